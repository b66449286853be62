import FactModel
import GraphStore
import Rendering

/// A query with its values, ready to run.
struct QueryRun {
  let store: GraphStore
  let query: NamedQuery
  let values: [String: Value]
  /// Whether what was asked about is said above the table; `ask` has said it already.
  var hasHeading = true
  /// Whether a question asked for just so many, as for the first or the three most: nobody misses the others.
  var hasWantedLimit = false

  /// Runs the query and prints its rows; says so if there are none, if there are more than the limit allows, and how
  /// many a limit in time left out for want of a date.
  func print(
    _ output: RowOutput, members: [JSON.Member], title: String = "", isChinese: Bool = false
  ) throws -> ExitStatus {
    let sink = Terminal.output()
    let undated = try UndatedRows(self)
    let members = members + undated.members
    var count = 0
    var isCut = false
    if let writer = output.streamingWriter(members: members, to: sink) {
      // Rows go out as they come: a panel of years must not stand in memory.
      isCut = try store.forEachRow(query, values, columns: { try writer.begin(columns: $0) }) { row in
        count += 1
        try writer.row(row)
      }
      try writer.end()
    } else {
      var table = Table(columns: [])
      isCut = try store.forEachRow(query, values, columns: { table.columns = $0 }) { table.rows.append($0) }
      count = table.rows.count
      if output.format == .dot {
        let diagram = try Self.diagram(of: table, in: store, title: title.isEmpty ? query.title : title)
        try DOTWriter(to: sink).write(diagram)
      } else {
        try printHeading(of: table, output, to: sink)
        try output.write(table, members: members, shown: shown(of: table), to: sink)
      }
    }
    try sink.flush()
    undated.note(isChinese: isChinese)
    if isCut, !hasWantedLimit {
      Terminal.note(Self.cutSentence(count, isChinese: isChinese))
    }
    let note = isChinese ? query.noteInChinese : query.note
    if count > 0, output.isForPeople, !note.isEmpty { Terminal.note(note) }
    if count == 0 {
      Terminal.note(isChinese ? "没有找到" : "nothing found")
      return .nothing
    }
    return .done
  }

  /// What is said where there are more rows.
  static func cutSentence(_ count: Int, isChinese: Bool) -> String {
    isChinese
      ? "只列出前\(count)条，还有更多；加 --limit -1 列出全部"
      : "showing \(count) row\(count == 1 ? "" : "s"), there are more: --limit -1 shows all"
  }

  /// The columns for people without those that say in each row whom or what was asked about.
  private func shown(of table: Table) -> [String] {
    let subjects = Set(subjects(of: table))
    return query.shows.filter { !subjects.contains($0) }
  }

  /// The columns whose value is what was asked about in every one of several rows.
  private func subjects(of table: Table) -> [String] {
    guard table.rows.count > 1 else { return [] }
    let asked = query.parameters.compactMap { parameter -> Value? in
      if case .entity = parameter.kind { values[parameter.name] } else { nil }
    }
    return query.shows.filter { name in
      guard let id = table.columns.firstIndex(of: name + "_id") else { return false }
      return asked.contains { value in table.rows.allSatisfy { $0[id] == value } }
    }
  }

  private func printHeading(of table: Table, _ output: RowOutput, to sink: OutputSink) throws {
    guard output.isForPeople, hasHeading, !output.showsAllColumns else { return }
    let found = subjects(of: table)
    for name in found {
      guard let column = table.columns.firstIndex(of: name) else { continue }
      try sink.write("\(name): \(table.rows[0][column].text)\n")
    }
    if !found.isEmpty { try sink.write("\n") }
  }

  /// What the rows name, and all that ties it.
  static func diagram(of table: Table, in store: GraphStore, title: String) throws -> Diagram {
    let columns = table.columns.indices.filter { index in
      let name = table.columns[index]
      return name == "id" || (name.hasSuffix("_id") && !name.hasSuffix("relation_id"))
    }
    var ids: [String] = []
    for row in table.rows {
      for column in columns where !row[column].text.isEmpty { ids.append(row[column].text) }
    }
    if ids.isEmpty {
      throw Failure("these rows name no people, bodies, places or events to draw; use another --format")
    }
    var builder = DiagramBuilder(store: store)
    return try builder.of(Array(ids.prefix(400)), title: title)
  }
}
