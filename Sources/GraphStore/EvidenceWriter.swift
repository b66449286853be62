internal import FactModel
internal import TextModel

/// Writes the evidence of relations, entities, statements and absences, and of what has some already only the difference.
struct EvidenceWriter {
  /// What evidence belongs to.
  enum Owner {
    case relation(String)
    case entity(String)
    /// A statement or an absence, which points to it.
    case fact
  }

  private struct Known {
    var key: Int
    var rank: Int
    var signature: Int64
  }

  private static let gap = 1 << 16
  private static let step = 1 << 6

  /// The key of the evidence written last.
  private(set) var lastKey: Int
  private let insertEvidence: PreparedStatement
  private let insertSpan: PreparedStatement
  private let ofRelation: PreparedStatement
  private let ofEntity: PreparedStatement
  private let setRank: PreparedStatement
  private let deleteEvidence: PreparedStatement
  private let deleteSpans: PreparedStatement

  init(_ database: Database) throws(StoreError) {
    insertEvidence = try database.prepare("INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    insertSpan = try database.prepare("INSERT INTO evidence_span VALUES (?, ?, ?, ?)")
    ofRelation = try database.prepare(
      "SELECT evidence_id, rank, signature FROM evidence WHERE relation_id = ? ORDER BY rank")
    ofEntity = try database.prepare(
      "SELECT evidence_id, rank, signature FROM evidence WHERE entity_id = ? ORDER BY rank")
    setRank = try database.prepare("UPDATE evidence SET rank = ?2 WHERE evidence_id = ?1")
    deleteEvidence = try database.prepare("DELETE FROM evidence WHERE evidence_id = ?")
    deleteSpans = try database.prepare("DELETE FROM evidence_span WHERE evidence_id = ?")
    lastKey = try database.count("SELECT max(evidence_id) FROM evidence")
  }

  /// Writes evidence, the best first.
  ///
  /// - Parameters:
  ///   - isKnown: whether the store has evidence of the owner already.
  ///   - articleKeys: by index of the article.
  mutating func write(
    _ evidence: [LocatedEvidence], of owner: Owner, isKnown: Bool, _ rows: GraphRows, _ articleKeys: [Int]
  ) throws(StoreError) {
    var known: [Int64: [Known]] = [:]
    if isKnown {
      for one in try self.known(owner).reversed() { known[one.signature, default: []].append(one) }
    }
    let signatures = try rows.signatures(evidence)
    let articles = try rows.indexes(of: evidence)
    let kept = signatures.map { known[$0]?.popLast() }
    for one in known.values.joined() { try delete(one.key) }
    let ranks = Self.ranks(kept.map { $0?.rank })
    for (index, located) in evidence.enumerated() {
      if let one = kept[index] {
        if one.rank != ranks[index] { try setRank.run([.of(one.key), .of(ranks[index])]) }
      } else {
        let article = articleKeys[articles[index]]
        try insert(located.evidence, owner, rank: ranks[index], article: article, signatures[index])
      }
    }
  }

  /// Ranks that rise, of which the first is 1 and as many as may be stay as they are.
  private static func ranks(_ known: [Int?]) -> [Int] {
    guard !known.isEmpty else { return [] }
    var ranks = known
    for index in ranks.indices.dropFirst() where ranks[index] == 1 { ranks[index] = nil }
    ranks[0] = 1
    return Labels.filled(ranks, first: 1, gap: gap, step: step) ?? known.indices.map { 1 + $0 * gap }
  }

  /// Deletes all evidence of what is gone.
  func delete(_ owner: Owner) throws(StoreError) {
    for one in try known(owner) { try delete(one.key) }
  }

  /// Deletes evidence by its key.
  func delete(_ key: Int) throws(StoreError) {
    try deleteSpans.run([.of(key)])
    try deleteEvidence.run([.of(key)])
  }

  private func known(_ owner: Owner) throws(StoreError) -> [Known] {
    let statement: PreparedStatement
    switch owner {
    case .relation(let id):
      statement = ofRelation
      try statement.bind(1, id)
    case .entity(let id):
      statement = ofEntity
      try statement.bind(1, id)
    case .fact: return []
    }
    defer { statement.reset() }
    var out: [Known] = []
    while try statement.step() {
      out.append(
        Known(key: statement.integer(0), rank: statement.integer(1), signature: Int64(statement.integer(2))))
    }
    return out
  }

  private mutating func insert(
    _ evidence: Evidence, _ owner: Owner, rank: Int, article: Int, _ signature: Int64
  ) throws(StoreError) {
    lastKey += 1
    var (relation, entity) = (Value.null, Value.null)
    switch owner {
    case .relation(let id): relation = .text(id)
    case .entity(let id): entity = .text(id)
    case .fact: break
    }
    try insertEvidence.run([
      .of(lastKey), relation, entity, .of(rank), .of(article), .integer(signature), .text(evidence.quote),
      .text(evidence.rule), .real(evidence.confidence),
    ])
    for (position, span) in evidence.spans.enumerated() {
      try insertSpan.run([.of(lastKey), .of(position + 1), .of(span.start), .of(span.end)])
    }
  }
}
