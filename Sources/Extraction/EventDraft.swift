internal import FactModel
internal import TextModel

/// An event of an article while it is put together.
struct EventDraft {
  var kind: EventKind
  /// The name as it stands so far.
  var name: String
  var aliases: [String] = []
  var reported: Bool
  /// EDTF, where the text gives it.
  var date: String?
  /// 日前, 近日: what is printed in a date's place.
  var dateText: String?
  /// The noun that heads the name (座谈会, 仪式): what later mentions take it up by.
  var head: String
  var span: Span
  var rule: String
  var confidence: Double
  /// Mentions of the bodies that convened it.
  var organizers: [Int] = []
  /// The event that it was a part of.
  var parent: Int?
  /// Found in the headline and not yet in the body.
  var fromHeadline = false
  var isVisit: Bool { kind.isVisit }
}

extension EventKind {
  /// Whether people went somewhere to see it, instead of coming together.
  var isVisit: Bool { self == .inspection || self == .exchange }
}

/// A noun phrase that names an event, in a sentence's items.
struct EventPhrase {
  /// How the text brings the event in.
  enum Opening {
    /// 召开…, 举行…, …开幕
    case held
    /// 出席…, 参加…, 主持…
    case joined
    /// 学习贯彻…精神: only referred to
    case referred
    /// nothing of the kind
    case plain
  }

  var items: Range<Int>
  var kind: EventKind
  var head: String
  var name: String
  var printed: String
  var opening: Opening
  /// Nothing but the head, or the head with a pronoun: 会议, 此次活动.
  var isBare: Bool
  /// The items of the bodies that stand at the phrase's beginning.
  var leadingBodies: [Int]
  /// 第…次, …届: an official name.
  var hasOrdinal: Bool
  /// The names of meetings that are one with it (A会议暨B会议).
  var parts: [String] = []
}
