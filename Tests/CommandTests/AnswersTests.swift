import FactModel
import Foundation
import GraphStore
import Pipeline
import Questions
import Testing

@testable import xianzhi

/// Every named query and every kind of question on the seed pages, with the rows that a reader of the pages finds.
@Suite struct AnswersTests {
  struct Asked: CustomTestStringConvertible, Sendable {
    var text: String
    var query: String
    var columns: [String]
    var rows: String
    var testDescription: String { text }
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  static let all: [Asked] = {
    let text = (try? String(contentsOf: folder.appendingPathComponent("answers.tsv"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) + ["", "", "", ""]
      return Asked(
        text: cells[0], query: cells[1], columns: cells[2].split(separator: " ").map(String.init), rows: cells[3])
    }
  }()

  /// A store of the seeds, built once; it is opened anew for each test.
  private static let path: Result<String, any Error> = Result {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("answers-\(UUID().uuidString).db").path
    let seeds = folder.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("seeds").path
    _ = try BuildPipeline(BuildOptions(paths: [seeds], store: file)).run()
    return file
  }

  @Test func `Every named query is asked`() throws {
    let asked = Set(Self.all.map { $0.query.prefix { $0 != " " } })
    for query in try QueryCatalog().queries {
      #expect(asked.contains(query.name[...]), "\(query.name)")
    }
  }

  @Test(arguments: all) func `The answer is what the pages hold`(_ asked: Asked) throws {
    let store = try GraphStore(path: Self.path.get())
    if asked.text.hasPrefix("query ") {
      let words = asked.text.split(separator: " ").dropFirst().map(String.init)
      let query = try QueryCatalog().query(words[0])
      var values: [String: Value] = [:]
      for index in stride(from: 1, to: words.count - 1, by: 2) {
        let name = String(words[index].dropFirst(2))
        if case .entity(let types)? = query.parameter(name)?.kind {
          values[name] = .text(try NameLookup(store: store, pick: nil).entity(words[index + 1], types: Set(types)).id)
        } else {
          values[name] = .text(words[index + 1])
        }
      }
      #expect(Self.shown(try store.run(query, values), asked.columns) == asked.rows)
      return
    }
    let interpreter = try QuestionInterpreter(names: StoreNames(store: store), today: CivilDay(iso: "2025-06-15"))
    switch try interpreter.interpret(asked.text) {
    case .understood(let found):
      let unused = found.unused.isEmpty ? "" : " (\(found.unused.joined(separator: ", ")))"
      #expect(found.query + unused == asked.query)
      var values = Dictionary(uniqueKeysWithValues: found.parameters.map { ($0.name, Value.text($0.value)) })
      guard !asked.columns.isEmpty else { return }
      let query = try QueryCatalog().query(found.query)
      if found.answer == .count { values["limit"] = .integer(-1) }
      let rows = try store.run(query, values)
      #expect(
        Self.shown(found.answer == .count ? AnswerCount(rows).table : rows, asked.columns) == asked.rows,
        "\(found.text)")
    case .notUnderstood(let problem):
      #expect(asked.query == "-")
      #expect(problem.text.hasPrefix(asked.rows), "\(problem.text)")
      #expect(problem.nearest.count == 3)
    case .ambiguous(let problem): Issue.record("\(problem.text)")
    }
  }

  private static func shown(_ table: Table, _ columns: [String]) -> String {
    let indices = columns.compactMap(table.columns.firstIndex)
    return table.rows.map { row in indices.map { row[$0].text }.joined(separator: " | ") }.joined(separator: " ; ")
  }
}
