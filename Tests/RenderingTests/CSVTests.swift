import FactModel
import Testing

@testable import Rendering

@Suite struct CSVTests {
  private let table = Table(
    columns: ["id", "name", "order"],
    rows: [
      [.text("p1"), .text("林远清"), .integer(1)],
      [.text("p2"), .text("说“好”, \"真的\"\n第二行"), .null],
      [.text("p3"), .text("=1+1"), .integer(-3)],
    ])

  private func csv(plain: Bool) throws -> String {
    try OutputSink.string { try CSVWriter(to: $0, plain: plain).write(table) }
  }

  @Test func `Lines end in CRLF, and quotes stand only where they are needed`() throws {
    #expect(
      try csv(plain: true)
        == "id,name,order\r\np1,林远清,1\r\np2,\"说“好”, \"\"真的\"\"\n第二行\",\r\np3,=1+1,-3\r\n")
  }

  @Test func `For spreadsheets a byte order mark comes first and formulas are defused`() throws {
    let text = try csv(plain: false)
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    #expect(text.hasSuffix("p3,\"'=1+1\",-3\r\n"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-5", "'-5"), ("@x", "'@x"), ("＝甲", "'＝甲"), ("－甲", "'－甲"),
    ("  =1", "'  =1"), ("\u{A0}=1", "'\u{A0}=1"), ("\t甲", "'\t甲"), ("甲\n=1", "甲\n'=1"), ("\n甲", "'\n甲"),
    ("甲=1", "甲=1"), ("甲-乙", "甲-乙"), ("", ""), ("  ", "  "), ("甲\r\n乙", "甲\r\n乙"),
  ])
  func `A line that a spreadsheet would run gets an apostrophe`(text: String, expected: String) {
    #expect(CSVWriter.defused(text) == expected)
  }

  @Test(arguments: [
    ("《甲》,乙", "\"《甲》,乙\""), ("（甲）", "（甲）"), ("\u{3000}=1", "\"'\u{3000}=1\""), ("甲,\n=乙", "\"甲,\n'=乙\""),
    ("甲 ", "\"甲 \""),
    ("＋1", "\"'＋1\""), ("“甲”", "“甲”"),
  ])
  func `A cell stands as it is, or quoted and defused, whatever it begins with`(text: String, expected: String) throws {
    #expect(CSVWriter.cell(.text(text), plain: false) == expected)
    let row = try OutputSink.string { sink in
      try CSVWriter(to: sink).write(Table(columns: ["a", "b"], rows: [[.text(text), .null]]))
    }
    #expect(row == "\u{FEFF}a,b\r\n\(expected),\r\n")
  }

  @Test func `A lone empty cell is no empty line`() throws {
    let text = try OutputSink.string {
      try CSVWriter(to: $0, plain: true).write(Table(columns: ["place"], rows: [[.null], [.text("青山县")]]))
    }
    #expect(text == "place\r\n\"\"\r\n青山县\r\n")
  }
}
