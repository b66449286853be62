/// What a command is called, what it takes, and what it does: help, parsing and messages are all made from this.
struct CommandSpec: Sendable {
  var name: String
  /// One line, for the list of commands.
  var summary: String
  /// What the summary leaves out; may be empty.
  var discussion = ""
  var arguments: [ArgumentSpec] = []
  var options: [OptionSpec] = []
  /// Whether an option that is not listed is a parameter of the query that is run: `--person 林远清`.
  var takesParameters = false
  var examples: [Example] = []
  var run: @Sendable (ParsedArguments) throws -> ExitStatus

  /// A command line to copy, and what it does.
  struct Example: Sendable {
    var line: String
    var meaning: String

    init(_ line: String, _ meaning: String) {
      self.line = line
      self.meaning = meaning
    }
  }

  /// The option of that name (without dashes), long or short.
  func option(_ name: String) -> OptionSpec? {
    (options + OptionSpec.everywhere).first { $0.name == name || $0.short == name }
  }
}

/// An argument that stands by its position.
struct ArgumentSpec: Sendable {
  /// As it stands in the usage line, such as `PATH`.
  var name: String
  var help: String
  var isRequired = false
  var isRepeated = false

  /// As it stands in the usage line: `[PATH…]`.
  var usage: String {
    let text = isRepeated ? name + "…" : name
    return isRequired ? text : "[\(text)]"
  }
}

/// An option of a command.
struct OptionSpec: Sendable {
  /// What an option's value must be.
  enum Kind: Sendable {
    case flag
    case text
    case integer(ClosedRange<Int>)
    /// A number that may be left out: what follows the option is its value only where it is a number.
    case optionalInteger(ClosedRange<Int>)
    case choice([String])
  }

  /// Without the dashes.
  var name: String
  /// A letter that stands for it, or empty.
  var short = ""
  var kind: Kind = .text
  /// What stands for the value in the help, such as `FILE`; a choice lists its values instead.
  var valueName = ""
  var help: String
  /// Whether it may be given more than once.
  var isRepeated = false

  /// As it stands in the help: `-n, --name VALUE`.
  var usage: String {
    let dashes = short.isEmpty ? "--\(name)" : "-\(short), --\(name)"
    switch kind {
    case .flag: return dashes
    case .choice(let values): return "\(dashes) \(values.joined(separator: "|"))"
    case .optionalInteger: return "\(dashes) [\(valueName)]"
    case .text, .integer: return "\(dashes) \(valueName)"
    }
  }

  /// Options that every command has.
  static let everywhere = [
    OptionSpec(name: "no-color", kind: .flag, help: "no colour (so does NO_COLOR in the environment)"),
    OptionSpec(name: "help", short: "h", kind: .flag, help: "this text"),
  ]
  /// The store that a command reads.
  static let db = OptionSpec(name: "db", valueName: "FILE", help: "the store (default: xianzhi.db)")
  /// How rows are printed.
  static let format = OptionSpec(
    name: "format", short: "f", kind: .choice(["table", "csv", "json", "jsonl", "markdown", "dot"]),
    help: "how the rows are printed (default: table)")
  /// CSV as programs want it.
  static let plain = OptionSpec(
    name: "plain", kind: .flag, help: "CSV without byte order mark and without defused formulas")
}

/// What a process tells the one that started it.
enum ExitStatus: Int32, Sendable {
  case done = 0
  /// Nothing found, not understood, ambiguous, or a check failed.
  case nothing = 1
  case usage = 2
  /// Some inputs could not be read; the rest was done.
  case someUnreadable = 3
}

/// An error for the user: one line that names the thing and the remedy.
struct Failure: Error {
  var message: String
  var status: ExitStatus

  init(_ message: String, status: ExitStatus = .nothing) {
    self.message = message
    self.status = status
  }

  /// A mistake in the command line.
  static func usage(_ message: String) -> Failure { Failure(message, status: .usage) }
}
