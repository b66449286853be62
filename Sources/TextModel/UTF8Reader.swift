/// Reads scalars from valid UTF-8 in a contiguous buffer.
public enum UTF8Reader {
  /// The scalar that starts at byte `at`, and its length in bytes.
  @inlinable
  public static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (value: UInt32, length: Int) {
    let b0 = UInt32(bytes[at])
    if b0 < 0x80 { return (b0, 1) }
    let left = bytes.count - at
    if b0 < 0xE0 {
      guard left >= 2 else { return (0xFFFD, left) }
      return ((b0 & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F), 2)
    }
    if b0 < 0xF0 {
      guard left >= 3 else { return (0xFFFD, left) }
      return ((b0 & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F), 3)
    }
    guard left >= 4 else { return (0xFFFD, left) }
    return (
      (b0 & 0x07) << 18 | UInt32(bytes[at + 1] & 0x3F) << 12 | UInt32(bytes[at + 2] & 0x3F) << 6
        | UInt32(bytes[at + 3] & 0x3F), 4
    )
  }

  /// The start of the scalar that ends at byte `end`.
  @inlinable
  public static func previous(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
    var at = end - 1
    while at > 0 && bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }
}
