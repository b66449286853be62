internal import FactModel
internal import Lexicons
internal import TextModel

/// What a line of page furniture tells: nothing, or something about the page.
struct FurnitureLine {
  var publisher: String?
  var published: String?
  var byline: [Author] = []
  /// How many “key：value” pairs the line holds.
  var keys = 0
  /// Whether it is the line of a web page between headline and body (来源：… 作者：… 发布时间：…).
  var isMeta = false
}

/// Finds lines that belong to the page and to no article: masthead, editors, hot lines, dates,
/// page numbers, and what web pages put around a text.
enum Furniture {
  /// Keys whose values only say who made the page.
  private static let editors = Signs.words(
    """
    值班主任 值班编辑 值班编委 值班总编 本版责编 本期责编 责任编辑 责编 编辑 文稿编辑 文字编辑 图文编辑 图片编辑 网络编辑 新媒体编辑 美术编辑 美编 版式 版式设计 校对 审核 终审 初审 复审 一审 二审 三审 \
    监制 总监制 策划 统筹 制作 主编 副主编 总编辑 总编 签发 编审 编校 组版 排版 检校 值班 出品 实习编辑
    """)
  private static let contacts = Signs.words(
    """
    新闻热线 热线电话 热线 新闻报料 报料热线 报料电话 爆料热线 报料 投稿邮箱 投稿信箱 邮箱 电子邮箱 投稿 投稿热线 电话 联系电话 广告热线 订阅热线 举报电话 传真 地址 社址 邮编 邮政编码 网址 \
    微信公众号 微信号 公众号 微博 刊号 国内统一刊号 国内统一连续出版物号 准印证号 邮发代号 印刷 承印 主管 主办 承办 协办 出版 \
    浏览次数 浏览量 浏览 阅读次数 阅读量 阅读 点击数 点击率 点击量 点击 访问量 访问次数 字号 字体 字体大小 分享 分享到 打印 上一篇 下一篇 \
    上一条 下一条 关键词 标签 索引号 文号 信息类别 版权所有 备案号
    """)
  private static let origins = Signs.words("来源 信息来源 稿件来源 文章来源 消息来源 稿源 发布机构 发布单位 供稿单位")
  private static let times = Signs.words("发布时间 发布日期 发表时间 更新时间 更新日期 时间 日期 成文日期 编辑时间 录入时间")
  private static let authors = Signs.words("作者 通讯员 记者 撰稿 供稿 撰文 文字 摄影 图片")
  private static let phrases = Signs.words(
    """
    扫一扫 二维码 浏览次数 【字体 字体：大 [打印] 打印本页 关闭窗口 返回顶部 分享到 长按识别 更多精彩 请关注 版权所有 ICP备 http:// https:// www. \
    国内统一连续出版物号 国内统一刊号 邮发代号 内部资料 免费交流 总第 农历 本期共 今日共 本版图片 本版文图
    """)
  private static let mastheadEnds = Signs.words("日报 晚报 时报 周报 早报 新报 快报 导报 新闻 周刊 融媒")
  private static let sections = Signs.words("要闻 综合 综合新闻 时政 民生 副刊 专题 专版 广告 头版 县域 本地新闻 要闻综合 社会")

  /// What may stand in a line that dates an issue, figures aside.
  private static let dateMarks = Set(
    Signs.word("年月日星期第版总刊责编要闻周农历甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥初廿正腊天-./:：,，|（）()"))

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
    if isAlone, let paper = countyPaper(line) { return FurnitureLine(publisher: paper) }
    if isAlone, isSectionMark(dense) { return FurnitureLine() }
    if isPageMark(dense) || isEditorsLine(line) { return FurnitureLine(published: Dates.find(line)) }
    guard isAlone, dense.count <= 40 else { return nil }
    if let date = dateLine(dense) { return FurnitureLine(published: date) }
    if let dated = datedMasthead(line) { return dated }
    if isPageNumber(dense) { return FurnitureLine() }
    let name = Array(dense.drop { Scalars.isDigit($0) || $0 == 0x41 || $0 == 0x42 || $0 == 0xB7 || $0 == 0x7C })
    let bare = name.count == dense.count ? Array(dense.prefix { !Scalars.isDigit($0) }) : name
    // 要闻, 2 要闻, A3 综合, 要闻 02.
    if dense.count <= bare.count + 3, sections.contains(bare) { return FurnitureLine() }
    if let masthead = masthead(dense) { return FurnitureLine(publisher: masthead) }
    if dense.contains(0x40), !dense.contains(0x3002) { return FurnitureLine() }
    return nil
  }

  /// 第1版 要闻, 2022年9月5日 星期一 第01版：头版: a page's number with what stands around it.
  private static func isPageMark(_ dense: [UInt32]) -> Bool {
    guard dense.count <= 40, !dense.contains(0x3002), !dense.contains(0xFF0C) else { return false }
    for at in dense.indices where dense[at] == 0x7248 && at >= 2 {
      var start = at
      while start > 0, Scalars.isDigit(dense[start - 1]) || Signs.isChineseDigit(dense[start - 1]) { start -= 1 }
      // 第N版 with nothing before it but the date and nothing behind it but a section's name.
      guard start < at, start > 0, dense[start - 1] == 0x7B2C else { continue }
      let before = dense[..<(start - 1)]
      let behind = Array(dense[(at + 1)...].drop { Signs.isColon($0) })
      let isDated = before.isEmpty || Dates.find(Array(before)) != nil || before.count <= 6
      if isDated, behind.isEmpty || sections.contains(behind) || sections.contains(where: { behind.starts(with: $0) }) {
        return true
      }
    }
    return false
  }

  /// 平山报, 平山报 要闻: a county's paper goes by the county's name.
  private static func countyPaper(_ line: [UInt32]) -> String? {
    var words = line.split(separator: 0x20).map(Array.init)
    if words.count == 2, sections.contains(words[1]) { words.removeLast() }
    guard words.count == 1, let name = words.first, name.count <= 12, name.allSatisfy(Scalars.isHan),
      let end = paperEnds.first(where: { Signs.ends(name, $0) })
    else { return nil }
    let stem = Signs.string(Array(name.dropLast(end.count)))
    return stem.unicodeScalars.count >= 2 && !Lexicon.shared.divisions(named: stem).isEmpty ? Signs.string(name) : nil
  }

  private static let paperEnds = Signs.words("日报 周报 晚报 时报 新报 报 新闻 时讯 快讯 通讯 时空")

  /// 4版 文明实践: a page's number and its section's name, and nothing else.
  private static func isSectionMark(_ dense: [UInt32]) -> Bool {
    let digits = dense.prefix(while: Scalars.isDigit)
    guard (1...2).contains(digits.count), dense.count > digits.count, dense[digits.count] == 0x7248 else {
      return false
    }
    let name = dense[(digits.count + 1)...]
    return name.count <= 6 && name.allSatisfy(Scalars.isHan)
  }

  /// 责任编辑 隋心 版式设计 谷月明: keys and names with blanks between, and no colon.
  private static func isEditorsLine(_ line: [UInt32]) -> Bool {
    let words = line.split(separator: 0x20).map(Array.init)
    // Labels whose names were lost stand alone.
    if !words.isEmpty, words.allSatisfy({ editors.contains($0) || contacts.contains($0) }) { return true }
    guard words.count >= 2, words.count <= 10, let first = words.first, editors.contains(first) else { return false }
    return words.allSatisfy { word in
      editors.contains(word) || contacts.contains(word)
        || (2...4).contains(word.count) && word.allSatisfy(Scalars.isHan)
        // A telephone number or an address of mail.
        || word.allSatisfy { Scalars.isDigit($0) || $0 == 0x2D } || word.contains(0x40)
    }
  }

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
      return editors.contains(word) || contacts.contains(word) || origins.contains(word) || times.contains(word)
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

  private static func masthead(_ dense: [UInt32]) -> String? {
    guard (4...9).contains(dense.count), dense.allSatisfy(Scalars.isHan) else { return nil }
    let isToday = Signs.begins(dense, Signs.word("今日")) && dense.count <= 6
    guard isToday || mastheadEnds.contains(where: { Signs.ends(dense, $0) }) && dense.count <= 7 else { return nil }
    return Signs.string(dense)
  }

  /// 2025年3月14日 星期五 青禾新报 A2·综合: a date, and with it the paper's name and the page's.
  private static func datedMasthead(_ line: [UInt32]) -> FurnitureLine? {
    guard let date = Dates.find(line) else { return nil }
    var paper: String?
    for part in line.split(separator: 0x20).map(Array.init) {
      var rest = part
      if rest.contains(where: { Scalars.isDigit($0) || Dates.numeral($0) != nil }),
        rest.allSatisfy({ Scalars.isDigit($0) || Dates.numeral($0) != nil || dateMarks.contains($0) })
      {
        continue
      }
      // The page's section stands last: A2·综合.
      if let section = sections.filter({ Signs.ends(rest, $0) }).max(by: { $0.count < $1.count }) {
        rest.removeLast(section.count)
        while let c = rest.last,
          Scalars.isDigit(c) || c == 0xB7 || c == 0x7C || (0x41...0x44).contains(c) || Signs.isColon(c)
        {
          rest.removeLast()
        }
      }
      if rest.isEmpty || rest.allSatisfy(dateMarks.contains) { continue }
      guard paper == nil, let name = masthead(rest) ?? datedName(rest) else { return nil }
      paper = name
    }
    return FurnitureLine(publisher: paper, published: date)
  }

  /// 青禾报: beside a date, a short name that ends like a paper's is one.
  private static func datedName(_ word: [UInt32]) -> String? {
    guard (3...7).contains(word.count), word.allSatisfy(Scalars.isHan), let last = word.last,
      Signs.word("报讯刊").contains(last)
    else { return nil }
    return Signs.string(word)
  }

  /// A line that is a date with a weekday, an issue's number or a page: 2024年3月5日 星期二 第12期.
  private static func dateLine(_ dense: [UInt32]) -> String? {
    guard let date = Dates.find(dense) else { return nil }
    let rest = dense.filter { !Scalars.isDigit($0) && Dates.numeral($0) == nil }
    return rest.allSatisfy(dateMarks.contains) ? date : nil
  }
}
