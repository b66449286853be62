/// The language of a question.
public enum QuestionLanguage: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// What is done with the rows that a question's query gives.
public enum AnswerShape: String, Sendable {
  /// They are printed.
  case rows
  /// They are counted.
  case count
}

/// A part of a question and what of the graph it was taken for.
public struct Mention: Sendable, Hashable {
  /// The slot of the pattern that it fills, such as `person`; empty where no pattern fits.
  public var slot: String
  /// As it stands in the question.
  public var text: String
  public var thing: NamedThing
  /// Whether the text is a name of the thing, and not merely like one.
  public var isExact: Bool

  /// A mention.
  public init(slot: String, text: String, thing: NamedThing, isExact: Bool) {
    self.slot = slot
    self.text = text
    self.thing = thing
    self.isExact = isExact
  }
}

/// A named value that a query is given.
public struct QuestionParameter: Sendable, Hashable {
  public var name: String
  public var value: String

  /// A parameter.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A question that has become a query.
public struct UnderstoodQuestion: Sendable, Hashable {
  /// The name of the pattern that fits.
  public var pattern: String
  public var language: QuestionLanguage
  /// How the question was understood, in its own language.
  public var text: String
  /// The named query to run.
  public var query: String
  /// Its parameters; entities are given by their ids.
  public var parameters: [QuestionParameter]
  public var mentions: [Mention]
  public var answer: AnswerShape
  /// The words of the question that change nothing of the query, as 现任: they have to be said.
  public var unused: [String] = []
}

/// A question that no pattern fits, or with a name that is not in the graph.
public struct NotUnderstood: Sendable, Hashable {
  public var language: QuestionLanguage
  /// One sentence that says what is wrong, in the question's language.
  public var text: String
  /// The names that were recognized.
  public var recognized: [Mention]
  /// The words that were understood, and the pieces that were not.
  public var words: [String] = []
  public var unread: [String] = []
  /// The three questions nearest to it that can be answered, with the names recognized put in.
  public var nearest: [String]
}

/// A question with a name that fits several things.
public struct AmbiguousQuestion: Sendable, Hashable {
  public var language: QuestionLanguage
  /// One sentence that says which name fits several.
  public var text: String
  /// The name as it stands in the question.
  public var mention: String
  public var candidates: [NamedThing]
}

/// What became of a question.
public enum Understanding: Sendable, Hashable {
  case understood(UnderstoodQuestion)
  case notUnderstood(NotUnderstood)
  case ambiguous(AmbiguousQuestion)
}
