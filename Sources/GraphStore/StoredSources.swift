internal import FactModel

extension GraphStore {
  /// What tells whether the stored page files have changed, by rising name.
  public func sourceStamps() throws(StoreError) -> [SourceStamp] {
    let statement = try statement("queries/internal/source-stamps.sql")
    var stamps: [SourceStamp] = []
    while try statement.step() { stamps.append(stamp(statement)) }
    return stamps
  }

  /// All stored page files with their facts, by rising name.
  public func storedSources() throws(StoreError) -> [StoredSource] {
    let statement = try statement("queries/internal/sources.sql")
    var sources: [StoredSource] = []
    while try statement.step() {
      sources.append(StoredSource(stamp: stamp(statement), facts: statement.bytes(7)))
    }
    return sources
  }

  private func stamp(_ row: PreparedStatement) -> SourceStamp {
    SourceStamp(
      name: row.text(0), path: row.text(1), size: row.integer(2), modified: row.integer(3),
      inode: UInt64(UInt(bitPattern: row.integer(4))), hash: row.text(5), extractor: row.text(6))
  }

  /// The entities that a predicate on their ids picks, with their names and articles, without evidence, by rising id.
  func forEachEntity(where picks: (String) -> Bool, _ body: (GraphEntity) -> Void) throws(StoreError) {
    let entities = try statement("queries/internal/entities.sql")
    let aliases = try statement("queries/internal/aliases.sql")
    let articles = try statement("queries/internal/mentions.sql")
    while try entities.step() {
      let id = entities.text(0)
      guard picks(id), let type = EntityType(rawValue: entities.text(1)) else { continue }
      var entity = GraphEntity(id: id, type: type, name: entities.text(2))
      aliases.reset()
      try aliases.bind("entity", .text(entity.id))
      while try aliases.step() { entity.aliases.append(aliases.text(0)) }
      articles.reset()
      try articles.bind("entity", .text(entity.id))
      while try articles.step() {
        entity.articles.append(ArticleKey(source: articles.text(0), article: articles.integer(1)))
      }
      body(entity)
    }
  }

  /// How many of the articles the store holds just so.
  func unchangedArticles(_ rows: GraphRows) throws(StoreError) -> Int {
    let statement = try statement("queries/internal/article-signatures.sql")
    var stored: [ArticleKey: Int] = [:]
    while try statement.step() {
      stored[ArticleKey(source: statement.text(0), article: statement.integer(1))] = statement.integer(2)
    }
    var same = 0
    for (index, article) in rows.graph.articles.enumerated() {
      let signature = stored[ArticleKey(source: article.source, article: article.article)]
      if let signature, Int64(signature) == rows.signature(article: index) { same += 1 }
    }
    return same
  }

  /// Whether `mentions` works.
  func hasTextIndex() throws(StoreError) -> Bool {
    try database.count("SELECT count(*) FROM sqlite_schema WHERE name = 'article_text'") > 0
  }

  /// Retired ids and what took their place, nil where nothing did.
  func movedIds() throws(StoreError) -> [(old: String, new: String?)] {
    let statement = try statement("queries/internal/moved.sql")
    var out: [(old: String, new: String?)] = []
    while try statement.step() { out.append((statement.text(0), statement.optionalText(1))) }
    return out
  }

  /// The id that a retired id leads to; `id` itself if it was never retired.
  public func currentId(_ id: String) throws(StoreError) -> String {
    let statement = try statement("queries/internal/moved-id.sql")
    try statement.bind("id", .text(id))
    return try statement.step() ? statement.text(0) : id
  }
}
