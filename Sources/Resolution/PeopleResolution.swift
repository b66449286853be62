internal import FactModel

/// Joins people: one name may be many people, and one person may hold many posts.
///
/// In one paper those of a name who hold office are one person; a villager of that name, or one who is only mentioned,
/// is so if name and company say it. Between papers the homes of the posts decide, then shared posts, company and the
/// rarity of the name; what they leave open stays two, with the doubt written down.
struct PeopleResolution {
  /// What a mention says of somebody's standing. Officials are printed with a post, or with what they took part in.
  private enum Standing: Hashable {
    case office, village, mentioned
  }

  /// All mentions of a name and standing in one paper.
  private struct Node {
    var mention: Int
    var paper: Int32
    var standing: Standing
    var paperHome: String
    var isCentral: Bool
    /// The homes of the bodies that the posts are of.
    var postHomes: Set<String> = []
    /// Body and title.
    var posts: Set<String> = []
    var articles: [Int32] = []
  }

  private struct Candidate {
    var left: Int
    var right: Int
    var score: Double
    var reasons: [String]
  }

  /// Weights, each the worth of one reason; what reaches `threshold` is one person.
  enum Weight {
    static let samePost = 1.0
    static let sameHome = 0.8
    static let homeOfPaper = 0.6
    static let nestedHomes = 0.3
    static let companion = 0.25
    static let mostCompanions = 0.5
    static let samePaper = 0.6
    static let villageAndOffice = -0.6
    static let rareName = 0.2
    static let commonName = -0.2
    static let apartHomes = -0.8
    static let threshold = 0.5
  }

  /// Beyond so many people of one name, only those with something in common are compared.
  private static let allPairs = 12
  /// In one home, so many nodes are compared with each other.
  private static let perHome = 24

  private(set) var decisions: [Decision] = []
  /// Comparing company reads this many articles of each side at most.
  private static let articlesOfCompany = 50
  /// The people named in the articles of a node, made where they are needed.
  private var company: [Int: Set<Int32>] = [:]

  init() {}

  mutating func resolve(_ corpus: inout Corpus, _ clusters: inout Clusters) {
    var names: [Int32: [Node]] = [:]
    collect(corpus, &clusters, &names)
    for name in names.keys.sorted() {
      guard let nodes = names[name], nodes.count > 1 else { continue }
      join(nodes, corpus, &clusters)
    }
  }

  private func collect(_ corpus: Corpus, _ clusters: inout Clusters, _ names: inout [Int32: [Node]]) {
    struct Key: Hashable {
      var form: Int32
      var paper: Int32
      var standing: Standing
    }
    var index: [Key: Int] = [:]
    for (number, article) in corpus.articles.enumerated() {
      let context = corpus.contexts[number]
      var posts: [Int: [Relation]] = [:]
      for relation in article.relations where relation.type == .holds {
        if let person = context.mentions[relation.from] { posts[person, default: []].append(relation) }
      }
      // Who left a post had it: it tells as much of who they are.
      for change in article.postChanges where change.kind == .end {
        guard let person = context.mentions[change.who] else { continue }
        posts[person, default: []].append(
          Relation(type: .holds, from: change.who, to: change.of, title: change.title))
      }
      let active = Set(article.relations.lazy.filter { $0.type == .participated }.map(\.from))
      for (offset, entity) in article.entities.enumerated() where entity.type == .person {
        let mention = context.firstMention + offset
        if corpus.ignored.contains(mention) { continue }
        let form = corpus.formOf[mention]
        var homes: Set<String> = []
        var named: Set<String> = []
        var centralPosts = 0
        for post in posts[mention] ?? [] {
          guard let body = context.mentions[post.to] else { continue }
          named.insert("\(clusters.find(body))|\(post.title ?? "")")
          // A county's committee on a page that does not tell its county is no body of the whole country.
          if let home = corpus.home(ofBody: body) {
            if !home.isEmpty { homes.insert(home) }
          } else {
            centralPosts += 1
          }
        }
        let isCentral =
          Central.isPerson(corpus.forms[form].key)
          || centralPosts > 0 && centralPosts == (posts[mention] ?? []).count
        let standing: Standing =
          isCentral || posts[mention] == nil && active.contains(entity.id)
          ? .office
          : standing((posts[mention] ?? []).compactMap { context.mentions[$0.to] }, corpus)
        let key = Key(form: form, paper: isCentral ? -1 : context.paper, standing: standing)
        let at = index[key] ?? names[form]?.count ?? 0
        if index[key] == nil {
          index[key] = at
          names[form, default: []].append(
            Node(
              mention: mention, paper: key.paper, standing: standing, paperHome: isCentral ? "" : context.home,
              isCentral: isCentral))
        }
        names[form]?[at].postHomes.formUnion(homes)
        names[form]?[at].posts.formUnion(named)
        names[form]?[at].articles.append(Int32(number))
        if let first = names[form]?[at].mention { clusters.union(first, mention) }
      }
    }
  }

  /// The standing of who holds posts of these bodies.
  private func standing(_ bodies: [Int], _ corpus: Corpus) -> Standing {
    if bodies.isEmpty { return .mentioned }
    return bodies.allSatisfy { Self.isVillages(corpus.form($0).scalars) } ? .village : .office
  }

  /// 金河村党支部, 城南社区; not 农业农村局, 乡村振兴局.
  private static func isVillages(_ s: [UInt32]) -> Bool {
    let communities = s.indices.dropFirst().contains { s[$0 - 1] == Words.community && s[$0] == Words.district }
    return communities
      || s.indices.contains {
        s[$0] == Words.village && ($0 == 0 || s[$0 - 1] != Words.farming && s[$0 - 1] != Words.country)
      }
  }

  private mutating func join(_ nodes: [Node], _ corpus: Corpus, _ clusters: inout Clusters) {
    var groups = Clusters(count: nodes.count)
    var homes = nodes.map(\.postHomes)
    var doubts: [Candidate] = []
    company = [:]
    let candidates = pairs(nodes).map { compare($0.0, $0.1, nodes, corpus) }
    for candidate in candidates.sorted(by: { ($0.score, $1.left, $1.right) > ($1.score, $0.left, $0.right) }) {
      let a = groups.find(candidate.left)
      let b = groups.find(candidate.right)
      if a == b { continue }
      let clash = areApart(homes[a], homes[b]) && candidate.score < Weight.samePost
      guard candidate.score >= Weight.threshold, !clash else {
        doubts.append(candidate)
        continue
      }
      let merged = homes[a].union(homes[b])
      homes[groups.union(a, b)] = merged
      clusters.union(nodes[candidate.left].mention, nodes[candidate.right].mention)
      let (left, right) = (nodes[candidate.left], nodes[candidate.right])
      if left.paperHome != right.paperHome || left.standing != right.standing {
        decide(.same, candidate, nodes)
      }
    }
    for doubt in doubts where groups.find(doubt.left) != groups.find(doubt.right) {
      decide(doubt.score <= -Weight.threshold ? .different : .unsure, doubt, nodes)
    }
  }

  private mutating func decide(_ verdict: Judgement.Verdict, _ candidate: Candidate, _ nodes: [Node]) {
    decisions.append(
      Decision(
        left: nodes[candidate.left].mention, right: nodes[candidate.right].mention, verdict: verdict,
        score: max(-1, min(1, candidate.score)), reasons: candidate.reasons))
  }

  /// All pairs of a rare name; of a common one, those that share a home.
  private func pairs(_ nodes: [Node]) -> [(Int, Int)] {
    if nodes.count <= Self.allPairs {
      return nodes.indices.flatMap { left in (left + 1..<nodes.count).map { (left, $0) } }
    }
    var blocks: [String: [Int]] = [:]
    for (index, node) in nodes.enumerated() {
      for home in node.postHomes.union([node.paperHome]) where !home.isEmpty { blocks[home, default: []].append(index) }
    }
    var seen: Set<Int> = []
    var out: [(Int, Int)] = []
    for home in blocks.keys.sorted(by: { $0.precedesInBytes($1) }) {
      // Those that hold posts here come first: they are who the others may be.
      let block = (blocks[home] ?? []).sorted {
        (nodes[$0].postHomes.contains(home) ? 0 : 1, $0) < (nodes[$1].postHomes.contains(home) ? 0 : 1, $1)
      }
      for (rank, left) in block.prefix(Self.perHome).enumerated() {
        for right in block[(rank + 1)...] {
          let pair = (min(left, right), max(left, right))
          if seen.insert(pair.0 * nodes.count + pair.1).inserted { out.append(pair) }
        }
      }
    }
    return out
  }

  private mutating func compare(_ left: Int, _ right: Int, _ nodes: [Node], _ corpus: Corpus) -> Candidate {
    let a = nodes[left]
    let b = nodes[right]
    let name = corpus.form(a.mention).key
    var reasons = ["both are printed as \(name)"]
    var score = 0.0
    func add(_ weight: Double, _ reason: String) {
      score += weight
      reasons.append(reason)
    }
    if !a.posts.isDisjoint(with: b.posts) { add(Weight.samePost, "both hold the same post") }
    let shared = a.postHomes.intersection(b.postHomes)
    let standings: Set = [a.standing, b.standing]
    if a.paper == b.paper, standings.count > 1 {
      add(Weight.samePaper, "one paper prints both")
      if standings == [.village, .office] {
        add(Weight.villageAndOffice, "one holds a post of a village, the other a higher office")
      }
    } else if let home = shared.min() {
      add(Weight.sameHome, "both hold posts in \(home)")
    } else if a.isCentral != b.isCentral {
      let local = a.isCentral ? b : a
      if !local.postHomes.isEmpty {
        add(Weight.apartHomes, "one holds a post of the whole country, the other a local one")
      }
    } else if !a.postHomes.isEmpty, !b.postHomes.isEmpty {
      if areApart(a.postHomes, b.postHomes) {
        add(Weight.apartHomes, "their posts are in \(list(a.postHomes)) and in \(list(b.postHomes))")
      } else {
        add(Weight.nestedHomes, "one’s division lies in the other’s: \(list(a.postHomes)), \(list(b.postHomes))")
      }
    } else if !a.paperHome.isEmpty, b.postHomes.contains(a.paperHome) {
      add(Weight.homeOfPaper, "one holds a post in \(a.paperHome), where the other’s paper is from")
    } else if !b.paperHome.isEmpty, a.postHomes.contains(b.paperHome) {
      add(Weight.homeOfPaper, "one holds a post in \(b.paperHome), where the other’s paper is from")
    } else {
      reasons.append("no posts tell where both belong")
    }
    if score > 0 || a.posts.isEmpty || b.posts.isEmpty {
      switch NameRarity(corpus.form(a.mention).scalars) {
      case .rare: add(Weight.rareName, "the name is rare")
      case .common: add(Weight.commonName, "the name is common")
      case .ordinary: break
      }
    }
    if score > Weight.apartHomes, score < Weight.threshold {
      let companions = companions(left, right, nodes, corpus)
      if !companions.isEmpty {
        add(
          min(Weight.mostCompanions, Weight.companion * Double(companions.count)),
          "both are named together with \(companions.prefix(3).joined(separator: ", "))")
      }
    }
    return Candidate(left: left, right: right, score: score, reasons: reasons)
  }

  /// Other people, central ones aside, that articles of both sides name, sorted.
  private mutating func companions(_ left: Int, _ right: Int, _ nodes: [Node], _ corpus: Corpus) -> [String] {
    for index in [left, right] where company[index] == nil {
      var people: Set<Int32> = []
      for article in nodes[index].articles.prefix(Self.articlesOfCompany) {
        let first = corpus.contexts[Int(article)].firstMention
        let count = corpus.articles[Int(article)].entities.count
        for mention in first..<first + count where corpus.typeOf[mention] == .person {
          people.insert(corpus.formOf[mention])
        }
      }
      company[index] = people
    }
    let name = corpus.formOf[nodes[left].mention]
    return (company[left] ?? []).intersection(company[right] ?? []).filter { $0 != name }
      .map { corpus.forms[$0].key }.filter { !Central.isPerson($0) }.sorted { $0.precedesInBytes($1) }
  }

  private func list(_ homes: Set<String>) -> String {
    homes.sorted { $0.precedesInBytes($1) }.prefix(3).joined(separator: ", ")
  }

  /// Both hold posts, and no home of one is, holds or lies in a home of the other.
  private func areApart(_ a: Set<String>, _ b: Set<String>) -> Bool {
    guard !a.isEmpty, !b.isEmpty else { return false }
    return !a.contains { x in b.contains { y in x == y || DivisionCode.nest(x, y) } }
  }
}
