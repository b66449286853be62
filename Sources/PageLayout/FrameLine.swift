internal import Lexicons
internal import TextModel

/// A line of the page's frame: the paper's name, the date, the number and the section of the page, who edited it.
///
/// Papers print these in any order and combination, so a line is read word by word. It is furniture if each of its words
/// is of such a kind and they are evidence enough together; a word that may be anything stands beside sure ones only.
struct FrameLine {
  var publisher: String?
  var published: String?
  /// Whether nothing but a frame has such words, wherever the line stands: 第3版, 责编 X.
  var isSure = false
  /// Whether the words are a frame's only if another line of it is next to them: 青禾报, XIANG CUN.
  var needsNeighbour = false
  /// Whether it spells in Latin letters what the line beside it says: XIANGCUN ZHENXING.
  var isSpelling = false

  private enum Kind {
    /// Calendar words; `isWhole` if they say year, month and day.
    case date(isWhole: Bool)
    /// 第3版, A3版.
    case page
    /// 第331期.
    case issue
    /// A number of at most four digits: a page's, or a part of a date.
    case number
    case section
    case editor
    case name
    case paper(isKnown: Bool)
    /// The county's name alone.
    case place
    case latin
    /// X主管, Y主办.
    case office
    /// 热线电话, and an address of mail or a telephone number.
    case contactKey
    case contact
    case unknown
  }

  /// Keys whose values only say who made the page.
  static let editors = Signs.words(
    """
    值班主任 值班编辑 值班编委 值班总编 本版责编 本期责编 责任编辑 责编 本版编辑 本期编辑 编辑 文稿编辑 文字编辑 图文编辑 图片编辑 网络编辑 新媒体编辑 美术编辑 组版编辑 执行编辑 美编 视觉 版式 版式设计 版面 版面设计 \
    版面总监 版面编辑 校对 审核 审稿 终审 初审 复审 一审 二审 三审 监制 总监制 策划 统筹 制作 主编 副主编 总编辑 总编 签发 编审 编校 组版 排版 检校 值班 出品 实习编辑
    """)
  /// Keys whose values say how to reach the paper, and what web pages count.
  static let contacts = Signs.words(
    """
    新闻热线 热线电话 服务热线 采编热线 热线 新闻报料 报料热线 报料电话 爆料热线 报料 投稿邮箱 投稿信箱 邮箱 电子邮箱 电子信箱 信箱 投稿 投稿热线 电话 联系电话 广告热线 订阅热线 举报电话 传真 地址 社址 邮编 邮政编码 网址 \
    微信公众号 微信号 公众号 微博 刊号 国内统一刊号 国内统一连续出版物号 准印证号 邮发代号 印刷 承印 主管 主办 承办 协办 出版 \
    浏览次数 浏览量 浏览 阅读次数 阅读量 阅读 点击数 点击率 点击量 点击 访问量 访问次数 字号 字体 字体大小 分享 分享到 打印 上一篇 下一篇 \
    上一条 下一条 关键词 标签 索引号 文号 信息类别 版权所有 备案号
    """)
  private static let sections = Signs.words(
    "要闻 综合 综合新闻 时政 时政新闻 民生 民生新闻 副刊 专题 专版 广告 头版 县域 本地新闻 要闻综合 社会 社会新闻 经济新闻 国内新闻 国际新闻 乡镇新闻")
  private static let offices = Signs.words("主管 主办 承办 协办 出版 印刷 承印 编印")
  /// With such an end a name of four to seven characters is a paper's.
  private static let surePapers = Signs.words("日报 晚报 时报 周报 早报 新报 快报 导报 新闻 周刊 融媒")
  /// With such an end it is one if it starts with a county's name, or stands in a frame.
  private static let likelyPapers = Signs.words("报 讯 刊 新闻网 通讯 时空 时讯 周讯 快讯 晨讯 报道")
  /// What papers and their sections call the county: 魅力青禾.
  private static let praises = Signs.words("魅力 美丽 幸福 大美 秀美")
  /// What sections of four characters end with: 本地要闻.
  private static let sectionEnds = Signs.words("要闻 新闻 时政 综合")
  private static let calendar = Set(
    Signs.word("年月日星期周第版期号总农历甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥初廿正腊冬天-./,，（）()"))

  /// Reads the folded scalars of a line, blanks as U+0020; nil if any word is none of a frame's.
  static func read(_ line: [UInt32]) -> FrameLine? {
    guard line.count <= 90, !line.contains(where: { $0 == 0x3002 || $0 == 0xFF0C }) else { return nil }
    var kinds: [Kind] = []
    var frame = FrameLine()
    for word in words(line) {
      guard read(word, behind: kinds.last, into: &kinds, &frame) else { return nil }
    }
    frame.published = Dates.find(line)
    frame.isSpelling = line.allSatisfy { $0 == 0x20 || Scalars.isLatin($0) } && line.count >= 4
    return frame.isEnough(kinds) ? frame : nil
  }

  private mutating func isEnough(_ kinds: [Kind]) -> Bool {
    var evidence = 0
    var unknown = 0
    var holdsNumber = false
    for kind in kinds {
      switch kind {
      case .page, .editor, .contactKey:
        evidence += 2
        isSure = true
      case .contact, .issue: evidence += 2
      case .date(let isWhole): evidence += isWhole ? 2 : 1
      case .paper(let isKnown): evidence += isKnown ? 2 : 1
      case .number:
        holdsNumber = true
        evidence += 1
      case .section: evidence += kinds.count == 1 ? 2 : 1
      case .latin, .office, .place: evidence += 1
      case .name: break
      case .unknown: unknown += 1
      }
    }
    if unknown > 0 {
      // A section goes by any name, but the page's number or its editors stand beside it.
      guard unknown == 1, isSure || holdsNumber && published != nil else { return false }
    }
    // Weak words, even several, are found in headlines as well.
    needsNeighbour = evidence < 2
    return evidence > 0
  }

  // MARK: Words

  /// The words of a line: what blanks and separators divide; characters that stand one by one are one word.
  private static func words(_ line: [UInt32]) -> [[UInt32]] {
    var out: [[UInt32]] = []
    var word: [UInt32] = []
    var isLone = false
    func close() {
      guard !word.isEmpty else { return }
      let isSingle = word.count == 1 && Scalars.isHan(word[0])
      if isSingle && isLone || isTorn(out.last, word) { out[out.count - 1] += word } else { out.append(word) }
      isLone = isSingle
      word = []
    }
    for at in line.indices {
      let c = line[at]
      // 2024/3/5 is a date, 编辑/X is not.
      let dividesDate = c == 0x2F && at > 0 && Scalars.isDigit(line[at - 1])
      if c == 0x20 {
        close()
      } else if c == 0x7C || c == 0xFF5C || c == 0xB7 || Signs.isColon(c) || c == 0x2F && !dividesDate {
        close()
        isLone = false
      } else {
        word.append(c)
      }
    }
    close()
    return joined(out)
  }

  /// The words with those put together that are a paper's name only as one: 青禾 新闻.
  private static func joined(_ words: [[UInt32]]) -> [[UInt32]] {
    var out: [[UInt32]] = []
    for word in words {
      if let last = out.last, surePapers.contains(word) || likelyPapers.contains(word), isCounty(last) {
        out[out.count - 1] += word
      } else {
        out.append(word)
      }
    }
    return out
  }

  /// Whether a blank tore a figure from its unit: 4 版, 2024 年 3 月.
  private static func isTorn(_ front: [UInt32]?, _ word: [UInt32]) -> Bool {
    guard let last = front?.last, let first = word.first else { return false }
    let units = Signs.word("年月日版期")
    return Scalars.isDigit(last) && units.contains(first)
      || Scalars.isDigit(first) && (last == units[0] || last == units[1] || last == 0x7B2C)
  }

  /// Takes a word apart into what it says, from its start; false if something else remains.
  private static func read(
    _ word: [UInt32], behind last: Kind?, into kinds: inout [Kind], _ frame: inout FrameLine
  ) -> Bool {
    if let kind = whole(word, behind: last, &frame) {
      kinds.append(kind)
      return true
    }
    var rest = word
    if let (kind, length) = calendarWords(word), length < word.count {
      kinds.append(kind)
      rest.removeFirst(length)
    } else if let tail = word.lastIndex(where: { !Scalars.isDigit($0) }), tail + 1 < word.count,
      sections.contains(Array(word[...tail]))
    {
      kinds += [.section, .number]
      return true
    } else if case let length = Signs.longest(editors, in: word), length > 0, length < word.count,
      PersonNames.isName(word[length...])
    {
      kinds += [.editor, .name]
      return true
    } else if let section = sections.filter({ Signs.ends(word, $0) }).max(by: { $0.count < $1.count }),
      let paper = paper(Array(word.dropLast(section.count)))
    {
      frame.publisher = Signs.string(word.dropLast(section.count))
      kinds += [.paper(isKnown: paper), .section]
      return true
    } else {
      guard (2...6).contains(word.count), word.allSatisfy(Scalars.isHan) else { return false }
      kinds.append(.unknown)
      return true
    }
    return read(rest, behind: kinds.last, into: &kinds, &frame)
  }

  /// The kind of a whole word, if it has one.
  private static func whole(_ word: [UInt32], behind last: Kind?, _ frame: inout FrameLine) -> Kind? {
    if let (kind, length) = calendarWords(word), length == word.count { return kind }
    if sections.contains(word) { return .section }
    // ② is a page's number.
    if word.count == 1, (0x2460...0x2473).contains(word[0]) { return .number }
    if editors.contains(word) { return .editor }
    if contacts.contains(word) { return .contactKey }
    if word.allSatisfy(Scalars.isLatin) {
      // “YAO WEN” is one name.
      if case .latin = last { return .name }
      return .latin
    }
    if word.contains(0x40) { return .contact }
    if word.count >= 7, word.count(where: Scalars.isDigit) >= 5, word.allSatisfy(isOfNumber) { return .contact }
    if isOffice(word) { return .office }
    switch last {
    case .editor, .name:
      if (2...4).contains(word.count), word.allSatisfy(Scalars.isHan) { return .name }
    default: break
    }
    if let isKnown = paper(word), frame.publisher == nil {
      frame.publisher = Signs.string(word)
      return .paper(isKnown: isKnown)
    }
    if word.count == 4, sectionEnds.contains(where: { Signs.ends(word, $0) }) { return .section }
    return last == nil && word.count <= 4 && isCounty(word) ? .place : nil
  }

  /// Digits and what stands between them or in their place: 0454—858××21.
  private static func isOfNumber(_ c: UInt32) -> Bool {
    Scalars.isDigit(c) || [0x2D, 0x2014, 0x2013, 0xD7, 0x78, 0x58, 0x2A, 0x28, 0x29, 0xFF08, 0xFF09].contains(c)
  }

  /// 青禾县委主管, 青禾报社出版.
  static func isOffice(_ word: [UInt32]) -> Bool {
    word.count >= 5 && word.allSatisfy(Scalars.isHan) && offices.contains { Signs.ends(word, $0) }
  }

  /// Whether a word is a paper's name, and if so, whether it is one beyond doubt.
  private static func paper(_ word: [UInt32]) -> Bool? {
    guard (3...12).contains(word.count), word.allSatisfy(Scalars.isHan) else { return nil }
    if Signs.begins(word, Signs.word("今日")), word.count <= 6 { return isCounty(word.dropFirst(2)) }
    let praise = Signs.longest(praises, in: word)
    if praise > 0, word.count <= praise + 4, isCounty(word.dropFirst(praise)) { return true }
    let likely = likelyPapers.filter { Signs.ends(word, $0) }.map(\.count).max() ?? 0
    let sure = surePapers.filter { Signs.ends(word, $0) }.map(\.count).max() ?? 0
    let end = max(likely, sure)
    guard end > 0 else { return nil }
    if isCounty(word.dropLast(end)) || sure > 0 && isCounty(word.dropLast(sure)) { return true }
    if sure > 0, (4...7).contains(word.count) { return true }
    return word.count <= 7 ? false : nil
  }

  private static func isCounty(_ name: some Sequence<UInt32>) -> Bool {
    let name = Signs.string(name)
    return name.unicodeScalars.count >= 2 && !Lexicon.shared.divisions(named: name).isEmpty
  }

  /// The calendar words and numbers that a word starts with: 2024年7月5日星期五, 第331期, A3版, 02.
  private static func calendarWords(_ word: [UInt32]) -> (kind: Kind, length: Int)? {
    var at = 0
    if let first = word.first, (0x41...0x44).contains(first), word.count > 1, Scalars.isDigit(word[1]) { at = 1 }
    while at < word.count, calendar.contains(word[at]) || Scalars.isDigit(word[at]) || Dates.numeral(word[at]) != nil {
      at += 1
    }
    let text = Array(word[..<at])
    guard text.contains(where: { Scalars.isDigit($0) || Dates.numeral($0) != nil || $0 == 0x661F || $0 == 0x5386 })
    else { return nil }
    if Dates.find(text) != nil { return (.date(isWhole: true), at) }
    if text.contains(0x7248) || (0x41...0x44).contains(text[0]) { return (.page, at) }
    if text.contains(0x671F), text.first == 0x7B2C { return (.issue, at) }
    if text.allSatisfy(Scalars.isDigit) { return text.count <= 4 ? (.number, at) : nil }
    let saysDay = text.contains { $0 == 0x5E74 || $0 == 0x6708 || $0 == 0x661F || $0 == 0x5386 }
    return saysDay ? (.date(isWhole: false), at) : nil
  }
}
