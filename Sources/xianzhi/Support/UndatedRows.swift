import FactModel
import GraphStore
import Rendering

/// What a limit in time leaves out because no day is known.
struct UndatedRows {
  /// How many events, else rows; nil if the question has no limit in time.
  let count: Int?

  init(_ run: QueryRun) throws {
    guard run.values["since"] ?? .null != .null || run.values["until"] ?? .null != .null else {
      count = nil
      return
    }
    count = try Self.count(of: run)
  }

  private static func count(of run: QueryRun) throws -> Int {
    var values = run.values
    for name in ["since", "until"] { values[name] = nil }
    var query = run.query
    // The rows are sums: those of another query tell which events have no date.
    if !query.undated.isEmpty {
      let catalog = try QueryCatalog()
      let given = Set(values.filter { $0.value != .null }.keys)
      let chosen = try query.undated.map(catalog.query).first { other in
        other.parameters.allSatisfy { !$0.isRequired || given.contains($0.name) }
      }
      guard let chosen else { return 0 }
      query = chosen
      values = values.filter { query.parameter($0.key) != nil }
    }
    if let counted = counting(query, values) {
      let count = try GraphStore.internalQuery(counted)
      let used = values.filter { count.sql.contains(":" + $0.key) }
      return try run.store.rows(counted, used).first?.integer("events") ?? 0
    }
    if query.parameter("limit") != nil { values["limit"] = .integer(-1) }
    var date: Int?
    var identity: Int?
    var seen: Set<Value> = []
    var count = 0
    try run.store.forEachRow(
      query, values,
      columns: { columns in
        date = ["date_from", "first_attested", "first_date"].compactMap(columns.firstIndex).first
        identity = ["top_id", "event_id"].compactMap(columns.firstIndex).first
      },
      row: { row in
        guard let date, row[date] == .null else { return }
        if let identity, row[identity] != .null, !seen.insert(row[identity]).inserted { return }
        count += 1
      })
    return count
  }

  /// The query that only counts what has no day, where there is one: a hub's events, and all there are, need not be
  /// looked at one by one.
  private static func counting(_ query: NamedQuery, _ values: [String: Value]) -> String? {
    let counted = ["events", "meetings-of", "hosted-by", "concerning"]
    guard query.isOwn, counted.contains(query.name) else { return nil }
    // Events of a name are looked for one by one.
    return query.name == "events" && values["name"] ?? .null != .null ? nil : "undated-\(query.name)"
  }

  /// The number as JSON has it, if the question has a limit in time.
  var members: [JSON.Member] { count.map { [JSON.Member("undated", .integer(Int64($0)))] } ?? [] }

  /// Says on standard error that there are such rows, if there are.
  func note(isChinese: Bool) {
    if let count, count > 0 { Terminal.note(Self.sentence(count, isChinese: isChinese)) }
  }

  /// What is said of them.
  static func sentence(_ count: Int, isChinese: Bool) -> String {
    if isChinese { return "另有\(count)项没有日期，未计入" }
    return count == 1 ? "1 more is undated" : "\(count) more are undated"
  }
}
