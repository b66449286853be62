public import FactModel

/// An entity that a typed name may mean.
public struct NameCandidate: Sendable, Hashable {
  /// How the typed name and the entity's fit, best first.
  public enum Match: Int, Sendable, Comparable, CaseIterable {
    /// The id itself was typed.
    case id
    /// The canonical name, letter by letter.
    case name
    /// Another name, letter by letter.
    case alias
    /// The same but for spaces, punctuation, 中共, 委员会 for 委 and 人民政府 for 政府.
    case form
    /// The same but for the division in front: 教育局 for 茂南区教育局, or 广东省茂名市茂南区委 for 茂南区委.
    case withoutDivision
    /// It begins with what was typed.
    case beginning
    /// It holds what was typed.
    case part
    /// An office and a name or surname: 廖书记, 区长林远清; or the post that somebody held: 青山县委书记.
    case office
    /// It holds what was typed in two pieces.
    case pieces
    /// One character is put in, left out, changed or swapped with the next one.
    case slip

    public static func < (a: Match, b: Match) -> Bool { a.rawValue < b.rawValue }
  }

  public var id: String
  public var type: EntityType
  /// The canonical name.
  public var name: String
  /// The name or alias that fits what was typed.
  public var matched: String
  public var match: Match
  /// What tells it from others of that name: of a person the post that most articles know, of a body or place the
  /// division's code, of an event date and kind, without a date its article; empty if nothing is known.
  public var note: String
  /// How many articles name it.
  public var articles: Int
}
