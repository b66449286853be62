import FactModel

/// How many a question's rows are: events as a whole and only reported ones, else people, else rows.
struct AnswerCount {
  enum Unit { case events, people, rows }

  let unit: Unit
  let number: Int
  /// In how many articles the events are reported.
  let reports: Int

  init(_ table: Table) {
    let rows = table.rows.map { Row(columns: table.columns, values: $0) }
    if table.columns.contains("top_id") {
      // A visit with two meetings on it is one event; a meeting that is only referred to counts as none.
      var events: [String: Int] = [:]
      for row in rows where row["reported"] != .integer(0) {
        events[row.text("top_id")] = max(events[row.text("top_id")] ?? 0, row.integer("reports"))
      }
      unit = .events
      number = events.count
      reports = events.values.reduce(0, +)
    } else if table.columns.contains("participant_id") {
      unit = .people
      number = Set(rows.filter { $0.text("participant_type") == "person" }.map { $0.text("participant_id") }).count
      reports = Set(rows.map { $0.text("source") + "#" + $0.text("article") }).count
    } else if table.columns.contains("event_id") {
      unit = .events
      number = Set(rows.filter { $0["reported"] != .integer(0) }.map { $0.text("event_id") }).count
      reports = Set(rows.map { $0.text("source") + "#" + $0.text("article") }).count
    } else {
      unit = .rows
      number = rows.count
      reports = 0
    }
  }

  var table: Table {
    Table(columns: ["count", "reports"], rows: [[.integer(Int64(number)), .integer(Int64(reports))]])
  }

  /// The number in words, with what it rests on.
  func sentence(_ isChinese: Bool) -> String {
    switch unit {
    case .events:
      isChinese ? "共\(number)次，见于\(reports)篇报道" : "\(number) events, in \(reports) reports"
    case .people:
      isChinese ? "有姓名的\(number)人，见于\(reports)篇报道" : "\(number) named people, in \(reports) reports"
    case .rows: isChinese ? "共\(number)条" : "\(number) rows"
    }
  }
}
