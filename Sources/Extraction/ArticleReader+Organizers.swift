internal import FactModel
internal import Lexicons
internal import TextModel

/// Who convened, held or hosted what is told of.
extension ArticleReader {
  mutating func organizers(_ phrase: EventPhrase, _ event: Int) {
    guard !events[event].isVisit else { return }
    if phrase.kind == .meeting {
      for index in phrase.leadingBodies { convene(items[index].mention, event, "organized.name") }
    }
    guard phrase.opening == .held else { return }
    var start = clauseStart(before: phrase.items.lowerBound)
    var subjects = subjects(start..<phrase.items.lowerBound)
    // 县司法局走进X村，|开展普法宣传活动: the subject is the clause before's.
    if subjects?.isEmpty ?? false, start > 0, opensWithVerb(start) {
      let end = start - 1
      start = clauseStart(before: end)
      if items[start..<end].contains(where: { $0.has(.go) || $0.has(.lead) }) { subjects = self.subjects(start..<end) }
    }
    for mention in (subjects ?? []).reversed() { convene(mention, event, "organized.subject") }
  }

  private func clauseStart(before index: Int) -> Int {
    var at = index
    while at > 0, !items[at - 1].isMark("，。；,;：:") { at -= 1 }
    return at
  }

  private func opensWithVerb(_ start: Int) -> Bool {
    items[start...].prefix(3).contains { $0.has(.hold) } && items[start].kind == .word
  }

  /// The bodies that a clause opens with, up to what they do: 县总工会联合A、B等单位|在X|举办. Nil where a person does it.
  private func subjects(_ clause: Range<Int>) -> [Int]? {
    var out: [Int] = []
    for at in clause {
      let item = items[at]
      switch item.kind {
      case .organization: out.append(item.mention)
      case .person: return nil
      case .word:
        let word = document.word(item.span)
        if word.isOne(of: "由 与 和 同 联合 会同 携手 协同 及 以及 共同") { continue }
        if word == "在" || item.classes.meets(.of(.go, .see, .lead, .hold, .attend, .listen, .prep)) {
          // 由县总工会|主办、县教体局|承办: the list goes on.
          guard word.isOne(of: "主办 承办 联合主办 共同主办") else { return out }
        }
      default: break
      }
    }
    return out
  }

  /// 比赛由A主办，B承办: who hosted what is being told of.
  mutating func hosts() {
    guard let event = currentEvent ?? mainEvent, events[event].reported, !events[event].isVisit else { return }
    for verb in items.indices where verb > 0 && items[verb].kind == .word {
      guard document.word(items[verb].span).isOne(of: "主办 承办 联合主办 共同主办 联合承办") else { continue }
      var at = verb - 1
      while at >= 0 {
        let item = items[at]
        if item.kind == .organization {
          convene(item.mention, event, "organized.hosted")
        } else if !(item.isMark("、") || document.word(item.span).isOne(of: "和 及 联合 共同 等 单位 部门 与")) {
          break
        }
        at -= 1
      }
    }
  }

  /// The body right before the verb of holding.
  func subjectBody(_ phrase: EventPhrase) -> Int? {
    let verb = phrase.items.lowerBound - 1
    guard verb > 0, items[verb].kind == .word, items[verb].has(.hold), items[verb - 1].kind == .organization else {
      return nil
    }
    return items[verb - 1].mention
  }

  mutating func convene(_ mention: Int, _ event: Int, _ rule: String) {
    guard !events[event].organizers.contains(mention) else { return }
    events[event].organizers.append(mention)
    let body = chunker.mentions[mention]
    // 常委会会议 is the committee's own.
    if body.name.hasSuffix("委常委会") {
      ties.append(
        TieDraft(
          type: .organized, from: .body(String(body.name.dropLast(3))), to: .event(event), span: sentenceSpan,
          rule: rule,
          confidence: 0.8))
      return
    }
    ties.append(
      TieDraft(
        type: .organized, from: .mention(mention), to: .event(event), span: sentenceSpan, rule: rule, confidence: 0.8))
    if rule == "organized.subject", phraseIsJoint(mention) {
      participations.append(
        ParticipationDraft(
          mention: mention, event: event, role: .attendee, order: 1, list: nil, span: sentenceSpan,
          rule: "participated.joint", confidence: 0.75))
    }
  }

  /// A与B召开…: both took part.
  func phraseIsJoint(_ mention: Int) -> Bool {
    guard let at = items.firstIndex(where: { $0.mention == mention && $0.kind == .organization }) else { return false }
    for k in max(0, at - 1)...min(items.count - 1, at + 1) where items[k].kind == .word {
      let word = document.word(items[k].span)
      if word == "与" || word == "和" { return true }
    }
    return false
  }
}
