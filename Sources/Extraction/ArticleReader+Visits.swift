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
      while at < units.count, !(units[at].kind == .mark && units[at].scalar.isOne(of: "；;。")) { at += 1 }
    }
  }

  /// What a visit's clause says.
  struct VisitFrame {
    /// The first unit of the predicate, and the unit behind it.
    var units: Range<Int>
    var isExchange: Bool
    /// The parties taken along (率A、B).
    var companions: [Int]
    var hasGo: Bool
    /// Nothing but going somewhere and looking (前往A、B，了解…): a visit only where persons went.
    var onlySees: Bool
  }

  func isSubject(_ at: Int) -> Bool {
    let unit = units[at]
    guard unit.kind == .party || unit.kind == .bodies, unit.index >= 0 || unit.kind == .bodies else { return false }
    // 先后到A、B公司考察: a body that is gone to does not go.
    var back = at - 1
    while unit.kind == .bodies, back >= 0, !(units[back].kind == .mark && units[back].scalar.isOne(of: "，。；,;")) {
      if units[back].kind == .word, units[back].classes.meets(.of(.go, .see, .inspect)) { return false }
      back -= 1
    }
    // 县委巡察办|主任…: the head of the body, whose name was not found.
    if unit.kind == .bodies, at + 1 < units.count, units[at + 1].classes.meets(.of(.title, .govtitle)) { return false }
    if leadsDelegation(at) { return true }
    if at > 0, units[at - 1].kind == .word {
      let word = document.word(units[at - 1].span)
      if ["由", "在", "受", "对", "向", "与", "和", "率", "率领", "带领", "陪同", "以", "根据", "按照", "经", "据", "贯彻"].contains(word) {
        return false
      }
      if units[at - 1].classes.meets(.of(.go, .see, .inspect, .listen, .prep)) { return false }
    }
    return true
  }

  /// 由|X|率领的考察团来我市考察
  private func leadsDelegation(_ at: Int) -> Bool {
    guard at > 0, at + 2 < units.count, document.word(units[at - 1].span) == "由", units[at + 1].has(.lead) else {
      return false
    }
    return document.word(units[at + 2].span) == "的"
  }

  static let exchangeWords: [StaticString] = [
    "交流", "协作", "合作", "对接", "互访", "招商", "洽谈", "回访", "结对", "帮扶", "对口", "友好",
  ]

  static let other = ClassSet.of(.attend, .chair, .observe, .accompany, .say, .speak, .listen, .appoint)

  func frame(_ subject: Int) -> VisitFrame? {
    guard !speaksOn(subject) else { return nil }
    var at = subject + 1
    var hasGo = false
    var seen: Int?
    var onlySees = false
    var companions: [Int] = []
    var exchange = false
    var comma = false
    var led = false
    var gone = false
    scan: while at < units.count, at - subject < 60 {
      let unit = units[at]
      if let end = aside(at) {
        at = end
        continue
      }
      switch unit.kind {
      case .mark:
        if unit.scalar.isOne(of: "。；：;:！？") { break scan }
        if unit.scalar.isOne(of: "，,") {
          if seen != nil && !onlySees { break scan }
          if let end = attendance(at + 1), hasGo {
            at = end
            continue
          }
          if !hasGo {
            // 轻车简从，来到…
            guard opensGoing(at + 1) else { return nil }
          } else if onlySees {
            // 来到A，了解B，调研C: what is behind the comma may still say more.
            guard at + 1 < units.count, units[at + 1].has(.inspect) else { break scan }
          } else {
            guard !comma || !companions.isEmpty || opensGoing(at + 1) || opensSeeing(at + 1), at + 1 < units.count,
              units[at + 1].kind != .party, units[at + 1].kind != .date
            else { return nil }
            comma = true
          }
        }
      case .party:
        if at > 0, units[at - 1].classes.meets(.of(.lead)) { companions.append(at) } else if seen == nil { return nil }
      case .word:
        if unit.classes.meets(.of(.inspect)), document.word(units[at - 1].span) != "为" {
          if seen == nil || onlySees { seen = at }
          onlySees = false
        } else if unit.classes.has(.contact), hasGo {
          if seen == nil || onlySees { seen = at }
          onlySees = false
          exchange = true
        } else if unit.classes.has(.eventnoun), let kind = eventKind(unit), kind == .inspection || kind == .exchange {
          if seen == nil || onlySees { seen = at }
          onlySees = false
        } else if seen != nil, !onlySees, unit.classes.meets(.of(.attend, .chair)) {
          // 考察并出席联席会议: what follows is another event.
          break scan
        } else if unit.classes.meets(ArticleReader.other), seen == nil, !unit.classes.meets(.of(.hold)) {
          // 率与会人员视察: who was led had come to a meeting.
          guard unit.has(.attend), units[at - 1].has(.lead) else { return nil }
        } else if unit.classes.has(.see), !unit.classes.has(.go), hasGo, seen == nil {
          seen = at
          onlySees = true
        }
        if seen == nil, ["因", "未", "拟", "将", "请假", "委托"].contains(document.word(unit.span)) { return nil }
        if unit.classes.meets(.of(.go, .lead)) { hasGo = true }
        if unit.classes.has(.lead) { led = true }
        if unit.classes.has(.go) { gone = true }
        if unit.span.count >= 6, document.holds(unit.span, ArticleReader.exchangeWords) { exchange = true }
      case .event:
        if phrases.indices.contains(unit.index), let kind = Optional(phrases[unit.index].kind),
          kind == .inspection || kind == .exchange
        {
          if seen == nil || onlySees { seen = at }
          onlySees = false
          if kind == .exchange { exchange = true }
        } else if seen == nil {
          return nil
        }
      case .initiative: exchange = exchange || document.holds(unit.span, ["协作", "合作"])
      default: break
      }
      at += 1
    }
    // X带领Y到Z落实…: led somewhere, whatever for.
    if seen == nil, led, gone,
      units[(subject + 1)..<at].contains(where: { $0.kind == .place || $0.kind == .initiative || $0.kind == .bodies })
    {
      seen = at - 1
    }
    guard let seen, !isQuoted(behind: seen) else { return nil }
    // 考察|交流: the verb alone with an exchange behind it.
    if units[seen].classes.has(.see), !hasGo, !units[seen].classes.has(.eventnoun) { return nil }
    if onlySees {
      guard units[subject].kind == .party, units[subject].index >= 0, parties[units[subject].index].hasPerson,
        units[(subject + 1)..<at].contains(where: { $0.kind == .place || $0.kind == .bodies })
      else { return nil }
    }
    return VisitFrame(
      units: (subject + 1)..<at, isExchange: exchange, companions: companions, hasGo: hasGo, onlySees: onlySees)
  }

  /// 总书记来我省视察的重要讲话精神: what was said there, long ago.
  private func isQuoted(behind seen: Int) -> Bool {
    var at = seen + 1
    while at < units.count, at - seen <= 5, units[at].kind == .word {
      if document.holds(units[at].span, ["讲话", "精神", "指示", "批示", "嘱托"]) { return true }
      at += 1
    }
    return false
  }

  /// X就配合巡察提出要求: what is spoken about was not done there.
  private func speaksOn(_ subject: Int) -> Bool {
    guard subject + 1 < units.count, units[subject + 1].kind == .word,
      ["就", "围绕", "针对"].contains(document.word(units[subject + 1].span))
    else { return false }
    var at = subject + 2
    while at < units.count, !(units[at].kind == .mark && units[at].scalar.isOne(of: "，。；,;")) {
      if units[at].classes.meets(.of(.say, .speak)) { return true }
      at += 1
    }
    return false
  }

  /// Behind 在X陪同下 or 在X的陪同下 and its comma, if that stands at the unit.
  private func aside(_ at: Int) -> Int? {
    guard units[at].kind == .word, document.word(units[at].span) == "在" else { return nil }
    var end = at + 1
    var accompanied = false
    while end < units.count, end - at < 12 {
      let unit = units[end]
      if unit.kind == .mark, !unit.scalar.isOne(of: "、（）()，,") { return nil }
      if unit.has(.accompany) { accompanied = true }
      if accompanied, unit.kind == .word, document.word(unit.span) == "下" {
        let behind = end + 1
        return behind < units.count && units[behind].kind == .mark && units[behind].scalar.isOne(of: "，,")
          ? behind + 1 : behind
      }
      end += 1
    }
    return nil
  }

  /// The comma behind a clause that only says who came along: 带队，|各乡镇党委书记参加|，先后观摩了….
  private func attendance(_ start: Int) -> Int? {
    var at = start
    var attends = false
    while at < units.count, units[at].kind != .mark || units[at].scalar.isOne(of: "、（）()") {
      if units[at].classes.meets(.of(.go, .see, .inspect, .hold)) { return nil }
      if units[at].classes.meets(.of(.attend, .accompany)) { attends = true }
      at += 1
    }
    guard attends, at < units.count, units[at].scalar.isOne(of: "，,") else { return nil }
    return at
  }

  /// Whether a clause begins with going somewhere, adverbs and times aside.
  private func opensGoing(_ start: Int) -> Bool { opens(start, .of(.go, .lead)) }

  private func opensSeeing(_ start: Int) -> Bool { opens(start, .of(.see, .inspect)) }

  private func opens(_ start: Int, _ classes: ClassSet) -> Bool {
    var at = start
    while at < units.count, at - start < 3, units[at].kind == .word {
      if units[at].classes.meets(classes) { return true }
      guard units[at].classes.meets(.of(.adverb, .timeword, .conj, .adjective)) || units[at].span.count == 3 else {
        return false
      }
      at += 1
    }
    return false
  }

  func eventKind(_ unit: Unit) -> EventKind? {
    let entry = document.tokens[items[unit.items.lowerBound].tokens.lowerBound].entry
    guard entry >= 0 else { return nil }
    return EventKind(rawValue: lexicon.values[Int(lexicon.entries[Int(entry)].value)])
  }

  mutating func introduce(_ frame: VisitFrame, _ subject: Int) {
    let party = units[subject].index >= 0 ? parties[units[subject].index] : nil
    let destination = destination(frame)
    var isExchange = frame.isExchange && (destination != nil || frame.hasGo)
    if let from = origin(subject), let to = destination?.division ?? comesHere(frame), !sameSide(from, to) {
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
      let kind = phrases[units[at].index].kind
      if kind == .inspection || kind == .exchange { phraseEvents[units[at].index] = events.count }
    }
    draft.date =
      dateBefore(units[subject].items.lowerBound) ?? dateBefore(units[frame.units.upperBound - 1].items.upperBound)
      ?? paragraphDate()
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
    if let destination {
      ties.append(
        TieDraft(
          type: .heldIn, from: .event(event), to: .mention(destination.mention), span: sentenceSpan,
          rule: "held.destination", confidence: 0.85))
    }
    cooperate(event, frame, subject, destination)
    for at in frame.units where units[at].kind == .initiative {
      concern(event, units[at].index, "concerns.visit", 0.75)
    }
  }

  /// 来我市: the page's own county.
  private func comesHere(_ frame: VisitFrame) -> Division? {
    let here = frame.units.contains {
      units[$0].kind == .word && ["我市", "我县", "我区", "我旗"].contains(document.word(units[$0].span))
    }
    return here ? home : nil
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
    lexicon.gazetteer.contains(a, b) || lexicon.gazetteer.contains(b, a) || a.code / 100 == 0
  }

  /// The division that the subject comes from.
  func origin(_ subject: Int) -> Division? {
    guard units[subject].index >= 0 else { return nil }
    for member in parties[units[subject].index].members {
      // Of several posts the county's own says where one comes from (市政协副主席、县长).
      let divisions = member.posts.compactMap(\.division)
      if let county = divisions.first(where: { $0.rank == .county }) ?? divisions.first { return county }
      if !member.isPerson, let division = chunker.mentions[member.mention].division { return division }
    }
    return nil
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

  mutating func cooperate(
    _ event: Int, _ frame: VisitFrame, _ subject: Int, _ destination: (mention: Int, division: Division)?
  ) {
    guard events[event].kind == .exchange, let to = destination, let from = origin(subject) ?? home,
      from.rank >= .prefecture,
      !sameSide(from, to.division)
    else { return }
    let text = events[event].name
    guard ["协作", "合作", "帮扶", "对口", "结对", "支援"].contains(where: { text.contains($0) }) else { return }
    let initiative = frame.units.first { units[$0].kind == .initiative }.map { TieDraft.End.mention(units[$0].index) }
    guard let near = placeMention(from) else { return }
    ties.append(
      TieDraft(
        type: .cooperatesWith, from: .mention(near), to: .mention(to.mention), initiative: initiative,
        span: sentenceSpan,
        rule: "cooperates.visit", confidence: 0.75))
  }

  func placeMention(_ division: Division) -> Int? {
    chunker.mentions.indices.first { chunker.mentions[$0].kind == .place && chunker.mentions[$0].division == division }
  }
}

extension Unit {
  func has(_ wordClass: WordClass) -> Bool { classes.has(wordClass) }
}
