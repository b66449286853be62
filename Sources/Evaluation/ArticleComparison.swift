internal import FactModel

/// Compares one article's facts with its gold, either of which may be missing.
struct ArticleComparison {
  private(set) var scores: [ScoreRow: Score] = [:]
  private(set) var errors: [ScoredError] = []
  private(set) var judged: [(confidence: Double, isRight: Bool)] = []

  private let gold: GoldArticle
  private let facts: GoldArticle
  private let isKnown: Bool
  /// The gold entity of each fact entity, and the way back; by position.
  private let pairs: [Int: Int]
  private let back: [Int: Int]
  /// Gold entities that are not asked for: optional ones, and events that are only referred to.
  private let dim: Set<Int>
  private let sentences: SentenceFinder

  init(gold: GoldArticle?, facts: GoldArticle?) {
    let empty = GoldArticle(source: gold?.source ?? facts?.source ?? "")
    isKnown = gold != nil
    self.gold = gold ?? empty
    self.facts = facts ?? empty
    pairs = Pairing.entities(gold: self.gold, facts: self.facts)
    back = Dictionary(uniqueKeysWithValues: pairs.map { ($1, $0) })
    var dim: Set<Int> = []
    for (index, item) in self.gold.entities.enumerated() where item.isOptional || item.isReferred { dim.insert(index) }
    self.dim = dim
    sentences = SentenceFinder(self.facts.text)
  }

  mutating func run(withHeadline: Bool) {
    if withHeadline { compareHeadlines() }
    compareBylines()
    compareFound()
    compareAsked()
    compareRelations(withRole: true)
    compareRelations(withRole: false)
  }

  // MARK: Counting

  private mutating func hit(_ row: ScoreRow) { scores[row, default: Score()].right += 1 }

  private mutating func wrong(_ row: ScoreRow, _ fact: String, _ evidence: [Evidence] = []) {
    scores[row, default: Score()].wrong += 1
    let best = evidence.max { $0.confidence < $1.confidence }
    note(row, .wrong, fact, quote: best?.quote ?? "", rule: best?.rule ?? "")
  }

  private mutating func miss(_ row: ScoreRow, _ fact: String, naming entities: [GoldEntity?] = []) {
    scores[row, default: Score()].missed += 1
    let names = entities.compactMap { $0.map { [$0.entity.name] + $0.entity.aliases } }
    note(row, .missed, fact, quote: names.isEmpty ? "" : sentences.best(naming: names), rule: "")
  }

  private mutating func note(_ row: ScoreRow, _ kind: ScoredError.Kind, _ fact: String, quote: String, rule: String) {
    let article = isKnown ? gold : facts
    errors.append(
      ScoredError(
        row: row, kind: kind, source: article.source, headline: article.headline, fact: fact, quote: quote, rule: rule))
  }

  /// Keeps for the table of reliability how sure the extractor was of a fact.
  private mutating func judge(_ evidence: [Evidence], isRight: Bool) {
    if let confidence = evidence.map(\.confidence).max() { judged.append((confidence, isRight)) }
  }

  // MARK: Headlines and bylines

  private mutating func compareHeadlines() {
    let wanted = NameForms.plain(gold.headline)
    if !wanted.isEmpty, wanted == NameForms.plain(facts.headline) { return hit(.headline) }
    if !gold.headline.isEmpty { miss(.headline, gold.headline) }
    if !facts.headline.isEmpty || !isKnown { wrong(.headline, facts.headline) }
  }

  private mutating func compareBylines() {
    func set(_ article: GoldArticle) -> Set<Byline> {
      Set(article.byline.map { Byline(name: NameForms.plain($0.name), role: $0.role) })
    }
    func sorted(_ lines: Set<Byline>) -> [String] {
      lines.map { "\($0.name) (\($0.role.rawValue))" }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    let wanted = set(gold)
    let found = set(facts)
    for _ in wanted.intersection(found) { hit(.byline) }
    for line in sorted(found.subtracting(wanted)) { wrong(.byline, line) }
    for line in sorted(wanted.subtracting(found)) { miss(.byline, line) }
  }

  // MARK: Entities

  private mutating func compareFound() {
    for (index, item) in facts.entities.enumerated() {
      guard let match = pairs[index] else {
        // An event that is only referred to is neither asked for nor wrong.
        if item.isReferred { continue }
        wrong(ScoreRow(item.type), item.entity.name, item.entity.evidence)
        judge(item.entity.evidence, isRight: false)
        continue
      }
      // A referred-to event that gold reports counts as missed, in `compareAsked`.
      if dim.contains(match) || item.isReferred { continue }
      hit(ScoreRow(gold.entities[match].type))
      judge(item.entity.evidence, isRight: true)
    }
  }

  private mutating func compareAsked() {
    for (index, item) in gold.entities.enumerated() where !dim.contains(index) {
      let match = back[index].map { facts.entities[$0] }.flatMap { $0.isReferred ? nil : $0 }
      if match == nil { miss(ScoreRow(item.type), item.entity.name, naming: [item]) }
      guard item.type == .event else { continue }
      if let match { compareKind(item, match) }
      compareDate(item, match)
    }
  }

  private mutating func compareKind(_ asked: GoldEntity, _ found: GoldEntity) {
    if asked.entity.kind == found.entity.kind { return hit(.eventKind) }
    let kinds = "\(found.entity.kind?.rawValue ?? "–"), not \(asked.entity.kind?.rawValue ?? "–")"
    wrong(.eventKind, "\(asked.entity.name): \(kinds)", found.entity.evidence)
    miss(.eventKind, "\(asked.entity.name): \(asked.entity.kind?.rawValue ?? "–")", naming: [asked])
  }

  private mutating func compareDate(_ asked: GoldEntity, _ found: GoldEntity?) {
    let wanted = asked.entity.date ?? ""
    let given = found?.entity.date ?? ""
    if !wanted.isEmpty, wanted == given { return hit(.eventDate) }
    if !wanted.isEmpty { miss(.eventDate, "\(asked.entity.name): \(wanted)", naming: [asked]) }
    if !given.isEmpty {
      let right = wanted.isEmpty ? "none" : wanted
      wrong(.eventDate, "\(asked.entity.name): \(given), not \(right)", found?.entity.evidence ?? [])
    }
  }

  // MARK: Relations

  /// What makes two relations the same: gold's ids where the ends are paired.
  private struct Key: Hashable {
    var type: RelationType
    var from: End
    var to: End
    /// The role or the title.
    var tail: String
  }

  private enum End: Hashable {
    case gold(Int)
    case unpaired(Int)
  }

  private func key(_ relation: Relation, _ from: End, _ to: End, withRole: Bool) -> Key {
    var tail = ""
    if relation.type == .participated, withRole { tail = relation.role?.rawValue ?? "" }
    if relation.type == .holds { tail = NameForms.plain(relation.title ?? "") }
    // Cooperation has no direction: its ends stand in one order.
    let isTurned = relation.type == .cooperatesWith && rank(to) < rank(from)
    return Key(type: relation.type, from: isTurned ? to : from, to: isTurned ? from : to, tail: tail)
  }

  private func rank(_ end: End) -> Int {
    switch end {
    case .gold(let index): index
    case .unpaired(let index): gold.entities.count + index
    }
  }

  /// The relations that gold asks for, in its order, and those that are free. `withRole: false` reads participations
  /// alone, whatever the role.
  private func wanted(withRole: Bool) -> (order: [Key], asked: [Key: Relation], free: Set<Key>) {
    var order: [Key] = []
    var asked: [Key: Relation] = [:]
    var free: Set<Key> = []
    for item in gold.relations where isScored(item.relation, withRole) {
      guard let from = gold.position[item.relation.from], let to = gold.position[item.relation.to] else { continue }
      let key = key(item.relation, .gold(from), .gold(to), withRole: withRole)
      if item.isOptional || dim.contains(from) || dim.contains(to) {
        free.insert(key)
      } else if asked.updateValue(item.relation, forKey: key) == nil {
        order.append(key)
      }
    }
    return (order, asked, free)
  }

  private func isScored(_ relation: Relation, _ withRole: Bool) -> Bool {
    ScoreRow(relation.type) != nil && (withRole || relation.type == .participated)
  }

  private mutating func compareRelations(withRole: Bool) {
    let (order, asked, free) = wanted(withRole: withRole)
    var seen: Set<Key> = []
    for item in facts.relations where isScored(item.relation, withRole) {
      let relation = item.relation
      guard let from = facts.position[relation.from], let to = facts.position[relation.to] else { continue }
      if isSpared(relation, from, to) { continue }
      let fromEnd = pairs[from].map(End.gold) ?? .unpaired(from)
      let toEnd = pairs[to].map(End.gold) ?? .unpaired(to)
      var key = key(relation, fromEnd, toEnd, withRole: withRole)
      if relation.type == .holds, asked[key] == nil, !free.contains(key),
        let same = samePost(relation, pairs[from], order, asked)
      {
        key = same
      }
      guard seen.insert(key).inserted else { continue }
      let row = row(relation, withRole)
      if asked[key] != nil {
        hit(row)
        if withRole { judge(relation.evidence, isRight: true) }
      } else if !free.contains(key), !hasFreeEnd(pairs[from], pairs[to]) {
        wrong(row, describe(relation, in: facts), relation.evidence)
        if withRole { judge(relation.evidence, isRight: false) }
      }
    }
    for key in order where !seen.contains(key) {
      guard let relation = asked[key] else { continue }
      miss(
        row(relation, withRole), describe(relation, in: gold),
        naming: [gold.entity(relation.from), gold.entity(relation.to)])
    }
  }

  private func row(_ relation: Relation, _ withRole: Bool) -> ScoreRow {
    withRole ? ScoreRow(relation.type) ?? .otherRelations : .participatedRoleAside
  }

  /// Whether the relation is of an event that is only referred to, by the facts and, as far as it has it, by gold.
  /// Taking part in such an event and signing at it are wrong all the same, unless gold has the event.
  private func isSpared(_ relation: Relation, _ from: Int, _ to: Int) -> Bool {
    func isReferred(_ index: Int, withUnpaired: Bool) -> Bool {
      guard facts.entities[index].isReferred else { return false }
      return pairs[index].map(dim.contains) ?? withUnpaired
    }
    if relation.type != .participated, relation.type != .signed,
      isReferred(from, withUnpaired: true) || isReferred(to, withUnpaired: true)
    {
      return true
    }
    return isReferred(to, withUnpaired: false)
  }

  /// Relations of optional entities are free; those of an optional person only where gold lists them.
  private func hasFreeEnd(_ from: Int?, _ to: Int?) -> Bool {
    [from, to].contains { index in index.map { dim.contains($0) && gold.entities[$0].type != .person } ?? false }
  }

  /// 党组书记 of 总工会 and 书记 of 总工会党组 are one post: body and title are compared as one string.
  private func samePost(_ relation: Relation, _ person: Int?, _ order: [Key], _ asked: [Key: Relation]) -> Key? {
    guard let person else { return nil }
    let printed = post(relation, in: facts)
    return order.first { key in
      guard key.type == .holds, key.from == .gold(person), let other = asked[key] else { return false }
      return !printed.isDisjoint(with: post(other, in: gold))
    }
  }

  private func post(_ relation: Relation, in article: GoldArticle) -> Set<String> {
    let title = NameForms.plain(relation.title ?? "")
    return Set((article.entity(relation.to)?.forms ?? []).map { $0 + title })
  }

  private func describe(_ relation: Relation, in article: GoldArticle) -> String {
    let extra = relation.role?.rawValue ?? relation.title ?? ""
    let from = article.entity(relation.from)?.entity.name ?? "?"
    let to = article.entity(relation.to)?.entity.name ?? "?"
    return "\(from) –\(relation.type.rawValue)\(extra.isEmpty ? "" : " " + extra)→ \(to)"
  }
}
