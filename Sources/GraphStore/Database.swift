internal import CSQLite
internal import FactModel

/// A connection to an SQLite file. Not for use by several threads at once.
final class Database {
  enum Mode { case readOnly, write }

  let handle: OpaquePointer
  /// As it is named in messages.
  let path: String

  /// Opens a file that exists already.
  ///
  /// - Parameter file: The file if it is not the one that messages shall name.
  init(_ path: String, file: String? = nil, mode: Mode) throws(StoreError) {
    var opened: OpaquePointer?
    let flags = (mode == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(file ?? path, &opened, flags, nil)
    guard let opened else { throw .sqlite(code: code, message: "out of memory", path: path) }
    guard code == SQLITE_OK else {
      let error = Database.error(opened, code: code, path: path)
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    self.path = path
    sqlite3_extended_result_codes(opened, 1)
    // A store is replaced by renaming, so locks are short: whoever meets one waits.
    sqlite3_busy_timeout(opened, 5000)
    // Files may come from anywhere: their schema must not do more than a schema does.
    _ = csqlite_db_config_bool(opened, SQLITE_DBCONFIG_DEFENSIVE, 1)
    _ = csqlite_db_config_bool(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    // Queries of users must reach no other file.
    sqlite3_limit(opened, SQLITE_LIMIT_ATTACHED, 0)
    TextFunctions.register(opened)
    // Without these a query over all events copies the same pages out of the file again and again. No more than two
    // gigabytes can be mapped, and what lies behind, as the indexes of a large store do, has to find room in memory.
    if mode == .readOnly {
      sqlite3_exec(opened, "PRAGMA mmap_size = 2147418112; PRAGMA cache_size = -262144", nil, nil, nil)
    }
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements that return nothing, one after the other.
  func execute(_ sql: String) throws(StoreError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Compiles one statement.
  func prepare(_ sql: String) throws(StoreError) -> PreparedStatement {
    try PreparedStatement(self, sql)
  }

  /// The first value of the first row, nil if there is none.
  func value(_ sql: String) throws(StoreError) -> Value? {
    let statement = try prepare(sql)
    return try statement.step() ? statement.value(0) : nil
  }

  /// A number; 0 for null or no row.
  func count(_ sql: String) throws(StoreError) -> Int {
    guard case .integer(let number)? = try value(sql) else { return 0 }
    return Int(number)
  }

  func failure(_ code: Int32) -> StoreError {
    Database.error(handle, code: code, path: path)
  }

  private static func error(_ handle: OpaquePointer, code: Int32, path: String) -> StoreError {
    let message = String(cString: sqlite3_errmsg(handle))
    switch code & 0xFF {
    case SQLITE_NOTADB: return .notADatabase(path: path)
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy(path: path)
    case SQLITE_FULL: return .diskFull(path: path)
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: return .denied(path: path, reason: message)
    case SQLITE_CANTOPEN: return .denied(path: path, reason: message)
    case SQLITE_CORRUPT: return .damaged(path: path, reason: message)
    case SQLITE_IOERR where Files.isDiskFull(sqlite3_system_errno(handle)): return .diskFull(path: path)
    case SQLITE_CONSTRAINT: return .inconsistent(message)
    default:
      if message.hasSuffix("no such table: article_text") { return .noTextIndex(path: path) }
      return .sqlite(code: code, message: message, path: path)
    }
  }
}
