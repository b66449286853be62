import FactModel
import Foundation
import PageLayout
import Testing
import TextModel

@Suite struct SeedPageTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "seeds")

  static func page(_ prefix: String) throws -> Page {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let name = try #require(names.first { $0.hasPrefix(prefix) })
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return PageReader.read(SourceText(name: name, text: text))
  }

  @Test(arguments: [("000", 1), ("001", 8), ("002", 8), ("003", 5), ("004", 8)])
  func `A page of the seeds has as many articles as are printed on it`(prefix: String, count: Int) throws {
    #expect(try Self.page(prefix).articles.count == count)
  }

  @Test(arguments: ["000", "001", "002", "003", "004"])
  func `All of a page is in its articles but bylines and furniture`(prefix: String) throws {
    let page = try Self.page(prefix)
    var isTaken = [Bool](repeating: false, count: page.source.scalars.count)
    for article in page.articles {
      for block in article.blocks {
        for span in article.text.sourceSpans(block.span) {
          for offset in span.start..<span.end {
            #expect(!isTaken[offset])
            isTaken[offset] = true
          }
        }
      }
    }
    let left = page.source.scalars.indices.filter {
      !isTaken[$0] && !Scalars.isLayoutBlank(page.source.scalars[$0])
    }
    #expect(left.count < 24 * page.articles.count + 80)
    #expect(left.allSatisfy { page.source.scalars[$0] != 0x3002 })
  }

  @Test(arguments: ["000", "001", "002", "003", "004"])
  func `Paragraphs of a page are whole sentences`(prefix: String) throws {
    let stops: Set<Character> = ["。", "！", "!", "”"]
    for article in try Self.page(prefix).articles {
      for block in article.blocks where block.kind == .paragraph {
        let last = article.text.string(block.span).last
        #expect(last.map(stops.contains) == true)
      }
    }
  }

  @Test(arguments: ["001", "002", "003", "004"])
  func `Every article of a page has its authors and nearly every one its headline`(prefix: String) throws {
    let articles = try Self.page(prefix).articles
    #expect(articles.allSatisfy { !$0.byline.isEmpty })
    // One page breaks off before its last headline.
    #expect(articles.dropLast().allSatisfy { $0.headline.count >= 14 && $0.headline.count <= 70 })
    #expect(articles.map(\.number) == Array(1...articles.count))
  }
}
