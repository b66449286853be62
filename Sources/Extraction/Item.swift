internal import Lexicons
internal import TextModel

/// A piece of a sentence on which rules work: a mention that was recognized, or a word or mark.
struct Item {
  enum Kind {
    case word, mark, number, person, organization, place, initiative, date, quote
  }

  var kind: Kind
  /// In UTF-8 bytes of the article's text.
  var span: Span
  var classes: ClassSet
  var tokens: Range<Int>
  /// Mentions: the index of the mention in the reading's table; words: −1.
  var mention: Int
  var scalar: UInt32

  func has(_ wordClass: WordClass) -> Bool { classes.has(wordClass) }
  func isMark(_ marks: StaticScalars) -> Bool { kind == .mark && scalar.isOne(of: marks) }
  /// A comma, full stop or semicolon.
  var endsClause: Bool { isMark("，。；,;") }
}

/// A name in the text and what it stands for.
struct Mention {
  enum Kind { case person, organization, place, initiative }

  var kind: Kind
  var span: Span
  /// The canonical name.
  var name: String
  /// Other forms: the printed one, short and long ones.
  var aliases: [String]
  /// Places: the division, where it is certain. Organizations: the jurisdiction.
  var division: Division?
  /// A mention inside a longer one (the bureau of a bureau's delegation).
  var isInner = false
  /// Only the body of an acting group (调研组, 考察团), or another thing that is no firm entity.
  var isGroup = false
  /// Taken up by a longer name: no entity of its own.
  var isDropped = false
  /// The name of the rule that found it.
  var rule: String
  var confidence: Double
}
