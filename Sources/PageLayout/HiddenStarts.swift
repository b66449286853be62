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
  private static let needed = 45

  func find(_ section: Section, _ lines: [Int]) -> [Range<Int>] {
    let starts = candidates(lines, section)
    if section.isClosed, section.isAnchored, !section.closing.isEmpty, isNamed(section, lines) {
      guard let best = starts.max(by: { $0.points < $1.points }), best.points >= 0 else { return [] }
      return [best.title]
    }
    return starts.filter { $0.points >= Self.needed }.map(\.title)
  }

  /// Whether authors stand in front of the section's first body or in its opening.
  private func isNamed(_ section: Section, _ lines: [Int]) -> Bool {
    !section.byline.isEmpty || section.hasOpener && !InlineBylines(page, Array(lines.prefix(6))).entries.isEmpty
  }

  private func candidates(_ lines: [Int], _ section: Section) -> [Start] {
    var out: [Start] = []
    var at = 1
    while at < lines.count {
      guard page.lines[lines[at]].gap > 0, page.endsSentence(lines[at - 1]), isTitle(lines[at]) else {
        at += 1
        continue
      }
      // The run ends with its block: behind it stands an empty line and then prose.
      var best: Start?
      for end in (at + 1)..<max(at + 1, min(lines.count, at + 6)) {
        let isSetOff = page.lines[lines[end]].gap > 0 || page.lines[lines[end]].count > 60
        if isSetOff {
          let points = points(lines, at..<end)
          if points > best?.points ?? .min { best = Start(title: at..<end, points: points) }
        }
        if !isTitle(lines[end]) { break }
      }
      if let best { out.append(best) }
      at = best.map { $0.title.upperBound + 1 } ?? at + 1
    }
    if out.count >= 3 { for index in out.indices { out[index].points -= 15 } }
    return out
  }

  private func isTitle(_ line: Int) -> Bool {
    guard page.lines[line].count <= 60, !page.holdsStop(line), !page.endsSentence(line) else { return false }
    let text = page.dense(line, limit: 8)
    guard let first = text.first, !Signs.cannotBegin(first) else { return false }
    return !Signs.isEnumerated(text)
  }

  private func points(_ lines: [Int], _ title: Range<Int>) -> Int {
    let run = lines[title]
    let behind = lines[title.upperBound...].prefix(40)
    let before = lines[max(0, title.lowerBound - 40)..<title.lowerBound]
    var points = cuts.points(asTitle: run, longest: 60)
    if cuts.saysWhen(lines[title.upperBound]) { points += 18 }
    // That the page sets its titles so is half the proof.
    if titlesFollow { points += 12 }
    let own = titlesFollow ? before : behind
    let other = titlesFollow ? behind : before
    points += Affinity(page, own, reach: 300).share(of: run, in: page).percent * 30 / 100
    points -= Affinity(page, other).share(of: run, in: page).percent * 20 / 100
    let count = run.reduce(0) { $0 + page.lines[$1].count }
    if count >= 14 { points += 8 }
    if count <= 8 { points -= 12 }
    if run.count > 1 || page.folded(run[run.startIndex]).contains(0x20) { points += 8 }
    // “# ” opens an article in Markdown.
    let text = page.dense(run[run.startIndex], limit: 2)
    if text[0] == 0x23 { points += text.count > 1 && text[1] == 0x23 ? -40 : 60 }
    return points
  }
}
