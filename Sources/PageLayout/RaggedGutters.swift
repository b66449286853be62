internal import TextModel

/// Takes lines apart that hold a line of each column with a single blank or a tab between them, whatever the columns'
/// widths: nearly every line of the block has its blank where the first column's full lines end.
struct RaggedGutters {
  private static let fewest = 6
  private static let narrowestColumn = 14
  /// How far, in cells, a full line may end from the others: marks are squeezed, and figures are narrow.
  private static let tolerance = 4

  /// A blank inside a line: its scalars in the source and where it stands, in cells of the line.
  private struct Blank {
    var range: Range<Int>
    var cell: Int
    var isBehindStop: Bool
  }

  let scalars: [UInt32]

  /// The lines of the block column behind column, or nil if they are those of one column. The block holds no empty line.
  func divided(_ block: ArraySlice<PageLine>) -> [PageLine]? {
    guard block.count >= Self.fewest, block.allSatisfy({ $0.cells <= Gutters.widest }) else { return nil }
    let blanks = block.map(blanks)
    guard let width = width(blanks, block) else { return nil }
    var left: [PageLine] = []
    var right: [PageLine] = []
    var isProse = 0
    for (line, blanks) in zip(block, blanks) {
      guard let cut = cut(blanks, width, line) else {
        left.append(line)
        continue
      }
      if !cut.isBehindStop { isProse += 1 }
      left.append(part(line, line.start..<cut.range.lowerBound, indent: line.indent, gap: line.gap))
      right.append(part(line, cut.range.upperBound..<line.end, indent: 0, gap: 0))
    }
    let filled = right.reduce(0) { $0 + $1.indent + $1.cells }
    guard right.count * 4 >= block.count * 3, isProse * 2 >= right.count,
      filled >= Self.narrowestColumn * right.count
    else { return nil }
    if let columns = divided(right[...]) { return left + columns }
    // Lines of two columns hold one blank each, and hardly more.
    return blanks.reduce(0, { $0 + $1.count }) - right.count <= block.count * 2 / 5 ? left + right : nil
  }

  private func blanks(_ line: PageLine) -> [Blank] {
    var out: [Blank] = []
    var cell = line.indent
    for at in line.start..<line.end {
      if Scalars.isLayoutBlank(scalars[at]) {
        // 　　 behind the blank is the indent of the next column.
        if scalars[at] != 0x3000 || at == line.start || !Scalars.isLayoutBlank(scalars[at - 1]) {
          if let last = out.last, last.range.upperBound == at {
            out[out.count - 1].range = last.range.lowerBound..<(at + 1)
          } else {
            out.append(Blank(range: at..<(at + 1), cell: cell, isBehindStop: Signs.isStop(scalars[at - 1])))
          }
        }
      }
      cell += Signs.cells(scalars[at])
    }
    return out
  }

  /// Where the first column ends: the place at which most lines have a blank.
  private func width(_ blanks: [[Blank]], _ block: ArraySlice<PageLine>) -> Int? {
    var counts: [Int: Int] = [:]
    for line in blanks { for blank in line { counts[blank.cell, default: 0] += 1 } }
    var best: (cell: Int, count: Int)?
    for cell in counts.keys.sorted() where cell >= Self.narrowestColumn {
      let count = blanks.count { line in line.contains { abs($0.cell - cell) <= Self.tolerance / 2 } }
      if count > best?.count ?? 0 { best = (cell, count) }
    }
    guard let best, best.count * 10 >= block.count * 6 else { return nil }
    return best.cell
  }

  /// The blank that ends a line's first column: at its width, or behind the sentence that ends a paragraph.
  private func cut(_ blanks: [Blank], _ width: Int, _ line: PageLine) -> Blank? {
    let near = blanks.filter { abs($0.cell - width) <= Self.tolerance }
    if let found = near.min(by: { abs($0.cell - width) < abs($1.cell - width) }) { return found }
    return blanks.first { $0.cell < width && $0.isBehindStop }
  }

  private func part(_ line: PageLine, _ range: Range<Int>, indent: Int, gap: Int) -> PageLine {
    var out = PageLine(start: range.lowerBound, end: range.upperBound, indent: indent, cells: 0, count: 0, gap: gap)
    while out.start < out.end, Scalars.isLayoutBlank(scalars[out.start]) {
      out.indent += Signs.cells(scalars[out.start])
      out.start += 1
    }
    for at in out.start..<out.end {
      out.cells += Signs.cells(scalars[at])
      if !Scalars.isLayoutBlank(scalars[at]) { out.count += 1 }
    }
    return out
  }
}
