import FactModel
import GraphStore
import Testing

/// Queries over all events, and the limits that queries share.
@Suite struct WiderQueryTests {
  let folder: Folder
  let store: GraphStore

  init() throws {
    folder = try Folder()
    store = try folder.store()
  }

  @Test func `Absences tell who did not come, and what somebody missed`() throws {
    let event = try store.ask("absences", ["event": .text("e2")])
    #expect(event.told("absent", "event_id", "quote", "source", "article") == ["罗大川 e2 因事未出席的有罗大川 a.txt 2"])
    #expect(try store.ask("absences", ["who": .text("p4")]).told("event_id") == ["e2"])
    #expect(try store.ask("absences", ["who": .text("p1")]).rows.isEmpty)
    #expect(try store.ask("absences", ["who": .text("p4"), "since": .text("2024")]).rows.isEmpty)
    #expect(throws: StoreError.missingParameter(query: "absences", names: ["event", "who"])) {
      try store.ask("absences")
    }
  }

  @Test func `All reported events stand in the order of time, parts only if asked for`() throws {
    let all = try store.ask("events")
    #expect(
      all.told("event_id", "kind", "led_by", "participants") == [
        "e1 meeting 方远航 3", "e2 exchange 方远航 2", "e5 activity - 2",
      ])
    #expect(try store.ask("events", ["parts": .integer(1)]).told("event_id") == ["e1", "e2", "e3", "e5"])
    #expect(try store.ask("events", ["newest": .integer(1)]).told("event_id") == ["e2", "e1", "e5"])
    #expect(try store.ask("events", ["name": .text("植树")]).told("event_id") == ["e5"])
    #expect(try store.ask("events", ["until": .text("2023-07")]).told("event_id") == ["e1"])
    #expect(try store.ask("events", ["newest": .integer(1), "limit": .integer(1)]).told("event_id") == ["e2"])
  }

  @Test func `The ranking counts whole reported events, everywhere or at one place`() throws {
    let all = try store.ask("ranking")
    #expect(
      all.told("participant", "events", "reports", "first_date") == [
        "方远航 3 4 2023-07-28", "姚思齐 2 3 2023-07-28", "罗大川 1 2 2023-07-28", "李强 1 1 -", "柳如是 1 1 2023-12-25",
      ])
    let place = try store.ask("ranking", ["place": .text("l2")])
    #expect(place.told("participant", "events") == ["姚思齐 1", "方远航 1"])
    #expect(try store.ask("ranking", ["role": .text("chair")]).told("participant") == ["方远航", "柳如是"])
    #expect(try store.ask("ranking", ["kind": .text("activity")]).told("participant") == ["方远航", "李强"])
  }

  @Test func `Inside a place are its villages and what its bodies held`() throws {
    #expect(
      try store.ask("events-at", ["place": .text("l1")]).told("event_id", "stop_type", "place") == ["e1 organized 青石县委"]
    )
    #expect(try store.ask("events-at", ["place": .text("l1"), "inside": .integer(0)]).rows.isEmpty)
    var graph = Fixture.graph
    graph.relations.append(Fixture.relation("r30", .partOf, "l3", "l2", Fixture.evidence(Fixture.a2, "走访白鹭村")))
    let wider = try folder.store(graph)
    let found = try wider.ask("events-at", ["place": .text("l2")])
    #expect(found.told("place", "stop_type") == ["云岭县 held_in", "白鹭村 visited"])
  }

  @Test func `Attendance, companions, posts and cooperation can be limited to one`() throws {
    let one = try store.ask("attendance", ["event": .text("e1"), "who": .text("p2")])
    #expect(one.told("participant", "role") == ["姚思齐 speaker"])
    #expect(try store.ask("companions", ["who": .text("p1"), "place": .text("l3")]).told("companion") == ["姚思齐"])
    #expect(try store.ask("companions", ["who": .text("p1"), "place": .text("l1")]).rows.isEmpty)
    #expect(try store.ask("posts-of", ["who": .text("p1"), "title": .text("书记")]).rows.count == 1)
    #expect(try store.ask("posts-of", ["who": .text("p1"), "title": .text("县长")]).rows.isEmpty)
    #expect(
      try store.ask("cooperation", ["who": .text("l1"), "with": .text("l2")]).told("how") == ["cooperates", "signed"])
    #expect(try store.ask("cooperation", ["who": .text("l1"), "with": .text("l3")]).rows.isEmpty)
  }

  @Test(arguments: ["meetings-of", "visits", "timeline"])
  func `The newest come first if that is asked for, the undated still last`(query: String) throws {
    let name = query == "timeline" ? "entity" : "who"
    let rows = try store.ask(query, [name: .text("p1"), "newest": .integer(1)])
    let days = rows.told("date_from").filter { $0 != "-" }
    #expect(days == days.sorted(by: >) && days.count > 1)
    #expect(rows.told("date_from").drop { $0 != "-" }.allSatisfy { $0 == "-" })
  }

  @Test func `An office is also found under a short name of its place`() throws {
    var graph = Fixture.graph
    graph.entities.removeAll { $0.id == "l2" }
    graph.entities.append(Fixture.entity("l2", .place, "云岭彝族自治县", ["云岭县"], in: [Fixture.a2], quote: "云岭县"))
    let found = try folder.store(graph).ask("holders", ["title": .text("县长"), "place": .text("l2")])
    #expect(found.told("person") == ["柳如是"])
  }

  @Test func `Equal names are listed in a chain, not each with each`() throws {
    var graph = Fixture.graph
    for id in ["p8", "p9"] { graph.entities.append(Fixture.entity(id, .person, "李强", in: [Fixture.a2])) }
    let pairs = try folder.store(graph).ask("duplicates", ["verdict": .text("none")])
    #expect(pairs.told("left_id", "right_id") == ["p6 p7", "p7 p8", "p8 p9"])
  }

  @Test func `A column that a query shows to people is one that it has`() throws {
    for query in try QueryCatalog().queries where query.runs == nil {
      var values: [String: Value] = [:]
      for parameter in query.parameters {
        if case .entity = parameter.kind { values[parameter.name] = .text("p1") }
        if case .text = parameter.kind { values[parameter.name] = .text("县长") }
      }
      let columns = try store.run(query, values).columns
      for name in query.shows { #expect(columns.contains(name), "\(query.name): \(name)") }
      for name in query.undated { #expect(throws: Never.self) { try QueryCatalog().query(name) } }
    }
  }
}
