/// A half-open range of offsets into one text.
///
/// The text's owner says the unit: spans into an `Article`'s text count UTF-8 bytes, spans of an
/// `Evidence` count Unicode scalars of the decoded source.
@frozen
public struct Span: Hashable, Sendable, Comparable, Codable {
  /// The offset of the first unit.
  public var start: Int
  /// The offset behind the last unit.
  public var end: Int

  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The number of units.
  @inlinable
  public var count: Int { end - start }

  /// Whether the span holds no unit.
  @inlinable
  public var isEmpty: Bool { end <= start }

  /// Whether `other` lies wholly inside.
  @inlinable
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share a unit.
  @inlinable
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  @inlinable
  public static func < (a: Span, b: Span) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}
