internal import FactModel
internal import Lexicons
internal import TextModel

/// Receptions: X会见Y一行, X与Y举行会谈.
extension ArticleReader {
  /// Brings in the meeting that a host and a guest had, with both as those who took part.
  mutating func receptions() {
    for at in units.indices where units[at].kind == .word {
      guard let (host, guest) = sides(of: at), parties[host].hasPerson else { continue }
      guard sentence.zone != .headline else { return }
      let name = document.text(parties[host].members.first.map { chunker.mentions[$0.mention].span } ?? units[at].span)
      let last = items[max(guest.upperBound, units[at].items.upperBound) - 1].tokens.upperBound
      let first = items[min(guest.lowerBound, units[at].items.lowerBound)].tokens.lowerBound
      var draft = EventDraft(
        kind: .meeting, name: name + document.text(first..<last), reported: true, head: "会见", span: sentenceSpan,
        rule: "event.reception", confidence: 0.8)
      draft.date = dateBefore(units[at].items.lowerBound) ?? paragraphDate()
      if let main = mainEvent, events[main].isVisit { draft.parent = main }
      let event = bringIn(draft, at: parties[host].items.lowerBound)
      add(parties[host], to: event, .attendee, "reception.host", 0.85)
      for party in parties where party.hasPerson && guest.contains(party.items.lowerBound) {
        add(party, to: event, .attendee, "reception.guest", 0.85)
      }
      return
    }
  }

  /// The host, and the items of the guests: X|会见|Y, X|与|Y|会谈.
  private func sides(of verb: Int) -> (host: Int, guest: Range<Int>)? {
    let word = document.word(units[verb].span)
    if word.isOne(of: ArticleReader.receiving), let host = host(before: verb), let guest = guest(behind: verb) {
      return (host, guest)
    }
    guard word.isOne(of: "会谈 会面 会晤 工作会谈") else { return nil }
    // X|(一行)|与|Y|(举行)|会谈
    var at = verb - 1
    while at > 1, units[at].kind == .word, document.word(units[at].span).isOne(of: "举行 举行了 进行 进行了 等 一行 等人 举行工作 友好") {
      at -= 1
    }
    guard at >= 0, units[at].kind == .party, units[at].index >= 0, parties[units[at].index].hasPerson else {
      return nil
    }
    let party = units[at].index
    if parties[party].members.filter(\.isPerson).count > 1,
      items[units[at].items].contains(where: { document.word($0.span).isOne(of: ArticleReader.joint) })
    {
      return (party, units[at].items.upperBound..<units[at].items.upperBound)
    }
    guard at > 1, document.word(units[at - 1].span).isOne(of: ArticleReader.joint), let host = host(before: at - 1)
    else {
      return nil
    }
    return (host, units[at - 1].items.lowerBound..<units[at].items.upperBound)
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
