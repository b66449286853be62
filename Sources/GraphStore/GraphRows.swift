internal import FactModel
internal import TextModel

/// What a graph comes to as rows of tables; keys that number rows are left to the writer.
struct GraphRows {
  let graph: KnowledgeGraph
  let derivation: Derivation
  /// By index in `graph.articles`.
  private let articleSignatures: [Int64]

  /// - Throws: `inconsistent` if the graph names entities or articles that are not there.
  init(_ graph: KnowledgeGraph) throws(StoreError) {
    self.graph = graph
    derivation = Derivation(graph)
    articleSignatures = graph.articles.map { Signature.of([.text($0.source), .integer(Int64($0.article))]) }
    try check()
  }

  private func check() throws(StoreError) {
    func entity(_ id: String, _ type: EntityType?, _ what: @autoclosure () -> String) throws(StoreError) {
      guard let index = derivation.entityIndex[id], type == nil || graph.entities[index].type == type else {
        throw .inconsistent("\(what()) points to \(id), which is no \(type?.rawValue ?? "entity") of the graph")
      }
    }
    for relation in graph.relations {
      let type: EntityType? = relation.type == .within ? .event : nil
      try entity(relation.from, type, "relation \(relation.id)")
      try entity(relation.to, type, "relation \(relation.id)")
      if let id = relation.initiative { try entity(id, nil, "relation \(relation.id)") }
      if let id = relation.onBehalfOf { try entity(id, nil, "relation \(relation.id)") }
    }
    for statement in graph.statements {
      try entity(statement.by, nil, "a statement")
      if let event = statement.at { try entity(event, .event, "a statement") }
    }
    for absence in graph.absences {
      try entity(absence.who, nil, "an absence")
      try entity(absence.event, .event, "an absence")
    }
  }

  // MARK: Articles

  /// The columns of `article` behind its number, without signature and text.
  func article(_ index: Int) -> [Value] {
    let article = graph.articles[index]
    let days = derivation.articleDays[index]
    return [
      .text(article.headline), .of(article.published), .of(article.publisher), .of(article.jurisdiction),
      .of(article.jurisdictionCode), .of(days.from), .of(days.to),
      .text(article.byline.map(\.name).joined(separator: "|")), .of(article.characters),
    ]
  }

  /// Name and role.
  func byline(_ index: Int) -> [[Value]] {
    graph.articles[index].byline.map { [.text($0.name), .text($0.role.rawValue)] }
  }

  func signature(article index: Int) -> Int64 {
    var signature = Signature()
    signature.add(article(index))
    signature.add(graph.articles[index].text)
    for line in byline(index) { signature.add(line) }
    return signature.value
  }

  func index(of key: ArticleKey) throws(StoreError) -> Int {
    guard let index = derivation.articleIndex[key] else {
      throw .inconsistent("article \(key.article) of \(key.source) is named and not given")
    }
    return index
  }

  // MARK: Entities

  /// What the tables hold of an entity, evidence aside.
  struct EntityRows {
    /// The columns of `entity` behind its id, without the signature.
    var entity: [Value]
    /// The columns of `event` behind the id; nil for what is none.
    var event: [Value]?
    var aliases: [String]
    /// Indexes of the articles that name it, rising.
    var articles: [Int]
  }

  func rows(of entity: GraphEntity) throws(StoreError) -> EntityRows {
    var named: [Int] = []
    for key in entity.articles { named.append(try index(of: key)) }
    let articles = Derivation.distinct(named + (try indexes(of: entity.evidence)))
    let days = derivation.days(ofArticles: articles)
    return EntityRows(
      entity: [
        .text(entity.type.rawValue), .text(entity.name), .of(entity.divisionCode), .of(articles.count), .of(days.from),
        .of(days.to),
      ],
      event: entity.type == .event ? event(entity, articles: articles.count) : nil,
      aliases: Set(entity.aliases).sorted().filter { $0 != entity.name && !$0.isEmpty }, articles: articles)
  }

  private func event(_ event: GraphEntity, articles: Int) -> [Value] {
    let days = Days(of: event)
    return [
      .of(event.kind?.rawValue), .of(event.reported == true ? 1 : 0), .of(event.date), .of(days.from), .of(days.to),
      .of(derivation.within[event.id]), .text(derivation.top(of: event.id)), .of(derivation.places[event.id]),
      .of(articles), .of(event.dateText), .of(event.dateInterval),
    ]
  }

  func signature(_ entity: GraphEntity, _ rows: EntityRows) throws(StoreError) -> Int64 {
    var signature = Signature()
    signature.add(rows.entity)
    if let event = rows.event { signature.add(event) }
    signature.add(rows.aliases.map { .text($0) })
    signature.add(rows.articles.count)
    for index in rows.articles { signature.add(articleSignatures[index]) }
    for one in try signatures(entity.evidence) { signature.add(one) }
    return signature.value
  }

  // MARK: Relations

  /// The columns of `relation` behind its id, without the signature.
  func row(of relation: GraphRelation) -> [Value] {
    let articles = derivation.articles(of: relation.evidence)
    // The article that says that a post is left attests no day of it.
    let attesting = relation.evidence.filter { $0.evidence.rule != Tenure.endRule }
    let days = derivation.days(
      ofArticles: attesting.count == relation.evidence.count ? articles : derivation.articles(of: attesting))
    let tenure = relation.tenure
    var post: (text: String?, inferred: Bool?) = (nil, nil)
    if relation.type == .participated { post = derivation.posts(of: relation, in: articles) }
    if relation.type == .holds { post.text = derivation.postText(relation) }
    let event = derivation.event(of: relation)
    return [
      .text(relation.type.rawValue), .text(relation.from), .text(relation.to), .of(relation.role?.rawValue),
      .of(relation.title), .of(relation.initiative), .of(relation.order), .of(relation.list),
      .of(relation.onBehalfOf), .of(post.text), .of(post.inferred.map { $0 ? 1 : 0 }), .of(days.from), .of(days.to),
      .of(articles.count), .real(relation.evidence.map(\.evidence.confidence).max() ?? 0),
      .of(tenure.from), .of(tenure.to), .of(tenure.beginning), .of(tenure.ending),
      .of(event.days.from), .of(event.days.to), .of(event.kind?.rawValue),
    ]
  }

  func signature(_ relation: GraphRelation, _ row: [Value]) throws(StoreError) -> Int64 {
    var signature = Signature()
    signature.add(row)
    for one in try signatures(relation.evidence) { signature.add(one) }
    return signature.value
  }

  // MARK: Evidence

  /// The index of the article of each.
  func indexes(of evidence: [LocatedEvidence]) throws(StoreError) -> [Int] {
    var out: [Int] = []
    out.reserveCapacity(evidence.count)
    for at in evidence.indices {
      // Much of an article stands together; looking it up costs more than comparing.
      let isSame = at > 0 && evidence[at].article == evidence[at - 1].article
      out.append(isSame ? out[at - 1] : try index(of: evidence[at].article))
    }
    return out
  }

  /// The signature of each.
  func signatures(_ evidence: [LocatedEvidence]) throws(StoreError) -> [Int64] {
    zip(try indexes(of: evidence), evidence).map { signature($1.evidence, article: $0) }
  }

  private func signature(_ evidence: Evidence, article: Int) -> Int64 {
    var signature = Signature()
    signature.add(articleSignatures[article])
    for span in evidence.spans {
      signature.add(span.start)
      signature.add(span.end)
    }
    signature.add(evidence.quote)
    signature.add(evidence.rule)
    signature.add(Int64(bitPattern: evidence.confidence.bitPattern))
    return signature.value
  }
}

extension Value {
  static func of(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
  static func of(_ number: Int?) -> Value { number.map { .integer(Int64($0)) } ?? .null }
}
