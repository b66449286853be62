import FactModel
import Foundation
import GraphStore
import Testing
import TextModel

@testable import Pipeline

@Suite("The build with the real reader of pages")
struct WiringTests {
  static let page = """
    田禾到云岭镇调研春耕工作
    本报讯 2月26日，青石县委书记田禾到云岭镇调研春耕工作。县委常委、副县长苗青参加调研。田禾指出，要不误农时。

    青石县召开“百日攻坚”推进会
    本报讯 2月27日，青石县召开“百日攻坚”推进会。县长谷雨主持会议并讲话，副县长苗青参加会议。
    """

  @Test("Pages become a store, the same with any number of threads and in any number of steps")
  func stores() throws {
    let box = try Sandbox()
    for index in 0..<4 { try box.write("pages/\(index).txt", Self.page.replacing("26日", with: "1\(index)日")) }
    let stores = ["one.db", "two.db", "steps.db"].map { box.path + "/" + $0 }
    for (jobs, store) in [(1, stores[0]), (4, stores[1])] {
      var options = BuildOptions(paths: [box.path + "/pages"], store: store)
      options.jobs = jobs
      let report = try BuildPipeline(options).run()
      #expect(report.read == 4)
      #expect(report.findings.isEmpty)
      #expect(report.entities > 0)
    }
    for index in [2, 0, 3, 1] {
      _ = try BuildPipeline(BuildOptions(paths: [box.path + "/pages/\(index).txt"], store: stores[2])).run()
    }
    let views = ["participation", "post", "event_summary", "node", "edge"]
    let contents = try stores.map { path in
      let store = try GraphStore(path: path)
      return try views.map { try store.run(NamedQuery(name: $0, file: $0, sql: "SELECT * FROM \($0)")).rows }
    }
    #expect(contents[0] == contents[1])
    #expect(contents[0].map { Set($0) } == contents[2].map { Set($0) })
  }

  @Test("A page given as text gives the facts of the file with that text")
  func inputLine() throws {
    let line = FactsJSON.line(
      PageFacts().read(PageInput(source: "a.txt", text: Self.page)).facts.first
        ?? .init(source: "", article: 0, headline: ""))
    let file = PageFacts().read(Array(Self.page.utf8), source: "a.txt").facts.first.map { FactsJSON.line($0) }
    #expect(line == file)
    #expect(PageFacts().read([0x25, 0x50, 0x44, 0x46, 0x2D, 0x00], source: "a.pdf").findings.first?.severity == .error)
  }
}
