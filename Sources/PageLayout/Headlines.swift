internal import TextModel

/// Gives the headline lines between the bodies to the body in front or behind.
///
/// Papers print a headline before or after its body, both on one page. All gaps are decided
/// together: every body wants one headline, from one side, whose words it repeats.
struct Headlines {
  /// What each body got: positions in the gap before it and in the gap behind it.
  struct Choice {
    var before: Int
    var after: Int
  }

  /// Points, for and against.
  private enum Weight {
    static let none = -25
    static let oneSide = 10
    /// For a headline none of whose lines repeats `related` percent of its words from the body.
    static let unrelated = -20
    static let related = 30
    static let bothSides = -30
    static let leftOver = -10
    static let leftOverPhoto = -2
    static let leftOverFragment = -3
    static let insideBlock = -8
    /// The same on a page that sets headlines off from nothing.
    static let insideTightBlock = -2
    static let photoAsTitle = -15
    static let wordsRepeated = 20
    /// For a line that says what the body on its other side says.
    static let ofNeighbour = -15
    static let holdsStop = -60
    static let usualSide = 6
  }
  /// More headline lines than that on one side no body has.
  private static let most = 14

  let page: PageLines
  /// The lines between the bodies: one gap more than bodies.
  let gaps: [[Int]]
  let bodies: [Affinity]
  /// Bodies whose headline was found between byline and 本报讯 already.
  let settled: [Bool]
  private var prefersAfter = false
  /// What it costs to tear a block of lines.
  private let tear: Int

  init(_ page: PageLines, gaps: [[Int]], bodies: [Affinity], settled: [Bool]) {
    self.page = page
    self.gaps = gaps
    self.bodies = bodies
    self.settled = settled
    prefersAfter = gaps[0].isEmpty
    let isSetOff = gaps.contains { gap in gap.contains { page.lines[$0].gap > 0 } }
    tear = isSetOff ? Weight.insideBlock : Weight.insideTightBlock
  }

  /// For each body how many lines of the gap before (from its end) and behind (from its start).
  func choose() -> [Choice] {
    let count = bodies.count
    guard count > 0 else { return [] }
    var best: [[Int]] = [first(gaps[0])]
    var from: [[(before: Int, after: Int)]] = []
    for body in 0..<count {
      let (scores, origins) = step(body, best[body], isLast: body == count - 1)
      best.append(scores)
      from.append(origins)
    }
    var out = [Choice](repeating: Choice(before: 0, after: 0), count: count)
    var state = 0
    for body in stride(from: count - 1, through: 0, by: -1) {
      let origin = from[body][state]
      out[body] = Choice(before: origin.before, after: origin.after)
      state = origin.before
    }
    return out
  }

  private func first(_ gap: [Int]) -> [Int] {
    (0...min(gap.count, Self.most)).map { leftOver(gap, from: 0, to: gap.count - $0) }
  }

  private func step(_ body: Int, _ best: [Int], isLast: Bool) -> ([Int], [(before: Int, after: Int)]) {
    let front = gaps[body]
    let back = gaps[body + 1]
    let most = isLast ? 0 : min(back.count, Self.most)
    var scores = [Int](repeating: .min, count: most + 1)
    var origins = [(before: Int, after: Int)](repeating: (0, 0), count: most + 1)
    let fronts = (0...min(front.count, Self.most)).map { points(front.suffix($0), body, isAfter: false) }
    let backs = (0...min(back.count, Self.most)).map { points(back.prefix($0), body, isAfter: true) }
    let frontShares = (0...min(front.count, Self.most)).map { share(front.suffix($0), body) }
    let backShares = (0...min(back.count, Self.most)).map { share(back.prefix($0), body) }
    for before in best.indices {
      for after in backs.indices {
        var score = best[before] + fronts[before] + backs[after]
        if before > 0 && after > 0 || settled[body] && before + after > 0 {
          score += Weight.bothSides
        } else if before + after > 0 {
          let share = max(before > 0 ? frontShares[before] : 0, after > 0 ? backShares[after] : 0)
          score += share >= Weight.related ? Weight.oneSide : Weight.unrelated
          if (after > 0) == prefersAfter { score += Weight.usualSide }
        } else if !settled[body] {
          score += Weight.none
        }
        for next in 0...most where after + next <= back.count {
          let total = score + leftOver(back, from: after, to: back.count - next)
          if total > scores[next] {
            scores[next] = total
            origins[next] = (before, after)
          }
        }
      }
    }
    return (scores, origins)
  }

  /// The best line's share of words that the body repeats, in percent.
  private func share(_ lines: ArraySlice<Int>, _ body: Int) -> Int {
    lines.map { bodies[body].share(of: CollectionOfOne($0), in: page).percent }.max() ?? 0
  }

  /// Points for lines as the headline of a body.
  private func points(_ lines: ArraySlice<Int>, _ body: Int, isAfter: Bool) -> Int {
    guard let first = lines.first else { return 0 }
    var points = 0
    var count = 0
    for line in lines {
      let (percent, pairs) = bodies[body].share(of: CollectionOfOne(line), in: page)
      points += Weight.wordsRepeated * percent * min(pairs, 10) / 1000
      count += page.lines[line].count
      let neighbour = isAfter ? body + 1 : body - 1
      if page.lines[line].gap > 0, bodies.indices.contains(neighbour),
        bodies[neighbour].share(of: CollectionOfOne(line), in: page).percent >= percent + Weight.related
      {
        points += Weight.ofNeighbour
      }
      if page.holdsStop(line) { points += Weight.holdsStop }
      if page.followsPhoto(line), isAfter || line != first { points += Weight.photoAsTitle }
    }
    if count > 110 { points -= count - 110 }
    // A headline that starts or ends inside a block of lines tears that block.
    let gap = isAfter ? gaps[body + 1] : gaps[body]
    if isAfter, lines.endIndex < gap.count, page.lines[gap[lines.endIndex]].gap == 0 { points += tear }
    if !isAfter, lines.startIndex > 0, page.lines[first].gap == 0 { points += tear }
    return points
  }

  private func leftOver(_ gap: [Int], from: Int, to: Int) -> Int {
    guard from < to else { return 0 }
    var points = 0
    for index in from..<to {
      if page.followsPhoto(gap[index]) {
        points += Weight.leftOverPhoto
      } else if index > from, page.lines[gap[index]].gap == 0 {
        points += Weight.leftOverFragment
      } else {
        points += Weight.leftOver
      }
    }
    return points
  }
}
