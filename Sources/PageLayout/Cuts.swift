internal import Lexicons
internal import TextModel

/// Decides where headline lines end and prose begins, or the other way round, where no byline
/// stands between them.
///
/// Each possible cut gets points for what speaks for it (an empty line, an indent, a change of
/// width, words that open a report, words of the headline in the prose) and against it (a comma
/// at the cut, an odd length); the best cut wins.
struct Cuts {
  let page: PageLines

  private static let leads = Signs.words(
    "日前 近日 昨日 昨天 今日 今天 连日来 近期 近年来 今年 去年 为 当前 截至 随着 自 据 记者 在 走进 初 盛 金秋 眼下 时下 新年 春节")
  private static let whens = Signs.words("日前 近日 昨日 连日来 近期")
  private static let maximumTitleLines = 16

  /// Whether prose that begins with this line begins as reports do.
  func opensReport(_ line: Int) -> Bool {
    let text = page.dense(line, limit: 24)
    if Signs.longest(Self.leads, in: text) > 0 { return true }
    return holdsDate(text)
  }

  private func holdsDate(_ text: [UInt32]) -> Bool {
    for at in text.indices.dropFirst() where text[at] == 0x6708 || text[at] == 0x65E5 {
      if Scalars.isDigit(text[at - 1]) { return true }
    }
    return false
  }

  private static let recently = Signs.words("近日 日前 近期 连日来 昨日 昨天 今日 今天")

  /// 8月2日，…: a report's first words, and no headline's.
  func opensWithDay(_ line: Int) -> Bool {
    let text = page.dense(line, limit: 14)
    // 近日，…
    for word in Self.recently
    where Signs.begins(text, word) && text.count > word.count && Signs.isComma(text[word.count]) {
      return true
    }
    guard let first = text.first, Scalars.isDigit(first), let day = text.firstIndex(of: 0x65E5) else { return false }
    return text[..<day].contains(0x6708) && text[day...].contains(where: Signs.isComma)
  }

  /// Whether prose that begins with this line takes for known what was told in front of it: 会议要求, 活动中，.
  func continues(_ line: Int) -> Bool {
    let text = page.dense(line, limit: 16)
    if Signs.longest(Self.continuing, in: text) > 0 { return true }
    let event = Signs.longest(Self.events, in: text)
    if event > 0, event < text.count, Self.doings.contains(text[event]) { return true }
    for word in Self.sayings {
      if let at = Signs.find(word, in: text), at >= 2, at + 2 < text.count, Signs.isComma(text[at + 2]) { return true }
    }
    // 座谈会上， 调研期间， 活动当晚，
    guard event > 0, let comma = text.firstIndex(where: Signs.isComma), (2...8).contains(comma) else { return false }
    return Self.settings.contains(text[comma - 1])
  }
  private static let continuing = Signs.words(
    "会上 会前 会后 在随后 在座谈 在会上 据介绍 据悉 据了解 随后 下一步 最后 其间 与会 双方 他 她 该 此次 本次 这次 关于 同时 此外 另外 每到")
  private static let events = Signs.words(
    """
    会议 全会 大会 座谈会 推进会 动员会 启动会 联席会 活动 仪式 开幕式 签约 揭牌 调研 检查 考察 视察 督导 慰问 走访 参观 交流 讲话 演练 培训 植树 比赛 \
    调研组 检查组 考察组 督查组 考察团 代表团 委员们 代表们 志愿者 志愿者们 启动 现场
    """)
  /// What a report says that an event or its people did: 会议要求 听取 审议 传达 研究 认为 还 对 …
  private static let doings = Set(Signs.word("要强指听审传研认还对明决通号由观邀选表围就集一先总安部回"))
  private static let sayings = Signs.words("指出 强调 要求 表示 认为")
  private static let settings = Set(Signs.word("中上时后间场前晚天"))

  func saysWhen(_ line: Int) -> Bool {
    let text = page.dense(line, limit: 60)
    return Signs.holdsAny(Self.whens, in: text) || holdsDate(Array(text.prefix(30)))
  }

  /// Whether the lines say that something is held, opened, signed or seen: headlines do, headings hardly.
  func tellsEvent(_ lines: some Sequence<Int>) -> Bool {
    let events = ClassSet.of(.hold, .open, .inspect, .sign, .unveil, .appoint)
    for line in lines {
      let text = page.dense(line)
      for at in text.indices {
        for end in (at + 2)..<max(at + 2, min(text.count, at + 4) + 1) where end <= text.count {
          if Lexicon.shared.entry(Signs.string(text[at..<end]))?.classes.meets(events) ?? false { return true }
        }
      }
    }
    return false
  }

  /// A headline has no stop but ！ or ？ at its end, and is short.
  func looksLikeTitle(_ line: Int) -> Bool {
    let count = page.lines[line].count
    return count <= 60 && !page.holdsStop(line)
  }

  /// Whether the line may be one of a headline by its form, among lines of prose: it begins and ends like one as well.
  func isTitle(_ line: Int) -> Bool {
    guard looksLikeTitle(line), !page.endsSentence(line) || isCry(line) else { return false }
    let text = page.dense(line, limit: 8)
    guard let first = text.first, !Signs.cannotBegin(first) else { return false }
    return !Signs.isEnumerated(text)
  }

  /// Whether the line is a headline by its form although it ends with ！ or ？.
  func isCry(_ line: Int) -> Bool {
    page.lines[line].count <= 36 && page.endsSentence(line) && !page.holdsStop(line)
      && commas(in: [line]) <= 1
  }

  /// Whether a headline line says that something is said in the next: …调研时强调.
  func leadsToSpeech(_ line: Int) -> Bool {
    guard looksLikeTitle(line), !page.endsSentence(line) else { return false }
    let text = page.dense(line, limit: 60)
    return Self.leading.contains { Signs.ends(text, $0) }
  }
  private static let leading = Signs.words("强调 指出 要求 希望 提出 表示 强调指出")

  private func commas(in lines: some Sequence<Int>) -> Int {
    var count = 0
    for line in lines {
      for c in page.scalars[page.lines[line].start..<page.lines[line].end] where Signs.isComma(c) { count += 1 }
    }
    return count
  }

  private func openQuotes(in lines: some Sequence<Int>) -> Int {
    var depth = 0
    for line in lines {
      for c in page.scalars[page.lines[line].start..<page.lines[line].end] {
        if c == 0x201C || c == 0x300A || c == 0xFF08 { depth += 1 }
        if c == 0x201D || c == 0x300B || c == 0xFF09 { depth -= 1 }
      }
    }
    return abs(depth)
  }

  /// Points for lines being a headline, whatever stands around.
  func points(asTitle lines: ArraySlice<Int>, longest: Int) -> Int {
    guard let first = lines.first, let last = lines.last else { return 0 }
    let count = lines.reduce(0) { $0 + page.lines[$1].count }
    var points = 0
    if count < 4 { points -= 25 }
    if count > longest { points -= count - longest }
    let commas = commas(in: lines)
    if commas > 0 { points -= 3 + 8 * (commas - 1) }
    if openQuotes(in: lines) > 0 { points -= 20 }
    if lines.count > 5 { points -= 3 * (lines.count - 5) }
    if Signs.leavesOpen(page.scalars[page.lines[last].end - 1]) { points -= 40 }
    if Signs.cannotBegin(page.scalars[page.lines[first].start]) { points -= 40 }
    for line in lines where page.holdsStop(line) { points -= 100 }
    return points
  }

  /// How many of the lines, from the first, are a headline in front of prose.
  func titleInFront(_ lines: [Int]) -> Int {
    if let first = lines.first, opensWithDay(first) { return 0 }
    var end = 0
    while end < lines.count, end < Self.maximumTitleLines {
      if page.holdsStop(lines[end]) { break }
      if page.endsSentence(lines[end]), !(end == 0 && isCry(lines[0])) { break }
      end += 1
    }
    end = min(end, lines.count - 1)
    guard end > 0 else { return 0 }
    var best = (cut: 0, points: 8)
    for cut in 1...end {
      let body = lines[cut...]
      var points = points(asTitle: lines[..<cut], longest: 70)
      let line = page.lines[lines[cut]]
      let before = page.lines[lines[cut - 1]]
      if line.gap > 0 { points += 20 }
      if line.indent >= 2, before.indent < line.indent, before.indent < 2 { points += 15 }
      if before.indent >= 6, line.indent <= 4 { points += 15 }
      if before.cells <= line.cells - 4 { points += 12 }
      // The indented first line of a paragraph fills its column.
      if line.gap == 0, before.indent >= 2, line.indent < 2, (before.indent + before.cells) * 4 >= line.cells * 3,
        before.indent <= 4, cut == 1
      {
        points -= 40
      }
      if line.cells >= 60, line.cells >= 2 * before.cells { points += 15 }
      if Signs.cannotBegin(page.scalars[line.start]) { points -= 40 }
      if opensReport(lines[cut]) { points += 15 }
      points += Affinity(page, body.prefix(40), reach: 300).share(of: lines[..<cut], in: page).percent * 30 / 100
      if page.scalars[before.start] == 0x23 { points += 60 }
      if points > best.points { best = (cut, points) }
    }
    return best.cut
  }

  /// How many of the lines belong to the body; those behind are headline lines (or captions).
  func bodyEnd(_ lines: [Int]) -> Int {
    guard !lines.isEmpty else { return 0 }
    var ended = lines.count
    // Lines back to the last one that ends a sentence; a lone cry may be a headline itself.
    while ended > 0, lines.count - ended < 40 {
      let line = lines[ended - 1]
      if page.endsSentence(line) || page.holdsStop(line) && page.lines[line].count > 60 {
        let isLone = page.lines[line].gap > 0 && (ended == lines.count || page.lines[lines[ended]].gap > 0)
        guard isCry(line), isLone, ended >= 2, page.endsSentence(lines[ended - 2]) else { break }
      }
      ended -= 1
    }
    guard ended < lines.count else { return ended }
    let holdsGaps = lines.contains { page.lines[$0].gap > 0 }
    let affinity = Affinity(page, lines[..<ended])
    var best = (cut: lines.count, points: 0)
    for cut in max(ended, 1)..<lines.count {
      let title = lines[cut...]
      var points = points(asTitle: title, longest: 120)
      if cut == ended, page.endsSentence(lines[cut - 1]) {
        points += 25
      } else {
        if Signs.leavesOpen(page.scalars[page.lines[lines[cut - 1]].end - 1]) { points -= 20 }
        points -= 10
      }
      if page.lines[lines[cut]].gap > 0 { points += 15 } else if holdsGaps { points -= 15 }
      for line in title where page.lines[line].count > 50 { points -= 20 }
      points += affinity.share(of: title, in: page).percent * 20 / 100
      if points > best.points { best = (cut, points) }
    }
    return best.cut
  }
}
