internal import FactModel

/// How a line of a curation names an entity: by id or by name, with its type before where two types share the name
/// (`place:青石县`), and with the article behind where it is one mention that is meant (`周海宁@page.txt#3`).
struct Selector {
  private var type: EntityType?
  private var name: String
  private var article: ArticleKey?

  init(_ text: String) {
    var rest = text[...]
    if let at = rest.lastIndex(of: "@"), let hash = rest.lastIndex(of: "#"), at < hash,
      let number = Int(rest[rest.index(after: hash)...])
    {
      article = ArticleKey(source: String(rest[rest.index(after: at)..<hash]), article: number)
      rest = rest[..<at]
    }
    if let colon = rest.firstIndex(of: ":"), let type = EntityType(rawValue: String(rest[..<colon])) {
      self.type = type
      rest = rest[rest.index(after: colon)...]
    }
    name = String(rest)
  }

  /// An entity as a line means it.
  struct Match {
    var entity: Int
    /// The mentions meant: all, or those of one article.
    var mentions: [Int]
    var isWhole: Bool
  }

  /// What it may mean: by id, else by name, else by another form of the name.
  func matches(_ index: EntityIndex) -> [Match] {
    let named = index.byName[name] ?? []
    let candidates =
      index.byId[name].map { [$0] } ?? (named.isEmpty ? index.byAlias[name] ?? [] : named)
    return candidates.compactMap { candidate in
      let entity = index.entities[candidate]
      if let type, entity.type != type { return nil }
      guard let article else { return Match(entity: candidate, mentions: index.mentions[candidate], isWhole: true) }
      let mentions = index.mentions[candidate].filter { index.article($0) == article }
      return mentions.isEmpty ? nil : Match(entity: candidate, mentions: mentions, isWhole: false)
    }
  }
}

/// Entities as selectors look for them.
struct EntityIndex {
  let entities: [GraphEntity]
  /// By entity, rising.
  private(set) var mentions: [[Int]]
  private(set) var byId: [String: Int] = [:]
  private(set) var byName: [String: [Int]] = [:]
  private(set) var byAlias: [String: [Int]] = [:]
  private let corpus: Corpus

  init(_ corpus: Corpus, _ assembly: EntityAssembly) {
    self.corpus = corpus
    entities = assembly.entities
    mentions = [[Int]](repeating: [], count: assembly.entities.count)
    for (mention, entity) in assembly.entityOf.enumerated() where entity >= 0 {
      mentions[Int(entity)].append(mention)
    }
    for (index, entity) in entities.enumerated() {
      byId[entity.id] = index
      byName[entity.name, default: []].append(index)
      for alias in entity.aliases { byAlias[alias, default: []].append(index) }
    }
  }

  /// One more name, such as a line of a curation gives.
  mutating func add(_ name: String, to entity: Int) {
    if byAlias[name]?.contains(entity) != true { byAlias[name, default: []].append(entity) }
  }

  func article(_ mention: Int) -> ArticleKey {
    let article = corpus.articles[Int(corpus.articleOf[mention])]
    return ArticleKey(source: article.source, article: article.article)
  }

  /// An entity in a message, so that it can be copied into a line.
  func label(_ index: Int) -> String {
    let entity = entities[index]
    let place = entity.articles.first.map { ", \($0.source)#\($0.article)" } ?? ""
    return "\(entity.id) (\(entity.type.rawValue) \(entity.name)\(place))"
  }
}
