internal import FactModel

/// How a store is told from other files.
enum StoreFile {
  /// “XnZh”, in the header of every store.
  static let applicationId = 0x586E_5A68
  /// Counts up with every change of schema/ that older programs cannot read.
  static let schemaVersion = 5

  /// Throws unless the open file is a store of this version.
  static func check(_ database: Database) throws(StoreError) {
    let path = database.path
    let application = try database.value("PRAGMA application_id")
    let version = try database.value("PRAGMA user_version")
    guard application == .integer(Int64(applicationId)), case .integer(let found)? = version else {
      throw .otherProgram(path: path)
    }
    if found > schemaVersion { throw .newerSchema(path: path, found: Int(found), known: schemaVersion) }
    if found < schemaVersion { throw .olderSchema(path: path, found: Int(found), known: schemaVersion) }
  }

  /// Throws if a build must not put a new store in the file's place.
  static func checkReplaceable(_ file: String, named path: String) throws(StoreError) {
    guard let size = Files.size(file) else {
      if Files.exists(file) { throw .notADatabase(path: path) }
      return
    }
    if size == 0 { return }
    do {
      try check(Database(path, file: file, mode: .readOnly))
    } catch .olderSchema, .damaged {
      // Its pages can be read again: a build is the remedy.
    }
  }
}
