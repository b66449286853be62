internal import FactModel
internal import TextModel

/// A block of an article as the lines that it is printed on.
struct Block {
  var kind: TextBlock.Kind
  var lines: [Int]
}

/// Puts a body's lines together to paragraphs, headings and captions.
struct Paragraphs {
  let page: PageLines
  private static let maximumColumn = 130
  private static let openings = Signs.words("会议 会上 全会 活动 座谈会 他 她")
  private static let speech = Signs.words("强调 指出 要求 认为 表示 号召 提出 介绍 日前 近日")

  /// The column's width in cells if the lines were wrapped to one, else nil.
  func columnWidth(_ lines: [Int]) -> Int? {
    guard lines.count >= 4 else { return nil }
    let widths = lines.map { page.lines[$0].cells }.sorted()
    let width = widths[min(widths.count - 1, widths.count * 9 / 10)]
    guard width <= Self.maximumColumn else { return nil }
    let full = lines.filter { !page.endsSentence($0) && page.lines[$0].cells * 4 >= width * 3 }
    return full.count * 2 >= lines.count ? width : nil
  }

  func blocks(_ lines: [Int]) -> [Block] {
    let width = columnWidth(lines)
    var out: [Block] = []
    var current: [Int] = []
    for (index, line) in lines.enumerated() {
      let isFresh = current.isEmpty
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      if isFresh, let kind = standsAlone(line, next: next, width: width) {
        out.append(Block(kind: kind, lines: [line]))
        continue
      }
      current.append(line)
      if next == nil || ends(line, next: next!, width: width) {
        out.append(Block(kind: .paragraph, lines: current))
        current = []
      }
    }
    return out
  }

  /// Whether the paragraph ends with this line.
  private func ends(_ line: Int, next: Int, width: Int?) -> Bool {
    let here = page.lines[line]
    let follower = page.lines[next]
    let isIndented = follower.indent >= 2 && follower.indent > here.indent
    guard page.endsSentence(line) else {
      // A colon opens a list if what follows is set off.
      return Signs.isColon(page.scalars[here.end - 1]) && (follower.gap > 0 || isIndented)
    }
    if follower.gap > 0 || isIndented { return true }
    guard let width else { return true }
    return here.cells <= width - 4
  }

  /// Headings inside the body, and captions that only an empty space above tells from text.
  private func standsAlone(_ line: Int, next: Int?, width: Int?) -> TextBlock.Kind? {
    let here = page.lines[line]
    guard here.count <= 60, !page.endsSentence(line), !page.holdsStop(line) else { return nil }
    let text = page.dense(line)
    guard let first = text.first, let last = text.last, !Signs.cannotBegin(first), !Signs.leavesOpen(last) else {
      return nil
    }
    let isEnumerated = Signs.isEnumerated(text)
    guard here.count <= 40 || isEnumerated else { return nil }
    if page.followsPhoto(line), next == nil || page.lines[next!].gap > 0 { return .caption }
    guard let next else { return nil }
    let follower = page.lines[next]
    if Signs.cannotBegin(page.scalars[follower.start]) { return nil }
    let commas = text.count { Signs.isComma($0) }
    if commas > 2 || !isEnumerated && (commas > 1 || commas == 1 && here.count > 26) { return nil }
    if Self.reportsSpeech(text) { return nil }
    let opened = text.count { $0 == 0x201C } - text.count { $0 == 0x201D }
    if opened != 0 { return nil }
    let isMarkdown = first == 0x23
    guard let width else {
      let isSetOff = here.gap > 0 || follower.gap > 0
      return isMarkdown || isSetOff || follower.count >= 2 * here.count ? .heading : nil
    }
    if isMarkdown { return .heading }
    // In a column a full line is the beginning of a paragraph
    // (its first one, whose indent may be lost, up to four cells less).
    guard here.cells * 10 <= width * 7 else { return nil }
    return follower.gap > 0 && here.gap > 0 || follower.indent >= 2 ? .heading : nil
  }

  /// Lines behind the body that are no headline: short ones are captions.
  func extras(_ lines: [Int]) -> [Block] {
    var out: [Block] = []
    for line in lines {
      let here = page.lines[line]
      if let last = out.last, here.gap == 0, last.lines.last == line - 1 {
        out[out.count - 1].lines.append(line)
      } else {
        out.append(Block(kind: here.count <= 40 ? .caption : .paragraph, lines: [line]))
      }
    }
    return out
  }

  /// Whether a line says that somebody says something, with a comma: 他强调，….
  static func reportsSpeech(_ text: [UInt32]) -> Bool {
    text.contains(where: Signs.isComma) && Signs.holdsAny(speech, in: text)
  }

  /// Captions: lines without an empty line between them are one, unless a mark opens the next.
  func captions(_ lines: [Int], credits: Set<Int>) -> [Block] {
    var out: [Block] = []
    for line in lines where !credits.contains(line) {
      let opens = Signs.pointsToPhoto(page.scalars[page.lines[line].start])
      if let last = out.last, page.lines[line].gap == 0, last.lines.last == line - 1, !opens {
        out[out.count - 1].lines.append(line)
      } else {
        out.append(Block(kind: .caption, lines: [line]))
      }
    }
    return out
  }
}
