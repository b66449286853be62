internal import FactModel

/// Makes the tables say what a graph says: writes what is new or says something else, and deletes what is gone.
///
/// Tables that were empty are filled in the order of the graph. What the tables said before is told from what they are
/// to say by signatures; all that follows is the same however much they held.
struct StoreWriter {
  private let database: Database
  private let rows: GraphRows
  private var graph: KnowledgeGraph { rows.graph }
  private var sourceKeys: [String: Int] = [:]
  /// By index in `graph.articles`.
  private var articleKeys: [Int] = []
  private var evidence: EvidenceWriter
  private let names: NameWriter
  private let mentioned: PreparedStatement
  private let putMention: PreparedStatement
  private let deleteMention: PreparedStatement

  init(_ database: Database, _ rows: GraphRows) throws(StoreError) {
    self.database = database
    self.rows = rows
    evidence = try EvidenceWriter(database)
    names = try NameWriter(database)
    mentioned = try database.prepare("SELECT article_id FROM mention WHERE entity_id = ?")
    putMention = try database.prepare("INSERT INTO mention VALUES (?, ?)")
    deleteMention = try database.prepare("DELETE FROM mention WHERE entity_id = ? AND article_id = ?")
  }

  /// - Returns: false where the tables have to be written from nothing, because no keys are left between theirs.
  mutating func write(
    sources: [StoredSource], properties: [String: String], textIndex: Bool
  ) throws(StoreError) -> Bool {
    let goneSources = try write(sources: sources)
    try writeArticles(textIndex: textIndex)
    for key in goneSources { try database.prepare("DELETE FROM source WHERE source_id = ?").run([.of(key)]) }
    guard try writeEntities() else { return false }
    try writeRelations()
    try writeStatements()
    try writeAbsences()
    try writeJudgements()
    try writeIssues()
    try database.execute("DELETE FROM property")
    let insert = try database.prepare("INSERT INTO property VALUES (?, ?)")
    for (name, value) in properties.sorted(by: { $0.key < $1.key }) { try insert.run([.text(name), .text(value)]) }
    return true
  }

  /// - Returns: the keys of sources that are gone, which articles may still point to.
  private mutating func write(sources: [StoredSource]) throws(StoreError) -> [Int] {
    var known: [String: (key: Int, signature: Int64)] = [:]
    var last = 0
    let stored = try database.prepare("SELECT source_id, name, signature FROM source")
    while try stored.step() {
      known[stored.text(1)] = (stored.integer(0), Int64(stored.integer(2)))
      last = max(last, stored.integer(0))
    }
    let put = try database.prepare("INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for source in sources.sorted(by: { $0.stamp.name.utf8.lexicographicallyPrecedes($1.stamp.name.utf8) }) {
      let stamp = source.stamp
      let row: [Value] = [
        .text(stamp.name), .text(stamp.path), .of(stamp.size), .of(stamp.modified),
        .of(Int(bitPattern: UInt(stamp.inode))), .text(stamp.hash), .text(stamp.extractor),
      ]
      var hash = Signature()
      hash.add(row)
      source.facts.withUnsafeBytes { hash.add($0) }
      let signature = hash.value
      let old = known.removeValue(forKey: stamp.name)
      let key = old?.key ?? last + 1
      last = max(last, key)
      guard sourceKeys.updateValue(key, forKey: stamp.name) == nil else {
        throw .inconsistent("source \(stamp.name) is there twice")
      }
      if old?.signature == signature { continue }
      try put.bind(10, source.facts)
      try put.run([.of(key)] + row + [.integer(signature)])
    }
    return known.values.map(\.key)
  }

  private mutating func writeArticles(textIndex: Bool) throws(StoreError) {
    var known: [ArticleKey: (key: Int, signature: Int64)] = [:]
    var last = 0
    let stored = try database.prepare(
      "SELECT a.article_id, s.name, a.number, a.signature FROM article AS a JOIN source AS s USING (source_id)")
    while try stored.step() {
      let key = ArticleKey(source: stored.text(1), article: stored.integer(2))
      known[key] = (stored.integer(0), Int64(stored.integer(3)))
      last = max(last, stored.integer(0))
    }
    let put = try database.prepare(
      "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let putByline = try database.prepare("INSERT INTO byline VALUES (?, ?, ?, ?)")
    let deleteByline = try database.prepare("DELETE FROM byline WHERE article_id = ?")
    let text = try database.prepare("SELECT text FROM article WHERE article_id = ?")
    let delete = try database.prepare("DELETE FROM article WHERE article_id = ?")
    let index = textIndex ? try database.prepare("INSERT INTO article_text (rowid, bigrams) VALUES (?, ?)") : nil
    let unindex =
      textIndex
      ? try database.prepare("INSERT INTO article_text (article_text, rowid, bigrams) VALUES ('delete', ?, ?)") : nil
    func forget(_ key: Int) throws(StoreError) {
      try deleteByline.run([.of(key)])
      guard let unindex else { return }
      try text.bind(1, key)
      let old = try text.step() ? text.text(0) : ""
      text.reset()
      try unindex.run([.of(key), .text(Bigrams.tokens(old))])
    }
    for (offset, article) in graph.articles.enumerated() {
      guard let source = sourceKeys[article.source] else {
        throw .inconsistent("article \(article.article) is of source \(article.source), which is not given")
      }
      let old = known.removeValue(forKey: ArticleKey(source: article.source, article: article.article))
      let key = old?.key ?? last + 1
      last = max(last, key)
      articleKeys.append(key)
      let signature = rows.signature(article: offset)
      if let old {
        if old.signature == signature { continue }
        try forget(key)
      }
      try put.run(
        [.of(key), .of(source), .of(article.article)] + rows.article(offset) + [
          .integer(signature), .text(article.text),
        ])
      for (position, line) in rows.byline(offset).enumerated() {
        try putByline.run([.of(key), .of(position + 1)] + line)
      }
      try index?.run([.of(key), .text(Bigrams.tokens(article.text))])
    }
    for old in known.values {
      try forget(old.key)
      try delete.run([.of(old.key)])
    }
  }

  /// The signatures of a table by id.
  private func signatures(_ table: String) throws(StoreError) -> [String: Int64] {
    let stored = try database.prepare("SELECT id, signature FROM \(table)")
    var out: [String: Int64] = [:]
    while try stored.step() { out[stored.text(0)] = Int64(stored.integer(1)) }
    return out
  }

  // MARK: Entities and relations

  private mutating func writeEntities() throws(StoreError) -> Bool {
    var known = try signatures("entity")
    var changed: [(index: Int, isKnown: Bool)] = []
    for (index, entity) in graph.entities.enumerated() {
      let old = known.removeValue(forKey: entity.id)
      if old == nil {
        changed.append((index, false))
      } else if try old != rows.signature(entity, rows.rows(of: entity)) {
        changed.append((index, true))
      }
    }
    let gone = known.keys.sorted()
    for id in gone + changed.filter(\.isKnown).map({ graph.entities[$0.index].id }) { try names.delete(id) }
    guard let keys = try NameWriter.keys(graph.entities, changed: Set(changed.map(\.index)), database) else {
      return false
    }

    let put = try database.prepare("INSERT OR REPLACE INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    let putEvent = try database.prepare("INSERT OR REPLACE INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let putAlias = try database.prepare("INSERT INTO alias VALUES (?, ?)")
    let deletes = try ["alias", "event", "mention"].map { table throws(StoreError) in
      try database.prepare("DELETE FROM \(table) WHERE entity_id = ?")
    }
    for id in gone {
      for delete in deletes { try delete.run([.text(id)]) }
      try evidence.delete(.entity(id))
      try database.prepare("DELETE FROM entity WHERE id = ?").run([.text(id)])
    }
    for (index, isKnown) in changed {
      let entity = graph.entities[index]
      let parts = try rows.rows(of: entity)
      if isKnown { for delete in deletes.dropLast() { try delete.run([.text(entity.id)]) } }
      try put.run([.text(entity.id)] + parts.entity + [.integer(try rows.signature(entity, parts))])
      for alias in parts.aliases { try putAlias.run([.text(entity.id), .text(alias)]) }
      if let event = parts.event { try putEvent.run([.text(entity.id)] + event) }
      try write(mentions: parts.articles, of: entity.id, isKnown: isKnown)
      try names.insert(entity, keys: keys[index] ?? [])
      try evidence.write(entity.evidence, of: .entity(entity.id), isKnown: isKnown, rows, articleKeys)
    }
    return true
  }

  /// - Parameter isKnown: whether the store has mentions of the entity already.
  private func write(mentions: [Int], of entity: String, isKnown: Bool) throws(StoreError) {
    var known: Set<Int> = []
    if isKnown {
      try mentioned.bind(1, entity)
      while try mentioned.step() { known.insert(mentioned.integer(0)) }
      mentioned.reset()
    }
    for index in mentions where known.remove(articleKeys[index]) == nil {
      try putMention.run([.text(entity), .of(articleKeys[index])])
    }
    for key in known { try deleteMention.run([.text(entity), .of(key)]) }
  }

  private mutating func writeRelations() throws(StoreError) {
    var known = try signatures("relation")
    let put = try database.prepare(
      "INSERT OR REPLACE INTO relation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for relation in graph.relations {
      let row = rows.row(of: relation)
      let signature = try rows.signature(relation, row)
      let old = known.removeValue(forKey: relation.id)
      if old == signature { continue }
      try put.run([.text(relation.id)] + row + [.integer(signature)])
      try evidence.write(relation.evidence, of: .relation(relation.id), isKnown: old != nil, rows, articleKeys)
    }
    let delete = try database.prepare("DELETE FROM relation WHERE id = ?")
    for id in known.keys {
      try evidence.delete(.relation(id))
      try delete.run([.text(id)])
    }
  }

  // MARK: Facts without an id

  /// What a table holds of things that are known by what they say alone.
  private struct Stock {
    private(set) var rows: [Int64: [(key: Int, evidence: Int)]] = [:]

    /// - Parameter table: its key, then the key of its evidence or 0, then the signature.
    init(_ stored: PreparedStatement) throws(StoreError) {
      while try stored.step() {
        rows[Int64(stored.integer(2)), default: []].append((stored.integer(0), stored.integer(1)))
      }
    }

    /// Whether a row says so; each is found once.
    mutating func take(_ signature: Int64) -> Bool { rows[signature]?.popLast() != nil }
  }

  private mutating func writeStatements() throws(StoreError) {
    var stock = try Stock(database.prepare("SELECT statement_id, evidence_id, signature FROM statement"))
    let insert = try database.prepare("INSERT INTO statement VALUES (NULL, ?, ?, ?, ?, ?)")
    for fact in graph.statements {
      let row: [Value] = [.text(fact.by), .of(fact.at), .text(fact.verb)]
      let signature = Signature.of(row + (try rows.signatures([fact.evidence]).map { .integer($0) }))
      if stock.take(signature) { continue }
      try evidence.write([fact.evidence], of: .fact, isKnown: false, rows, articleKeys)
      try insert.run(row + [.of(evidence.lastKey), .integer(signature)])
    }
    try delete(stock, from: "statement")
  }

  private mutating func writeAbsences() throws(StoreError) {
    var stock = try Stock(database.prepare("SELECT absence_id, evidence_id, signature FROM absence"))
    let insert = try database.prepare("INSERT INTO absence VALUES (NULL, ?, ?, ?, ?)")
    for fact in graph.absences {
      let row: [Value] = [.text(fact.who), .text(fact.event)]
      let signature = Signature.of(row + (try rows.signatures([fact.evidence]).map { .integer($0) }))
      if stock.take(signature) { continue }
      try evidence.write([fact.evidence], of: .fact, isKnown: false, rows, articleKeys)
      try insert.run(row + [.of(evidence.lastKey), .integer(signature)])
    }
    try delete(stock, from: "absence")
  }

  private func writeJudgements() throws(StoreError) {
    var stock = try Stock(database.prepare("SELECT judgement_id, 0, signature FROM judgement"))
    let insert = try database.prepare("INSERT INTO judgement VALUES (NULL, ?, ?, ?, ?, ?, ?)")
    for judgement in graph.judgements {
      let row: [Value] = [
        .text(judgement.left), .text(judgement.right), .text(judgement.verdict.rawValue), .real(judgement.score),
        .text(judgement.reasons.joined(separator: "\n")),
      ]
      let signature = Signature.of(row)
      if !stock.take(signature) { try insert.run(row + [.integer(signature)]) }
    }
    try delete(stock, from: "judgement")
  }

  /// A row a month: all are written anew.
  private func writeIssues() throws(StoreError) {
    try database.execute("DELETE FROM issues_read")
    let insert = try database.prepare("INSERT INTO issues_read VALUES (?, ?)")
    for (period, issues) in rows.derivation.issuesRead() { try insert.run([.text(period), .of(issues)]) }
  }

  private func delete(_ stock: Stock, from table: String) throws(StoreError) {
    let delete = try database.prepare("DELETE FROM \(table) WHERE \(table)_id = ?")
    for row in stock.rows.values.joined() {
      try delete.run([.of(row.key)])
      if row.evidence > 0 { try evidence.delete(row.evidence) }
    }
  }
}
