internal import FactModel
internal import TextModel

/// Bylines that stand inside a body: “本报讯（记者 X 通讯员 Y）日前…”, “…网讯 记者 X 报道：…”,
/// and at its end “…。（X Y）”.
struct InlineBylines {
  /// Who is named, and the parts of the source that name them.
  var entries: [Author] = []
  var ranges: [Range<Int>] = []

  private static let reach = 110
  private static let reports = Signs.words("报道 报导")

  init(_ page: PageLines, _ body: [Int]) {
    readFront(page, body)
    readEnd(page, body)
  }

  /// The folded scalars of some lines with their offsets; a line break counts as nothing, since
  /// a name may be wrapped.
  private func joined(_ page: PageLines, _ lines: some Sequence<Int>) -> (text: [UInt32], offsets: [Int]) {
    var text: [UInt32] = []
    var offsets: [Int] = []
    for line in lines {
      var at = page.lines[line].start
      while at < page.lines[line].end, text.count < Self.reach {
        text.append(Scalars.isLayoutBlank(page.scalars[at]) ? 0x20 : Scalars.folded(page.scalars[at]))
        offsets.append(at)
        at += 1
      }
      if text.count >= Self.reach { break }
    }
    return (text, offsets)
  }

  private mutating func readFront(_ page: PageLines, _ body: [Int]) {
    let (text, offsets) = joined(page, body.prefix(24))
    var open = 0
    while open < min(text.count, 36), !isOpening(text[open]), !Signs.isStop(text[open]) { open += 1 }
    // 【X融媒讯】（记者 Y）: the names stand in the second pair of brackets.
    if open < text.count, isOpening(text[open]), let close = closing(text, from: open), close + 2 < text.count,
      isOpening(text[close + 1]) || text[close + 1] == 0x20 && isOpening(text[close + 2]),
      BylineReader.read(Array(text[open...close])) == nil
    {
      open = isOpening(text[close + 1]) ? close + 1 : close + 2
    }
    if open < text.count, isOpening(text[open]), let close = closing(text, from: open),
      let byline = BylineReader.read(Array(text[open...close]))
    {
      entries += byline.entries
      ranges.append(offsets[open]..<(offsets[close] + 1))
      return
    }
    // Without brackets the names end with 报道：, and only 讯 or nothing stands before them.
    var start = 0
    if let dispatch = text.prefix(20).firstIndex(of: 0x8BAF), LineRoles.opensBody(text.prefix(24).filter { $0 != 0x20 })
    {
      start = dispatch + 1
    }
    for at in start..<max(start, min(text.count, start + 70)) {
      if Signs.isStop(text[at]) || Signs.isComma(text[at]) { return }
      // 讯 记者X 7月5日，…: a date follows the names.
      if start > 0, at > start, Scalars.isDigit(text[at]), text[at - 1] == 0x20,
        let byline = BylineReader.read(Array(text[start..<at]), isInline: true), byline.labelled
      {
        entries += byline.entries
        ranges.append(offsets[start]..<offsets[at])
        return
      }
      let length = Signs.longest(Self.reports, in: text, at: at)
      guard length > 0, at + length < text.count, at > start else { continue }
      let mark = text[at + length]
      guard Signs.isColon(mark) || mark == 0x20,
        let byline = BylineReader.read(Array(text[start..<at]), isInline: true)
          ?? (start > 0 ? bare(Array(text[start..<at])) : nil),
        byline.labelled || start > 0 && byline.entries.allSatisfy({ PersonNames.isUsual($0.name) })
      else { return }
      entries += byline.entries
      ranges.append(offsets[start]..<(offsets[at + length] + 1))
      return
    }
  }

  /// Names without a label between 讯 and 报道.
  private func bare(_ text: [UInt32]) -> ParsedByline? { BylineReader.read([0xFF08] + text + [0xFF09]) }

  private mutating func readEnd(_ page: PageLines, _ body: [Int]) {
    var lines: [Int] = []
    var count = 0
    for line in body.reversed() {
      if count > 50 || lines.count >= 10 { break }
      lines.append(line)
      count += page.lines[line].count
    }
    guard !lines.isEmpty else { return }
    var text: [UInt32] = []
    var offsets: [Int] = []
    for line in lines.reversed() {
      // A long last line is looked at from near its end.
      for at in max(page.lines[line].end - Self.reach, page.lines[line].start)..<page.lines[line].end {
        text.append(Scalars.isLayoutBlank(page.scalars[at]) ? 0x20 : Scalars.folded(page.scalars[at]))
        offsets.append(at)
      }
    }
    guard let final = text.last, Signs.isCloser(final), let open = text.lastIndex(where: isOpening), open > 0,
      ranges.allSatisfy({ !$0.contains(offsets[open]) })
    else { return }
    var before = open - 1
    while before > 0, text[before] == 0x20 || Signs.isCloser(text[before]) { before -= 1 }
    guard Signs.isStop(text[before]), let byline = BylineReader.read(Array(text[open...])) else { return }
    entries += byline.entries
    ranges.append(offsets[open]..<(offsets[text.count - 1] + 1))
  }

  private func isOpening(_ c: UInt32) -> Bool { c == 0xFF08 || c == 0x28 || c == 0x3010 || c == 0x5B }

  private func closing(_ text: [UInt32], from open: Int) -> Int? {
    for at in (open + 1)..<max(open + 1, min(text.count, open + 70)) {
      switch text[at] {
      case 0xFF09, 0x29, 0x3011, 0x5D: return at
      default: continue
      }
    }
    return nil
  }
}
