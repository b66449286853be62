internal import Lexicons
internal import TextModel

/// A word, number, Latin run or mark of an article's text.
struct Token {
  enum Kind {
    case word, unknown, number, latin, mark, name, lineBreak
  }

  var kind: Kind
  /// In UTF-8 bytes of the article's text.
  var span: Span
  var classes: ClassSet
  /// The lexicon's entry, or −1.
  var entry: Int32
  /// The first scalar: what marks are told apart by.
  var scalar: UInt32

  func has(_ wordClass: WordClass) -> Bool { classes.has(wordClass) }

  func isMark(_ mark: Unicode.Scalar) -> Bool { kind == .mark && scalar == mark.value }
}

extension UInt32 {
  /// Whether the scalar is one of the string's.
  func isOne(of scalars: StaticScalars) -> Bool { scalars.contains(self) }
}

/// A small set of scalars, written as a literal; looking one up reads the literal's bytes.
struct StaticScalars: ExpressibleByStringLiteral, Sendable {
  private let text: StaticString

  init(stringLiteral value: StaticString) { text = value }

  func contains(_ scalar: UInt32) -> Bool {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    // Nearly all are Han characters, three bytes each: their bytes are compared, the last first, since it differs most.
    guard (0x800..<0x10000).contains(scalar) else { return decoded(bytes, scalar) }
    let (a, b, c) = (UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F))
    var at = 0
    while at + 2 < bytes.count {
      if bytes[at + 2] == c, bytes[at + 1] == b, bytes[at] == a { return true }
      at += 1
    }
    return false
  }

  private func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ scalar: UInt32) -> Bool {
    var at = 0
    while at < bytes.count {
      let (value, length) = UTF8Reader.scalar(bytes, at)
      if value == scalar { return true }
      at += length
    }
    return false
  }
}
