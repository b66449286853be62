import FactModel
import GraphStore
import Rendering

/// Says what a store holds.
enum StatsCommand {
  static let spec = CommandSpec(
    name: "stats", summary: "what a store holds", options: [.db, .format, .plain],
    examples: [.init("xianzhi stats", "pages, articles, people, meetings, …")], run: run)

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let store = try arguments.openStore()
    try RowOutput(arguments).print(try store.stats())
    return .done
  }
}
