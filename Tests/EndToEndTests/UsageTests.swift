import Foundation
import Testing

@Suite struct UsageTests {
  private let commands = [
    "build", "extract", "ask", "query", "graph", "export", "explain", "evaluate", "sample", "review", "stats", "check",
    "demo",
    "bench",
  ]

  @Test func `Without arguments the overview names every command`() throws {
    let plain = try Executable.run([])
    #expect(plain.status == 0)
    for command in commands { #expect(plain.output.contains("  \(command) ")) }
    #expect(try Executable.run(["--help"]).output == plain.output)
    #expect(try Executable.run(["help"]).output == plain.output)
    #expect(plain.error.isEmpty)
  }

  @Test func `Each command explains itself, with an example`() throws {
    for command in commands {
      let help = try Executable.run([command, "--help"])
      #expect(help.status == 0)
      #expect(help.output.contains("Usage: xianzhi \(command)"))
      #expect(help.output.contains("Examples:\n  xianzhi \(command)"), "\(command)")
      #expect(try Executable.run(["help", command]).output == help.output)
    }
  }

  @Test func `The version is one line`() throws {
    let found = try Executable.run(["--version"])
    #expect(found.status == 0)
    #expect(found.output.hasPrefix("xianzhi ") && found.output.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    (["biuld"], "did you mean build?"),
    (["frobnicate"], "xianzhi --help"),
    (["help", "grahp"], "did you mean graph?"),
    (["build", "--job", "2"], "did you mean --jobs?"),
    (["build", "--jobs"], "--jobs needs a value"),
    (["build", "--jobs", "many"], "not “many”"),
    (["build", "--jobs", "0"], "from 1 to"),
    (["build", "--jobs=2", "--jobs=3"], "given twice"),
    (["build", "--only=yes"], "takes no value"),
    (["ask"], "needs QUESTION"),
    (["ask", "谁", "是", "县长"], "one too many"),
    (["ask", "谁是县长", "--format", "tabel"], "did you mean table?"),
    (["explain"], "needs NAME|ID"),
    (["export", "csv"], "--out"),
    (["--db", "x.db", "stats"], "the command comes first"),
    (["evaluate"], "--gold"),
    (["evaluate", "--gold", "x", "--min", "person"], "person=0.95"),
    (["evaluate", "--gold", "x", "--min", "persn=0.9"], "did you mean person?"),
    (["sample", "--of", "participation"], "--of is one of participated"),
    (["sample", "--answers", "x.csv", "-n", "5"], "not both"),
  ])
  func `Wrong usage is one line that helps, and exit status 2`(arguments: [String], hint: String) throws {
    let outcome = try Executable.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.hasPrefix("xianzhi: ") && outcome.error.contains(hint), "\(outcome.error)")
    #expect(outcome.error.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
  }

  @Test(arguments: [["ask", "谁是县长"], ["query", "attendance", "--event", "x"], ["stats"], ["check"], ["graph"]])
  func `A store that is not there is named, with the remedy`(arguments: [String]) throws {
    let outcome = try Executable.run(arguments + ["--db", "nowhere.db"])
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.hasPrefix("xianzhi: no store at nowhere.db"), "\(outcome.error)")
    #expect(outcome.error.contains("xianzhi build"))
  }

  @Test func `A file that is no store is refused`() throws {
    let scratch = try Scratch()
    let file = try scratch.file("page.db", holding: String(repeating: "这不是数据库\n", count: 200))
    let outcome = try Executable.run(["stats", "--db", file.path])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("is not a store"), "\(outcome.error)")
  }
}
