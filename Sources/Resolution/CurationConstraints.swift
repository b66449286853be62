internal import FactModel

/// What a curation asks of the clustering, in mentions.
///
/// Lines are understood against the collection as it resolves without them, so that a line means the same whatever the
/// others do, and goes on doing so.
struct CurationConstraints {
  private struct Link {
    var line: Curation.Line
    var left: [Int]
    var right: [Int]
  }

  /// Pairs that never join.
  private(set) var apart: [(Int, Int)] = []
  /// New types by mention.
  private(set) var types: [Int: EntityType] = [:]
  /// The mentions that the other lines mean, by line number.
  private(set) var targets: [Int: [Int]] = [:]
  /// The names that these entities have without any lines, by line number.
  private(set) var labels: [Int: String] = [:]
  /// Lines that match nothing, with what is not there.
  private(set) var unmatched: [(line: Curation.Line, name: String)] = []
  private var merges: [Link] = []
  private var partings: [Link] = []
  private let curation: Curation

  init(_ curation: Curation, _ plain: EntityIndex) throws(Curation.Failure) {
    self.curation = curation
    // The names that the store shows are those that lines gave.
    var index = plain
    for line in curation.lines where line.action == .rename || line.action == .alias {
      let matches = Selector(line.entity).matches(plain)
      if matches.count == 1 { index.add(line.argument, to: matches[0].entity) }
    }
    for line in curation.lines {
      guard let left = try find(line.entity, line, index) else { continue }
      switch line.action {
      case .merge, .keepApart:
        guard let right = try find(line.argument, line, index) else { continue }
        let types = [index.entities[left.entity].type, index.entities[right.entity].type]
        guard types[0] == types[1] else {
          throw curation.failure(
            line, "one is of type \(types[0].rawValue), the other of type \(types[1].rawValue); retype one first")
        }
        let link = Link(line: line, left: left.mentions, right: right.mentions)
        if line.action == .merge {
          merges.append(link)
          continue
        }
        guard Set(left.mentions).isDisjoint(with: right.mentions) else {
          throw curation.failure(
            line,
            "both names mean \(index.label(left.entity)); say which mentions are two, as in NAME@SOURCE#ARTICLE")
        }
        partings.append(link)
      case .retype:
        if let type = EntityType(rawValue: line.argument) {
          for mention in left.mentions { types[mention] = type }
        }
        targets[line.number] = left.mentions
        labels[line.number] = index.entities[left.entity].name
      case .rename, .alias, .drop, .setDate, .confirm:
        targets[line.number] = left.mentions
        labels[line.number] = index.entities[left.entity].name
      }
    }
    close()
  }

  /// The one entity of a name; nil if there is none any more.
  private mutating func find(
    _ text: String, _ line: Curation.Line, _ index: EntityIndex
  ) throws(Curation.Failure) -> Selector.Match? {
    let matches = Selector(text).matches(index)
    if matches.count > 1 {
      let labels = matches.prefix(6).map { index.label($0.entity) }.joined(separator: "; ")
      throw curation.failure(
        line, "“\(text)” is the name of \(matches.count) entities: \(labels); write the id instead of the name")
    }
    // The id of a relation is looked for when there are relations.
    if matches.isEmpty, line.action == .drop || line.action == .confirm, text.hasPrefix("r") { return nil }
    if matches.isEmpty { unmatched.append((line, text)) }
    return matches.first
  }

  /// What is one with one side of a parting is apart from what is one with the other side.
  private mutating func close() {
    var groups: [Int: Int] = [:]
    func root(_ mention: Int) -> Int {
      var at = mention
      while let next = groups[at], next != at { at = next }
      return at
    }
    func join(_ a: Int, _ b: Int) {
      let (x, y) = (root(a), root(b))
      if x != y { groups[max(x, y)] = min(x, y) }
    }
    for link in merges {
      let all = link.left + link.right
      for mention in all.dropFirst() { join(all[0], mention) }
    }
    var members: [Int: [Int]] = [:]
    for link in merges {
      for mention in link.left + link.right { members[root(mention), default: []].append(mention) }
    }
    for link in partings {
      let left = Set(link.left.flatMap { members[root($0)] ?? [$0] })
      let right = Set(link.right.flatMap { members[root($0)] ?? [$0] })
      for a in left.sorted() { for b in right.sorted() { apart.append((a, b)) } }
    }
  }

  /// Joins what is to be one, and says so of all that was decided.
  ///
  /// - Throws: where one line joins what another keeps apart.
  func apply(_ clusters: inout Clusters) throws(Curation.Failure) -> [Decision] {
    var decisions: [Decision] = []
    for link in merges {
      for mention in link.left + link.right where clusters.find(mention) != clusters.find(link.left[0]) {
        guard clusters.mayJoin(link.left[0], mention) else {
          throw curation.failure(link.line, "joins what a keep-apart line keeps apart; delete one of the two")
        }
        clusters.union(link.left[0], mention)
      }
      decisions.append(decision(.same, link, score: 1))
    }
    for link in partings { decisions.append(decision(.different, link, score: -1)) }
    return decisions
  }

  private func decision(_ verdict: Judgement.Verdict, _ link: Link, score: Double) -> Decision {
    Decision(
      left: link.left[0], right: link.right[0], verdict: verdict, score: score,
      reasons: [curation.reason(link.line)])
  }
}
