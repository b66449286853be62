import FactModel
import GraphStore

/// Says what a store holds.
enum StatsCommand {
  static let spec = CommandSpec(
    name: "stats", summary: "what a store holds", options: [.db] + RowOutput.options,
    examples: [.init("xianzhi stats", "pages, articles, people, meetings, …")], run: run)

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let store = try arguments.openStore()
    return try QueryRun(store: store, query: GraphStore.internalQuery("stats"), values: [:])
      .print(RowOutput(arguments), members: [])
  }
}
