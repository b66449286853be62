public import FactModel

/// How well a graph says who is who: over all pairs of annotated mentions of one type, which of those that it joins
/// are one (precision), and which of those that are one it joins (recall).
///
/// Mentions that were not extracted are no matter of identity: they are counted apart and left out of the pairs.
public struct IdentityReport: Sendable {
  public struct Row: Sendable, Hashable {
    /// Annotated mentions that are in the graph, and those that are not.
    public var found = 0
    public var missing = 0
    /// Pairs that are one and joined; that are two and joined; that are one and not joined.
    public var right = 0
    public var wrong = 0
    public var missed = 0

    /// 0 to 1; nil where nothing was joined.
    public var precision: Double? { right + wrong > 0 ? Double(right) / Double(right + wrong) : nil }
    /// 0 to 1; nil where nothing is to be joined.
    public var recall: Double? { right + missed > 0 ? Double(right) / Double(right + missed) : nil }
  }

  public enum Mistake: String, Sendable {
    case wronglyJoined = "wrongly joined"
    case keptApart = "kept apart"
  }

  /// A pair that the graph has wrong.
  public struct ErrorPair: Sendable, Hashable {
    public var mistake: Mistake
    public var left: LabelledMention
    public var right: LabelledMention
  }

  public private(set) var rows: [EntityType: Row] = [:]
  public private(set) var errors: [ErrorPair] = []
  /// Annotated mentions that the graph does not have.
  public private(set) var missing: [LabelledMention] = []

  public init(gold: [LabelledMention], graph: KnowledgeGraph) {
    let index = GraphIndex(graph)
    var placed: [EntityType: [(mention: LabelledMention, entity: String)]] = [:]
    for mention in gold {
      if let entity = index.entity(of: mention) {
        placed[mention.type, default: []].append((mention, entity))
        rows[mention.type, default: Row()].found += 1
      } else {
        missing.append(mention)
        rows[mention.type, default: Row()].missing += 1
      }
    }
    for (type, mentions) in placed {
      for (number, left) in mentions.enumerated() {
        for right in mentions[(number + 1)...] {
          switch (left.entity == right.entity, left.mention.label == right.mention.label) {
          case (true, true): rows[type]?.right += 1
          case (true, false):
            rows[type]?.wrong += 1
            errors.append(ErrorPair(mistake: .wronglyJoined, left: left.mention, right: right.mention))
          case (false, true):
            rows[type]?.missed += 1
            errors.append(ErrorPair(mistake: .keptApart, left: left.mention, right: right.mention))
          case (false, false): break
          }
        }
      }
    }
    let types = EntityType.allCases
    errors.sort {
      (types.firstIndex(of: $0.left.type) ?? 0, $0.mistake.rawValue, $0.left.label, $0.right.label)
        < (types.firstIndex(of: $1.left.type) ?? 0, $1.mistake.rawValue, $1.left.label, $1.right.label)
    }
  }
}

/// Finds the graph's entity of an article's entity through the evidence that both have.
private struct GraphIndex {
  private struct Key: Hashable {
    var type: EntityType
    var evidence: LocatedEvidence
  }
  /// Several where one sentence names several of a type.
  private var entities: [Key: [GraphEntity]] = [:]
  private var articles: [ArticleKey: ArticleFacts] = [:]

  init(_ graph: KnowledgeGraph) {
    for entity in graph.entities {
      for evidence in entity.evidence {
        entities[Key(type: entity.type, evidence: evidence), default: []].append(entity)
      }
    }
    for article in graph.articles {
      articles[ArticleKey(source: article.source, article: article.article)] = article
    }
  }

  func entity(of mention: LabelledMention) -> String? {
    let all = articles[mention.article]?.entities.filter { $0.type == mention.type } ?? []
    let found =
      all.first { $0.name == mention.name } ?? all.first { $0.aliases.contains(mention.name) }
    guard let found else { return nil }
    for evidence in found.evidence {
      let key = Key(type: found.type, evidence: LocatedEvidence(article: mention.article, evidence: evidence))
      if let entity = entities[key]?.first(where: { $0.name == found.name || $0.aliases.contains(found.name) }) {
        return entity.id
      }
    }
    return nil
  }
}
