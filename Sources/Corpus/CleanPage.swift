public import FactModel
public import TextModel

/// An article as it was before any layout.
public struct CleanArticle: Sendable {
  /// The headline's lines: kicker, title, subtitle.
  public var title: [String]
  /// Paragraphs and headings of the body.
  public var body: [String]
  public var captions: [String]
  /// The article as it was read, for its facts.
  let read: Article

  /// The article, or nil if it is too small to be damaged in any interesting way: its headline is missing, or its body
  /// is a line or two.
  init?(_ article: Article) {
    func texts(_ kinds: [TextBlock.Kind]) -> [String] {
      article.blocks.filter { kinds.contains($0.kind) }.map { article.text.string($0.span) }
    }
    title = texts([.headline])
    body = texts([.heading, .paragraph])
    captions = texts([.caption])
    read = article
    guard !title.isEmpty, body.reduce(0, { $0 + $1.unicodeScalars.count }) >= 80 else { return nil }
  }
}

/// Articles of one page whose structure is known, so that it can be printed anew in any layout.
public struct CleanPage: Sendable {
  public let source: SourceText
  public var articles: [CleanArticle]

  /// The articles of a page that was read and found right.
  public init(_ page: Page) {
    source = page.source
    articles = page.articles.compactMap(CleanArticle.init)
  }

  /// One to `most` articles of the page in another order.
  func drawn(most: Int, using random: inout SplitMix64) -> CleanPage {
    var page = self
    for index in articles.indices.reversed() { page.articles.swapAt(index, random.below(index + 1)) }
    page.articles = Array(page.articles.prefix(random.within(1...most)))
    return page
  }

  /// The page's articles as they should be read, with the bylines that they were printed with.
  func expected(bylines: [[Byline]], context: PageContext) -> Page {
    let read = articles.enumerated().map { index, article in
      var out = article.read
      out.number = index + 1
      out.byline = bylines[index]
      return out
    }
    return Page(source: source, context: context, articles: read)
  }
}
