internal import FactModel
internal import Lexicons
internal import TextModel

/// Puts an article's facts together: mentions become entities, drafts become relations with evidence.
struct FactAssembler {
  let reader: ArticleReader
  let page: Page
  private var entities: [Entity] = []
  private var entityOfMention: [Int: Int] = [:]
  private var entityOfKey: [[UInt8]: Int] = [:]
  private var entityOfEvent: [Int: Int] = [:]
  private var relations: [Relation] = []
  private var relationAt: [[String]: Int] = [:]
  private var counters: [EntityType: Int] = [:]

  init(reader: ArticleReader, page: Page) {
    self.reader = reader
    self.page = page
  }

  /// The article's facts.
  func facts() -> ArticleFacts {
    var assembler = self
    return assembler.assemble()
  }

  private mutating func assemble() -> ArticleFacts {
    let article = reader.document.article
    for index in reader.chunker.mentions.indices { enter(index) }
    for index in reader.events.indices { enterEvent(index) }
    participations()
    for tie in reader.ties { add(tie) }
    nest()
    let statements = reader.statements.compactMap { statement -> Statement? in
      guard let by = entityOfMention[statement.by] else { return nil }
      return Statement(
        by: entities[by].id, at: statement.event.flatMap { entityOfEvent[$0] }.map { entities[$0].id },
        verb: statement.verb,
        evidence: evidence(statement.span, "statement.person", 0.8))
    }
    let changes = postChanges()
    return ArticleFacts(
      source: article.source, article: article.number, headline: article.headline, published: page.context.published,
      publisher: page.context.publisher, jurisdiction: reader.home?.name,
      jurisdictionCode: reader.home.flatMap { $0.code == 0 ? nil : String($0.code) }, byline: article.byline,
      characters: characters(article), text: printedText(article), entities: entities,
      relations: relations, statements: statements, absences: absences(), postChanges: changes)
  }

  /// The article's text as printed, its blocks kept apart by line feeds: quotes are parts of it.
  private func printedText(_ article: Article) -> String {
    article.blocks.map { printed(article.text.sourceSpans($0.span)) }.joined(separator: "\n")
  }

  private func printed(_ spans: [Span]) -> String {
    var out: [UInt8] = []
    for span in spans { page.source.append(span, to: &out) }
    return String(decoding: out, as: UTF8.self)
  }

  private func characters(_ article: Article) -> Int {
    var count = 0
    for byte in article.text.bytes where byte & 0xC0 != 0x80 && byte != 0x0A { count += 1 }
    return count
  }

  // MARK: Entities

  /// Names are compared as their bytes: Unicode's equivalence of strings has nothing to add and costs much.
  private func key(_ type: EntityType, _ name: String) -> [UInt8] {
    var out: [UInt8] = [UInt8(ascii: type == .place ? "l" : type == .person ? "p" : type == .organization ? "o" : "i")]
    EventName.appendKey(name, to: &out)
    return out
  }

  private mutating func enter(_ index: Int) {
    let mention = reader.chunker.mentions[index]
    guard !mention.isDropped else { return }
    let type: EntityType =
      switch mention.kind {
      case .person: .person
      case .organization: .organization
      case .place: .place
      case .initiative: .initiative
      }
    var keys = [key(type, mention.name)]
    // Full names and their short forms tie mentions of one body; bare ones (区委) do not.
    for alias in mention.aliases where isTelling(alias) && type != .person { keys.append(key(type, alias)) }
    if type == .place, let division = mention.division, division.code != 0 {
      keys.append(Array("place#\(division.code)".utf8))
    }
    if type == .organization, mention.name.hasSuffix("工会"), !mention.name.hasSuffix("总工会") {
      keys.append(key(type, mention.name.dropLast(2) + "总工会"))
    }
    // 东西部协作 and 对口协作 are the partnership that the article names (粤桂协作), if it names one.
    if type == .initiative, let own = partnership(mention.name) {
      keys.append(Array("partnership".utf8))
      if own, let at = entityOfKey[Array("partnership".utf8)], isPair(entities[at].name),
        entities[at].name != mention.name
      {
        keys.removeLast()
      }
    }
    let found =
      keys.compactMap { entityOfKey[$0] }.first ?? (type == .initiative ? abbreviation(mention.name) : nil)
      ?? (mention.division == nil && (type == .organization || type == .place) ? tail(type, mention.name) : nil)
    let at = found ?? new(type, mention.name, rule: mention.rule)
    // The partnership's own name is its name.
    if type == .initiative, isPair(mention.name), !isPair(entities[at].name) {
      let general = entities[at].name
      entities[at].name = mention.name
      entities[at].aliases.removeAll { $0 == mention.name }
      addAlias(general, to: at)
    }
    // The short name is the one in use.
    if type == .initiative, mention.name.utf8.count < entities[at].name.utf8.count, mention.name.utf8.count >= 12,
      partnership(mention.name) == nil
    {
      let long = entities[at].name
      entities[at].name = mention.name
      entities[at].aliases.removeAll { $0 == mention.name }
      addAlias(long, to: at)
    }
    entityOfMention[index] = at
    for key in keys where entityOfKey[key] == nil { entityOfKey[key] = at }
    if let division = mention.division, division.code != 0, entities[at].divisionCode == nil {
      entities[at].divisionCode = String(division.code)
    }
    for alias in [mention.name] + mention.aliases + [reader.document.text(mention.span)] {
      addAlias(alias, to: at)
    }
    if entities[at].evidence.count < 3 {
      entities[at].evidence.append(evidence(mention.span, mention.rule, mention.confidence))
    }
  }

  /// The body or site that a name is the end of: 药材发展有限公司 for X市药材发展有限公司 printed before.
  private func tail(_ type: EntityType, _ name: String) -> Int? {
    guard name.utf8.count >= 12 else { return nil }
    return entities.indices.first { index in
      entities[index].type == type && entities[index].name.utf8.count > name.utf8.count
        && entities[index].name.utf8.suffix(name.utf8.count).elementsEqual(name.utf8)
    }
  }

  /// Whether a name is of a partnership between regions: true for one of two regions, false for the policy in general.
  private func partnership(_ name: String) -> Bool? {
    if ["东西部协作", "东西部扶贫协作", "对口协作", "对口帮扶", "对口支援", "对口合作", "对口援藏", "对口援疆"].contains(name) { return false }
    return isPair(name) ? true : nil
  }

  private func isPair(_ name: String) -> Bool {
    let count = name.unicodeScalars.count
    return (name.hasSuffix("协作") || name.hasSuffix("对口合作") || name.hasSuffix("对口支援") || name.hasSuffix("对口帮扶"))
      && (count == 4 || count == 6) && !name.hasPrefix("东西") && !name.hasPrefix("对口")
  }

  /// The initiative that a name shortens or spells out: 百千万工程 and 百县千镇万村高质量发展工程.
  private func abbreviation(_ name: String) -> Int? {
    let name = Array(EventName.key(name).unicodeScalars)
    return entities.indices.first { index in
      guard entities[index].type == .initiative else { return false }
      let other = Array(EventName.key(entities[index].name).unicodeScalars)
      let (short, long) = name.count < other.count ? (name, other) : (other, name)
      return short.count >= 4 && long.count >= short.count + 3 && short.first == long.first
        && short.suffix(2) == long.suffix(2) && EventName.isSubsequence(short, of: long)
    }
  }

  private func isTelling(_ alias: String) -> Bool {
    let scalars = alias.unicodeScalars
    guard scalars.count >= 4, let first = scalars.first else { return false }
    return !"省市县区州旗盟镇乡村街".unicodeScalars.contains(first)
  }

  private mutating func addAlias(_ alias: String, to at: Int) {
    guard !alias.isEmpty, alias != entities[at].name, !entities[at].aliases.contains(alias) else { return }
    entities[at].aliases.append(alias)
  }

  private mutating func new(_ type: EntityType, _ name: String, rule: String) -> Int {
    let letter =
      switch type {
      case .person: "p"
      case .organization: "o"
      case .place: "l"
      case .initiative: "i"
      case .event: "e"
      }
    counters[type, default: 0] += 1
    entities.append(Entity(id: "\(letter)\(counters[type] ?? 0)", type: type, name: name))
    return entities.count - 1
  }

  private mutating func body(_ name: String, _ span: Span) -> Int {
    let key = key(.organization, name)
    if let at = entityOfKey[key] { return at }
    let forms = forms(of: name)
    for form in forms {
      if let at = entityOfKey[self.key(.organization, form)] { return at }
    }
    let at = new(.organization, name, rule: "organization.implied")
    entityOfKey[key] = at
    for form in forms { addAlias(form, to: at) }
    entities[at].evidence.append(evidence(span, "organization.implied", 0.9))
    return at
  }

  /// The names of a body under the other names of its division: 科尔沁右翼前旗政府 for 科右前旗政府.
  private func forms(of name: String) -> [String] {
    for place in entities where place.type == .place && place.divisionCode != nil {
      let names = [place.name] + place.aliases
      guard let own = names.first(where: { $0.utf8.count >= 9 && name.hasPrefix($0) }) else { continue }
      return names.filter { $0 != own && $0.last == own.last && isTelling($0) }.map { $0 + name.dropFirst(own.count) }
    }
    return []
  }

  private mutating func enterEvent(_ index: Int) {
    let draft = reader.events[index]
    let at = new(.event, draft.name, rule: draft.rule)
    entities[at].kind = draft.kind
    entities[at].reported = draft.reported
    entities[at].date =
      draft.reported ? draft.date.map { PublicationYear.complete($0, published: page.context.published) } : nil
    if draft.reported { entities[at].dateText = draft.dateText }
    for alias in draft.aliases { addAlias(alias, to: at) }
    entities[at].evidence = [evidence(draft.span, draft.rule, draft.confidence)]
    entityOfEvent[index] = at
  }

  // MARK: Relations

  private struct Pair: Hashable {
    var who: Int
    var event: Int
  }

  /// Attendee only where no other role says more.
  private mutating func participations() {
    var strong = Set<Pair>()
    for draft in reader.participations where draft.role != .attendee {
      if let who = entityOfMention[draft.mention] { strong.insert(Pair(who: who, event: draft.event)) }
    }
    for draft in reader.participations {
      guard let who = entityOfMention[draft.mention], let event = entityOfEvent[draft.event] else { continue }
      if draft.role == .attendee, strong.contains(Pair(who: who, event: draft.event)) { continue }
      add(
        Relation(
          type: .participated, from: entities[who].id, to: entities[event].id, role: draft.role, order: draft.order,
          list: draft.list, onBehalfOf: draft.onBehalfOf.flatMap { entityOfMention[$0] }.map { entities[$0].id },
          evidence: [evidence(draft.span, draft.rule, draft.confidence)]))
    }
  }

  private func absences() -> [Absence] {
    reader.absences.compactMap { absence in
      guard let who = entityOfMention[absence.who], let event = entityOfEvent[absence.event] else { return nil }
      return Absence(
        who: entities[who].id, event: entities[event].id, evidence: evidence(absence.span, "absence.stated", 0.85))
    }
  }

  private mutating func postChanges() -> [PostChange] {
    reader.postChanges.compactMap { draft in
      guard let who = entityOfMention[draft.who], let body = end(draft.body, draft.span) else { return nil }
      // Without a day of its own, it was decided at what the article tells of.
      let day = draft.date ?? draft.event.flatMap { reader.events[$0].date }
      return PostChange(
        who: entities[who].id, of: entities[body].id, title: draft.title, kind: draft.kind, verb: draft.verb,
        date: day.map { PublicationYear.complete($0, published: page.context.published) },
        evidence: evidence(draft.span, draft.kind == .begin ? "post.begin" : Tenure.endRule, 0.85))
    }
  }

  private mutating func end(_ end: TieDraft.End, _ span: Span) -> Int? {
    switch end {
    case .mention(let mention): entityOfMention[mention]
    case .event(let event): entityOfEvent[event]
    case .body(let name): body(name, span)
    }
  }

  private mutating func add(_ tie: TieDraft) {
    guard let from = end(tie.from, tie.span), let to = end(tie.to, tie.span), from != to else { return }
    let initiative = tie.initiative.flatMap { end($0, tie.span) }.map { entities[$0].id }
    add(
      Relation(
        type: tie.type, from: entities[from].id, to: entities[to].id, title: tie.title, initiative: initiative,
        evidence: [evidence(tie.span, tie.rule, tie.confidence)]))
  }

  private mutating func nest() {
    for (index, draft) in reader.events.enumerated() {
      guard draft.reported, let parent = draft.parent, let from = entityOfEvent[index], let to = entityOfEvent[parent]
      else { continue }
      add(
        Relation(
          type: .within, from: entities[from].id, to: entities[to].id,
          evidence: [evidence(draft.span, "within.visit", 0.8)]))
    }
  }

  private mutating func add(_ relation: Relation) {
    let key = [relation.type.rawValue, relation.from, relation.to, relation.role?.rawValue ?? "", relation.title ?? ""]
    if let at = relationAt[key] {
      if relations[at].evidence.count < 4, let more = relation.evidence.first, !relations[at].evidence.contains(more) {
        relations[at].evidence.append(more)
      }
      return
    }
    relationAt[key] = relations.count
    relations.append(relation)
  }

  // MARK: Evidence

  private func evidence(_ span: Span, _ rule: String, _ confidence: Double) -> Evidence {
    let spans = reader.document.article.text.sourceSpans(span)
    return Evidence(spans: joined(spans), quote: printed(spans), rule: rule, confidence: confidence)
  }

  /// Spans with nothing but layout between them are one.
  private func joined(_ spans: [Span]) -> [Span] {
    var out: [Span] = []
    for span in spans {
      if let last = out.last, last.end <= span.start,
        page.source.scalars[last.end..<span.start].allSatisfy(Scalars.isLayoutBlank)
      {
        out[out.count - 1].end = span.end
      } else {
        out.append(span)
      }
    }
    return out
  }
}
