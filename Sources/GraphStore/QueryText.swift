internal import CSQLite

/// Compiles queries that users may have written.
enum QueryText {
  /// - Throws: `badQuery` with file and line unless the file holds just one statement that only reads.
  static func compile(_ query: NamedQuery, _ database: Database) throws(StoreError) -> PreparedStatement {
    if query.sql.utf8.contains(0) {
      throw .badQuery(file: query.file, line: 1, reason: "it is no text")
    }
    let statement: PreparedStatement
    let rest: Int
    do {
      (statement, rest) = try PreparedStatement.first(database, query.sql)
    } catch {
      switch error {
      case .noTextIndex, .busy, .damaged, .denied: throw error
      case .sqlite(SQLITE_MISUSE, _, _):
        throw .badQuery(file: query.file, line: 1, reason: "it holds no statement")
      case .sqlite(_, let message, _):
        let offset = Int(sqlite3_error_offset(database.handle))
        throw .badQuery(file: query.file, line: line(max(0, offset), of: query.sql), reason: message)
      default: throw .badQuery(file: query.file, line: 1, reason: error.description)
      }
    }
    if sqlite3_stmt_readonly(statement.handle) == 0 || sqlite3_column_count(statement.handle) == 0 {
      throw .badQuery(
        file: query.file, line: firstLine(of: query.sql, from: 0), reason: "only a query that reads is run (SELECT)")
    }
    if holdsStatement(query.sql, from: rest, database) {
      throw .badQuery(
        file: query.file, line: firstLine(of: query.sql, from: rest), reason: "a file holds one statement, not several")
    }
    return statement
  }

  /// Whether more than blanks and comments follow.
  private static func holdsStatement(_ sql: String, from offset: Int, _ database: Database) -> Bool {
    let tail = String(decoding: Array(sql.utf8.dropFirst(offset)), as: UTF8.self)
    do {
      _ = try PreparedStatement.first(database, tail)
      return true
    } catch {
      if case .sqlite(SQLITE_MISUSE, _, _) = error { return false }
      return true
    }
  }

  /// The number of the line that holds a byte.
  private static func line(_ offset: Int, of sql: String) -> Int {
    1 + sql.utf8.prefix(offset).count { $0 == 0x0A }
  }

  /// The first line at or behind a byte that holds more than blanks and comments.
  private static func firstLine(of sql: String, from offset: Int) -> Int {
    let start = line(offset, of: sql)
    let rest = String(decoding: Array(sql.utf8.dropFirst(offset)), as: UTF8.self)
    for (index, line) in rest.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let text = line.drop { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == ";" }
      if !text.isEmpty && !text.hasPrefix("--") { return start + index }
    }
    return start
  }
}
