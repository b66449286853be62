import Foundation
import Testing

/// `evaluate` and `sample`, on the gold of the tests.
@Suite struct EvaluationTests {
  private static let gold = Executable.root.appendingPathComponent("Tests/Gold").path

  @Test func `The pages beside the gold are scored, and the scores of their facts are the same`() throws {
    let table = try Executable.run(["evaluate", "--gold", Self.gold])
    #expect(table.status == 0, "\(table.error)")
    for part in ["articles: 44 gold", "participated, role aside", "macro F1, main rows", "0.9–1.0"] {
      #expect(table.output.contains(part), "\(part)")
    }
    let scratch = try Scratch()
    let extracted = try Executable.run(["extract", Self.gold, "--glob", "*.txt"])
    let facts = try scratch.file("facts.jsonl", holding: extracted.output)
    let again = try Executable.run(["evaluate", "--gold", Self.gold, "--facts", facts.path])
    #expect(again.output == table.output)
    let pooled = try Executable.run(["evaluate", "--gold", Self.gold, "--facts", facts.path, "--by-source"])
    #expect(!pooled.output.contains("\nheadline") && pooled.output != table.output)
  }

  @Test func `Scores come as one JSON object, as CSV, and errors with their sentences`() throws {
    let json = try Executable.run(["evaluate", "--gold", Self.gold, "--errors", "1", "--format", "json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["articles", "macro_f1", "reliability", "errors", "rows"])
    #expect((object["rows"] as? [Any])?.count == 20)
    let csv = try Executable.run(["evaluate", "--gold", Self.gold, "--format", "csv", "--plain"])
    #expect(csv.output.hasPrefix("row,precision,recall,f1,right,wrong,missed\r\nheadline,"))
    let text = try Executable.run(["evaluate", "--gold", Self.gold, "--errors", "2"])
    #expect(text.output.contains("\nholds\n  ") && text.output.contains("  missed  ") && text.output.contains("    “"))
  }

  @Test func `A score below its minimum is exit status 1, unreadable gold 3`() throws {
    let short = try Executable.run(["evaluate", "--gold", Self.gold, "--min", "macro=0.1", "--min", "person=1"])
    #expect(short.status == 1)
    #expect(
      short.error.hasPrefix("xianzhi: short of person 0.") && short.error.hasSuffix(" < 1.000\n"), "\(short.error)")
    #expect(short.output.contains("macro F1"))
    #expect(try Executable.run(["evaluate", "--gold", Self.gold, "--min", "macro=0.1"]).status == 0)
    let scratch = try Scratch()
    let broken = try scratch.file("g.jsonl", holding: "{\"source\": \"a.txt\"}\n{\"sauce\": 1}\n")
    let outcome = try Executable.run(["evaluate", "--gold", broken.path])
    #expect(outcome.status == 3 && outcome.error.contains("g.jsonl:2: source: is missing"), "\(outcome.error)")
    #expect(try Executable.run(["evaluate", "--gold", scratch.url.path + "/none"]).status == 3)
  }

  @Test func `A sample is the same for a seed, and its answers give precision`() throws {
    let draw = ["sample", Self.gold, "--of", "holds", "-n", "8", "--format", "csv", "--plain"]
    let first = try Executable.run(draw)
    #expect(first.status == 0)
    #expect(first.output.hasPrefix("right,type,fact,quote,source,article,headline,rule,confidence,id\r\n,holds,"))
    #expect(try Executable.run(draw + ["--jobs", "1"]).output == first.output)
    #expect(try Executable.run(draw + ["--seed", "2"]).output != first.output)
    let scratch = try Scratch()
    let store = scratch.url.appendingPathComponent("x.db").path
    #expect(try Executable.run(["build", Self.gold, "--db", store]).status == 0)
    let stored = try Executable.run(["sample", "--db", store, "-n", "5", "--format", "jsonl"])
    #expect(stored.output.split(separator: "\n").count == 5)

    // Six right, one wrong, one that nobody can tell.
    var lines = first.output.components(separatedBy: "\r\n").filter { !$0.isEmpty }
    for index in 1...8 { lines[index] = (index < 7 ? "y" : index == 7 ? "N" : "") + lines[index] }
    let answers = try scratch.file("answers.csv", holding: lines.joined(separator: "\n"))
    let result = try Executable.run(["sample", "--answers", answers.path, "--format", "csv", "--plain"])
    #expect(result.output.contains("all,7,6,0.857,0.487,0.974,"), "\(result.output)")
    let wrong = try scratch.file(
      "wrong.csv", holding: lines.joined(separator: "\n").replacing("\nN,", with: "\nmaybe,"))
    let refused = try Executable.run(["sample", "--answers", wrong.path])
    #expect(refused.status == 3 && refused.error.contains("wrong.csv:8: “maybe” is no answer"), "\(refused.error)")
  }
}
