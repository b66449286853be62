import FactModel
import GraphStore
import Resources

/// Runs the program's own queries, which are files under `queries/internal/`.
extension GraphStore {
  /// The rows of `queries/internal/NAME.sql`.
  func rows(_ name: String, _ values: [String: Value] = [:]) throws -> [Row] {
    let table = try run(Self.internalQuery(name), values)
    return table.rows.map { Row(columns: table.columns, values: $0) }
  }

  /// The query of `queries/internal/NAME.sql`.
  static func internalQuery(_ name: String) throws -> NamedQuery {
    let path = "queries/internal/\(name).sql"
    return try NamedQuery(name: name, file: path, sql: Resource.named(path).text)
  }
}

/// A row whose values are read by their column's name.
struct Row {
  let columns: [String]
  let values: [Value]

  /// The value; null if there is no such column.
  subscript(_ column: String) -> Value {
    columns.firstIndex(of: column).map { values[$0] } ?? .null
  }

  /// The value as text, empty for null.
  func text(_ column: String) -> String { self[column].text }

  /// The value as a number, 0 if it is none.
  func integer(_ column: String) -> Int {
    if case .integer(let number) = self[column] { Int(number) } else { 0 }
  }
}
