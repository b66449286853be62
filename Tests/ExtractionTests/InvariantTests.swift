import Extraction
import FactModel
import Foundation
import PageLayout
import Pipeline
import Testing
import TextModel

/// What holds of all pages of the seeds and of the gold, whatever they say.
@Suite struct InvariantTests {
  private static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let pages: Result<[Page], any Error> = Result {
    try ["seeds", "Tests/Gold"].flatMap { folder in
      let folder = top.appending(path: folder)
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        .filter { $0.hasSuffix(".txt") }
        .map { name in
          let bytes = try Data(contentsOf: folder.appending(path: name))
          return PageReader.read(SourceText(name: name, text: String(decoding: bytes, as: UTF8.self)))
        }
    }
  }

  private static let facts: [[ArticleFacts]] = {
    let extractor = PageExtractor()
    return ((try? pages.get()) ?? []).map { extractor.facts($0) }
  }()

  @Test func `Facts hang neither on the order of pages nor on the number of threads`() throws {
    let pages = try Self.pages.get()
    let extractor = PageExtractor()
    let backwards = pages.indices.reversed().map { extractor.facts(pages[$0]) }
    #expect(Array(backwards.reversed()) == Self.facts)
    for jobs in [2, 5] {
      #expect(Parallel.map(pages.count, jobs: jobs) { extractor.facts(pages[$0]) } == Self.facts)
    }
  }

  @Test func `An article's facts name their page, number and text`() throws {
    for (page, facts) in zip(try Self.pages.get(), Self.facts) {
      #expect(facts.map(\.article) == page.articles.map(\.number))
      #expect(facts.allSatisfy { $0.source == page.source.name })
      for item in facts {
        #expect(item.entities.allSatisfy { !$0.name.isEmpty })
        #expect(item.entities.allSatisfy { ($0.type == .event) == ($0.kind != nil) })
        #expect(item.entities.allSatisfy { $0.date.map(EDTF.isValid) ?? true })
        #expect(item.relations.allSatisfy { ($0.type == .participated) == ($0.role != nil) })
        #expect(item.relations.allSatisfy { ($0.type == .holds) == ($0.title?.isEmpty == false) })
      }
    }
  }

  @Test func `The evidence of a post names its holder, and holds the title's characters`() {
    for facts in Self.facts.joined() {
      let entities = Dictionary(uniqueKeysWithValues: facts.entities.map { ($0.id, $0) })
      for relation in facts.relations where relation.type == .holds {
        guard let person = entities[relation.from], let title = relation.title else { continue }
        let names = [person.name] + person.aliases
        for evidence in relation.evidence {
          // 村支书 is short for 村党支部书记.
          let quote = String(evidence.quote.filter { !$0.isWhitespace }).replacing("支书", with: "支部书记")
          #expect(names.contains { quote.contains($0) }, "\(person.name) \(title): \(quote)")
          // 村支书 is short for 村党支部书记.
          let printed = quote.contains("支书") ? quote + "书记" : quote
          #expect(title.allSatisfy { printed.contains($0) }, "\(person.name) \(title): \(quote)")
        }
      }
    }
  }

  /// Paragraphs that begin so tell what was said, all of them.
  private static let openings = ["会议强调", "会议指出", "会议要求", "会议认为", "全会强调", "全会指出", "全会要求", "会议号召"]

  @Test func `Nobody takes part in anything in a paragraph of what a meeting said`() throws {
    var paragraphs = 0
    for (page, facts) in zip(try Self.pages.get(), Self.facts) {
      for (article, item) in zip(page.articles, facts) {
        for block in article.blocks where block.kind == .paragraph {
          let text = article.text.string(block.span)
          guard Self.openings.contains(where: { text.hasPrefix($0) }) else { continue }
          paragraphs += 1
          let spans = article.text.sourceSpans(block.span)
          for relation in item.relations
          where [.participated, .visited, .signed, .cooperatesWith].contains(relation.type) {
            for evidence in relation.evidence {
              let isInside = evidence.spans.contains { part in
                spans.contains { $0.start <= part.start && part.start < $0.end }
              }
              #expect(!isInside, "\(relation.type) by \(evidence.rule): \(evidence.quote)")
            }
          }
        }
      }
    }
    #expect(paragraphs > 20)
  }
}
