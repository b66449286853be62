internal import FactModel
internal import TextModel

/// An article as the lines it is made of.
struct Draft {
  var title: [Int] = []
  var body: [Int] = []
  /// Lines behind the body that are no headline: captions without a mark, or a last paragraph.
  var extras: [Int] = []
  var captions: [Int] = []
  var byline: [Author] = []
  /// Authors behind the body: of its last article, if it turns out to hold two.
  var closing: [Author] = []
}

/// Divides a page into its articles, in three steps: sections between anchors (`Section`), bodies
/// and headline lines inside them (`Cuts`, `HiddenStarts`), headlines to bodies (`Headlines`).
struct Segmenter {
  private let page: PageLines
  private let roles: LineRoles
  private let cuts: Cuts
  private var drafts: [Draft] = []
  private var settled: [Bool] = []
  private var gaps: [[Int]] = [[]]
  private var captions: [Int] = []
  private let topLevel: Int
  private static let notes = Signs.words("编者按 编者的话 开栏的话 开栏语 【编者按 【开栏")

  static func divide(_ page: PageLines, _ roles: LineRoles) -> [Draft] {
    var segmenter = Segmenter(page, roles)
    let sections = Section.divide(page, roles)
    for section in sections { segmenter.take(section) }
    return segmenter.finish()
  }

  private init(_ page: PageLines, _ roles: LineRoles) {
    self.page = page
    self.roles = roles
    cuts = Cuts(page: page)
    let heading = page.lines.first { page.scalars[$0.start] == 0x23 }
    topLevel = heading.map { HiddenStarts.level(Array(page.scalars[$0.start..<$0.end])) } ?? 1
  }

  private mutating func take(_ section: Section) {
    captions += section.captions
    guard section.isAnchored || section.holdsProse(page) else {
      gaps[gaps.count - 1] += section.lines
      if !drafts.isEmpty { drafts[drafts.count - 1].byline += section.byline + section.closing }
      return
    }
    var lines = section.lines
    var titlesFollow = false
    if !section.isAnchored {
      let cut = cuts.titleInFront(lines)
      titlesFollow = cut == 0
      gaps[gaps.count - 1] += lines[..<cut]
      lines.removeFirst(cut)
    } else if !section.hasOpener, let first = lines.first, lines.count > 1,
      page.scalars[page.lines[first].start] == 0x2014,
      cuts.looksLikeTitle(first), page.lines[lines[1]].gap > 0
    {
      // A subtitle behind the byline.
      gaps[gaps.count - 1].append(lines.removeFirst())
    }
    lines = LineOrder(page: page).repaired(lines)
    let end = section.holdsProse(page) ? cuts.bodyEnd(lines) : lines.count
    // The last line of such a section has to be a title as well, or none follows its body.
    titlesFollow = titlesFollow && end < lines.count
    let starts = HiddenStarts(page: page, cuts: cuts, titlesFollow: titlesFollow, topLevel: topLevel)
      .find(section, Array(lines[..<end]))
    // What the editors say in front of an article is none, but stands with it.
    if !section.isAnchored, starts.isEmpty, end < lines.count,
      Signs.longest(Self.notes, in: page.dense(lines[0], limit: 8)) > 0
    {
      gaps[gaps.count - 1] += lines
      return
    }
    var from = 0
    for start in starts {
      add(Array(lines[from..<start.lowerBound]), section, isFirst: from == 0)
      gaps[gaps.count - 1] += lines[start]
      from = start.upperBound
    }
    add(Array(lines[from..<end]), section, isFirst: from == 0)
    drafts[drafts.count - 1].closing += section.closing
    gaps[gaps.count - 1] += lines[end...]
  }

  private mutating func add(_ body: [Int], _ section: Section, isFirst: Bool) {
    var draft = Draft(body: body)
    if isFirst {
      draft.byline = section.byline
      draft.title = section.inner
      // X到石桥镇调研时强调, then the authors, then what was said.
      if !draft.title.isEmpty, let kicker = gaps[gaps.count - 1].last, cuts.leadsToSpeech(kicker) {
        draft.title.insert(gaps[gaps.count - 1].removeLast(), at: 0)
      }
    }
    drafts.append(draft)
    if draft.title.isEmpty { takeTitle(inside: drafts.count - 1) }
    settled.append(!drafts[drafts.count - 1].title.isEmpty)
    gaps.append([])
  }

  /// Joins X到石桥镇调研时强调 in front of a body and what was said, behind it, where one of them is the body's already
  /// and nobody wants the other.
  private func completeKickers(_ choices: inout [Headlines.Choice]) {
    for index in choices.indices where (choices[index].before > 0) != (choices[index].after > 0) {
      guard let kicker = gaps[index].last, cuts.leadsToSpeech(kicker) else { continue }
      if choices[index].before > 0 {
        let wanted = index + 1 < choices.count ? choices[index + 1].before : 0
        let title = firstTitle(gaps[index + 1])
        if title.count + wanted <= gaps[index + 1].count { choices[index].after = title.count }
      } else if gaps[index].count > (index == 0 ? 0 : choices[index - 1].after) {
        choices[index].before = 1
      }
    }
  }

  /// Takes the headline out of a body that was printed around it.
  private mutating func takeTitle(inside index: Int, isWanted: Bool = false) {
    let body = drafts[index].body
    guard let title = InnerTitles(page: page, cuts: cuts).find(body, isWanted: isWanted) else { return }
    drafts[index].title = Array(body[title])
    drafts[index].body.removeSubrange(title)
  }

  private mutating func finish() -> [Draft] {
    guard !drafts.isEmpty else { return withoutBody() }
    partHiddenBodies()
    unstackTitles()
    for index in drafts.indices { drafts[index].byline += drafts[index].closing }
    let bodies = drafts.map { Affinity(page, $0.body) }
    var choices = Headlines(page, gaps: gaps, bodies: bodies, settled: settled).choose()
    completeKickers(&choices)
    for (index, choice) in choices.enumerated() {
      let front = gaps[index]
      let taken = index == 0 ? 0 : choices[index - 1].after
      drafts[index].title = front.suffix(choice.before) + drafts[index].title + gaps[index + 1].prefix(choice.after)
      drafts[max(0, index - 1)].extras += front[taken..<max(taken, front.count - choice.before)]
      if drafts[index].title.isEmpty { takeTitle(inside: index, isWanted: true) }
    }
    drafts[drafts.count - 1].extras += gaps[drafts.count].dropFirst(choices[choices.count - 1].after)
    placeCaptions()
    return drafts
  }

  /// Parts a body in front of which one headline stands and behind which another.
  private mutating func partHiddenBodies() {
    let finder = HiddenBodies(page: page, cuts: cuts)
    var index = 0
    while index < drafts.count {
      let front = settled[index] ? drafts[index].title : lastTitle(gaps[index])
      // A kicker wants the headline behind the body.
      if let last = front.last, cuts.leadsToSpeech(last) {
        index += 1
        continue
      }
      let behind = firstTitle(gaps[index + 1])
      if front.isEmpty, let (at, count) = finder.start(in: drafts[index].body, stacked: behind) {
        drafts[index].title = Array(behind[..<count])
        gaps[index + 1].removeFirst(count)
        settled[index] = true
        part(index, at)
      } else if let at = finder.start(in: drafts[index].body, front: front, behind: behind) {
        part(index, at)
      }
      index += 1
    }
  }

  /// Makes two articles of one whose second body begins at a position.
  private mutating func part(_ index: Int, _ at: Int) {
    var second = Draft(body: Array(drafts[index].body[at...]))
    second.closing = drafts[index].closing
    drafts[index].closing = []
    drafts[index].body.removeSubrange(at...)
    drafts.insert(second, at: index + 1)
    settled.insert(false, at: index + 1)
    gaps.insert([], at: index + 1)
  }

  /// Takes back to its body a headline that stands behind the next body, above that one's own.
  private mutating func unstackTitles() {
    for index in drafts.indices.dropLast() where !settled[index] && gaps[index].isEmpty && gaps[index + 1].isEmpty {
      let titles = firstTitle(gaps[index + 2], most: 6)
      guard let count = HiddenBodies(page: page, cuts: cuts).split(titles, drafts[index].body, drafts[index + 1].body)
      else { continue }
      drafts[index].title = Array(titles[..<count])
      settled[index] = true
      gaps[index + 2].removeFirst(count)
    }
  }

  /// The headline that a gap ends with: its last block of lines that look like one.
  private func lastTitle(_ gap: [Int]) -> [Int] {
    var start = gap.count
    while start > 0, gap.count - start < 4, cuts.looksLikeTitle(gap[start - 1]) {
      start -= 1
      if page.lines[gap[start]].gap > 0 { break }
    }
    return Array(gap[start...])
  }

  /// The headline that a gap begins with.
  private func firstTitle(_ gap: [Int], most: Int = 4) -> [Int] {
    var end = 0
    while end < gap.count, end < most, cuts.looksLikeTitle(gap[end]), end == 0 || page.lines[gap[end]].gap == 0 {
      end += 1
    }
    return Array(gap[..<end])
  }

  /// A caption belongs to the body around or in front of it, unless the next article's headline
  /// stands between them.
  private mutating func placeCaptions() {
    guard !captions.isEmpty else { return }
    captions.sort()
    var next = 0
    for caption in captions {
      while next < drafts.count, firstLine(next) < caption { next += 1 }
      let index = max(0, next - 1)
      drafts[index].captions.append(caption)
      if case .caption(let entries) = roles.roles[caption] { drafts[index].byline += entries }
    }
  }

  /// The first line that belongs to an article: of its headline if that stands in front.
  private func firstLine(_ index: Int) -> Int {
    min(drafts[index].body.first ?? .max, drafts[index].title.first ?? .max)
  }

  /// A page of headlines, captions or single lines only: nothing of it is lost.
  private func withoutBody() -> [Draft] {
    let lines = gaps[0]
    guard !lines.isEmpty || !captions.isEmpty else { return [] }
    let isTitle = !lines.isEmpty && lines.count <= 4 && lines.allSatisfy { cuts.looksLikeTitle($0) }
    let holdsWords = lines.contains { line in
      page.dense(line, limit: 60).contains { Scalars.isHan($0) || Scalars.isLatin($0) }
    }
    var draft = Draft()
    if isTitle && holdsWords { draft.title = lines } else { draft.body = lines }
    // Marks of captions without any body open the items of a list.
    if draft.body.isEmpty { draft.body = captions } else { draft.captions = captions }
    for caption in captions {
      if case .caption(let entries) = roles.roles[caption] { draft.byline += entries }
    }
    return [draft]
  }
}
