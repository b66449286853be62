internal import FactModel
internal import TextModel

/// Turns a graph into rows.
struct GraphRows {
  let database: Database
  let graph: KnowledgeGraph
  let derivation: Derivation
  private var sourceKeys: [String: Int] = [:]
  private var evidenceKey = 0
  private let insertEvidence: PreparedStatement
  private let insertSpan: PreparedStatement

  init(_ database: Database, _ graph: KnowledgeGraph) throws(StoreError) {
    self.database = database
    self.graph = graph
    derivation = Derivation(graph)
    insertEvidence = try database.prepare("INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    insertSpan = try database.prepare("INSERT INTO evidence_span VALUES (?, ?, ?, ?)")
  }

  mutating func insert(sources: [StoredSource]) throws(StoreError) {
    let insert = try database.prepare("INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let sorted = sources.sorted { $0.stamp.name.utf8.lexicographicallyPrecedes($1.stamp.name.utf8) }
    for (index, source) in sorted.enumerated() {
      let key = index + 1
      guard sourceKeys.updateValue(key, forKey: source.stamp.name) == nil else {
        throw .inconsistent("source \(source.stamp.name) is there twice")
      }
      try insert.bind(1, key)
      try insert.bind(2, source.stamp.name)
      try insert.bind(3, source.stamp.path)
      try insert.bind(4, source.stamp.size)
      try insert.bind(5, source.stamp.modified)
      try insert.bind(6, Int(bitPattern: UInt(source.stamp.inode)))
      try insert.bind(7, source.stamp.hash)
      try insert.bind(8, source.stamp.extractor)
      try insert.bind(9, source.facts)
      try insert.run()
    }
  }

  func insertArticles(textIndex: Bool) throws(StoreError) {
    let insert = try database.prepare("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let byline = try database.prepare("INSERT INTO byline VALUES (?, ?, ?, ?)")
    let index = textIndex ? try database.prepare("INSERT INTO article_text (rowid, bigrams) VALUES (?, ?)") : nil
    for (offset, article) in graph.articles.enumerated() {
      let key = offset + 1
      guard let source = sourceKeys[article.source] else {
        throw .inconsistent("article \(article.article) is of source \(article.source), which is not given")
      }
      let days = derivation.articleDays[offset]
      try insert.bind(1, key)
      try insert.bind(2, source)
      try insert.bind(3, article.article)
      try insert.bind(4, article.headline)
      try insert.bind(5, article.published)
      try insert.bind(6, article.publisher)
      try insert.bind(7, article.jurisdiction)
      try insert.bind(8, article.jurisdictionCode)
      try insert.bind(9, days.from)
      try insert.bind(10, days.to)
      try insert.bind(11, article.byline.map(\.name).joined(separator: "|"))
      try insert.bind(12, article.characters)
      try insert.bind(13, article.text)
      try insert.run()
      for (position, line) in article.byline.enumerated() {
        try byline.bind(1, key)
        try byline.bind(2, position + 1)
        try byline.bind(3, line.name)
        try byline.bind(4, line.role.rawValue)
        try byline.run()
      }
      if let index {
        try index.bind(1, key)
        try index.bind(2, Bigrams.tokens(article.text))
        try index.run()
      }
    }
  }

  mutating func insertEntities() throws(StoreError) {
    let insert = try database.prepare("INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?)")
    let insertEvent = try database.prepare("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let alias = try database.prepare("INSERT INTO alias VALUES (?, ?)")
    let mention = try database.prepare("INSERT INTO mention VALUES (?, ?)")
    var names = try NameRows(database)
    for entity in graph.entities {
      let keys = Set(entity.articles + entity.evidence.map(\.article))
      var articles: [Int] = []
      for key in keys { articles.append(try article(key)) }
      articles.sort()
      let days = derivation.days(ofArticles: articles)
      try insert.bind(1, entity.id)
      try insert.bind(2, entity.type.rawValue)
      try insert.bind(3, entity.name)
      try insert.bind(4, entity.divisionCode)
      try insert.bind(5, articles.count)
      try insert.bind(6, days.from)
      try insert.bind(7, days.to)
      try insert.run()
      for text in Set(entity.aliases).sorted() where text != entity.name && !text.isEmpty {
        try alias.bind(1, entity.id)
        try alias.bind(2, text)
        try alias.run()
      }
      for index in articles {
        try mention.bind(1, entity.id)
        try mention.bind(2, index + 1)
        try mention.run()
      }
      if entity.type == .event { try self.insert(event: entity, articles: articles.count, with: insertEvent) }
      try names.insert(entity)
      try self.insert(entity.evidence, relation: nil, entity: entity.id)
    }
  }

  private func insert(event: GraphEntity, articles: Int, with insert: PreparedStatement) throws(StoreError) {
    let days = Days(edtf: event.date)
    try insert.bind(1, event.id)
    try insert.bind(2, event.kind?.rawValue)
    try insert.bind(3, event.reported == true ? 1 : 0)
    try insert.bind(4, event.date)
    try insert.bind(5, days.from)
    try insert.bind(6, days.to)
    try insert.bind(7, derivation.within[event.id])
    try insert.bind(8, derivation.top(of: event.id))
    try insert.bind(9, derivation.places[event.id])
    try insert.bind(10, articles)
    try insert.run()
  }

  mutating func insertRelations() throws(StoreError) {
    let insert = try database.prepare(
      "INSERT INTO relation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for relation in graph.relations {
      let articles = derivation.articles(of: relation.evidence)
      let days = derivation.days(ofArticles: articles)
      var post: (text: String?, inferred: Bool?) = (nil, nil)
      if relation.type == .participated { post = derivation.posts(of: relation) }
      if relation.type == .holds { post.text = derivation.postText(relation) }
      try insert.bind(1, relation.id)
      try insert.bind(2, relation.type.rawValue)
      try insert.bind(3, relation.from)
      try insert.bind(4, relation.to)
      try insert.bind(5, relation.role?.rawValue)
      try insert.bind(6, relation.title)
      try insert.bind(7, relation.initiative)
      try insert.bind(8, relation.order)
      try insert.bind(9, relation.list)
      try insert.bind(10, relation.onBehalfOf)
      try insert.bind(11, post.text)
      try insert.bind(12, post.inferred.map { $0 ? 1 : 0 })
      try insert.bind(13, days.from)
      try insert.bind(14, days.to)
      try insert.bind(15, articles.count)
      try insert.bind(16, relation.evidence.map(\.evidence.confidence).max() ?? 0)
      try insert.run()
      try self.insert(relation.evidence, relation: relation.id, entity: nil)
    }
  }

  mutating func insertStatements() throws(StoreError) {
    let statement = try database.prepare("INSERT INTO statement VALUES (NULL, ?, ?, ?, ?)")
    for fact in graph.statements {
      try insert([fact.evidence], relation: nil, entity: nil)
      try statement.bind(1, fact.by)
      try statement.bind(2, fact.at)
      try statement.bind(3, fact.verb)
      try statement.bind(4, evidenceKey)
      try statement.run()
    }
    let absence = try database.prepare("INSERT INTO absence VALUES (NULL, ?, ?, ?)")
    for fact in graph.absences {
      try insert([fact.evidence], relation: nil, entity: nil)
      try absence.bind(1, fact.who)
      try absence.bind(2, fact.event)
      try absence.bind(3, evidenceKey)
      try absence.run()
    }
  }

  func insertJudgements() throws(StoreError) {
    let insert = try database.prepare("INSERT INTO judgement VALUES (NULL, ?, ?, ?, ?, ?)")
    for judgement in graph.judgements {
      try insert.bind(1, judgement.left)
      try insert.bind(2, judgement.right)
      try insert.bind(3, judgement.verdict.rawValue)
      try insert.bind(4, judgement.score)
      try insert.bind(5, judgement.reasons.joined(separator: "\n"))
      try insert.run()
    }
  }

  func insert(properties: [String: String]) throws(StoreError) {
    let insert = try database.prepare("INSERT INTO property VALUES (?, ?)")
    for (name, value) in properties.sorted(by: { $0.key < $1.key }) {
      try insert.bind(1, name)
      try insert.bind(2, value)
      try insert.run()
    }
  }

  /// Stores evidence, the best first; `evidenceKey` is the last one's key afterwards.
  private mutating func insert(
    _ evidence: [LocatedEvidence], relation: String?, entity: String?
  ) throws(StoreError) {
    for (index, located) in evidence.enumerated() {
      evidenceKey += 1
      try insertEvidence.bind(1, evidenceKey)
      try insertEvidence.bind(2, relation)
      try insertEvidence.bind(3, entity)
      try insertEvidence.bind(4, index + 1)
      try insertEvidence.bind(5, try article(located.article) + 1)
      try insertEvidence.bind(6, located.evidence.quote)
      try insertEvidence.bind(7, located.evidence.rule)
      try insertEvidence.bind(8, located.evidence.confidence)
      try insertEvidence.run()
      for (position, span) in located.evidence.spans.enumerated() {
        try insertSpan.bind(1, evidenceKey)
        try insertSpan.bind(2, position + 1)
        try insertSpan.bind(3, span.start)
        try insertSpan.bind(4, span.end)
        try insertSpan.run()
      }
    }
  }

  private func article(_ key: ArticleKey) throws(StoreError) -> Int {
    guard let index = derivation.articleIndex[key] else {
      throw .inconsistent("article \(key.article) of \(key.source) is named and not given")
    }
    return index
  }
}

/// Stores the names of entities for the name search.
struct NameRows {
  private let insertName: PreparedStatement
  private let insertText: PreparedStatement
  private var count = 0

  init(_ database: Database) throws(StoreError) {
    insertName = try database.prepare("INSERT INTO name VALUES (?, ?, ?, ?, ?)")
    insertText = try database.prepare("INSERT INTO name_text (rowid, bigrams) VALUES (?, ?)")
  }

  mutating func insert(_ entity: GraphEntity) throws(StoreError) {
    var seen: Set<String> = []
    for text in [entity.name] + Set(entity.aliases).sorted() where !text.isEmpty && seen.insert(text).inserted {
      count += 1
      let key = NameKey.of(text)
      try insertName.bind(1, count)
      try insertName.bind(2, entity.id)
      try insertName.bind(3, text)
      try insertName.bind(4, key)
      try insertName.bind(5, text == entity.name ? 1 : 0)
      try insertName.run()
      try insertText.bind(1, count)
      try insertText.bind(2, Bigrams.tokens(key))
      try insertText.run()
    }
  }
}
