import FactModel
import Foundation
import Questions
import Testing

@Suite struct PhrasingTests {
  struct Phrasing: CustomTestStringConvertible, Sendable {
    var question: String
    var query: String
    var parameters: String
    var answer: String
    var testDescription: String { question }
  }

  /// The pairs in `phrasings.tsv`, to which every new form of question adds.
  static let all: [Phrasing] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("phrasings.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) + ["", "", ""]
      return Phrasing(
        question: columns[0], query: columns[1], parameters: columns[2],
        answer: columns[3].isEmpty ? "rows" : columns[3])
    }
  }()

  @Test func `There are more than a hundred phrasings`() {
    #expect(Self.all.count > 100)
  }

  @Test(arguments: all) func `A phrasing becomes its query and parameters`(_ phrasing: Phrasing) throws {
    let interpreter = try QuestionInterpreter(names: FakeNames(), today: CivilDay(iso: "2024-06-15"))
    switch try interpreter.interpret(phrasing.question) {
    case .understood(let found):
      #expect(found.query == phrasing.query)
      #expect(found.parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "; ") == phrasing.parameters)
      #expect(found.answer.rawValue == phrasing.answer)
    case .notUnderstood, .ambiguous:
      #expect(phrasing.query == "-")
    }
  }
}
