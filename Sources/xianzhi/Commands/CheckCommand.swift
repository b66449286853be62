import FactModel
import GraphStore
import Rendering

/// Looks for damage in a store.
enum CheckCommand {
  static let spec = CommandSpec(
    name: "check", summary: "whether a store is whole and does not contradict itself",
    discussion: "Reads the whole store. Exit status 1 if anything is wrong.", options: [.db, .format, .plain],
    examples: [.init("xianzhi check --db county.db", "a row a check, with the number of problems")], run: run)

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let store = try arguments.openStore()
    let check = try store.check()
    try RowOutput(arguments).print(check.table)
    guard check.passed else {
      throw Failure("\(store.path) has problems; delete it and run “xianzhi build” again")
    }
    return .done
  }
}
