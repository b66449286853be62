import FactModel
import Testing

@testable import Rendering

@Suite struct MarkdownTests {
  @Test func `Markdown's own characters are kept harmless and numbers stand right`() throws {
    let table = Table(
      columns: ["who", "held_in", "n"], rows: [[.text("a|b*\nc"), .text("青山县"), .integer(3)]])
    let text = try OutputSink.string { try MarkdownWriter(to: $0).write(table) }
    #expect(text == "| who | held_in | n |\n| --- | --- | ---: |\n| a\\|b\\*<br>c | 青山县 | 3 |\n")
  }

  @Test func `No rows leave the header`() throws {
    #expect(try OutputSink.string { try MarkdownWriter(to: $0).write(Table(columns: ["a"])) } == "| a |\n| --- |\n")
  }

  @Test func `A sink hands its text on in chunks and keeps the order`() throws {
    final class Chunks { var all: [[UInt8]] = [] }
    let chunks = Chunks()
    let sink = OutputSink(chunkSize: 8) { chunks.all.append($0) }
    for _ in 0..<5 { try sink.write("12345") }
    try sink.flush()
    #expect(chunks.all.count == 3)
    #expect(String(decoding: chunks.all.flatMap { $0 }, as: UTF8.self) == String(repeating: "12345", count: 5))
  }
}
