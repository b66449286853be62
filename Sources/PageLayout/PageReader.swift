public import FactModel
public import TextModel

/// Reads a page file: repairs its layout and divides it into articles.
public enum PageReader {
  /// The articles of a page, in the order in which their bodies start, and what the page says of
  /// its paper and date.
  ///
  /// Values that `context` holds already win over those of the page. Reading never fails: a text
  /// without any structure is one article; the work is linear in the text's length.
  public static func read(_ source: SourceText, context: PageContext = PageContext()) -> Page {
    var lines = PageLines(source.scalars)
    let roles = LineRoles(&lines)
    var found = context
    found.publisher = context.publisher ?? roles.publisher
    found.published = context.published ?? roles.published ?? date(ofFile: source.name)
    let drafts = Segmenter.divide(lines, roles)
    let inline = drafts.map { InlineBylines(lines, $0.body) }
    let named = zip(inline, drafts).map { $0.entries + $1.byline }
    let authors = Authors(named)
    let articles = drafts.indices.map { index in
      ArticleBuilder.build(
        drafts[index], lines, skipping: inline[index].ranges, byline: authors.byline(named[index]),
        credits: roles.credits, source: source.name, number: index + 1)
    }
    var findings: [Finding] = []
    if articles.isEmpty {
      findings.append(Finding(.warning, source: source.name, "holds no article"))
    }
    return Page(source: source, context: found, articles: articles, findings: findings)
  }

  /// The date in a file's own name, folders aside.
  private static func date(ofFile name: String) -> String? {
    let scalars = name.unicodeScalars.map(\.value)
    let from = scalars.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    return Dates.find(Array(scalars[from...]))
  }
}
