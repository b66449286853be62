public import FactModel
internal import Resources

/// Writes a store: into a file beside it, which takes its place when it is whole.
///
/// From `init` to `finish` this process is the store's only writer. Readers go on with the old store,
/// also those that are in the middle of a query; an interrupted build leaves it as it was. `finish` is
/// the only step that others see.
public final class StoreBuilder {
  /// The store as it is named in messages.
  public let path: String
  private let target: String
  private let temporary: String
  private var lock: Int32
  private var database: Database?

  /// Takes the lock and opens the file beside.
  ///
  /// What an earlier build left there when it was killed is thrown away.
  /// - Throws: `busy` if another process is writing this store, `otherProgram`, `notADatabase` or
  ///   `newerSchema` if the file in its place is none that this version may replace.
  public init(path: String) throws(StoreError) {
    self.path = path
    target = Files.resolved(path)
    temporary = target + ".building"
    if Files.isFolder(target) { throw .denied(path: path, reason: "it is a folder") }
    try StoreFile.checkReplaceable(target, named: path)
    lock = try Files.openLocked(temporary, store: path)
    do throws(StoreError) {
      let database = try Database(path, file: temporary, mode: .write)
      // What is half written is thrown away as a whole, so no journal on the disk is needed to take it back.
      try database.execute(
        "PRAGMA page_size = 16384; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144")
      try database.execute(
        "PRAGMA application_id = \(StoreFile.applicationId); PRAGMA user_version = \(StoreFile.schemaVersion)")
      try database.execute("BEGIN")
      try database.execute(Resource.named("schema/001-tables.sql").text)
      try database.execute(Resource.named("schema/002-views.sql").text)
      self.database = database
    } catch {
      abandon()
      throw error
    }
  }

  deinit { abandon() }

  /// Stores the graph with the sources it comes from; to be called once.
  ///
  /// - Parameters:
  ///   - sources: Each source of an article of the graph, and those that hold no article, in any order.
  ///   - properties: What the program wants to find again, such as a hash of the curation.
  ///   - textIndex: Whether `mentions` shall work.
  /// - Throws: `inconsistent` if the graph names entities, articles or sources that are not there, `diskFull`.
  public func write(
    _ graph: KnowledgeGraph, sources: [StoredSource], properties: [String: String] = [:], textIndex: Bool = true
  ) throws(StoreError) {
    let database = try opened()
    if textIndex { try database.execute(Resource.named("schema/004-text-index.sql").text) }
    var rows = try GraphRows(database, graph)
    try rows.insert(sources: sources)
    try rows.insertArticles(textIndex: textIndex)
    try rows.insertEntities()
    try rows.insertRelations()
    try rows.insertStatements()
    try rows.insertJudgements()
    try rows.insert(properties: properties)
    let old = Files.size(target) ?? 0 > 0 ? try? GraphStore(path: target) : nil
    if let old {
      try Moves.record(from: old, into: database, graph: graph)
    }
  }

  /// Makes the indexes, checks the foreign keys, writes through to the disk and puts the new store in the
  /// old one's place.
  public func finish() throws(StoreError) {
    do throws(StoreError) {
      let database = try opened()
      try database.execute(Resource.named("schema/003-indexes.sql").text)
      let violations = try database.prepare("PRAGMA foreign_key_check")
      if try violations.step() {
        throw .inconsistent("a row of \(violations.text(0)) points to no row of \(violations.text(2))")
      }
      // No ANALYZE: plans shall not change with what a store happens to hold.
      try database.execute("COMMIT")
      self.database = nil
    } catch {
      abandon()
      throw error
    }
    do throws(StoreError) {
      try Files.sync(temporary)
      // A journal of the old file would be played back into the new one.
      for suffix in ["-journal", "-wal", "-shm"] { Files.remove(target + suffix) }
      try Files.move(temporary, to: target)
    } catch {
      abandon()
      throw error
    }
    Files.unlock(lock)
    lock = -1
    // The store is in its place already; a folder that cannot be synced is no reason to call it failed.
    try? Files.sync(Files.folder(of: target))
  }

  /// Gives up: removes what was written and leaves the store as it was.
  public func abandon() {
    database = nil
    guard lock >= 0 else { return }
    Files.remove(temporary)
    Files.unlock(lock)
    lock = -1
  }

  private func opened() throws(StoreError) -> Database {
    guard let database else { throw .inconsistent("the store is finished already") }
    return database
  }
}
