internal import FactModel
internal import Lexicons
internal import TextModel

/// Inspections and exchanges: who went where to see what.
extension ArticleReader {
  /// Brings in the visit that the sentence tells of: X(率队)到Y调研Z.
  mutating func visits() {
    guard sentence.zone != .caption || mainEvent == nil else { return }
    for subject in units.indices where isSubject(subject) {
      guard let frame = frame(subject) else { continue }
      introduce(frame, subject)
      return
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
  }

  private func isSubject(_ at: Int) -> Bool {
    let unit = units[at]
    guard unit.kind == .party || unit.kind == .bodies, unit.index >= 0 || unit.kind == .bodies else { return false }
    // 先后到A、B公司考察: a body that is gone to does not go.
    var back = at - 1
    while unit.kind == .bodies, back >= 0, !(units[back].kind == .mark && units[back].scalar.isOne(of: "，。；,;")) {
      if units[back].kind == .word, units[back].classes.meets(.of(.go, .see)) { return false }
      back -= 1
    }
    if at > 0, units[at - 1].kind == .word {
      let word = document.word(units[at - 1].span)
      if ["由", "在", "受", "对", "向", "与", "和", "率", "率领", "带领", "陪同", "以", "根据", "按照", "经", "据", "贯彻"].contains(word) {
        return false
      }
      if units[at - 1].classes.meets(.of(.go, .see, .inspect, .listen, .prep)) { return false }
    }
    return true
  }

  private static let exchangeWords: [StaticString] = [
    "交流", "协作", "合作", "对接", "互访", "招商", "洽谈", "回访", "结对", "帮扶", "对口", "友好",
  ]

  private static let other = ClassSet.of(.attend, .chair, .observe, .accompany, .say, .speak, .listen, .appoint)

  private func frame(_ subject: Int) -> VisitFrame? {
    var at = subject + 1
    var hasGo = false
    var seen: Int?
    var companions: [Int] = []
    var exchange = false
    var comma = false
    var led = false
    var gone = false
    scan: while at < units.count, at - subject < 40 {
      let unit = units[at]
      switch unit.kind {
      case .mark:
        if unit.scalar.isOne(of: "。；：;:！？") { break scan }
        if unit.scalar.isOne(of: "，,") {
          if seen != nil { break scan }
          guard hasGo, !comma || !companions.isEmpty, at + 1 < units.count, units[at + 1].kind != .party,
            units[at + 1].kind != .date
          else { return nil }
          comma = true
        }
      case .party:
        if at > 0, units[at - 1].classes.meets(.of(.lead)) { companions.append(at) } else if seen == nil { return nil }
      case .word:
        if unit.classes.meets(.of(.inspect)), document.word(units[at - 1].span) != "为" {
          seen = seen ?? at
        } else if unit.classes.has(.contact), hasGo {
          seen = seen ?? at
          exchange = true
        } else if unit.classes.has(.eventnoun), let kind = eventKind(unit), kind == .inspection || kind == .exchange {
          seen = seen ?? at
        } else if unit.classes.meets(ArticleReader.other), seen == nil, !unit.classes.meets(.of(.hold)) {
          return nil
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
          seen = seen ?? at
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
    if seen == nil, led, gone, units[(subject + 1)..<at].contains(where: { $0.kind == .place }) { seen = at - 1 }
    guard let seen else { return nil }
    // 考察|交流: the verb alone with an exchange behind it.
    if units[seen].classes.has(.see), !hasGo, !units[seen].classes.has(.eventnoun) { return nil }
    return VisitFrame(units: (subject + 1)..<at, isExchange: exchange, companions: companions, hasGo: hasGo)
  }

  private func eventKind(_ unit: Unit) -> EventKind? {
    let entry = document.tokens[items[unit.items.lowerBound].tokens.lowerBound].entry
    guard entry >= 0 else { return nil }
    return EventKind(rawValue: lexicon.values[Int(lexicon.entries[Int(entry)].value)])
  }

  private mutating func introduce(_ frame: VisitFrame, _ subject: Int) {
    let party = units[subject].index >= 0 ? parties[units[subject].index] : nil
    let destination = destination(frame)
    var isExchange = frame.isExchange && (destination != nil || frame.hasGo)
    if let from = origin(subject), let to = destination?.division, !sameSide(from, to) { isExchange = true }
    let first = items[units[frame.units.lowerBound].items.lowerBound].tokens.lowerBound
    let last = items[units[frame.units.upperBound - 1].items.upperBound - 1].tokens.upperBound
    let predicate = document.text(first..<last)
    let subjectName =
      party.flatMap { $0.members.first }.map { chunker.mentions[$0.mention].name } ?? document.text(units[subject].span)
    let name = subjectName + predicate
    if let visit = events.indices.first(where: { events[$0].isVisit && events[$0].reported }) {
      if sentence.zone == .headline, !events[visit].aliases.contains(name) { events[visit].aliases.append(name) }
      for at in frame.units where units[at].kind == .event && phrases[units[at].index].kind == events[visit].kind {
        phraseEvents[units[at].index] = visit
      }
      if sentence.zone == .headline { return }
      // The body tells of one visit in several sentences; another leader's is another.
      if let party, !leads(party, visit), sentence.zone == .narration || sentence.zone == .lead, frame.hasGo,
        party.hasPerson
      {
        // falls through to a visit of its own
      } else {
        return
      }
    }
    var draft = EventDraft(
      kind: isExchange ? .exchange : .inspection, name: name, reported: true, head: isExchange ? "交流" : "调研",
      span: sentenceSpan, rule: isExchange ? "event.exchange" : "event.inspection", confidence: 0.85)
    for at in frame.units where units[at].kind == .event { phraseEvents[units[at].index] = events.count }
    draft.date =
      dateBefore(units[subject].items.lowerBound) ?? dateBefore(units[frame.units.upperBound - 1].items.upperBound)
    draft.aliases = [document.text(units[subject].span) + predicate]
    draft.fromHeadline = sentence.zone == .headline
    events.append(draft)
    let event = events.count - 1
    currentEvent = event
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

  private mutating func take(_ party: Party, _ event: Int, hasPerson: Bool) {
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

  private func leads(_ party: Party, _ event: Int) -> Bool {
    let names = Set(party.members.map { chunker.mentions[$0.mention].name })
    return participations.contains { $0.event == event && names.contains(chunker.mentions[$0.mention].name) }
  }

  private func sameSide(_ a: Division, _ b: Division) -> Bool {
    lexicon.gazetteer.contains(a, b) || lexicon.gazetteer.contains(b, a) || a.code / 100 == 0
  }

  /// The division that the subject comes from.
  private func origin(_ subject: Int) -> Division? {
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
  private func destination(_ frame: VisitFrame) -> (mention: Int, division: Division)? {
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

  private mutating func cooperate(
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

  private func placeMention(_ division: Division) -> Int? {
    chunker.mentions.indices.first { chunker.mentions[$0].kind == .place && chunker.mentions[$0].division == division }
  }

  // MARK: Stops

  /// The places that the party saw: 先后到A、B、C参观, 实地察看D, 在E，….
  mutating func stops() {
    guard let visit = currentVisit(), sentence.zone != .headline else { return }
    var at = 0
    while at < items.count {
      let item = items[at]
      let opens =
        item.kind == .word
        && (item.has(.go) || item.has(.see) || item.has(.inspect)
          || document.word(item.span) == "在" && isClauseStart(at))
      guard opens, !isNegatedOrOwn(at) else {
        at += 1
        continue
      }
      at = stops(from: at + 1, verb: item, visit)
    }
  }

  private func currentVisit() -> Int? {
    if let currentEvent, events[currentEvent].isVisit { return currentEvent }
    return events.indices.last { (events[$0].isVisit || events[$0].kind == .activity) && events[$0].reported }
  }

  private func isClauseStart(_ at: Int) -> Bool { at == 0 || items[at - 1].isMark("，。；,;") }

  /// 到会, 来我市考察时: not a stop.
  private func isNegatedOrOwn(_ at: Int) -> Bool {
    at + 1 < items.count && items[at + 1].kind == .person
  }

  private mutating func stops(from start: Int, verb: Item, _ visit: Int) -> Int {
    var at = start
    var segment: [Int] = []
    var found: [Int] = []
    var raw: [[Int]] = []
    var segments = 0
    func stop(_ segment: [Int]) -> Int? {
      segment.last {
        items[$0].kind == .place || items[$0].kind == .organization
          || items[$0].kind == .initiative && document.word(items[$0].span).hasSuffix("工程")
      }
    }
    let isGo = verb.has(.go) || document.word(verb.span) == "在"
    var steps = 0
    scan: while at < items.count, steps < 60 {
      let item = items[at]
      switch item.kind {
      case .mark:
        if item.isMark("、") {
          segments += 1
          if let last = stop(segment) { found.append(last) } else { raw.append(segment) }
          segment = []
        } else if item.isMark("“”（）()·‘’") {
          segment.append(at)
        } else {
          // ，到B，… and ，B，C: the list goes on while names follow.
          guard item.isMark("，,"), at + 1 < items.count,
            items[at + 1].kind == .place || items[at + 1].kind == .organization,
            segment.contains(where: { items[$0].kind == .place || items[$0].kind == .organization })
          else { break scan }
          if let last = stop(segment) { found.append(last) }
          segment = []
        }
      case .word:
        let word = document.word(item.span)
        if word == "和" || word == "及" || word == "以及" || word == "与" {
          if let last = stop(segment) { found.append(last) }
          segment = []
        } else if item.classes.meets(.of(.hold, .attend, .listen, .say, .chair, .accompany)) {
          break scan
        } else if item.classes.meets(.of(.see, .inspect, .go)), !segment.isEmpty {
          break scan
        } else {
          segment.append(at)
        }
      case .person, .date: break scan
      default: segment.append(at)
      }
      at += 1
      steps += 1
    }
    if let last = stop(segment), isGo || segment.count <= 6 { found.append(last) }
    // Between named stops of one list stand others whose names no lexicon knows.
    if isGo, segments >= 1, !found.isEmpty, verb.span.count >= 6 || document.word(verb.span) == "到" {
      for segment in raw { unnamedStop(segment, visit) }
    }
    for index in found { sawStop(items[index].mention, visit) }
    return max(at, start)
  }

  private mutating func unnamedStop(_ segment: [Int], _ event: Int) {
    guard let first = segment.first, let last = segment.last, segment.count == last - first + 1,
      segment.allSatisfy({
        items[$0].kind == .word && !items[$0].classes.meets(.of(.particle, .prep, .hold, .timeword))
      })
    else { return }
    let range = items[first].tokens.lowerBound..<items[last].tokens.upperBound
    let text = document.text(range)
    guard (3...14).contains(text.unicodeScalars.count) else { return }
    let mention = chunker.addPlace(range, name: text, division: nil, rule: "place.visited", confidence: 0.6)
    sawStop(mention, event)
  }

  private mutating func sawStop(_ mention: Int, _ event: Int) {
    if chunker.mentions[mention].kind == .initiative {
      // 武庄控导工程 as a stop is a site.
      chunker.mentions[mention].kind = .place
      chunker.mentions[mention].rule = "place.visited"
    }
    let place = chunker.mentions[mention]
    if let division = place.division, place.kind == .place, division.rank < .township { return }
    // A body on its way (区农业农村局 as a subject) is no stop.
    ties.append(
      TieDraft(
        type: .visited, from: .event(event), to: .mention(mention), span: sentenceSpan, rule: "visited.stop",
        confidence: 0.8))
  }

  // MARK: Venues

  /// 在X召开, 在X举行: where a meeting or a ceremony took place.
  mutating func venues() {
    for (phrase, event) in phraseEvents.sorted(by: { $0.key < $1.key })
    where events[event].reported && !events[event].isVisit {
      guard phrases[phrase].opening == .held else { continue }
      var at = 0
      while at + 1 < items.count {
        let item = items[at]
        guard item.kind == .word, document.word(item.span) == "在" else {
          at += 1
          continue
        }
        var end = at + 1
        var place: Int?
        while end < items.count, end - at < 6, !items[end].isMark("，。；,;") {
          if items[end].kind == .place || items[end].kind == .organization { place = end }
          if items[end].kind == .word, items[end].classes.meets(.of(.hold, .open)), items[end].span.count >= 6,
            end > at + 1
          {
            let range = items[at + 1].tokens.lowerBound..<items[end - 1].tokens.upperBound
            guard let place = place == end - 1 ? place : house(range, place) else { return }
            ties.append(
              TieDraft(
                type: .heldIn, from: .event(event), to: .mention(items[place].mention), span: sentenceSpan,
                rule: "held.venue", confidence: 0.88))
            return
          }
          end += 1
        }
        at = end
      }
    }
  }

  /// 区委常委会议室, 县会议中心: a house whose name no lexicon knows; answers the item that stands for it.
  private mutating func house(_ range: Range<Int>, _ inner: Int?) -> Int? {
    let text = document.text(range)
    guard (3...20).contains(text.unicodeScalars.count), !text.contains("下"),
      ["室", "厅", "堂", "中心", "馆", "楼", "场", "园", "院", "宾馆", "酒店", "基地", "广场", "现场", "村", "校", "剧院"].contains(where: {
        text.hasSuffix($0)
      })
    else { return inner }
    // 县会议中心 is the county's.
    let level = document.text(document.tokens[range.lowerBound])
    let full = level == home?.level ? (home?.name ?? "") + text.dropFirst(level.count) : text
    let mention = chunker.addPlace(
      range, name: full, division: nil, aliases: [text], rule: "place.venue", confidence: 0.7)
    items.append(Item(kind: .place, span: chunker.span(range), classes: [], tokens: range, mention: mention, scalar: 0))
    return items.count - 1
  }

  // MARK: Partners, parties to an agreement, subjects

  mutating func cooperation() {
    sign()
    concern()
  }

  /// A与B签订…协议: parties to what is signed.
  private mutating func sign() {
    guard let verb = items.firstIndex(where: { $0.kind == .word && $0.has(.sign) && $0.span.count >= 6 }),
      !items[verb].has(.eventnoun) || verb + 1 < items.count && items[verb + 1].kind != .mark,
      verb > 0
    else { return }
    var start = verb
    while start > 0, !items[start - 1].isMark("，。；,;") { start -= 1 }
    let clause = items[start..<verb]
    guard clause.contains(where: { $0.kind == .organization || $0.kind == .place }) else { return }
    guard let event = agreement(clause, verb) else { return }
    for item in clause where item.kind == .organization {
      ties.append(
        TieDraft(
          type: .signed, from: .mention(item.mention), to: .event(event), span: sentenceSpan, rule: "signed.party",
          confidence: 0.8))
    }
  }

  /// The meeting or ceremony at which something is signed; on a visit, a signing of its own.
  private mutating func agreement(_ clause: ArraySlice<Item>, _ verb: Int) -> Int? {
    if let named = phraseEvents.values.sorted().first(where: { events[$0].reported && !events[$0].isVisit }) {
      return named
    }
    if let current = currentEvent, !events[current].isVisit { return current }
    if let ceremony = events.indices.last(where: { events[$0].kind == .ceremony && events[$0].reported }) {
      return ceremony
    }
    guard clause.filter({ $0.kind == .organization }).count >= 2,
      let first = clause.first(where: { $0.kind == .organization || $0.kind == .place })
    else {
      return nil
    }
    var end = verb
    while end + 1 < items.count, !items[end + 1].isMark("，。；,;") { end += 1 }
    let name = document.text(first.tokens.lowerBound..<items[end].tokens.upperBound)
    var draft = EventDraft(
      kind: .ceremony, name: name, reported: true, head: "签约", span: sentenceSpan, rule: "event.signing",
      confidence: 0.7)
    draft.date = dateBefore(verb)
    if let main = mainEvent, events[main].isVisit { draft.parent = main }
    events.append(draft)
    return events.count - 1
  }

  /// The initiatives that an event's name or the headline carries.
  private mutating func concern() {
    // 就A、B等五大行动作部署: what the meeting is about.
    if let event = currentEvent, !events[event].isVisit, sentence.zone == .narration,
      let verb = items.firstIndex(where: { $0.kind == .word && $0.has(.speak) }),
      let from = items[..<verb].lastIndex(where: { document.word($0.span) == "就" || document.word($0.span) == "围绕" })
    {
      for item in items[from..<verb] where item.kind == .initiative {
        concern(event, item.mention, "concerns.report", 0.65)
      }
    }
    for (phrase, event) in phraseEvents.sorted(by: { $0.key < $1.key }) where events[event].reported {
      partners(phrases[phrase], event)
      for index in phrases[phrase].items where items[index].kind == .initiative {
        concern(event, items[index].mention, "concerns.name", 0.85)
      }
    }
    guard let main = mainEvent, events[main].reported, sentence.zone == .headline else { return }
    for item in items where item.kind == .initiative { concern(main, item.mention, "concerns.headline", 0.75) }
  }

  /// 庆云·秀山东西部协作联席会议: the counties that the name joins work together.
  private mutating func partners(_ phrase: EventPhrase, _ event: Int) {
    guard ["协作", "合作", "帮扶", "对口", "支援"].contains(where: { phrase.name.contains($0) }) else { return }
    var found: [(mention: Int, division: Division)] = []
    for index in phrase.items where items[index].kind == .place {
      guard let division = chunker.mentions[items[index].mention].division, division.rank == .county,
        !found.contains(where: { $0.division == division })
      else { continue }
      found.append((items[index].mention, division))
    }
    guard found.count == 2 else { return }
    let initiative = phrase.items.first { items[$0].kind == .initiative }.map {
      TieDraft.End.mention(items[$0].mention)
    }
    ties.append(
      TieDraft(
        type: .cooperatesWith, from: .mention(found[0].mention), to: .mention(found[1].mention), initiative: initiative,
        span: sentenceSpan, rule: "cooperates.name", confidence: 0.8))
  }

  private mutating func concern(_ event: Int, _ mention: Int, _ rule: String, _ confidence: Double) {
    ties.append(
      TieDraft(
        type: .concerns, from: .event(event), to: .mention(mention), span: sentenceSpan, rule: rule,
        confidence: confidence))
  }
}

extension Unit {
  func has(_ wordClass: WordClass) -> Bool { classes.has(wordClass) }
}
