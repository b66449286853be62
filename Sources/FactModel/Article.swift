public import TextModel

/// A text that was put together from parts of a source, with the way back.
///
/// `bytes` is UTF-8 without the layout's breaks, its scalars folded (`Scalars.folded`); one scalar of
/// it stands for one scalar of the source.
public struct MappedText: Sendable, Hashable {
  /// A run of scalars that stand one behind the other in the text and in the source alike.
  public struct Piece: Sendable, Hashable {
    /// Where the run starts in the text, in UTF-8 bytes.
    public var textStart: Int
    /// Where it starts in the source, in Unicode scalars.
    public var sourceStart: Int

    public init(textStart: Int, sourceStart: Int) {
      self.textStart = textStart
      self.sourceStart = sourceStart
    }
  }

  /// The text in UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// The runs, by rising `textStart`; together they cover the text.
  public private(set) var pieces: [Piece] = []
  private var nextSource = -1

  public init() {}

  /// Appends a scalar that stands at `sourceOffset` (in scalars) of the source.
  public mutating func append(_ scalar: UInt32, at sourceOffset: Int) {
    if sourceOffset != nextSource {
      pieces.append(Piece(textStart: bytes.count, sourceStart: sourceOffset))
    }
    nextSource = sourceOffset + 1
    let value = Unicode.Scalar(Scalars.folded(scalar)) ?? "\u{FFFD}"
    UTF8.encode(value) { bytes.append($0) }
  }

  /// The text of a span (in UTF-8 bytes), as a string.
  public func string(_ span: Span) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// The spans of the source (in Unicode scalars) that a span of the text (in UTF-8 bytes) was
  /// printed at, in the text's order.
  public func sourceSpans(_ span: Span) -> [Span] {
    guard !span.isEmpty, !pieces.isEmpty else { return [] }
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].textStart <= span.start { low = middle } else { high = middle }
    }
    var out: [Span] = []
    while low < pieces.count, pieces[low].textStart < span.end {
      let piece = pieces[low]
      let pieceEnd = low + 1 < pieces.count ? pieces[low + 1].textStart : bytes.count
      let from = max(piece.textStart, span.start)
      let to = min(pieceEnd, span.end)
      if from < to {
        let start = piece.sourceStart + scalarCount(piece.textStart, from)
        out.append(Span(start, start + scalarCount(from, to)))
      }
      low += 1
    }
    return out
  }

  private func scalarCount(_ from: Int, _ to: Int) -> Int {
    var count = 0
    for i in from..<to where bytes[i] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

/// One line of a byline: who wrote or photographed an article.
public struct Byline: Sendable, Hashable, Codable {
  public var name: String
  public var role: BylineRole

  public init(name: String, role: BylineRole) {
    self.name = name
    self.role = role
  }
}

/// A part of an article's text.
public struct TextBlock: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A line of the headline: kicker, title or subtitle.
    case headline
    /// A heading inside the body.
    case heading
    /// A paragraph of the body.
    case paragraph
    /// A photo's caption.
    case caption
  }

  public var kind: Kind
  /// Where it stands in the article's text, in UTF-8 bytes.
  public var span: Span

  public init(kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// One news item of a page, its layout repaired.
///
/// `text` holds all blocks (headline lines first, then the body and the captions); neighbouring
/// blocks are kept apart by one line feed, which belongs to neither. The byline is not part of it.
public struct Article: Sendable, Hashable {
  /// The source's name.
  public var source: String
  /// Counts from 1 in the order in which the bodies start on the page.
  public var number: Int
  /// All lines of the headline joined by one space, as printed.
  public var headline: String
  public var byline: [Byline]
  public var text: MappedText
  public var blocks: [TextBlock]

  public init(
    source: String, number: Int, headline: String, byline: [Byline], text: MappedText, blocks: [TextBlock]
  ) {
    self.source = source
    self.number = number
    self.headline = headline
    self.byline = byline
    self.text = text
    self.blocks = blocks
  }
}

/// What is known of a page before its articles are read.
public struct PageContext: Sendable, Hashable {
  /// The paper or office that published the page, if the page or a sidecar says so.
  public var publisher: String?
  /// The date in EDTF, if the page or a sidecar says so.
  public var published: String?
  /// The jurisdiction as the user or a sidecar gives it (“茂南区”, or a division code); nil lets the
  /// extractor find it from the text.
  public var jurisdiction: String?

  public init(publisher: String? = nil, published: String? = nil, jurisdiction: String? = nil) {
    self.publisher = publisher
    self.published = published
    self.jurisdiction = jurisdiction
  }
}

/// A page: its context and its articles, layout repaired.
public struct Page: Sendable {
  public var source: SourceText
  public var context: PageContext
  public var articles: [Article]
  public var findings: [Finding]

  public init(source: SourceText, context: PageContext, articles: [Article], findings: [Finding] = []) {
    self.source = source
    self.context = context
    self.articles = articles
    self.findings = findings
  }
}
