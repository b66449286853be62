public import FactModel
internal import Lexicons
internal import TextModel

/// Reads the facts out of a page: what `xianzhi extract` prints.
public struct PageExtractor: Sendable {
  private let lexicon: Lexicon

  public init() { lexicon = Lexicon.shared }

  /// The facts of all articles of a page, in the page's order.
  ///
  /// A pure function of the page: pages can be read in any order and on any number of threads.
  public func facts(_ page: Page) -> [ArticleFacts] {
    guard !page.articles.isEmpty else { return [] }
    var documents = page.articles.map { Document(article: $0, lexicon: lexicon) }
    PersonRecognizer(lexicon: lexicon).mark(&documents)
    for index in documents.indices { Zones.mark(&documents[index]) }
    let finder = JurisdictionFinder(lexicon: lexicon)
    let home = finder.find(documents, given: page.context.jurisdiction, paper: page.context.publisher)
    let isSure =
      page.context.jurisdiction != nil
      || home.map { finder.counties(ofPaper: page.context.publisher ?? "").contains($0) } ?? false
    let named = divisions(in: documents)
    return documents.map { document in
      // An article that never names the page's county but has one of its own was taken from elsewhere.
      let own = isSure ? nil : finder.own(document, home: home)
      var reader = ArticleReader(
        document: document, lexicon: lexicon, home: own ?? home, pageDivisions: named,
        published: page.context.published)
      reader.read()
      return FactAssembler(reader: reader, page: page).facts()
    }
  }

  /// The codes of the divisions that the page names in full: they license their stems.
  private func divisions(in documents: [Document]) -> Set<Int> {
    var out: Set<Int> = []
    for document in documents {
      for token in document.tokens where token.has(.division) && token.entry >= 0 {
        let found = lexicon.divisions(of: lexicon.entries[Int(token.entry)])
        guard found.count <= 2 else { continue }
        for index in found { out.insert(lexicon.gazetteer.divisions[Int(index)].code) }
      }
    }
    out.remove(0)
    return out
  }
}
