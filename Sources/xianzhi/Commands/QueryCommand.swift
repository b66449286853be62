import FactModel
import GraphStore
import Questions
import Rendering

/// Runs a named query.
enum QueryCommand {
  static let spec = CommandSpec(
    name: "query", summary: "the named queries: attendance, meetings-of, posts-of, visits, path, …",
    discussion: """
      Without a name it lists the queries there are; xianzhi query NAME --help documents one. People, bodies, places
      and events are given by name (also a short form) or id; dates as 2023-07-28, 2023-07 or 2023.
      """,
    arguments: [ArgumentSpec(name: "NAME", help: "the query")],
    options: [.db] + RowOutput.options + [
      .pick,
      OptionSpec(name: "sql", kind: .flag, help: "print the SQL and what is bound, and run nothing"),
      OptionSpec(name: "queries", valueName: "DIR", help: "a folder with .sql files of your own", isRepeated: true),
    ],
    takesParameters: true,
    examples: [
      .init("xianzhi query", "lists the queries"),
      .init("xianzhi query meetings-of --who 林远清 --since 2023-07 --format csv", "somebody's events as CSV"),
      .init("xianzhi query path --from 林远清 --to 青山县", "how two are connected"),
    ],
    run: run)

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    guard let name = arguments.positional.first else {
      let catalog = try QueryCatalog(folders: arguments.all("queries"))
      let rows = catalog.queries.map { [Value.text($0.name), .text($0.question)] }
      let sink = Terminal.output()
      let output = RowOutput(arguments)
      try output.write(Table(columns: ["query", "question"], rows: rows), members: [], to: sink)
      try sink.flush()
      return .done
    }
    let query = try QueryCatalog.query(name, folders: arguments.all("queries"))
    if arguments.has("help") {
      try Terminal.print(documentation(query))
      return .done
    }
    let store = try arguments.openStore()
    let values = try values(arguments, of: query, in: store)
    if arguments.has("sql") {
      var text = query.sql.hasSuffix("\n") ? query.sql : query.sql + "\n"
      for binding in try query.bindings(values) {
        text += "-- :\(binding.name) = \(JSON(binding.value).text)\n"
      }
      try Terminal.print(text)
      return .done
    }
    let parameters = arguments.parameters.map { JSON.Member($0.name, JSON(values[$0.name] ?? .null)) }
    return try QueryRun(store: store, query: query, values: values).print(
      RowOutput(arguments), members: [.init("query", .string(query.name)), .init("parameters", .object(parameters))])
  }

  /// The parameters' values, names replaced by ids.
  private static func values(
    _ arguments: ParsedArguments, of query: NamedQuery, in store: GraphStore
  ) throws -> [String: Value] {
    var values: [String: Value] = [:]
    let lookup = NameLookup(store: store, pick: arguments.pick)
    for (name, value) in arguments.parameters {
      if values[name] != nil { throw Failure.usage("--\(name) is given twice; give it once") }
      if case .entity(let types)? = query.parameter(name)?.kind {
        values[name] = .text(try lookup.entity(value, types: Set(types)).id)
      } else {
        values[name] = .text(value)
      }
    }
    return values
  }

  private static func documentation(_ query: NamedQuery) -> String {
    var text = "xianzhi query \(query.name): \(query.title)\n\n\(query.question)\n"
    if !query.parameters.isEmpty { text += "\nParameters:\n" }
    for parameter in query.parameters {
      var facts: [String] = []
      switch parameter.kind {
      case .entity(let types):
        facts.append(
          types.count == EntityType.allCases.count
            ? "a name or id" : "name or id of a " + types.map(\.rawValue).joined(separator: ", "))
      case .text: facts.append("text")
      case .integer: facts.append("number")
      case .date: facts.append("date")
      case .choice(let words): facts.append(words.joined(separator: "|"))
      case .choices(let words): facts.append("one or several, with commas between, of \(words.joined(separator: "|"))")
      }
      if parameter.isRequired { facts.append("required") }
      if parameter.defaultValue != .null { facts.append("default \(parameter.defaultValue.text)") }
      text += "  --\(parameter.name): \(parameter.help)\n      \(facts.joined(separator: "; "))\n"
    }
    if query.needs.count > 1 { text += "One of --\(query.needs.joined(separator: ", --")) has to be given.\n" }
    if !query.example.isEmpty { text += "\nExample:\n  \(query.example)\n" }
    return text
  }
}
