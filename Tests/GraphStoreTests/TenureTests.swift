import FactModel
import GraphStore
import Testing

/// Posts over time, words in a date's place, and what is only inferred.
@Suite("What is stated, attested and inferred")
struct TenureTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test("stated ends stand apart from attested days, and none is said where none is stated")
  func tenure() throws {
    var graph = Fixture.graph
    let at = try #require(graph.relations.firstIndex { $0.id == "r12" })
    graph.relations[at].tenure = Tenure(from: "../2023-07-28", to: "2023-11", beginning: "当选", ending: "免去")
    let leaving = try #require(graph.relations.firstIndex { $0.id == "r13" })
    graph.relations[leaving].evidence[0].evidence.rule = Tenure.endRule
    graph.relations[leaving].tenure = Tenure(ending: "辞去")
    let store = try folder.store(graph)
    let posts = try store.ask("officeholders", ["organization": .text("l1")])
    #expect(
      posts.told("post", "first_attested", "stated_from", "beginning", "stated_to", "ending") == [
        "青石县委书记 2023-07-28 - - - -", "青石县县长 2023-07-28 ../2023-07-28 当选 2023-11 免去", "青石县教育局局长 - - - - 辞去",
      ])
    var columns: [String] = []
    var rows: [[Value]] = []
    try store.export(.posts) {
      columns = $0
    } row: {
      rows.append($0)
    }
    #expect(
      Table(columns: columns, rows: rows).told("person", "ending", "stated_to")
        == ["方远航 - -", "姚思齐 免去 2023-11", "罗大川 辞去 -", "柳如是 - -"])
  }

  @Test("a post that was stated before and attested after a day is inferred for it, and marked")
  func inferredPost() throws {
    var graph = Fixture.graph
    let at = try #require(graph.relations.firstIndex { $0.id == "r12" })
    graph.relations[at].tenure = Tenure(to: "2024-01-05", ending: "免去")
    let rows = try folder.store(graph).ask("attendance", ["event": .text("e2"), "who": .text("p2")])
    #expect(rows.told("participant", "post", "post_inferred") == ["姚思齐 青石县县长 1"])
    // Without it the post is only attested before.
    let plain = try folder.store().ask("attendance", ["event": .text("e2"), "who": .text("p2")])
    #expect(plain.told("participant", "post", "post_inferred") == ["姚思齐 - -"])
  }

  @Test("who was on a visit is inferred to have been at its talks, and is counted nowhere else")
  func carried() throws {
    let store = try folder.store()
    let talks = try store.ask("attendance", ["event": .text("e3")])
    #expect(talks.told("participant", "role", "inferred") == ["柳如是 chair 0", "方远航 speaker 0", "姚思齐 attendee 1"])
    #expect(try store.ask("attendance", ["event": .text("e3"), "inferred": .integer(0)]).rows.count == 2)
    #expect(try store.ask("attendance", ["event": .text("e2")]).told("inferred") == ["0", "0"])
    #expect(try store.ask("meetings-of", ["who": .text("p2")]).told("event") == ["青石县委二届三次全会", "方远航到云岭县考察"])
  }

  @Test("who is said not to have come is not inferred to have been there")
  func absent() throws {
    var graph = Fixture.graph
    graph.absences.append(GraphAbsence(who: "p2", event: "e3", evidence: Fixture.evidence(Fixture.a2, "因事未出席")))
    #expect(try folder.store(graph).ask("attendance", ["event": .text("e3")]).told("participant") == ["柳如是", "方远航"])
  }

  @Test("a word in a date's place is shown, and its interval is what limits in time go by")
  func recency() throws {
    var graph = Fixture.graph
    let at = try #require(graph.entities.firstIndex { $0.id == "e5" })
    graph.entities[at].date = nil
    graph.entities[at].dateText = "日前"
    graph.entities[at].dateInterval = "2024-02-10~/2024-03-12"
    let store = try folder.store(graph)
    func found(_ since: String, _ until: String) throws -> [String] {
      try store.ask(
        "meetings-of", ["who": .text("p6"), "since": .text(since), "until": .text(until)]
      ).told("event", "date", "date_text", "date_interval")
    }
    #expect(try found("2024-02", "2024-02") == ["植树活动 - 日前 2024-02-10~/2024-03-12"])
    #expect(try found("2024-03-12", "2024-12") == ["植树活动 - 日前 2024-02-10~/2024-03-12"])
    #expect(try found("2024-01", "2024-01").isEmpty)
    #expect(try found("2024-04", "2024-04").isEmpty)
    #expect(try store.ask("timeline", ["entity": .text("p6")]).told("date", "date_text") == ["- 日前"])
  }
}
