public import FactModel

/// Writes rows one by one as they come, so that a long answer never has to stand in memory.
///
/// The order of calls is `begin`, any number of `row`, `end`.
public protocol RowWriter: AnyObject {
  /// Writes what stands before the rows.
  func begin(columns: [String]) throws
  /// Writes one row, which has as many values as there are columns.
  func row(_ values: [Value]) throws
  /// Writes what stands behind the rows. The sink is left to its owner to flush.
  func end() throws
}

extension RowWriter {
  /// Writes a whole table.
  public func write(_ table: Table) throws {
    try begin(columns: table.columns)
    for values in table.rows { try row(values) }
    try end()
  }
}

/// The forms in which rows can be written.
public enum RowFormat: String, Sendable, CaseIterable {
  case table, csv, json, jsonl, markdown
}
