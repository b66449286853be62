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

  /// The days that an event can have been on.
  init(of event: GraphEntity) {
    self.init(edtf: event.date ?? event.dateInterval)
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
  /// By index in `graph.entities`; of what is no event, none.
  private var eventDays: [Days] = []
  /// The event that an event is a part of.
  private(set) var within: [String: String] = [:]
  private(set) var places: [String: String] = [:]
  private let graph: KnowledgeGraph
  /// By person.
  private var posts: [String: PostsHeld] = [:]

  /// The posts of a person: which article prints which, and since when and until when each is attested.
  private struct PostsHeld {
    struct Post {
      var text: String
      var days: Days
    }
    /// Where an article prints a post first; nil where the place is not known.
    struct Printed {
      var post: Int
      var place: Int?
    }
    var all: [Post] = []
    /// By index of the article, so that a person who is in every issue costs no more than others.
    var byArticle: [Int: [Printed]] = [:]

    mutating func add(_ post: Post, _ places: [Int: Int?]) {
      for (article, place) in places { byArticle[article, default: []].append(Printed(post: all.count, place: place)) }
      all.append(post)
    }
  }

  init(_ graph: KnowledgeGraph) {
    self.graph = graph
    for (index, entity) in graph.entities.enumerated() {
      entityIndex[entity.id] = index
      eventDays.append(entity.type == .event ? Days(of: entity) : Days())
    }
    for (index, article) in graph.articles.enumerated() {
      articleIndex[ArticleKey(source: article.source, article: article.article)] = index
      articleDays.append(Derivation.days(of: article))
    }
    var placeIds: [String: [String]] = [:]
    var held: [Int] = []
    for (index, relation) in graph.relations.enumerated() {
      switch relation.type {
      case .within:
        // Of several wholes the first id, so that it does not hang on the relations' order.
        within[relation.from] = within[relation.from].map { min($0, relation.to) } ?? relation.to
      case .heldIn: placeIds[relation.from, default: []].append(relation.to)
      case .holds: held.append(index)
      default: break
      }
    }
    for (event, ids) in placeIds {
      let names = Set(ids.compactMap { name(of: $0) })
      places[event] = names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }).joined(separator: "|")
    }
    for index in held { note(graph.relations[index]) }
  }

  private mutating func note(_ held: GraphRelation) {
    // Who was appointed on a day held the post on it, and who was removed until then.
    var days = Days(edtf: held.tenure.from.flatMap { EDTF($0)?.latest?.description })
    days.include(Days(edtf: held.tenure.to.flatMap { EDTF($0)?.earliest?.description }))
    var places: [Int: Int?] = [:]
    for located in held.evidence where located.evidence.rule != Tenure.endRule {
      guard let article = articleIndex[located.article] else { continue }
      days.include(articleDays[article])
      let place = located.evidence.spans.first?.start
      places[article] = .some([places[article] ?? nil, place].compactMap { $0 }.min())
    }
    let post = PostsHeld.Post(text: postText(held), days: days)
    posts[held.from, default: PostsHeld()].add(post, places)
  }

  /// Days and kind of the event that a relation belongs to: where it was, what it visited and what it was about start
  /// there, all else ends there.
  func event(of relation: GraphRelation) -> (days: Days, kind: EventKind?) {
    let end =
      switch relation.type {
      case .heldIn, .visited, .concerns: relation.from
      default: relation.to
      }
    guard let index = entityIndex[end] else { return (Days(), nil) }
    return (eventDays[index], graph.entities[index].kind)
  }

  /// How many sources there are of each month and each year, by rising period; only articles count whose period is
  /// certain.
  func issuesRead() -> [(period: String, issues: Int)] {
    var sources: [String: Set<String>] = [:]
    for (index, days) in articleDays.enumerated() {
      guard let from = days.from, let to = days.to else { continue }
      for length in [4, 7] where from.utf8.prefix(length).elementsEqual(to.utf8.prefix(length)) {
        sources[String(from.prefix(length)), default: []].insert(graph.articles[index].source)
      }
    }
    return sources.map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 }
  }

  func name(of id: String) -> String? { entityIndex[id].map { graph.entities[$0].name } }

  /// The issue's days or, if it is unknown, those of the events that the article reports.
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
    var indexes: [Int] = []
    for at in evidence.indices where at == 0 || evidence[at].article != evidence[at - 1].article {
      if let index = articleIndex[evidence[at].article] { indexes.append(index) }
    }
    return Self.distinct(indexes)
  }

  /// Each number once, rising.
  static func distinct(_ numbers: [Int]) -> [Int] {
    var out: [Int] = []
    out.reserveCapacity(numbers.count)
    for number in numbers.sorted() where out.last != number { out.append(number) }
    return out
  }

  func days(ofArticles indexes: [Int]) -> Days {
    var days = Days()
    for index in indexes { days.include(articleDays[index]) }
    return days
  }

  /// What a participant was at the event: posts printed in the articles that name them as taking part,
  /// else those that other articles attest both before and after. `inferred` is nil if there is none.
  ///
  /// - Parameter articles: of the relation's evidence.
  func posts(of relation: GraphRelation, in articles: [Int]) -> (text: String?, inferred: Bool?) {
    guard let held = posts[relation.from] else { return (nil, nil) }
    var places: [Int: Int?] = [:]
    for article in articles {
      for printed in held.byArticle[article] ?? [] {
        places[printed.post] = .some([places[printed.post] ?? nil, printed.place].compactMap { $0 }.min())
      }
    }
    if !places.isEmpty {
      // In the printed order; the sort is stable for equal places because the text decides.
      let printed = places.map { (place: $0.value ?? 0, text: held.all[$0.key].text) }
        .sorted { $0.place != $1.place ? $0.place < $1.place : $0.text < $1.text }
      return (joined(printed.map(\.text)), false)
    }
    guard let event = entityIndex[relation.to] else { return (nil, nil) }
    let day = eventDays[event]
    let attested = held.all.filter { $0.days.contains(day) }
    guard !attested.isEmpty else { return (nil, nil) }
    return (joined(attested.map(\.text).sorted()), true)
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
