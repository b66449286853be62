internal import CSQLite
internal import FactModel

/// A compiled statement: bind, step, read; `reset` makes it ready for other values.
final class PreparedStatement {
  private let database: Database
  let handle: OpaquePointer

  /// Compiles the first statement of `sql`.
  fileprivate init(_ database: Database, _ sql: String, tail: inout Int) throws(StoreError) {
    var compiled: OpaquePointer?
    var text = sql
    var rest = 0
    let code = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { chars in
        var end: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v2(database.handle, chars.baseAddress, Int32(chars.count), &compiled, &end)
        if let end, let start = chars.baseAddress { rest = end - start }
        return code
      }
    }
    guard code == SQLITE_OK else { throw database.failure(code) }
    guard let compiled else { throw .sqlite(code: SQLITE_MISUSE, message: "no statement", path: database.path) }
    handle = compiled
    tail = rest
    self.database = database
  }

  convenience init(_ database: Database, _ sql: String) throws(StoreError) {
    var tail = 0
    try self.init(database, sql, tail: &tail)
  }

  /// Compiles the first statement of `sql` and says where (in UTF-8 bytes) the rest begins.
  static func first(_ database: Database, _ sql: String) throws(StoreError) -> (PreparedStatement, rest: Int) {
    var tail = 0
    let statement = try PreparedStatement(database, sql, tail: &tail)
    return (statement, tail)
  }

  deinit { sqlite3_finalize(handle) }

  // MARK: Binding

  /// The parameters' names without the colon, by number from 1; empty for those without a name.
  var parameterNames: [String] {
    (0..<sqlite3_bind_parameter_count(handle)).map { index in
      sqlite3_bind_parameter_name(handle, index + 1).map { String(cString: $0 + 1) } ?? ""
    }
  }

  func bind(_ index: Int32, _ value: Int) throws(StoreError) {
    try check(sqlite3_bind_int64(handle, index, Int64(value)))
  }

  func bind(_ index: Int32, _ value: Int?) throws(StoreError) {
    if let value { try bind(index, value) } else { try check(sqlite3_bind_null(handle, index)) }
  }

  func bind(_ index: Int32, _ value: Double) throws(StoreError) {
    try check(sqlite3_bind_double(handle, index, value))
  }

  func bind(_ index: Int32, _ value: String) throws(StoreError) {
    var text = value
    let code = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { chars in
        // An empty string may have no address, and that would bind null.
        guard let start = chars.baseAddress else {
          return sqlite3_bind_text64(handle, index, "", 0, csqlite_transient(), UInt8(SQLITE_UTF8))
        }
        return sqlite3_bind_text64(
          handle, index, start, UInt64(chars.count), csqlite_transient(), UInt8(SQLITE_UTF8))
      }
    }
    try check(code)
  }

  func bind(_ index: Int32, _ value: [UInt8]) throws(StoreError) {
    let code = value.withUnsafeBytes { bytes in
      // No bytes may have no address, and that would bind null.
      bytes.isEmpty
        ? sqlite3_bind_zeroblob(handle, index, 0)
        : sqlite3_bind_blob64(handle, index, bytes.baseAddress, UInt64(bytes.count), csqlite_transient())
    }
    try check(code)
  }

  func bind(_ index: Int32, _ value: String?) throws(StoreError) {
    if let value { try bind(index, value) } else { try check(sqlite3_bind_null(handle, index)) }
  }

  func bind(_ index: Int32, _ value: Value) throws(StoreError) {
    switch value {
    case .null: try check(sqlite3_bind_null(handle, index))
    case .integer(let n): try check(sqlite3_bind_int64(handle, index, n))
    case .real(let x): try bind(index, x)
    case .text(let s): try bind(index, s)
    }
  }

  /// Binds a parameter by its name, without the colon; does nothing if the statement does not use it.
  func bind(_ name: String, _ value: Value) throws(StoreError) {
    let index = sqlite3_bind_parameter_index(handle, ":" + name)
    if index > 0 { try bind(index, value) }
  }

  // MARK: Stepping

  /// Goes to the next row; false behind the last.
  func step() throws(StoreError) -> Bool {
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let error = database.failure(code)
      sqlite3_reset(handle)
      throw error
    }
  }

  /// Runs a statement that returns nothing, and makes it ready for the next values.
  func run() throws(StoreError) {
    while try step() {}
    sqlite3_reset(handle)
  }

  /// The same with values for all parameters, in their order.
  func run(_ values: [Value]) throws(StoreError) {
    for (index, value) in values.enumerated() { try bind(Int32(index + 1), value) }
    try run()
  }

  func reset() {
    sqlite3_reset(handle)
  }

  // MARK: Reading

  var columns: [String] {
    (0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) }
  }

  /// The current row's values.
  var row: [Value] {
    (0..<sqlite3_column_count(handle)).map { value($0) }
  }

  func value(_ column: Int32) -> Value {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: .real(sqlite3_column_double(handle, column))
    case SQLITE_NULL: .null
    default: .text(text(column))
    }
  }

  func integer(_ column: Int32) -> Int {
    Int(sqlite3_column_int64(handle, column))
  }

  /// The column as text; empty for null.
  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// The column as bytes; empty for null.
  func bytes(_ column: Int32) -> [UInt8] {
    guard let bytes = sqlite3_column_blob(handle, column) else { return [] }
    return [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column))))
  }

  /// The column as text; nil for null.
  func optionalText(_ column: Int32) -> String? {
    sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : text(column)
  }

  private func check(_ code: Int32) throws(StoreError) {
    guard code == SQLITE_OK else { throw database.failure(code) }
  }
}
