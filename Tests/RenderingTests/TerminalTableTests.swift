import FactModel
import Testing

@testable import Rendering

@Suite struct TerminalTableTests {
  private let table = Table(
    columns: ["人物", "role", "order"],
    rows: [
      [.text("林远清"), .text("chair"), .integer(1)],
      [.text("Li"), .text("attendee"), .integer(12)],
    ])

  private func text(_ table: Table, width: Int? = nil, isColoured: Bool = false) throws -> String {
    try OutputSink.string { try TerminalTable(to: $0, width: width, isColoured: isColoured).write(table) }
  }

  @Test func `Columns line up though a Han character is two columns wide`() throws {
    #expect(
      try text(table) == """
        人物    role      order
        ──────  ────────  ─────
        林远清  chair         1
        Li      attendee     12

        """)
  }

  @Test func `Without a terminal a long cell stays in one line`() throws {
    let long = String(repeating: "长", count: 300)
    let out = try text(Table(columns: ["quote"], rows: [[.text(long)]]))
    #expect(out.split(separator: "\n").count == 3)
    #expect(out.contains(long))
  }

  @Test(arguments: [20, 31, 40, 60, 80])
  func `On a terminal every line fits and nothing is lost`(width: Int) throws {
    let quote = "9月5日，青山县委书记林远清主持召开2024年第3次常委会会议（扩大），传达学习“千村示范”工程有关精神。"
    let out = try text(
      Table(columns: ["who", "quote"], rows: [[.text("林远清"), .text(quote)]]), width: width)
    for line in out.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= width) }
    let kept = out.filter { !$0.isWhitespace }
    for piece in ["林远清", "2024", "会会议", "精神"] { #expect(kept.contains(piece)) }
  }

  @Test func `A table too wide for its terminal is written as records`() throws {
    let wide = Table(
      columns: (1...9).map { "column\($0)" }, rows: [(1...9).map { .text("值\($0)") }, (1...9).map { .text("甲\($0)") }])
    let out = try text(wide, width: 40)
    #expect(out.hasPrefix("column1  值1\ncolumn2  值2\n"))
    #expect(out.contains("\n\ncolumn1  甲1\n"))
  }

  @Test func `Line breaks and control characters of a cell cannot disturb the terminal`() throws {
    let out = try text(Table(columns: ["x"], rows: [[.text("a\nb\u{1B}[31mc\r\n")]]))
    #expect(!out.contains("\u{1B}") && out.contains("a b [31mc"))
    #expect(out.split(separator: "\n").count == 3)
  }

  @Test func `Colour is only used when asked for`() throws {
    #expect(!(try text(table)).contains("\u{1B}"))
    #expect(try text(table, isColoured: true).hasPrefix("\u{1B}[1m人物"))
  }

  @Test func `No rows leave the header`() throws {
    #expect(try text(Table(columns: ["who"])) == "who\n───\n")
  }

  @Test(arguments: [("", 0), ("abc", 3), ("区委", 4), ("“好”", 4), ("e\u{301}", 1), ("　", 2), ("㐀𠀀", 4)])
  func `Widths are those of a terminal`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
