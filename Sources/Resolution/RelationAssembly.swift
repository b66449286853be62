internal import FactModel
internal import TextModel

/// The one order of evidence: the most confident first, then by article and place.
enum EvidenceOrder {
  static func sorted(_ evidence: [LocatedEvidence]) -> [LocatedEvidence] {
    guard evidence.count > 1 else { return evidence }
    var out: [LocatedEvidence] = []
    for one in evidence.sorted(by: precedes) where out.last != one { out.append(one) }
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
  private struct Key: Hashable {
    var type: RelationType
    var from: String
    var to: String
    var role: ParticipationRole?
    var title: String?
    var initiative: String?

    /// What the id is made of.
    var text: String {
      [type.rawValue, from, to, role?.rawValue ?? "", title ?? "", initiative ?? ""].joined(separator: "|")
    }
  }

  private(set) var relations: [GraphRelation] = []
  private(set) var statements: [GraphStatement] = []
  private(set) var absences: [GraphAbsence] = []

  init(_ corpus: Corpus, idOf: [String]) {
    var merged: [Key: GraphRelation] = [:]
    for (number, article) in corpus.articles.enumerated() {
      let context = corpus.contexts[number]
      let key = ArticleKey(source: article.source, article: article.article)
      func id(_ local: String?) -> String? {
        guard let local, let mention = context.mentions[local] else { return nil }
        return idOf[mention].isEmpty ? nil : idOf[mention]
      }
      for relation in article.relations { add(relation, key, id, &merged) }
      for statement in article.statements {
        guard let by = id(statement.by) else { continue }
        statements.append(
          GraphStatement(
            by: by, at: id(statement.at), verb: statement.verb,
            evidence: LocatedEvidence(article: key, evidence: statement.evidence)))
      }
      for absence in article.absences {
        guard let who = id(absence.who), let event = id(absence.event) else { continue }
        absences.append(
          GraphAbsence(
            who: who, event: event, evidence: LocatedEvidence(article: key, evidence: absence.evidence)))
      }
    }
    finish(merged)
  }

  private func add(
    _ relation: Relation, _ article: ArticleKey, _ id: (String?) -> String?, _ merged: inout [Key: GraphRelation]
  ) {
    guard var from = id(relation.from), var to = id(relation.to), from != to else { return }
    if relation.type == .cooperatesWith, to.precedesInBytes(from) { swap(&from, &to) }
    let key = Key(
      type: relation.type, from: from, to: to, role: relation.role, title: relation.title,
      initiative: id(relation.initiative))
    let evidence = relation.evidence.map { LocatedEvidence(article: article, evidence: $0) }
    let onBehalfOf = id(relation.onBehalfOf)
    guard merged[key] != nil else {
      merged[key] = GraphRelation(
        id: "", type: key.type, from: from, to: to, role: key.role, title: key.title, initiative: key.initiative,
        order: relation.order, list: relation.list, onBehalfOf: onBehalfOf, evidence: evidence)
      return
    }
    merged[key]?.evidence += evidence
    // The list that printed the name first is the one whose word is kept.
    let old = merged[key]
    let isEarlier =
      (relation.order ?? .max, relation.list == nil ? 1 : 0, relation.list ?? "")
      < (old?.order ?? .max, old?.list == nil ? 1 : 0, old?.list ?? "")
    if isEarlier {
      merged[key]?.order = relation.order
      merged[key]?.list = relation.list
    }
    if let onBehalfOf, old?.onBehalfOf.map({ onBehalfOf.precedesInBytes($0) }) ?? true {
      merged[key]?.onBehalfOf = onBehalfOf
    }
  }

  private mutating func finish(_ merged: [Key: GraphRelation]) {
    var register = IDRegister()
    let keys = merged.keys.map { ($0.text, $0) }.sorted { $0.0.precedesInBytes($1.0) }
    relations.reserveCapacity(keys.count)
    for (text, key) in keys {
      guard var relation = merged[key] else { continue }
      relation.id = register.id(prefix: "r", key: text)
      relation.evidence = EvidenceOrder.sorted(relation.evidence)
      relations.append(relation)
    }
    relations.sort { $0.id.precedesInBytes($1.id) }
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
