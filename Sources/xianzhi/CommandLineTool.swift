import FactModel
import GraphStore
import Pipeline

/// Finds the command, runs it, and turns every error into one line and an exit status.
enum CommandLineTool {
  /// In the order in which they are listed.
  static let commands: [CommandSpec] = [
    BuildCommand.spec, ExtractCommand.spec, AskCommand.spec, QueryCommand.spec, GraphCommand.spec,
    ExportCommand.spec, ExplainCommand.spec, EvaluateCommand.spec, SampleCommand.spec, ReviewCommand.spec,
    StatsCommand.spec,
    CheckCommand.spec, DemoCommand.spec, BenchCommand.spec,
  ]

  /// Runs a command line, without the program's name.
  static func run(_ words: [String]) -> ExitStatus {
    do {
      return try dispatch(words)
    } catch is Terminal.BrokenPipe {
      return .done
    } catch let failure as Failure {
      return report(failure.message, failure.status)
    } catch let error as StoreError {
      return report(error.description, error.isWrongUsage ? .usage : .nothing)
    } catch let error as FactsError {
      return report(error.description, .someUnreadable)
    } catch let error as DecodingFailure {
      return report("\(error.source): \(error.message)", .someUnreadable)
    } catch {
      return report("\(error)", .nothing)
    }
  }

  private static func dispatch(_ words: [String]) throws -> ExitStatus {
    guard let first = words.first else {
      try Terminal.print(Help.overview(commands))
      return .done
    }
    switch first {
    case "--version", "-V", "version":
      try Terminal.print(Help.version + "\n")
      return .done
    case "--help", "-h":
      try Terminal.print(Help.overview(commands))
      return .done
    case "help":
      try Terminal.print(words.count > 1 ? Help.of(command(words[1])) : Help.overview(commands))
      return .done
    default: break
    }
    if first.hasPrefix("-") {
      throw Failure.usage("the command comes first: xianzhi COMMAND \(first); xianzhi --help lists the commands")
    }
    let command = try command(first)
    let arguments = try ParsedArguments(words.dropFirst(), of: command)
    // `query NAME --help` documents that query, so the command answers it itself.
    if arguments.has("help"), arguments.positional.isEmpty || !command.takesParameters {
      try Terminal.print(Help.of(command))
      return .done
    }
    return try command.run(arguments)
  }

  private static func command(_ name: String) throws -> CommandSpec {
    if let found = commands.first(where: { $0.name == name }) { return found }
    let hint =
      Suggestion.nearest(to: name, among: commands.map(\.name)).map { "did you mean \($0)?" }
      ?? "xianzhi --help lists the commands"
    throw Failure.usage("there is no command “\(name)”; \(hint)")
  }

  private static func report(_ message: String, _ status: ExitStatus) -> ExitStatus {
    // One line, whatever a file's name or a question held.
    var line = String.UnicodeScalarView()
    for scalar in message.unicodeScalars {
      line.append(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? " " : scalar)
    }
    Terminal.note("xianzhi: " + String(line))
    return status
  }
}

extension StoreError {
  /// Whether the command line is at fault.
  fileprivate var isWrongUsage: Bool {
    switch self {
    case .unknownQuery, .unknownParameter, .missingParameter, .badValue, .badQuery: true
    default: false
    }
  }
}
