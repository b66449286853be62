internal import FactModel
internal import Lexicons
internal import TextModel

/// Meetings that others bring with them: talks on a visit, meetings called together, meetings only placed.
extension ArticleReader {
  /// 召开|党组会议、|常务会议: nothing but the mark of a list between two names of meetings.
  func areSiblings(_ first: EventPhrase, _ second: EventPhrase) -> Bool {
    first.kind == .meeting && second.kind == .meeting && first.items.upperBound + 1 == second.items.lowerBound
      && (items[first.items.upperBound].isMark("、")
        || document.word(items[first.items.upperBound].span).isOne(of: "和 及 与"))
  }

  /// Gives who was told to have been at one of two meetings called together to the other as well.
  mutating func shareParticipants() {
    guard !siblings.isEmpty else { return }
    let own = Dictionary(grouping: participations, by: \.event)
    for group in siblings {
      for to in group {
        var present = Set(own[to, default: []].map { chunker.mentions[$0.mention].name })
        for from in group where from != to {
          for var draft in own[from, default: []] where !present.contains(chunker.mentions[draft.mention].name) {
            draft.event = to
            draft.rule = "participated.sibling"
            draft.confidence -= 0.1
            participations.append(draft)
          }
          present.formUnion(own[from, default: []].map { chunker.mentions[$0.mention].name })
        }
      }
    }
  }

  /// Brings in an event that no phrase names but a verb tells of, from an item on; answers its index.
  mutating func bringIn(_ draft: EventDraft, at item: Int) -> Int {
    events.append(draft)
    introduced.append((item: item, event: events.count - 1))
    tell(events.count - 1)
    return events.count - 1
  }

  /// X与Y座谈: both sat there.
  mutating func takeTalkers(_ phrase: EventPhrase, to event: Int) {
    let start = clauseStart(phrase.items.lowerBound)
    for party in parties
    where party.hasPerson && party.items.lowerBound >= start
      && party.items.upperBound <= phrase.items.lowerBound
    {
      add(party, to: event, .attendee, "attend.talkers", 0.8)
    }
  }

  mutating func takeLeaders(of visit: Int, to event: Int) {
    for leader in participations where leader.event == visit && leader.role == .leader {
      participations.append(
        ParticipationDraft(
          mention: leader.mention, event: event, role: .attendee, order: leader.order, list: leader.list,
          span: sentenceSpan, rule: "participated.visit.talks", confidence: 0.75))
    }
  }

  /// 座谈会上，X致辞; 座谈会由X主持: on a visit, a meeting that no other sentence brought in.
  func isTalkOfVisit(_ phrase: EventPhrase) -> Bool {
    guard phrase.isBare, phrase.kind == .meeting, sentence.zone == .narration || sentence.zone == .lead,
      !EventName.isGeneral(phrase.head), phrase.head.hasSuffix("会") || phrase.head.hasSuffix("会议"),
      let main = mainEvent, events[main].isVisit, events[main].reported, phrase.items.lowerBound <= 1,
      phrase.items.upperBound < items.count
    else { return false }
    return document.word(items[phrase.items.upperBound].span).isOne(of: "上 由")
  }

  /// (在)X会议|上，: a dated lead that opens with where somebody spoke.
  func isWhereSpoken(_ phrase: EventPhrase) -> Bool {
    let behind = phrase.items.upperBound
    guard behind < items.count, document.word(items[behind].span) == "上",
      behind + 1 >= items.count || items[behind + 1].kind == .mark
    else { return false }
    return items.prefix(phrase.items.lowerBound).contains { $0.kind == .date || $0.has(.timeword) }
  }

  /// 会议传达学习了|市委X会议精神: the meeting that is told of passed on what the other said.
  mutating func convey(_ phrase: EventPhrase, _ event: Int) {
    guard sentence.zone == .narration || sentence.zone == .lead, let main = currentEvent ?? mainEvent,
      events[main].reported, events[main].kind == .meeting
    else { return }
    let start = clauseStart(phrase.items.lowerBound)
    let clause = items[start..<phrase.items.lowerBound]
    guard clause.contains(where: { $0.kind == .word && document.holds($0.span, ["传达"]) }),
      !clause.contains(where: { document.word($0.span).isOne(of: "要 将 要求 应 拟") })
    else { return }
    ties.append(
      TieDraft(
        type: .conveyed, from: .event(main), to: .event(event), span: sentenceSpan, rule: "conveyed.spirit",
        confidence: 0.8))
  }
}
