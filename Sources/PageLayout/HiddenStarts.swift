internal import TextModel

/// Finds where a further article begins inside a section: a headline with neither byline nor
/// 本报讯 behind it.
///
/// Such a line looks like a heading inside a long article. It is a headline if authors closed a
/// section that others had opened, or if it says what the text behind it says, that text opens
/// as reports do, and the article has no row of headings.
struct HiddenStarts {
  struct Start {
    /// Positions in the section's lines: the headline and behind it.
    var title: Range<Int>
    var points: Int
  }

  let page: PageLines
  let cuts: Cuts
  /// Whether the page sets headlines behind their bodies: a title then says what stands before it.
  var titlesFollow = false
  /// How many # the page's first heading in Markdown has: those of more are no headlines.
  var topLevel = 1
  private static let needed = 40

  /// Points, for and against.
  private enum Weight {
    static let saysWhen = 18
    /// That the page sets its titles so is half the proof.
    static let titlesFollow = 12
    static let own = 30
    static let other = -20
    /// The share of pairs, in percent, that two parts of one article or two articles have in common alike.
    static let usualCommon = 8
    static let long = 8
    static let short = -12
    static let pieces = 8
    static let event = 12
    /// Nothing in front of the section names the authors of all of it.
    static let likely = 16
    static let row = -20
    /// Another article begins in the section beyond doubt.
    static let company = 8
    static let fullColumn = -25
    static let speech = -25
    static let colon = 8
    /// Only headlines stand between empty lines, paragraphs do not.
    static let alone = 12
    /// 8月2日，…: no sentence goes on so.
    static let day = 20
    static let continued = -40
  }

  static func level(_ text: [UInt32]) -> Int { text.prefix { $0 == 0x23 }.count }

  func find(_ section: Section, _ lines: [Int]) -> [Range<Int>] {
    // Authors in front and others behind: that are two articles at least.
    let isSeveral = section.isClosed && section.isAnchored && !section.closing.isEmpty && isNamed(section, lines)
    let starts = candidates(lines, isSeveral || !section.isAnchored)
    if isSeveral {
      guard let best = starts.map(\.points).max(), best >= 0 else { return [] }
      let needed = min(best, Self.needed)
      return starts.filter { $0.points >= needed }.map(\.title)
    }
    return starts.filter { $0.points >= Self.needed }.map(\.title)
  }

  /// Whether authors stand in front of the section's first body or in its opening.
  private func isNamed(_ section: Section, _ lines: [Int]) -> Bool {
    section.isSigned || section.hasOpener && !InlineBylines(page, Array(lines.prefix(6))).entries.isEmpty
  }

  private func candidates(_ lines: [Int], _ areLikely: Bool) -> [Start] {
    var out: [Start] = []
    let isWrapped = Paragraphs(page: page).columnWidth(lines) != nil
    var at = 1
    while at < lines.count {
      let isSetOff = page.lines[lines[at]].gap > 0
      guard isSetOff || page.lines[lines[at]].indent < 2, page.endsSentence(lines[at - 1]), cuts.isTitle(lines[at])
      else {
        at += 1
        continue
      }
      // The run ends with its block: behind it stands an empty line and then prose.
      var best: Start?
      for end in (at + 1)..<max(at + 1, min(lines.count, at + 9)) {
        let next = page.lines[lines[end]]
        // On a page without empty lines the indent of the first paragraph tells.
        let isOpened =
          isSetOff ? next.gap > 0 || next.count > 60 : next.gap == 0 && opensParagraph(lines, end, isWrapped)
        if isOpened && end - at < 6 || isTight(lines, at..<end) {
          let points = points(lines, at..<end, areLikely)
          if points > best?.points ?? .min { best = Start(title: at..<end, points: points) }
        }
        if !cuts.isTitle(lines[end]) { break }
      }
      if let best { out.append(best) }
      at = best.map { $0.title.upperBound + 1 } ?? at + 1
    }
    let isRow = isRow(out, lines)
    let isSure = out.contains { $0.points >= Self.needed + 15 }
    for index in out.indices { out[index].points += isRow ? Weight.row : isSure ? Weight.company : 0 }
    return out
  }

  /// Whether a report that names its day begins behind headlines that empty lines do not set off as one.
  private func isTight(_ lines: [Int], _ title: Range<Int>) -> Bool {
    let isOne =
      page.lines[lines[title.lowerBound]].gap > 0 && page.lines[lines[title.upperBound]].gap > 0
      && !lines[title].dropFirst().contains { page.lines[$0].gap > 0 }
    return !isOne && cuts.opensWithDay(lines[title.upperBound])
  }

  /// Whether a paragraph begins with a line, seen by its indent or by all paragraphs being on one line each.
  private func opensParagraph(_ lines: [Int], _ at: Int, _ isWrapped: Bool) -> Bool {
    let line = page.lines[lines[at]]
    if line.indent >= 2 { return true }
    return !isWrapped && page.endsSentence(lines[at]) && line.count >= 24
      && line.count > page.lines[lines[at - 1]].count
  }

  /// Whether the lines are headings: of one length, as in verses.
  private func isRow(_ starts: [Start], _ lines: [Int]) -> Bool {
    let counts = starts.map { count(lines[$0.title]) }
    guard counts.count >= 2, let least = counts.min(), let most = counts.max() else { return false }
    return most - least <= 2
  }

  private func count(_ lines: ArraySlice<Int>) -> Int { lines.reduce(0) { $0 + page.lines[$1].count } }

  /// Whether a line is as wide as the prose around: it breaks off where the column ends.
  private func fillsColumn(_ at: Int, _ lines: [Int]) -> Bool {
    let prose = lines[max(0, at - 12)..<min(lines.count, at + 12)].map { page.lines[$0].cells }.sorted()
    let width = prose[prose.count * 3 / 4]
    return prose.count >= 8 && width <= 80 && abs(page.lines[lines[at]].cells - width) <= 2
  }

  /// Whether empty lines stand around the headline and between none of the paragraphs near it.
  private func standsAlone(_ lines: [Int], _ title: Range<Int>) -> Bool {
    guard page.lines[lines[title.lowerBound]].gap > 0, page.lines[lines[title.upperBound]].gap > 0 else { return false }
    let before = lines[..<title.lowerBound].dropFirst().reversed().prefix { page.lines[$0].gap == 0 }
    let behind = lines[title.upperBound...].dropFirst().prefix { page.lines[$0].gap == 0 }
    return before.count >= 4 && behind.count >= 4
  }

  private func points(_ lines: [Int], _ title: Range<Int>, _ isLikely: Bool) -> Int {
    let run = lines[title]
    let behind = lines[title.upperBound...].prefix(40)
    let before = lines[max(0, title.lowerBound - 40)..<title.lowerBound]
    // Two headlines may stand there, one of the text in front, one of that behind.
    let isTight = isTight(lines, title)
    var points = cuts.points(asTitle: run, longest: isTight ? 120 : 60)
    if cuts.saysWhen(lines[title.upperBound]) { points += Weight.saysWhen }
    if titlesFollow { points += Weight.titlesFollow }
    let own = titlesFollow ? before : behind
    let other = titlesFollow ? behind : before
    let ownWords = Affinity(page, own, reach: 300)
    let ownShare = ownWords.share(of: run, in: page).percent
    let otherShare = Affinity(page, other).share(of: run, in: page).percent
    if isTight {
      // The headline is one in any case, of the text in front or of that behind it.
      points += max(ownShare, otherShare) * Weight.own / 100 + Weight.day
    } else {
      points += ownShare * Weight.own / 100 + otherShare * Weight.other / 100
    }
    if cuts.continues(lines[title.upperBound]) { points += Weight.continued }
    // One article speaks of one thing.
    let common = Affinity(page, before).share(of: behind.prefix(20), in: page).percent
    points += max(-20, min(20, (Weight.usualCommon - common) * 5 / 2))
    let count = count(run)
    if count >= 14 { points += Weight.long }
    if count <= 8 { points += Weight.short }
    if run.count > 1 || page.folded(run[run.startIndex]).contains(0x20) { points += Weight.pieces }
    if fillsColumn(title.upperBound - 1, lines) { points += Weight.fullColumn }
    if Paragraphs.reportsSpeech(page.dense(run[run.startIndex], limit: 30)) { points += Weight.speech }
    if page.dense(run[run.startIndex], limit: 10).contains(where: Signs.isColon) { points += Weight.colon }
    if cuts.tellsEvent(run) { points += Weight.event }
    if isLikely { points += Weight.likely }
    if standsAlone(lines, title) { points += Weight.alone }
    // “# ” opens an article in Markdown.
    let text = page.dense(run[run.startIndex], limit: 6)
    if text[0] == 0x23 { points += Self.level(text) > topLevel ? -40 : 60 }
    return points
  }
}
