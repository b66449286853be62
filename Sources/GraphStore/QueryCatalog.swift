internal import Resources

/// The named queries there are: those of the program, and those of a user's folders.
public struct QueryCatalog: Sendable {
  /// By rising name.
  public let queries: [NamedQuery]

  /// - Parameter folders: Folders with `.sql` files of the user; a file with the name of a query of the
  ///   program takes its place.
  /// - Throws: `denied` if a folder cannot be read, `badQuery` if a file's header cannot be understood.
  public init(folders: [String] = []) throws(StoreError) {
    var found: [String: NamedQuery] = [:]
    for resource in Resource.inFolder("queries") {
      let file = resource.path.dropFirst("queries/".utf8.count)
      // Folders below hold what the program runs itself.
      guard !file.contains("/"), file.hasSuffix(".sql") else { continue }
      let name = String(file.dropLast(4))
      found[name] = try NamedQuery(name: name, file: resource.path, sql: resource.text)
    }
    for folder in folders {
      guard let names = Files.names(in: folder) else { throw Files.lastError(folder) }
      for file in names where file.hasSuffix(".sql") {
        let path = folder + "/" + file
        guard let text = Files.text(path) else { throw Files.lastError(path) }
        let name = String(file.dropLast(4))
        found[name] = try NamedQuery(name: name, file: path, sql: text)
      }
    }
    queries = found.values.sorted { $0.name < $1.name }
  }

  /// The query of that name, looked for as a catalog of these folders has it: of the program's own queries no other is
  /// read for it.
  ///
  /// - Throws: as `init` and `query` do.
  public static func query(_ name: String, folders: [String] = []) throws(StoreError) -> NamedQuery {
    let file = "queries/\(name).sql"
    if folders.isEmpty, !name.contains("/"), let own = Resource.all.first(where: { $0.path == file }) {
      return try NamedQuery(name: name, file: file, sql: own.text)
    }
    return try QueryCatalog(folders: folders).query(name)
  }

  /// The query of that name.
  ///
  /// - Throws: `unknownQuery` with the names most like it.
  public func query(_ name: String) throws(StoreError) -> NamedQuery {
    if let found = queries.first(where: { $0.name == name }) { return found }
    let near = queries.map { (distance: Slips.distance(name, $0.name), name: $0.name) }
      .filter { $0.distance <= 3 || $0.name.hasPrefix(name) && !name.isEmpty }
      .sorted { $0 < $1 }
    throw .unknownQuery(String(name.prefix(60)), near: near.prefix(3).map(\.name))
  }
}
