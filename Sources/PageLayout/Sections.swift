internal import FactModel
internal import TextModel

/// A stretch of lines between two anchors: it holds one body, or none.
///
/// Anchors are what papers set around a body: a byline or 本报讯 in front of it, the authors in
/// brackets behind it, the line of origin of a web page.
struct Section {
  /// Lines between the byline and 本报讯: headline lines that slipped in there.
  var inner: [Int] = []
  /// Lines of the body, and around it those that may turn out as headlines.
  var lines: [Int] = []
  /// Lines of captions.
  var captions: [Int] = []
  /// Authors in front of the body, and behind it.
  var byline: [Author] = []
  var closing: [Author] = []
  /// Whether a byline or 本报讯 opened the section.
  var isAnchored = false
  /// Whether 本报讯 or the like opened the body.
  var hasOpener = false
  /// Whether authors, or the paper itself, signed in front of the body.
  var isSigned = false
  /// Whether authors behind the body closed the section.
  var isClosed = false
}

extension Section {
  /// Divides the page at its anchors.
  static func divide(_ page: PageLines, _ roles: LineRoles) -> [Section] {
    var sections: [Section] = []
    var current = Section()
    let standBehind = bylinesStandBehind(page, roles)
    /// Lines since the byline, as long as no text followed.
    var fresh = false
    func close() {
      if current.isAnchored || !current.lines.isEmpty || !current.captions.isEmpty { sections.append(current) }
      current = Section()
      fresh = false
    }
    for index in roles.roles.indices {
      switch roles.roles[index] {
      case .furniture:
        continue
      case .caption:
        current.captions.append(index)
      case .byline(let byline):
        if fresh, current.lines.isEmpty {
          current.byline += byline.entries
        } else if standBehind
          // The headline stands behind its body, too, and the authors right below it.
          && ((current.lines.last.map(page.endsSentence) ?? false)
            || page.lines[index].gap == 0 && current.endsWithTitle(page))
          || isTrailing(byline, at: index, current, page, roles)
        {
          current.closing += byline.entries
          current.isClosed = true
          if !byline.entries.isEmpty || byline.bracketed { close() }
        } else {
          close()
          current.isAnchored = true
          current.byline = byline.entries
          current.isSigned = !byline.entries.isEmpty || byline.isPaper
          fresh = true
        }
      case .opener:
        let between = current.lines
        if fresh, !between.contains(where: { page.endsSentence($0) && page.holdsStop($0) }), between.count <= 8 {
          current.inner = between
          current.lines = []
        } else if !(current.isAnchored && current.lines.isEmpty) {
          close()
        }
        current.isAnchored = true
        current.hasOpener = true
        current.lines.append(index)
        fresh = false
        if let tail = roles.tails[index] { current.take(tail) }
        if current.isClosed { close() }
      case .text:
        current.lines.append(index)
        if let tail = roles.tails[index] {
          current.take(tail)
          close()
        }
      }
    }
    close()
    return sections
  }

  private mutating func take(_ byline: ParsedByline) {
    closing += byline.entries
    isClosed = true
  }

  /// Whether the page sets its bylines behind their bodies: prose stands in front of the first and none behind the last.
  private static func bylinesStandBehind(_ page: PageLines, _ roles: LineRoles) -> Bool {
    var first: Int?
    var last: Int?
    for (index, role) in roles.roles.enumerated() {
      guard case .byline(let byline) = role, !byline.bracketed, !byline.entries.isEmpty else { continue }
      first = first ?? index
      last = index
    }
    guard let first, let last, first < last, !holdsBody(behind: last, page, roles) else { return false }
    return (0..<first).contains { line in
      if case .text = roles.roles[line] { page.holdsStop(line) } else { false }
    }
  }

  /// Whether a byline stands behind its body: in brackets, or behind an ended sentence with no
  /// body after it. In front of 本报讯 or behind a headline it always opens one.
  private static func isTrailing(
    _ byline: ParsedByline, at index: Int, _ current: Section, _ page: PageLines, _ roles: LineRoles
  ) -> Bool {
    guard let last = current.lines.last, page.endsSentence(last) else {
      // A body, its headline behind it, its authors last of all: nothing but the page's frame follows.
      if current.byline.isEmpty, current.endsWithTitle(page), isLast(index, roles) { return true }
      return byline.bracketed && current.lines.contains { page.holdsStop($0) }
        && !(current.endsWithTitle(page) && holdsBody(behind: index, page, roles))
    }
    var next = index + 1
    while next < roles.roles.count {
      switch roles.roles[next] {
      case .furniture, .caption:
        next += 1
        continue
      case .opener: return false
      case .byline: return !byline.bulleted
      case .text: break
      }
      break
    }
    if byline.bracketed || next >= roles.roles.count { return true }
    if byline.bulleted { return current.byline.isEmpty && !holdsBody(behind: index, page, roles) }
    if stands(next, beforeReportOf: page, roles) { return true }
    // A lone line without a stop behind the byline is the next article's headline.
    let line = page.lines[next]
    let isTitle = line.count <= 45 && !page.endsSentence(next) && !page.holdsStop(next)
    return isTitle && (next + 1 >= page.lines.count || page.lines[next + 1].gap > 0 || line.gap > 0)
  }

  /// Whether headline lines, and then a report that names its day at once, begin with a line.
  private static func stands(_ line: Int, beforeReportOf page: PageLines, _ roles: LineRoles) -> Bool {
    let cuts = Cuts(page: page)
    var at = line
    while at < page.lines.count, at - line < 6 {
      guard case .text = roles.roles[at] else { return false }
      if at > line, cuts.opensWithDay(at) { return true }
      guard cuts.looksLikeTitle(at), !page.endsSentence(at) else { return false }
      at += 1
    }
    return false
  }

  /// Whether no text stands behind a line.
  private static func isLast(_ index: Int, _ roles: LineRoles) -> Bool {
    !roles.roles[(index + 1)...].contains {
      switch $0 {
      case .text, .opener: true
      default: false
      }
    }
  }

  /// Whether a body stands behind a byline, before the next anchor or with it.
  private static func holdsBody(behind index: Int, _ page: PageLines, _ roles: LineRoles) -> Bool {
    for next in (index + 1)..<max(index + 1, roles.roles.count) {
      switch roles.roles[next] {
      case .furniture, .caption: continue
      case .opener: return true
      case .byline: return false
      case .text: if page.holdsStop(next) || page.lines[next].count > 60 { return true }
      }
    }
    return false
  }

  /// Whether the section's last lines are a headline: set off from an ended sentence.
  private func endsWithTitle(_ page: PageLines) -> Bool {
    var at = lines.count
    while at > 0, lines.count - at < 4 {
      let line = lines[at - 1]
      guard page.lines[line].count <= 60, !page.endsSentence(line), !page.holdsStop(line) else { return false }
      at -= 1
      if page.lines[line].gap > 0, at > 0, page.endsSentence(lines[at - 1]) { return true }
    }
    return false
  }

  /// Whether the section holds prose, not only lines of headlines.
  func holdsProse(_ page: PageLines) -> Bool {
    if hasOpener { return true }
    for line in lines {
      let count = page.lines[line].count
      if page.holdsStop(line) || count > 100 || count > 45 && page.endsSentence(line) { return true }
    }
    return lines.contains { page.endsSentence($0) } && lines.count > 3
  }
}
