internal import TextModel

/// Puts the printed lines of a headline together: kicker, title and subtitle, each of which the
/// column may have wrapped.
struct TitleLines {
  let page: PageLines

  /// A line of the headline: the parts of the source it is made of, and how they are written.
  struct Part {
    /// Ranges of the source, in scalars.
    var ranges: [Range<Int>]
    /// Whether the blanks between the ranges are printed in the headline.
    var keepsBlanks: Bool
  }

  func parts(_ lines: [Int]) -> [Part] {
    var rows: [[Int]] = []
    for (index, line) in lines.enumerated() {
      if index > 0, continues(lines[index - 1], line, block(lines, index)) {
        rows[rows.count - 1].append(line)
      } else {
        rows.append([line])
      }
    }
    var out: [Part] = []
    for row in rows {
      if row.count > 1 || isSpaced(row[0]) {
        out.append(Part(ranges: row.map { range($0) }, keepsBlanks: false))
      } else {
        let pieces = pieces(row[0])
        if isWrapped(pieces) {
          out.append(Part(ranges: pieces, keepsBlanks: true))
        } else {
          out += pieces.map { Part(ranges: [$0], keepsBlanks: false) }
        }
      }
    }
    return out
  }

  private func range(_ line: Int) -> Range<Int> {
    var start = page.lines[line].start
    let end = page.lines[line].end
    // “# ” of Markdown is no part of the headline.
    if page.scalars[start] == 0x23 {
      while start < end, page.scalars[start] == 0x23 || Scalars.isLayoutBlank(page.scalars[start]) { start += 1 }
    }
    return start..<end
  }

  /// The widest line of the block (lines without an empty line between them) around a line.
  private func block(_ lines: [Int], _ index: Int) -> Int {
    var from = index
    while from > 0, page.lines[lines[from]].gap == 0, lines[from - 1] == lines[from] - 1 { from -= 1 }
    var to = index + 1
    while to < lines.count, page.lines[lines[to]].gap == 0, lines[to] == lines[to - 1] + 1 { to += 1 }
    return lines[from..<to].map { page.lines[$0].cells }.max() ?? 0
  }

  /// Whether `line` goes on with the line in front: no empty line between them, that line is full,
  /// and the two are no pair in parallel (以…/以…).
  private func continues(_ before: Int, _ line: Int, _ width: Int) -> Bool {
    guard line == before + 1, page.lines[line].gap == 0 else { return false }
    let first = page.lines[before]
    let second = page.lines[line]
    // A dash opens a subtitle.
    if page.scalars[second.start] == 0x2014 { return false }
    if first.cells <= width - 5 { return false }
    let isParallel = page.scalars[first.start] == page.scalars[second.start] && second.cells + 4 >= first.cells
    return !isParallel
  }

  private func pieces(_ line: Int) -> [Range<Int>] {
    let whole = range(line)
    var out: [Range<Int>] = []
    var at = whole.lowerBound
    while at < whole.upperBound {
      while at < whole.upperBound, Scalars.isLayoutBlank(page.scalars[at]) { at += 1 }
      let from = at
      while at < whole.upperBound, !Scalars.isLayoutBlank(page.scalars[at]) { at += 1 }
      guard from < at else { continue }
      // Blanks between Latin words divide no headline: iPhone 15.
      if let last = out.last, isNarrow(page.scalars[last.upperBound - 1]) || isNarrow(page.scalars[from]) {
        out[out.count - 1] = last.lowerBound..<at
      } else {
        out.append(from..<at)
      }
    }
    return out
  }

  private func isNarrow(_ c: UInt32) -> Bool { c > 0x20 && c < 0x7F }

  /// 青 禾 县 召 开: set with a blank behind every character.
  private func isSpaced(_ line: Int) -> Bool {
    let pieces = pieces(line)
    return pieces.count >= 4 && pieces.count { $0.count == 1 } * 10 >= pieces.count * 7
  }

  /// Three or more short pieces, the first ones of one width and the last one shorter, are one
  /// line that was wrapped and then joined with blanks.
  private func isWrapped(_ pieces: [Range<Int>]) -> Bool {
    guard pieces.count >= 3, let last = pieces.last else { return false }
    let full = pieces.dropLast().map(\.count)
    guard let most = full.max(), let least = full.min() else { return false }
    return most - least <= 1 && most <= 14 && last.count < least
  }
}
