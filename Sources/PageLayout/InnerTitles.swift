internal import TextModel

/// Finds a headline that the extractor put inside its body: the box that held it stood among the columns.
///
/// The lines around it are one text. Between two of its sentences the second takes the first for known; inside a sentence
/// the lines around tie better with one another than with the headline. The headline says what the lead says, and on a
/// regular page its lines are of another width than the column's.
struct InnerTitles {
  let page: PageLines
  let cuts: Cuts

  /// What is needed inside a sentence, and between two.
  private static let neededInside = 65
  private static let neededBetween = 42
  /// With these a phrase goes on.
  private static let unfinished = Set(Signs.word("的和与及在是对将把由向从等了上中"))
  private static let mostLines = 4
  /// Bodies of more lines stay as they are: the work would grow too large.
  private static let most = 600

  /// Points, for and against.
  private enum Weight {
    static let share = 50
    static let event = 12
    static let long = 6
    static let otherWidth = 25
    static let columnWidth = -25
    static let continued = 35
    static let setOff = 20
    static let kicker = 15
    static let pieces = 8
    static let speech = -40
    static let comma = 10
  }

  /// The headline's positions in the lines of one body; nil if there is none inside it.
  ///
  /// - Parameter isWanted: No headline stands around the body, so that one inside it is more likely.
  func find(_ lines: [Int], isWanted: Bool = false) -> Range<Int>? {
    guard (8...Self.most).contains(lines.count) else { return nil }
    let ties = LineTies(page, lines)
    let column = column(lines)
    var best: (title: Range<Int>, points: Int)?
    for start in 2..<(lines.count - 2) where isTitle(lines[start]) {
      for end in (start + 1)...min(start + Self.mostLines, lines.count - 2) {
        guard isTitle(lines[end - 1]) else { break }
        guard let points = points(lines, start..<end, ties, column, isWanted) else { continue }
        if points > best?.points ?? .min { best = (start..<end, points) }
      }
    }
    guard let best, best.points >= 0 else { return nil }
    return whole(best.title, lines, column)
  }

  /// The headline with the lines around it that are of no column either.
  private func whole(_ title: Range<Int>, _ lines: [Int], _ column: Column) -> Range<Int> {
    guard column.isRegular else { return title }
    var start = title.lowerBound
    while start > 2, title.upperBound - start < Self.mostLines, page.lines[lines[start]].gap == 0,
      isTitle(lines[start - 1]), isOutside(column, lines[start - 1]),
      // A few characters are what the box has cut off from a sentence.
      page.lines[lines[start - 1]].count >= 7
    {
      start -= 1
    }
    return start..<title.upperBound
  }

  private func isTitle(_ line: Int) -> Bool {
    guard page.lines[line].count <= 40, !page.holdsStop(line), !page.endsSentence(line) || cuts.isCry(line) else {
      return false
    }
    let text = page.dense(line, limit: 8)
    guard let first = text.first, !Signs.cannotBegin(first) else { return false }
    return !Signs.isEnumerated(text)
  }

  private func points(
    _ lines: [Int], _ title: Range<Int>, _ ties: LineTies, _ column: Column, _ isWanted: Bool
  ) -> Int? {
    let run = lines[title]
    let next = lines[title.upperBound]
    let count = run.reduce(0) { $0 + page.lines[$1].count }
    guard let last = page.dense(run[run.endIndex - 1]).last, !Self.unfinished.contains(last) else { return nil }
    guard count >= 8, !cuts.continues(run[run.startIndex]), !run.contains(where: cuts.opensWithDay) else { return nil }
    var points = cuts.points(asTitle: run, longest: 60)
    points -= Weight.comma * run.reduce(0) { $0 + page.dense($1).count { Signs.isComma($0) || $0 == 0x3001 } }
    let share = Affinity(page, lines[..<title.lowerBound], reach: 300).share(of: run, in: page)
    let whole = Affinity(page, lines[title.upperBound...], reach: 300).share(of: run, in: page)
    points += max(share.percent, whole.percent) * min(share.pairs, 12) / 12 * Weight.share / 100
    if cuts.tellsEvent(run) { points += Weight.event }
    if count >= 14 { points += Weight.long }
    if run.count > 1 || page.folded(run[run.startIndex]).contains(0x20) { points += Weight.pieces }
    if Paragraphs.reportsSpeech(page.dense(run[run.startIndex], limit: 30)) { points += Weight.speech }
    if column.isRegular {
      let isOther = run.contains { isOutside(column, $0) }
      points += isOther ? Weight.otherWidth : Weight.columnWidth
    }
    let isSetOff = page.lines[run[run.startIndex]].gap > 0 && page.lines[next].gap > 0
    if isSetOff { points += Weight.setOff }
    if cuts.leadsToSpeech(run[run.startIndex]), run.count > 1 { points += Weight.kicker }
    let before = title.lowerBound - 1
    let tied = max(0, ties.words(before, title.lowerBound)) + max(0, ties.words(title.upperBound - 1, title.upperBound))
    if page.endsSentence(lines[before]) {
      if Signs.cannotBegin(page.scalars[page.lines[next].start]) { return nil }
      let continues = cuts.continues(next)
      guard continues || isWanted && (isSetOff ? !cuts.opensWithDay(next) : !cuts.opensReport(next)) else {
        return nil
      }
      if continues { points += Weight.continued }
      return points - max(0, ties.words(title.upperBound - 1, title.upperBound)) - Self.neededBetween
    }
    guard !cuts.opensReport(next) else { return nil }
    return points + min(40, ties.words(before, title.upperBound)) - tied - Self.neededInside
  }

  /// What the lines of a column have in common.
  private struct Column {
    /// In cells, with the indent.
    var width = 0
    /// Scalars in a line: where digits are as wide as characters, lines that hold some have fewer cells.
    var count = 0
    /// Whether nearly all lines that no sentence ends are of that width.
    var isRegular = false
  }

  private func column(_ lines: [Int]) -> Column {
    let full = lines.filter { !page.endsSentence($0) }
    guard full.count >= 6 else { return Column() }
    let width = full.map { page.lines[$0].indent + page.lines[$0].cells }.sorted()[full.count / 2]
    var column = Column(width: width, count: full.map { page.lines[$0].count }.sorted()[full.count / 2])
    column.isRegular = full.count { !isOutside(column, $0) } * 4 >= full.count * 3
    return column
  }

  private func isOutside(_ column: Column, _ line: Int) -> Bool {
    let here = page.lines[line]
    guard abs(here.indent + here.cells - column.width) > 3 else { return false }
    return here.cells == 2 * here.count || abs(here.indent / 2 + here.count - column.count) > 1
  }
}
