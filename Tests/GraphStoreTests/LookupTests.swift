import FactModel
import GraphStore
import Testing

@Suite("Names that people type")
struct LookupTests {
  let folder: Folder
  let store: GraphStore

  init() throws {
    folder = try Folder()
    store = try folder.store()
  }

  private func told(_ name: String, types: [EntityType] = EntityType.allCases) throws -> [String] {
    try store.candidates(name, types: types).map { "\($0.id) \($0.match)" }
  }

  @Test(
    "names, aliases and forms are found",
    arguments: [
      ("方远航", ["p1 name"]), (" 方 远航 ", ["p1 form"]), ("p1", ["p1 id"]), ("县委", ["o1 alias"]),
      ("中国共产党青石县委员会", ["o1 form"]), ("青石县人民政府", ["o2 form"]), ("教育局", ["o3 withoutDivision"]),
      ("某省某市青石县委", ["o1 withoutDivision"]), ("青石县教", ["o3 beginning"]), ("二届三次", ["e1 part"]), ("鹭", ["l3 part"]),
    ])
  func found(name: String, expected: [String]) throws {
    #expect(try told(name) == expected)
  }

  @Test(
    "an office beside a name or a surname is understood",
    arguments: [
      ("方书记", ["p1 office"]), ("县委书记方远航", ["p1 office"]), ("方远航书记", ["p1 office"]), ("某省青石县委书记方远航", ["p1 office"]),
      ("青石县委书记", ["p1 office"]), ("姚县长", ["p2 office"]), ("方副书记", []), ("李县长", []),
    ])
  func offices(name: String, expected: [String]) throws {
    #expect(try told(name, types: [.person]) == expected)
  }

  @Test(
    "a name in two pieces is the one that has both",
    arguments: [("青石县委三次全会", ["e1 pieces"]), ("青石三次全会", ["e1 pieces"]), ("全会青石县委", []), ("青石县委四次全会", [])])
  func pieces(name: String, expected: [String]) throws {
    #expect(try told(name, types: [.event]).filter { !$0.hasSuffix("slip") } == expected)
  }

  @Test(
    "one slip is forgiven, two are not",
    arguments: [
      ("方远行", ["p1 slip"]), ("万远航", ["p1 slip"]), ("方航", ["p1 slip"]), ("方远大航", ["p1 slip"]), ("远方航", ["p1 slip"]),
      ("方航远", ["p1 slip"]), ("李墙", ["p6 slip", "p7 slip"]), ("姚思奇", ["p2 slip", "p3 slip"]), ("方近行", []),
      ("青石县委二届三次全汇", ["e1 slip"]), ("清石县委二届三次全会", ["e1 slip"]),
    ])
  func slips(name: String, expected: [String]) throws {
    #expect(try told(name) == expected)
  }

  @Test("several of one name are told apart and ranked by their articles")
  func ambiguity() throws {
    #expect(try told("李强") == ["p6 name", "p7 name"])
    let counties = try store.candidates("县政府")
    #expect(counties.map(\.id) == ["o4", "o2"] || counties.map(\.id) == ["o2", "o4"])
    #expect(try store.candidates("方远航").map(\.note) == ["青石县委书记"])
    #expect(try store.candidates("县委全会").map(\.note) == ["2023-07-28 meeting"])
    #expect(try store.candidates("县委全会").map(\.articles) == [2])
  }

  @Test("only the types asked for are found, if need be by a looser fit")
  func types() throws {
    #expect(try told("县委", types: [.organization]) == ["o1 alias"])
    #expect(try told("县委", types: [.event]) == ["e1 beginning"])
    #expect(try told("方远航", types: [.event]) == ["e2 beginning"])
    #expect(try told("p1", types: [.place]).isEmpty)
  }

  @Test(
    "odd input finds nothing and breaks nothing",
    arguments: [
      "", " ", "。", "\"", "'; DROP TABLE entity; --", "方远航' OR '1'='1", "%", "_", "*", "NEAR(方 远)", "\0", "a\0b",
      String(repeating: "方", count: 300), String(repeating: "方", count: 10000), "\u{10FFFF}",
    ])
  func injection(name: String) throws {
    #expect(try store.candidates(name).isEmpty)
    #expect(try store.candidates("方远航").count == 1)
  }

  @Test("values of queries are bound, never spliced")
  func boundValues() throws {
    let evil = Value.text("e1' OR '1'='1")
    #expect(try store.ask("attendance", ["event": evil]).rows.isEmpty)
    #expect(try store.ask("mentions", ["text": .text("') OR 1=1 --")]).rows.isEmpty)
    #expect(try store.ask("path", ["from": evil, "to": .text("e1")]).rows.isEmpty)
  }
}
