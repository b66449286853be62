/// The decoded text of one page file.
///
/// Offsets into it count Unicode scalars; a byte order mark is not counted, CR and LF count one each.
public struct SourceText: Sendable {
  /// The source's name: its path below the folder that was given, with `/` between parts.
  public let name: String
  /// The text, as scalar values.
  public let scalars: [UInt32]

  public init(name: String, scalars: [UInt32]) {
    self.name = name
    self.scalars = scalars
  }

  /// For tests and callers that have the text at hand.
  public init(name: String, text: String) {
    self.name = name
    self.scalars = text.unicodeScalars.map(\.value)
  }

  /// The text of a span (in scalars) as a string, without the layout's line breaks and blanks
  /// when `layoutFree` is set.
  public func string(_ span: Span, layoutFree: Bool = false) -> String {
    var out: [UInt8] = []
    append(span, layoutFree: layoutFree, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends the text of a span (in scalars) to UTF-8 bytes.
  public func append(_ span: Span, layoutFree: Bool = false, to out: inout [UInt8]) {
    let start = max(0, span.start)
    let end = min(scalars.count, span.end)
    guard start < end else { return }
    let range = start..<end
    out.reserveCapacity(out.count + range.count * 3)
    for value in scalars[range] {
      if layoutFree && Scalars.isLayoutBlank(value) { continue }
      if (0x800..<0xD800).contains(value) {
        out.append(UInt8(0xE0 | value >> 12))
        out.append(UInt8(0x80 | value >> 6 & 0x3F))
        out.append(UInt8(0x80 | value & 0x3F))
      } else {
        UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") { out.append($0) }
      }
    }
  }
}
