public import FactModel

/// Writes rows as CSV (RFC 4180): a header, CRLF line ends, quotes where they are needed.
///
/// For spreadsheets a byte order mark is put in front, and a cell that a spreadsheet would run as a
/// formula gets an apostrophe; `plain` leaves both out and changes no value.
public final class CSVWriter: RowWriter {
  private let sink: OutputSink
  private let plain: Bool

  /// A writer into `sink`.
  public init(to sink: OutputSink, plain: Bool = false) {
    self.sink = sink
    self.plain = plain
  }

  public func begin(columns: [String]) throws {
    if !plain { try sink.write("\u{FEFF}") }
    try line(columns.map { .text($0) })
  }

  public func row(_ values: [Value]) throws { try line(values) }

  public func end() throws {}

  private func line(_ values: [Value]) throws {
    // A lone empty cell would be an empty line, which readers skip.
    if values.count == 1, values[0].text.isEmpty {
      try sink.write("\"\"\r\n")
      return
    }
    for (index, value) in values.enumerated() {
      if index > 0 { try sink.write(byte: 0x2C) }
      switch value {
      case .null: break
      case .text(let text) where Self.isHarmless(text) && !Self.mustQuote(text): try sink.write(text)
      default: try sink.write(Self.cell(value, plain: plain))
      }
    }
    try sink.write("\r\n")
  }

  /// Whether no line of a text can be taken for a formula: so it is with nearly all, and a look at the bytes tells.
  private static func isHarmless(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first else { return true }
      switch first {
      // Signs, blanks, and the first bytes of full-width signs and blanks.
      case 0...0x20, 0x2B, 0x2D, 0x3D, 0x40, 0xC2, 0xEF: return false
      case 0xE3 where bytes.starts(with: [0xE3, 0x80, 0x80]): return false
      default: return !bytes.contains { $0 == 0x0A || $0 == 0x0D }
      }
    }
  }

  private static func mustQuote(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.first == 0x20 || bytes.last == 0x20
        || bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    }
  }

  /// One cell as it stands in the file, quoted if it has to be.
  public static func cell(_ value: Value, plain: Bool) -> String {
    guard case .text(let text) = value else { return value.text }
    let safe = plain || isHarmless(text) ? text : defused(text)
    guard safe.utf8.count != text.utf8.count || mustQuote(safe) else { return safe }
    var out: [UInt8] = [0x22]
    out.reserveCapacity(safe.utf8.count + 8)
    for byte in safe.utf8 {
      if byte == 0x22 { out.append(byte) }
      out.append(byte)
    }
    out.append(0x22)
    return String(decoding: out, as: UTF8.self)
  }

  /// The text with an apostrophe before each line that a spreadsheet could take for a formula.
  ///
  /// Some programs look behind leading blanks, and split a cell at its line breaks, so each line's
  /// first character that is no blank decides.
  static func defused(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var line = String.UnicodeScalarView()
    var decided = false
    for scalar in text.unicodeScalars {
      if !decided {
        switch scalar {
        case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t":
          out.append("'")
          decided = true
        case "\r", "\n":
          // A cell that begins with a line break is itself suspect.
          if out.isEmpty && line.isEmpty { out.append("'") }
        case " ", "\u{A0}", "\u{3000}":
          break
        default:
          decided = true
        }
      }
      line.append(scalar)
      if decided || scalar == "\r" || scalar == "\n" {
        out.append(contentsOf: line)
        line.removeAll()
      }
      if scalar == "\r" || scalar == "\n" { decided = false }
    }
    out.append(contentsOf: line)
    return String(out)
  }
}
