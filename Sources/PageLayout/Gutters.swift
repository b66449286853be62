internal import TextModel

/// Takes lines apart that hold a line of each column, as extractors print them that keep the layout: between the columns
/// stands, line after line, a blank stripe at the same place.
struct Gutters {
  private static let narrowest = 2
  private static let fewest = 4
  /// Wider lines are paragraphs.
  static let widest = 400
  /// Cells that a column has at least; narrower ones are tables and lists of names.
  private static let narrowestColumn = 14

  /// A piece of a line between wide blanks: its scalars in the source and its place in the line, in cells.
  private struct Piece {
    var range: Range<Int>
    var from: Int
    var to: Int
  }

  private let scalars: [UInt32]
  private let rows: [[Piece]]

  init(_ page: PageLines) {
    scalars = page.scalars
    rows = page.lines.map { Self.pieces($0, page.scalars) }
  }

  private static func pieces(_ line: PageLine, _ scalars: [UInt32]) -> [Piece] {
    guard line.cells <= widest else { return [Piece(range: line.start..<line.end, from: 0, to: line.cells)] }
    var out: [Piece] = []
    var cell = line.indent
    var blank = 0
    for at in line.start..<line.end {
      let wide = Signs.cells(scalars[at])
      if Scalars.isLayoutBlank(scalars[at]) {
        blank += wide
      } else if blank < narrowest, let last = out.last {
        out[out.count - 1] = Piece(range: last.range.lowerBound..<(at + 1), from: last.from, to: cell + wide)
        blank = 0
      } else {
        out.append(Piece(range: at..<(at + 1), from: cell, to: cell + wide))
        blank = 0
      }
      cell += wide
    }
    return out
  }

  /// The lines with those of mixed columns taken apart and put column behind column.
  func divided(_ lines: [PageLine]) -> [PageLine] {
    var out: [PageLine] = []
    var at = 0
    // Lines in which no gutter was found are not searched again from each of them.
    var searched = 0
    while at < lines.count {
      if rows[at].count > 1, at >= searched {
        let (block, stripes) = block(from: at, lines)
        if !stripes.isEmpty {
          out += columns(block, stripes, lines)
          at = block.upperBound
          continue
        }
        searched = block.upperBound
      }
      if at == 0 || lines[at].gap > 0 {
        var end = at + 1
        while end < lines.count, lines[end].gap == 0 { end += 1 }
        if let columns = RaggedGutters(scalars: scalars).divided(lines[at..<end]) {
          out += columns
          at = end
          continue
        }
      }
      out.append(lines[at])
      at += 1
    }
    return out
  }

  /// The longest block of lines from `start` with a stripe that all of them leave blank, and those stripes that are
  /// gutters.
  private func block(from start: Int, _ lines: [PageLine]) -> (rows: Range<Int>, stripes: [Range<Int>]) {
    var stripes = zip(rows[start], rows[start].dropFirst()).map { $0.to..<$1.from }
    var end = start + 1
    var held = stripes
    var last = start + 1
    while end < lines.count {
      // Behind an empty line the block goes on only with lines of both columns.
      if lines[end].gap > 0, !goesOn(at: end, stripes, lines) { break }
      stripes = stripes.flatMap { stripe in Self.blanks(rows[end], within: stripe) }
      if stripes.isEmpty { break }
      end += 1
      if rows[end - 1].count > 1 || lines[end - 1].gap == 0 { (held, last) = (stripes, end) }
    }
    let found = start..<last
    return (found, found.count < Self.fewest ? [] : held.filter { isGutter($0, found) })
  }

  private func goesOn(at index: Int, _ stripes: [Range<Int>], _ lines: [PageLine]) -> Bool {
    for next in index..<min(lines.count, index + 4) {
      let left = stripes.filter { !Self.blanks(rows[next], within: $0).isEmpty }
      if left.isEmpty { return false }
      if left.contains(where: { stripe in
        rows[next].contains { $0.to <= stripe.lowerBound + 1 }
          && rows[next].contains { $0.from >= stripe.upperBound - 1 }
      }) {
        return true
      }
      if next > index, lines[next].gap > 0 { return false }
    }
    return false
  }

  /// The parts of a stripe that a line leaves blank and that are wide enough.
  private static func blanks(_ pieces: [Piece], within stripe: Range<Int>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var from = stripe.lowerBound
    for piece in pieces where piece.to > stripe.lowerBound && piece.from < stripe.upperBound {
      if piece.from - from >= narrowest { out.append(from..<piece.from) }
      from = max(from, piece.to)
    }
    if stripe.upperBound - from >= narrowest { out.append(from..<stripe.upperBound) }
    return out
  }

  /// Whether text stands on both sides of a stripe in most lines, and fills columns there.
  private func isGutter(_ stripe: Range<Int>, _ block: Range<Int>) -> Bool {
    /// Rows with text on both sides.
    var both: [Int] = []
    var left = 0
    var right = 0
    for index in block {
      guard let before = rows[index].last(where: { $0.to <= stripe.lowerBound }),
        let behind = rows[index].first(where: { $0.from >= stripe.upperBound })
      else { continue }
      both.append(index)
      left += before.to - before.from
      right += behind.to - behind.from
    }
    // One column may be the longer one: what is below the shorter one does not count.
    guard let first = both.first, let last = both.last, both.count >= 3, both.count * 2 >= last - first + 1 else {
      return false
    }
    return min(left, right) >= Self.narrowestColumn * both.count
  }

  private func columns(_ block: Range<Int>, _ stripes: [Range<Int>], _ lines: [PageLine]) -> [PageLine] {
    let edges = [0] + stripes.map(\.upperBound).sorted() + [Int.max]
    var out: [PageLine] = []
    for (left, right) in zip(edges, edges.dropFirst()) {
      let pieces = block.map { row in rows[row].filter { $0.from >= left && $0.from < right } }
      let margin = pieces.compactMap { $0.first?.from }.min() ?? left
      var gap = left == 0 ? lines[block.lowerBound].gap : 1
      for (row, found) in zip(block, pieces) {
        if row > block.lowerBound { gap += lines[row].gap }
        guard let first = found.first, let last = found.last else {
          gap += 1
          continue
        }
        out.append(
          PageLine(
            start: first.range.lowerBound, end: last.range.upperBound, indent: first.from - margin,
            cells: last.to - first.from,
            count: (first.range.lowerBound..<last.range.upperBound).count { !Scalars.isLayoutBlank(scalars[$0]) },
            gap: gap))
        gap = 0
      }
    }
    return out
  }
}
