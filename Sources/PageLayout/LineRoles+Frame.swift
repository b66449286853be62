internal import TextModel

/// Lines that are a frame's or a photo's only by what stands around them.
extension LineRoles {
  /// Whether a line is a piece of a frame that is printed on several lines.
  func isPartOfFrame(_ index: Int, _ text: [UInt32], in page: PageLines) -> Bool {
    isUpright(index, in: page) || isNameOfEditor(index, text, in: page) || isNameOfSection(index, text, in: page)
  }

  /// Whether what was read as an author is the paper: 青禾新闻 · 综合.
  func names(_ byline: ParsedByline, thePaperOf frame: FrameLine?) -> Bool {
    guard let paper = frame?.publisher else { return false }
    return byline.entries.contains { $0.name == paper }
  }

  /// A name that is printed from top to bottom, a character a line: 要 and 闻.
  private func isUpright(_ index: Int, in page: PageLines) -> Bool {
    guard isLoneCharacter(index, in: page) else { return false }
    var from = index
    while from > 0, index - from < 8, isLoneCharacter(from - 1, in: page) { from -= 1 }
    var to = index + 1
    while to < page.lines.count, to - index < 8, isLoneCharacter(to, in: page) { to += 1 }
    guard (2...8).contains(to - from), from == 0 || page.endsSentence(from - 1) || isFurniture(from - 1) else {
      return false
    }
    return FrameLine.read((from..<to).flatMap { page.dense($0, limit: 1) }) != nil
  }

  private func isLoneCharacter(_ index: Int, in page: PageLines) -> Bool {
    page.lines[index].count == 1 && Scalars.isHan(page.scalars[page.lines[index].start])
  }

  /// 闻捷 below 责任编辑.
  private func isNameOfEditor(_ index: Int, _ text: [UInt32], in page: PageLines) -> Bool {
    guard index > 0, isFurniture(index - 1), page.lines[index].gap == 0 else { return false }
    let name = text.filter { $0 != 0x20 }
    return FrameLine.editors.contains(page.dense(index - 1, limit: 8)) && (2...4).contains(name.count)
      && PersonNames.isName(name[...])
  }

  /// The name of a section, whatever it is, between the number of its page and the text: A2, 北极光, then a report.
  private func isNameOfSection(_ index: Int, _ text: [UInt32], in page: PageLines) -> Bool {
    guard index > 0, isFurniture(index - 1), page.lines[index].gap == 0, page.lines[index].count <= 4,
      index + 1 < page.lines.count,
      page.holdsStop(index + 1) || page.lines[index + 1].count > 12 && holdsComma(index + 1, in: page)
        || page.lines[index + 1].gap == 0 && Signs.isBullet(page.scalars[page.lines[index + 1].start])
    else { return false }
    return FrameLine.read(page.folded(index - 1) + [0x20] + text)?.isSure ?? false
  }

  func holdsComma(_ index: Int, in page: PageLines) -> Bool {
    page.dense(index, limit: 40).contains(where: Signs.isComma)
  }
}
