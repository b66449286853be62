internal import TextModel

/// Finds where a second body begins that neither a headline, nor a byline, nor 本报讯 opens: its headline stands behind it.
///
/// A headline stands in front of the section and another behind it. If the first says what the text begins with and
/// the second what it ends with, and neither says what the other part says, there are two articles.
struct HiddenBodies {
  let page: PageLines
  let cuts: Cuts

  private static let needed = 95

  /// Points, for and against, in hundredths of the headlines' words.
  private enum Weight {
    static let saysWhen = 20
    static let wideGap = 20
    /// 8月2日，…: a report's first words.
    static let day = 20
    /// The share of pairs, in percent, that two articles have in common anyway.
    static let usualCommon = 8
  }

  /// The position in `body` at which the second article begins; nil if there is one article.
  func start(in body: [Int], front: [Int], behind: [Int]) -> Int? {
    guard !front.isEmpty, !behind.isEmpty, body.count >= 8 else { return nil }
    var best: (points: Int, at: Int)?
    let isTight = usualGap(body) <= 1
    for at in 3..<(body.count - 3) where opens(body, at) {
      let first = Affinity(page, body[..<at])
      let second = Affinity(page, body[at...])
      let own = second.share(of: behind, in: page).percent
      let told = own - first.share(of: behind, in: page).percent
      let left = first.share(of: front, in: page).percent - second.share(of: front, in: page).percent
      guard own >= 40, told >= 20, left >= 15 else { continue }
      var points = told + left
      if cuts.saysWhen(body[at]) { points += Weight.saysWhen }
      if cuts.opensWithDay(body[at]) { points += Weight.day }
      if page.lines[body[at]].gap >= 2, isTight { points += Weight.wideGap }
      let common = first.share(of: body[at...].prefix(20), in: page).percent
      points += max(-20, min(20, (Weight.usualCommon - common) * 2))
      if points > best?.points ?? .min { best = (points, at) }
    }
    guard let best, best.points >= Self.needed else { return nil }
    return best.at
  }

  /// The position of a second article whose headline stands behind it below that of the first, and how many lines the
  /// first's has.
  func start(in body: [Int], stacked titles: [Int]) -> (at: Int, titleLines: Int)? {
    for count in titles.indices.dropFirst() where areWhole(titles, count) {
      guard let at = start(in: body, front: Array(titles[..<count]), behind: Array(titles[count...])),
        cuts.saysWhen(body[at])
      else { continue }
      return (at, count)
    }
    return nil
  }

  /// How many of the lines behind the second of two bodies are the first's headline; nil if none are.
  func split(_ titles: [Int], _ first: [Int], _ second: [Int]) -> Int? {
    let words = (first: Affinity(page, first), second: Affinity(page, second))
    func told(_ lines: ArraySlice<Int>, _ own: Affinity, _ other: Affinity) -> Int? {
      let share = own.share(of: lines, in: page).percent
      let points = share - other.share(of: lines, in: page).percent
      return share >= 30 && points >= 15 ? points : nil
    }
    var best: (points: Int, count: Int)?
    for count in titles.indices.dropFirst() where areWhole(titles, count) {
      guard let a = told(titles[..<count], words.first, words.second),
        let b = told(titles[count...], words.second, words.first)
      else { continue }
      if a + b > best?.points ?? 59 { best = (a + b, count) }
    }
    return best?.count
  }

  /// Whether both parts are long enough for headlines: a word or two are the end of one.
  private func areWhole(_ titles: [Int], _ count: Int) -> Bool {
    [titles[..<count], titles[count...]].allSatisfy { part in part.reduce(0) { $0 + page.lines[$1].count } >= 9 }
  }

  /// Whether a paragraph may begin at a line: behind an ended sentence, set off or indented.
  private func opens(_ body: [Int], _ at: Int) -> Bool {
    let line = page.lines[body[at]]
    guard page.endsSentence(body[at - 1]), !Signs.cannotBegin(page.scalars[line.start]) else { return false }
    return line.gap > 0 || line.indent >= 2 || page.lines[body[at - 1]].cells <= line.cells - 4
  }

  /// How many empty lines stand between the body's lines, where any stand: the median.
  private func usualGap(_ body: [Int]) -> Int {
    let gaps = body.dropFirst().map { page.lines[$0].gap }.filter { $0 > 0 }.sorted()
    return gaps.isEmpty ? 0 : gaps[gaps.count / 2]
  }
}
