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
  }

  deinit { abandon() }

  /// Stores the graph with the sources it comes from; to be called once.
  ///
  /// Where the store that is there holds much of it already, and the same program made it, a copy of that store is
  /// brought up to date; else all is written from nothing. What can be asked of the store is the same either way.
  ///
  /// - Parameters:
  ///   - sources: Each source of an article of the graph, and those that hold no article, in any order.
  ///   - properties: What the program wants to find again, such as a hash of the curation; `program` tells programs
  ///     apart.
  ///   - textIndex: Whether `mentions` shall work.
  /// - Throws: `inconsistent` if the graph names entities, articles or sources that are not there, `diskFull`.
  public func write(
    _ graph: KnowledgeGraph, sources: [StoredSource], properties: [String: String] = [:], textIndex: Bool = true
  ) throws(StoreError) {
    guard lock >= 0, database == nil else { throw .inconsistent("the store is finished already") }
    do throws(StoreError) {
      let rows = try GraphRows(graph)
      let old = Files.size(target) ?? 0 > 0 ? try? GraphStore(path: target) : nil
      var isWritten = false
      if let old, try isLikeIt(old, rows, properties, textIndex: textIndex) {
        try Files.copy(target, into: lock, named: path)
        try open(isNew: false)
        isWritten = try write(rows, sources, properties, textIndex: textIndex)
      }
      if !isWritten {
        database = nil
        try Files.empty(lock, named: path)
        try open(isNew: true)
        if textIndex { try opened().execute(Resource.named("schema/004-text-index.sql").text) }
        _ = try write(rows, sources, properties, textIndex: textIndex)
        try opened().execute(Resource.named("schema/003-indexes.sql").text)
      }
      if let old { try Moves.record(from: old, into: opened(), graph: graph) }
    } catch {
      abandon()
      throw error
    }
  }

  private func write(
    _ rows: GraphRows, _ sources: [StoredSource], _ properties: [String: String], textIndex: Bool
  ) throws(StoreError) -> Bool {
    var writer = try StoreWriter(opened(), rows)
    return try writer.write(sources: sources, properties: properties, textIndex: textIndex)
  }

  /// Opens the file beside, in a transaction: as an empty store without indexes or as the copy that it is.
  private func open(isNew: Bool) throws(StoreError) {
    let database = try Database(path, file: temporary, mode: .write)
    // What is half written is thrown away as a whole, so no journal on the disk is needed to take it back.
    try database.execute(
      "PRAGMA page_size = 16384; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144")
    if isNew {
      try database.execute(
        "PRAGMA application_id = \(StoreFile.applicationId); PRAGMA user_version = \(StoreFile.schemaVersion)")
    }
    try database.execute("BEGIN")
    if isNew {
      try database.execute(Resource.named("schema/001-tables.sql").text)
      try database.execute(Resource.named("schema/002-views.sql").text)
    }
    self.database = database
  }

  /// Of so many articles at most, it does not matter how a store is brought up to date.
  private static let few = 500

  /// Whether a store was made by the same program in the same way and holds most of the articles.
  private func isLikeIt(
    _ old: GraphStore, _ rows: GraphRows, _ properties: [String: String], textIndex: Bool
  ) throws(StoreError) -> Bool {
    guard try old.property("program") == properties["program"], try old.hasTextIndex() == textIndex else {
      return false
    }
    let same = try old.unchangedArticles(rows)
    let changed = rows.graph.articles.count - same
    // Rows that are written one by one with their indexes cost several times what they cost when all are.
    return changed <= Self.few || changed * 4 < same
  }

  /// Writes through to the disk and puts the new store in the
  /// old one's place.
  public func finish() throws(StoreError) {
    do throws(StoreError) {
      let database = try opened()
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
