import FactModel
import GraphStore
import Rendering

/// A query with its values, ready to run.
struct QueryRun {
  let store: GraphStore
  let query: NamedQuery
  let values: [String: Value]

  /// Runs the query and prints its rows; says so if there are none.
  func print(_ output: RowOutput, members: [JSON.Member], title: String = "") throws -> ExitStatus {
    let sink = Terminal.output()
    var count = 0
    if let writer = output.streamingWriter(members: members, to: sink) {
      // Rows go out as they come: a panel of years must not stand in memory.
      try store.forEachRow(query, values, columns: { try writer.begin(columns: $0) }) { row in
        count += 1
        try writer.row(row)
      }
      try writer.end()
    } else {
      let table = try store.run(query, values)
      count = table.rows.count
      if output.format == .dot {
        let diagram = try Self.diagram(of: table, in: store, title: title.isEmpty ? query.title : title)
        try DOTWriter(to: sink).write(diagram)
      } else {
        try output.write(table, members: members, to: sink)
      }
    }
    try sink.flush()
    if count == 0 {
      Terminal.note("nothing found")
      return .nothing
    }
    return .done
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
