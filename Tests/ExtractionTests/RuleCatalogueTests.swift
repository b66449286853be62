import FactModel
import Foundation
import PageLayout
import Pipeline
import TextModel
import Testing

@testable import Extraction

/// Every rule that stands in code has a row in `rules/constructions.tsv`: what it reads, and what it leaves alone.
@Suite struct RuleCatalogueTests {
  /// The rules that made a fact of a page.
  private static func rules(of text: String) -> Set<String> {
    rules(of: PageExtractor().facts(PageReader.read(SourceText(name: "rule.txt", text: text))))
  }

  private static func rules(of articles: [ArticleFacts]) -> Set<String> {
    articles.reduce(into: []) { names, facts in
      names.formUnion(facts.entities.flatMap(\.evidence).map(\.rule))
      names.formUnion(facts.relations.flatMap(\.evidence).map(\.rule))
      names.formUnion(facts.statements.map(\.evidence.rule))
      names.formUnion(facts.absences.map(\.evidence.rule))
      names.formUnion(facts.postChanges.map(\.evidence.rule))
    }
  }

  @Test(arguments: RuleCatalogue.constructions.map(\.name))
  func `A rule in code reads its positive example and leaves its negative one alone`(name: String) throws {
    let rule = try #require(RuleCatalogue.rule(name))
    #expect(Self.rules(of: rule.positive).contains(name), "\(name) does not read “\(rule.positive)”")
    #expect(!Self.rules(of: rule.negative).contains(name), "\(name) reads “\(rule.negative)”")
  }

  @Test func `No two rules share a name`() {
    #expect(Set(RuleCatalogue.all.map(\.name)).count == RuleCatalogue.all.count)
  }

  /// The seeds, the invented pages and the examples together make use of nearly every rule.
  @Test func `Every rule that makes a fact is in the catalogue`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var used: Set<String> = []
    let reader = PageFacts()
    for folder in ["Tests/Gold", "seeds"] {
      let files = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      for file in files.sorted() where file.hasSuffix(".txt") {
        let bytes = Array(try Data(contentsOf: root.appending(path: folder).appending(path: file)))
        used.formUnion(Self.rules(of: reader.read(bytes, source: file).facts))
      }
    }
    for rule in RuleCatalogue.constructions { used.formUnion(Self.rules(of: rule.positive + "\n\n" + rule.negative)) }
    let known = Set(RuleCatalogue.all.map(\.name))
    #expect(used.subtracting(known).sorted() == [])
  }
}
