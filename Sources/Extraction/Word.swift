/// A word's bytes, held inline, for comparison with the words of the grammar.
///
/// Comparing `String`s of Han characters goes through Unicode normalization; words of the text are
/// compared byte by byte instead. Of a word longer than 24 bytes (8 Han characters) the first and the
/// last 12 bytes are kept, which is enough to tell it from every word of the grammar.
struct Word: Hashable, ExpressibleByStringLiteral {
  private var storage: (UInt64, UInt64, UInt64) = (0, 0, 0)
  /// The word's length in bytes.
  let count: Int

  private static let room = 24

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = bytes.count
    guard let start = bytes.baseAddress else { return }
    let raw = UnsafeRawPointer(start)
    withUnsafeMutableBytes(of: &storage) { room in
      guard let to = room.baseAddress else { return }
      if count <= Word.room {
        to.copyMemory(from: raw, byteCount: count)
      } else {
        to.copyMemory(from: raw, byteCount: 12)
        (to + 12).copyMemory(from: raw + (count - 12), byteCount: 12)
      }
    }
  }

  init(stringLiteral value: StaticString) {
    self.init(UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount))
  }

  static func == (a: Word, b: Word) -> Bool {
    a.count == b.count && a.storage.0 == b.storage.0 && a.storage.1 == b.storage.1 && a.storage.2 == b.storage.2
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(storage.0)
    hasher.combine(storage.1)
    hasher.combine(storage.2)
    hasher.combine(count)
  }

  /// Whether the word is one of a list, written as a literal with blanks between the words.
  func isOne(of words: WordList) -> Bool { words.contains(self) }

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

/// A few words, written as one literal with blanks between them; looking one up reads the literal's bytes.
struct WordList: ExpressibleByStringLiteral, Sendable {
  private let text: StaticString

  init(stringLiteral value: StaticString) { text = value }

  func contains(_ word: Word) -> Bool {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x20 { end += 1 }
      if end - start == word.count, Word(UnsafeBufferPointer(rebasing: bytes[start..<end])) == word { return true }
      start = end + 1
    }
    return false
  }
}
