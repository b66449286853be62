internal import FactModel
internal import Lexicons
internal import TextModel

/// Lectures that only a verb tells of: X到Y村宣讲全会精神, X为党员讲专题党课.
extension ArticleReader {
  /// Brings in the lecture that the clause tells of, with who gave it and where.
  mutating func lectures() {
    guard sentence.zone != .headline else { return }
    for at in units.indices where units[at].kind == .word {
      guard document.word(units[at].span).isOne(of: ArticleReader.lecturing), let party = lecturer(before: at) else {
        continue
      }
      // At a meeting that is being told of it is a speech like others.
      if let told = currentEvent ?? mainEvent, events[told].reported, !events[told].isVisit { return }
      var end = at + 1
      while end < units.count, !units[end].endsClause { end += 1 }
      let first = items[units[party].items.upperBound].tokens.lowerBound
      let last = items[units[end - 1].items.upperBound - 1].tokens.upperBound
      let who = parties[units[party].index]
      let name = who.members.first.map { chunker.mentions[$0.mention].name } ?? ""
      var draft = EventDraft(
        kind: .activity, name: name + document.text(first..<last), reported: true, head: "宣讲", span: sentenceSpan,
        rule: "event.lecture", confidence: 0.75)
      draft.date = dateBefore(units[at].items.lowerBound) ?? paragraphDate()
      let event = bringIn(draft, at: units[party].items.lowerBound)
      add(who, to: event, .speaker, "speak.lecture", 0.8)
      for place in units[(party + 1)..<at] where place.kind == .place && place.index >= 0 {
        if let division = chunker.mentions[place.index].division, division.rank <= .county { continue }
        ties.append(
          TieDraft(
            type: .heldIn, from: .event(event), to: .mention(place.index), span: sentenceSpan, rule: "held.lecture",
            confidence: 0.75))
      }
      return
    }
  }

  private static let lecturing: WordList =
    "宣讲 宣讲了 讲专题党课 讲授专题党课 讲党课 讲授党课 上专题党课 上党课 讲了一堂专题党课 讲授了专题党课"

  /// The party of persons that a clause begins with, over where it went and for whom.
  private func lecturer(before verb: Int) -> Int? {
    var at = verb - 1
    while at >= 0, !units[at].isMark("，。；,;：") {
      let unit = units[at]
      if unit.kind == .party, unit.index >= 0, parties[unit.index].hasPerson, unit.items.upperBound < items.count {
        return at
      }
      if unit.classes.meets(.of(.attend, .chair, .say, .listen, .inspect)) { return nil }
      at -= 1
    }
    return nil
  }
}
