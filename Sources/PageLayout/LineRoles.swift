internal import FactModel
internal import TextModel

/// What a line is by itself.
enum LineRole {
  /// Headline or body: decided later, from the lines around.
  case text
  /// A line that opens a body (本报讯, 新华社…电).
  case opener
  /// Names of authors only.
  case byline(ParsedByline)
  /// A photo's caption or a part of it, with its authors.
  case caption([Byline])
  /// No part of any article.
  case furniture
}

/// The roles of all lines, and what furniture told about the page.
struct LineRoles {
  var roles: [LineRole] = []
  /// Whether a line's tail was cut off because it names the authors: “…。（黄林明 邱秋梅）”.
  var tails: [Int: ParsedByline] = [:]
  var publisher: String?
  var published: String?

  private static let agencies = Signs.words("报 网 社 台 融媒 媒体 中心 客户端 刊 日 新闻")
  private static let noDispatch = Set(Signs.word("通资电音简喜问短快审视"))

  /// Whether a body opens here: 本报讯, 本报综合讯, X融媒讯（…, 新华社北京3月5日电.
  static func opensBody(_ dense: [UInt32]) -> Bool {
    var text = ArraySlice(dense.prefix(40))
    while let c = text.first, c == 0xFF08 || c == 0x28 || c == 0x3010 || c == 0x5B || Signs.isBullet(c) {
      text.removeFirst()
    }
    let line = Array(text)
    if Signs.longest(Signs.words("本报讯 本刊讯 本网讯 本台讯 本报电"), in: line) > 0 { return true }
    guard let mark = line.prefix(16).firstIndex(where: { $0 == 0x8BAF || $0 == 0x7535 }), mark >= 2 else {
      return false
    }
    let front = Array(line[0..<mark])
    guard front.allSatisfy({ Scalars.isHan($0) || Scalars.isDigit($0) }) else { return false }
    if line[mark] == 0x7535 {
      // 电 is a common character: an agency must stand in front, and a date right before it.
      return Signs.longest(Signs.words("新华社 中新社 中新网 新华网 人民网 本报"), in: line) > 0 && front.last == 0x65E5
    }
    if noDispatch.contains(front[front.count - 1]) { return false }
    let next = mark + 1 < line.count ? line[mark + 1] : 0x20
    let isSetOff = !Scalars.isHan(next) || front.starts(with: Signs.word("本报"))
    return isSetOff && (agencies.contains { Signs.ends(front, $0) } || Signs.begins(front, Signs.word("本报")))
  }

  init(_ page: inout PageLines) {
    var open = false
    roles.reserveCapacity(page.lines.count)
    for index in page.lines.indices {
      let role = classify(index, in: &page, open: open)
      roles.append(role)
      switch role {
      case .text, .opener: open = tails[index] == nil && !page.endsSentence(index)
      case .byline: open = false
      case .caption, .furniture: break
      }
    }
    markCaptions(in: page)
  }

  private mutating func classify(_ index: Int, in page: inout PageLines, open: Bool) -> LineRole {
    let line = page.lines[index]
    let touchesBefore = index > 0 && line.gap == 0
    let touchesAfter = index + 1 < page.lines.count && page.lines[index + 1].gap == 0
    let dense = page.dense(index, limit: 200)
    if Self.opensBody(dense) {
      trimTail(index, in: &page)
      return .opener
    }
    if line.count <= 90 {
      let folded = page.folded(index)
      if let byline = BylineReader.read(folded), accepts(byline, open: open && touchesBefore, count: line.count) {
        return isCredit(byline, dense) ? .caption(byline.entries) : .byline(byline)
      }
      let isInside = open && touchesBefore && touchesAfter
      if !isInside, let found = Furniture.read(folded, isAlone: !open && !(touchesBefore && touchesAfter)) {
        publisher = publisher ?? found.publisher
        published = published ?? found.published
        guard found.isMeta else { return .furniture }
        return .byline(ParsedByline(entries: found.byline, labelled: true))
      }
    }
    if let first = dense.first,
      Signs.pointsToPhoto(first) || Signs.longest(Signs.words("图为 图① 图1 图一 上图 下图 左图 右图"), in: dense) > 0,
      line.count <= 120, !open || !touchesBefore
    {
      return .caption(credits(index, in: &page))
    }
    if line.count <= 200, !(open && touchesBefore && !page.holdsStop(index)) {
      let entries = credits(index, in: &page)
      if !entries.isEmpty { return .caption(entries) }
    }
    trimTail(index, in: &page)
    return .text
  }

  /// In the middle of a sentence only a line that shows itself as a byline is one.
  private func accepts(_ byline: ParsedByline, open: Bool, count: Int) -> Bool {
    byline.bulleted || byline.bracketed || !open || count <= 40 && byline.labelled && byline.entries.count > 1
  }

  /// Whether a byline credits a photo only (通讯员 刘伟娇 摄), as under a caption.
  private func isCredit(_ byline: ParsedByline, _ dense: [UInt32]) -> Bool {
    !byline.bulleted && byline.entries.allSatisfy { $0.role == .photographer }
      && Signs.longest(
        Signs.words("摄 供图 图"), in: Array(dense.suffix(2).drop { $0 != 0x6444 && $0 != 0x4F9B && $0 != 0x56FE })) > 0
  }

  /// The photographers that a caption names at its end; they are cut off from the line.
  private func credits(_ index: Int, in page: inout PageLines) -> [Byline] {
    let line = page.lines[index]
    let text = page.folded(index)
    var end = text.count
    while end > 0, Signs.isCloser(text[end - 1]) || text[end - 1] == 0x20 || text[end - 1] == 0x3002 { end -= 1 }
    guard end > 0, text[end - 1] == 0x6444 || text[end - 1] == 0x56FE else { return [] }
    // The credit starts behind a stop, an opening bracket, or at a blank; the longest that reads wins.
    var best: (cut: Int, entries: [Byline])?
    var at = end - 1
    while at > 0, end - at <= 40 {
      let c = text[at - 1]
      if c == 0x20 || c == 0xFF08 || c == 0x28 || Signs.isStop(c) {
        if let byline = BylineReader.read(Array(text[at..<end])), !byline.entries.isEmpty,
          byline.entries.contains(where: { $0.role == .photographer })
        {
          best = (at, byline.entries)
        } else if best != nil {
          break
        }
        if Signs.isStop(c) || c == 0xFF08 || c == 0x28 { break }
      }
      at -= 1
    }
    guard let best, best.cut > 0 else { return [] }
    var cut = best.cut
    while cut > 0, text[cut - 1] == 0x20 || text[cut - 1] == 0xFF08 || text[cut - 1] == 0x28 { cut -= 1 }
    guard cut > 0 else { return best.entries }
    page.lines[index].end = line.start + cut
    return best.entries
  }

  /// Cuts “（黄林明 邱秋梅）” off a line whose sentence ends in front of it.
  private mutating func trimTail(_ index: Int, in page: inout PageLines) {
    let line = page.lines[index]
    let last = page.scalars[line.end - 1]
    guard last == 0xFF09 || last == 0x29 || last == 0x3011 else { return }
    var at = line.end - 2
    while at > line.start, line.end - at <= 60 {
      let c = page.scalars[at]
      if c == 0xFF08 || c == 0x28 || c == 0x3010 { break }
      at -= 1
    }
    guard at > line.start, line.end - at <= 60 else { return }
    var end = at
    while end > line.start, Scalars.isLayoutBlank(page.scalars[end - 1]) { end -= 1 }
    guard end > line.start, page.endsSentence(from: line.start, to: end),
      let byline = BylineReader.read(page.folded(from: at, to: line.end))
    else { return }
    page.lines[index].end = end
    tails[index] = byline
  }

  /// A credit on a line of its own makes the short block that it closes a caption.
  private mutating func markCaptions(in page: PageLines) {
    for index in roles.indices {
      guard case .caption = roles[index], index > 0, page.lines[index].gap == 0 else { continue }
      if let first = page.scalars[page.lines[index].start...].first, Signs.pointsToPhoto(first) { continue }
      var from = index
      var count = page.lines[index].count
      while from > 0, page.lines[from].gap == 0, count <= 120 {
        guard case .text = roles[from - 1] else { break }
        from -= 1
        count += page.lines[from].count
      }
      guard from < index, count <= 120, page.lines[from].gap > 0 || from == 0 else { continue }
      // The block must not go on with a sentence from in front of it.
      if from > 0, case .text = roles[from - 1], !page.endsSentence(from - 1), page.holdsStop(from - 1) { continue }
      for line in from..<index { roles[line] = .caption([]) }
    }
  }
}
