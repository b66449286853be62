import FactModel
import Foundation
import PageLayout
import Testing
import TextModel

@Suite struct SeedPageTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "seeds")

  static func page(_ prefix: String) throws -> Page {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let name = try #require(names.first { $0.hasPrefix(prefix) })
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return PageReader.read(SourceText(name: name, text: text))
  }

  @Test(arguments: [("000", 1), ("001", 8), ("002", 8), ("003", 5), ("004", 8)])
  func `A page of the seeds has as many articles as are printed on it`(prefix: String, count: Int) throws {
    #expect(try Self.page(prefix).articles.count == count)
  }
}
