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
  case caption([Author])
  /// No part of any article.
  case furniture
}

/// The roles of all lines, and what furniture told about the page.
struct LineRoles {
  var roles: [LineRole] = []
  /// Whether a line's tail was cut off because it names the authors: “…。（柳知远 何苇）”.
  var tails: [Int: ParsedByline] = [:]
  /// Lines of captions that only name the photographer.
  var credits: Set<Int> = []
  /// Captions that are a sentence of their own: the lines in front are no part of them.
  var wholeCaptions: Set<Int> = []
  var publisher: String?
  var published: String?

  /// The line of origin (来源：…) that was met last.
  private var meta: (line: Int, text: [UInt32], keys: Int)?
  private var bodyBegan = false
  /// Lines that are furniture if the line behind them is.
  private var likely: [(line: Int, found: FurnitureLine)] = []

  private static let agencies = Signs.words("报 网 社 台 融媒 媒体 中心 客户端 刊 日 新闻")
  private static let dispatches = Signs.words("本报讯 本刊讯 本网讯 本台讯 本报电")
  private static let wires = Signs.words("新华社 中新社 中新网 新华网 人民网 本报")
  private static let labels = Signs.words("记者 通讯员")
  private static let ours = Signs.words("本报 本网 本刊 本台")
  private static let captionOpenings = Signs.words("图为 图① 图1 图一 上图 下图 左图 右图")
  private static let noDispatch = Set(Signs.word("通资电音简喜问短快审视"))

  /// Whether a body opens here: 本报讯, 本报综合讯, X融媒讯（…, 新华社北京3月5日电.
  static func opensBody(_ dense: [UInt32]) -> Bool {
    var text = ArraySlice(dense.prefix(40))
    while let c = text.first, c == 0xFF08 || c == 0x28 || c == 0x3010 || c == 0x5B || Signs.isBullet(c) {
      text.removeFirst()
    }
    let line = Array(text)
    if Signs.longest(dispatches, in: line) > 0 { return true }
    guard let mark = line.prefix(16).firstIndex(where: { $0 == 0x8BAF || $0 == 0x7535 || $0 == 0x606F }), mark >= 2
    else {
      return false
    }
    let front = Array(line[0..<mark])
    guard front.allSatisfy({ Scalars.isHan($0) || Scalars.isDigit($0) }) else { return false }
    if line[mark] == 0x606F {
      // 今日X网消息: the word is common, so an agency must stand right before it.
      return line[mark - 1] == 0x6D88 && Self.agencies.contains { Signs.ends(Array(front.dropLast()), $0) }
    }
    if line[mark] == 0x7535 {
      // 电 is a common character: an agency must stand in front, and a date right before it.
      return Signs.longest(wires, in: line) > 0 && front.last == 0x65E5
    }
    if noDispatch.contains(front[front.count - 1]) { return false }
    let next = mark + 1 < line.count ? line[mark + 1] : 0x20
    let names = Signs.longest(labels, in: line, at: mark + 1) > 0
    let isOurs = ours.contains { Signs.begins(front, $0) }
    let isSetOff = names || !Scalars.isHan(next) || isOurs
    return isSetOff && (isOurs || agencies.contains { Signs.ends(front, $0) })
  }

  init(_ page: inout PageLines) {
    var open = false
    var inProse = false
    roles.reserveCapacity(page.lines.count)
    for index in page.lines.indices {
      let role = classify(index, in: &page, open: open)
      roles.append(role)
      switch role {
      case .text, .opener:
        // Headline lines end without a stop as well, but nothing goes on behind them.
        if case .opener = role { inProse = true }
        inProse = inProse || isProse(index, in: page)
        bodyBegan = bodyBegan || inProse
        if tails[index] != nil { inProse = false }
        open = inProse && likely.last?.line != index && !page.endsSentence(index)
      case .byline:
        open = false
        inProse = false
      case .furniture: inProse = inProse && open
      case .caption: break
      }
    }
    for (line, found) in likely.reversed() where isFurniture(line + 1) { roles[line] = take(found) }
    markCaptions(in: page)
  }

  /// Whether a line is a section's name that the next one spells: 乡村振兴 and XIANGCUN ZHENXING.
  private func isSpelt(_ index: Int, by spelling: Int, in page: PageLines) -> Bool {
    guard case .text = roles[index] else { return false }
    let name = page.dense(index, limit: 10)
    return name.count < 10 && name.allSatisfy(Scalars.isHan)
      && (2 * name.count...6 * name.count).contains(page.lines[spelling].count)
  }

  func isFurniture(_ index: Int) -> Bool {
    guard roles.indices.contains(index), case .furniture = roles[index] else { return false }
    return true
  }

  /// “（记者 X 通讯员 Y）4月18日…” and “陕西网（通讯员 X）…”: authors in brackets, then the report.
  private func opensWithByline(_ index: Int, in page: PageLines) -> Bool {
    let line = page.lines[index]
    var text = page.folded(from: line.start, to: min(line.end, line.start + 90))
    // In a narrow column the names are wrapped: “（通讯员 林霞 记者 王” and “森）5月20日，…”.
    var next = index + 1
    while next < min(index + 4, page.lines.count), text.count < 60, text.first == 0xFF08 || text.first == 0x28,
      !text.contains(where: { $0 == 0xFF09 || $0 == 0x29 }), page.lines[next].gap <= 1
    {
      text += page.folded(next)
      next += 1
    }
    guard let open = text.prefix(16).firstIndex(where: { $0 == 0xFF08 || $0 == 0x28 }),
      let close = text.firstIndex(where: { $0 == 0xFF09 || $0 == 0x29 }), close > open, close + 1 < text.count
    else { return false }
    let front = text[..<open].filter { $0 != 0x20 }
    guard front.isEmpty || Self.agencies.contains(where: { Signs.ends(front, $0) }) else { return false }
    return BylineReader.read(Array(text[open...close]))?.labelled ?? false
  }

  private func isProse(_ index: Int, in page: PageLines) -> Bool {
    page.endsSentence(index) || page.lines[index].count > 60
      || page.scalars[page.lines[index].start..<page.lines[index].end].contains { $0 == 0x3002 || Signs.isComma($0) }
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
      if let found = continuedMeta(index, folded, in: page) {
        roles[index - 1] = take(found)
        return .furniture
      }
      // 来源：… 记者：… 编辑：… is a line of origin, whatever the order of its parts.
      if !(open && touchesBefore), folded.contains(where: Signs.isColon), let found = Furniture.keyed(folded) {
        if found.isMeta { meta = (index, folded, found.keys) }
        let role = take(found)
        // （编辑：X） behind a body ends it.
        let isBracketed = folded[0] == 0xFF08 || folded[0] == 0x28
        guard isBracketed, index > 0, page.endsSentence(index - 1) else { return role }
        return .byline(ParsedByline(entries: found.byline, labelled: true, bracketed: true))
      }
      if let byline = completed(index, folded, in: page) {
        roles[index - 1] = .byline(byline)
        return .furniture
      }
      if let byline = BylineReader.read(folded) ?? bareNames(index, folded, in: page)
        ?? namesUnderTitle(index, folded, in: page) ?? note(index, folded, in: page),
        accepts(byline, open: open && touchesBefore && !isShort(index, in: page), count: line.count),
        !names(byline, thePaperOf: FrameLine.read(folded))
      {
        guard !byline.entries.isEmpty, isCredit(byline, dense) else { return .byline(byline) }
        credits.insert(index)
        return .caption(byline.entries)
      }
      let isInside = open && touchesBefore && touchesAfter && !isShort(index - 1, in: page)
      let isSetOff =
        !(touchesBefore && touchesAfter && bodyBegan) || isFurniture(index - 1) || likely.last?.line == index - 1
      if !isInside, let found = Furniture.read(folded, isAlone: !open && isSetOff) {
        if found.isMeta { meta = (index, folded, found.keys) }
        if found.isSpelling, touchesBefore, isSpelt(index - 1, by: index, in: page) {
          roles[index - 1] = .furniture
          return .furniture
        }
        if !found.isLikely || isFurniture(index - 1) { return take(found) }
        likely.append((index, found))
      } else if !isInside, isPartOfFrame(index, folded, in: page) {
        return .furniture
      } else if !isInside, let found = Furniture.read(folded, isAlone: true) {
        // In a page without empty lines only another line of the frame tells.
        if isFurniture(index - 1) { return take(found) }
        likely.append((index, found))
      }
    }
    if opensWithByline(index, in: page) {
      trimTail(index, in: &page)
      return .opener
    }
    if let first = dense.first,
      Signs.pointsToPhoto(first) || Signs.longest(Self.captionOpenings, in: dense) > 0,
      line.count <= 120, !open || !touchesBefore || isShort(index - 1, in: page)
    {
      return .caption(credits(index, in: &page))
    }
    if isScene(index, dense, in: page) || isBetweenTitles(index, in: page) {
      wholeCaptions.insert(index)
      return .caption([])
    }
    // （温立平在座谈会上讲话）
    if let last = dense.last, let first = dense.first, first == 0xFF08, last == 0xFF09, line.count <= 40,
      !touchesBefore, dense.dropFirst().dropLast().allSatisfy({ $0 != 0xFF08 && $0 != 0xFF09 })
    {
      return .caption([])
    }
    if line.count <= 200, !(open && touchesBefore && !page.holdsStop(index)) {
      let entries = credits(index, in: &page)
      if !entries.isEmpty { return .caption(entries) }
    }
    if trimTail(index, in: &page) { return .text }
    return trimWrappedTail(index, in: &page) ? .furniture : .text
  }

  private mutating func take(_ found: FurnitureLine) -> LineRole {
    publisher = publisher ?? found.publisher
    published = published ?? found.published
    guard found.isMeta else { return .furniture }
    return .byline(ParsedByline(entries: found.byline, labelled: true))
  }

  /// The second line of a wrapped line of origin: read with the first, it completes a key.
  private func continuedMeta(_ index: Int, _ text: [UInt32], in page: PageLines) -> FurnitureLine? {
    guard let meta, meta.line == index - 1, page.lines[index].gap == 0, text.count <= 60,
      let found = Furniture.read(meta.text + text, isAlone: false), found.keys > meta.keys
    else { return nil }
    return found
  }

  /// Whether a line leaves room in its column, so that no sentence goes on behind it.
  func isShort(_ index: Int, by cells: Int = 6, in page: PageLines) -> Bool {
    let widest = page.lines[max(0, index - 8)...index].map(\.cells).max() ?? 0
    return page.lines[index].cells <= widest - cells
  }

  /// The byline on the line before with the end of its last name, which was wrapped: “■通讯员 柳知” and “远”.
  private func completed(_ index: Int, _ text: [UInt32], in page: PageLines) -> ParsedByline? {
    guard index > 0, case .byline(let before) = roles[index - 1], let last = before.entries.last,
      page.lines[index].gap == 0, page.lines[index].count <= 2, text.allSatisfy(Scalars.isHan),
      index + 1 >= page.lines.count || page.lines[index + 1].gap > 0
        || Self.opensBody(page.dense(index + 1, limit: 40)),
      let whole = BylineReader.read(page.folded(index - 1) + text), whole.entries.count == before.entries.count,
      whole.entries.last?.name == last.name + Signs.string(text)
    else { return nil }
    return whole
  }

  /// Two names or more, and nothing else, behind an ended body.
  private func bareNames(_ index: Int, _ text: [UInt32], in page: PageLines) -> ParsedByline? {
    guard page.lines[index].count <= 16, index > 0, case .text = roles[index - 1], page.endsSentence(index - 1),
      index + 1 >= page.lines.count || page.lines[index + 1].gap > 0,
      text.allSatisfy({ $0 == 0x20 || $0 == 0xB7 || Scalars.isHan($0) }),
      let byline = BylineReader.read([0xFF08] + text + [0xFF09]), byline.entries.count >= 2, !byline.labelled,
      byline.entries.allSatisfy({ PersonNames.isUsual($0.name) })
    else { return nil }
    return byline
  }

  /// Two names or more and nothing else between a headline and its text, or one behind the body that he works for.
  private func namesUnderTitle(_ index: Int, _ text: [UInt32], in page: PageLines) -> ParsedByline? {
    guard text.contains(0x20), page.lines[index].count <= 16, index > 0, index + 1 < page.lines.count,
      page.lines[index].gap > 0,
      page.lines[index + 1].gap > 0, case .text = roles[index - 1], !page.endsSentence(index - 1),
      !page.holdsStop(index - 1), isProse(index + 1, in: page),
      text.allSatisfy({ $0 == 0x20 || $0 == 0xB7 || Scalars.isHan($0) }),
      let byline = BylineReader.read([0xFF08] + text + [0xFF09]), !byline.labelled,
      byline.entries.allSatisfy({ PersonNames.isUsual($0.name) && !PersonNames.isWord($0.name) })
    else { return nil }
    return byline
  }

  /// In the middle of a sentence only a line that shows itself as a byline is one.
  private func accepts(_ byline: ParsedByline, open: Bool, count: Int) -> Bool {
    byline.bulleted || byline.bracketed || !open || count <= 40 && byline.labelled && byline.entries.count > 1
  }

  /// Cuts “（柳知远 何苇）” off a line whose sentence ends in front of it.
  @discardableResult
  private mutating func trimTail(_ index: Int, in page: inout PageLines) -> Bool {
    let line = page.lines[index]
    let last = page.scalars[line.end - 1]
    guard last == 0xFF09 || last == 0x29 || last == 0x3011 || last == 0x5D else { return false }
    var at = line.end - 2
    while at > line.start, line.end - at <= 60 {
      let c = page.scalars[at]
      if c == 0xFF08 || c == 0x28 || c == 0x3010 || c == 0x5B { break }
      at -= 1
    }
    guard at > line.start, line.end - at <= 60 else { return false }
    var end = at
    while end > line.start, Scalars.isLayoutBlank(page.scalars[end - 1]) { end -= 1 }
    guard end > line.start, page.endsSentence(from: line.start, to: end),
      let byline = closing(page.folded(from: at, to: line.end))
    else { return false }
    page.lines[index].end = end
    tails[index] = byline
    return true
  }

  /// A line of its own that stands for the authors: （据新华社） behind a body, 本报评论员 in front of one.
  private func note(_ index: Int, _ text: [UInt32], in page: PageLines) -> ParsedByline? {
    if SourceNote.opens(text) { return ParsedByline(labelled: true, isPaper: true) }
    if index + 1 < page.lines.count, index > 0, page.endsSentence(index - 1),
      SourceNote.signs(page.dense(index, limit: 30), page.dense(index + 1, limit: 20))
    {
      return ParsedByline(bracketed: true)
    }
    guard let first = text.first, first == 0xFF08 || first == 0x28, index > 0, page.endsSentence(index - 1),
      Signs.isCloser(text[text.count - 1]), SourceNote.closes(text)
    else { return nil }
    return ParsedByline(bracketed: true)
  }

  /// Authors in brackets, or a note in place of them.
  private func closing(_ text: [UInt32]) -> ParsedByline? {
    SourceNote.closes(text) ? ParsedByline(bracketed: true) : BylineReader.read(text)
  }

  /// The same where the names are wrapped: “…。（柳知” and “远 何苇）”; the lines behind the
  /// bracket's opening are nothing but names.
  private mutating func trimWrappedTail(_ index: Int, in page: inout PageLines) -> Bool {
    guard Signs.isCloser(page.scalars[page.lines[index].end - 1]), page.lines[index].count <= 40 else { return false }
    var text = page.folded(index)
    if text.contains(where: { $0 == 0xFF08 || $0 == 0x28 }) { return false }
    var line = index
    while line > 0, index - line < 5, text.count < 60, case .text = roles[line - 1] {
      line -= 1
      let front = page.lines[line]
      guard let open = page.scalars[front.start..<front.end].lastIndex(where: { $0 == 0xFF08 || $0 == 0x28 }) else {
        text = page.folded(line) + text
        continue
      }
      text = page.folded(from: open, to: front.end) + text
      var end = open
      while end > front.start, Scalars.isLayoutBlank(page.scalars[end - 1]) { end -= 1 }
      let stops = end > front.start && page.endsSentence(from: front.start, to: end)
      let follows = end == front.start && line > 0 && page.endsSentence(line - 1)
      guard stops || follows, let byline = BylineReader.read(text) else { return false }
      for row in (stops ? line + 1 : line)..<index { roles[row] = .furniture }
      if stops { page.lines[line].end = end }
      tails[stops ? line : line - 1] = byline
      return true
    }
    return false
  }
}
