internal import FactModel

/// Looks for the shortest chains between two entities, from both ends at once.
///
/// Each end grows level by level, the smaller one first, until they meet. A recursive query would visit
/// everything within reach; this visits little more than the chains' own surroundings.
struct PathSearch {
  /// A relation as it is walked: from one entity to the next.
  struct Edge {
    var other: String
    var relation: String
  }

  /// One end's search.
  private struct Side {
    /// Steps from the end.
    var depth: [String: Int]
    /// The ways back by which an entity was first reached, all of the same length.
    var back: [String: [String]] = [:]
    var frontier: [String]
    var level = 0

    init(_ start: String) {
      depth = [start: 0]
      frontier = [start]
    }
  }

  /// Relations of one entity in one direction that are followed at most: whoever has more is a hub
  /// (the county itself), and chains through it say little.
  static let fan = 2000
  /// Entities that are visited at most, so that a search without an end comes to one.
  static let most = 200_000
  /// Chains that are looked at at most before the best are chosen.
  static let chains = 1000

  private let step: PreparedStatement
  private var neighbours: [String: [Edge]] = [:]

  init(step: PreparedStatement) {
    self.step = step
  }

  /// The shortest chains as lists of ids, both ends included, in no particular order; none if there is no chain
  /// of at most `length` steps.
  mutating func chains(from: String, to: String, length: Int) throws(StoreError) -> [[String]] {
    if from == to { return [[from]] }
    var left = Side(from)
    var right = Side(to)
    while left.level + right.level < length, left.depth.count + right.depth.count < Self.most {
      if left.frontier.isEmpty || right.frontier.isEmpty { return [] }
      let meeting: [String]
      if left.frontier.count <= right.frontier.count {
        try grow(&left)
        meeting = left.frontier.filter { right.depth[$0] != nil }
      } else {
        try grow(&right)
        meeting = right.frontier.filter { left.depth[$0] != nil }
      }
      // All meeting points lie on shortest chains: the other side's levels are complete, and had one of
      // them been nearer, the searches had met before.
      if !meeting.isEmpty { return joined(meeting.sorted(), left, right) }
    }
    return []
  }

  private mutating func grow(_ side: inout Side) throws(StoreError) {
    side.level += 1
    var next: [String] = []
    for id in side.frontier {
      for edge in try edges(of: id) {
        if let known = side.depth[edge.other] {
          // Several relations between two entities are one way.
          if known == side.level, side.back[edge.other]?.last != id { side.back[edge.other]?.append(id) }
          continue
        }
        side.depth[edge.other] = side.level
        side.back[edge.other] = [id]
        next.append(edge.other)
      }
    }
    side.frontier = next
  }

  /// The relations of an entity, in the order of the statement.
  mutating func edges(of id: String) throws(StoreError) -> [Edge] {
    if let known = neighbours[id] { return known }
    step.reset()
    try step.bind("entity", .text(id))
    try step.bind("fan", .integer(Int64(Self.fan)))
    var edges: [Edge] = []
    while try step.step() {
      edges.append(Edge(other: step.text(0), relation: step.text(1)))
    }
    neighbours[id] = edges
    return edges
  }

  private func joined(_ meeting: [String], _ left: Side, _ right: Side) -> [[String]] {
    var out: [[String]] = []
    for middle in meeting {
      let heads = ways(back: middle, left)
      let tails = ways(back: middle, right)
      for head in heads {
        for tail in tails {
          if out.count == Self.chains { return out }
          out.append(head.reversed() + tail.dropFirst())
        }
      }
    }
    return out
  }

  /// The chains from an entity back to the side's end, the entity first.
  private func ways(back id: String, _ side: Side) -> [[String]] {
    var done: [[String]] = []
    var open: [[String]] = [[id]]
    while let chain = open.popLast() {
      guard let last = chain.last, let parents = side.back[last] else {
        done.append(chain)
        if done.count == Self.chains { break }
        continue
      }
      for parent in parents.sorted(by: >) { open.append(chain + [parent]) }
    }
    return done
  }
}

extension GraphStore {
  /// Answers the query `path`: a row for each step of each chain.
  ///
  /// Of several shortest chains those come first whose middle is named in the fewest articles: they say most.
  func path(_ query: NamedQuery, _ values: [String: Value]) throws(StoreError) -> Table {
    var bound: [String: Value] = [:]
    for binding in try query.bindings(values) { bound[binding.name] = binding.value }
    let from = bound["from"]?.text ?? ""
    let to = bound["to"]?.text ?? ""
    let length = Int(bound["length"]?.text ?? "") ?? 6
    let limit = Int(bound["limit"]?.text ?? "") ?? 5

    var search = PathSearch(step: try statement("queries/path.sql"))
    var ranked: [(weight: Int, chain: [String])] = []
    for chain in try search.chains(from: from, to: to, length: length) {
      var weight = 0
      for id in chain.dropFirst().dropLast() { weight += try articleCount(of: id) }
      ranked.append((weight, chain))
    }
    ranked.sort { $0.weight != $1.weight ? $0.weight < $1.weight : $0.chain.lexicographicallyPrecedes($1.chain) }

    var table = Table(columns: ["path", "step"] + (try columnsOfStep()))
    for (index, found) in ranked.prefix(limit < 0 ? ranked.count : limit).enumerated() {
      for (place, id) in found.chain.dropLast().enumerated() {
        let next = found.chain[place + 1]
        // Of several relations between the two, the one that most articles know.
        var between = Set(try search.edges(of: id).filter { $0.other == next }.map(\.relation))
        for edge in try search.edges(of: next) where edge.other == id { between.insert(edge.relation) }
        var best: (articles: Int, relation: String)?
        for relation in between.sorted() {
          let articles = between.count == 1 ? 0 : try articleCount(ofRelation: relation)
          if articles > best?.articles ?? -1 { best = (articles, relation) }
        }
        guard let best else { continue }
        table.rows.append(
          [.integer(Int64(index + 1)), .integer(Int64(place + 1))] + (try rowOfStep(best.relation, id)))
      }
    }
    return table
  }

  private func articleCount(of id: String) throws(StoreError) -> Int {
    let statement = try statement("queries/internal/article-count.sql")
    try statement.bind("entity", .text(id))
    return try statement.step() ? statement.integer(0) : 0
  }

  private func articleCount(ofRelation id: String) throws(StoreError) -> Int {
    let statement = try statement("queries/internal/relation-articles.sql")
    try statement.bind("relation", .text(id))
    return try statement.step() ? statement.integer(0) : 0
  }

  private func columnsOfStep() throws(StoreError) -> [String] {
    try statement("queries/internal/path-step.sql").columns
  }

  private func rowOfStep(_ relation: String, _ from: String) throws(StoreError) -> [Value] {
    let statement = try statement("queries/internal/path-step.sql")
    try statement.bind("relation", .text(relation))
    try statement.bind("from", .text(from))
    return try statement.step() ? statement.row : statement.columns.map { _ in .null }
  }
}
