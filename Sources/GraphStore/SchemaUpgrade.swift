internal import FactModel
internal import Resources

/// Brings a store of an older schema up to date in its place, in one transaction.
///
/// Tables are changed step by step (`schema/upgrade-N.sql` leads from schema N to the next), views and indexes are made
/// anew. The rows stay: what a new column would hold is filled by the next build, which takes such a store for another program's
/// and writes all of it.
enum SchemaUpgrade {
  /// The oldest schema that there are steps from.
  static let oldest = 1

  /// Upgrades the store at a path; does nothing if another process has done so meanwhile.
  ///
  /// - Throws: `olderSchema` where there are no steps from its schema or the file may not be written, `busy`,
  ///   `diskFull`; the store is then as it was.
  static func run(_ path: String, from found: Int) throws(StoreError) {
    let refusal = StoreError.olderSchema(path: path, found: found, known: StoreFile.schemaVersion)
    guard found >= oldest else { throw refusal }
    do throws(StoreError) {
      let database = try Database(path, mode: .write)
      // A renamed table takes nothing along: the steps say all there is to say.
      try database.execute("PRAGMA legacy_alter_table = ON; BEGIN IMMEDIATE")
      let version = try database.count("PRAGMA user_version")
      guard version < StoreFile.schemaVersion else { return try database.execute("ROLLBACK") }
      var parts: [String] = []
      let names = try database.prepare(
        "SELECT type, name FROM sqlite_schema WHERE type = 'view' OR type = 'index' AND sql IS NOT NULL")
      while try names.step() {
        parts.append("\(names.text(0)) \"\(names.text(1).replacing("\"", with: "\"\""))\"")
      }
      names.reset()
      for part in parts { try database.execute("DROP \(part)") }
      for step in version..<StoreFile.schemaVersion {
        try database.execute(Resource.named("schema/upgrade-\(step).sql").text)
      }
      try database.execute(Resource.named("schema/002-views.sql").text)
      try database.execute(Resource.named("schema/003-indexes.sql").text)
      try database.execute(
        "DELETE FROM property WHERE name = 'program'; PRAGMA user_version = \(StoreFile.schemaVersion); COMMIT")
    } catch .denied {
      throw refusal
    }
  }
}
