import Foundation
import Testing

/// Questions and queries on the seed pages, with the rows that a reader of the pages finds as well.
@Suite(.serialized) struct AskingTests {
  /// A store of the seeds, built once.
  private static let store: Result<Scratch, any Error> = Result {
    let scratch = try Scratch()
    let built = try Executable.run(["build", "seeds", "--db", scratch.url.appendingPathComponent("s.db").path])
    #expect(built.status == 0, "\(built.error)")
    return scratch
  }

  private func run(_ arguments: [String]) throws -> Executable.Outcome {
    try Executable.run(arguments + ["--db", Self.store.get().url.appendingPathComponent("s.db").path])
  }

  /// The rows of an answer, and what stands before them.
  private func answer(_ arguments: [String]) throws -> (object: [String: Any], rows: [[String: Any]]) {
    let outcome = try run(arguments + ["--format", "json"])
    let object = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    return (object, object["rows"] as? [[String: Any]] ?? [])
  }

  private func told(_ rows: [[String: Any]], _ columns: String...) -> [String] {
    rows.map { row in columns.map { "\(row[$0] ?? "-")" }.joined(separator: " ") }
  }

  @Test func `What a limit cuts off is said on standard error, in the words of the question`() throws {
    let cut = try run(["query", "events", "--limit", "2"])
    #expect(cut.error == "showing 2 rows, there are more: --limit -1 shows all\n")
    #expect(try run(["query", "events", "--limit", "1", "--format", "csv"]).error.hasPrefix("showing 1 row, there"))
    let all = try run(["query", "events", "--limit", "-1", "--format", "csv", "--plain"])
    #expect(all.error.isEmpty)
    let count = all.output.split(separator: "\r\n").count - 1
    #expect(try run(["query", "events", "--limit", "\(count)"]).error.isEmpty)
    // An event is one row, whatever its limit.
    #expect(try run(["query", "event", "--event", "2023年第六次区政府党组（扩大）会议"]).error.isEmpty)
    let asked = try run(["ask", "金秀县委书记参加了哪些活动？", "--limit", "1"])
    #expect(asked.status == 0 && asked.error == "只列出前1条，还有更多；加 --limit -1 列出全部\n", "\(asked)")
    #expect(try run(["ask", "金秀县委书记参加了哪些活动？", "--limit", "-1"]).error.isEmpty)
    // A question that asks for the first alone has them all.
    #expect(try run(["ask", "谁参加会议最多？"]).error.isEmpty)
  }

  @Test(arguments: [
    ("谁是茂南区区长", "person", ["吕国记"]),
    ("金秀的县委书记是哪位", "person", ["谭玉成"]),
    ("谁在2023年茂南·金秀粤桂东西部协作联席会议上讲话", "participant", ["廖述毅", "谭玉成"]),
    ("联席会议上谭玉成说了啥", "verb", ["表示"]),
    ("廖书记主持过哪些会", "role", ["chair", "chair"]),
    ("區長呂國記2023年參加了哪些會議", "event", ["2023年第六次区政府党组（扩大）会议"]),
    ("who is 区长 of 茂南区?", "person", ["吕国记"]),
    ("哪些领导去了金塘镇", "visitor", ["吴岳奇"]),
  ])
  func `A question is answered with the rows that the pages hold`(
    question: String, column: String, expected: [String]
  ) throws {
    let found = try answer(["ask", question])
    #expect(found.object["understood"] is String && found.object["query"] is String)
    #expect(told(found.rows, column) == expected, "\(found.object["understood"] ?? "")")
  }

  @Test func `A count says what it rests on, and what has no date`() throws {
    let all = try run(["ask", "吕国记主持了多少次会议？"])
    let total = try #require(all.output.firstMatch(of: /共([0-9]+)次，见于[0-9]+篇报道\n$/).flatMap { Int($0.1) })
    #expect(total > 2, "\(all.output)")
    let year = try run(["ask", "吕国记2023年主持了多少次会议？"])
    #expect(year.output.hasSuffix("共1次，见于1篇报道\n"), "\(year.output)")
    #expect(year.error == "另有\(total - 1)项没有日期，未计入\n")
    let object = try answer(["ask", "吕国记2023年主持了多少次会议？"]).object
    #expect(object["undated"] as? Int == total - 1)
    let query = try run(["query", "meetings-of", "--who", "吕国记", "--role", "chair", "--since", "2023"])
    #expect(query.error == "\(total - 1) more are undated\n")
    #expect(try run(["query", "meetings-of", "--who", "吕国记"]).error.isEmpty)
  }

  @Test func `Every answer can show the printed sentences it rests on, with ids that explain takes`() throws {
    for question in ["吕国记和谁一起出席最多", "吕国记担任什么职务", "吕国记主持了多少次会议", "谁参加的会议最多", "吕国记做了什么"] {
      let found = try run(["ask", question, "--evidence"])
      #expect(found.status == 0 && found.output.contains("\n“") && found.output.contains(".txt #"), "\(question)")
      let id = try #require(found.output.firstMatch(of: /\[(r[0-9a-f]+)\]/)?.1)
      let why = try run(["explain", String(id)])
      #expect(why.status == 0 && why.output.contains("rule "), "\(why.error)")
    }
  }

  @Test func `Explain shows what a rule reads and what it leaves alone, without a store`() throws {
    for rule in ["visited.stop", "participated.chair.active"] {
      let shown = try Executable.run(["explain", rule, "--db", "no-such.db"])
      #expect(shown.status == 0 && shown.output.hasPrefix("\(rule)\n"), "\(shown.error)")
      #expect(shown.output.contains("It reads:") && shown.output.contains("It leaves alone:"))
    }
    #expect(
      try Executable.run(["explain", "visited.stop", "-f", "json"]).output.hasPrefix(#"{"rule": "visited.stop""#))
  }

  @Test func `A table leaves out what was asked about and says it above`() throws {
    let found = try run(["query", "attendance", "--event", "2023年茂南·金秀粤桂东西部协作联席会议"])
    let lines = found.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.prefix(2) == ["event: 2023年茂南·金秀粤桂东西部协作联席会议", ""])
    #expect(lines[2].hasPrefix("participant  role      post ") && !lines[2].contains("event"))
  }

  @Test func `Statements and mentions show the sentence itself`() throws {
    #expect(try run(["query", "statements", "--who", "谭玉成"]).output.contains("山海之盟"))
    #expect(try run(["query", "mentions", "--text", "局"]).output.contains("茂南区农业农村局"))
  }

  @Test func `A name with a slip is offered, and taken when it is picked`() throws {
    let slip = try run(["query", "posts-of", "--who", "吕国纪"])
    #expect(slip.status == 1 && slip.output.isEmpty)
    #expect(slip.error.contains("吕国记") && slip.error.contains("--pick N"), "\(slip.error)")
    #expect(try run(["query", "posts-of", "--who", "吕国纪", "--pick", "1"]).status == 0)
    #expect(try run(["ask", "吕国纪担任什么职务"]).status == 1)
    #expect(try run(["ask", "吕国纪担任什么职务", "--pick", "1"]).output.contains("茂南区区长"))
  }

  @Test func `Several of a name are listed with what tells them apart, and picked or named by id`() throws {
    let several = try run(["query", "attendance", "--event", "座谈会"])
    #expect(several.status == 1 && several.error.contains("《"), "\(several.error)")
    let ids = several.error.matches(of: /(e[0-9a-f]{12}) +event/).map { String($0.1) }
    #expect(ids.count > 1 && Set(ids).count == ids.count)
    #expect(told(try answer(["query", "event", "--event", "座谈会", "--pick", "2"]).rows, "event_id") == [ids[1]])
    #expect(told(try answer(["query", "event", "--event", ids[1]]).rows, "event_id") == [ids[1]])
    #expect(try run(["query", "attendance", "--event", "座谈会", "--pick", "99"]).status == 2)
  }

  @Test func `What was not understood says which part was, also as JSON, with questions that can be asked`() throws {
    let outcome = try run(["ask", "吕国记主持的天气怎么样", "--format", "json"])
    #expect(outcome.status == 1)
    let object = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect((object["recognized"] as? [[String: Any]])?.first?["name"] as? String == "吕国记")
    #expect((object["words"] as? [String])?.contains("主持") == true && object["unread"] as? [String] == ["天气"])
    let nearest = try #require(object["nearest"] as? [String])
    #expect(nearest.count == 3)
    for question in nearest {
      let asked = try run(["ask", question])
      #expect(asked.output.hasPrefix("理解为："), "\(question): \(asked.error)")
    }
  }

  private static let badInput: [([String], Int32)] = [
    (["ask", "这个问题'); DROP TABLE entity; --\" OR 1=1"], 1), (["ask", "谁 attended 什么 мeeting に"], 1), (["ask", ""], 1),
    (["query", "posts-of", "--who", "'; DROP TABLE entity; --"], 1), (["query", "posts-of", "--who", ""], 1),
    (["query", "mentions", "--text", "\" OR \"\""], 1), (["query", "posts-of", "--who", "吕国记", "--limit", "viele"], 2),
    (["query", "posts-of", "--who", "吕国记", "--since", "2023-02-30"], 2),
    (["query", "meetings-of", "--who", "吕国记", "--role", "boss"], 2), (["query", "meetings-of", "--who"], 2),
    (["query", "panel", "--unit", "week"], 2), (["explain", "无此人甲乙"], 1), (["graph", "--around", "无此人甲乙"], 1),
    (["query", "visits"], 2), (["query", "nosuchquery"], 2),
  ]

  @Test(arguments: badInput)
  func `Bad input is one line that names it, with the right exit status`(arguments: [String], status: Int32) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == status, "\(outcome.error)")
    #expect(outcome.output.isEmpty)
    let lines = outcome.error.split(separator: "\n")
    #expect(lines.count == 1 && lines[0].count < 400, "\(outcome.error)")
  }

  @Test func `A query file with a mistake is named with its line`() throws {
    let scratch = try Scratch()
    try scratch.file("q/wrong.sql", holding: "-- title: Wrong\nSELECT name\nFORM node;\n")
    try scratch.file("q/empty.sql", holding: "-- title: Empty\n")
    try scratch.file("q/attach.sql", holding: "ATTACH 'x.db' AS x;\n")
    let folder = scratch.url.appendingPathComponent("q").path
    for (name, hint) in [("wrong", "wrong.sql:3"), ("empty", "empty.sql:1"), ("attach", "attach.sql:1")] {
      let outcome = try run(["query", name, "--queries", folder])
      #expect(outcome.status == 2 && outcome.error.contains(hint), "\(outcome.error)")
      #expect(outcome.error.split(separator: "\n").count == 1)
    }
    #expect(try run(["query", "--queries", "/no/such/folder"]).status != 0)
  }
}
