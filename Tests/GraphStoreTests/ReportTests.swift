import FactModel
import GraphStore
import Testing

@Suite("Exports, figures and checks")
struct ReportTests {
  let folder: Folder
  let store: GraphStore

  init() throws {
    folder = try Folder()
    store = try folder.store()
  }

  private func exported(_ name: ExportTable) throws -> Table {
    var table = Table(columns: [])
    try store.export(name) {
      table.columns = $0
    } row: {
      table.rows.append($0)
    }
    return table
  }

  @Test(
    "exports have the columns of the contract",
    arguments: [
      (
        ExportTable.entities,
        "id type name aliases kind date date_from date_to division_code reported first_seen last_seen articles "
          + "date_text date_interval"
      ),
      (
        .participation,
        "relation_id event_id event kind date date_from date_to place within reported participant_id participant "
          + "participant_type role order list post post_inferred source article headline quote confidence date_text "
          + "date_interval"
      ),
      (
        .posts,
        "relation_id person_id person organization_id organization title first_attested last_attested articles quote "
          + "confidence stated_from beginning stated_to ending"
      ),
      (
        .relations,
        "id type from_id from to_id to role title initiative first_attested last_attested articles confidence"
      ),
      (.evidence, "relation_id source article start end quote rule confidence"),
      (.articles, "source article headline published authors characters"),
    ])
  func columns(table: ExportTable, expected: String) throws {
    #expect(try exported(table).columns.joined(separator: " ") == expected)
  }

  @Test("exports hold every row, in the order of the ids")
  func rows() throws {
    #expect(try exported(.entities).told("id") == Fixture.entities.map(\.id))
    #expect(try exported(.relations).told("id") == Fixture.relations.map(\.id))
    #expect(try exported(.participation).rows.count == 9)
    #expect(try exported(.posts).rows.count == 4)
    #expect(try exported(.evidence).rows.count == Fixture.relations.count + 1)
    #expect(
      try exported(.articles).told("source", "article", "published", "authors") == [
        "a.txt 1 - 何生", "a.txt 2 2023-12-28 何生", "b.txt 1 2024-03 何生",
      ])
    let plenum = try exported(.entities).told("id", "aliases", "date_from", "date_to", "reported", "articles")
    #expect(plenum.first == "e1 县委全会 2023-07-28 2023-07-28 1 2")
    #expect(try exported(.entities).told("id", "first_seen", "last_seen").contains("p1 2023-07-28 2024-03-31"))
    #expect(try exported(.entities).told("name", "date", "date_from").contains("植树活动 XXXX-03-12 -"))
  }

  @Test("stats counts")
  func stats() throws {
    let told = try store.stats().told("what", "kind", "value")
    #expect(told.contains("sources - 2"))
    #expect(told.contains("entities person 7"))
    #expect(told.contains("reported events, parts not counted meeting 1"))
    #expect(told.contains("relations participated 9"))
    #expect(told.contains("first day - 2023-07-28"))
  }

  @Test("a sound store passes all checks")
  func soundStore() throws {
    let check = try store.check()
    #expect(check.passed, "\(check.table.rows)")
    #expect(check.table.rows.count >= 8)
  }

  @Test("quotes that were not printed and relations without evidence are found")
  func unsoundStore() throws {
    var graph = Fixture.graph
    graph.relations[0].evidence[0].evidence.quote = "从未印过"
    graph.relations[1].evidence = []
    graph.relations[2].evidence[0].evidence.quote = " "
    graph.relations[3].to = "p2"
    let check = try folder.store(graph).check()
    #expect(!check.passed)
    let problems = check.table.told("check", "problems")
    #expect(problems.contains("every relation has evidence 1"))
    #expect(problems.contains("quotes are not empty 1"))
    #expect(problems.contains("every quote is in its article 1"))
    #expect(problems.contains("relations tie what they may tie 1"))
    #expect(check.table.told("example").contains("r01 “从未印过”"))
  }

  @Test("events that are parts of each other in a circle harm nothing")
  func circle() throws {
    var graph = Fixture.graph
    graph.relations.append(
      Fixture.relation("r30", .within, "e2", "e3", Fixture.evidence(Fixture.a2, "随后召开座谈会")))
    #expect(try folder.store(graph).ask("met-with", ["who": .text("p1")]).rows.count == 4)
  }
}
