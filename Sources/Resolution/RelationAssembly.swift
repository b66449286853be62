internal import FactModel
internal import TextModel

/// The one order of evidence: the most confident first, then by article and place.
enum EvidenceOrder {
  static func sorted(_ evidence: [LocatedEvidence]) -> [LocatedEvidence] {
    guard evidence.count > 1 else { return evidence }
    // Evidence comes article by article in their order: comparing places among articles spares comparing names.
    var places: [Int] = []
    places.reserveCapacity(evidence.count)
    for index in evidence.indices {
      let isNext = index > 0 && evidence[index].article != evidence[index - 1].article
      if isNext, evidence[index].article < evidence[index - 1].article {
        return distinct(evidence.sorted(by: precedes))
      }
      places.append((places.last ?? 0) + (isNext ? 1 : 0))
    }
    let order = evidence.indices.sorted { a, b in
      let (x, y) = (evidence[a].evidence.confidence, evidence[b].evidence.confidence)
      if x != y { return x > y }
      return places[a] != places[b] ? places[a] < places[b] : precedes(evidence[a], evidence[b])
    }
    return distinct(order.map { evidence[$0] })
  }

  private static func distinct(_ sorted: [LocatedEvidence]) -> [LocatedEvidence] {
    var out: [LocatedEvidence] = []
    out.reserveCapacity(sorted.count)
    for one in sorted where out.last != one { out.append(one) }
    return out
  }

  static func precedes(_ a: LocatedEvidence, _ b: LocatedEvidence) -> Bool {
    if a.evidence.confidence != b.evidence.confidence { return a.evidence.confidence > b.evidence.confidence }
    if a.article != b.article { return a.article < b.article }
    if a.evidence.spans != b.evidence.spans {
      return a.evidence.spans.lexicographicallyPrecedes(b.evidence.spans)
    }
    if a.evidence.rule != b.evidence.rule { return a.evidence.rule.precedesInBytes(b.evidence.rule) }
    return a.evidence.quote.precedesInBytes(b.evidence.quote)
  }
}

/// Carries relations, statements and absences over from articles to the graph.
struct RelationAssembly {
  /// What makes two relations one; ends by their place in the entities' order.
  private struct Key: Hashable {
    var type: RelationType
    var from: Int32
    var to: Int32
    var role: ParticipationRole?
    var title: String?
    var initiative: Int32
  }

  private struct Draft {
    var key: Key
    var relation: GraphRelation
  }

  private(set) var relations: [GraphRelation] = []
  private(set) var statements: [GraphStatement] = []
  private(set) var absences: [GraphAbsence] = []
  private var drafts: [Draft] = []
  private var index: [Key: Int] = [:]

  init(_ corpus: Corpus, _ assembly: EntityAssembly) {
    let entities = assembly.entities
    for (number, article) in corpus.articles.enumerated() {
      let context = corpus.contexts[number]
      let key = ArticleKey(source: article.source, article: article.article)
      func entity(_ local: String?) -> Int32 {
        guard let local, let mention = context.mentions[local] else { return -1 }
        return assembly.entityOf[mention]
      }
      for relation in article.relations { add(relation, key, entity, entities) }
      for change in article.postChanges { add(change, article, key, entity, entities) }
      for statement in article.statements {
        let (by, at) = (entity(statement.by), entity(statement.at))
        guard by >= 0 else { continue }
        statements.append(
          GraphStatement(
            by: entities[Int(by)].id, at: at >= 0 && entities[Int(at)].type == .event ? entities[Int(at)].id : nil,
            verb: statement.verb,
            evidence: LocatedEvidence(article: key, evidence: statement.evidence)))
      }
      for absence in article.absences {
        let (who, event) = (entity(absence.who), entity(absence.event))
        guard who >= 0, event >= 0, entities[Int(event)].type == .event else { continue }
        absences.append(
          GraphAbsence(
            who: entities[Int(who)].id, event: entities[Int(event)].id,
            evidence: LocatedEvidence(article: key, evidence: absence.evidence)))
      }
    }
    finish()
  }

  private static let betweenEvents: Set<RelationType> = [.within, .conveyed]

  /// A participation has a role and a post a title, or there is nothing to say.
  private func isWhole(_ relation: Relation) -> Bool {
    switch relation.type {
    case .participated: relation.role != nil
    case .holds: relation.title != nil
    default: true
    }
  }

  private mutating func add(
    _ relation: Relation, _ article: ArticleKey, _ entity: (String?) -> Int32, _ entities: [GraphEntity]
  ) {
    var (from, to) = (entity(relation.from), entity(relation.to))
    guard from >= 0, to >= 0, from != to, isWhole(relation) else { return }
    if Self.betweenEvents.contains(relation.type) {
      guard entities[Int(from)].type == .event, entities[Int(to)].type == .event else { return }
    }
    if relation.type == .cooperatesWith, to < from { swap(&from, &to) }
    func id(_ index: Int32) -> String? { index >= 0 ? entities[Int(index)].id : nil }
    let initiative = entity(relation.initiative)
    let onBehalfOf = id(entity(relation.onBehalfOf))
    let key = Key(
      type: relation.type, from: from, to: to, role: relation.type == .participated ? relation.role : nil,
      title: relation.type == .holds ? relation.title : nil, initiative: initiative)
    let evidence = relation.evidence.map { LocatedEvidence(article: article, evidence: $0) }
    guard let at = index[key] else {
      index[key] = drafts.count
      drafts.append(
        Draft(
          key: key,
          relation: GraphRelation(
            id: "", type: key.type, from: entities[Int(from)].id, to: entities[Int(to)].id, role: key.role,
            title: key.title, initiative: id(initiative), order: relation.order, list: relation.list,
            onBehalfOf: onBehalfOf, evidence: evidence)))
      return
    }
    drafts[at].relation.evidence += evidence
    // The list that printed the name first is the one whose word is kept.
    let (order, list) = (drafts[at].relation.order, drafts[at].relation.list)
    let isEarlier =
      (relation.order ?? .max, relation.list == nil ? 1 : 0, relation.list ?? "")
      < (order ?? .max, list == nil ? 1 : 0, list ?? "")
    if isEarlier {
      drafts[at].relation.order = relation.order
      drafts[at].relation.list = relation.list
    }
    if let onBehalfOf, drafts[at].relation.onBehalfOf.map({ onBehalfOf.precedesInBytes($0) }) ?? true {
      drafts[at].relation.onBehalfOf = onBehalfOf
    }
  }

  /// Notes what is stated of a post; one that is only known by its end becomes a post as well.
  private mutating func add(
    _ change: PostChange, _ facts: ArticleFacts, _ article: ArticleKey, _ entity: (String?) -> Int32,
    _ entities: [GraphEntity]
  ) {
    let (from, to) = (entity(change.who), entity(change.of))
    guard from >= 0, to >= 0, from != to else { return }
    let key = Key(type: .holds, from: from, to: to, role: nil, title: change.title, initiative: -1)
    if change.kind == .end || index[key] == nil {
      let relation = Relation(
        type: .holds, from: change.who, to: change.of, title: change.title, evidence: [change.evidence])
      add(relation, article, entity, entities)
    }
    guard let at = index[key] else { return }
    // Without a day of its own, the issue says by when.
    let date = change.date ?? facts.published.map { "../" + $0 }
    var tenure = drafts[at].relation.tenure
    switch change.kind {
    case .begin: Self.note(date, change.verb, &tenure.from, &tenure.beginning)
    case .end: Self.note(date, change.verb, &tenure.to, &tenure.ending)
    }
    drafts[at].relation.tenure = tenure
  }

  /// Of several statements, the one that tells the day best.
  private static func note(_ date: String?, _ verb: String, _ known: inout String?, _ knownVerb: inout String?) {
    if let old = knownVerb {
      let isBetter: Bool
      switch (date, known) {
      case (nil, nil): isBetter = verb.precedesInBytes(old)
      case (nil, _): isBetter = false
      case (_, nil): isBetter = true
      case (let new?, let kept?):
        isBetter = new == kept ? verb.precedesInBytes(old) : EntityAssembly.tellsMore(new, than: kept)
      }
      guard isBetter else { return }
    }
    known = date
    knownVerb = verb
  }

  private mutating func finish() {
    let keys = drafts.map { draft in
      let relation = draft.relation
      return "\(relation.type.rawValue)|\(relation.from)|\(relation.to)|\(relation.role?.rawValue ?? "")|"
        + "\(relation.title ?? "")|\(relation.initiative ?? "")"
    }
    let hashes = StableHash.distinct(keys)
    relations.reserveCapacity(drafts.count)
    for at in drafts.indices.sorted(by: { hashes[$0] < hashes[$1] }) {
      var relation = drafts[at].relation
      relation.id = StableHash.id("r", hashes[at])
      relation.evidence = EvidenceOrder.sorted(relation.evidence)
      relations.append(relation)
    }
    statements.sort {
      if $0.by != $1.by { return $0.by.precedesInBytes($1.by) }
      if $0.at != $1.at { return ($0.at ?? "").precedesInBytes($1.at ?? "") }
      if $0.verb != $1.verb { return $0.verb.precedesInBytes($1.verb) }
      return EvidenceOrder.precedes($0.evidence, $1.evidence)
    }
    absences.sort {
      if $0.who != $1.who { return $0.who.precedesInBytes($1.who) }
      if $0.event != $1.event { return $0.event.precedesInBytes($1.event) }
      return EvidenceOrder.precedes($0.evidence, $1.evidence)
    }
  }
}
