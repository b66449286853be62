import Evaluation
import Foundation
import Testing

/// The scores against those of the reference implementation, which are committed beside the fixtures.
@Suite struct ReferenceTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  static func facts(_ name: String) throws -> [GoldArticle] {
    try GoldArticle.read(Array(Data(contentsOf: folder.appending(path: name))), file: name)
  }

  private struct Reference: Decodable {
    struct Row: Decodable, Equatable {
      var precision: Double?
      var recall: Double?
      var f1: Double?
      var tp: Int
      var fp: Int
      var fn: Int
    }
    var articles: [String: Int]
    var macro: Double
    var rows: [String: Row]

    enum CodingKeys: String, CodingKey {
      case articles
      case macro = "macro F1"
      case rows
    }
  }

  @Test(
    arguments: [
      "optional", "also", "referred", "same-post", "cooperates", "names", "events", "articles", "random", "empty",
    ], [false, true])
  func `Every figure is that of the reference`(name: String, bySource: Bool) throws {
    let report = EvaluationReport(
      gold: try Self.facts("\(name).gold.jsonl"), facts: try Self.facts("\(name).facts.jsonl"), bySource: bySource)
    let file = Self.folder.appending(path: bySource ? "\(name).by-source.json" : "\(name).json")
    let reference = try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
    #expect(report.goldArticles == reference.articles["gold"])
    #expect(report.factArticles == reference.articles["facts"])
    #expect(report.macroF1 == reference.macro)
    #expect(Set(ScoreRow.allCases.map(\.rawValue)) == Set(reference.rows.keys))
    for row in ScoreRow.allCases {
      let score = report[row]
      let found = Reference.Row(
        precision: score.precision, recall: score.recall, f1: score.f1, tp: score.right, fp: score.wrong,
        fn: score.missed)
      #expect(found == reference.rows[row.rawValue], "\(row.rawValue)")
    }
  }

  @Test func `Every fixture is tested`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(names.count { $0.hasSuffix(".gold.jsonl") } == 10)
  }
}
