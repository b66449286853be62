import Foundation
import Testing

/// The main job on the seed pages: pages in, answers, diagram and tables out.
@Suite(.serialized) struct SeedTests {
  /// A store of the seeds, built once.
  private static let store: Result<Scratch, any Error> = Result {
    let scratch = try Scratch()
    let built = try Executable.run(["build", "seeds", "--db", scratch.url.appendingPathComponent("s.db").path])
    #expect(built.status == 0, "\(built.error)")
    return scratch
  }

  private func db() throws -> [String] { ["--db", try Self.store.get().url.appendingPathComponent("s.db").path] }

  /// The meeting and the person that the tour would take, found through the store itself.
  private func column(_ name: String, of query: [String]) throws -> [String] {
    let outcome = try Executable.run(["query"] + query + ["--format", "jsonl"] + db())
    return try outcome.output.split(separator: "\n").compactMap { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?[name] as? String
    }
  }

  private func somebody() throws -> String {
    let panel = try Executable.run(["query", "panel", "--unit", "year", "--format", "jsonl"] + db())
    var counts: [String: Int] = [:]
    for line in panel.output.split(separator: "\n") {
      let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      if let name = row?["person"] as? String { counts[name, default: 0] += row?["events"] as? Int ?? 0 }
    }
    return try #require(counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key)
  }

  @Test func `A second build of unchanged pages changes nothing`() throws {
    let again = try Executable.run(["build", "seeds"] + db())
    #expect(again.status == 0)
    #expect(again.error.contains("up to date"), "\(again.error)")
  }

  @Test func `Facts come as JSON Lines, also from pages on standard input`() throws {
    let facts = try Executable.run(["extract", "seeds"])
    #expect(facts.status == 0)
    #expect(facts.output.split(separator: "\n").count == 30)
    let page = #"{"source": "a.txt", "text": "青山县召开乡村振兴工作会议\n1月9日，青山县召开乡村振兴工作会议，县委书记林远清出席会议并讲话。\n"}"#
    let read = try Executable.run(["extract", "-"], input: page + "\n")
    #expect(read.status == 0)
    #expect(read.output.contains("林远清"), "\(read.output)")
    let wrong = try Executable.run(["extract", "-"], input: page + "\nno json\n")
    #expect(wrong.status == 3)
    #expect(wrong.output == read.output)
    #expect(wrong.error.contains("line 2") || wrong.error.contains(":2"), "\(wrong.error)")
  }

  @Test func `A question is answered in every format`() throws {
    let name = try somebody()
    let question = "\(name)参加了哪些活动？"
    let table = try Executable.run(["ask", question] + db())
    #expect(table.status == 0)
    #expect(table.output.hasPrefix("理解为：\(name)参加了哪些活动\n查询：meetings-of --who p"), "\(table.output)")
    let json = try Executable.run(["ask", question, "--format", "json"] + db())
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["question", "understood", "query", "parameters", "rows"])
    #expect(object["question"] as? String == question)
    #expect((object["rows"] as? [Any])?.isEmpty == false)
    let csv = try Executable.run(["ask", question, "--format", "csv"] + db())
    #expect(csv.output.unicodeScalars.first == "\u{FEFF}" && csv.output.unicodeScalars.contains("\r"))
    #expect(csv.error.contains("meetings-of"))
    let dot = try Executable.run(["ask", question, "--format", "dot"] + db())
    #expect(dot.output.hasPrefix("digraph"))
    let evidence = try Executable.run(["ask", question, "--evidence"] + db())
    #expect(evidence.output.contains(".txt #"))
  }

  @Test func `What is not understood is exit status 1, with what can be asked`() throws {
    let name = try somebody()
    let outcome = try Executable.run(["ask", "\(name)为什么这么忙"] + db())
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.contains(name) && outcome.error.contains("可以这样问"), "\(outcome.error)")
  }

  @Test func `Odd questions do no harm`() throws {
    for question in ["", "？", "'; DROP TABLE entity; --", String(repeating: "谁", count: 10_000), "who who who"] {
      let outcome = try Executable.run(["ask", question] + db())
      #expect(outcome.status == 1, "\(question.prefix(20))")
      #expect(outcome.error.hasPrefix("xianzhi: "), "\(outcome.error)")
    }
    #expect(try Executable.run(["stats"] + db()).status == 0)
  }

  @Test func `Wrong names and parameters of queries are named`() throws {
    let unknown = try Executable.run(["query", "posts-of", "--who", "无此人甲乙"] + db())
    #expect(unknown.status == 1 && unknown.error.contains("无此人甲乙"), "\(unknown.error)")
    #expect(try Executable.run(["query", "atendance"] + db()).error.contains("attendance"))
    #expect(try Executable.run(["query", "posts-of"] + db()).status == 2)
    #expect(try Executable.run(["query", "posts-of", "--whom", "x"] + db()).status == 2)
    let date = try Executable.run(["query", "met-with", "--who", somebody(), "--since", "gestern"] + db())
    #expect(date.status == 2 && date.error.contains("2023-07"), "\(date.error)")
  }

  @Test func `Queries list and document themselves`() throws {
    let list = try Executable.run(["query"])
    #expect(list.status == 0 && list.output.contains("attendance"))
    let help = try Executable.run(["query", "attendance", "--help"])
    #expect(help.status == 0 && help.output.contains("--event"))
    let sql = try Executable.run(["query", "posts-of", "--who", somebody(), "--sql"] + db())
    #expect(sql.output.contains("SELECT") && sql.output.contains("-- :who = \"p"))
  }

  @Test func `A user's own query is used, and one that writes is refused`() throws {
    let scratch = try Scratch()
    try scratch.file("q/mine.sql", holding: "SELECT count(*) AS n FROM article;\n")
    try scratch.file("q/evil.sql", holding: "DELETE FROM article;\n")
    let folder = scratch.url.appendingPathComponent("q").path
    let mine = try Executable.run(["query", "mine", "--queries", folder, "--format", "jsonl"] + db())
    #expect(mine.output == "{\"n\": 30}\n", "\(mine.error)")
    let evil = try Executable.run(["query", "evil", "--queries", folder] + db())
    #expect(evil.status == 2 && evil.error.contains("evil.sql"), "\(evil.error)")
  }

  @Test func `The CSV tables have the contract's columns`() throws {
    let scratch = try Scratch()
    let folder = scratch.url.appendingPathComponent("csv")
    #expect(try Executable.run(["export", "csv", "--plain", "--out", folder.path] + db()).status == 0)
    let headers = [
      "entities":
        "id,type,name,aliases,kind,date,date_from,date_to,division_code,reported,first_seen,last_seen,articles,"
        + "date_text,date_interval",
      "participation":
        "relation_id,event_id,event,kind,date,date_from,date_to,place,within,reported,participant_id,participant,"
        + "participant_type,role,order,list,post,post_inferred,source,article,headline,quote,confidence,"
        + "date_text,date_interval",
      "posts":
        "relation_id,person_id,person,organization_id,organization,title,first_attested,last_attested,articles,"
        + "quote,confidence,stated_from,beginning,stated_to,ending",
      "relations":
        "id,type,from_id,from,to_id,to,role,title,initiative,first_attested,last_attested,articles,confidence",
      "evidence": "relation_id,source,article,start,end,quote,rule,confidence",
      "articles": "source,article,headline,published,authors,characters",
    ]
    for (name, header) in headers {
      let text = try String(contentsOf: folder.appendingPathComponent("\(name).csv"), encoding: .utf8)
      #expect(text.hasPrefix(header + "\r\n"), "\(name)")
    }
  }

  @Test func `A diagram is DOT, the same on every run, and a name without one is an error`() throws {
    let name = try somebody()
    let first = try Executable.run(["graph", "--around", name] + db())
    #expect(first.status == 0 && first.output.hasPrefix("digraph") && first.output.contains(name))
    #expect(try Executable.run(["graph", "--around", name] + db()).output == first.output)
    #expect(try Executable.run(["graph"] + db()).output.hasPrefix("digraph"))
    let font = try Executable.run(["graph", "--around", name, "--font", "PingFang SC"] + db())
    #expect(font.output.contains("fontname=\"PingFang SC\""))
    #expect(try Executable.run(["graph", "--render", "x.gif"] + db()).status == 2)
    // Without Graphviz on the PATH the error says what to install.
    let missing = try Executable.run(
      ["graph", "--around", name, "--render", "x.svg"] + db(), environment: ["PATH": "/nowhere"])
    #expect(missing.status == 1 && missing.error.contains("install graphviz"), "\(missing.error)")
  }

  @Test func `Explain shows quotes with the names marked, their source and rule`() throws {
    let name = try somebody()
    let text = try Executable.run(["explain", name] + db())
    #expect(text.status == 0)
    #expect(text.output.contains("【\(name)】") && text.output.contains(".txt #") && text.output.contains("rule "))
    #expect(!text.output.contains("\u{1B}"))
    let json = try Executable.run(["explain", name, "--format", "json"] + db())
    _ = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
  }

  @Test func `The tour shows what was found, an answer, files and what to try`() throws {
    let scratch = try Scratch()
    let tour = try Executable.run(["demo", "--out", scratch.url.path])
    #expect(tour.status == 0, "\(tour.error)")
    for part in ["30 articles", "A question: xianzhi ask", "as printed", "graph.dot", "csv/", "Try next"] {
      #expect(tour.output.contains(part), "\(part)")
    }
    #expect(tour.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 45)
    let elsewhere = try Executable.run(["demo"], in: scratch.url)
    #expect(elsewhere.status == 2 && elsewhere.error.contains("no folder seeds"))
  }

  @Test func `Unreadable inputs are named, the rest is done`() throws {
    let scratch = try Scratch()
    try scratch.file("good.txt", holding: "青山县召开会议\n1月9日，青山县委书记林远清主持召开青山县经济工作会议并讲话。\n")
    try scratch.file("empty.txt")
    let store = scratch.url.appendingPathComponent("x.db").path
    let built = try Executable.run(["build", scratch.url.path, "--db", store])
    #expect(built.status == 3, "\(built.error)")
    #expect(built.error.contains("empty.txt"))
    #expect(try Executable.run(["stats", "--db", store]).status == 0)
    let none = try Executable.run(["build", scratch.url.appendingPathComponent("none").path, "--db", store])
    #expect(none.status == 3 && none.error.contains("none"), "\(none.error)")
  }

  @Test func `A reader that goes away is no error`() throws {
    let program: URL = try #require(Executable.url)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    let scratch = try Scratch()
    let errors = try scratch.file("errors")
    let status = try scratch.file("status")
    let path = try db()[1]
    shell.arguments = [
      "-c", "{ \"$1\" query panel --unit month --format csv --db \"$2\"; echo $? > \"$3\"; } 2> \"$4\" | true", "sh",
      program.path, path, status.path, errors.path,
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect(try String(contentsOf: errors, encoding: .utf8).isEmpty)
    #expect(try String(contentsOf: status, encoding: .utf8) == "0\n")
  }
}
