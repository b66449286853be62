import FactModel
import Foundation
import Testing

@testable import GraphStore

@Suite("Stores of older schemas")
struct SchemaUpgradeTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  /// Makes a store as an older version made it.
  private func store(_ version: Int, in folder: Folder) throws -> String {
    let sql = try String(contentsOf: Self.fixtures.appending(path: "schema-\(version).sql"), encoding: .utf8)
    let path = folder.file("old.db")
    try Data().write(to: URL(filePath: path))
    try Database(path, mode: .write).execute(sql)
    return path
  }

  /// Tables, views and indexes with the names and types of their columns.
  private func shape(_ store: GraphStore) throws -> Set<String> {
    let query = try NamedQuery(
      name: "shape", file: "shape",
      sql: """
        SELECT
          s.type || ' ' || s.name || ' ' || coalesce(c.name || ' ' || c.type, '')
          || iif(s.type = 'index', coalesce(s.sql, ''), '') AS part
        FROM sqlite_schema AS s LEFT JOIN pragma_table_xinfo(s.name) AS c
        WHERE s.name NOT LIKE 'article_text%'
        """)
    return Set(try store.run(query).told("part"))
  }

  @Test("is upgraded in its place when it is opened, with all it held", arguments: [1, 2, 3])
  func upgrade(_ version: Int) throws {
    let folder = try Folder()
    let path = try store(version, in: folder)
    let store = try GraphStore(path: path)
    #expect(try store.database.count("PRAGMA user_version") == StoreFile.schemaVersion)
    #expect(try shape(store) == shape(folder.store(textIndex: false)))
    #expect(try store.check().passed)
    #expect(
      try store.ask("posts-of", ["who": .text("p1")]).told("post", "first_attested", "ending") == [
        "青石县委书记 2023-07-29 -"
      ])
    #expect(
      try store.ask("attendance", ["event": .text("e1")]).told("participant", "role", "date") == [
        "方远航 chair 2023-07-28"
      ])
    // What later schemas keep beside an event's relations is filled at once, or queries would miss them.
    #expect(
      try store.ask("meetings-of", ["who": .text("p1"), "since": .text("2023-07"), "kind": .text("meeting")])
        .told("event_id", "date_from") == ["e1 2023-07-28"])
    #expect(
      try store.ask("panel").told("period", "kind", "events", "issues").contains("2023-07 meeting 1 1"))
    #expect(try store.ask("duplicates").told("verdict", "left", "right") == ["unsure 方远航 方远帆"])
    #expect(try store.movedIds().contains { $0.old == "p9" && $0.new == "p1" })
    // The pages' facts are kept, so that pages that are not given any more are not lost.
    #expect(try store.storedSources().map { String(decoding: $0.facts, as: UTF8.self) }.first?.contains("方远航") == true)
    #expect(folder.names == ["old.db", "x.db"])
  }

  @Test("gets the indexes that schema 5 has beyond 4")
  func indexes() throws {
    let folder = try Folder()
    let path = folder.file("old.db")
    try GraphStore.build(at: path, graph: Fixture.graph, sources: Fixture.sources, textIndex: false)
    try Database(path, mode: .write).execute(
      """
      DROP INDEX article_order; DROP INDEX source_order; DROP INDEX evidence_order; DROP INDEX statement_by; DROP INDEX relation_post;
      CREATE INDEX statement_by ON statement (by_id);
      PRAGMA user_version = 4
      """)
    let store = try GraphStore(path: path)
    #expect(try store.database.count("PRAGMA user_version") == StoreFile.schemaVersion)
    #expect(try shape(store) == shape(folder.store(textIndex: false)))
  }

  @Test("takes an upgraded store for one that has to be written anew")
  func rebuild() throws {
    let folder = try Folder()
    let path = try store(2, in: folder)
    #expect(try GraphStore(path: path).property("program") == nil)
    let builder = try StoreBuilder(path: path)
    try builder.write(Fixture.graph, sources: Fixture.sources, properties: ["program": "old"])
    try builder.finish()
    #expect(try GraphStore(path: path).everything() == folder.store().everything())
  }

  @Test("is refused, and stays as it was, where a step fails or the file may not be written")
  func refused() throws {
    let folder = try Folder()
    let path = try store(2, in: folder)
    try Database(path, mode: .write).execute("CREATE TABLE judgement_3 (x)")
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: StoreError.self) { try GraphStore(path: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    try Database(path, mode: .write).execute("DROP TABLE judgement_3; PRAGMA user_version = 0")
    #expect(throws: StoreError.olderSchema(path: path, found: 0, known: StoreFile.schemaVersion)) {
      try GraphStore(path: path)
    }
  }
}
