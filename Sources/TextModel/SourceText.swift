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
    var out = String.UnicodeScalarView()
    for value in scalars[max(0, span.start)..<min(scalars.count, span.end)] {
      if layoutFree && Scalars.isLayoutBlank(value) { continue }
      out.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(out)
  }
}
