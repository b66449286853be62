internal import FactModel
internal import TextModel

/// Prints clean articles in a style; what is printed and whose names stand over it is random.
struct PagePrinter {
  let style: PageStyle
  var random: SplitMix64
  private(set) var bylines: [[Byline]] = []
  private(set) var context = PageContext()

  init(_ style: PageStyle, using random: SplitMix64) {
    self.style = style
    self.random = random
  }

  mutating func lines(_ page: CleanPage) -> [String] {
    var out: [String] = []
    if style.hasFurniture { out += masthead() }
    if style.columns == .rows, page.articles.count == 2, random.chance(50) {
      out += sideBySide(page.articles)
    } else {
      for article in page.articles { out += lines(article) }
    }
    if style.hasFurniture { out += imprint() }
    return style.isTight ? out.filter { !$0.isEmpty } : out
  }

  // MARK: Articles

  private mutating func lines(_ article: CleanArticle) -> [String] {
    var byline = style.variesBylines ? PrintedByline.any(&random) : PrintedByline.plain(&random)
    let title = title(article)
    if style.blanks > 0, let line = byline.line, random.chance(30) { byline.line = Self.spaced(line) }
    var rows = body(article, byline)
    if style.hasCaptions { rows = withCaption(rows, &byline) }
    if style.hasFurniture, style.width != nil, random.chance(30), rows.count > 12 {
      rows.insert(contentsOf: ["", "— \(random.within(1...9)) —", ""], at: random.within(6...(rows.count - 4)))
    }
    for caption in article.captions { rows += ["", Self.marked(caption)] }
    bylines.append(byline.entries)
    let isBehind = style.headlines == .behind || style.headlines == .mixed && random.chance(50)
    let head = byline.line.map { [$0, ""] } ?? []
    // A box among the columns: between any two lines but the first and the last few.
    if style.headlines == .inside, rows.count > 10 {
      let box = random.chance(50) ? [""] + title + [""] : title
      rows.insert(contentsOf: box, at: random.within(3...(rows.count - 4)))
      return head + rows + [""]
    }
    return (isBehind ? head + rows + [""] + title : title + [""] + head + rows) + [""]
  }

  /// 柳远 as 柳　远: names of two characters as wide as those of three.
  private static func spaced(_ line: String) -> String {
    line.split(separator: " ").map { part in
      part.count == 2 && part.allSatisfy { Scalars.isHan($0.unicodeScalars.first?.value ?? 0) }
        ? part.map { String($0) }.joined(separator: "　") : String(part)
    }.joined(separator: " ")
  }

  private static func marked(_ caption: String) -> String {
    let marks = ["▲", "▼", "◀", "▶", "△", "图"]
    return marks.contains { caption.hasPrefix($0) } ? caption : "▲" + caption
  }

  private mutating func title(_ article: CleanArticle) -> [String] {
    if style.blanks > 0, random.chance(30) {
      return article.title.map { line in line.map { String($0) }.joined(separator: " ") }
    }
    guard style.breaksHeadlines else { return article.title }
    var out: [String] = []
    let isCentred = random.chance(30)
    for line in article.title {
      let count = line.unicodeScalars.count
      let parts = count < 12 ? 1 : random.within(1...max(1, min(3, count / 7)))
      let rows = wrapped(line, width: (count + parts - 1) / parts)
      out += isCentred ? rows.map { String(repeating: " ", count: random.within(2...12)) + $0 } : rows
    }
    return out
  }

  private mutating func body(_ article: CleanArticle, _ byline: PrintedByline) -> [String] {
    var paragraphs = article.body
    if !byline.opening.isEmpty {
      if paragraphs[0].hasPrefix("本报讯") { paragraphs[0].removeFirst(3) }
      paragraphs[0] = byline.opening + paragraphs[0].drop { $0 == " " }
    }
    let tail = byline.closing.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let first = tail.first { paragraphs[paragraphs.count - 1] += first }
    paragraphs += tail.dropFirst()
    if let columns = style.columns { return self.columns(paragraphs, columns) }
    var out: [String] = []
    for (index, paragraph) in paragraphs.enumerated() {
      if style.gaps, index > 0 { out.append("") }
      let rows = column(blanked(paragraph))
      for (number, row) in rows.enumerated() {
        out.append(row)
        if number + 1 < rows.count, style.blankLines > 0, random.chance(style.blankLines) { out.append("") }
      }
    }
    return out
  }

  /// A paragraph as the lines of a column.
  private mutating func column(_ paragraph: String) -> [String] {
    let text = style.isIndented ? "　　" + paragraph : paragraph
    guard let width = style.width else { return [text] }
    return wrapped(text, width: width)
  }

  /// Breaks a line after `width` characters; no line begins with a mark that printers push back.
  private mutating func wrapped(_ text: String, width column: Int) -> [String] {
    var out: [String] = []
    var line = String.UnicodeScalarView()
    var count = 0
    var width = column
    for scalar in text.unicodeScalars {
      if count >= width, !Self.pushedBack.contains(scalar) {
        out.append(String(line))
        line.removeAll()
        count = 0
        width = style.uneven > 0 && random.chance(style.uneven) ? column + (random.chance(50) ? 1 : -1) : column
      }
      if scalar == " ", line.isEmpty { continue }
      line.append(scalar)
      count += 1
    }
    return line.isEmpty ? out : out + [String(line)]
  }

  private static let pushedBack = Set("。，、；：！？”’》）】…,.;:!?)".unicodeScalars)

  private mutating func blanked(_ text: String) -> String {
    guard style.blanks > 0 else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      out.append(scalar)
      if Scalars.isHan(scalar.value) || Scalars.isDigit(scalar.value), random.chance(style.blanks) { out.append(" ") }
    }
    return String(out)
  }

  // MARK: What stands around

  private mutating func withCaption(_ rows: [String], _ byline: inout PrintedByline) -> [String] {
    let name = PrintedByline.photographer(&random)
    let caption = random.pick(["▲活动现场。 \(name) 摄", "图为活动现场。（\(name) 摄）", "▲现场。通讯员 \(name) 摄", "活动现场。 记者 \(name) 摄"])
    let entry = Byline(name: name, role: .photographer)
    if !byline.entries.contains(entry) { byline.entries.append(entry) }
    // Between two lines of the body, or behind it.
    let at = random.chance(60) ? rows.count : random.within(1...rows.count)
    var out = rows
    out.insert(contentsOf: ["", caption, ""], at: at)
    return out
  }

  private mutating func masthead() -> [String] {
    let month = random.within(1...12)
    let day = random.within(1...28)
    context.published = "2024-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    switch random.below(3) {
    case 0:
      context.publisher = "青禾日报"
      return ["青禾日报", "2024年\(month)月\(day)日 星期二", ""]
    case 1: return ["2024年\(month)月\(day)日　第2版　要闻", "责任编辑：闻捷　版式：秋实", ""]
    default:
      context.publisher = "今日青禾"
      return ["今日青禾", "2 要闻", "2024.\(month).\(day)", "责编：闻捷 校对：秋实", ""]
    }
  }

  private mutating func imprint() -> [String] {
    random.pick([
      ["值班主任：莫问 田野", "责编 版式：闻捷", "新闻热线：2963667", "投稿邮箱：qinghe@126.com"], ["本版责编：闻捷 校对：秋实"], ["责任编辑 闻捷 版式设计 秋实"],
      ["编辑：闻捷 审核：秋实"], ["— 4 —"],
    ])
  }

  // MARK: Columns

  private mutating func columns(_ paragraphs: [String], _ kind: PageStyle.Columns) -> [String] {
    let rows = paragraphs.flatMap { column($0) }
    let count = rows.count >= 24 && random.chance(50) ? 3 : 2
    let height = (rows.count + count - 1) / count
    var parts = (0..<count).map { Array(rows[min(rows.count, $0 * height)..<min(rows.count, ($0 + 1) * height)]) }
    switch kind {
    // Some extractors set one blank or a tab between the columns, whatever their widths.
    case .rows: return beside(parts, separator: random.pick(["", "", " ", "\t"]))
    case .alternating: return (0..<height).flatMap { row in parts.compactMap { row < $0.count ? $0[row] : nil } }
    case .order:
      if count == 3 {
        parts.swapAt(1, 2)
        return Array(parts.joined(separator: [""]))
      }
      // The first column was cut, its lower part printed last.
      let cut = random.within(1...max(1, parts[0].count - 2))
      return Array([Array(parts[0][..<cut]), parts[1], Array(parts[0][cut...])].joined(separator: [""]))
    case .inserted:
      let cut = random.within(1...max(1, parts[0].count - 2))
      return parts[0][..<cut] + parts[1] + parts[0][cut...] + parts[2...].joined()
    }
  }

  /// Columns beside one another, as extractors print them that keep the layout.
  private mutating func beside(_ parts: [[String]], separator: String = "") -> [String] {
    let widths = parts.map { $0.map(Self.cells).max() ?? 0 }
    let gutter = random.within(2...6)
    let height = parts.map(\.count).max() ?? 0
    return (0..<height).map { row in
      var line = ""
      var at = 0
      for (index, part) in parts.enumerated() {
        defer { at += widths[index] + gutter }
        guard row < part.count, !part[row].isEmpty else { continue }
        if !separator.isEmpty {
          line += (line.isEmpty ? "" : separator) + part[row]
          continue
        }
        line += String(repeating: " ", count: at - Self.cells(line)) + part[row]
      }
      return line
    }
  }

  private static func cells(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
  }

  /// Two articles, each in a column of its own.
  private mutating func sideBySide(_ articles: [CleanArticle]) -> [String] {
    let parts = articles.map { article in
      let byline = PrintedByline.plain(&random)
      bylines.append(byline.entries)
      let title = article.title.flatMap { wrapped($0, width: style.width ?? 20) }
      return title + [""] + [byline.line ?? ""] + [""] + article.body.flatMap { column($0) }
    }
    return beside(parts)
  }
}
