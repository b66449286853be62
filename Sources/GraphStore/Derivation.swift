internal import FactModel
internal import TextModel

/// A first and a last day, either of which may be unknown.
struct Days {
  var from: String?
  var to: String?

  init(from: String? = nil, to: String? = nil) {
    self.from = from
    self.to = to
  }

  init(edtf: String?) {
    guard let edtf else { return }
    (from, to) = EDTF.bounds(edtf)
  }

  /// Widens to hold `other` as well.
  mutating func include(_ other: Days) {
    if let day = other.from { from = from.map { min($0, day) } ?? day }
    if let day = other.to { to = to.map { max($0, day) } ?? day }
  }

  /// Whether all of `other` lies inside; false if a day is unknown.
  func contains(_ other: Days) -> Bool {
    guard let from, let to, let first = other.from, let last = other.to else { return false }
    return from <= first && last <= to
  }
}

/// What the store keeps beside the graph because queries need it row by row: days of articles and
/// relations, the whole an event belongs to, where it was, and what its participants were then.
struct Derivation {
  /// By index in `graph.articles`.
  private(set) var articleDays: [Days] = []
  private(set) var articleIndex: [ArticleKey: Int] = [:]
  private(set) var entityIndex: [String: Int] = [:]
  /// The event that an event is a part of.
  private(set) var within: [String: String] = [:]
  private(set) var places: [String: String] = [:]
  private let graph: KnowledgeGraph
  /// Indexes of `holds` relations by person.
  private var posts: [String: [Int]] = [:]

  init(_ graph: KnowledgeGraph) {
    self.graph = graph
    for (index, entity) in graph.entities.enumerated() { entityIndex[entity.id] = index }
    for (index, article) in graph.articles.enumerated() {
      articleIndex[ArticleKey(source: article.source, article: article.article)] = index
      articleDays.append(Derivation.days(of: article))
    }
    var placeIds: [String: [String]] = [:]
    for (index, relation) in graph.relations.enumerated() {
      switch relation.type {
      case .within:
        // Of several wholes the first id, so that it does not hang on the relations' order.
        within[relation.from] = within[relation.from].map { min($0, relation.to) } ?? relation.to
      case .heldIn: placeIds[relation.from, default: []].append(relation.to)
      case .holds: posts[relation.from, default: []].append(index)
      default: break
      }
    }
    for (event, ids) in placeIds {
      let names = Set(ids.compactMap { name(of: $0) })
      places[event] = names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }).joined(separator: "|")
    }
  }

  func name(of id: String) -> String? { entityIndex[id].map { graph.entities[$0].name } }

  /// The days or, if it is unknown, those of the events that the article reports.
  private static func days(of article: ArticleFacts) -> Days {
    var days = Days(edtf: article.published)
    if days.from == nil && days.to == nil {
      for entity in article.entities where entity.type == .event && entity.reported == true {
        days.include(Days(edtf: entity.date))
      }
    }
    return days
  }

  /// The reported event that `event` is a part of, at last; itself if there is none.
  func top(of event: String) -> String {
    var top = event
    var current = event
    var seen: Set<String> = [event]
    while let parent = within[current], seen.insert(parent).inserted {
      current = parent
      if let index = entityIndex[parent], graph.entities[index].reported == true { top = parent }
    }
    return top
  }

  /// The articles of some evidence, each once, as indexes in rising order.
  func articles(of evidence: [LocatedEvidence]) -> [Int] {
    Set(evidence.compactMap { articleIndex[$0.article] }).sorted()
  }

  func days(ofArticles indexes: [Int]) -> Days {
    var days = Days()
    for index in indexes { days.include(articleDays[index]) }
    return days
  }

  /// What a participant was at the event: posts printed in the articles that name them as taking part,
  /// else those that other articles attest both before and after. `inferred` is nil if there is none.
  func posts(of relation: GraphRelation) -> (text: String?, inferred: Bool?) {
    guard let held = posts[relation.from] else { return (nil, nil) }
    let articles = Set(relation.evidence.map(\.article))
    var printed: [(place: Int, text: String)] = []
    for index in held {
      let here = graph.relations[index].evidence.filter { articles.contains($0.article) }
      guard !here.isEmpty else { continue }
      let place = here.compactMap { $0.evidence.spans.first?.start }.min() ?? 0
      printed.append((place, postText(graph.relations[index])))
    }
    if !printed.isEmpty {
      // In the printed order; the sort is stable for equal places because the text decides.
      printed.sort { $0.place != $1.place ? $0.place < $1.place : $0.text < $1.text }
      return (joined(printed.map(\.text)), false)
    }
    guard let event = entityIndex[relation.to] else { return (nil, nil) }
    let day = Days(edtf: graph.entities[event].date)
    let attested = held.filter { index in
      days(ofArticles: self.articles(of: graph.relations[index].evidence)).contains(day)
    }
    guard !attested.isEmpty else { return (nil, nil) }
    return (joined(attested.map { postText(graph.relations[$0]) }.sorted()), true)
  }

  /// Body and title in one: 茂南区委书记; of a government 茂南区副区长.
  func postText(_ relation: GraphRelation) -> String {
    let title = relation.title ?? ""
    let body = name(of: relation.to) ?? ""
    for suffix in ["人民政府", "政府"] where body.hasSuffix(suffix) {
      let division = body.dropLast(suffix.count)
      if let kind = division.last, title.contains("\(kind)长") { return division + title }
    }
    return body + title
  }

  private func joined(_ texts: [String]) -> String {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }.joined(separator: "、")
  }
}
