internal import FactModel
internal import TextModel

/// Lines that belong to photos.
extension LineRoles {
  private static let creditEnds = Signs.words("摄 供图 图")

  /// Whether a byline credits a photo only (通讯员 温雨 摄), as under a caption.
  func isCredit(_ byline: ParsedByline, _ dense: [UInt32]) -> Bool {
    !byline.bulleted && byline.entries.allSatisfy { $0.role == .photographer }
      && Signs.longest(
        Self.creditEnds, in: Array(dense.suffix(2).drop { $0 != 0x6444 && $0 != 0x4F9B && $0 != 0x56FE })) > 0
  }

  /// The photographers that a caption names at its end; they are cut off from the line.
  func credits(_ index: Int, in page: inout PageLines) -> [Author] {
    let line = page.lines[index]
    let text = page.folded(index)
    var end = text.count
    while end > 0, Signs.isCloser(text[end - 1]) || text[end - 1] == 0x20 || text[end - 1] == 0x3002 { end -= 1 }
    guard end > 0, text[end - 1] == 0x6444 || text[end - 1] == 0x56FE else { return [] }
    // The credit starts behind a stop, an opening bracket, or at a blank; the longest that reads wins.
    var best: (cut: Int, entries: [Author])?
    var at = end - 1
    while at > 0, end - at <= 40 {
      let c = text[at - 1]
      if c == 0x20 || c == 0xFF08 || c == 0x28 || Signs.isStop(c) {
        if let byline = BylineReader.read(Array(text[at..<end])), !byline.entries.isEmpty,
          // 文/图 signs an article, 摄 a photo.
          byline.entries.allSatisfy({ $0.role == .photographer })
        {
          best = (at, byline.entries)
        } else if c == 0xFF08 || c == 0x28, BylineReader.read([c] + text[at..<end] + [0xFF09]) != nil {
          return []
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

  /// Whether a short sentence between headlines stands alone: what a photo shows.
  func isBetweenTitles(_ index: Int, in page: PageLines) -> Bool {
    guard index > 0, index + 1 < page.lines.count, page.lines[index].gap > 0, page.lines[index + 1].gap > 0,
      page.lines[index].count <= 30, page.endsSentence(index),
      !holdsComma(index, in: page), case .text = roles[index - 1],
      isShort(index - 1, by: 4, in: page)
    else { return false }
    let cuts = Cuts(page: page)
    // The headline in front begins behind an ended sentence.
    var start = index - 1
    while start > 0, index - start < 4, !page.endsSentence(start - 1) { start -= 1 }
    guard start == 0 || page.endsSentence(start - 1), !(start..<index).contains(where: { holdsComma($0, in: page) })
    else { return false }
    return [index - 1, index + 1].allSatisfy { cuts.looksLikeTitle($0) && !page.endsSentence($0) }
      && !Self.opensBody(page.dense(index + 1, limit: 40)) && !cuts.opensReport(index + 1)
  }

  /// 签约仪式现场。 behind an ended sentence: what a photo shows.
  func isScene(_ index: Int, _ dense: [UInt32], in page: PageLines) -> Bool {
    guard index > 0, page.endsSentence(index - 1), dense.last == 0x3002, (4...20).contains(dense.count),
      !dense.contains(where: Signs.isComma)
    else { return false }
    return Self.scenes.contains { Signs.ends(Array(dense.dropLast()), $0) }
  }
  private static let scenes = Signs.words("现场 一角 场景 全景 合影 掠影 剪影 瞬间")

  /// A credit on a line of its own makes the short block that it closes a caption.
  mutating func markCaptions(in page: PageLines) {
    for index in roles.indices {
      guard case .caption = roles[index], index > 0, page.lines[index].gap == 0, !wholeCaptions.contains(index) else {
        continue
      }
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
