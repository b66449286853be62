public import FactModel

/// Writes rows as a table for people to read.
///
/// With a `width` (a terminal's) long cells are wrapped so that each line fits, and a table too wide
/// even for that is written as records, a line for each value. Without one, every row is one line.
public final class TerminalTable: RowWriter {
  private let sink: OutputSink
  private let width: Int?
  private let isColoured: Bool
  private var columns: [String] = []
  private var rows: [[Value]] = []

  /// The narrowest a column is squeezed to before records are written instead.
  private static let narrowest = 8
  private static let gap = 2

  /// A writer into `sink`; `isColoured` sets the header in bold.
  public init(to sink: OutputSink, width: Int? = nil, isColoured: Bool = false) {
    self.sink = sink
    self.width = width.map { max($0, 20) }
    self.isColoured = isColoured
  }

  public func begin(columns: [String]) throws { self.columns = columns }

  public func row(_ values: [Value]) throws { rows.append(values) }

  public func end() throws {
    guard !columns.isEmpty else { return }
    let cells = rows.map { row in row.map { Self.oneLine($0.text) } }
    var widths = columns.map { DisplayWidth.of($0) }
    for row in cells {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], DisplayWidth.of(cell)) }
    }
    if let width {
      guard let fitted = Self.fit(widths, into: width - Self.gap * (columns.count - 1)) else {
        try writeRecords(cells, width: width)
        return
      }
      widths = fitted
    }
    let isNumeric = columns.indices.map { index in
      rows.contains { $0[index].isNumber } && rows.allSatisfy { $0[index].isNumber || $0[index] == .null }
    }
    try writeLines(columns, widths, isNumeric, style: isColoured ? ("\u{1B}[1m", "\u{1B}[0m") : ("", ""))
    let rule = widths.map { String(repeating: "─", count: $0) }
    try writeLines(rule, widths, isNumeric)
    for row in cells { try writeLines(row, widths, isNumeric) }
  }

  /// Writes one row, over several lines where a cell is wider than its column.
  private func writeLines(
    _ cells: [String], _ widths: [Int], _ isNumeric: [Bool], style: (on: String, off: String) = ("", "")
  ) throws {
    let wrapped = cells.indices.map { index in
      DisplayWidth.of(cells[index]) <= widths[index]
        ? [cells[index]] : LineBreaking.lines(cells[index], width: widths[index])
    }
    for line in 0..<(wrapped.map(\.count).max() ?? 0) {
      var text = ""
      for index in cells.indices {
        let cell = line < wrapped[index].count ? wrapped[index][line] : ""
        let padding = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(cell)))
        if index > 0 { text += String(repeating: " ", count: Self.gap) }
        text += isNumeric[index] ? padding + cell : cell + padding
      }
      while text.last == " " { text.removeLast() }
      try sink.write(style.on + text + style.off + "\n")
    }
  }

  /// Writes each row as a block of `name  value` lines.
  private func writeRecords(_ cells: [[String]], width: Int) throws {
    let nameWidth = min(columns.map { DisplayWidth.of($0) }.max() ?? 0, width / 2)
    for (number, row) in cells.enumerated() {
      if number > 0 { try sink.write("\n") }
      for (index, cell) in row.enumerated() where !cell.isEmpty {
        let room = max(2, width - nameWidth - Self.gap)
        for (line, part) in LineBreaking.lines(cell, width: room).enumerated() {
          let name = line == 0 ? columns[index] : ""
          let padding = String(repeating: " ", count: max(0, nameWidth - DisplayWidth.of(name)) + Self.gap)
          try sink.write(name + padding + part + "\n")
        }
      }
    }
  }

  /// The columns' widths, the widest ones cut down until all fit; nil if that would leave some too narrow.
  static func fit(_ widths: [Int], into room: Int) -> [Int]? {
    if widths.reduce(0, +) <= room { return widths }
    // Find the largest cap under which everything fits: narrow columns keep their width.
    var cap = narrowest
    guard widths.reduce(0, { $0 + min($1, cap) }) <= room else { return nil }
    while widths.reduce(0, { $0 + min($1, cap + 1) }) <= room { cap += 1 }
    var out = widths.map { min($0, cap) }
    var left = room - out.reduce(0, +)
    for index in out.indices where left > 0 && out[index] < widths[index] {
      out[index] += 1
      left -= 1
    }
    return out
  }

  /// The text without line breaks and control characters, which could move a terminal's cursor.
  static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }) else {
      return text
    }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\r" { continue }
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      out.append(isControl ? " " : scalar)
    }
    return String(out)
  }
}
