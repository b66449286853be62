import FactModel
import Foundation
import GraphStore
import Testing

@Suite("Query files")
struct QueryFileTests {
  let folder: Folder
  let store: GraphStore

  init() throws {
    folder = try Folder()
    store = try folder.store()
  }

  private func run(_ sql: String, _ values: [String: Value] = [:]) throws -> Table {
    try store.run(NamedQuery(name: "mine", file: "mine.sql", sql: sql), values)
  }

  @Test("every query of the program is documented and names its parameters", arguments: try QueryCatalog().queries)
  func documented(query: NamedQuery) throws {
    #expect(query.title != query.name)
    #expect(query.question.hasSuffix("?"))
    #expect(query.example.hasPrefix("xianzhi query \(query.name)"))
    for parameter in query.parameters {
      #expect(!parameter.help.isEmpty)
      #expect(query.sql.contains(":\(parameter.name)") || query.name == "path")
    }
    for name in query.needs { #expect(query.parameter(name) != nil) }
    #expect(query.parameter("limit") == nil || query.parameter("limit")?.kind == .integer)
  }

  @Test("all queries that were promised are there")
  func complete() throws {
    let names = Set(try QueryCatalog().queries.map(\.name))
    #expect(
      names.isSuperset(of: [
        "attendance", "common", "conveyed", "cooperation", "duplicates", "hosted-by", "initiative", "meetings-of",
        "mentions", "met-with", "neighbours", "officeholders", "panel", "path", "posts-of", "statements",
        "timeline", "visits",
      ]))
  }

  /// Queries that are about all events, people or names: no index leads to a part of them.
  static let setWide: Set<String> = ["panel", "duplicates", "events", "ranking"]

  @Test("queries about all there is read the events once, by no detour", arguments: ["events", "ranking"])
  func widePlans(name: String) throws {
    let steps = try store.plan(QueryCatalog().query(name)).filter { $0.hasPrefix("SCAN ") }
    let tables = steps.filter { ["SCAN event", "SCAN v", "SCAN n", "SCAN relation"].contains($0) }
    #expect(tables.count == 1, "\(steps)")
  }

  @Test(
    "no query about a named thing scans a whole table",
    arguments: try QueryCatalog().queries.filter { !setWide.contains($0.name) })
  func plans(query: NamedQuery) throws {
    // Tables and their short names; what a query has found itself may be scanned.
    let tables = [
      "relation", "event", "entity", "evidence", "article", "source", "statement", "mention", "name", "alias", "r",
      "v", "e", "o", "p", "q", "x", "a", "s", "n", "w", "l", "j", "c",
    ]
    let own = try query.sql.matches(of: Regex(#"(?m)^ *([a-z_]+)(?: \([a-z, ]+\))? AS (?:MATERIALIZED )?\("#))
      .compactMap { $0.output[1].substring.map(String.init) }
    for step in try store.plan(query) where step.hasPrefix("SCAN ") {
      let words = step.split(separator: " ").map(String.init)
      let subject = words[1]
      if step.contains("VIRTUAL TABLE INDEX") || own.contains(subject) { continue }
      // All meetings that were passed on, all posts: the index holds nothing else.
      if query.name == "conveyed", step.hasSuffix("USING INDEX relation_conveyed") { continue }
      if query.name == "holders", step.hasSuffix("USING INDEX relation_holds") { continue }
      let short = try query.sql.firstMatch(of: Regex(#"(?:FROM|JOIN) ([a-z_]+) AS \#(subject)\b"#))
      if let table = short?.output[1].substring, own.contains(String(table)) { continue }
      #expect(!tables.contains(subject), "\(query.name): \(step)")
    }
  }

  @Test("a user's queries are read from a folder and may use parameters without declaring them")
  func userFolder() throws {
    try "SELECT name FROM node WHERE id = :id".write(
      toFile: folder.file("who.sql"), atomically: true, encoding: .utf8)
    try "-- title: Mine\nSELECT 1 AS one".write(
      toFile: folder.file("attendance.sql"), atomically: true, encoding: .utf8)
    let catalog = try QueryCatalog(folders: [folder.path])
    #expect(try store.run(catalog.query("who"), ["id": .text("p1")]).rows == [[.text("方远航")]])
    #expect(try catalog.query("attendance").title == "Mine")
    #expect(throws: StoreError.self) { try QueryCatalog(folders: [folder.file("none")]) }
  }

  @Test(
    "what writes or reaches out is refused",
    arguments: [
      "DELETE FROM entity", "DROP TABLE entity", "ATTACH 'x.db' AS x", "PRAGMA user_version = 3", "VACUUM INTO 'x'",
      "BEGIN", "UPDATE entity SET name = 'x' RETURNING id", "INSERT INTO name_text (name_text) VALUES ('delete-all')",
    ])
  func writes(sql: String) throws {
    #expect(throws: StoreError.self) { try run("-- mine\n\(sql);") }
    #expect(try store.ask("attendance", ["event": .text("e1")]).rows.count == 3)
    #expect(folder.names == ["x.db"])
  }

  @Test("errors name file and line")
  func lines() throws {
    func line(_ sql: String) -> Int? {
      do {
        _ = try run(sql)
      } catch StoreError.badQuery("mine.sql", let line, _) {
        return line
      } catch {}
      return nil
    }
    #expect(line("-- mine\nSELECT name\nFORM node") == 3)
    #expect(line("SELECT 1,\n  nothing\nFROM node") == 2)
    #expect(line("SELECT 1;\n\n-- two\nSELECT 2") == 4)
    #expect(line("-- mine\n\nDELETE FROM entity") == 3)
    #expect(line("-- mine") == 1)
    #expect(line("") == 1)
    #expect(line("SELECT 1;\n-- the end\n") == nil)
    #expect(throws: StoreError.badQuery(file: "f", line: 2, reason: "x").self) {
      do {
        _ = try NamedQuery(name: "n", file: "f", sql: "-- title: T\n-- param x\nSELECT 1")
      } catch StoreError.badQuery(let file, let line, _) {
        throw StoreError.badQuery(file: file, line: line, reason: "x")
      }
    }
  }

  @Test("wrong parameters are named")
  func parameters() throws {
    #expect(throws: StoreError.missingParameter(query: "attendance", names: ["event"])) {
      try store.ask("attendance")
    }
    #expect(throws: StoreError.self) { try store.ask("attendance", ["event": .text("")]) }
    for (name, value) in [("limit", "many"), ("role", "boss"), ("since", "Monday"), ("until", "2023-13")] {
      #expect(throws: StoreError.self) { try store.ask("meetings-of", ["who": .text("p1"), name: .text(value)]) }
    }
    #expect(
      throws: StoreError.unknownParameter(
        query: "posts-of", name: "whom", known: ["who", "title", "since", "until", "limit"])
    ) {
      try store.ask("posts-of", ["whom": .text("p1")])
    }
    #expect(throws: StoreError.unknownQuery("atendance", near: ["attendance"])) {
      try QueryCatalog().query("atendance")
    }
  }

  @Test("a month stands for its first day, in until for its last")
  func dates() throws {
    let query = try QueryCatalog().query("meetings-of")
    let values = try query.bindings(["who": .text("p1"), "since": .text("2024-02"), "until": .text("2024-02")])
    #expect(values.first { $0.name == "since" }?.value == .text("2024-02-01"))
    #expect(values.first { $0.name == "until" }?.value == .text("2024-02-29"))
    #expect(values.first { $0.name == "role" }?.value == .null)
    #expect(values.first { $0.name == "limit" }?.value == .integer(1000))
  }

  @Test("a store without text index says so")
  func noTextIndex() throws {
    let store = try folder.store(textIndex: false)
    #expect(throws: StoreError.noTextIndex(path: folder.file("x.db"))) {
      try store.ask("mentions", ["text": .text("县委")])
    }
    #expect(try store.candidates("县委").count == 1)
  }

  @Test("rows are streamed, and what the reader throws ends the stream")
  func streaming() throws {
    struct Enough: Error {}
    var seen = 0
    #expect(throws: Enough.self) {
      try store.forEachRow(QueryCatalog().query("panel"), [:], columns: { #expect($0.count == 8) }) { _ in
        seen += 1
        if seen == 3 { throw Enough() }
      }
    }
    #expect(seen == 3)
  }
}
