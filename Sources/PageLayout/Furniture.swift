internal import FactModel
internal import TextModel

/// What a line of page furniture tells: nothing, or something about the page.
struct FurnitureLine {
  var publisher: String?
  var published: String?
  var byline: [Author] = []
  /// How many “key：value” pairs the line holds.
  var keys = 0
  /// Whether it is furniture only next to another line of furniture.
  var isLikely = false
  /// Whether it spells in Latin letters what the line beside it says.
  var isSpelling = false
  /// Whether it is the line of a web page between headline and body (来源：… 作者：… 发布时间：…).
  var isMeta = false
}

/// Finds lines that belong to the page and to no article: masthead, editors, hot lines, dates,
/// page numbers, and what web pages put around a text.
enum Furniture {
  /// Keys whose values only say who made the page.
  private static let editors = FrameLine.editors
  private static let contacts = FrameLine.contacts
  private static let origins = Signs.words("来源 信息来源 稿件来源 文章来源 消息来源 稿源 发布机构 发布单位 供稿单位")
  private static let times = Signs.words("发布时间 发布日期 发表时间 更新时间 更新日期 时间 日期 成文日期 编辑时间 录入时间")
  private static let authors = Signs.words("作者 通讯员 记者 撰稿 供稿 撰文 文字 摄影 图片")
  private static let phrases = Signs.words(
    """
    扫一扫 当前位置： 您的位置： 所在位置： 今日导读 本期导读 二维码 浏览次数 【字体 字体：大 [打印] 打印本页 关闭窗口 返回顶部 分享到 长按识别 更多精彩 请关注 版权所有 ICP备 http:// https:// www. \
    国内统一连续出版物号 国内统一刊号 邮发代号 内部资料 免费交流 总第 农历 本期共 今日共 本版图片 本版文图
    """)

  /// Reads a line as furniture; nil if it is none. `isAlone` says that neither neighbour line
  /// touches it and no sentence is open in front of it.
  static func read(_ text: [UInt32], isAlone: Bool) -> FurnitureLine? {
    var text = ArraySlice(text)
    while let first = text.first, first == 0x20 || Signs.isBullet(first) && first != 0x2D { text.removeFirst() }
    guard !text.isEmpty, text.count <= 160 else { return nil }
    let line = Array(text)
    if let keyed = keyed(line) { return keyed }
    let dense = line.filter { $0 != 0x20 }
    if dense.count <= 60, dense.last != 0x3002, Signs.holdsAny(phrases, in: dense) {
      return FurnitureLine(publisher: nil, published: Dates.find(line))
    }
    if isAlone, dense.count <= 40, isPageNumber(dense) { return FurnitureLine() }
    if let frame = FrameLine.read(line), frame.isSure || isAlone {
      return FurnitureLine(
        publisher: frame.publisher, published: frame.published, isLikely: frame.needsNeighbour,
        isSpelling: frame.isSpelling)
    }
    if isReference(line, isAlone: isAlone) { return FurnitureLine() }
    return isAlone && dense.count <= 40 && dense.contains(0x40) && !dense.contains(0x3002) ? FurnitureLine() : nil
  }

  /// （上接第一版）, and a line of contents: 云石公路通车 3版.
  private static func isReference(_ line: [UInt32], isAlone: Bool) -> Bool {
    let words = line.filter { !BylineReader.isOpening($0) && !Signs.isCloser($0) }.split(separator: 0x20)
    guard let last = words.last, last.last == 0x7248, line.count <= 45 else { return false }
    let number = last.dropLast().drop { $0 == 0x7B2C || (0x41...0x44).contains($0) }
    if words.count >= 2, (1...2).contains(number.count), number.allSatisfy(Scalars.isDigit) { return true }
    return isAlone && line.count <= 12 && Signs.longest(jumps, in: Array(words[0])) > 0
  }
  private static let jumps = Signs.words("上接 下转 转第 接第 紧接")

  /// “key：value” pairs; the first key must open the line.
  static func keyed(_ line: [UInt32]) -> FurnitureLine? {
    var keys: [(from: Int, value: Int, kind: Int)] = []
    let all = [editors, contacts, origins, times, authors]
    for at in line.indices where Signs.isColon(line[at]) {
      var end = at
      while end > 0, line[end - 1] == 0x20 { end -= 1 }
      var best = (length: 0, kind: -1)
      for (kind, words) in all.enumerated() {
        for word in words where word.count > best.length && Signs.ends(Array(line[0..<end]), word) {
          best = (word.count, kind)
        }
      }
      if best.kind >= 0 { keys.append((end - best.length, at + 1, best.kind)) }
    }
    guard line.count <= 160, let first = keys.first, isFrame(line[0..<first.from]) else { return nil }
    // A lone 时间： or 地址： with a sentence behind it is text; a value is short.
    if line.contains(0x3002), line.count > 40 { return nil }
    var out = FurnitureLine()
    out.keys = keys.count
    out.published = Dates.find(Array(line[0..<first.from]))
    for (index, key) in keys.enumerated() {
      let end = index + 1 < keys.count ? keys[index + 1].from : line.count
      let value = trimmed(Array(line[key.value..<max(key.value, end)]))
      switch key.kind {
      case 2:
        out.isMeta = true
        out.publisher = out.publisher ?? publisher(value)
      case 3:
        out.isMeta = true
        out.published = out.published ?? Dates.find(value)
        out.byline += names(behindDate: value)
      case 4:
        let labelled = Array(line[key.from..<key.value]) + value
        guard let byline = BylineReader.read(labelled) else { continue }
        out.isMeta = true
        out.byline += byline.entries
      default: break
      }
      out.published = out.published ?? (key.kind == 0 || key.kind == 4 ? nil : Dates.find(value))
    }
    if keys.allSatisfy({ $0.kind == 4 }) { return nil }
    if keys.count == 1, first.kind == 3 || first.kind == 1, line.count > 60 { return nil }
    return out
  }

  /// What may stand before the first key: nothing, brackets, other short keys (责编 版式：).
  private static func isFrame(_ text: ArraySlice<UInt32>) -> Bool {
    let words = text.split(whereSeparator: { $0 == 0x20 || $0 == 0xFF08 || $0 == 0x28 || $0 == 0x3010 || $0 == 0x5B })
    return words.allSatisfy { word in
      let word = Array(word)
      return editors.contains(word) || FrameLine.isOffice(word) || contacts.contains(word) || origins.contains(word)
        || times.contains(word)
        || Dates.find(word) != nil || word.allSatisfy { Scalars.isDigit($0) || $0 == 0x3A || $0 == 0x2D || $0 == 0x7C }
    }
  }

  /// Names without a label behind the date in a line of origin: the newsroom's own.
  private static func names(behindDate value: [UInt32]) -> [Author] {
    guard let digit = value.lastIndex(where: Scalars.isDigit) else { return [] }
    let rest = value[(digit + 1)...].drop { $0 == 0x65E5 || $0 == 0x5206 || $0 == 0x79D2 }
    guard rest.contains(where: { $0 != 0x20 }) else { return [] }
    return BylineReader.read(Signs.word("记者 ") + rest)?.entries ?? []
  }

  private static func trimmed(_ text: [UInt32]) -> [UInt32] {
    var text = ArraySlice(text)
    while let c = text.last, c == 0x20 || Signs.isCloser(c) || c == 0x7C || c == 0xFF08 || c == 0x28 {
      text.removeLast()
    }
    while let c = text.first, c == 0x20 || c == 0x7C { text.removeFirst() }
    return Array(text)
  }

  private static func publisher(_ value: [UInt32]) -> String? {
    let name = value.split(separator: 0x20).first.map(Array.init) ?? []
    guard (2...30).contains(name.count), name.contains(where: Scalars.isHan) else { return nil }
    return Signs.string(name)
  }

  private static func isPageNumber(_ dense: [UInt32]) -> Bool {
    let core = dense.filter { $0 != 0x2D && $0 != 0x2014 && $0 != 0xB7 && $0 != 0x2F && $0 != 0x7C }
    guard !core.isEmpty, core.count <= 6 else { return false }
    if core.allSatisfy(Scalars.isDigit) { return core.count <= 3 }
    let page = core.filter { !Scalars.isDigit($0) && $0 != 0x7B2C }
    let holdsNumber = core.contains(where: Scalars.isDigit) || core.contains { Dates.numeral($0) != nil }
    let marks = page.filter { Dates.numeral($0) == nil }
    return holdsNumber && (marks == Signs.word("版") || marks == Signs.word("页"))
  }
}
