internal import Lexicons
internal import TextModel

/// Programmes, campaigns and slogans: “百千万工程”, 乡村振兴战略, 粤桂协作.
extension Chunker {
  /// Reads a quotation as the name of an initiative, a body or an event; answers the token behind, or nil
  /// if it is to be read as text.
  mutating func quoted(_ at: Int) -> Int? {
    guard let end = closing(at), end - at > 2 else { return nil }
    let inside = (at + 1)..<(end - 1)
    let text = document.text(inside)
    let length = text.unicodeScalars.count
    if tokens[at].isMark("《") {
      entitled(inside)
      push(.quote, at..<end, -1)
      return end
    }
    guard length >= 2, length <= 26 else { return nil }
    // 召开“平山县（深圳）项目对接恳谈会”: the event's name, to be read like one without marks.
    if length >= 6 || isOrdinal(at - 1), tokens[end - 2].has(.eventnoun), at > 0, eventBehind(end) == nil,
      tokens[at - 1].classes.meets(.of(.hold, .attend)) || isOrdinal(at - 1) || opens(from: end)
    {
      return nil
    }
    // A whole sentence in quotation marks is speech.
    if inside.contains(where: { tokens[$0].kind == .mark && tokens[$0].scalar.isOne(of: "。！？") }) { return nil }
    if endsInHead(inside) {
      let mention = addInitiative(inside, name: text, aliases: [], at..<end, "initiative.quoted", 0.85)
      push(.initiative, at..<end, mention)
      return end
    }
    // “好心惠工”系列活动, “春风送岗”启动仪式: the quotation names what the event is for.
    if length >= 3, length <= 13, let behind = eventBehind(end) {
      let mention = addInitiative(
        inside, name: text, aliases: [text + document.text(end..<behind)], at..<end, "initiative.quoted.event", 0.65)
      push(.initiative, at..<end, mention)
      return end
    }
    // “百日攻坚”, “三大会战”: campaigns, with or without a noun for it; “三送”等工作, “双拥”工作.
    if (3...8).contains(length) || length == 2 && isWork(end), isCampaign(inside) || isWork(end) {
      let mention = addInitiative(inside, name: text, aliases: [], at..<end, "initiative.quoted.work", 0.6)
      push(.initiative, at..<end, mention)
      return end
    }
    // “一山、两水、三山”, “三比五看”: what counts its parts is a programme by its short name.
    if (4...12).contains(length), countsParts(text), !isThing(end) {
      let mention = addInitiative(inside, name: text, aliases: [], at..<end, "initiative.quoted.counted", 0.6)
      push(.initiative, at..<end, mention)
      return end
    }
    // “有事好商量”, “协商在一线”: the consultations of a political conference have names of their own.
    if length >= 4, length <= 12, document.holds(span(inside), ["有事", "协商"]) {
      let mention = addInitiative(inside, name: text, aliases: [], at..<end, "initiative.quoted.consultation", 0.75)
      push(.initiative, at..<end, mention)
      return end
    }
    var head = end
    if head + 1 < limit, document.isWord(head, "的"), tokens[head + 1].has(.initiativehead),
      document.word(tokens[head + 1]).isOne(of: "政策 机制 模式 品牌 战略 行动 计划")
    {
      head += 1
    }
    let from = head
    while head < limit, head - from < 2, !isHead(head), isNameable(head),
      !tokens[head].has(.verb) || tokens[head].has(.noun)
        || tokens[head].span.count >= 6 && head + 1 < limit && isHead(head + 1)
    {
      head += 1
    }
    // 打好“百日攻坚战”, 擦亮“山字标”: what is carried out or polished is a campaign or a brand.
    if !(head < limit && isHead(head)), length <= 8, at > sentenceStart, isCarriedOut(at - 1), !isThing(end) {
      let mention = addInitiative(inside, name: text, aliases: [], at..<end, "initiative.quoted.object", 0.6)
      push(.initiative, at..<end, mention)
      return end
    }
    if head < limit, isHead(head), !document.isWord(head, "建设") || length >= 4 && head == end {
      let behind = head + 1
      let name = text + document.text(from..<behind)
      let mention = addInitiative(inside, name: name, aliases: [text], at..<behind, "initiative.quoted.headed", 0.7)
      push(.initiative, at..<behind, mention)
      return behind
    }
    push(.quote, at..<end, -1)
    return end
  }

  private func isCampaign(_ inside: Range<Int>) -> Bool {
    ["攻坚", "会战", "一家亲", "争创", "大比武"].contains { document.word(tokens[inside.upperBound - 1]).hasSuffix($0) }
  }

  /// Whether a name begins with a number and counts something else behind it: 一山两水, 三比五看.
  private func countsParts(_ text: String) -> Bool {
    let numerals = Set("一二两三四五六七八九十百千1234567890".unicodeScalars)
    let scalars = Array(text.unicodeScalars)
    guard numerals.contains(scalars[0]), !numerals.contains(scalars[1]) else { return false }
    return scalars.dropFirst(2).contains { numerals.contains($0) }
      && !scalars.contains { "年月日号点时元万亿%抓".unicodeScalars.contains($0) }
  }

  /// “两个永远”、“三送”及危房改造|等工作: what a list of work names, over what stands between.
  private func isWork(_ start: Int) -> Bool {
    if start < limit, document.isWord(start, "工作") { return start + 1 >= limit || !tokens[start + 1].has(.eventnoun) }
    guard start + 1 < limit, tokens[start].isMark("、") || document.word(tokens[start]).isOne(of: "和 及 以及 等") else {
      return false
    }
    var at = start
    var etc = document.isWord(start, "等")
    while at < limit, at - start < 24, !(tokens[at].kind == .mark && tokens[at].scalar.isOne(of: "，。；：")) {
      if etc, document.isWord(at, "工作") { return true }
      if document.isWord(at, "等") { etc = true }
      if tokens[at].classes.meets(.of(.say, .chair, .attend, .hold)) { return false }
      at += 1
    }
    return false
  }

  /// 首届, 第三届 in front of an event's name.
  private func isOrdinal(_ at: Int) -> Bool {
    guard at >= sentenceStart, at < limit else { return false }
    let word = document.word(tokens[at])
    return word.hasSuffix("届") || word == "首个"
  }

  /// 在…开幕, …拉开帷幕: whether what the quotation names is said to have begun or ended.
  private func opens(from start: Int) -> Bool {
    var at = start
    while at < limit, at - start < 14, !(tokens[at].kind == .mark && tokens[at].scalar.isOne(of: "，。；！")) {
      if tokens[at].has(.open), tokens[at].span.count >= 6 { return true }
      if tokens[at].classes.meets(.of(.attend, .say, .chair, .listen)) { return false }
      at += 1
    }
    return false
  }

  /// A document that is a programme (《X三年行动计划》), or whose title quotes one; its item stays a quotation.
  mutating func entitled(_ inside: Range<Int>) {
    var open: Int?
    for at in inside {
      if tokens[at].isMark("“") { open = at + 1 }
      if tokens[at].isMark("”"), let from = open, at > from, endsInHead(from..<at) {
        _ = addInitiative(from..<at, name: document.text(from..<at), aliases: [], from..<at, "initiative.title", 0.7)
        return
      }
    }
    var from = inside.lowerBound
    while from < inside.upperBound, tokens[from].has(.division) { from += 1 }
    let name = document.text(from..<inside.upperBound)
    guard name.hasSuffix("三年行动计划") || name.hasSuffix("三年行动方案"), name.unicodeScalars.count >= 10,
      name.unicodeScalars.count <= 24, !name.unicodeScalars.contains("（")
    else { return }
    _ = addInitiative(
      from..<inside.upperBound, name: name, aliases: [document.text(inside), String(name.dropLast(2))],
      from..<inside.upperBound, "initiative.title", 0.65)
  }

  /// Whether the token ends the name of a programme: 行动, 发展战略, 空间规划.
  func isHead(_ at: Int) -> Bool {
    if tokens[at].has(.initiativehead) { return !isStrategicTie(at) }
    guard tokens[at].kind == .word, tokens[at].span.count >= 12 else { return false }
    let word = document.word(tokens[at])
    return Chunker.heads.contains { word.hasSuffix($0) }
  }

  /// 战略|合作 is a way of working together, no strategy.
  func isStrategicTie(_ at: Int) -> Bool { document.isWord(at, "战略") && document.isWord(at + 1, "合作") }

  static let heads: [StaticString] = ["行动", "工程", "计划", "战略", "规划", "布局", "机制", "模式", "品牌", "专项"]

  /// The token behind the activity or ceremony that a quotation heads, over a few words; nil for matches and shows.
  func eventBehind(_ start: Int) -> Int? {
    var at = start
    while at < limit, at - start < 4, tokens[at].kind == .word,
      !tokens[at].classes.meets(.of(.particle, .attend, .hold, .go, .see, .say, .chair, .accompany))
    {
      let word = document.word(tokens[at])
      if word.hasSuffix("活动") || word.hasSuffix("签约仪式") || word.hasSuffix("启动仪式") || word.hasSuffix("志愿服务")
        || word.hasSuffix("协议") || word.hasSuffix("宣讲会") || word.hasSuffix("培训班")
        || word.hasSuffix("教育") && !word.hasSuffix("主题教育")
      {
        return at + 1
      }
      for end: StaticString in ["赛", "展", "会", "班", "节", "杯", "演出"] where word.hasSuffix(end) { return nil }
      at += 1
    }
    return nil
  }

  /// Whether the word before a quotation says that it is carried out or made known.
  func isCarriedOut(_ at: Int) -> Bool {
    document.word(tokens[at]).isOne(of: "实施 深化 推行 打好 擦亮 打响 叫响 用好 唱响 打赢 实行")
  }

  /// Whether a site, a contest or a building is what the quotation names.
  func isThing(_ at: Int) -> Bool {
    at < limit && tokens[at].kind == .word
      && (tokens[at].classes.meets(.of(.placesuffix, .orgsuffix, .eventnoun)) || document.isWord(at, "项目"))
  }

  func endsInHead(_ range: Range<Int>) -> Bool {
    let last = tokens[range.upperBound - 1]
    if last.has(.initiative) { return true }
    if !last.has(.initiativehead), range.count > 1, isHead(range.upperBound - 1) { return true }
    // “百日攻坚战”, “文体消费季”, “一镇一策”: a campaign is a battle or a season, a measure goes one by one.
    let name = document.text(range)
    if name.hasSuffix("战") || name.hasSuffix("季"), span(range).count >= 15 { return true }
    if name.hasPrefix("一"), name.unicodeScalars.count == 4, name.unicodeScalars.dropFirst(2).first == "一" {
      return true
    }
    guard last.has(.initiativehead), range.count > 1 || last.span.count >= 12 else { return last.has(.initiative) }
    return !document.isWord(range.upperBound - 1, "建设")
  }

  mutating func addInitiative(
    _ range: Range<Int>, name: String, aliases: [String], _ whole: Range<Int>, _ rule: String, _ confidence: Double
  ) -> Int {
    add(
      Mention(
        kind: .initiative, span: span(whole), name: name, aliases: aliases, rule: rule, confidence: confidence))
  }

  /// Reads an initiative outside quotation marks; answers the token behind, or nil.
  mutating func initiative(_ at: Int) -> Int? {
    let token = tokens[at]
    // 粤桂(东西部)协作, 吉浙对口合作, 沪喀协作
    let letters = partners(at)
    if letters > 0, at + letters < limit {
      var end = at + letters
      while end < limit, end - at < 5, !isPartnership(end), isNameable(end) { end += 1 }
      if end < limit, isPartnership(end) {
        let pair = document.text(at..<(at + letters))
        let printed = document.text(at..<(end + 1))
        let name = printed.hasSuffix("协作") ? pair + "协作" : pair + document.text(end..<(end + 1))
        let mention = addInitiative(
          at..<(end + 1), name: name, aliases: [printed], at..<(end + 1), "initiative.partnership", 0.9)
        push(.initiative, at..<(end + 1), mention)
        return end + 1
      }
    }
    if token.has(.initiative) {
      var end = at + 1
      if end < limit, document.isWord(end, "战略") || document.isWord(end, "工程") || document.isWord(end, "行动") {
        end += 1
      }
      let name = document.text(at..<end)
      var aliases = end > at + 1 ? [document.text(at..<(at + 1))] : []
      if end == at + 1, name.hasSuffix("战略"), name.utf8.count >= 18 { aliases.append(String(name.dropLast(2))) }
      let mention = addInitiative(at..<end, name: name, aliases: aliases, at..<end, "initiative.national", 0.7)
      push(.initiative, at..<end, mention)
      return end
    }
    // 村庄清洁行动, 绿美广东工程: a head with what stands before it
    guard token.has(.initiativehead), Chunker.firmHeads.contains(document.word(token)), !isStrategicTie(at) else {
      return nil
    }
    var first = items.count
    var characters = 0
    while first > 0 {
      let item = items[first - 1]
      guard item.tokens.upperBound == (first < items.count ? items[first].tokens.lowerBound : at),
        item.kind == .word || item.kind == .initiative || item.kind == .quote || item.kind == .number,
        item.kind != .word || isNameable(item.tokens.lowerBound)
      else { break }
      characters += item.span.count / 3
      if characters > 14 { break }
      first -= 1
    }
    while first < items.count, items[first].kind == .word,
      // 打击整治养老诈骗|专项行动: what the action does names it.
      !document.word(items[first].span).isOne(of: "打击 整治 打击整治 打击治理 治理 严打 清理 清理整治"),
      (items[first].has(.verb) || items[first].has(.adverb) || items[first].has(.numeral)) && !items[first].has(.noun)
        || document.word(items[first].span).isOne(of: "全省 全市 全县 全区 省 市 县 区 全州 全旗 我市 我县 我区")
    {
      first += 1
    }
    // 扎实推进|“清风”行动: the name begins with what is quoted.
    if let quote = items[first...].firstIndex(where: { $0.kind == .quote || $0.kind == .initiative && isQuoted($0) }) {
      first = quote
    }
    guard first < items.count else { return nil }
    // “百日攻坚”|行动: the quotation has the name.
    if items[first].kind == .initiative, isQuoted(items[first]) { return nil }
    let length = items[first...].reduce(0) { $0 + $1.span.count / 3 }
    guard length >= 4 else { return nil }
    let start = items[first].tokens.lowerBound
    items.removeSubrange(first...)
    // …三年行动|计划
    let end = at + 1 < limit && document.isWord(at + 1, "计划") ? at + 2 : at + 1
    let mention = addInitiative(
      start..<end, name: document.text(start..<end), aliases: end > at + 1 ? [document.text(start..<(at + 1))] : [],
      start..<end, "initiative.headed", 0.6)
    push(.initiative, start..<end, mention)
    return end
  }

  private func isQuoted(_ item: Item) -> Bool { document.text(item.span).hasPrefix("“") }

  func isPartnership(_ at: Int) -> Bool {
    let word = document.word(tokens[at])
    return word.hasSuffix("协作") || word.hasSuffix("对口合作") || word.hasSuffix("对口支援") || word.hasSuffix("对口帮扶")
  }

  /// How many tokens from here are the letters of two provinces, or of a province and a prefecture right before 协作.
  func partners(_ at: Int) -> Int {
    let letters = provinces(at)
    if letters > 0 { return letters }
    guard tokens[at].has(.provinceletter), tokens[at].span.count == 3, at + 2 < limit,
      at == sentenceStart || !isNameable(at - 1) || tokens[at - 1].span.count >= 6,
      tokens[at + 1].span.count == 3, tokens[at + 1].kind == .unknown || tokens[at + 1].kind == .word,
      !tokens[at + 1].classes.meets(.of(.prep, .conj, .particle, .pronoun, .numeral)),
      document.isWord(at + 2, "协作") || document.isWord(at + 2, "对口协作")
    else { return 0 }
    return 2
  }

  /// How many tokens from here are the letters of two provinces (粤桂 may be one word); 0 if they are not.
  func provinces(_ at: Int) -> Int {
    if tokens[at].has(.provinceletter), at + 1 < limit, tokens[at + 1].has(.provinceletter) { return 2 }
    guard tokens[at].span.count == 6, tokens[at].kind == .word,
      tokens[at].scalar.isOne(of: "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新秦陇蜀")
    else { return 0 }
    let letters = document.text(tokens[at]).unicodeScalars
    return letters.allSatisfy { lexicon.entry(String($0))?.classes.has(.provinceletter) == true } ? 1 : 0
  }

  static let firmHeads: Set<Word> = [
    "行动", "专项行动", "整治行动", "三年行动", "攻坚行动", "提升行动", "行动计划", "三年行动计划", "战略", "专项整治行动",
  ]
}
