internal import FactModel
internal import Lexicons
internal import TextModel

/// Events that the text names: meetings, ceremonies, activities.
extension ArticleReader {
  /// Brings in the events that the sentence's phrases name, or finds them among those known.
  mutating func introduceEvents() {
    for index in phrases.indices where phraseEvents[index] == nil {
      let phrase = phrases[index]
      if let same = sameClause(index) {
        phraseEvents[index] = same
        if !events[same].aliases.contains(phrase.name) { events[same].aliases.append(phrase.name) }
        continue
      }
      if let known = known(phrase) {
        phraseEvents[index] = known
        take(phrase, into: known)
        continue
      }
      guard let reported = isNew(phrase) else { continue }
      let event = create(phrase, reported: reported)
      phraseEvents[index] = event
      if !reported { convey(phrase, event) }
      if reported { introduced.append((item: phrase.items.lowerBound, event: event)) }
      if reported, index > 0, let first = phraseEvents[index - 1], first != event,
        areSiblings(phrases[index - 1], phrase)
      {
        if siblings.last?.last == first {
          siblings[siblings.count - 1].append(event)
        } else {
          siblings.append([first, event])
        }
      }
      if reported, phrase.kind == .meeting, phrase.head.hasPrefix("座谈") {
        for party in expectedAtTalks { add(party, to: event, .attendee, "attend.talks", 0.75) }
        expectedAtTalks = []
        // X到Y走访，与Z座谈: who went there sat down with them.
        if phrase.name.hasPrefix("与"), let visit = events[event].parent { takeLeaders(of: visit, to: event) }
        if phrase.name.hasPrefix("与") { takeTalkers(phrase, to: event) }
      }
      if reported { tell(event) }
      if reported, phrase.opening == .held, let lecturer = lecturer(phrase) {
        add(lecturer, to: event, .speaker, "speak.lecture", 0.8)
      }
    }
  }

  /// X走进Y开展全会精神宣讲: who held the lecture gave it.
  private func lecturer(_ phrase: EventPhrase) -> Party? {
    guard ["宣讲", "讲座", "党课", "授课"].contains(where: { phrase.head.hasSuffix($0) }),
      let party = parties.last(where: { $0.hasPerson && $0.items.upperBound <= phrase.items.lowerBound }),
      !items[party.items.upperBound..<phrase.items.lowerBound].contains(where: { $0.endsClause })
    else { return nil }
    return party
  }

  /// X第三次会议召开预备会议, 第一次全体会议 of the meeting that is told of: no events of their own.
  func sameClause(_ index: Int) -> Int? {
    let phrase = phrases[index]
    if index > 0, let before = phraseEvents[index - 1], events[before].kind == .meeting, phrase.kind == .meeting,
      phrase.opening == .held
    {
      let between = items[phrases[index - 1].items.upperBound..<phrase.items.lowerBound]
      if !between.contains(where: { $0.endsClause }), between.contains(where: { $0.has(.hold) || $0.has(.open) }) {
        return before
      }
    }
    // 开幕大会 of the meeting that is told of.
    if let main = mainEvent, events[main].kind == .meeting, phrase.isBare, phrase.kind == .meeting,
      phrase.head.hasPrefix("开幕") || phrase.head.hasPrefix("闭幕")
    {
      return main
    }
    // 开班式 of the course, 开幕式 of the contest that is told of.
    if let main = mainEvent, events[main].kind == .activity, phrase.isBare, phrase.kind == .ceremony,
      ["开幕", "闭幕", "开班", "开赛", "开营", "结业", "结营"].contains(where: { phrase.head.hasPrefix($0) })
    {
      return main
    }
    guard let main = mainEvent, events[main].kind == .meeting, phrase.name.hasPrefix("第"), phrase.leadingBodies.isEmpty,
      phrase.head == "全体会议" || phrase.head == "会议", phrase.name.unicodeScalars.count <= 8, phrase.opening != .referred
    else { return nil }
    return main
  }

  mutating func tell(_ event: Int) {
    if sentence.zone != .headline || mainEvent == nil { currentEvent = event }
    if mainEvent == nil { mainEvent = event }
  }

  /// Whether the phrase brings in an event of its own: true if it is reported, false if referred to, nil if neither.
  func isNew(_ phrase: EventPhrase) -> Bool? {
    let length = phrase.name.unicodeScalars.count
    // 这种活动, 各类活动: none in particular.
    if ["这种", "这类", "此类", "各类", "各种", "类似"].contains(where: { phrase.name.hasPrefix($0) }) { return nil }
    // 代表新一届理事会: the body, not its session.
    if phrase.head == "理事会", phrase.opening != .held { return nil }
    if isOneOfMany(phrase) || isBackground() { return nil }
    switch phrase.opening {
    case .held:
      if isPlanned(phrase) { return length >= 5 ? false : nil }
      switch phrase.kind {
      case .meeting, .ceremony: return true
      case .activity:
        // 开展主题党日活动 tells of one; 开展活动, 举办培训 do not.
        if phrase.isBare {
          // In the lead 开展义诊, 举行招聘会 is the news.
          let isNews = length >= 5 || length >= 3 && sentence.zone == .lead
          return mainEvent == nil && isNews && !EventName.isGeneral(phrase.head) ? true : nil
        }
        return length < 4 ? nil : true
      case .inspection, .exchange: return phrase.isBare ? nil : true
      }
    case .joined:
      if isReason(phrase) { return nil }
      if phrase.isBare { return mainEvent == nil || !EventName.isGeneral(phrase.head) ? true : nil }
      return isPlanned(phrase) ? false : true
    case .referred: return length >= 5 && !phrase.isBare ? false : nil
    case .plain:
      if isTalkOfVisit(phrase) { return true }
      guard !phrase.isBare, length >= 5 else { return nil }
      // 5月9日，在全县X工作会议上，Y强调
      if sentence.zone == .lead, mainEvent == nil, isWhereSpoken(phrase) { return true }
      if sentence.zone == .headline { return mainEvent == nil && phrase.kind != .activity ? true : nil }
      return phrase.hasOrdinal ? (sentence.zone == .lead && mainEvent == nil ? true : false) : nil
    }
  }

  /// 将于, 拟, 计划: the meeting is still to come.
  func isPlanned(_ phrase: EventPhrase) -> Bool {
    // 茶文化节|将在石牌镇举行
    for item in items[phrase.items.upperBound...].prefix(8) {
      if item.endsClause || item.classes.meets(.of(.hold, .open)) { break }
      if document.word(item.span).isOne(of: "将 将于 拟于 即将 定于") { return true }
    }
    var at = phrase.items.lowerBound - 1
    var steps = 0
    while at >= 0, steps < 14, !items[at].isMark("。；;") {
      let word = document.word(items[at].span)
      if word == "将" || word == "将于" || word == "拟" || word == "计划" || word == "定于" || word == "筹备" { return true }
      at -= 1
      steps += 1
    }
    return false
  }

  /// 2019年，两地政协开展了联谊活动: a sentence dated by a year alone tells of long ago.
  func isBackground() -> Bool {
    guard sentence.zone == .narration, mainEvent != nil, let first = items.first, first.kind == .date,
      let date = chunker.dates[first.span]
    else { return false }
    return date.utf8.count == 4
  }

  /// 通过开展党日议事会、乡贤座谈会等活动218场次: kinds of events, none of which is told of.
  func isOneOfMany(_ phrase: EventPhrase) -> Bool {
    guard !phrase.hasOrdinal, phrase.leadingBodies.isEmpty, phrase.opening != .joined else { return false }
    var at = phrase.items.upperBound
    guard at < items.count, items[at].isMark("、") || document.word(items[at].span) == "等" else { return false }
    var many = false
    while at < items.count, !items[at].endsClause {
      if document.word(items[at].span) == "等" { many = true }
      at += 1
    }
    return many
  }

  /// 因出席省里会议未参加: the reason of an absence is told of nowhere else.
  func isReason(_ phrase: EventPhrase) -> Bool {
    var at = phrase.items.lowerBound - 1
    while at >= 0, items[at].kind != .mark {
      let word = document.word(items[at].span)
      if word == "因" || word == "因为" || word == "由于" { return true }
      at -= 1
    }
    return false
  }

  // MARK: Events known already

  func known(_ phrase: EventPhrase) -> Int? {
    if phrase.isBare { return taken(up: phrase) }
    if let told = celebrated(phrase) ?? shortened(phrase) { return told }
    let candidates = events.indices.reversed().filter { events[$0].isVisit == phrase.kind.isVisit }
    // 出席联席会议 first, …对口支援工作联席会 later: the bare name gets its full form.
    if phrase.opening != .referred,
      let bare = candidates.first(where: {
        events[$0].reported && events[$0].name == events[$0].head && !EventName.isGeneral(events[$0].head)
          && (phrase.head.hasPrefix(events[$0].head) || events[$0].head.hasPrefix(phrase.head))
      })
    {
      return bare
    }
    let keys = [EventName.key(phrase.name), EventName.key(phrase.printed)]
    for event in candidates {
      let names = ([events[event].name] + events[event].aliases).map(EventName.key)
      if names.contains(where: { keys.contains($0) }) { return event }
    }
    for event in candidates where EventName.agree(phrase.name, events[event].name) {
      let names = ([events[event].name] + events[event].aliases).map(EventName.key)
      if names.contains(where: { name in
        keys.contains { $0.hasSuffix(name) && name.count >= 5 || name.hasSuffix($0) && $0.count >= 5 }
      }) {
        return event
      }
      if phrase.opening != .referred, events[event].reported, events[event].kind == phrase.kind,
        names.contains(where: { EventName.likeness($0, keys[0]) >= (sentence.zone == .headline ? 0.45 : 0.6) })
      {
        return event
      }
    }
    guard sentence.zone == .headline, phrase.opening != .referred, let main = mainEvent,
      events[main].kind == phrase.kind,
      EventName.agree(phrase.name, events[main].name),
      EventName.likeness(EventName.key(events[main].name), keys[0]) >= 0.25
    else { return nil }
    return main
  }

  /// 恳谈会系列活动, 丰收节活动: of the 恳谈会 and the 丰收节 that are being told of.
  private func celebrated(_ phrase: EventPhrase) -> Int? {
    for tail in ["系列活动", "活动"] where phrase.name.hasSuffix(tail) {
      let stem = phrase.name.dropLast(tail.count)
      guard stem.unicodeScalars.count >= 3 else { return nil }
      return events.indices.last { event in
        events[event].reported && !events[event].isVisit
          && (events[event].head == stem || EventName.key(events[event].name).hasSuffix(stem))
      }
    }
    return nil
  }

  /// 参加签约大会, of the 春季项目签约暨招商大会 that is being told of: its name by a few of its characters, in order.
  private func shortened(_ phrase: EventPhrase) -> Int? {
    let short = Array(EventName.key(phrase.name).unicodeScalars)
    guard (4...6).contains(short.count), phrase.opening == .joined || phrase.opening == .plain, !phrase.hasOrdinal
    else {
      return nil
    }
    return [currentEvent, mainEvent].compactMap { $0 }.first { event in
      guard events[event].reported, !events[event].isVisit else { return false }
      let long = EventName.key(events[event].name).unicodeScalars
      return long.count >= short.count + 3 && long.last == short.last && EventName.isSubsequence(short, of: long)
    }
  }

  /// The event that 会议, 此次活动 or 座谈会 takes up.
  func taken(up phrase: EventPhrase) -> Int? {
    let reported = events.indices.reversed().filter { events[$0].reported }
    if let same = reported.first(where: {
      events[$0].rule == "event.signing" && phrase.head.hasPrefix("签约")
        || events[$0].rule == "event.reception" && ["座谈", "会谈"].contains { phrase.head.hasPrefix($0) }
        || events[$0].head == phrase.head || events[$0].name.hasSuffix(phrase.head)
        || events[$0].head.hasPrefix(phrase.head)
        // 联席会, and then 联席会议
        || phrase.head == events[$0].head + "议"
        || events[$0].head.hasPrefix("座谈") && phrase.head.hasPrefix(events[$0].head)
    }) {
      return same
    }
    switch phrase.head {
    case "会议", "大会", "全会", "全体会议", "会": return reported.first { events[$0].kind == .meeting }
    case "活动":
      return reported.first { events[$0].kind == .activity || events[$0].isVisit } ?? reported.first
    case "仪式": return reported.first { events[$0].kind == .ceremony }
    // 参与考察活动: of the visit that is being told of.
    case _ where phrase.kind.isVisit: return reported.first { events[$0].isVisit }
    default: return nil
    }
  }

  mutating func take(_ phrase: EventPhrase, into event: Int) {
    if phrase.opening == .held, !isPlanned(phrase), sentence.zone != .headline { events[event].reported = true }
    if !phrase.isBare, events[event].name == events[event].head {
      events[event].aliases.append(events[event].name)
      events[event].name = phrase.name
    }
    if !phrase.isBare {
      for name in [phrase.name, phrase.printed]
      where name != events[event].name && !events[event].aliases.contains(name) {
        events[event].aliases.append(name)
      }
    }
    guard events[event].reported else { return }
    if sentence.zone != .headline {
      currentEvent = event
      // A day of its own is nearer than the days of the visit it was announced with.
      if phrase.opening == .held, events[event].date.map({ $0.contains("/") && !phrase.isBare }) ?? true,
        let date = dateBefore(phrase.items.lowerBound)
      {
        events[event].date = date
      }
    }
    if mainEvent == nil { mainEvent = event }
    organizers(phrase, event)
  }

  // MARK: New events

  mutating func create(_ phrase: EventPhrase, reported: Bool) -> Int {
    var draft = EventDraft(
      kind: phrase.kind, name: phrase.name, reported: reported, head: phrase.head, span: sentenceSpan,
      rule: "event.\(phrase.opening)", confidence: reported ? 0.85 : 0.7)
    if phrase.hasOrdinal, phrase.leadingBodies.isEmpty, phrase.opening == .held, let subject = subjectBody(phrase) {
      // 县政协召开六届第52次主席会议: the body belongs to the name.
      draft.name = chunker.mentions[subject].name + phrase.name
    }
    if phrase.printed != draft.name { draft.aliases.append(phrase.printed) }
    draft.aliases += phrase.parts
    if reported {
      draft.date = dateBefore(phrase.items.lowerBound) ?? paragraphDate()
      draft.dateText = dateTextBefore(phrase.items.lowerBound)
      if let main = mainEvent, sentence.zone != .headline {
        if opensInside() {
          // 座谈会上举行了签约仪式
          let inside = currentEvent.flatMap { events[$0].reported && !events[$0].isVisit ? $0 : nil }
          draft.parent = inside ?? main
          draft.date = draft.date ?? inside.flatMap { events[$0].date }
        } else if events[main].isVisit {
          draft.parent = main
        }
      }
    }
    draft.fromHeadline = sentence.zone == .headline
    events.append(draft)
    let event = events.count - 1
    if reported { organizers(phrase, event) }
    return event
  }

  /// 会上, 期间, 座谈会上: what follows is a part of what is being told.
  func opensInside() -> Bool {
    items.prefix(2).contains { item in
      document.word(item.span).isOne(of: "会上 期间 其间 活动中 活动期间 会议期间 座谈会上 仪式上 考察期间 调研期间")
    }
  }

  // MARK: Dates

  /// The date printed before an item in the sentence.
  func dateBefore(_ index: Int) -> String? {
    for item in items.prefix(index).reversed() where item.kind == .date {
      if let date = chunker.dates[item.span], date.count >= 7 || date.contains("/") { return date }
    }
    return nil
  }

  /// 日前, 近日, 连日来 printed before an item in the sentence.
  func dateTextBefore(_ index: Int) -> String? {
    items.prefix(index).last { item in
      item.kind == .word && item.has(.timeword) && RecentPast.isWord(document.text(item.span))
    }.map { document.text($0.span) }
  }

  /// An event inside another takes its date; a year inside a name completes a month and day.
  mutating func inheritDates() {
    let certain = certainYear()
    for index in events.indices {
      guard events[index].reported else { continue }
      if events[index].date == nil, events[index].dateText == nil, index == mainEvent {
        events[index].date = leadDate
        events[index].dateText = leadDateText
      }
      if events[index].date == nil, events[index].dateText == nil, let parent = events[index].parent ?? mainEvent {
        events[index].date = events[parent].date ?? (events[parent].dateText == nil ? leadDate : nil)
        events[index].dateText = events[parent].dateText
      }
      if events[index].date != nil { events[index].dateText = nil }
      guard let date = events[index].date, date.contains("XXXX") else { continue }
      let names = [events[index].name] + events[index].aliases
      let years = Set(names.compactMap(EventName.year))
      if let year = years.count == 1 ? years.first : certain {
        events[index].date = date.split(separator: "/").map { $0.hasPrefix("XXXX") ? year + $0.dropFirst(4) : $0 }
          .joined(separator: "/")
      }
    }
  }

  /// The one year that the dates and names of the reported events give, if they agree.
  func certainYear() -> String? {
    var years: Set<String> = []
    for event in events where event.reported {
      if let date = event.date, !date.hasPrefix("XXXX") { years.insert(String(date.prefix(4))) }
      years.formUnion(([event.name] + event.aliases).compactMap(EventName.year))
    }
    return years.count == 1 ? years.first : nil
  }
}
