internal import FactModel
internal import Lexicons
internal import TextModel

/// Partners, parties to an agreement, subjects: what else ties events and bodies.
extension ArticleReader {
  mutating func cooperation() {
    signCeremony()
    pairs()
    alliances()
    concern()
  }

  /// A与B签订…协议，C与D签署…: parties to what is signed.
  mutating func sign() {
    var floor = 0
    for verb in items.indices where verb > 0 && items[verb].kind == .word && items[verb].has(.sign) {
      guard items[verb].span.count >= 6, verb >= floor,
        !items[verb].has(.eventnoun) || verb + 1 < items.count && items[verb + 1].kind != .mark || joinsTwo(verb)
      else { continue }
      let start = max(floor, clauseStart(verb))
      floor = verb + 1
      let clause = items[start..<verb]
      // A与B将签订…协议: not yet.
      if clause.contains(where: { document.word($0.span).isOne(of: ArticleReader.stillToCome) }) { continue }
      if signBoth(clause, verb) { continue }
      guard clause.contains(where: { $0.kind == .organization || $0.kind == .place }) else { continue }
      let signers = clause.indices.filter { signs(clause, $0) && !isInParty($0) }
      // A与B缔结为友好城市: a bond, wherever and whenever it was signed.
      if document.word(items[verb].span).isOne(of: "缔结 缔结为 结为 结成") {
        partners(signers, verb)
        continue
      }
      guard let event = agreement(signers, verb) else { continue }
      signed(signers, event, "signed.party", 0.8)
      partners(signers, verb)
    }
  }

  private static let stillToCome: WordList = "将 将于 拟 计划 即将 有望 争取 力争 准备 希望 期待 尽快 推动"

  /// 双方签署框架协议: the two that were told to work together.
  private mutating func signBoth(_ clause: ArraySlice<Item>, _ verb: Int) -> Bool {
    guard clause.contains(where: { document.word($0.span).isOne(of: "双方 两地 两县 两市 两区 两旗") }),
      !clause.contains(where: { $0.kind == .organization || $0.kind == .place }),
      let partners = ties.last(where: { $0.type == .cooperatesWith }), let event = agreement([], verb)
    else { return false }
    for party in [partners.from, partners.to] {
      ties.append(
        TieDraft(
          type: .signed, from: party, to: .event(event), span: sentenceSpan, rule: "signed.both", confidence: 0.6))
    }
    return true
  }

  /// 代表县人民政府|与|X公司|签约
  private func joinsTwo(_ verb: Int) -> Bool {
    guard verb >= 3, items[verb - 1].kind == .organization,
      document.word(items[verb - 2].span).isOne(of: ArticleReader.joint)
    else {
      return false
    }
    return items[verb - 3].kind == .organization || items[verb - 3].kind == .place
  }

  /// A与B…签约仪式举行: the two that the ceremony joins are the parties.
  private mutating func signCeremony() {
    for (index, event) in phraseEvents.sorted(by: { $0.key < $1.key }) {
      let phrase = phrases[index]
      guard events[event].reported, phrase.kind == .ceremony, phrase.name.contains("签约") || phrase.name.contains("签署")
      else { continue }
      let start = clauseStart(phrase.items.lowerBound)
      let clause = start..<phrase.items.upperBound
      guard let joint = clause.first(where: { document.word(items[$0].span).isOne(of: "与 同") }), joint > start,
        joint + 1 < clause.upperBound
      else { continue }
      let sides = [joint - 1, joint + 1].filter {
        (items[$0].kind == .organization || items[$0].kind == .place) && !isInParty($0)
          && (items[$0].kind == .organization || chunker.mentions[items[$0].mention].division != nil)
      }
      guard sides.count == 2 else { continue }
      signed(sides, event, "signed.ceremony", 0.75)
      partners(sides, joint)
    }
  }

  private mutating func signed(_ parties: [Int], _ event: Int, _ rule: String, _ confidence: Double) {
    for index in parties {
      ties.append(
        TieDraft(
          type: .signed, from: .mention(items[index].mention), to: .event(event), span: sentenceSpan, rule: rule,
          confidence: confidence))
    }
  }

  /// A body, or a place that acts: 沙河街道|与|柳河镇. What only says where a body is does not sign.
  private func signs(_ clause: ArraySlice<Item>, _ index: Int) -> Bool {
    guard clause[index].kind == .organization || clause[index].kind == .place else { return false }
    if clause[index].kind == .organization { return true }
    guard
      chunker.mentions[clause[index].mention].division != nil
        || Chunker.zones.contains(where: { document.word(clause[index].span).hasSuffix($0) }),
      clause.contains(where: { $0.kind == .word && document.word($0.span).isOne(of: ArticleReader.joint) })
    else { return false }
    if index > clause.startIndex, document.word(clause[index - 1].span) == "在" { return false }
    let next = index + 1
    return next >= clause.endIndex || items[next].kind == .word || items[next].isMark("、（(")
  }

  /// A与B签订…协议: partners, where what they sign is about working together.
  private mutating func partners(_ signers: [Int], _ verb: Int) {
    let signed = document.text(items[verb].tokens.lowerBound..<items[clauseEnd(verb) - 1].tokens.upperBound)
    guard
      ["合作", "协作", "共建", "结对", "帮扶", "对口", "战略", "互助", "友好", "框架", "意向书", "购销", "产销", "互销"].contains(where: {
        signed.contains($0)
      })
    else {
      return
    }
    for (left, right) in sides(signers) {
      ties.append(
        TieDraft(
          type: .cooperatesWith, from: .mention(items[left].mention), to: .mention(items[right].mention),
          span: sentenceSpan, rule: "cooperates.signed", confidence: 0.7))
    }
  }

  /// Who signed with whom: A|与|B、C和D is A with each; A|与|B、C|与|D are two pairs.
  private func sides(_ signers: [Int]) -> [(Int, Int)] {
    func joins(_ words: Set<String>, _ left: Int, _ right: Int) -> Bool {
      items[(left + 1)..<right].contains { $0.kind == .word && words.contains(document.text($0.span)) }
    }
    let neighbours = Array(zip(signers, signers.dropFirst()))
    let across = neighbours.filter { joins(["与", "同"], $0.0, $0.1) }
    if across.count > 1 { return across }
    if let split = across.first {
      let left = signers.filter { $0 <= split.0 }
      let right = signers.filter { $0 >= split.1 }
      return left.count == 1 || right.count == 1 ? left.flatMap { a in right.map { (a, $0) } } : [split]
    }
    return signers.count == 2 ? neighbours.filter { joins(["和"], $0.0, $0.1) } : []
  }

  /// The meeting or ceremony at which something is signed; on a visit, a signing of its own.
  mutating func agreement(_ signers: [Int], _ verb: Int) -> Int? {
    // 座谈会上举行了签约仪式，A与B签订…: the last that was named before.
    let named = phraseEvents.filter { events[$0.value].reported && !events[$0.value].isVisit }.sorted {
      $0.key < $1.key
    }
    if let before = named.last(where: { phrases[$0.key].items.upperBound <= verb }) ?? named.first {
      return before.value
    }
    if let current = currentEvent, !events[current].isVisit { return current }
    if let ceremony = events.indices.last(where: { events[$0].kind == .ceremony && events[$0].reported }) {
      return ceremony
    }
    guard signers.count >= 2, let first = signers.first else { return nil }
    let name = document.text(items[first].tokens.lowerBound..<items[clauseEnd(verb + 1) - 1].tokens.upperBound)
    var draft = EventDraft(
      kind: .ceremony, name: name, reported: true, head: "签约", span: sentenceSpan, rule: "event.signing",
      confidence: 0.7)
    draft.date = dateBefore(verb)
    draft.dateText = dateTextBefore(verb)
    if let main = mainEvent, events[main].isVisit { draft.parent = main }
    events.append(draft)
    if mainEvent == nil { tell(events.count - 1) }
    return events.count - 1
  }

  /// The initiatives that an event's name or the headline carries.
  mutating func concern() {
    // 就A、B等五大行动作部署: what the meeting is about.
    if let event = currentEvent, !events[event].isVisit, sentence.zone == .narration,
      let verb = items.lastIndex(where: { $0.kind == .word && $0.has(.speak) }),
      let from = items[..<verb].lastIndex(where: { document.word($0.span) == "就" || document.word($0.span) == "围绕" })
    {
      for item in items[from..<verb] where item.kind == .initiative {
        concern(event, item.mention, "concerns.report", 0.65)
      }
    }
    for (phrase, event) in phraseEvents.sorted(by: { $0.key < $1.key }) where events[event].reported {
      partners(phrases[phrase])
      for index in phrases[phrase].items where items[index].kind == .initiative {
        concern(event, items[index].mention, "concerns.name", 0.85)
      }
    }
    guard let main = mainEvent, events[main].reported else { return }
    if sentence.zone == .lead, introduced.contains(where: { $0.event == main }) {
      for item in items where item.kind == .initiative { concern(main, item.mention, "concerns.lead", 0.6) }
    }
    guard sentence.zone == .headline else { return }
    for item in items where item.kind == .initiative { concern(main, item.mention, "concerns.headline", 0.75) }
  }

  mutating func concern(_ event: Int, _ mention: Int, _ rule: String, _ confidence: Double) {
    ties.append(
      TieDraft(
        type: .concerns, from: .event(event), to: .mention(mention), span: sentenceSpan, rule: rule,
        confidence: confidence))
  }
}
