import Foundation
import Testing

@Suite struct ReviewTests {
  /// A folder with two papers that print one name, with nothing that tells whether it is one person.
  private func collection() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("xianzhi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("pages"), withIntermediateDirectories: true)
    return folder
  }

  private func write(_ text: String, _ name: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  @Test func `Answers become lines that the next build applies, and are not asked again`() throws {
    let folder = try collection()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Executable.run(["build", "--db", folder.path + "/x.db"]).status == 0)
    try write("n not said there\nq\n", "answers.txt", in: folder)
    let review = ["review", "--below", "100", "--db", "x.db", "--answers", "answers.txt"]
    let first = try Executable.run(review, in: folder)
    #expect(first.status == 0, "\(first.error)")
    #expect(first.output.hasPrefix("1/"))
    #expect(first.error.contains("1 line added; apply with “xianzhi build --db x.db"))
    let lines = try String(contentsOf: folder.appendingPathComponent("curation.tsv"), encoding: .utf8)
      .split(separator: "\n")
    #expect(lines.count == 2)
    let cells = lines[1].split(separator: "\t", omittingEmptySubsequences: false)
    #expect(cells.count == 4 && cells[3] == "not said there")

    try write("s\nq\n", "answers.txt", in: folder)
    let second = try Executable.run(review, in: folder)
    #expect(second.status == 0)
    func questions(_ output: String) -> Int? { Int(output.dropFirst(2).prefix { $0.isNumber }) }
    let asked = try #require(questions(first.output))
    #expect(questions(second.output) == asked - 1)
    let build = try Executable.run(["build", "--db", folder.path + "/x.db"])
    #expect(build.status == 0)
    #expect(build.error.contains("0 pages read, 5 kept"))
    #expect(!build.error.contains("matches nothing"))
    #expect(try Executable.run(["check", "--db", folder.path + "/x.db"]).status == 0)
  }

  @Test func `What was answered y is not asked again, before the build and after it, and explain shows the answers`()
    throws
  {
    let folder = try collection()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Executable.run(["build", "--db", folder.path + "/x.db"]).status == 0)
    try write("y seen on the page\nn not said there\nq\n", "answers.txt", in: folder)
    let review = ["review", "--below", "100", "--db", "x.db", "--answers", "answers.txt"]
    let first = try Executable.run(review, in: folder)
    #expect(first.status == 0, "\(first.error)")
    func questions(_ output: String) -> Int? {
      output.split(separator: "/").dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) }
    }
    let asked = try #require(questions(first.output))
    try write("q\n", "answers.txt", in: folder)
    #expect(try questions(Executable.run(review, in: folder).output) == asked - 2)
    let build = try Executable.run(["build", "--db", folder.path + "/x.db"])
    #expect(build.status == 0 && !build.error.contains("matches nothing"), "\(build.error)")
    #expect(try questions(Executable.run(review, in: folder).output) == asked - 2)

    let lines = try String(contentsOf: folder.appendingPathComponent("curation.tsv"), encoding: .utf8)
      .split(separator: "\n").dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(lines.map { $0[0] } == ["confirm", "drop"])
    for (line, words) in zip(lines, ["seen on the page", "not said there"]) {
      let why = try Executable.run(["explain", String(line[1]), "--db", "x.db"], in: folder)
      #expect(
        why.status == 0 && why.output.contains("Corrected by hand:") && why.output.contains(words), "\(why.error)")
    }
  }

  @Test func `A wrong answer or a wrong line is an error that names it, and nothing is kept`() throws {
    let folder = try collection()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Executable.run(["build", "--db", folder.path + "/x.db"]).status == 0)
    try write("n\nperhaps\n", "answers.txt", in: folder)
    let wrong = try Executable.run(
      ["review", "--below", "100", "--db", "x.db", "--answers", "answers.txt"], in: folder)
    #expect(wrong.status == 2)
    #expect(wrong.error.contains("“perhaps” is no answer"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/curation.tsv"))

    try write("join\ta\tb\tc\n", "curation.tsv", in: folder)
    let build = try Executable.run(["build", "--db", folder.path + "/x.db"])
    #expect(build.status != 0)
    #expect(build.error.contains("curation.tsv:1: there is no action “join”"))
    #expect(try Executable.run(["stats", "--db", "x.db"], in: folder).status == 0)
  }
}
