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

/// A small set of scalars, made once from a literal.
struct StaticScalars: ExpressibleByStringLiteral, Sendable {
  private let values: Set<UInt32>

  init(stringLiteral value: String) { values = Set(value.unicodeScalars.map(\.value)) }

  func contains(_ scalar: UInt32) -> Bool { values.contains(scalar) }
}
