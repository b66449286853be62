/// An article as the graph refers to it.
public struct ArticleKey: Sendable, Hashable, Comparable {
  public var source: String
  public var article: Int

  public init(source: String, article: Int) {
    self.source = source
    self.article = article
  }

  public static func < (a: ArticleKey, b: ArticleKey) -> Bool {
    a.source != b.source ? a.source.utf8.lexicographicallyPrecedes(b.source.utf8) : a.article < b.article
  }
}

/// Evidence and the article it was printed in.
public struct LocatedEvidence: Sendable, Hashable {
  public var article: ArticleKey
  public var evidence: Evidence

  public init(article: ArticleKey, evidence: Evidence) {
    self.article = article
    self.evidence = evidence
  }
}

/// An entity of the whole collection: what the articles' entities of one identity became.
public struct GraphEntity: Sendable, Hashable {
  /// Stable over builds: a type letter (p, o, l, i, e) and a hash of name and home.
  public var id: String
  public var type: EntityType
  public var name: String
  /// Other forms, sorted, the name left out.
  public var aliases: [String]
  public var kind: EventKind?
  public var reported: Bool?
  /// EDTF.
  public var date: String?
  /// Events without a date: the word printed in its place (日前).
  public var dateText: String?
  /// The days that this word can mean, in EDTF; nil where the day is not known.
  public var dateInterval: String?
  public var divisionCode: String?
  /// The articles that name it, sorted.
  public var articles: [ArticleKey]
  public var evidence: [LocatedEvidence]

  public init(
    id: String, type: EntityType, name: String, aliases: [String] = [], kind: EventKind? = nil,
    reported: Bool? = nil, date: String? = nil, dateText: String? = nil, dateInterval: String? = nil,
    divisionCode: String? = nil, articles: [ArticleKey] = [], evidence: [LocatedEvidence] = []
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.reported = reported
    self.date = date
    self.dateText = dateText
    self.dateInterval = dateInterval
    self.divisionCode = divisionCode
    self.articles = articles
    self.evidence = evidence
  }
}

/// What articles state of a post's beginning and end, which is another thing than when it is attested.
public struct Tenure: Sendable, Hashable {
  /// The day that it began, in EDTF: `../2023-07-29` where only the issue says when it had; nil where no day is known.
  public var from: String?
  /// The day that it ended, in the same way.
  public var to: String?
  /// The verb that states the beginning (当选); nil where none does.
  public var beginning: String?
  /// The verb that states the end (免去); nil where none does, which is not to say that the post is still held.
  public var ending: String?

  /// The rule of evidence that a post was held until then, and of nothing later.
  public static let endRule = "post.end"

  public init(from: String? = nil, to: String? = nil, beginning: String? = nil, ending: String? = nil) {
    self.from = from
    self.to = to
    self.beginning = beginning
    self.ending = ending
  }
}

/// A relation of the whole collection.
public struct GraphRelation: Sendable, Hashable {
  /// Stable over builds: `r` and a hash of type, ends, role, title and initiative.
  public var id: String
  public var type: RelationType
  public var from: String
  public var to: String
  public var role: ParticipationRole?
  public var title: String?
  public var initiative: String?
  public var order: Int?
  public var list: String?
  public var onBehalfOf: String?
  /// `holds` only: what is stated of the post's beginning and end.
  public var tenure = Tenure()
  /// At least one, the most confident first.
  public var evidence: [LocatedEvidence]

  public init(
    id: String, type: RelationType, from: String, to: String, role: ParticipationRole? = nil,
    title: String? = nil, initiative: String? = nil, order: Int? = nil, list: String? = nil,
    onBehalfOf: String? = nil, evidence: [LocatedEvidence] = []
  ) {
    self.id = id
    self.type = type
    self.from = from
    self.to = to
    self.role = role
    self.title = title
    self.initiative = initiative
    self.order = order
    self.list = list
    self.onBehalfOf = onBehalfOf
    self.evidence = evidence
  }
}

/// A statement of the whole collection.
public struct GraphStatement: Sendable, Hashable {
  public var by: String
  public var at: String?
  public var verb: String
  public var evidence: LocatedEvidence

  public init(by: String, at: String?, verb: String, evidence: LocatedEvidence) {
    self.by = by
    self.at = at
    self.verb = verb
    self.evidence = evidence
  }
}

/// An absence of the whole collection.
public struct GraphAbsence: Sendable, Hashable {
  public var who: String
  public var event: String
  public var evidence: LocatedEvidence

  public init(who: String, event: String, evidence: LocatedEvidence) {
    self.who = who
    self.event = event
    self.evidence = evidence
  }
}

/// A decision on identity, kept with its reasons.
public struct Judgement: Sendable, Hashable {
  public enum Verdict: String, Sendable, CaseIterable {
    /// Joined although the names or homes differ.
    case same
    /// Kept apart although the names agree.
    case different
    /// Kept apart, but may be the same.
    case unsure
    /// Changed or confirmed by a person; both ends are the thing itself.
    case edited
  }

  public var left: String
  public var right: String
  public var verdict: Verdict
  /// −1 to 1, from surely two to surely one.
  public var score: Double
  /// The reasons, one sentence each.
  public var reasons: [String]

  public init(left: String, right: String, verdict: Verdict, score: Double, reasons: [String]) {
    self.left = left
    self.right = right
    self.verdict = verdict
    self.score = score
    self.reasons = reasons
  }
}

/// The whole knowledge graph: what resolution hands to the store. All arrays are sorted by id or key.
public struct KnowledgeGraph: Sendable {
  public var articles: [ArticleFacts]
  public var entities: [GraphEntity]
  public var relations: [GraphRelation]
  public var statements: [GraphStatement]
  public var absences: [GraphAbsence]
  public var judgements: [Judgement]

  public init(
    articles: [ArticleFacts] = [], entities: [GraphEntity] = [], relations: [GraphRelation] = [],
    statements: [GraphStatement] = [], absences: [GraphAbsence] = [], judgements: [Judgement] = []
  ) {
    self.articles = articles
    self.entities = entities
    self.relations = relations
    self.statements = statements
    self.absences = absences
    self.judgements = judgements
  }
}
