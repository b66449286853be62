internal import TextModel

/// Puts the lines of a body back in order whose columns the text extractor mixed: lines of two or three columns in
/// turn, or one column inside another or before it.
///
/// The order changes only where the lines as printed cannot be right (a sentence is torn) and another order that columns
/// explain ties clearly better.
struct LineOrder {
  let page: PageLines
  /// Fewer lines say too little.
  private static let fewest = 6
  /// Bodies of more lines stay as they are: the work would grow with the square of their number.
  private static let most = 600
  private static let neededInTurn = 8
  private static let neededForHeight = 95
  private static let neededForGaps = 60

  /// The lines in the order in which they are read; `lines` as printed.
  func repaired(_ lines: [Int]) -> [Int] {
    let end = proseEnd(lines)
    guard end >= Self.fewest, end <= Self.most, isWrapped(lines[..<end]) else { return lines }
    let ties = LineTies(page, lines[..<end])
    let found = inTurn(ties, end) ?? moved(ties, lines, end)
    guard let found else { return lines }
    return found.map { lines[$0] } + lines[end...]
  }

  /// Behind the last ended sentence stand headlines of what follows, unless a sentence begins inside a line there and
  /// breaks off.
  private func proseEnd(_ lines: [Int]) -> Int {
    guard let last = lines.lastIndex(where: { page.holdsStop($0) }) else { return 0 }
    var end = last + 1
    let left = lines.map { page.lines[$0].indent }.min() ?? 0
    let opensParagraph = end < lines.count && (2...6).contains(page.lines[lines[end]].indent - left)
    if page.endsSentence(lines[last]), !opensParagraph { return end }
    let widths = lines.map { page.lines[$0].indent + page.lines[$0].cells }.sorted()
    let width = widths[widths.count * 3 / 4]
    func isFull(_ line: Int) -> Bool { abs(page.lines[line].indent + page.lines[line].cells - width) <= 4 }
    while end < lines.count, page.lines[lines[end]].gap == 0, isFull(lines[end]),
      opensParagraph || isFull(lines[end - 1])
    {
      end += 1
    }
    return end
  }

  /// Whether the lines are those of a column: nearly all of one width.
  private func isWrapped(_ lines: ArraySlice<Int>) -> Bool {
    let widths = lines.map { page.lines[$0].indent + page.lines[$0].cells }.sorted()
    let width = widths[widths.count * 3 / 4]
    guard width <= 100 else { return false }
    let full = widths.count { abs($0 - width) <= 4 }
    let over = widths.count { $0 > width + 6 }
    return full * 3 >= widths.count * 2 && over * 10 <= widths.count
  }

  // MARK: Lines in turn

  private func inTurn(_ ties: LineTies, _ count: Int) -> [Int]? {
    func mean(_ order: [Int]) -> Int {
      guard order.count > 1 else { return .min }
      var sum = 0
      for at in order.indices.dropLast() { sum += ties.points(order[at], order[at + 1]) }
      return sum / (order.count - 1)
    }
    let printed = mean(Array(0..<count))
    var best: (order: [Int], mean: Int)?
    for columns in 2...3 where count >= 2 * columns + 2 {
      for skipped in 0...2 {
        let order = Self.columns(columns, skipped: skipped, count)
        let mean = mean(order)
        if mean > best?.mean ?? .min { best = (order, mean) }
      }
    }
    guard let best, best.mean >= printed + Self.neededInTurn else { return nil }
    return best.order
  }

  /// The lines column by column that were printed row by row; the first `skipped` stand above them.
  private static func columns(_ columns: Int, skipped: Int, _ count: Int) -> [Int] {
    let height = (count - skipped + columns - 1) / columns
    // The last column is the shorter one; rows that it does not reach have a line less.
    let last = count - skipped - height * (columns - 1)
    guard last > 0 else { return Array(0..<count) }
    func line(_ row: Int, _ column: Int) -> Int {
      skipped + row * columns - max(0, row - last) + column
    }
    var out = Array(0..<skipped)
    for column in 0..<columns {
      for row in 0..<(column == columns - 1 ? last : height) { out.append(line(row, column)) }
    }
    return out
  }

  // MARK: A column out of its place

  /// Two neighbouring runs of lines that have to change places: A C B D for A B C D.
  private struct Move {
    var first: Int
    var second: Int
    var end: Int
    var points: Int
  }

  private func moved(_ ties: LineTies, _ lines: [Int], _ count: Int) -> [Int]? {
    func tie(_ a: Int, _ b: Int) -> Int { ties.points(a, b < count ? b : nil) }
    var best: Move?
    func consider(_ first: Int, _ second: Int, _ end: Int, needed: Int) {
      guard 0 < first, first < second, second < end, end <= count else { return }
      let then = [tie(first - 1, second), tie(end - 1, first), tie(second - 1, end)]
      guard then.allSatisfy({ $0 >= 0 }) else { return }
      let now = tie(first - 1, first) + tie(second - 1, second) + tie(end - 1, end)
      let points = then.reduce(0, +) - now - needed
      if points > best?.points ?? 0 { best = Move(first: first, second: second, end: end, points: points) }
    }
    // Columns of one height, the second printed inside the first.
    for columns in 2...3 {
      let height = (count + columns - 1) / columns
      let length = columns == 2 ? count - height : height
      for first in 1..<max(2, height) { consider(first, first + length, height + length, needed: Self.neededForHeight) }
    }
    // Runs that blank lines set off; the text breaks off at its end.
    let gaps = (1..<count).filter { page.lines[lines[$0]].gap > 0 }
    if gaps.count <= 200, tie(count - 1, count) < 0 {
      for (index, first) in gaps.enumerated() {
        for second in gaps[(index + 1)...] { consider(first, second, count, needed: Self.neededForGaps) }
      }
    }
    guard let best else { return nil }
    return Array(0..<best.first) + Array(best.second..<best.end) + Array(best.first..<best.second)
      + Array(best.end..<count)
  }
}
