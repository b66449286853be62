/// A word's bytes, held inline, for comparison with the words of the grammar.
///
/// Comparing `String`s of Han characters goes through Unicode normalization; words of the text are
/// compared byte by byte instead. Of a word longer than 24 bytes (8 Han characters) the first and the
/// last 12 bytes are kept, which is enough to tell it from every word of the grammar.
struct Word: Hashable, ExpressibleByStringLiteral {
  private var a: UInt64 = 0
  private var b: UInt64 = 0
  private var c: UInt64 = 0
  /// The word's length in bytes.
  let count: Int

  private static let room = 24

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = bytes.count
    withUnsafeMutableBytes(of: &self.storage) { room in
      if bytes.count <= Word.room {
        for (index, byte) in bytes.enumerated() { room[index] = byte }
      } else {
        for index in 0..<12 {
          room[index] = bytes[index]
          room[12 + index] = bytes[bytes.count - 12 + index]
        }
      }
    }
  }

  init(stringLiteral value: StaticString) {
    self.init(UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount))
  }

  private var storage: (UInt64, UInt64, UInt64) {
    get { (a, b, c) }
    set { (a, b, c) = newValue }
  }

  /// Whether the word begins with a word of at most 12 bytes.
  func hasPrefix(_ prefix: StaticString) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard length <= count, length <= 12 || count <= Word.room else { return false }
    return withUnsafeBytes(of: storage) { room in
      for index in 0..<length where room[index] != prefix.utf8Start[index] { return false }
      return true
    }
  }

  /// Whether the word ends in a word of at most 12 bytes.
  func hasSuffix(_ suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard length <= count, length <= 12 || count <= Word.room else { return false }
    let end = min(count, Word.room)
    return withUnsafeBytes(of: storage) { room in
      for index in 0..<length where room[end - length + index] != suffix.utf8Start[index] { return false }
      return true
    }
  }
}
