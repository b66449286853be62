import FactModel
import GraphStore
import Testing

/// The queries that questions need beside those of analysts.
@Suite struct QuestionQueryTests {
  let folder: Folder
  let store: GraphStore

  init() throws {
    folder = try Folder()
    store = try folder.store()
  }

  @Test func `An event says when it was, who convened and who led it`() throws {
    let table = try store.ask("event", ["event": .text("e1")])
    #expect(table.told("event", "date", "organizers", "led_by", "participants") == ["青石县委二届三次全会 2023-07-28 青石县委 方远航 3"])
  }

  @Test func `Two are together at what both took part in, each with a role`() throws {
    let table = try store.ask("together", ["who": .text("p1"), "with": .text("p2")])
    #expect(
      table.told("event", "role", "with_role") == ["青石县委二届三次全会 chair speaker", "方远航到云岭县考察 leader companion"])
    let led = try store.ask("together", ["who": .text("p1"), "with": .text("p2"), "role": .text("leader")])
    #expect(led.rows.count == 1)
  }

  @Test func `Events at a place are those held there and those that led there`() throws {
    let all = try store.ask("events-at", ["place": .text("l2")])
    #expect(all.told("event", "stop_type") == ["方远航到云岭县考察 held_in"])
    let mine = try store.ask("events-at", ["place": .text("l3"), "who": .text("p2")])
    #expect(mine.told("event", "stop_type", "role") == ["方远航到云岭县考察 visited companion"])
    #expect(try store.ask("events-at", ["place": .text("l3"), "who": .text("p6")]).rows.isEmpty)
  }

  @Test func `Companions are who took part in what somebody led`() throws {
    #expect(try store.ask("companions", ["who": .text("p1")]).told("companion", "role") == ["姚思齐 companion"])
    #expect(try store.ask("companions", ["who": .text("p2")]).rows.isEmpty)
  }

  @Test(arguments: [
    ("县长", "l1", ["姚思齐 青石县政府"]), ("县长", "", ["柳如是 云岭县政府", "姚思齐 青石县政府"]), ("县委书记", "l1", ["方远航 青石县委"]),
    ("县委书记", "", ["方远航 青石县委"]), ("书记", "o1", ["方远航 青石县委"]), ("局长", "l1", ["罗大川 青石县教育局"]), ("镇长", "l1", []),
    ("县长", "l3", []),
  ])
  func `An office is found by its title, with the body in front or of a place`(
    title: String, place: String, expected: [String]
  ) throws {
    var values: [String: Value] = ["title": .text(title)]
    if !place.isEmpty { values["place"] = .text(place) }
    #expect(try store.ask("holders", values).told("person", "organization") == expected)
  }

  @Test func `Events of an initiative can be limited to a kind`() throws {
    #expect(try store.ask("concerning", ["initiative": .text("i1")]).told("event") == ["青石县委二届三次全会"])
    #expect(try store.ask("concerning", ["initiative": .text("i1"), "kind": .text("activity")]).rows.isEmpty)
  }

  @Test func `Names are looked up exactly, short forms of bodies included`() throws {
    #expect(try store.entities(named: "中国共产党青石县委员会", types: [.organization]).map(\.id) == ["o1"])
    #expect(try store.entities(named: "方远", types: [.person]).isEmpty)
    #expect(try store.entities(named: "李强", types: [.person]).count == 2)
    #expect(try store.entities(named: "方远航", types: [.place]).isEmpty)
  }
}
