internal import FactModel
internal import TextModel

/// Writes an article's text: scalars of the source without the layout's blanks and breaks.
struct ArticleBuilder {
  private let page: PageLines
  private var text = MappedText()
  private var blocks: [TextBlock] = []
  /// The offset behind the last scalar that was taken from the source.
  private var behind = 0

  /// Parts of the source that name the authors.
  private let skipped: [Range<Int>]

  private init(_ page: PageLines, skipping skipped: [Range<Int>]) {
    self.page = page
    self.skipped = skipped
  }

  static func build(
    _ draft: Draft, _ page: PageLines, skipping skipped: [Range<Int>], byline: [Byline], credits: Set<Int>,
    source: String, number: Int
  ) -> Article {
    var builder = ArticleBuilder(page, skipping: skipped)
    var headline: [String] = []
    for part in TitleLines(page: page).parts(draft.title) {
      builder.add(.headline, part.ranges)
      headline.append(builder.printed(part))
    }
    let paragraphs = Paragraphs(page: page)
    let body = ColumnOrder(page: page).repaired(paragraphs.blocks(draft.body))
    let all = body + paragraphs.extras(draft.extras) + paragraphs.captions(draft.captions, credits: credits)
    for block in all.filter({ $0.kind != .caption }) + all.filter({ $0.kind == .caption }) {
      builder.add(block.kind, block.lines.map { page.lines[$0].start..<page.lines[$0].end })
    }
    return Article(
      source: source, number: number, headline: headline.filter { !$0.isEmpty }.joined(separator: " "),
      byline: byline, text: builder.text, blocks: builder.blocks)
  }

  /// Appends a block; its ranges follow one another as lines do.
  private mutating func add(_ kind: TextBlock.Kind, _ ranges: [Range<Int>]) {
    guard ranges.contains(where: holdsText) else { return }
    if !text.bytes.isEmpty { text.append(0x0A, at: breakOffset()) }
    let start = text.bytes.count
    var last: UInt32 = 0
    for range in ranges {
      var blank: Int?
      var at = range.lowerBound
      // Between two lines a blank stands for the break; only words in Latin letters need it.
      var isLineBreak = last != 0
      while at < range.upperBound {
        let c = page.scalars[at]
        if let skip = skipped.first(where: { $0.contains(at) }) {
          at = skip.upperBound
          continue
        }
        if Scalars.isLayoutBlank(c) {
          if blank == nil { blank = at }
        } else {
          if let offset = blank ?? (isLineBreak ? behind : nil), last != 0,
            keepsBlank(last, c, isLineBreak: isLineBreak)
          {
            text.append(0x20, at: offset)
          }
          text.append(c, at: at)
          last = c
          behind = at + 1
          blank = nil
          isLineBreak = false
        }
        at += 1
      }
    }
    blocks.append(TextBlock(kind: kind, span: Span(start, text.bytes.count)))
  }

  private func holdsText(_ range: Range<Int>) -> Bool {
    range.contains { at in
      !Scalars.isLayoutBlank(page.scalars[at]) && !skipped.contains { $0.contains(at) }
    }
  }

  /// Whether a blank between two scalars is the text's own: between Latin words and numbers. Digits that a blank sets
  /// apart are one number: 20 24年, 3 000元.
  private func keepsBlank(_ last: UInt32, _ c: UInt32, isLineBreak: Bool) -> Bool {
    if isLineBreak { return Scalars.isLatin(last) && Scalars.isLatin(c) }
    return isWordPart(last) && isWordPart(c) && !(Scalars.isDigit(last) && Scalars.isDigit(c))
  }

  private func isWordPart(_ c: UInt32) -> Bool { Scalars.isLatin(c) || Scalars.isDigit(c) }

  /// The offset of the line break behind the last scalar, or of that scalar's follower.
  private func breakOffset() -> Int {
    var at = behind
    while at < page.scalars.count, Scalars.isLayoutBlank(page.scalars[at]) {
      if Scalars.isLineBreak(page.scalars[at]) { return at }
      at += 1
    }
    return behind < page.scalars.count ? behind : max(0, behind - 1)
  }

  /// A line of the headline as printed: one blank between its pieces.
  private func printed(_ part: TitleLines.Part) -> String {
    let pieces = part.ranges.map { range in
      Signs.string(words(range))
    }
    return pieces.joined(separator: part.keepsBlanks ? " " : "")
  }

  private func words(_ range: Range<Int>) -> [UInt32] {
    var out: [UInt32] = []
    var blank = false
    for at in range {
      let c = page.printed[at]
      if Scalars.isLayoutBlank(c) {
        blank = true
        continue
      }
      let value = Scalars.folded(c)
      if blank, let last = out.last, keepsBlank(last, value, isLineBreak: false) { out.append(0x20) }
      out.append(value)
      blank = false
    }
    return out
  }
}
