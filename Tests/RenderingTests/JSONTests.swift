import FactModel
import Testing

@testable import Rendering

@Suite struct JSONTests {
  private let table = Table(
    columns: ["who", "order"], rows: [[.text("林远清"), .integer(1)], [.text("a\"b\\c\n\u{1}"), .null]])

  @Test func `One object holds the members given and then the rows`() throws {
    let text = try OutputSink.string {
      try JSONWriter(to: $0, members: [.init("query", .string("attendance")), .init("parameters", .object([]))])
        .write(table)
    }
    #expect(
      text == """
        {
          "query": "attendance",
          "parameters": {},
          "rows": [
            {"who": "林远清", "order": 1},
            {"who": "a\\"b\\\\c\\n\\u0001", "order": null}
          ]
        }

        """)
  }

  @Test func `No rows are an empty list`() throws {
    let text = try OutputSink.string { try JSONWriter(to: $0).write(Table(columns: ["who"])) }
    #expect(text == "{\n  \"rows\": []\n}\n")
  }

  @Test func `JSON Lines have an object a line`() throws {
    let text = try OutputSink.string { try JSONLinesWriter(to: $0).write(table) }
    #expect(text.split(separator: "\n").count == 2)
    #expect(text.hasPrefix("{\"who\": \"林远清\", \"order\": 1}\n"))
  }

  @Test func `Numbers that JSON cannot write become null`() {
    #expect(JSON.array([.real(.infinity), .real(.nan), .real(0.5), .real(2)]).text == "[null, null, 0.5, 2]")
  }
}
