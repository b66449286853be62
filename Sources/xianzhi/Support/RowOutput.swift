import FactModel
import GraphStore
import Rendering

/// Prints rows in the form that the user wants.
struct RowOutput {
  enum Format: String { case table, csv, json, jsonl, markdown, dot }

  let format: Format
  private let isPlain: Bool
  private let isColoured: Bool
  private var showsAll: Bool
  private let showsEvidence: Bool

  /// The options that a command with rows has.
  static let options: [OptionSpec] = [
    .format, .plain,
    OptionSpec(name: "all-columns", kind: .flag, help: "in a table also ids, bounds of dates and evidence"),
    OptionSpec(name: "evidence", kind: .flag, help: "in a table also the printed sentence behind each row"),
  ]

  init(_ arguments: ParsedArguments) {
    format = arguments.value("format").flatMap(Format.init) ?? .table
    isPlain = arguments.has("plain")
    isColoured = Terminal.isColoured(arguments)
    showsAll = arguments.has("all-columns")
    showsEvidence = arguments.has("evidence")
  }

  /// Whether a table has all columns.
  var showsAllColumns: Bool { showsAll }
  /// Whether people read the answer as it stands.
  var isForPeople: Bool { format == .table }

  /// Writes a table; `members` stand before the rows in JSON, `shown` are the columns for people. The sink is left
  /// to be flushed.
  func write(_ table: Table, members: [JSON.Member], shown names: [String] = [], to sink: OutputSink) throws {
    switch format {
    case .table:
      guard !table.rows.isEmpty else { return }
      let width = Terminal.width
      var shown = showsAll ? table : Self.forPeople(table, shown: names)
      if let width, !showsAll { Self.narrow(&shown, to: width) }
      try TerminalTable(to: sink, width: width, isColoured: isColoured).write(shown)
      try writeEvidence(table, to: sink)
    case .csv: try CSVWriter(to: sink, plain: isPlain).write(table)
    case .json: try JSONWriter(to: sink, members: members).write(table)
    case .jsonl: try JSONLinesWriter(to: sink).write(table)
    case .markdown: try MarkdownWriter(to: sink).write(showsAll ? table : Self.forPeople(table, shown: names))
    case .dot: break
    }
  }

  /// Prints a small table of the program's own, all of its columns.
  func print(_ table: Table) throws {
    if format == .dot { throw Failure.usage("this table has no people or events to draw; use another --format") }
    let sink = Terminal.output()
    try writeAll(table, to: sink)
    try sink.flush()
  }

  /// Writes all columns of a small table of the program's own. The sink is left to be flushed.
  func writeAll(_ table: Table, members: [JSON.Member] = [], to sink: OutputSink) throws {
    var all = self
    all.showsAll = true
    try all.write(table, members: members, to: sink)
  }

  /// A writer for rows that come one by one; nil for forms that need them all.
  func streamingWriter(members: [JSON.Member], to sink: OutputSink) -> (any RowWriter)? {
    switch format {
    case .csv: CSVWriter(to: sink, plain: isPlain)
    case .json: JSONWriter(to: sink, members: members)
    case .jsonl: JSONLinesWriter(to: sink)
    case .table, .markdown, .dot: nil
    }
  }

  /// The columns that people read: those that the query names, else all but ids and evidence; none that is empty
  /// in all rows.
  static func forPeople(_ table: Table, shown names: [String] = []) -> Table {
    let wanted = names.compactMap { table.columns.firstIndex(of: $0) }
    let kept = (wanted.isEmpty ? Array(table.columns.indices) : wanted).filter { index in
      let name = table.columns[index]
      if wanted.isEmpty, hidden.contains(name) || name == "id" || name.hasSuffix("_id") { return false }
      // Of events that are all reported nobody needs to be told so.
      if name == "reported" { return table.rows.contains { $0[index] == .integer(0) } }
      if name == "inferred" || name == "post_inferred" { return table.rows.contains { $0[index] == .integer(1) } }
      return table.rows.contains { !$0[index].text.isEmpty }
    }
    let shown = Table(
      columns: kept.map { table.columns[$0] }, rows: table.rows.map { row in kept.map { row[$0] } })
    let ids = table.columns.indices.filter {
      table.columns[$0].hasSuffix("_id") && !table.columns[$0].hasSuffix("relation_id")
    }
    return joiningRoles(shown, identities: table.rows.map { row in ids.map { row[$0] } })
  }

  /// One row for somebody who chaired a meeting and spoke at it, with both roles; two events of one name stay two.
  private static func joiningRoles(_ table: Table, identities: [[Value]]) -> Table {
    guard let role = table.columns.firstIndex(of: "role"), !table.columns.contains("step") else { return table }
    var out = Table(columns: table.columns)
    var places: [[Value]: Int] = [:]
    for (row, identity) in zip(table.rows, identities) {
      var key = row + identity
      key[role] = .null
      if let place = places[key] {
        let roles = out.rows[place][role].text
        let known = roles.split(separator: ", ").map(String.init)
        if !known.contains(row[role].text) { out.rows[place][role] = .text(roles + ", " + row[role].text) }
      } else {
        places[key] = out.rows.count
        out.rows.append(row)
      }
    }
    return out
  }

  /// Takes out columns that say least, one by one, until the others have room to be read.
  static func narrow(_ table: inout Table, to width: Int) {
    for name in ["reports", "articles", "kind", "within", "conveyed_date"] {
      let widths = table.columns.indices.map { index in
        table.rows.reduce(DisplayWidth.of(table.columns[index])) { max($0, DisplayWidth.of($1[index].text)) }
      }
      let room = width - 2 * (widths.count - 1)
      if widths.reduce(0, { $0 + min($1, 24) }) <= room { return }
      guard let index = table.columns.firstIndex(of: name) else { continue }
      table.columns.remove(at: index)
      for row in table.rows.indices { table.rows[row].remove(at: index) }
    }
  }

  private static let hidden: Set<String> = [
    "source", "article", "headline", "quote", "confidence", "date_from", "date_to", "position", "list",
    "post_inferred", "participant_type", "stop_type", "type_a", "type_b",
  ]

  /// The names in a row, which are marked in its sentence; those of events are sentences themselves.
  private static func names(in row: Row) -> [String] {
    row.columns.indices.filter { row.columns.contains(row.columns[$0] + "_id") && row.columns[$0] != "event" }
      .map { row.values[$0].text }
  }

  /// Writes the sentence behind each row of a table for people who want it; equal ones once.
  func writeEvidence(_ table: Table, to sink: OutputSink) throws {
    guard showsEvidence, isForPeople, let quote = table.columns.firstIndex(of: "quote") else { return }
    var printed: Set<[String]> = []
    for values in table.rows {
      let row = Row(columns: table.columns, values: values)
      let text = values[quote].text
      guard !text.isEmpty, printed.insert([text, row.text("source"), row.text("article")]).inserted else { continue }
      let heading = row.text("headline").isEmpty ? "" : " 《\(row.text("headline"))》"
      let id = row.text("relation_id")
      let quote = NameMarker.mark(text, names: Self.names(in: row), isColoured: isColoured)
      try sink.write(
        "\n“\(quote)”\n    \(row.text("source")) #\(row.text("article"))\(heading)\(id.isEmpty ? "" : "  [\(id)]")\n")
    }
  }
}
