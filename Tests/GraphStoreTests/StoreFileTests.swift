import FactModel
import Foundation
import Testing

@testable import GraphStore

@Suite("The store as a file")
struct StoreFileTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
  }

  private func write(_ name: String, _ bytes: Data) throws {
    try bytes.write(to: URL(filePath: folder.file(name)))
  }

  /// Makes a database with some header values.
  private func database(_ name: String, _ sql: String) throws {
    try write(name, Data())
    try Database(folder.file(name), mode: .write).execute(sql)
  }

  @Test("building twice gives the same views and exports, and leaves one file")
  func buildTwice() throws {
    let first = try folder.store().everything()
    let second = try folder.store().everything()
    #expect(first == second)
    #expect(first.contains("方远航率队"))
    #expect(folder.names == ["x.db"])
  }

  @Test("an update gives what a build from nothing gives")
  func updateEqualsBuild() throws {
    var half = Fixture.graph
    half.articles.removeLast()
    half.entities = half.entities.map { entity in
      var entity = entity
      entity.articles.removeAll { $0 == Fixture.b1 }
      entity.evidence.removeAll { $0.article == Fixture.b1 }
      return entity
    }
    half.relations.removeAll { $0.evidence.contains { $0.article == Fixture.b1 } }
    let old = try folder.store(half)
    let before = try old.everything()
    let updated = try folder.store().everything()
    let other = try Folder()
    #expect(try other.store().everything() == updated)
    #expect(before != updated)
    // Whoever reads goes on reading what was there.
    #expect(try old.everything() == before)
  }

  @Test("an update leaves nothing of what is gone in the indexes over texts and names, and finds what is new")
  func updateOfIndexes() throws {
    _ = try folder.store()
    var graph = Fixture.graph
    for index in graph.articles.indices where graph.articles[index].source == "b.txt" {
      graph.articles[index].text = "丹枫谷开园"
    }
    for index in graph.entities.indices where graph.entities[index].id == "p1" { graph.entities[index].name = "方志远" }
    _ = try folder.store(graph)
    let other = try Folder()
    _ = try other.store(graph)
    let terms = try [folder, other].map { folder in
      let database = try Database(folder.file("x.db"), mode: .write)
      return try ["article_text", "name_text"].map { table in
        try database.execute("CREATE VIRTUAL TABLE temp.\(table)_terms USING fts5vocab('main', '\(table)', 'row')")
        let statement = try database.prepare("SELECT term, doc FROM temp.\(table)_terms ORDER BY term")
        var out: [String] = []
        while try statement.step() { out.append("\(statement.text(0)) \(statement.text(1))") }
        return out
      }
    }
    #expect(terms[0] == terms[1])
    #expect(terms[0][0].contains("丹枫 1"))
    #expect(!terms[0][0].contains { $0.hasPrefix("植树") })
    #expect(!terms[0][1].contains { $0.hasPrefix("远航") && $0.hasSuffix(" 0") })
  }

  @Test("a build that is given up leaves the store as it was")
  func interrupted() throws {
    let before = try folder.store().everything()
    do {
      let builder = try StoreBuilder(path: folder.file("x.db"))
      try builder.write(KnowledgeGraph(), sources: [])
      #expect(folder.names == ["x.db", "x.db.building"])
    }
    #expect(folder.names == ["x.db"])
    #expect(try GraphStore(path: folder.file("x.db")).everything() == before)
  }

  @Test("a graph that contradicts itself is refused and leaves the store as it was")
  func inconsistent() throws {
    let before = try folder.store().everything()
    var graph = Fixture.graph
    graph.relations.append(
      Fixture.relation("r99", .organized, "nobody", "e1", Fixture.evidence(Fixture.a1, "会议")))
    #expect(throws: StoreError.self) { try folder.store(graph) }
    #expect(throws: StoreError.self) {
      try GraphStore.build(at: folder.file("x.db"), graph: Fixture.graph, sources: [])
    }
    #expect(folder.names == ["x.db"])
    #expect(try GraphStore(path: folder.file("x.db")).everything() == before)
  }

  @Test("what a killed build left is taken over")
  func leftover() throws {
    try write("x.db.building", Data("half a store".utf8))
    #expect(try folder.store().check().passed)
    #expect(folder.names == ["x.db"])
  }

  @Test("a second writer is refused, and let in when the first is done")
  func twoWriters() throws {
    let path = folder.file("x.db")
    let first = try StoreBuilder(path: path)
    #expect(throws: StoreError.busy(path: path)) { try StoreBuilder(path: path) }
    try first.write(Fixture.graph, sources: Fixture.sources)
    try first.finish()
    let second = try StoreBuilder(path: path)
    second.abandon()
    #expect(folder.names == ["x.db"])
  }

  @Test("files that are no stores are named as what they are, and not overwritten")
  func otherFiles() throws {
    let text = folder.file("text.db")
    try write("text.db", Data(String(repeating: "no database\n", count: 200).utf8))
    try database("other.db", "CREATE TABLE t (x); PRAGMA application_id = 7")
    try database("plain.db", "CREATE TABLE t (x)")
    try database("newer.db", "PRAGMA application_id = \(StoreFile.applicationId); PRAGMA user_version = 99")
    try database("older.db", "PRAGMA application_id = \(StoreFile.applicationId); PRAGMA user_version = 0")
    let expected: [String: StoreError] = [
      text: .notADatabase(path: text), folder.file("other.db"): .otherProgram(path: folder.file("other.db")),
      folder.file("plain.db"): .otherProgram(path: folder.file("plain.db")),
      folder.file("newer.db"): .newerSchema(
        path: folder.file("newer.db"), found: 99, known: StoreFile.schemaVersion),
    ]
    for (path, error) in expected {
      let bytes = try Data(contentsOf: URL(filePath: path))
      #expect(throws: error) { try GraphStore(path: path) }
      #expect(throws: error) { try StoreBuilder(path: path) }
      #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }
    // An older store's pages can be read again.
    let older = folder.file("older.db")
    #expect(throws: StoreError.olderSchema(path: older, found: 0, known: StoreFile.schemaVersion)) {
      try GraphStore(path: older)
    }
    try GraphStore.build(at: older, graph: Fixture.graph, sources: Fixture.sources)
    #expect(try GraphStore(path: older).check().passed)
  }

  @Test("missing stores, folders and folders that are not there get an error of their own")
  func missing() throws {
    let path = folder.file("none.db")
    #expect(throws: StoreError.missing(path: path)) { try GraphStore(path: path) }
    #expect(throws: StoreError.denied(path: folder.path, reason: "it is a folder")) {
      try GraphStore(path: folder.path)
    }
    #expect(throws: StoreError.denied(path: folder.path, reason: "it is a folder")) {
      try StoreBuilder(path: folder.path)
    }
    #expect(throws: StoreError.self) { try StoreBuilder(path: folder.file("no/such/x.db")) }
  }

  @Test("a folder that may not be written is named", .enabled(if: geteuid() != 0))
  func readOnlyFolder() throws {
    _ = try folder.store()
    #expect(chmod(folder.path, 0o555) == 0)
    defer { chmod(folder.path, 0o755) }
    #expect(throws: StoreError.self) { try StoreBuilder(path: folder.file("x.db")) }
    #expect(try !GraphStore(path: folder.file("x.db")).everything().isEmpty)
  }

  @Test("a full disk is said to be full")
  func diskFull() throws {
    try write("full.db", Data())
    let database = try Database(folder.file("full.db"), mode: .write)
    try database.execute("PRAGMA max_page_count = 3; CREATE TABLE t (x)")
    #expect(throws: StoreError.diskFull(path: folder.file("full.db"))) {
      try database.execute("INSERT INTO t VALUES (zeroblob(1000000))")
    }
  }

  @Test("every error is one line")
  func oneLine() {
    let errors: [StoreError] = [
      .missing(path: "x"), .notADatabase(path: "x"), .otherProgram(path: "x"),
      .newerSchema(path: "x", found: 2, known: 1), .olderSchema(path: "x", found: 0, known: 1), .busy(path: "x"),
      .diskFull(path: "x"), .denied(path: "x", reason: "r"), .damaged(path: "x", reason: "r"), .inconsistent("r"),
      .unknownQuery("q", near: ["a"]), .badQuery(file: "f", line: 1, reason: "r"),
      .unknownParameter(query: "q", name: "n", known: []), .missingParameter(query: "q", names: ["a", "b"]),
      .badValue(query: "q", parameter: "p", value: "v", expected: "e"), .noTextIndex(path: "x"),
      .sqlite(code: 1, message: "m", path: "x"),
    ]
    for error in errors { #expect(!error.description.contains("\n") && !error.description.isEmpty) }
  }

  @Test("sources come back as they were stored")
  func sources() throws {
    let store = try folder.store()
    #expect(try store.storedSources() == Fixture.sources)
    #expect(try store.sourceStamps() == Fixture.sources.map(\.stamp))
    #expect(try store.property("curation") == nil)
    try GraphStore.build(
      at: folder.file("p.db"), graph: KnowledgeGraph(), sources: [], properties: ["curation": "abc"])
    #expect(try GraphStore(path: folder.file("p.db")).property("curation") == "abc")
  }

  @Test("retired ids lead to what took their place")
  func moved() throws {
    var graph = Fixture.graph
    graph.entities.append(Fixture.entity("p9", .person, "李强", in: [Fixture.b1]))
    graph.entities.append(Fixture.entity("p10", .person, "无名", in: [Fixture.b1]))
    graph.entities.sort { $0.id < $1.id }
    _ = try folder.store(graph)
    let store = try folder.store()
    #expect(try store.currentId("p9") == "p6")
    #expect(try store.currentId("p10") == "p10")
    #expect(try store.currentId("p1") == "p1")
    #expect(try store.movedIds().map(\.old) == ["p10", "p9"])
    // The note survives the next build.
    #expect(try folder.store().currentId("p9") == "p6")
  }

  @Test("a store behind a symbolic link is replaced, not the link")
  func symbolicLink() throws {
    _ = try folder.store()
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.db"), withDestinationPath: folder.file("x.db"))
    try GraphStore.build(at: folder.file("link.db"), graph: KnowledgeGraph(), sources: [])
    #expect(try GraphStore(path: folder.file("x.db")).ask("duplicates").rows.isEmpty)
    #expect(folder.names == ["link.db", "x.db"])
  }
}
