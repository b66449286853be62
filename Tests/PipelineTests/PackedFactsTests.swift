import FactModel
import Testing

@testable import Pipeline

@Suite("Facts as the store keeps them")
struct PackedFactsTests {
  private static let page = [FactsJSONTests.full, ArticleFacts(source: "a/甲.txt", article: 3, headline: "")]

  @Test("Facts that are packed and unpacked are the same facts")
  func roundTrip() throws {
    #expect(try PackedFacts.unpack(PackedFacts.pack(Self.page)) == Self.page)
    #expect(try PackedFacts.unpack(PackedFacts.pack([])) == [])
  }

  @Test("A text that occurs often is kept once")
  func once() {
    let many = [ArticleFacts](repeating: FactsJSONTests.full, count: 10)
    #expect(PackedFacts.pack(many).count < 5 * PackedFacts.pack([FactsJSONTests.full]).count)
  }

  @Test("Lines of the facts format, which stores of the first schema kept, are read as well")
  func lines() throws {
    let text = Self.page.map { FactsJSON.line($0, includesText: true) + "\n" }.joined()
    #expect(try PackedFacts.unpack(Array(text.utf8)) == Self.page)
    #expect(throws: PackedFacts.Failure.self) { try PackedFacts.unpack(Array("{\"source\":\"a\"}\n".utf8)) }
  }

  @Test("What is cut short or goes on is refused")
  func damaged() {
    let bytes = PackedFacts.pack(Self.page)
    for length in bytes.indices {
      #expect(throws: PackedFacts.Failure.self) { try PackedFacts.unpack(Array(bytes[..<length])) }
    }
    #expect(throws: PackedFacts.Failure.self) { try PackedFacts.unpack(bytes + [0]) }
    #expect(throws: PackedFacts.Failure.self) { try PackedFacts.unpack([9] + bytes.dropFirst()) }
  }

  @Test("No byte that is exchanged for another brings the reader down")
  func exchanged() {
    let bytes = PackedFacts.pack(Self.page)
    var read = 0
    for index in bytes.indices {
      for value in [UInt8](arrayLiteral: 0, 1, 0x7F, 0x80, 0xFF) {
        var damaged = bytes
        damaged[index] = value
        read += (try? PackedFacts.unpack(damaged))?.count ?? 0
      }
    }
    #expect(read > 0)
  }
}
