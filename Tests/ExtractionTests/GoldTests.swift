import Evaluation
import Foundation
import Pipeline
import Testing

/// The extractor against the articles of `Tests/Gold`, whose README says what they are.
@Suite struct GoldTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Gold")

  private static let report: Result<EvaluationReport, any Error> = Result {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var gold: [GoldArticle] = []
    for name in names where name.hasSuffix(".jsonl") {
      gold += try GoldArticle.read(Array(Data(contentsOf: folder.appending(path: name))), file: name)
    }
    let pages = try names.filter { $0.hasSuffix(".txt") }.map { name in
      (name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
    let reader = PageFacts()
    let results = Parallel.map(pages.count, jobs: Parallel.cores) { index in
      reader.read(pages[index].bytes, source: pages[index].name)
    }
    return EvaluationReport(gold: gold, facts: results.flatMap { $0.facts.map { GoldArticle($0) } })
  }

  /// The rows of `floors.tsv`: a score's name and the F1 that it must reach.
  private static func floors() throws -> [(row: String, f1: Double)] {
    try String(contentsOf: folder.appending(path: "floors.tsv"), encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let cells = line.split(separator: "\t")
        try #require(cells.count == 2, "\(line)")
        return (String(cells[0]), try #require(Double(cells[1]), "\(line)"))
      }
  }

  @Test func `No score falls below its floor`() throws {
    let report = try Self.report.get()
    for floor in try Self.floors() {
      let found = try #require(report.f1(named: floor.row), "floors.tsv names no row: \(floor.row)")
      #expect(found >= floor.f1, "\(floor.row)")
    }
  }

  @Test func `Every main row has a floor`() throws {
    let named = Set(try Self.floors().map(\.row))
    #expect(named.isSuperset(of: ["macro"] + ScoreRow.main.map(\.rawValue)))
  }
}
