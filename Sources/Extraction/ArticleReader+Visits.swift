internal import FactModel
internal import Lexicons
internal import TextModel

/// Inspections and exchanges: who went where to see what.
extension ArticleReader {
  /// Brings in the visits that the sentence tells of: X(率队)到Y调研Z；W到V检查….
  mutating func visits() {
    guard sentence.zone != .caption || mainEvent == nil else { return }
    var at = 0
    while at < units.count {
      guard isSubject(at), let frame = frame(at) else {
        at += 1
        continue
      }
      introduce(frame, at)
      at = frame.units.upperBound
      // Only a semicolon sets a second visit apart from what the first one's party did next.
      while at < units.count, !units[at].isMark("；;。") { at += 1 }
    }
  }

  mutating func introduce(_ frame: VisitFrame, _ subject: Int) {
    let party = traveller(subject)
    let destination = destination(frame)
    var isExchange = frame.isExchange && (destination != nil || frame.hasGo)
    if let from = origin(subject), let to = destination?.division ?? comesHere(frame), !sameSide(from, to),
      frame.units.contains(where: { document.holds(units[$0].span, ArticleReader.learningWords) })
    {
      isExchange = true
    }
    let first = items[units[frame.units.lowerBound].items.lowerBound].tokens.lowerBound
    let last = items[units[frame.units.upperBound - 1].items.upperBound - 1].tokens.upperBound
    let predicate = document.text(first..<last)
    let subjectName =
      party.flatMap { $0.members.first }.map { chunker.mentions[$0.mention].name } ?? document.text(units[subject].span)
    let name = subjectName + predicate
    if let party, sentence.zone != .headline,
      let own = events.indices.last(where: { events[$0].isVisit && events[$0].reported && leads(party, $0) })
    {
      currentEvent = own
      return
    }
    if frame.onlySees && sentence.zone == .headline { return }
    if let visit = events.indices.first(where: { events[$0].isVisit && events[$0].reported }) {
      if sentence.zone == .headline, !events[visit].aliases.contains(name) { events[visit].aliases.append(name) }
      for at in frame.units where units[at].kind == .event && phrases[units[at].index].kind == events[visit].kind {
        phraseEvents[units[at].index] = visit
      }
      if sentence.zone == .headline { return }
      // The body tells of one visit in several sentences; another leader's is another.
      if let party, sentence.zone == .narration || sentence.zone == .lead, frame.hasGo, party.hasPerson {
        // falls through to a visit of its own
      } else {
        return
      }
    }
    var draft = EventDraft(
      kind: isExchange ? .exchange : .inspection, name: name, reported: true, head: isExchange ? "交流" : "调研",
      span: sentenceSpan, rule: isExchange ? "event.exchange" : "event.inspection", confidence: 0.85)
    // 到X考察并出席联席会议: only what the visit itself is called.
    for at in frame.units where units[at].kind == .event {
      if phrases[units[at].index].kind.isVisit { phraseEvents[units[at].index] = events.count }
    }
    draft.date =
      dateBefore(units[subject].items.lowerBound) ?? dateBefore(units[frame.units.upperBound - 1].items.upperBound)
      ?? paragraphDate()
    draft.dateText = dateTextBefore(units[subject].items.lowerBound)
    draft.aliases = [document.text(units[subject].span) + predicate]
    draft.fromHeadline = sentence.zone == .headline
    events.append(draft)
    let event = events.count - 1
    currentEvent = event
    introduced.append((item: units[subject].items.lowerBound, event: event))
    if mainEvent == nil || events[mainEvent ?? 0].fromHeadline { mainEvent = event }
    if let party { take(party, event, hasPerson: party.hasPerson) }
    for companion in frame.companions where units[companion].index >= 0 {
      add(parties[units[companion].index], to: event, .attendee, "visit.taken-along", 0.75)
    }
    for place in destinations(frame, subject) {
      ties.append(
        TieDraft(
          type: .heldIn, from: .event(event), to: .mention(place.mention), span: sentenceSpan,
          rule: "held.destination", confidence: 0.85))
      cooperate(event, subject, place)
    }
    for at in frame.units where units[at].kind == .initiative {
      concern(event, units[at].index, "concerns.visit", 0.75)
    }
  }

  /// Who goes: of A，B，C一行 all of them, A first.
  private func traveller(_ subject: Int) -> Party? {
    guard units[subject].kind != .place, units[subject].index >= 0 else { return nil }
    var party = parties[units[subject].index]
    guard party.isDelegation else { return party }
    var at = subject
    while let earlier = partyBefore(at) {
      at = earlier
      let members = parties[units[at].index].members.filter(\.isPerson)
      party.members = members + party.members
      party.items = parties[units[at].index].items.lowerBound..<party.items.upperBound
    }
    return party
  }

  /// The unit of the people in the clause before, where nothing but somebody's post stands between.
  private func partyBefore(_ at: Int) -> Int? {
    let deeds = ClassSet.of(.go, .see, .inspect, .lead, .hold, .attend, .chair, .accompany, .say, .listen, .prep)
    var back = at - 1
    while back > 0, at - back < 6, units[back].kind != .mark, units[back].kind != .party,
      !units[back].classes.meets(deeds)
    {
      back -= 1
    }
    guard back > 0, units[back].isMark("，,"), units[back - 1].kind == .party, units[back - 1].index >= 0,
      parties[units[back - 1].index].hasPerson
    else { return nil }
    return back - 1
  }

  /// What guests come for; 调研, 督导 and 检查 are inspections whoever does them.
  private static let learningWords: [StaticString] = ["考察", "学习", "交流", "参观", "参访", "访问", "取经", "观摩"]

  /// 来我市: the page's own county.
  private func comesHere(_ frame: VisitFrame) -> Division? {
    let here = frame.units.contains {
      units[$0].kind == .word && document.word(units[$0].span).isOne(of: "我市 我县 我区 我旗")
    }
    return here || abbreviatedHome(frame) != nil ? home : nil
  }

  /// 来桐考察 in a paper of 桐庐县: the unit of the county's first character.
  private func abbreviatedHome(_ frame: VisitFrame) -> Int? {
    guard let first = home?.name.unicodeScalars.first else { return nil }
    return frame.units.first { at in
      units[at].kind == .word && units[at].span.count == 3 && units[at].scalar == first.value && at > 0
        && units[at - 1].kind == .word && document.word(units[at - 1].span).isOne(of: "来 赴 到 抵 莅 在")
    }
  }

  mutating func take(_ party: Party, _ event: Int, hasPerson: Bool) {
    if hasPerson {
      add(party, to: event, .leader, "visit.subject", 0.9)
      return
    }
    for (index, member) in party.members.enumerated() {
      let mention = chunker.mentions[member.mention]
      if mention.isGroup {
        let inner = chunker.mentions.indices.last {
          chunker.mentions[$0].isInner && mention.span.contains(chunker.mentions[$0].span)
        }
        for taker in [inner, member.mention].compactMap({ $0 }) {
          participations.append(
            ParticipationDraft(
              mention: taker, event: event, role: .attendee, order: index + 1, list: nil, span: sentenceSpan,
              rule: "participated.visit.group", confidence: 0.75))
        }
      } else {
        ties.append(
          TieDraft(
            type: .organized, from: .mention(member.mention), to: .event(event), span: sentenceSpan,
            rule: "organized.visit",
            confidence: 0.75))
      }
    }
  }

  func leads(_ party: Party, _ event: Int) -> Bool {
    let names = Set(party.members.map { chunker.mentions[$0.mention].name })
    return participations.contains { $0.event == event && names.contains(chunker.mentions[$0.mention].name) }
  }

  func sameSide(_ a: Division, _ b: Division) -> Bool {
    lexicon.gazetteer.contains(a, b) || lexicon.gazetteer.contains(b, a)
      || a.code / 100 == 0 && a.rank != .township
  }

  /// The division that the subject comes from.
  func origin(_ subject: Int) -> Division? {
    guard units[subject].index >= 0 else { return nil }
    // 青山县组织…考察
    if units[subject].kind == .place { return chunker.mentions[units[subject].index].division }
    for member in parties[units[subject].index].members {
      // Of several posts the county's own says where one comes from (市政协副主席、县长).
      let divisions = member.posts.compactMap(\.division)
      if let county = divisions.first(where: { $0.rank == .county && $0.code != 0 }) ?? divisions.first {
        return county
      }
      if !member.isPerson, let division = chunker.mentions[member.mention].division { return division }
    }
    return nil
  }

  /// Every county that the visit goes to (来庆城县、环县), or 我县 for guests who look at its work.
  private mutating func destinations(_ frame: VisitFrame, _ subject: Int) -> [(mention: Int, division: Division)] {
    if let first = destination(frame) {
      var out = [first]
      guard let start = frame.units.first(where: { units[$0].kind == .place && units[$0].index == first.mention })
      else {
        return out
      }
      var at = start + 1
      while at + 1 < frame.units.upperBound,
        units[at].isMark("、") || document.word(units[at].span).isOne(of: "和 及"),
        units[at + 1].kind == .place, units[at + 1].index >= 0,
        let division = chunker.mentions[units[at + 1].index].division, division.rank == first.division.rank
      {
        out.append((units[at + 1].index, division))
        at += 2
      }
      return out
    }
    if let home, let at = abbreviatedHome(frame) {
      let mention = chunker.addPlace(
        items[units[at].items.lowerBound].tokens, name: home.name, division: home, rule: "place.abbreviated",
        confidence: 0.75)
      return [(mention, home)]
    }
    guard let home, let from = origin(subject), !lexicon.gazetteer.contains(home, from), from != home,
      let here = frame.units.first(where: {
        units[$0].kind == .place && units[$0].index >= 0
          && chunker.mentions[units[$0].index].rule == "place.pronoun"
          && chunker.mentions[units[$0].index].division == home
      })
    else { return [] }
    return [(units[here].index, home)]
  }

  /// The county or prefecture that the visit goes to.
  func destination(_ frame: VisitFrame) -> (mention: Int, division: Division)? {
    var gone = false
    var found: (mention: Int, division: Division)?
    for at in frame.units {
      let unit = units[at]
      if unit.kind == .word, unit.classes.has(.go) || document.word(unit.span) == "在" { gone = true }
      guard gone, unit.kind == .place, unit.index >= 0, let division = chunker.mentions[unit.index].division else {
        continue
      }
      guard division.rank < .township else { continue }
      // 来宾市|金秀瑶族自治县: the innermost.
      if let old = found, !lexicon.gazetteer.contains(old.division, division) { break }
      found = (unit.index, division)
    }
    return found
  }
}

extension Unit {
  func has(_ wordClass: WordClass) -> Bool { classes.has(wordClass) }
  func isMark(_ marks: StaticScalars) -> Bool { kind == .mark && scalar.isOne(of: marks) }
  /// A comma, full stop or semicolon.
  var endsClause: Bool { isMark("，。；,;") }
}
