internal import FactModel
internal import TextModel

/// Makes entities of clusters: canonical name, other names, id.
struct EntityAssembly {
  private struct Cluster {
    var root: Int
    var mentions: [Int]
    var entity: GraphEntity
    /// What the id is made of, without what tells a second cluster of that key and home apart.
    var base: String
    /// Smallest body and title (people), else empty.
    var post: String
    /// Source, article and id of the first mention: what tells clusters apart in the last resort.
    var first: String
  }

  /// By id.
  private(set) var entities: [GraphEntity] = []
  /// The entity of each mention, −1 for those that are none.
  private(set) var entityOf: [Int32]

  init(_ corpus: Corpus, _ clusters: inout Clusters, events: [EventMention]) {
    entityOf = [Int32](repeating: -1, count: corpus.mentionCount)
    var members: [Int: [Int]] = [:]
    for mention in 0..<corpus.mentionCount where !corpus.ignored.contains(mention) {
      members[clusters.find(mention), default: []].append(mention)
    }
    var official: [Int: String] = [:]
    for event in events {
      guard let key = event.official.map(\.key).min(by: { $0.precedesInBytes($1) }) else { continue }
      let root = clusters.find(event.mention)
      if official[root].map({ key.precedesInBytes($0) }) ?? true { official[root] = key }
    }
    var posts = smallestPosts(corpus, &clusters)
    var homes = personHomes(corpus, &clusters)
    var made: [Cluster] = []
    made.reserveCapacity(members.count)
    for root in members.keys.sorted() {
      made.append(
        cluster(
          root, members[root] ?? [], corpus, official: official[root], post: posts.removeValue(forKey: root) ?? "",
          personHomes: homes.removeValue(forKey: root) ?? []))
    }
    let keys = Self.keys(of: made)
    let hashes = StableHash.distinct(keys)
    // Type letters are sorted with the ids.
    let ids = made.indices.map { StableHash.id(Self.letter(made[$0].entity.type), hashes[$0]) }
    let order = made.indices.sorted { ids[$0].precedesInBytes(ids[$1]) }
    entities.reserveCapacity(order.count)
    for (position, index) in order.enumerated() {
      for mention in made[index].mentions { entityOf[mention] = Int32(position) }
      entities.append(made[index].entity)
      entities[position].id = ids[index]
    }
  }

  private func cluster(
    _ root: Int, _ mentions: [Int], _ corpus: Corpus, official: String?, post: String, personHomes: Set<String>
  ) -> Cluster {
    let type = corpus.typeOf[root]
    var counts: [String: Int] = [:]
    var aliases: Set<String> = []
    var codes: Set<String> = []
    var articles: [ArticleKey] = []
    var evidence: [LocatedEvidence] = []
    for mention in mentions {
      // Field by field: copies of whole articles and entities are most of what this would cost.
      let number = Int(corpus.articleOf[mention])
      let at = mention - corpus.contexts[number].firstMention
      counts[corpus.articles[number].entities[at].name, default: 0] += 1
      for alias in corpus.articles[number].entities[at].aliases { aliases.insert(alias) }
      if let code = corpus.articles[number].entities[at].divisionCode { codes.insert(code) }
      let key = ArticleKey(source: corpus.articles[number].source, article: corpus.articles[number].article)
      if articles.last != key { articles.append(key) }
      for one in corpus.articles[number].entities[at].evidence {
        evidence.append(LocatedEvidence(article: key, evidence: one))
      }
    }
    let name = Self.canonical(type == .organization && counts.count > 1 ? withoutMisprints(counts) : counts)
    aliases.formUnion(counts.keys)
    aliases.remove(name)
    aliases.remove("")
    var entity = GraphEntity(
      id: "", type: type, name: name, aliases: aliases.sorted { $0.precedesInBytes($1) },
      divisionCode: codes.min { $0.precedesInBytes($1) }, articles: articles, evidence: EvidenceOrder.sorted(evidence))
    let form = corpus.form(mentions.first { corpus.entity($0).name == name } ?? root)
    var key = form.key
    if type == .event {
      describe(&entity, mentions, corpus)
      key = official ?? "\(key)|\(entity.date ?? Self.issue(mentions, corpus))"
    }
    let first = corpus.articles[Int(corpus.articleOf[mentions[0]])]
    return Cluster(
      root: root, mentions: mentions, entity: entity,
      base: "\(type.rawValue)|\(key)|\(home(mentions, corpus, form, codes, personHomes, isOfficial: official != nil))",
      post: post, first: "\(first.source)#\(first.article)#\(corpus.entity(mentions[0]).id)")
  }

  /// Leaves out names that are misprints of one that is printed at least as often.
  private func withoutMisprints(_ counts: [String: Int]) -> [String: Int] {
    let rests = counts.reduce(into: [String: String]()) { out, entry in
      out[entry.key] = NameForm(entry.key, type: .organization).rest
    }
    return counts.filter { name, count in
      let near = Misprint.standards(near: rests[name] ?? "")
      return near.isEmpty || !counts.contains { $0.value >= count && near.contains(rests[$0.key] ?? "") }
    }
  }

  /// The most frequent name, of those the longest, of those the first in bytes.
  private static func canonical(_ counts: [String: Int]) -> String {
    counts.max { a, b in
      if a.value != b.value { return a.value < b.value }
      let (x, y) = (a.key.unicodeScalars.count, b.key.unicodeScalars.count)
      return x != y ? x < y : b.key.precedesInBytes(a.key)
    }?.key ?? ""
  }

  /// Kind, date and whether it is reported: what reports say counts before what references say.
  private func describe(_ entity: inout GraphEntity, _ mentions: [Int], _ corpus: Corpus) {
    let all = mentions.map { corpus.entity($0) }
    let reports = all.filter { $0.reported ?? true }
    entity.reported = !reports.isEmpty
    let telling = reports.isEmpty ? all : reports
    entity.kind = Self.mostFrequent(telling.compactMap(\.kind?.rawValue)).flatMap(EventKind.init(rawValue:))
    let dates = telling.compactMap(\.date)
    entity.date = (dates.isEmpty ? all.compactMap(\.date) : dates).min { Self.tellsMore($0, than: $1) }
    if entity.date == nil { describeRecency(&entity, mentions, corpus) }
  }

  /// 日前 in the issue of the first report: later ones can only say less.
  private func describeRecency(_ entity: inout GraphEntity, _ mentions: [Int], _ corpus: Corpus) {
    let found = mentions.compactMap { mention -> (word: String, interval: String?)? in
      guard let word = corpus.entity(mention).dateText else { return nil }
      let issue = corpus.articles[Int(corpus.articleOf[mention])].published
      return (word, issue.flatMap { RecentPast.interval(word, published: $0) })
    }
    func last(_ interval: String?) -> CivilDay? { interval.flatMap { EDTF($0)?.latest } }
    let first = found.min { a, b in
      if let x = last(a.interval), let y = last(b.interval), x != y { return x < y }
      if (a.interval == nil) != (b.interval == nil) { return b.interval == nil }
      return a.word.precedesInBytes(b.word)
    }
    entity.dateText = first?.word
    entity.dateInterval = first?.interval
  }

  /// The narrower date tells more; an unknown year tells least.
  static func tellsMore(_ a: String, than b: String) -> Bool {
    func width(_ text: String) -> Int {
      guard let date = EDTF(text), let from = date.earliest, let to = date.latest else { return .max }
      return to.number - from.number
    }
    let (x, y) = (width(a), width(b))
    return x != y ? x < y : a.precedesInBytes(b)
  }

  private static func mostFrequent(_ texts: [String]) -> String? {
    let counts = texts.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return counts.min { $0.value != $1.value ? $0.value > $1.value : $0.key.precedesInBytes($1.key) }?.key
  }

  /// The smallest issue date, else the smallest source.
  private static func issue(_ mentions: [Int], _ corpus: Corpus) -> String {
    let articles = mentions.map { corpus.articles[Int(corpus.articleOf[$0])] }
    return articles.compactMap(\.published).min { $0.precedesInBytes($1) }
      ?? articles.map(\.source).min { $0.precedesInBytes($1) } ?? ""
  }

  /// The smallest home; empty for what is known by its name alone.
  private func home(
    _ mentions: [Int], _ corpus: Corpus, _ form: NameForm, _ codes: Set<String>, _ personHomes: Set<String>,
    isOfficial: Bool
  ) -> String {
    switch corpus.typeOf[mentions[0]] {
    case .initiative: return ""
    case .person:
      if Central.isPerson(form.key) { return "" }
      if let home = personHomes.min(by: { $0.precedesInBytes($1) }) { return home }
    case .organization, .place:
      if let code = codes.min(by: { $0.precedesInBytes($1) }) { return code }
      if form.isQualified, corpus.typeOf[mentions[0]] == .organization { return "" }
    case .event:
      // The convenor's division stands in an official meeting's key.
      if isOfficial || form.isQualified { return "" }
    }
    var smallest = ""
    for mention in mentions {
      let home = corpus.contexts[Int(corpus.articleOf[mention])].home
      if !home.isEmpty, smallest.isEmpty || home.precedesInBytes(smallest) { smallest = home }
    }
    return smallest
  }

  /// What the ids are hashes of: the first cluster of a name and home, by its post, has the plain key.
  private static func keys(of clusters: [Cluster]) -> [String] {
    var groups: [String: [Int]] = [:]
    for (index, cluster) in clusters.enumerated() { groups[cluster.base, default: []].append(index) }
    var out = clusters.map(\.base)
    for (base, group) in groups where group.count > 1 {
      var used: Set<String> = []
      let sorted = group.sorted {
        clusters[$0].post != clusters[$1].post
          ? clusters[$0].post.precedesInBytes(clusters[$1].post)
          : clusters[$0].first.precedesInBytes(clusters[$1].first)
      }
      for index in sorted {
        let cluster = clusters[index]
        let keys = [base, "\(base)|\(cluster.post)", "\(base)|\(cluster.post)|\(cluster.first)"]
        out[index] = keys.first { used.insert($0).inserted } ?? "\(base)|\(cluster.first)|\(index)"
      }
    }
    return out
  }

  private static func letter(_ type: EntityType) -> String {
    switch type {
    case .person: "p"
    case .organization: "o"
    case .place: "l"
    case .initiative: "i"
    case .event: "e"
    }
  }
}

/// The smallest body and title of each cluster of people.
private func smallestPosts(_ corpus: Corpus, _ clusters: inout Clusters) -> [Int: String] {
  var out: [Int: String] = [:]
  for (number, article) in corpus.articles.enumerated() {
    let context = corpus.contexts[number]
    for relation in article.relations where relation.type == .holds {
      guard let person = context.mentions[relation.from], let body = context.mentions[relation.to] else { continue }
      let root = clusters.find(person)
      let post = "\(corpus.form(body).key)|\(relation.title ?? "")"
      if out[root].map({ post.precedesInBytes($0) }) ?? true { out[root] = post }
    }
  }
  return out
}

/// The homes of the bodies whose posts each cluster of people holds.
private func personHomes(_ corpus: Corpus, _ clusters: inout Clusters) -> [Int: Set<String>] {
  var out: [Int: Set<String>] = [:]
  for (number, article) in corpus.articles.enumerated() {
    let context = corpus.contexts[number]
    for relation in article.relations where relation.type == .holds {
      guard let person = context.mentions[relation.from], let body = context.mentions[relation.to] else { continue }
      out[clusters.find(person), default: []].insert(corpus.home(ofBody: body) ?? "")
    }
  }
  return out
}
