internal import TextModel

/// A printed line of the page that holds anything but blanks.
struct PageLine {
  /// Offset of the first scalar that is no blank, in scalars of the source.
  var start: Int
  /// Offset behind the last scalar that is no blank.
  var end: Int
  /// Blanks in front, in cells (a Han character is two cells wide).
  var indent: Int
  /// The width of what is printed, in cells.
  var cells: Int
  /// Scalars that are no blanks.
  var count: Int
  /// Empty lines in front of it.
  var gap: Int
}

/// The page as lines over its scalars.
struct PageLines {
  /// The page's scalars as Chinese text has them.
  let scalars: [UInt32]
  /// The scalars as they are printed.
  let printed: [UInt32]
  var lines: [PageLine] = []
  /// The usual number of empty lines where there are any: a wider gap is where a photo stood.
  var usualGap = 1

  init(_ scalars: [UInt32]) {
    self.scalars = Spelling.normalized(scalars)
    printed = scalars
    split()
    lines = Gutters(self).divided(lines)
    tighten()
    usualGap = usual()
  }

  private mutating func split() {
    var at = 0
    var gap = 0
    while at < scalars.count {
      var line = PageLine(start: -1, end: at, indent: 0, cells: 0, count: 0, gap: gap)
      var trailing = 0
      while at < scalars.count, !Scalars.isLineBreak(scalars[at]) {
        let c = scalars[at]
        let wide = Signs.cells(c)
        if Scalars.isLayoutBlank(c) {
          if line.start < 0 { line.indent += wide } else { trailing += wide }
        } else {
          if line.start < 0 { line.start = at }
          line.end = at + 1
          line.cells += wide + trailing
          line.count += 1
          trailing = 0
        }
        at += 1
      }
      if line.start < 0 {
        gap += 1
      } else {
        lines.append(line)
        gap = 0
      }
      // CR LF is one line's end.
      if at + 1 < scalars.count, scalars[at] == 0x0D, scalars[at + 1] == 0x0A { at += 1 }
      at += 1
    }
    if !lines.isEmpty { lines[0].gap = 0 }
  }

  /// Takes out the empty lines that stand behind every line, inside sentences as well.
  private mutating func tighten() {
    guard lines.count >= 6 else { return }
    let spaced = lines.dropFirst().filter { $0.gap > 0 }
    let width = lines.map(\.cells).sorted()[lines.count * 3 / 4]
    let torn = lines.indices.dropLast().count {
      lines[$0 + 1].gap > 0 && lines[$0].cells * 10 >= width * 8 && !endsSentence($0)
    }
    guard spaced.count * 20 >= (lines.count - 1) * 19, torn * 3 >= lines.count, let least = spaced.map(\.gap).min()
    else { return }
    for index in lines.indices { lines[index].gap = max(0, lines[index].gap - least) }
  }

  private func usual() -> Int {
    var counts = [0, 0, 0, 0]
    for line in lines where line.gap > 0 { counts[min(line.gap, 3)] += 1 }
    var best = 1
    for gap in 2...3 where counts[gap] > counts[best] { best = gap }
    return best
  }

  /// Whether the gap before a line is wide enough for a photo.
  func followsPhoto(_ line: Int) -> Bool { lines[line].gap >= 2 && lines[line].gap > usualGap }

  /// The folded scalars of a line without its blanks, at most `limit`.
  func dense(_ line: Int, limit: Int = .max) -> [UInt32] {
    dense(from: lines[line].start, to: lines[line].end, limit: limit)
  }

  func dense(from: Int, to: Int, limit: Int = .max) -> [UInt32] {
    var out: [UInt32] = []
    var at = from
    while at < to, out.count < limit {
      if !Scalars.isLayoutBlank(scalars[at]) { out.append(Scalars.folded(scalars[at])) }
      at += 1
    }
    return out
  }

  /// The folded scalars of a part with its blanks as U+0020.
  func folded(from: Int, to: Int) -> [UInt32] {
    scalars[from..<max(from, to)].map { Scalars.isLayoutBlank($0) ? 0x20 : Scalars.folded($0) }
  }

  func folded(_ line: Int) -> [UInt32] { folded(from: lines[line].start, to: lines[line].end) }

  /// Whether the line ends where a sentence ends; closing quotes and brackets may follow the stop.
  func endsSentence(_ line: Int) -> Bool { endsSentence(from: lines[line].start, to: lines[line].end) }

  func endsSentence(from start: Int, to end: Int) -> Bool {
    var at = end - 1
    while at >= start, Signs.isCloser(scalars[at]) || Scalars.isLayoutBlank(scalars[at]) { at -= 1 }
    guard at >= start else { return false }
    if Signs.isStop(scalars[at]) { return true }
    // A full stop of ASCII counts behind Han only: “3.” is a number.
    return scalars[at] == 0x2E && at > start && Scalars.isHan(scalars[at - 1])
  }

  /// Whether a stop stands anywhere in the line.
  func holdsStop(_ line: Int) -> Bool {
    for at in lines[line].start..<lines[line].end where scalars[at] == 0x3002 { return true }
    return false
  }
}
