/// Makes the help texts from the commands' specifications.
enum Help {
  static let version = "xianzhi 0.1.0"

  /// What `xianzhi --help` prints.
  static func overview(_ commands: [CommandSpec]) -> String {
    var text = """
      xianzhi reads Chinese county-newspaper pages into a knowledge graph of people, meetings, posts,
      visits and places, and answers questions of it, each with the printed sentence it rests on.

      Start here:
        xianzhi demo                          build the pages under seeds/ and look around
        xianzhi build pages/                  pages to xianzhi.db
        xianzhi ask '谁参加了全会？'          a question in Chinese or English
        xianzhi graph --around 林远清 --render graph.svg

      Commands:

      """
    let width = commands.map(\.name.count).max() ?? 0
    for command in commands { text += "  \(pad(command.name, width))  \(command.summary)\n" }
    text += """

      xianzhi COMMAND --help says more; xianzhi --version prints the version.
      Exit status: 0 done; 1 nothing found, not understood, ambiguous, or a check failed; 2 wrong usage;
      3 some inputs could not be read, the rest was done.

      """
    return text
  }

  /// What `xianzhi COMMAND --help` prints.
  static func of(_ command: CommandSpec) -> String {
    let parts = [usage(command)]
    var text = "xianzhi \(command.name): \(command.summary)\n\nUsage: \(parts.joined())\n"
    if !command.discussion.isEmpty { text += "\n\(command.discussion)\n" }
    if !command.arguments.isEmpty {
      text += "\nArguments:\n" + list(command.arguments.map { ($0.name, $0.help) })
    }
    text += "\nOptions:\n" + list((command.options + OptionSpec.everywhere).map { ($0.usage, $0.help) })
    if !command.examples.isEmpty {
      text += "\nExamples:\n"
      for example in command.examples { text += "  \(example.line)\n      \(example.meaning)\n" }
    }
    return text
  }

  private static func usage(_ command: CommandSpec) -> String {
    var words = ["xianzhi", command.name] + command.arguments.map(\.usage)
    if command.takesParameters { words.append("[--PARAMETER VALUE…]") }
    words.append("[OPTIONS]")
    return words.joined(separator: " ")
  }

  /// Two columns; a left one that is too long stands on a line of its own.
  private static func list(_ rows: [(left: String, right: String)]) -> String {
    let width = 26
    return rows.map { row in
      row.left.count <= width
        ? "  \(pad(row.left, width))  \(row.right)\n"
        : "  \(row.left)\n  \(pad("", width))  \(row.right)\n"
    }.joined()
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
