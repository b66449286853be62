public import FactModel

/// Makes one graph of many articles: decides which mentions are one person, body, place, initiative or event.
///
/// The graph depends on the set of articles only, not on their order; entities keep their ids when articles that have
/// nothing to do with them come or go. Time is near linear in the number of mentions.
public struct Resolver: Sendable {
  public init() {}

  /// Resolves a whole collection. Source and number must tell the articles apart.
  public func resolve(_ articles: [ArticleFacts]) -> KnowledgeGraph {
    var corpus = Corpus(articles)
    var clusters = Clusters(count: corpus.mentionCount)
    var decisions: [Decision] = []
    for type in [EntityType.organization, .place, .initiative] {
      var named = NamedResolution(type)
      named.resolve(&corpus, &clusters)
      decisions += named.decisions
    }
    var people = PeopleResolution()
    people.resolve(&corpus, &clusters)
    decisions += people.decisions
    var events = EventResolution()
    events.resolve(&corpus, &clusters)
    decisions += events.decisions

    let entities = EntityAssembly(corpus, &clusters, events: events.events)
    let relations = RelationAssembly(corpus, entities)
    return KnowledgeGraph(
      articles: corpus.articles, entities: entities.entities, relations: relations.relations,
      statements: relations.statements, absences: relations.absences,
      judgements: judgements(decisions, entities))
  }

  /// One judgement a pair: what joined them if anything did, then what keeps them apart, then the doubts.
  private func judgements(_ decisions: [Decision], _ assembly: EntityAssembly) -> [Judgement] {
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
      judgement.reasons = Array(Set(judgement.reasons).sorted { $0.precedesInBytes($1) }.prefix(16))
      return judgement
    }.sorted {
      $0.left != $1.left ? $0.left.precedesInBytes($1.left) : $0.right.precedesInBytes($1.right)
    }
  }
}
