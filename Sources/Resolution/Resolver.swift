public import FactModel
public import TextModel

/// Makes one graph of many articles: decides which mentions are one person, body, place, initiative or event.
///
/// The graph depends on the set of articles only, not on their order; entities keep their ids when articles that have
/// nothing to do with them come or go. Time is near linear in the number of mentions.
public struct Resolver: Sendable {
  public init() {}

  /// Resolves a whole collection. Source and number must tell the articles apart.
  public func resolve(_ articles: [ArticleFacts]) -> KnowledgeGraph {
    let corpus = Corpus(articles)
    return Resolution(corpus, apart: []).graph(more: [])
  }

  /// Resolves a whole collection as a curation has it.
  ///
  /// - Returns: the graph, and a finding for each line that matches nothing.
  /// - Throws: `Curation.Failure` for a line whose names mean several entities, or that cannot be applied.
  public func resolve(
    _ articles: [ArticleFacts], curation: Curation
  ) throws(Curation.Failure) -> (graph: KnowledgeGraph, findings: [Finding]) {
    if curation.lines.isEmpty { return (resolve(articles), []) }
    var corpus = Corpus(articles)
    let plain = Resolution(corpus, apart: [])
    let constraints = try CurationConstraints(curation, EntityIndex(corpus, plain.assembly()))
    if !constraints.types.isEmpty { corpus = Corpus(retyped(corpus, constraints.types)) }
    var resolution = Resolution(corpus, apart: constraints.apart)
    let decided = try constraints.apply(&resolution.clusters)
    let assembly = resolution.assembly()
    var graph = resolution.graph(more: decided)
    var edits = CurationEdits(curation)
    try edits.apply(to: &graph) { line in
      guard let mention = constraints.targets[line.number]?.first, assembly.entityOf[mention] >= 0 else { return nil }
      return assembly.entities[Int(assembly.entityOf[mention])].id
    } label: {
      constraints.labels[$0.number] ?? $0.entity
    }
    let unmatched = constraints.unmatched.map { curation.unmatched($0.line, $0.name) }
    return (graph, unmatched + edits.findings)
  }

  /// The articles with other types for some mentions.
  private func retyped(_ corpus: Corpus, _ types: [Int: EntityType]) -> [ArticleFacts] {
    var articles = corpus.articles
    var byArticle: [Int: [Int: EntityType]] = [:]
    for (mention, type) in types {
      let article = Int(corpus.articleOf[mention])
      byArticle[article, default: [:]][mention - corpus.contexts[article].firstMention] = type
    }
    for (article, types) in byArticle { articles[article].retype(types) }
    return articles
  }
}

/// One pass over a collection: which mentions are one, and why.
private struct Resolution {
  let corpus: Corpus
  var clusters: Clusters
  private var decisions: [Decision] = []
  private let events: [EventMention]

  init(_ whole: Corpus, apart: [(Int, Int)]) {
    var corpus = whole
    var clusters = Clusters(count: corpus.mentionCount, apart: apart)
    for type in [EntityType.organization, .place, .initiative] {
      var named = NamedResolution(type)
      named.resolve(&corpus, &clusters)
      decisions += named.decisions
    }
    var people = PeopleResolution()
    people.resolve(&corpus, &clusters)
    decisions += people.decisions
    var resolved = EventResolution()
    resolved.resolve(&corpus, &clusters)
    decisions += resolved.decisions
    events = resolved.events
    self.corpus = corpus
    self.clusters = clusters
  }

  func assembly() -> EntityAssembly {
    var clusters = clusters
    return EntityAssembly(corpus, &clusters, events: events)
  }

  /// - Parameter more: decisions beside those of the pass.
  func graph(more: [Decision]) -> KnowledgeGraph {
    let entities = assembly()
    let relations = RelationAssembly(corpus, entities)
    return KnowledgeGraph(
      articles: corpus.articles, entities: entities.entities, relations: relations.relations,
      statements: relations.statements, absences: relations.absences,
      judgements: judgements(decisions + more, entities, decided: Set(more.flatMap(\.reasons))))
  }

  /// One judgement a pair: what joined them if anything did, then what keeps them apart, then the doubts.
  ///
  /// - Parameter decided: the reasons that a person gave.
  private func judgements(
    _ decisions: [Decision], _ assembly: EntityAssembly, decided: Set<String>
  ) -> [Judgement] {
    struct Pair: Hashable {
      var left: String
      var right: String
    }
    var out: [Pair: Judgement] = [:]
    for decision in decisions {
      let ends = [assembly.entityOf[decision.left], assembly.entityOf[decision.right]].sorted()
      guard ends[0] >= 0 else { continue }
      let pair = Pair(left: assembly.entities[Int(ends[0])].id, right: assembly.entities[Int(ends[1])].id)
      // A doubt that something else settled is none any more.
      let isJoined = pair.left == pair.right
      guard isJoined == (decision.verdict == .same) else { continue }
      guard var judgement = out[pair] else {
        out[pair] = Judgement(
          left: pair.left, right: pair.right, verdict: decision.verdict, score: decision.score,
          reasons: decision.reasons)
        continue
      }
      if judgement.verdict == .unsure, decision.verdict == .different {
        judgement.verdict = .different
        judgement.score = decision.score
        judgement.reasons = decision.reasons
      } else if judgement.verdict == decision.verdict {
        // The weakest link of a joined cluster, the strongest reason against or for a doubtful one.
        judgement.score =
          isJoined ? min(judgement.score, decision.score) : max(judgement.score, decision.score)
        judgement.reasons += decision.reasons
      }
      out[pair] = judgement
    }
    return out.values.map { judgement in
      var judgement = judgement
      // What a person decided comes first and is never left out.
      judgement.reasons = Array(
        Set(judgement.reasons).sorted {
          decided.contains($0) != decided.contains($1) ? decided.contains($0) : $0.precedesInBytes($1)
        }.prefix(16))
      return judgement
    }.sorted {
      $0.left != $1.left ? $0.left.precedesInBytes($1.left) : $0.right.precedesInBytes($1.right)
    }
  }
}
