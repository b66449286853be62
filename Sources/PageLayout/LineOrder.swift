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
  /// Lines that tie as well as that on average are in order.
  private static let usual = 14
  /// Torn places do not tie better than that, all three together.
  private static let mostTorn = 30
  private static let neededForHeight = 75
  private static let neededForGaps = 50
  /// More, where the last lines may as well be a headline.
  private static let neededForFragment = 30

  /// The lines in the order in which they are read; `lines` as printed.
  func repaired(_ lines: [Int]) -> [Int] {
    let ends = [proseEnd(lines, withFragment: true), proseEnd(lines, withFragment: false)]
    let readings = (ends[0] == ends[1] ? [ends[0]] : ends).map { reading(lines, $0) }
    let found =
      readings[0].flatMap { inTurn($0.ties, $0.printed) }
      ?? readings.last?.flatMap { moved($0.ties, $0.printed, lines, extra: 0) }
      ?? (isFull(lines, ends[1] - 1, width(lines))
        ? readings[0].flatMap { moved($0.ties, $0.printed, lines, extra: Self.neededForFragment) } : nil)
    return found.map { found in found.map { lines[$0] } + lines[found.count...] } ?? lines
  }

  /// How the first lines tie, and how well in the order in which they are printed; nil if they are no column's.
  private func reading(_ lines: [Int], _ end: Int) -> (ties: LineTies, printed: [Int])? {
    guard end >= Self.fewest, end <= Self.most, isWrapped(lines[..<end]) else { return nil }
    let ties = LineTies(page, lines[..<end])
    return (ties, (0..<end).map { ties.points($0, $0 + 1 < end ? $0 + 1 : nil) })
  }

  /// Behind the last ended sentence stand headlines of what follows, unless a sentence begins inside a line there and
  /// breaks off.
  ///
  /// - Parameter withFragment: Takes the full lines behind it, up to an empty one, for prose in any case.
  private func proseEnd(_ lines: [Int], withFragment: Bool) -> Int {
    guard let last = lines.lastIndex(where: { page.holdsStop($0) }) else { return 0 }
    var end = last + 1
    let left = lines.map { page.lines[$0].indent }.min() ?? 0
    let opensParagraph = end < lines.count && (2...6).contains(page.lines[lines[end]].indent - left)
    if page.endsSentence(lines[last]), !opensParagraph, !withFragment { return end }
    let width = width(lines)
    while end < lines.count, page.lines[lines[end]].gap == 0, isFull(lines, end, width),
      withFragment || opensParagraph || isFull(lines, end - 1, width)
    {
      end += 1
    }
    return end
  }

  /// Whether a line fills the column: behind one that does not, no sentence goes on.
  private func isFull(_ lines: [Int], _ at: Int, _ width: Int) -> Bool {
    guard at >= 0 else { return false }
    return abs(page.lines[lines[at]].indent + page.lines[lines[at]].cells - width) <= 4
  }

  /// The column's width in cells: that of most lines.
  private func width(_ lines: some Collection<Int>) -> Int {
    guard !lines.isEmpty else { return 0 }
    let widths = lines.map { page.lines[$0].indent + page.lines[$0].cells }.sorted()
    return widths[widths.count * 3 / 4]
  }

  /// Whether the lines are those of a column: nearly all of one width.
  private func isWrapped(_ lines: ArraySlice<Int>) -> Bool {
    let widths = lines.map { page.lines[$0].indent + page.lines[$0].cells }
    let width = width(lines)
    guard width <= 100 else { return false }
    let full = widths.count { abs($0 - width) <= 4 }
    let over = widths.count { $0 > width + 6 }
    return full * 3 >= widths.count * 2 && over * 10 <= widths.count
  }

  // MARK: Lines in turn

  private func inTurn(_ ties: LineTies, _ points: [Int]) -> [Int]? {
    let count = points.count
    let printed = points.dropLast().reduce(0, +) / (count - 1)
    guard printed < Self.usual else { return nil }
    func mean(_ order: [Int]) -> Int {
      zip(order, order.dropFirst()).reduce(0) { $0 + ties.points($1.0, $1.1) } / (count - 1)
    }
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

  private func moved(_ ties: LineTies, _ printed: [Int], _ lines: [Int], extra: Int) -> [Int]? {
    let count = printed.count
    var best: Move?
    func consider(_ first: Int, _ second: Int, _ end: Int, needed: Int) {
      guard 0 < first, first < second, second < end, end <= count else { return }
      let now = printed[first - 1] + printed[second - 1] + printed[end - 1]
      guard now <= Self.mostTorn else { return }
      func tie(_ a: Int, _ b: Int) -> Int { ties.points(a, b < count ? b : nil) }
      let then = [tie(first - 1, second), tie(end - 1, first), tie(second - 1, end)]
      guard then.allSatisfy({ $0 >= 0 }) else { return }
      let points = then.reduce(0, +) - now - needed - extra
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
    if gaps.count <= 200, printed[count - 1] < 0 {
      for (index, first) in gaps.enumerated() {
        for second in gaps[(index + 1)...] { consider(first, second, count, needed: Self.neededForGaps) }
      }
    }
    guard let best else { return nil }
    return Array(0..<best.first) + Array(best.second..<best.end) + Array(best.first..<best.second)
      + Array(best.end..<count)
  }
}
