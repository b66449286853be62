internal import FactModel

/// Writes the names of entities for the name search.
///
/// Their keys rise with the entities' ids, because a search that finds too many takes the first.
struct NameWriter {
  private static let gap = 1 << 12

  private let insertName: PreparedStatement
  private let insertText: PreparedStatement
  private let ofEntity: PreparedStatement
  private let deleteName: PreparedStatement
  private let deleteText: PreparedStatement

  init(_ database: Database) throws(StoreError) {
    insertName = try database.prepare("INSERT INTO name VALUES (?, ?, ?, ?, ?)")
    insertText = try database.prepare("INSERT INTO name_text (rowid, bigrams) VALUES (?, ?)")
    ofEntity = try database.prepare("SELECT name_id, key FROM name WHERE entity_id = ?")
    deleteName = try database.prepare("DELETE FROM name WHERE name_id = ?")
    deleteText = try database.prepare("INSERT INTO name_text (name_text, rowid, bigrams) VALUES ('delete', ?, ?)")
  }

  static func names(of entity: GraphEntity) -> [String] {
    var seen: Set<String> = []
    return ([entity.name] + Set(entity.aliases).sorted()).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The keys that each entity's names have or are to get; nil where the gaps between those that are to stay are used
  /// up.
  ///
  /// - Parameters:
  ///   - entities: all, in the order of the graph.
  ///   - changed: indexes of those whose names are to be written.
  static func keys(
    _ entities: [GraphEntity], changed: Set<Int>, _ database: Database
  ) throws(StoreError) -> [Int: [Int]]? {
    var stored: [String: [Int]] = [:]
    let statement = try database.prepare("SELECT entity_id, name_id FROM name ORDER BY entity_id, name_id")
    while try statement.step() { stored[statement.text(0), default: []].append(statement.integer(1)) }
    var kept: [Int?] = []
    for (index, entity) in entities.enumerated() {
      if changed.contains(index) {
        kept += [Int?](repeating: nil, count: names(of: entity).count)
      } else {
        kept += stored[entity.id] ?? []
      }
    }
    guard let labels = Labels.filled(kept, first: 1, gap: gap, step: gap) else { return nil }
    var out: [Int: [Int]] = [:]
    var at = 0
    for (index, entity) in entities.enumerated() {
      let count = changed.contains(index) ? names(of: entity).count : stored[entity.id]?.count ?? 0
      if changed.contains(index) { out[index] = Array(labels[at..<at + count]) }
      at += count
    }
    return out
  }

  func insert(_ entity: GraphEntity, keys: [Int]) throws(StoreError) {
    for (text, id) in zip(Self.names(of: entity), keys) {
      let key = NameKey.of(text)
      try insertName.run([.of(id), .text(entity.id), .text(text), .text(key), .of(text == entity.name ? 1 : 0)])
      try insertText.run([.of(id), .text(Bigrams.tokens(key))])
    }
  }

  func delete(_ entity: String) throws(StoreError) {
    var known: [(id: Int, key: String)] = []
    try ofEntity.bind(1, entity)
    while try ofEntity.step() { known.append((ofEntity.integer(0), ofEntity.text(1))) }
    ofEntity.reset()
    for name in known {
      try deleteText.run([.of(name.id), .text(Bigrams.tokens(name.key))])
      try deleteName.run([.of(name.id)])
    }
  }
}
