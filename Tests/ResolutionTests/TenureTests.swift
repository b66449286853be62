import FactModel
import Resolution
import Testing

/// Stated beginnings and ends of posts, and words in a date's place, over several pages.
@Suite struct TenureTests {
  /// A page that states a change of a post.
  private func page(
    _ source: String, _ kind: PostChange.Kind, _ verb: String, date: String?, published: String?,
    _ title: String = "县长", holds: Bool = false
  ) -> Page {
    var page = Page(source, home: "青石县", code: "450126", published: published).person("周海宁").body(
      "青石县政府", code: "450126")
    if holds { page = page.relation(.holds, "周海宁", "青石县政府", title: title) }
    page.facts.postChanges.append(
      PostChange(
        who: "x0", of: "x1", title: title, kind: kind, verb: verb, date: date,
        evidence: Evidence(
          spans: [], quote: verb, rule: kind == .end ? Tenure.endRule : "post.begin", confidence: 0.85)))
    return page
  }

  private let office = Page("a.txt", home: "青石县", code: "450126", published: "2023-08-01").official(
    "周海宁", "县长", of: "青石县政府", code: "450126")

  private func posts(_ graph: KnowledgeGraph) -> [GraphRelation] { graph.relations.filter { $0.type == .holds } }

  @Test func `A beginning and an end of other pages belong to the post that a page attests`() throws {
    let graph = KnowledgeGraph(
      office, page("b.txt", .begin, "当选", date: "2023-07-28", published: "2023-07-29", holds: true),
      page("c.txt", .end, "免去", date: nil, published: "2024-05-02"))
    let post = try #require(posts(graph).first)
    #expect(posts(graph).count == 1)
    #expect(post.tenure == Tenure(from: "2023-07-28", to: "../2024-05-02", beginning: "当选", ending: "免去"))
    #expect(post.evidence.contains { $0.evidence.rule == Tenure.endRule })
  }

  @Test func `Of several pages the one that tells the day best is believed, in whatever order they come`() throws {
    let pages = [
      page("b.txt", .end, "不再担任", date: nil, published: "2024-05-02"),
      page("c.txt", .end, "免去", date: "2024-04-30", published: nil),
      page("d.txt", .end, "辞去", date: nil, published: nil), office,
    ].map(\.facts)
    let tenures = [pages, pages.reversed()].map { posts(Resolver().resolve($0)).map(\.tenure) }
    #expect(tenures[0] == [Tenure(to: "2024-04-30", ending: "免去")])
    #expect(tenures[0] == tenures[1])
  }

  @Test func `A post that is only known by its end is one, and another post of theirs has none`() throws {
    let graph = KnowledgeGraph(office, page("b.txt", .end, "免去", date: "2023-07-01", published: nil, "副县长"))
    #expect(Set(posts(graph).map(\.title)) == ["县长", "副县长"])
    #expect(posts(graph).first { $0.title == "县长" }?.tenure == Tenure())
    #expect(posts(graph).first { $0.title == "副县长" }?.tenure.ending == "免去")
  }

  private func recent(_ source: String, _ word: String?, published: String?, date: String? = nil) -> Page {
    var page = Page(source, home: "青石县", code: "450126", published: published).event("青石县委九届五次全会", date: date)
    page.facts.entities[0].dateText = word
    return page
  }

  @Test func `A word in a date's place means the days before the first issue that reports the event`() throws {
    let graph = KnowledgeGraph(
      recent("a.txt", "近期", published: "2023-07-20"), recent("b.txt", "日前", published: "2023-07-15"))
    let event = try #require(graph.of(.event).first)
    #expect(event.date == nil && event.dateText == "日前")
    #expect(event.dateInterval == "2023-06-14~/2023-07-15")
  }

  @Test func `A printed day leaves no word, and without an issue's day the word means no days`() throws {
    let dated = KnowledgeGraph(
      recent("a.txt", "日前", published: "2023-07-20"), recent("b.txt", nil, published: "2023-07-15", date: "2023-07-12"))
    let event = try #require(dated.of(.event).first)
    #expect(event.date == "2023-07-12" && event.dateText == nil && event.dateInterval == nil)
    let unknown = try #require(KnowledgeGraph(recent("a.txt", "日前", published: nil)).of(.event).first)
    #expect(unknown.dateText == "日前" && unknown.dateInterval == nil)
  }
}
