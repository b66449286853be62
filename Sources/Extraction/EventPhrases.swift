internal import FactModel
internal import Lexicons
internal import TextModel

/// Finds the noun phrases that name events.
struct EventPhrases {
  let document: Document
  let lexicon: Lexicon

  /// The phrases of a sentence, in order.
  func find(_ items: [Item], mentions: [Mention]) -> [EventPhrase] {
    var out: [EventPhrase] = []
    var at = 0
    while at < items.count {
      guard isHead(items, at) else {
        at += 1
        continue
      }
      if leadsOn(items, at) {
        at += 1
        continue
      }
      var head = at
      while let next = headBehind(items, head) { head = next }
      if var phrase = phrase(items, from: at, head: head, floor: out.last?.items.upperBound ?? 0, mentions) {
        if let last = out.last { phrase = reaching(phrase, behind: last, items) }
        // 召开|党组会议、|常务会议: the verb holds for both.
        if let last = out.last, last.opening == .held, phrase.opening == .plain, last.kind == .meeting,
          phrase.kind == .meeting,
          last.items.upperBound + 1 == phrase.items.lowerBound, items[last.items.upperBound].isMark("、"),
          phrase.head.unicodeScalars.count >= 4 || !phrase.isBare && phrase.name.unicodeScalars.count >= 6,
          phrase.items.upperBound >= items.count || items[phrase.items.upperBound].endsClause
        {
          phrase.opening = .held
        }
        if let last = out.last, last.items.upperBound == phrase.items.lowerBound, !last.isBare,
          joinsNames(items[phrase.items.lowerBound])
            || isOrdinal(items[phrase.items.lowerBound]) && phrase.kind == .meeting && last.kind == .meeting
              && last.head.hasSuffix("委会")
            || last.kind == .activity && phrase.kind != .meeting && last.opening != .held
        {
          out[out.count - 1].kind =
            last.kind == .activity && !joinsNames(items[phrase.items.lowerBound])
            ? phrase.kind : last.kind
          out[out.count - 1].head = phrase.head
          out[out.count - 1].opening = last.opening == .plain ? phrase.opening : last.opening
          // …常委会会议|暨…会议 is one meeting.
          out[out.count - 1].items = last.items.lowerBound..<phrase.items.upperBound
          out[out.count - 1].parts = [last.name]
          out[out.count - 1].name += phrase.name
          out[out.count - 1].printed += phrase.printed
        } else {
          out.append(phrase)
        }
      }
      at = head + 1
    }
    return out
  }

  /// 开展党的二十届三中全会精神|宣讲: at the clause's end the verb names what was held.
  private func isLecture(_ items: [Item], _ head: Int, _ first: Int, _ floor: Int) -> Bool {
    document.word(items[head].span).isOne(of: EventPhrases.deeds) && holdingVerb(items, before: first, floor) != nil
      && (head + 1 >= items.count || items[head + 1].kind == .mark)
  }

  private static let deeds: WordList = "宣讲 培训 演练 义诊 讲座 竞赛 比赛 演出"

  /// Nouns of what campaigners do, which name an event only as what was held: 开展|反诈宣传.
  private static let campaigning: WordList =
    "反诈宣传 普法宣传 禁毒宣传 安全宣传 消防宣传 消防安全宣传 健康宣传 政策宣传 法治宣传 防溺水宣传 森林防火宣传 反邪教宣传 环保宣传 交通安全宣传 防汛宣传 志愿服务 红色教育"

  /// 静海区|与|静宁县…联席会议: the name begins with both.
  private func joinsDivisions(_ items: [Item], _ at: Int, _ mentions: [Mention]) -> Bool {
    [at - 1, at + 1].allSatisfy {
      items.indices.contains($0) && items[$0].kind == .place && mentions[items[$0].mention].division != nil
    }
  }

  /// Whether a mark before the head opens what a mark behind it closes.
  private func opensQuote(_ items: [Item], _ head: Int, _ floor: Int) -> Bool {
    var at = head - 1
    while at >= floor, head - at < 10, !items[at].isMark("，。；”") {
      if items[at].isMark("“‘《") { return true }
      at -= 1
    }
    return false
  }

  /// A集中开工活动|暨B及C项目|开工仪式: behind 暨 the name begins there, whatever is in it.
  private func reaching(_ phrase: EventPhrase, behind last: EventPhrase, _ items: [Item]) -> EventPhrase {
    let start = last.items.upperBound
    guard start < phrase.items.lowerBound, joinsNames(items[start]),
      !items[start..<phrase.items.lowerBound].contains(where: { $0.isMark("，。；：,;:") || $0.kind == .person })
    else { return phrase }
    var out = phrase
    out.items = start..<phrase.items.upperBound
    out.name = document.text(items[start].tokens.lowerBound..<items[phrase.items.upperBound - 1].tokens.upperBound)
    out.printed = out.name
    out.isBare = false
    return out
  }

  /// 旅游节|筹备工作|调度会: the festival only says what the meeting was about.
  private func leadsOn(_ items: [Item], _ head: Int) -> Bool {
    guard kind(items[head]) == .activity else { return false }
    var at = head + 1
    while at < items.count, at - head <= 6, items[at].kind == .word {
      if isHead(items, at) {
        // 教育活动|周|启动仪式
        let isWeek = at == head + 2 && document.word(items[head + 1].span).isOne(of: "周 月 季")
        return at > head + 1 && kind(items[at]) == .meeting || isWeek
      }
      guard
        !items[at].classes.meets(
          .of(.hold, .open, .attend, .chair, .observe, .say, .listen, .prep, .conj, .particle, .timeword, .go, .see))
      else { return false }
      at += 1
    }
    return false
  }

  /// The head that goes on from one: 集体学习|会, 全体|（扩大）|会议.
  private func headBehind(_ items: [Item], _ head: Int) -> Int? {
    if head + 1 < items.count, isHead(items, head + 1) { return head + 1 }
    guard head + 4 < items.count, items[head + 1].isMark("（("), document.word(items[head + 2].span) == "扩大",
      items[head + 3].isMark("）)"), isHead(items, head + 4)
    else { return nil }
    return head + 4
  }

  private func joinsNames(_ item: Item) -> Bool { item.kind == .word && document.word(item.span) == "暨" }

  private func isHead(_ items: [Item], _ at: Int) -> Bool {
    items[at].kind == .word && items[at].has(.eventnoun)
  }

  private func kind(_ item: Item) -> EventKind {
    let entry = document.tokens[item.tokens.lowerBound].entry
    guard entry >= 0 else { return .meeting }
    return EventKind(rawValue: lexicon.values[Int(lexicon.entries[Int(entry)].value)]) ?? .meeting
  }

  private func phrase(
    _ items: [Item], from first: Int, head: Int, floor: Int, _ mentions: [Mention]
  ) -> EventPhrase? {
    var kind = kind(items[head])
    let word = document.text(items[head].span)
    if word == "活动" || word == "系列活动", head > first { kind = self.kind(items[head - 1]) }
    // 调研 and 走访慰问 are what a visit does.
    if kind.isVisit || items[head].has(.inspect) {
      guard word.hasSuffix("活动") else { return nil }
    }
    if document.word(items[head].span).isOne(of: EventPhrases.campaigning),
      holdingVerb(items, before: first, floor) == nil || head + 1 < items.count && items[head + 1].kind != .mark
        || head > 1 && items[head - 2].kind != .word && items[head - 1].kind != .word
    {
      return nil
    }
    // 与会人员集中学习|了…精神: what they did there.
    if word.hasSuffix("学习"), head + 1 < items.count, document.word(items[head + 1].span) == "了" { return nil }
    // 活动旧址, 活动中心 are places.
    if word == "活动", head + 1 < items.count,
      document.word(items[head + 1].span).isOne(of: "旧址 中心 室 场所 阵地 场地 站 基地")
    {
      return nil
    }
    // 座谈 and 签约 as verbs: 举行了座谈 and 双方在X座谈 are events, 座谈交流 is not.
    let met = word == "座谈" && head == first ? bothMeet(items, head) : nil
    let meets = met != nil
    let activity = word == "活动" && holdingVerb(items, before: first, floor) != nil
    if !meets, !activity, items[head].has(.verb), !items[head].has(.noun), head == first,
      word.unicodeScalars.count == 2
    {
      guard
        head > 0,
        items[head - 1].has(.hold) || word != "活动" && heldBehind(items, head + 1)
          || document.word(items[head - 1].span) == "了"
          || isLecture(items, head, first, floor)
      else { return nil }
    }
    // 会上, 会后 are words of their own; 会议室, 会议精神 are caught by what follows.
    var start = first
    var opening = EventPhrase.Opening.plain
    // 首届“富硒茶文化节”在…开幕: the name's end is behind its mark.
    let isQuoted = head + 1 < items.count && items[head + 1].isMark("”’》") && opensQuote(items, head, floor)
    let end = isQuoted ? head + 2 : head + 1
    let held = heldBehind(items, end)
    if let verb = holdingVerb(items, before: first, floor) {
      opening = .held
      start = verb + 1
      if start < first, document.word(items[start].span) == "了" { start += 1 }
    }
    scan: while opening == .plain, start > floor {
      let before = items[start - 1]
      switch before.kind {
      case .organization, .place, .initiative, .quote, .number: start -= 1
      case .date:
        // 2023年… is part of a name, 7月28日 is not; 青山县2023年12月… is.
        let text = document.text(before.span)
        let inName = start - 2 >= floor && [.place, .organization].contains(items[start - 2].kind)
        guard text.hasSuffix("年") || text.hasSuffix("年度") || inName && text.hasSuffix("月") && text.contains("年"),
          inName || !text.contains("月")
        else { break scan }
        start -= 1
      case .person: break scan
      case .mark:
        if before.isMark("、") {
          guard opensBefore(items, start - 1, floor) || held && start >= 2 && items[start - 2].kind == .organization
          else { break scan }
          start -= 1
        } else if before.isMark("·•-—") {
          start -= 1
        } else if isQuoted, before.isMark("“‘《") {
          start -= 1
        } else if before.isMark("）)") {
          guard let open = (max(floor, start - 7)..<(start - 1)).last(where: { items[$0].isMark("（(") }) else {
            break scan
          }
          start = open
        } else {
          break scan
        }
      case .word:
        // X揭牌暨签约仪式 is one name.
        if before.has(.unveil), start < first, joinsNames(items[start]) {
          start -= 1
          continue scan
        }
        if before.classes.meets(.of(.hold, .unveil)) && before.span.count >= 6 {
          // 组织生活会 is a word; 召开|…会议 opens.
          opening = .held
          break scan
        }
        if before.classes.meets(.of(.chair, .attend, .observe)) {
          opening = document.word(before.span).hasSuffix("召开") ? .held : .joined
          break scan
        }
        if before.has(.listen), !before.has(.hold), start - 1 == floor || isVerbUse(items, start - 1) {
          opening = .referred
          break scan
        }
        let text = document.word(before.span)
        if text == "暨" || text == "的" && opensBefore(items, start - 1, floor) || text == "党" {
          start -= 1
          continue scan
        }
        // 第五次|全体|（扩大）|会议
        if text == "全体", start < first, items[start].isMark("（(") {
          start -= 1
          continue scan
        }
        if text.isOne(of: "上述 宣布 本报讯 讯 宣读 宣读了 传达 传达了 解读 领学 领学了 通报了") { break scan }
        if text == "和" || text == "与",
          opensBefore(items, start - 1, floor)
            || held && start >= 2
              && (items[start - 2].kind == .organization || joinsDivisions(items, start - 1, mentions))
        {
          start -= 1
          continue scan
        }
        if text == "了" {
          if start - 2 >= floor, items[start - 2].classes.meets(.of(.hold)) { opening = .held }
          if start - 2 >= floor, items[start - 2].classes.meets(.of(.attend, .chair, .observe)) { opening = .joined }
          break scan
        }
        // 党组织书记培训班, held: the title says for whom.
        if before.classes.meets(.of(.title, .govtitle)), start == first,
          held || holdingVerb(items, before: first, floor) != nil
        {
          start -= 1
          continue scan
        }
        // 2023年秋季…
        if before.has(.timeword), before.span.count >= 6, start - 2 >= floor, items[start - 2].kind == .date {
          start -= 1
          continue scan
        }
        if before.span.count == 3, before.scalar.isOne(of: "作任为就向对由在把被将使让请致以及") { break scan }
        if before.classes.meets(
          .of(
            .go, .say, .lead, .accompany, .timeword, .prep, .pronoun, .group, .particle, .title, .govtitle, .see, .conj,
            .sign))
        {
          break scan
        }
        start -= 1
      }
    }
    // A leading general verb is the sentence's (筹备召开, 做好…工作会议 …).
    while start < first, items[start].kind == .word, items[start].has(.adverb) || items[start].has(.conj),
      !items[start].has(.noun), document.word(items[start].span) != "党"
    {
      start += 1
    }
    if start < first, items[start].isMark("、“") || document.word(items[start].span) == "的" { start += 1 }
    if (held || meets || isDatedSubject(items, start, head)) && opening == .plain { opening = .held }
    if isReference(items, end) { opening = .referred }
    // A mark that the name does not open with, it does not close with.
    let isWhole = isQuoted && items[start..<head].contains { $0.isMark("“‘《") }
    let range = start..<(isWhole ? end : head + 1)
    let printed = document.text(items[start].tokens.lowerBound..<items[range.upperBound - 1].tokens.upperBound)
    var name = ""
    for index in range {
      let item = items[index]
      // A committee's full name (中国共产党X县第十届委员会) makes the meeting's full name.
      if item.kind == .organization, index == start, !document.word(item.span).hasPrefix("中国") {
        name += mentions[item.mention].name
      } else {
        name += document.text(item.span)
      }
    }
    if let met, met < start { name = document.text(items[met].tokens.lowerBound..<items[head].tokens.upperBound) }
    let ordinal = range.contains { isOrdinal(items[$0]) }
    var bodies: [Int] = []
    for index in range {
      if items[index].kind == .organization { bodies.append(index) } else if !items[index].isMark("、") { break }
    }
    // 十三届县委第32次常委会会议
    if bodies.isEmpty, ordinal, let body = range.first(where: { items[$0].kind == .organization }) {
      bodies.append(body)
    }
    return EventPhrase(
      items: range, kind: kind, head: word, name: name, printed: printed, opening: opening,
      isBare: start == head || (range.count == head - first + 1 && start == first && head == first),
      leadingBodies: bodies,
      hasOrdinal: ordinal)
  }

  /// 双方在X座谈, 两地进行座谈交流: two sides sat down together.
  ///
  /// Answers the item that the talks' name begins with.
  private func bothMeet(_ items: [Item], _ head: Int) -> Int? {
    let behind = head + 1
    guard behind >= items.count || items[behind].kind == .mark || document.word(items[behind].span) == "交流" else {
      return nil
    }
    var at = head - 1
    var person = false
    while at >= 0, !items[at].endsClause {
      if items[at].kind == .person { person = true }
      let word = document.word(items[at].span)
      // 先后与云阳县委书记X等座谈
      if person, items[at].kind == .word, word == "与" { return at }
      if !person, word.isOne(of: "双方 两地 两县 两区 两市 两旗 两镇 三方 三地") { return head }
      at -= 1
    }
    return nil
  }

  /// A listen verb that governs what follows, not one inside a name (学习|教育 …).
  private func isVerbUse(_ items: [Item], _ at: Int) -> Bool {
    let text = document.word(items[at].span)
    return text.count >= 12 || ["传达", "学习", "贯彻", "落实", "听取", "审议", "通过"].contains(text)
  }
}
