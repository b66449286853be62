import FactModel
import Testing

@Suite("The graph as a whole")
struct GraphTests {
  /// Pages with something of everything, so that orders of all kinds have a chance to show.
  static func pages() -> [ArticleFacts] {
    var out: [Page] = []
    for index in 0..<12 {
      let county = ["青石县", "白河县", "远山县"][index % 3]
      let code = ["990101", "990205", "770101"][index % 3]
      let meeting = "\(county)委九届\(["三", "四", "五"][index / 4])次全会"
      out.append(
        Page("\(index % 5).txt", index / 5 + 1, home: index % 4 == 0 ? nil : county, code: index % 2 == 0 ? code : nil)
          .event(
            meeting, aliases: ["全会"], date: index % 3 == 0 ? "2024-02-2\(index % 4)" : nil, reported: index % 2 == 0
          )
          .official("王伟", index % 2 == 0 ? "县长" : "副县长", of: "\(county)政府", code: index % 2 == 0 ? code : nil)
          .official("田禾", "书记", of: "中共\(county)委")
          .attends("王伟", meeting).attends("田禾", meeting, .chair).attends("苗青", meeting)
          .initiative(index % 2 == 0 ? "“百千万工程”" : "百县千镇万村发展工程", aliases: index == 5 ? ["百千万工程"] : [])
          .place("新村").place("\(county)云岭镇").place(county, code: code)
          .relation(.heldIn, meeting, "新村").relation(.partOf, "\(county)云岭镇", county))
    }
    return out.map(\.facts)
  }

  @Test("Any order of the articles gives the same graph", arguments: 0..<20)
  func orderIndependence(_ seed: Int) {
    let expected = Resolved(Self.pages()).graph.content
    var generator = Sequence64(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    #expect(Resolved(Self.pages().shuffled(using: &generator)).graph.content == expected)
  }

  @Test("Ids stay when articles that have nothing to do with them come, before, between and behind")
  func stableIDs() {
    let before = Resolved(Self.pages()).graph
    let strangers = ["!.txt", "2a.txt", "z.txt"].map {
      Page($0, home: "南湾县", code: "660303").official("尤里", "县长", of: "南湾县政府", code: "660303").place("港口")
        .event("南湾县委二届一次全会").attends("尤里", "南湾县委二届一次全会").facts
    }
    let after = Resolved(strangers + Self.pages()).graph
    #expect(Set(before.entities).isSubset(of: after.entities))
    #expect(Set(before.relations).isSubset(of: after.relations))
    #expect(Set(before.judgements).isSubset(of: after.judgements))
  }

  @Test("Ids are a letter and twelve hex digits, unique, and the same in every run and on every machine")
  func idsAreStable() {
    let graph = Resolved(Self.pages()).graph
    let ids = graph.entities.map(\.id) + graph.relations.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /[polier][0-9a-f]{12}/) != nil) }
    #expect(graph.entities.map(\.id) == graph.entities.map(\.id).sorted())
    #expect(graph.relations.map(\.id) == graph.relations.map(\.id).sorted())
    let one = KnowledgeGraph(Page("a.txt").initiative("绿美青石"))
    #expect(one.entities.map(\.id) == ["i8b7dc86639b4"])
  }

  @Test(
    "A relation of several articles is one, its evidence sorted by confidence, article and place, its order the smallest"
  )
  func mergedRelations() throws {
    func page(_ source: String, order: Int?, list: String?, confidence: Double) -> Page {
      Page(source, home: "青石县").person("田禾").event("青石县委九届五次全会")
        .relation(
          .participated, "田禾", "青石县委九届五次全会", role: .attendee, order: order, list: list, confidence: confidence)
    }
    let graph = KnowledgeGraph(
      page("a.txt", order: 7, list: "参加", confidence: 0.5), page("b.txt", order: 2, list: "出席", confidence: 0.9),
      page("c.txt", order: nil, list: nil, confidence: 0.9))
    let relation = try #require(graph.relations.first)
    #expect(graph.relations.count == 1)
    #expect(relation.order == 2)
    #expect(relation.list == "出席")
    #expect(relation.evidence.map(\.article.source) == ["b.txt", "c.txt", "a.txt"])
  }

  @Test("Cooperation is written once, whichever end an article prints first; what joins with itself is dropped")
  func cooperation() {
    let graph = KnowledgeGraph(
      Page("a.txt").place("青石县", code: "990101").place("白河县", code: "880205").initiative("东西协作")
        .relation(.cooperatesWith, "青石县", "白河县", initiative: "东西协作"),
      Page("b.txt").place("白河县", code: "880205").place("青石县", code: "990101").initiative("东西协作")
        .relation(.cooperatesWith, "白河县", "青石县", initiative: "东西协作").body("青石县委").body("中共青石县委")
        .relation(.partOf, "青石县委", "中共青石县委"))
    #expect(graph.relations.count == 1)
    #expect(graph.relations[0].from < graph.relations[0].to)
    #expect(graph.relations[0].initiative == graph.of(.initiative)[0].id)
    #expect(graph.relations[0].evidence.count == 2)
  }

  @Test("Statements and absences are carried over to the ids of the graph")
  func statementsAndAbsences() {
    var page = Page("a.txt").person("田禾").person("苗青").event("青石县委九届五次全会")
    page.facts.statements = [Statement(by: "x0", at: "x2", verb: "强调", evidence: Page.evidence("田禾强调", at: 5))]
    page.facts.absences = [Absence(who: "x1", event: "x2", evidence: Page.evidence("苗青请假", at: 9))]
    let graph = KnowledgeGraph(page)
    let event = graph.of(.event)[0].id
    #expect(graph.statements.map(\.by) == [graph.named(.person, "田禾")[0].id])
    #expect(graph.statements.map(\.at) == [event])
    #expect(graph.absences.map(\.who) == [graph.named(.person, "苗青")[0].id])
    #expect(graph.absences.map(\.event) == [event])
  }

  @Test("No articles give an empty graph, and relations to missing ids are dropped")
  func degenerate() {
    #expect(Resolved([]).graph.entities.isEmpty)
    let page = Page("a.txt").person("田禾").relation(.holds, "田禾", "无此单位", title: "县长")
    #expect(KnowledgeGraph(page).relations.isEmpty)
  }
}

/// A small generator of its own, so that a failing order can be had again.
struct Sequence64: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
