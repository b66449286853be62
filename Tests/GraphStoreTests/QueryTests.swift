import FactModel
import GraphStore
import Testing

@Suite("Named queries")
struct QueryTests {
  let folder: Folder
  let store: GraphStore

  init() throws {
    folder = try Folder()
    store = try folder.store()
  }

  @Test("attendance lists roles and posts, the chair first")
  func attendance() throws {
    let table = try store.ask("attendance", ["event": .text("e1")])
    #expect(
      table.told("participant", "role", "position", "post", "post_inferred", "quote", "source", "article") == [
        "方远航 chair 1 青石县委书记 0 方远航主持会议 a.txt 1",
        "姚思齐 speaker - 青石县县长 0 县长姚思齐讲话 a.txt 1",
        "罗大川 observer - 青石县教育局局长 0 罗大川列席会议 a.txt 1",
      ])
    let chairs = try store.ask("attendance", ["event": .text("e1"), "role": .text("chair")])
    #expect(chairs.told("participant", "relation_id") == ["方远航 r01"])
    let parts = try store.ask("attendance", ["event": .text("e2"), "parts": .text("1")])
    #expect(
      parts.told("participant", "event_id", "role") == [
        "方远航 e2 leader", "姚思齐 e2 companion", "柳如是 e3 chair", "方远航 e3 speaker",
      ])
  }

  @Test("a post that other articles attest before and after is inferred, and none is made up")
  func inferredPosts() throws {
    var graph = Fixture.graph
    graph.relations.append(
      Fixture.relation("r23", .participated, "p1", "e6", role: .attendee, Fixture.evidence(Fixture.b1, "方远航")))
    graph.entities.append(
      Fixture.event("e6", "九月会", kind: .meeting, date: "2023-09-01", in: [Fixture.b1], quote: "植树活动"))
    let store = try folder.store(graph)
    let september = try store.ask("attendance", ["event": .text("e6")])
    #expect(september.told("post", "post_inferred") == ["青石县委书记 1"])
    // The trees were planted on a day without a year.
    let march = try store.ask("attendance", ["event": .text("e5")])
    #expect(march.told("participant", "post", "post_inferred") == ["方远航 - -", "李强 - -"])
  }

  @Test("meetings-of lists events of all kinds with role and post, in the order of time")
  func meetingsOf() throws {
    let table = try store.ask("meetings-of", ["who": .text("p1")])
    #expect(
      table.told("event_id", "kind", "role", "post", "within", "reports") == [
        "e1 meeting chair 青石县委书记 - 2", "e3 meeting speaker 青石县委书记 方远航到云岭县考察 1",
        "e2 exchange leader 青石县委书记 - 1", "e5 activity attendee - - 1",
      ])
    let winter = try store.ask("meetings-of", ["who": .text("p1"), "since": .text("2023-12"), "until": .text("2023")])
    #expect(Set(winter.told("event_id")) == ["e2", "e3"])
    let meetings = try store.ask("meetings-of", ["who": .text("p1"), "kind": .text("meeting"), "limit": .integer(1)])
    #expect(meetings.told("event_id") == ["e1"])
  }

  @Test("posts-of and officeholders give the first and the last attestation")
  func posts() throws {
    let posts = try store.ask("posts-of", ["who": .text("p1")])
    #expect(posts.told("post", "first_attested", "last_attested", "articles") == ["青石县委书记 2023-07-28 2023-12-28 2"])
    let holders = try store.ask("officeholders", ["organization": .text("o2"), "title": .text("长")])
    #expect(holders.told("person", "title", "first_attested") == ["姚思齐 县长 2023-07-28"])
    let later = try store.ask("officeholders", ["organization": .text("o2"), "since": .text("2024")])
    #expect(later.rows.isEmpty)
  }

  @Test("met-with counts whole reported events, with the number of reports beside")
  func metWith() throws {
    let table = try store.ask("met-with", ["who": .text("p1")])
    #expect(
      table.told("other", "events", "reports", "first_date", "last_date") == [
        "姚思齐 2 3 2023-07-28 2023-12-27", "罗大川 1 2 2023-07-28 2023-07-28", "李强 1 1 - -",
        "柳如是 1 1 2023-12-25 2023-12-27",
      ])
    let companions = try store.ask("met-with", ["who": .text("p1"), "role": .text("companion")])
    #expect(companions.told("other", "events") == ["姚思齐 1"])
    // The last event with each, and how many the other led; an undated one is found as well.
    #expect(table.told("other", "led", "event_id") == ["姚思齐 0 e2", "罗大川 0 e1", "李强 0 e5", "柳如是 1 e2"])
    #expect(try store.ask("met-with", ["who": .text("p1"), "type": .text("organization")]).rows.isEmpty)
  }

  @Test("visits answers who came and where someone went")
  func visits() throws {
    let who = try store.ask("visits", ["who": .text("p1")])
    #expect(who.told("place", "stop_type", "role") == ["云岭县 held_in leader", "白鹭村 visited leader"])
    let place = try store.ask("visits", ["place": .text("l3")])
    #expect(place.told("visitor", "role", "quote") == ["方远航 leader 走访白鹭村", "姚思齐 companion 走访白鹭村"])
    let both = try store.ask("visits", ["place": .text("l3"), "who": .text("p2")])
    #expect(both.told("visitor") == ["姚思齐"])
    #expect(throws: StoreError.missingParameter(query: "visits", names: ["place", "who"])) {
      try store.ask("visits")
    }
  }

  @Test("hosted-by, conveyed and statements carry their sentence")
  func sentences() throws {
    let hosted = try store.ask("hosted-by", ["who": .text("o1")])
    #expect(hosted.told("event_id", "reports", "quote") == ["e1 2 中共青石县委二届三次全会召开"])
    for values in [["event": Value.text("e1")], ["event": .text("e4")], [:]] {
      let conveyed = try store.ask("conveyed", values)
      #expect(conveyed.told("event", "conveyed", "quote") == ["青石县委二届三次全会 省委四次全会 传达学习省委四次全会精神"])
    }
    let said = try store.ask("statements", ["who": .text("p1")])
    #expect(said.told("verb", "quote", "event_id") == ["强调 要推进清水行动 e1", "表示 两县协作大有可为 e3"])
    #expect(try store.ask("statements", ["event": .text("e3")]).told("speaker") == ["方远航"])
  }

  @Test("initiative lists events, people, bodies and cooperations")
  func initiative() throws {
    let table = try store.ask("initiative", ["initiative": .text("i1")])
    #expect(
      table.told("what", "name", "events", "reports", "first_date") == [
        "event 青石县委二届三次全会 1 2 2023-07-28", "person 姚思齐 1 2 2023-07-28", "person 方远航 1 2 2023-07-28",
        "person 罗大川 1 2 2023-07-28", "organization 青石县委 1 2 2023-07-28", "cooperation 云岭县 0 1 2023-12-28",
      ])
  }

  @Test("cooperation is seen from both sides, and signing together is one")
  func cooperation() throws {
    let first = try store.ask("cooperation", ["who": .text("l1")])
    #expect(first.told("how", "partner", "initiative", "event") == ["cooperates 云岭县 清水行动 -", "signed 云岭县 - 座谈会"])
    let second = try store.ask("cooperation", ["who": .text("l2")])
    #expect(second.told("how", "partner") == ["cooperates 青石县", "signed 青石县"])
  }

  @Test("timeline, neighbours and common look in both directions")
  func around() throws {
    let timeline = try store.ask("timeline", ["entity": .text("l2")])
    #expect(
      timeline.told("date", "type", "other") == [
        "2023-12-25/2023-12-27 held_in 方远航到云岭县考察", "2023-12-25/2023-12-27 signed 座谈会",
        "2023-12-28 cooperates_with 青石县",
      ])
    let people = try store.ask("neighbours", ["entity": .text("e1"), "type": .text("person")])
    #expect(Set(people.told("direction", "role", "other")) == ["← chair 方远航", "← speaker 姚思齐", "← observer 罗大川"])
    let common = try store.ask("common", ["a": .text("p1"), "b": .text("p2")])
    #expect(
      common.told("how", "name") == [
        "direct 青石县委二届三次全会", "direct 方远航到云岭县考察", "through events 云岭县", "through events 白鹭村",
      ])
  }

  @Test("panel has a row for each official, period and kind, zeros included")
  func panel() throws {
    let table = try store.ask("panel", ["who": .text("p1")])
    #expect(table.rows.count == 6 * 5)
    let told = table.told("period", "kind", "events", "reports", "months_in_post", "issues")
    #expect(told.contains("2023-07 meeting 1 2 1 1"))
    #expect(told.contains("2023-08 meeting 0 0 2 0"))
    #expect(told.contains("2023-12 exchange 1 1 6 1"))
    // The meeting held on the visit is a part of it.
    #expect(told.contains("2023-12 meeting 0 0 6 1"))
    let years = try store.ask("panel", ["unit": .text("year"), "until": .text("2024")])
    #expect(years.rows.count == 4 * 2 * 5)
    let yearly = years.told("person", "period", "kind", "events", "months_in_post", "issues")
    #expect(yearly.contains("方远航 2023 meeting 1 6 1"))
    #expect(yearly.contains("方远航 2024 meeting 0 - 1"))
  }

  @Test("duplicates lists what may be one, and equal names that nothing was decided on")
  func duplicates() throws {
    let table = try store.ask("duplicates")
    #expect(table.told("verdict", "left", "right", "score") == ["unsure 姚思齐 姚思其 -0.2", "none 李强 李强 -"])
  }

  @Test(
    "mentions finds words of any length",
    arguments: [
      ("县", ["a.txt 1", "a.txt 2", "b.txt 1"]), ("县委", ["a.txt 1", "a.txt 2", "b.txt 1"]), ("李强", ["b.txt 1"]),
      ("好", ["b.txt 1"]), ("清水行动", ["a.txt 1", "b.txt 1"]), ("gdp", ["b.txt 1"]), ("ＧＤＰ", ["b.txt 1"]),
      ("GDP增长 全民", ["b.txt 1"]), ("动清", []), ("齐其", []), ("。", []), ("\" OR \"", []),
      ("2", ["a.txt 1", "a.txt 2", "b.txt 1"]),
    ])
  func mentions(text: String, expected: [String]) throws {
    let table = try store.ask("mentions", ["text": .text(text)])
    #expect(Set(table.told("source", "article")) == Set(expected))
  }

  @Test("mentions shows the words around and counts")
  func mentionQuote() throws {
    let table = try store.ask("mentions", ["text": .text("云岭县")])
    #expect(table.told("times") == ["3"])
    #expect(table.told("quote").first?.contains("云岭县") == true)
  }
}
