internal import FactModel

/// Joins organizations, places and initiatives, whose names say who they are.
struct NamedResolution {
  /// Mentions that are one without a question: equal form, code and scope.
  private struct Node {
    var mention: Int
    var form: Int32
    /// The home of its paper where the name means something in one paper only.
    var homeName: String
    /// (alias, paper) pairs.
    var aliases: Set<UInt64> = []
  }

  /// What is known of a cluster of nodes.
  private struct Info {
    var codes: Set<String>
    var articles: Set<Int32>
    var papers: Set<Int32>
    var homes: Set<String>
    var names: Set<Int32>
    var containers: Set<String>
  }

  private struct Member {
    var node: Int
    /// Whether the block's key is its name; else it is one of its aliases.
    var isName: Bool
  }

  private struct NodeKey: Hashable {
    var form: Int32
    var code: Int32
    var scope: Int32
  }

  /// Big blocks are compared with this many clusters only.
  private static let representatives = 24
  /// In blocks beyond this, doubts are not written down: nobody reads thousands of them.
  private static let doubts = 8

  private let type: EntityType
  private var nodes: [Node] = []
  private var infos: [Int: Info] = [:]
  private var blocks: [String: [Member]] = [:]
  private(set) var decisions: [Decision] = []

  init(_ type: EntityType) { self.type = type }

  mutating func resolve(_ corpus: inout Corpus, _ clusters: inout Clusters) {
    collect(&corpus, &clusters)
    makeBlocks(corpus)
    let keys = blocks.keys.sorted { $0.precedesInBytes($1) }
    // Names first: what two names agree on must not depend on what an alias has joined before.
    for namesOnly in [true, false] {
      for key in keys {
        guard let block = blocks[key], block.count > 1 else { continue }
        let members = namesOnly ? block.filter(\.isName) : block
        if members.count > 1, namesOnly || members.contains(where: { !$0.isName }) {
          join(members, key: key, corpus, &clusters)
        }
      }
    }
  }

  private mutating func collect(_ corpus: inout Corpus, _ clusters: inout Clusters) {
    var index: [NodeKey: Int] = [:]
    for mention in 0..<corpus.mentionCount where corpus.typeOf[mention] == type && !corpus.ignored.contains(mention) {
      let entity = corpus.entity(mention)
      let form = corpus.form(mention)
      let context = corpus.context(mention)
      let scope = scope(of: form, entity, mention, &corpus)
      let key = NodeKey(
        form: corpus.formOf[mention], code: corpus.string(entity.divisionCode ?? ""), scope: scope)
      let node = index[key] ?? nodes.count
      if node == nodes.count {
        index[key] = node
        nodes.append(Node(mention: mention, form: key.form, homeName: scope >= 0 ? context.homeName : ""))
        infos[mention] = Info(
          codes: Set(entity.divisionCode.map { [$0] } ?? []), articles: [], papers: [], homes: [], names: [key.form],
          containers: Set(form.containers))
      }
      clusters.union(nodes[node].mention, mention)
      for alias in entity.aliases {
        let aliasForm = corpus.formIndex(alias, type)
        guard aliasForm != key.form, !corpus.forms[aliasForm].isGeneric, corpus.forms[aliasForm].scalars.count > 2
        else { continue }
        nodes[node].aliases.insert(UInt64(UInt32(aliasForm)) << 32 | UInt64(UInt32(context.paper)))
      }
      let article = corpus.articleOf[mention]
      infos[nodes[node].mention]?.articles.insert(article)
      infos[nodes[node].mention]?.papers.insert(context.paper)
      if !context.home.isEmpty { infos[nodes[node].mention]?.homes.insert(context.home) }
    }
  }

  /// Where a name means the same thing: −1 everywhere, else the number of the paper or article.
  private func scope(of form: NameForm, _ entity: Entity, _ mention: Int, _ corpus: inout Corpus) -> Int32 {
    let paper = corpus.context(mention).paper
    if form.isGeneric {
      // Every town has its 镇政府; a county paper has one 区政府.
      let isCountys = form.key.unicodeScalars.first.map { "省市县区旗州".unicodeScalars.contains($0) } ?? false
      return !isCountys || type == .place ? corpus.string("a:\(corpus.articleOf[mention])") : paper
    }
    if type == .place, entity.divisionCode == nil { return paper }
    return form.isQualified || entity.divisionCode != nil && type == .place ? -1 : paper
  }

  private mutating func makeBlocks(_ corpus: Corpus) {
    for (index, node) in nodes.enumerated() {
      let form = corpus.forms[node.form]
      let member = Member(node: index, isName: true)
      if !form.isGeneric {
        if form.isQualified || type == .place {
          blocks["g:" + form.key, default: []].append(member)
        } else {
          blocks["p:\(corpus.context(node.mention).paper):" + form.key, default: []].append(member)
        }
        if !form.isQualified, !node.homeName.isEmpty {
          blocks["g:" + node.homeName + form.key, default: []].append(member)
        }
        if let code = corpus.entity(node.mention).divisionCode, form.division != nil,
          let first = form.key.unicodeScalars.first
        {
          blocks["d:\(code):\(first):" + form.rest, default: []].append(member)
        }
      }
      if type == .organization, form.isQualified, let division = form.division {
        let standards = Misprint.isStandard(form.rest) ? [form.rest] : Misprint.standards(near: form.rest)
        for standard in standards { blocks["m:\(division):\(standard)", default: []].append(member) }
      }
      for packed in node.aliases.sorted() {
        let alias = corpus.forms[Int32(packed >> 32)]
        let paper = Int32(truncatingIfNeeded: packed)
        let member = Member(node: index, isName: false)
        blocks["p:\(paper):" + alias.key, default: []].append(member)
        if alias.isQualified { blocks["g:" + alias.key, default: []].append(member) }
      }
    }
  }

  private mutating func join(_ members: [Member], key: String, _ corpus: Corpus, _ clusters: inout Clusters) {
    var representatives: [Member] = []
    let codes = members.reduce(into: Set<String>()) { set, member in
      set.formUnion(infos[clusters.find(nodes[member.node].mention)]?.codes ?? [])
    }
    members: for member in members {
      for other in representatives {
        let a = clusters.find(nodes[other.node].mention)
        let b = clusters.find(nodes[member.node].mention)
        if a == b { continue members }
        switch verdict(a, b, other, member, key, ambiguous: codes.count > 1, corpus) {
        case .join(let reason):
          merge(a, b, &clusters)
          if let reason {
            decide(.same, 1, other, member, [reason])
          }
          continue members
        case .apart(let verdict, let score, let reason):
          if members.count <= Self.doubts { decide(verdict, score, other, member, [reason]) }
        case .silent: break
        }
      }
      if representatives.count < Self.representatives { representatives.append(member) }
    }
  }

  private mutating func merge(_ a: Int, _ b: Int, _ clusters: inout Clusters) {
    guard clusters.mayJoin(a, b) else { return }
    // Taken out of the dictionary, so that the sets grow in place.
    guard var left = infos.removeValue(forKey: a), var right = infos.removeValue(forKey: b) else { return }
    if left.articles.count < right.articles.count { swap(&left, &right) }
    left.codes.formUnion(right.codes)
    left.articles.formUnion(right.articles)
    left.papers.formUnion(right.papers)
    left.homes.formUnion(right.homes)
    left.names.formUnion(right.names)
    left.containers.formUnion(right.containers)
    infos[clusters.union(a, b)] = left
  }

  private mutating func decide(
    _ verdict: Judgement.Verdict, _ score: Double, _ a: Member, _ b: Member, _ reasons: [String]
  ) {
    decisions.append(
      Decision(
        left: nodes[a.node].mention, right: nodes[b.node].mention, verdict: verdict, score: score, reasons: reasons))
  }

  private enum Outcome {
    /// One; with a reason where names or codes needed one.
    case join(String?)
    case apart(Judgement.Verdict, Double, String)
    /// Two, and nothing to say about it.
    case silent
  }

  private func verdict(
    _ leftRoot: Int, _ rightRoot: Int, _ a: Member, _ b: Member, _ key: String, ambiguous: Bool, _ corpus: Corpus
  ) -> Outcome {
    guard let left = infos[leftRoot], let right = infos[rightRoot] else { return .silent }
    let x = corpus.forms[nodes[a.node].form]
    let y = corpus.forms[nodes[b.node].form]
    let name = x.key == y.key ? "“\(x.key)”" : "“\(x.key)” and “\(y.key)”"
    if !left.codes.isEmpty, !right.codes.isEmpty, left.codes.isDisjoint(with: right.codes) {
      let (one, two) = (left.codes.min() ?? "", right.codes.min() ?? "")
      return .apart(.different, -1, "\(name): their divisions differ (\(one), \(two))")
    }
    if !left.containers.isEmpty, !right.containers.isEmpty, !overlap(left.containers, right.containers) {
      return .apart(.different, -1, "\(name): their provinces or prefectures differ")
    }
    let sharesPaper = !left.papers.isDisjoint(with: right.papers)
    if !a.isName, !b.isName, !sharesPaper { return .silent }
    for one in left.names {
      for two in right.names {
        if let conflict = NameGuard.conflict(
          corpus.forms[one], corpus.forms[two], numeralsMayBeMissing: type == .initiative)
        {
          return .apart(.different, -1, "\(name): \(conflict)")
        }
      }
    }
    // One article that names both means two; but it may print one name twice.
    if x.key != y.key, !left.articles.isDisjoint(with: right.articles) {
      return .apart(.different, -0.8, "\(name): one article names both")
    }
    let isCodeless = left.codes.isEmpty || right.codes.isEmpty
    let codeAtHome = !left.codes.isDisjoint(with: right.homes) || !right.codes.isDisjoint(with: left.homes)
    if isCodeless, !sharesPaper, !codeAtHome {
      let saysItself: Bool
      switch type {
      case .place:
        saysItself =
          !overlapEmpty(left.containers, right.containers) || (a.isName && b.isName && (saysCounty(x) || saysCounty(y)))
      case .organization: saysItself = !ambiguous
      default: saysItself = true
      }
      if !saysItself {
        return x.key == y.key
          ? .apart(.unsure, 0.2, "\(name): the names agree, and the papers are of different or unknown jurisdictions")
          : .silent
      }
    }
    if x.key == y.key { return .join(nil) }
    if key.hasPrefix("m:") { return misprint(left, right, x, y, name) }
    if key.hasPrefix("d:") { return .join("\(name): one division code, \(left.codes.min() ?? "")") }
    if a.isName, b.isName { return .join("\(name): the shorter is the longer without the paper’s own division") }
    return .join("\(name): an article prints one as another form of the other")
  }

  /// Of a standard body and what differs from it in one character, the one that is printed less is the misprint.
  private func misprint(_ left: Info, _ right: Info, _ x: NameForm, _ y: NameForm, _ name: String) -> Outcome {
    guard Misprint.isStandard(x.rest) != Misprint.isStandard(y.rest) else { return .silent }
    let (standard, other) = Misprint.isStandard(x.rest) ? (left, right) : (right, left)
    if other.articles.count > standard.articles.count {
      return .apart(.unsure, 0.3, "\(name): they differ in one character, but the odd one is printed more often")
    }
    return .join(
      "\(name): they differ in one character, and only “\(Misprint.isStandard(x.rest) ? x.key : y.key)” is a body that every jurisdiction has"
    )
  }

  /// A place in a named county, such as 青石县云岭镇.
  private func saysCounty(_ form: NameForm) -> Bool {
    (form.divisionLevel ?? .township) > .township && !form.rest.isEmpty
  }

  private func overlap(_ a: Set<String>, _ b: Set<String>) -> Bool {
    a.contains { x in b.contains { y in x.hasPrefix(y) || y.hasPrefix(x) } }
  }

  private func overlapEmpty(_ a: Set<String>, _ b: Set<String>) -> Bool { a.isEmpty || b.isEmpty || !overlap(a, b) }
}
