internal import FactModel
internal import Lexicons
internal import TextModel

/// Receptions: X会见Y一行, X与Y举行会谈.
extension ArticleReader {
  /// Brings in the meeting that a host and a guest had, with both as those who took part.
  mutating func receptions() {
    for at in units.indices where units[at].kind == .word {
      guard document.word(units[at].span).isOne(of: ArticleReader.receiving), let host = host(before: at),
        let guest = guest(behind: at), parties[host].hasPerson
      else { continue }
      guard sentence.zone != .headline else { return }
      let name = document.text(parties[host].members.first.map { chunker.mentions[$0.mention].span } ?? units[at].span)
      let last = items[guest.upperBound - 1].tokens.upperBound
      let first = items[units[at].items.lowerBound].tokens.lowerBound
      var draft = EventDraft(
        kind: .meeting, name: name + document.text(first..<last), reported: true, head: "会见", span: sentenceSpan,
        rule: "event.reception", confidence: 0.8)
      draft.date = dateBefore(units[at].items.lowerBound) ?? paragraphDate()
      if let main = mainEvent, events[main].isVisit { draft.parent = main }
      events.append(draft)
      let event = events.count - 1
      introduced.append((item: parties[host].items.lowerBound, event: event))
      tell(event)
      add(parties[host], to: event, .attendee, "reception.host", 0.85)
      for party in parties where party.hasPerson && guest.contains(party.items.lowerBound) {
        add(party, to: event, .attendee, "reception.guest", 0.85)
      }
      return
    }
  }

  static let receiving: WordList = "会见 会见了 亲切会见 亲切会见了 接见 接见了 会晤 集体会见 会见并宴请"

  /// The party that receives: the last before the verb, in its clause or, behind a place, the one before that.
  private func host(before verb: Int) -> Int? {
    var at = verb - 1
    while at >= 0, !units[at].isMark("。；;") {
      if units[at].kind == .party, units[at].index >= 0 { return units[at].index }
      if units[at].classes.meets(.of(.attend, .say, .accompany, .speak)) { return nil }
      at -= 1
    }
    return nil
  }

  /// The items of the guests, up to the clause's end; nil where no person is among them.
  private func guest(behind verb: Int) -> Range<Int>? {
    let start = units[verb].items.upperBound
    var end = start
    var last: Int?
    while end < items.count, !items[end].endsClause {
      if items[end].kind == .person { last = end + 1 }
      if last == end, document.word(items[end].span).isOne(of: "一行 等 等人 一行人") { last = end + 1 }
      end += 1
    }
    return last.map { start..<$0 }
  }
}
