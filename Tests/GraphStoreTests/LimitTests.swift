import FactModel
import GraphStore
import Testing

/// What a limit leaves over, and how queries come to the few rows of many that they show.
@Suite struct LimitTests {
  let folder: Folder
  let store: GraphStore

  /// The invented graph with more events, whose names stand in another order than their ids; two share a day, two have
  /// none.
  init() throws {
    var graph = Fixture.graph
    let days = ["2023-07-28", "2023-07-28", "2022-01", nil, nil]
    for (index, name) in ["现场会", "动员会", "推进会", "联席会", "部署会"].enumerated() {
      let id = "e\(index + 6)"
      graph.entities.append(
        Fixture.event(id, name, kind: .inspection, date: days[index], in: [Fixture.a1], quote: "会议"))
      let place = index % 2 == 0 ? "l2" : "l3"
      let evidence = Fixture.evidence(Fixture.a1, "会议")
      graph.relations += [
        Fixture.relation("r4\(index)", .participated, "p1", id, role: .leader, evidence),
        Fixture.relation("r5\(index)", .participated, "p2", id, role: .companion, evidence),
        Fixture.relation("r6\(index)", .organized, "o1", id, evidence),
        Fixture.relation("r7\(index)", .concerns, id, "i1", evidence),
        Fixture.relation("r8\(index)", .visited, id, place, evidence),
      ]
      graph.statements.append(GraphStatement(by: "p1", at: id, verb: "强调", evidence: evidence))
    }
    graph.relations.append(Fixture.relation("r90", .partOf, "l3", "l2", Fixture.evidence(Fixture.a2, "白鹭村")))
    folder = try Folder()
    store = try folder.store(graph)
  }

  private static let values: [String: Value] = [
    "who": .text("p1"), "with": .text("p2"), "event": .text("e1"), "place": .text("l2"), "initiative": .text("i1"),
    "organization": .text("l1"), "entity": .text("p1"), "a": .text("p1"), "b": .text("p2"), "title": .text("县长"),
    "text": .text("会"),
  ]

  /// A query's required parameters, one of those it needs, and others that change the order.
  private static func questions(_ query: NamedQuery) -> [[String: Value]] {
    var heads: [[String: Value]] = [[:]]
    for parameter in query.parameters where parameter.isRequired { heads[0][parameter.name] = values[parameter.name] }
    if !query.needs.isEmpty { heads = query.needs.map { [$0: values[$0] ?? .null] } }
    if query.name == "hosted-by" { heads = [["who": .text("o1")]] }
    return heads.flatMap { head in
      query.parameter("newest") == nil ? [head] : [head, head.merging(["newest": .integer(1)]) { $1 }]
    }
  }

  @Test(arguments: try QueryCatalog().queries.filter { $0.putsBeyondLast })
  func `A limit takes rows away and no others, and it is told whether it took any`(query: NamedQuery) throws {
    for question in Self.questions(query) {
      let all = try store.run(query, question.merging(["limit": .integer(-1)]) { $1 }).rows
      for limit in 1...(all.count + 1) {
        var rows: [[Value]] = []
        let isCut = try store.forEachRow(
          query, question.merging(["limit": .integer(Int64(limit))]) { $1 }, columns: { _ in },
          row: { rows.append($0) })
        #expect(isCut == (limit < all.count), "\(query.name) \(question) \(limit)")
        #expect(rows.count == min(limit, all.count))
        var rest = all[...]
        for row in rows {
          guard let place = rest.firstIndex(of: row) else {
            Issue.record("\(query.name) \(question): a row of limit \(limit) is none of the whole, or out of order")
            break
          }
          rest = rest[(place + 1)...]
        }
      }
    }
  }

  @Test func `Every query with a limit but that for chains tells whether it cut`() throws {
    let silent = try QueryCatalog().queries.filter { $0.parameter("limit") != nil && !$0.putsBeyondLast }
    #expect(silent.map(\.name) == ["path"])
  }

  @Test func `A query that does not put the row beyond its limit last is asked for no more than the limit`() throws {
    let mine = try NamedQuery(
      name: "mine", file: "mine.sql",
      sql: "-- param limit integer = 2: rows\nSELECT id, :limit AS bound FROM node ORDER BY id LIMIT :limit")
    var rows: [[Value]] = []
    #expect(try store.forEachRow(mine, columns: { _ in }, row: { rows.append($0) }) == false)
    #expect(rows == [[.text("e1"), .integer(2)], [.text("e10"), .integer(2)]])
  }

  @Test func `The first by day are chosen, those of one day by id, and shown by name`() throws {
    let rows = try store.ask("meetings-of", ["who": .text("p1"), "limit": .integer(3)])
    #expect(rows.told("event", "date_from") == ["推进会 2022-01-01", "现场会 2023-07-28", "青石县委二届三次全会 2023-07-28"])
    let latest = try store.ask("meetings-of", ["who": .text("p1"), "limit": .integer(2), "newest": .integer(1)])
    #expect(latest.told("event") == ["座谈会", "方远航到云岭县考察"])
  }

  // MARK: Plans

  private func plan(_ name: String) throws -> [String] { try store.plan(QueryCatalog().query(name)) }

  @Test(arguments: ["meetings-of", "hosted-by", "concerning"])
  func `Events of a hub are read in the order of its index, no further than the limit`(name: String) throws {
    let steps = try plan(name)
    let index = name == "concerning" ? "relation_to_day" : "relation_from_day"
    #expect(steps.count { $0.contains("r USING COVERING INDEX \(index)") } == 2)
    // One for the newest first, one for the rows that are shown: none for the oldest first.
    #expect(steps.count { $0 == "USE TEMP B-TREE FOR ORDER BY" } == 2)
  }

  @Test(arguments: ["visits", "events-at", "timeline", "neighbours", "together", "companions"])
  func `Rows of a hub are chosen by indexes that hold all that the choice needs`(name: String) throws {
    let steps = try plan(name)
    let end = try #require(steps.firstIndex { $0 == "SCAN c" })
    let choice = steps[..<end].filter { $0.hasPrefix("SEARCH") && $0.contains(" USING ") }
    let relations = choice.filter { step in ["relation", "r", "q", "h"].contains(step.split(separator: " ")[1]) }
    // A printed place in a list is in no index: it is looked up where the order asks for it.
    let lookups = relations.filter { !$0.contains("COVERING INDEX relation_") }
    #expect(relations.count > 1 || name == "together")
    #expect(lookups.allSatisfy { $0 == "SEARCH relation USING PRIMARY KEY (id=?)" } && lookups.count <= 2, "\(lookups)")
    #expect(lookups.isEmpty || name == "companions", "\(lookups)")
  }

  @Test func `A step of a path is read from the indexes alone, in their order`() throws {
    let steps = try plan("path")
    #expect(steps.count { $0.hasPrefix("SEARCH relation USING COVERING INDEX relation_") } == 2)
    #expect(!steps.contains { $0.hasPrefix("USE TEMP B-TREE") })
  }

  @Test func `Equal names are streamed in the order of the entities, unsorted`() throws {
    let steps = try plan("duplicates")
    #expect(steps.contains("SCAN l"))
    #expect(steps.contains { $0.hasPrefix("SEARCH o USING COVERING INDEX entity_type_name") })
    // One each for unsure, different and same.
    #expect(steps.count { $0.hasPrefix("USE TEMP B-TREE") } == 3)
  }

  @Test func `The panel reads issues from their table and the first and last event from either end`() throws {
    let steps = try plan("panel")
    #expect(steps.contains { $0.hasPrefix("SEARCH i USING PRIMARY KEY (period=?)") })
    #expect(steps.count { $0.hasPrefix("SEARCH event USING INDEX event_date_from") } == 2)
    #expect(!steps.contains { $0.contains("article") })
  }
}
