import FactModel
import GraphStore
import Testing

@Suite("Paths")
struct PathTests {
  let folder: Folder
  let store: GraphStore

  init() throws {
    folder = try Folder()
    store = try folder.store()
  }

  private func told(_ from: String, _ to: String, _ more: [String: Value] = [:]) throws -> [String] {
    try store.ask("path", ["from": .text(from), "to": .text(to)].merging(more) { $1 })
      .told("path", "step", "from", "direction", "relation", "to")
  }

  @Test("all shortest chains are found, the most telling first")
  func severalChains() throws {
    // The visit is named in one article, the plenum in two.
    #expect(
      try told("p1", "p2") == [
        "1 1 方远航 → participated 方远航到云岭县考察", "1 2 方远航到云岭县考察 ← participated 姚思齐", "2 1 方远航 → participated 青石县委二届三次全会",
        "2 2 青石县委二届三次全会 ← participated 姚思齐",
      ])
    #expect(try told("p1", "p2", ["limit": .integer(1)]).count == 2)
  }

  @Test("each step has its relation, its date and its sentence")
  func steps() throws {
    let table = try store.ask("path", ["from": .text("p4"), "to": .text("p6")])
    #expect(
      table.told("relation", "role", "to", "date", "relation_id", "quote") == [
        "participated observer 青石县委二届三次全会 2023-07-28 r03 罗大川列席会议",
        "participated chair 方远航 2023-07-28 r01 方远航主持会议", "participated attendee 植树活动 XXXX-03-12 r08 方远航、李强参加",
        "participated attendee 李强 XXXX-03-12 r09 李强参加",
      ])
  }

  @Test("there is no chain to strangers, beyond the length, or to oneself")
  func noChain() throws {
    #expect(try told("p1", "p7").isEmpty)
    #expect(try told("p4", "p6", ["length": .integer(3)]).isEmpty)
    #expect(try told("p4", "p6", ["length": .integer(4)]).count == 4)
    #expect(try told("p1", "p1").isEmpty)
    #expect(try told("p1", "nobody").isEmpty)
  }

  @Test("direct relations are chains of one step")
  func direct() throws {
    #expect(try told("o1", "p1") == ["1 1 青石县委 ← holds 方远航"])
  }

  @Test("chains are as short as a search from one end finds them, in graphs of any shape", arguments: 0..<20)
  func matchesPlainSearch(seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    let count = 30
    var graph = KnowledgeGraph(articles: [Fixture.graph.articles[0]])
    let ids = (0..<count).map { "o\($0 + 10)" }
    graph.entities = ids.map { Fixture.entity($0, .organization, "机构\($0)", in: [Fixture.a1]) }
    var ties: [Int: Set<Int>] = [:]
    for index in 0..<36 {
      let a = Int.random(in: 0..<count, using: &random)
      let b = Int.random(in: 0..<count, using: &random)
      if a == b { continue }
      ties[a, default: []].insert(b)
      ties[b, default: []].insert(a)
      graph.relations.append(
        Fixture.relation("r\(100 + index)", .partOf, ids[a], ids[b], Fixture.evidence(Fixture.a1, "会议")))
    }
    let store = try folder.store(graph)
    for target in 1..<count {
      var distance: [Int: Int] = [0: 0]
      var ways: [Int: Int] = [0: 1]
      var queue = [0]
      while !queue.isEmpty {
        let current = queue.removeFirst()
        for next in ties[current] ?? [] {
          if distance[next] == nil {
            distance[next] = (distance[current] ?? 0) + 1
            queue.append(next)
          }
          if distance[next] == (distance[current] ?? 0) + 1 { ways[next, default: 0] += ways[current] ?? 0 }
        }
      }
      let table = try store.ask(
        "path",
        ["from": .text(ids[0]), "to": .text(ids[target]), "length": .integer(30), "limit": .integer(-1)])
      #expect(table.rows.count == (distance[target] ?? 0) * (ways[target] ?? 0))
    }
  }
}

/// Random numbers that are the same on every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
