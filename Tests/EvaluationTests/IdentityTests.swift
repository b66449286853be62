import Evaluation
import FactModel
import Foundation
import Pipeline
import Testing
import TextModel

/// Who is who, against the annotations of `Tests/Identity`, whose README says what they are.
@Suite struct IdentityTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  private static func report(_ gold: String, pages: String) throws -> IdentityReport {
    let file = tests.appending(path: "Identity/\(gold)")
    let mentions = try IdentityGold(String(contentsOf: file, encoding: .utf8), file: gold).mentions
    let graph = try CollectionReader.read([tests.appending(path: pages).path], globs: ["*.txt"]).graph
    return IdentityReport(gold: mentions, graph: graph)
  }

  @Test func `Hard pairs are told apart and joined`() throws {
    let report = try Self.report("hard-pairs.tsv", pages: "Identity/pages")
    let floors: [(type: EntityType, precision: Double, recall: Double, right: Int)] = [
      (.person, 0.98, 0.98, 60), (.organization, 0.98, 0.7, 6), (.initiative, 0.98, 0.95, 3), (.event, 0.98, 0.95, 30),
    ]
    for floor in floors {
      let row = try #require(report.rows[floor.type])
      #expect(try #require(row.precision) >= floor.precision, "\(floor.type)")
      #expect(try #require(row.recall) >= floor.recall, "\(floor.type)")
      #expect(row.right >= floor.right, "\(floor.type)")
      #expect(row.missing * 10 <= row.found + row.missing, "\(floor.type): too many are not extracted to say anything")
    }
  }

  @Test(arguments: [("seeds.tsv", "../seeds"), ("gold.tsv", "Gold")])
  func `People and bodies of real pages are told apart and joined`(_ gold: String, _ pages: String) throws {
    let report = try Self.report(gold, pages: pages)
    for type in [EntityType.person, .organization, .place] {
      let row = try #require(report.rows[type])
      #expect(try #require(row.precision) >= 0.98, "\(type)")
      #expect(try #require(row.recall) >= 0.95, "\(type)")
    }
  }

  @Test func `Pairs are counted: joined rightly, joined wrongly, kept apart`() throws {
    let evidence = { (start: Int) in
      Evidence(spans: [.init(start, start + 2)], quote: "田禾", rule: "test", confidence: 0.9)
    }
    let articles = (1...3).map { number in
      ArticleFacts(
        source: "a.txt", article: number, headline: "",
        entities: [Entity(id: "p1", type: .person, name: "田禾", evidence: [evidence(number)])])
    }
    let located = articles.map { article in
      LocatedEvidence(
        article: ArticleKey(source: "a.txt", article: article.article), evidence: evidence(article.article))
    }
    let graph = KnowledgeGraph(
      articles: articles,
      entities: [
        GraphEntity(id: "p1", type: .person, name: "田禾", evidence: [located[0], located[1]]),
        GraphEntity(id: "p2", type: .person, name: "田禾", evidence: [located[2]]),
      ])
    let gold = try IdentityGold(
      """
      # type, label, source, article, name
      person\tone\ta.txt\t1\t田禾
      person\ttwo\ta.txt\t2\t田禾
      person\tone\ta.txt\t3\t田禾
      person\tone\ta.txt\t4\t田禾
      """, file: "who.tsv"
    ).mentions
    let report = IdentityReport(gold: gold, graph: graph)
    let row = try #require(report.rows[.person])
    let counts: [Int] = [row.right, row.wrong, row.missed, row.found, row.missing]
    let expected: [Int] = [0, 1, 1, 3, 1]
    #expect(counts == expected)
    let mistakes: [String] = report.errors.map { (error: IdentityReport.ErrorPair) -> String in error.mistake.rawValue }
    #expect(mistakes == ["kept apart", "wrongly joined"])
  }

  @Test func `A line that cannot be read is named`() {
    #expect(throws: IdentityGold.Failure(message: "who.tsv, line 2: there is no type “pigeon”")) {
      try IdentityGold("\npigeon\tx\ta.txt\t1\t田禾", file: "who.tsv")
    }
  }
}
