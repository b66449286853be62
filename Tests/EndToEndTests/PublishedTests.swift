import Foundation
import Testing

/// The day of issue from a manifest, a masthead and a file's name, through to what the store answers.
@Suite struct PublishedTests {
  private static let body = "　　本报讯 日前，平山县委副书记、县长周海宁率队到西柏坡镇调研防汛工作。昨日，平山县教育局召开全县教育工作会议。\n"

  private func collection() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("xianzhi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("pages"), withIntermediateDirectories: true)
    for (name, text) in [
      "listed.txt": "平山县领导调研防汛\n" + Self.body,
      "masthead.txt": "平山报  2023年7月15日 星期六 第2版\n平山县领导调研防汛\n" + Self.body,
      "20230716-A2.txt": "平山县领导调研防汛\n" + Self.body,
      "manifest.csv": "file,published,publisher,url\nlisted.txt,2023-07-14,平山报,https://example.org/1\n",
    ] {
      try Data(text.utf8).write(to: folder.appendingPathComponent("pages/" + name))
    }
    return folder
  }

  @Test func `Manifest, masthead and file name each date the issue, and with it what is told of`() throws {
    let folder = try collection()
    defer { try? FileManager.default.removeItem(at: folder) }
    let db = ["--db", folder.path + "/x.db"]
    #expect(try Executable.run(["build", folder.path + "/pages"] + db).status == 0)
    #expect(try Executable.run(["export", "csv", "--plain", "--out", folder.path + "/csv"] + db).status == 0)
    let articles = try String(contentsOf: folder.appendingPathComponent("csv/articles.csv"), encoding: .utf8)
    for (source, day) in [
      ("listed.txt", "2023-07-14"), ("masthead.txt", "2023-07-15"), ("20230716-A2.txt", "2023-07-16"),
    ] {
      #expect(articles.contains(where: \.isNewline) && articles.contains("\(source),1,平山县领导调研防汛,\(day),"), "\(source)")
    }
    let entities = try String(contentsOf: folder.appendingPathComponent("csv/entities.csv"), encoding: .utf8)
    for (day, from) in [("2023-07-13", "2023-06-13"), ("2023-07-14", "2023-06-14"), ("2023-07-15", "2023-06-15")] {
      // 昨日 is the day before, 日前 the month before.
      #expect(entities.contains(",meeting,\(day),\(day),\(day),"), "\(day)")
      #expect(entities.contains(",日前,\(from)~/"), "\(from)")
    }
    func found(_ limits: String...) throws -> String {
      try Executable.run(["query", "meetings-of", "--who", "周海宁", "--format", "csv", "--plain"] + limits + db).output
    }
    #expect(try found("--since", "2023-07").contains("日前"))
    #expect(try found("--until", "2023-06").contains("日前"))
    #expect(try !found("--since", "2023-08").contains("日前"))
    let why = try Executable.run(["explain", "周海宁"] + db).output
    #expect(why.contains("率队→") && why.contains("(日前)"))
  }

  @Test func `extract knows of a page what build knows, also where the page is named itself`() throws {
    let folder = try collection()
    defer { try? FileManager.default.removeItem(at: folder) }
    for path in [["pages"], ["pages/listed.txt"], ["pages/listed.txt", "--manifest", "pages/manifest.csv"]] {
      let facts = try Executable.run(["extract"] + path, in: folder)
      #expect(facts.status == 0)
      #expect(
        facts.output.contains(
          "\"source\":\"listed.txt\",\"article\":1,\"headline\":\"平山县领导调研防汛\",\"published\":\"2023-07-14\""),
        "\(path)")
      #expect(facts.output.contains("\"date\":null,\"date_text\":\"日前\""))
    }
    try Data("file,published\nlisted.txt,7月14日\n".utf8).write(to: folder.appendingPathComponent("pages/manifest.csv"))
    let wrong = try Executable.run(["extract", "pages"], in: folder)
    #expect(wrong.status != 0 && wrong.error.contains("manifest.csv:2: “7月14日” is no date in EDTF"))
  }
}
