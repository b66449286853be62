public import FactModel
internal import Resources

/// A store opened for reading. It is one connection: for use by one thread at a time; open several for several.
///
/// A store that is rebuilt meanwhile stays as it was when it was opened.
public final class GraphStore {
  /// As it is named in messages.
  public let path: String
  let database: Database
  /// Statements of the program's own, by resource path.
  private var statements: [String: PreparedStatement] = [:]

  /// Opens a store; one of an older schema is upgraded in its place first, where that is possible.
  ///
  /// - Throws: `missing`, `notADatabase`, `otherProgram`, `newerSchema`, `olderSchema`, `denied` or `damaged`.
  public init(path: String) throws(StoreError) {
    self.path = path
    if Files.isFolder(path) { throw .denied(path: path, reason: "it is a folder") }
    guard Files.exists(path) else { throw .missing(path: path) }
    guard Files.size(path) ?? 0 > 0 else { throw .notADatabase(path: path) }
    database = try GraphStore.open(path)
  }

  private static func open(_ path: String) throws(StoreError) -> Database {
    let database = try Database(path, mode: .readOnly)
    do throws(StoreError) {
      try StoreFile.check(database)
      return database
    } catch .olderSchema(_, let found, _) {
      try SchemaUpgrade.run(path, from: found)
    }
    let upgraded = try Database(path, mode: .readOnly)
    try StoreFile.check(upgraded)
    return upgraded
  }

  /// Builds a store from nothing, or anew in the place of an old one; see `StoreBuilder`.
  public static func build(
    at path: String, graph: KnowledgeGraph, sources: [StoredSource], properties: [String: String] = [:],
    textIndex: Bool = true
  ) throws(StoreError) {
    let builder = try StoreBuilder(path: path)
    try builder.write(graph, sources: sources, properties: properties, textIndex: textIndex)
    try builder.finish()
  }

  // MARK: Queries

  /// Answers a query as a table.
  ///
  /// - Parameter values: By parameter name; texts are read as the parameter's type asks.
  /// - Throws: `unknownParameter`, `missingParameter`, `badValue`; `badQuery` with the line if the SQL has an error
  ///   or is more than one reading statement; `noTextIndex`.
  public func run(_ query: NamedQuery, _ values: [String: Value] = [:]) throws(StoreError) -> Table {
    var table = Table(columns: [])
    try forEachRow(query, values) {
      table.columns = $0
    } row: {
      table.rows.append($0)
    }
    return table
  }

  /// Answers a query row by row, without holding all rows in memory.
  ///
  /// - Parameters:
  ///   - columns: Is told the columns' names first.
  ///   - row: Is given each row; what it throws ends the query and is thrown on.
  /// - Returns: Whether there are more rows than the parameter `limit` allows, as far as the query tells (`beyond`).
  @discardableResult
  public func forEachRow<Failure: Error>(
    _ query: NamedQuery, _ values: [String: Value] = [:], columns: ([String]) throws(Failure) -> Void = { _ in },
    row: ([Value]) throws(Failure) -> Void
  ) throws -> Bool {
    if query.runs == "path" {
      let table = try path(query, values)
      try columns(table.columns)
      for cells in table.rows { try row(cells) }
      return false
    }
    let (statement, limit) = try compile(query, values)
    try columns(statement.columns)
    var count = 0
    while try statement.step() {
      if count == limit { return true }
      count += 1
      try row(statement.row)
    }
    return false
  }

  /// `forEachRow` for closures that throw nothing.
  private func forEachRow(
    _ query: NamedQuery, _ values: [String: Value], columns: ([String]) -> Void, row: ([Value]) -> Void
  ) throws(StoreError) {
    if query.runs == "path" {
      let table = try path(query, values)
      columns(table.columns)
      return table.rows.forEach(row)
    }
    let (statement, limit) = try compile(query, values)
    columns(statement.columns)
    var count = 0
    while try statement.step(), count != limit {
      count += 1
      row(statement.row)
    }
  }

  /// The planner's steps for a query, one a row.
  public func plan(_ query: NamedQuery) throws(StoreError) -> [String] {
    let statement = try database.prepare("EXPLAIN QUERY PLAN " + query.sql)
    var steps: [String] = []
    while try statement.step() { steps.append(statement.text(3)) }
    return steps
  }

  /// - Returns: the statement and, where it is asked for one row more to tell whether there are more, the limit.
  private func compile(
    _ query: NamedQuery, _ values: [String: Value]
  ) throws(StoreError) -> (statement: PreparedStatement, limit: Int?) {
    let statement = try QueryText.compile(query, database)
    var query = query
    // A user's file may use parameters without declaring them: they are texts, and optional.
    for name in statement.parameterNames where query.parameter(name) == nil {
      query.parameters.append(
        QueryParameter(name: name, kind: .text, isRequired: false, defaultValue: .null, help: ""))
    }
    var limit: Int?
    for binding in try query.bindings(values) {
      var value = binding.value
      if query.putsBeyondLast, binding.name == "limit", case .integer(let number) = value, (1..<Int64.max) ~= number {
        limit = Int(number)
        value = .integer(number + 1)
      }
      try statement.bind(binding.name, value)
    }
    return (statement, limit)
  }

  // MARK: Statements of the program's own

  /// A statement of an embedded file, compiled once, ready for its values.
  func statement(_ resource: String) throws(StoreError) -> PreparedStatement {
    if let known = statements[resource] {
      known.reset()
      return known
    }
    let statement = try database.prepare(Resource.named(resource).text)
    statements[resource] = statement
    return statement
  }

  /// A value that the build left; nil if it left none of that name.
  public func property(_ name: String) throws(StoreError) -> String? {
    let statement = try statement("queries/internal/property.sql")
    try statement.bind("name", .text(name))
    return try statement.step() ? statement.text(0) : nil
  }
}
