import FactModel
import Testing

@testable import GraphStore

/// What relations keep of their events, and the store of the issues it has read.
@Suite struct RelationDayTests {
  private func rows(_ store: GraphStore, _ sql: String) throws -> [String] {
    try store.run(NamedQuery(name: "rows", file: "rows", sql: sql)).rows
      .map { row in row.map { $0 == .null ? "-" : $0.text }.joined(separator: " ") }
  }

  @Test func `A relation has the days and the kind of the event at its end`() throws {
    let store = try Folder().store()
    #expect(
      try rows(
        store,
        "SELECT id, type, event_from, event_to, event_kind FROM relation WHERE id IN ('r01', 'r08', 'r10', 'r11', 'r15', 'r17', 'r19')"
      ) == [
        "r01 participated 2023-07-28 2023-07-28 meeting", "r08 participated - - activity",
        "r10 organized 2023-07-28 2023-07-28 meeting", "r11 holds - - -", "r15 held_in 2023-12-25 2023-12-27 exchange",
        "r17 concerns 2023-07-28 2023-07-28 meeting", "r19 within 2023-12-25 2023-12-27 exchange",
      ])
  }

  @Test func `Issues count for a month or a year that is certain`() throws {
    // a.txt: one article of a day in July, one of December; b.txt: one of March.
    #expect(
      try rows(Folder().store(), "SELECT period, issues FROM issues_read ORDER BY period") == [
        "2023 1", "2023-07 1", "2023-12 1", "2024 1", "2024-03 1",
      ])
  }

  @Test func `A build over an older store ends in the same days and issues as one from nothing`() throws {
    var changed = Fixture.graph
    let index = try #require(changed.entities.firstIndex { $0.id == "e2" })
    changed.entities[index].date = "2024-05"
    changed.entities[index].kind = .inspection
    changed.articles[1].published = "2024-05-04"
    let sql = """
      SELECT id, event_from, event_to, event_kind FROM relation
      UNION ALL SELECT period, issues, NULL, NULL FROM issues_read ORDER BY 1
      """
    let folder = try Folder()
    _ = try folder.store()
    let updated = try rows(folder.store(changed), sql)
    #expect(updated == (try rows(Folder().store(changed), sql)))
    #expect(updated.contains("r04 2024-05-01 2024-05-31 inspection"))
    #expect(updated.contains("2024 2 - -"))
  }
}
