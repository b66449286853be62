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
    static let mostTied = 40
    /// What the words, the ties, an event and a kicker can add.
    static let most = share + mostTied + event + kicker
  }

  /// The headline's positions in the lines of one body; nil if there is none inside it.
  ///
  /// - Parameter isWanted: No headline stands around the body, so that one inside it is more likely.
  func find(_ lines: [Int], isWanted: Bool = false) -> Range<Int>? {
    guard (8...Self.most).contains(lines.count) else { return nil }
    let column = column(lines)
    let repeats = Repeats(page, lines)
    // Most lines are prose by what costs little to see; the rest is looked at closely.
    var candidates: [(title: Range<Int>, points: Int)] = []
    for start in 2..<(lines.count - 2) where isTitle(lines[start]) {
      for end in (start + 1)...min(start + Self.mostLines, lines.count - 2) {
        guard isTitle(lines[end - 1]) else { break }
        guard let points = form(lines, start..<end, column, isWanted) else { continue }
        let most =
          points + shared(repeats.share(of: start..<end)) + Weight.mostTied + Weight.event
        if most >= 0 { candidates.append((start..<end, points)) }
      }
    }
    guard !candidates.isEmpty else { return nil }
    let ties = LineTies(page, lines)
    var best: (title: Range<Int>, points: Int)?
    for (title, form) in candidates {
      let event = cuts.tellsEvent(lines[title]) ? Weight.event : 0
      let points = form + event + words(lines, title) + tied(lines, title, ties)
      if points > best?.points ?? .min { best = (title, points) }
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

  private func isTitle(_ line: Int) -> Bool { page.lines[line].count <= 40 && cuts.isTitle(line) }

  /// Points for the form of some lines and of what stands behind them; nil if they cannot be a headline.
  private func form(_ lines: [Int], _ title: Range<Int>, _ column: Column, _ isWanted: Bool) -> Int? {
    let run = lines[title]
    let first = run[run.startIndex]
    let next = lines[title.upperBound]
    let count = run.reduce(0) { $0 + page.lines[$1].count }
    guard count >= 8,
      !Self.unfinished.contains(Scalars.folded(page.scalars[page.lines[run[run.endIndex - 1]].end - 1])),
      !cuts.continues(first), !run.contains(where: cuts.opensWithDay)
    else { return nil }
    let isSetOff = page.lines[first].gap > 0 && page.lines[next].gap > 0
    var points = cuts.points(asTitle: run, longest: 60)
    if page.endsSentence(lines[title.lowerBound - 1]) {
      if Signs.cannotBegin(page.scalars[page.lines[next].start]) { return nil }
      let continues = cuts.continues(next)
      guard continues || isWanted && (isSetOff ? !cuts.opensWithDay(next) : !cuts.opensReport(next)) else {
        return nil
      }
      points += (continues ? Weight.continued : 0) - Self.neededBetween
    } else {
      points -= Self.neededInside
    }
    points -= Weight.comma * commas(run)
    if count >= 14 { points += Weight.long }
    if run.count > 1 || page.folded(first).contains(0x20) { points += Weight.pieces }
    if Paragraphs.reportsSpeech(page.dense(first, limit: 30)) { points += Weight.speech }
    if column.isRegular {
      points += run.contains { isOutside(column, $0) } ? Weight.otherWidth : Weight.columnWidth
    }
    if isSetOff { points += Weight.setOff }
    if points + Weight.most < 0 { return nil }
    if !page.endsSentence(lines[title.lowerBound - 1]), cuts.opensReport(next) { return nil }
    if run.count > 1, cuts.leadsToSpeech(first) { points += Weight.kicker }
    return points
  }

  private func commas(_ lines: ArraySlice<Int>) -> Int {
    lines.reduce(0) { count, line in
      count
        + page.scalars[page.lines[line].start..<page.lines[line].end].count { Signs.isComma($0) || $0 == 0x3001 }
    }
  }

  /// Points for what the headline repeats of the lead, or of the text behind it.
  private func words(_ lines: [Int], _ title: Range<Int>) -> Int {
    let run = lines[title]
    let before = Affinity(page, lines[..<title.lowerBound], reach: 300).share(of: run, in: page)
    let behind = Affinity(page, lines[title.upperBound...], reach: 300).share(of: run, in: page)
    return shared((max(before.percent, behind.percent), before.pairs))
  }

  private func shared(_ share: (percent: Int, pairs: Int)) -> Int {
    share.percent * min(share.pairs, 12) / 12 * Weight.share / 100
  }

  /// Points for how the lines around tie with one another and with the headline.
  private func tied(_ lines: [Int], _ title: Range<Int>, _ ties: LineTies) -> Int {
    let before = title.lowerBound - 1
    let behind = max(0, ties.words(title.upperBound - 1, title.upperBound))
    if page.endsSentence(lines[before]) { return -behind }
    return min(Weight.mostTied, ties.words(before, title.upperBound)) - max(0, ties.words(before, title.lowerBound))
      - behind
  }

  /// What a body says more than once, by pairs of neighbouring characters: no part of it repeats more of the rest.
  private struct Repeats {
    /// For each line its pairs and those that the body has again, inside it and with the line before.
    private var inside: [(pairs: Int, repeated: Int)] = []
    private var joint: [(pairs: Int, repeated: Int)] = []

    init(_ page: PageLines, _ lines: [Int]) {
      var counts: [UInt64: Int] = [:]
      Self.forPairs(of: lines, in: page) { pair, _, _ in counts[pair, default: 0] += 1 }
      inside = Array(repeating: (0, 0), count: lines.count)
      joint = inside
      Self.forPairs(of: lines, in: page) { pair, line, isJoint in
        let repeated = counts[pair, default: 0] > 1 ? 1 : 0
        if isJoint {
          joint[line] = (1, repeated)
        } else {
          inside[line].pairs += 1
          inside[line].repeated += repeated
        }
      }
    }

    func share(of lines: Range<Int>) -> (percent: Int, pairs: Int) {
      var pairs = 0
      var repeated = 0
      for line in lines {
        pairs += inside[line].pairs + (line > lines.lowerBound ? joint[line].pairs : 0)
        repeated += inside[line].repeated + (line > lines.lowerBound ? joint[line].repeated : 0)
      }
      return (pairs == 0 ? 0 : repeated * 100 / pairs, pairs)
    }

    /// Gives each pair with the position of its line and whether the line before begins it.
    private static func forPairs(of lines: [Int], in page: PageLines, _ take: (UInt64, Int, Bool) -> Void) {
      var last: UInt32 = 0
      for (position, line) in lines.enumerated() {
        var isJoint = true
        for c in page.dense(line) where Affinity.counts(c) {
          if last != 0 { take(UInt64(last) << 32 | UInt64(c), position, isJoint) }
          last = c
          isJoint = false
        }
      }
    }
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
