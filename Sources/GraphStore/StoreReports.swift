public import FactModel
internal import Resources

/// The exported tables, named as their CSV files.
public enum ExportTable: String, Sendable, CaseIterable {
  case entities, participation, posts, relations, evidence, articles
}

/// What `GraphStore.check` found.
public struct StoreCheck: Sendable {
  /// A row a check: what was checked, how many problems, an example.
  public var table: Table
  /// Whether all is well.
  public var passed: Bool
}

extension GraphStore {
  /// Streams an export: columns and their order are the contract of the CSV files, rows are in an order that
  /// hangs on nothing but what they say.
  ///
  /// - Parameters:
  ///   - columns: Is told the columns' names first.
  ///   - row: Is given each row; what it throws ends the export and is thrown on.
  public func export(
    _ table: ExportTable, columns: ([String]) throws -> Void = { _ in }, row: ([Value]) throws -> Void
  ) throws {
    let statement = try statement("queries/export/\(table.rawValue).sql")
    try columns(statement.columns)
    while try statement.step() { try row(statement.row) }
  }

  /// What the store holds: columns `what`, `kind`, `value`.
  public func stats() throws(StoreError) -> Table {
    try table("queries/internal/stats.sql")
  }

  /// Looks for damage and for rows that contradict the format: columns `check`, `problems`, `example`.
  ///
  /// Reads the whole store.
  public func check() throws(StoreError) -> StoreCheck {
    var table = Table(columns: ["check", "problems", "example"])
    table.rows.append(try integrity("the file is whole", "PRAGMA integrity_check", ok: "ok"))
    table.rows.append(try integrity("ids lead somewhere", "PRAGMA foreign_key_check", ok: nil))
    for resource in Resource.inFolder("queries/check") {
      table.rows += try self.table(resource.path).rows
    }
    table.rows.append(try unreadableViews())
    let passed = table.rows.allSatisfy { $0[1] == .integer(0) }
    return StoreCheck(table: table, passed: passed)
  }

  private func integrity(_ name: String, _ pragma: String, ok: String?) throws(StoreError) -> [Value] {
    let statement = try database.prepare(pragma)
    var problems: Int64 = 0
    var example = Value.null
    while try statement.step() {
      if let ok, statement.text(0) == ok { continue }
      problems += 1
      if example == .null { example = .text(statement.row.map(\.text).joined(separator: " ")) }
    }
    return [.text(name), .integer(problems), example]
  }

  private func unreadableViews() throws(StoreError) -> [Value] {
    let names = try table("queries/internal/views.sql").rows.map { $0[0].text }
    var broken: [String] = []
    for name in names {
      do {
        _ = try database.value("SELECT * FROM \"\(name.replacing("\"", with: "\"\""))\" LIMIT 1")
      } catch {
        broken.append("\(name): \(error)")
      }
    }
    return [.text("views can be read"), .integer(Int64(broken.count)), broken.first.map(Value.text) ?? .null]
  }

  private func table(_ resource: String) throws(StoreError) -> Table {
    let statement = try statement(resource)
    var table = Table(columns: statement.columns)
    while try statement.step() { table.rows.append(statement.row) }
    return table
  }
}
