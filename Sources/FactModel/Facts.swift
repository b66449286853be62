public import TextModel

/// The printed text that a fact rests on.
public struct Evidence: Sendable, Hashable {
  /// Where it stands in the decoded source, in Unicode scalars; several spans where the layout tore it apart.
  public var spans: [Span]
  /// The spans' text without the layout's breaks.
  public var quote: String
  /// The name of the rule that made the fact.
  public var rule: String
  /// How likely the fact is right, 0 to 1.
  public var confidence: Double

  public init(spans: [Span], quote: String, rule: String, confidence: Double) {
    self.spans = spans
    self.quote = quote
    self.rule = rule
    self.confidence = confidence
  }
}

/// An entity as one article names it.
public struct Entity: Sendable, Hashable {
  /// Unique in its article: p1, o1, l1, i1, e1, …
  public var id: String
  public var type: EntityType
  /// The canonical name.
  public var name: String
  /// Other forms used in the article.
  public var aliases: [String]
  /// Events only.
  public var kind: EventKind?
  /// Events only: whether the article reports the event as having happened; false if it only refers to it.
  public var reported: Bool?
  /// Events only: EDTF, nil where the article gives no date.
  public var date: String?
  /// Events only: the word that dates it where no date is printed (日前), see `RecentPast`.
  public var dateText: String?
  /// Places, and organizations of a jurisdiction: the official code of the division where it is certain.
  public var divisionCode: String?
  public var evidence: [Evidence]

  public init(
    id: String, type: EntityType, name: String, aliases: [String] = [], kind: EventKind? = nil,
    reported: Bool? = nil, date: String? = nil, dateText: String? = nil, divisionCode: String? = nil,
    evidence: [Evidence] = []
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.reported = reported
    self.date = date
    self.dateText = dateText
    self.divisionCode = divisionCode
    self.evidence = evidence
  }
}

/// A relation between two entities of one article.
public struct Relation: Sendable, Hashable {
  public var type: RelationType
  /// The id of the entity it goes out from.
  public var from: String
  /// The id of the entity it goes to.
  public var to: String
  /// `participated` only.
  public var role: ParticipationRole?
  /// `holds` only: the post's title.
  public var title: String?
  /// `cooperates_with` only: the id of the initiative it is part of.
  public var initiative: String?
  /// `participated` only: the place in the printed list, from 1.
  public var order: Int?
  /// `participated` only: the word that introduces the list.
  public var list: String?
  /// `participated` only: the id of whom the participant stood in for (受…委托).
  public var onBehalfOf: String?
  public var evidence: [Evidence]

  public init(
    type: RelationType, from: String, to: String, role: ParticipationRole? = nil, title: String? = nil,
    initiative: String? = nil, order: Int? = nil, list: String? = nil, onBehalfOf: String? = nil,
    evidence: [Evidence] = []
  ) {
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

/// What someone is reported to have said: 指出, 强调, 要求, …
public struct Statement: Sendable, Hashable {
  /// The id of the person or body that spoke, or of the meeting (会议强调).
  public var by: String
  /// The id of the event it was said at.
  public var at: String?
  /// The verb as printed.
  public var verb: String
  public var evidence: Evidence

  public init(by: String, at: String?, verb: String, evidence: Evidence) {
    self.by = by
    self.at = at
    self.verb = verb
    self.evidence = evidence
  }
}

/// Somebody who is said not to have come.
public struct Absence: Sendable, Hashable {
  public var who: String
  public var event: String
  public var evidence: Evidence

  public init(who: String, event: String, evidence: Evidence) {
    self.who = who
    self.event = event
    self.evidence = evidence
  }
}

/// A stated beginning or end of a post: 当选, 任命…为; 免去…职务, 辞去, 不再担任.
public struct PostChange: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case begin, end
  }

  /// The id of the person.
  public var who: String
  /// The id of the body.
  public var of: String
  /// The post's title.
  public var title: String
  public var kind: Kind
  /// The verb as printed.
  public var verb: String
  /// EDTF; nil where the article gives no day.
  public var date: String?
  public var evidence: Evidence

  public init(
    who: String, of: String, title: String, kind: Kind, verb: String, date: String? = nil, evidence: Evidence
  ) {
    self.who = who
    self.of = of
    self.title = title
    self.kind = kind
    self.verb = verb
    self.date = date
    self.evidence = evidence
  }
}

/// All that was read out of one article: one line of the facts format.
public struct ArticleFacts: Sendable, Hashable {
  public var source: String
  /// Counts from 1 in the order in which the bodies start on the page.
  public var article: Int
  public var headline: String
  /// The date in EDTF.
  public var published: String?
  public var publisher: String?
  /// The name of the division whose paper or news this is, as found or given.
  public var jurisdiction: String?
  /// Its official code.
  public var jurisdictionCode: String?
  public var byline: [Byline]
  /// The article's length in Unicode scalars, headline and captions included, layout left out.
  public var characters: Int
  /// The article's text, layout repaired, blocks separated by line feeds: what the full-text index holds.
  public var text: String
  public var entities: [Entity]
  public var relations: [Relation]
  public var statements: [Statement]
  public var absences: [Absence]
  public var postChanges: [PostChange]

  public init(
    source: String, article: Int, headline: String, published: String? = nil, publisher: String? = nil,
    jurisdiction: String? = nil, jurisdictionCode: String? = nil, byline: [Byline] = [], characters: Int = 0,
    text: String = "", entities: [Entity] = [], relations: [Relation] = [], statements: [Statement] = [],
    absences: [Absence] = [], postChanges: [PostChange] = []
  ) {
    self.source = source
    self.article = article
    self.headline = headline
    self.published = published
    self.publisher = publisher
    self.jurisdiction = jurisdiction
    self.jurisdictionCode = jurisdictionCode
    self.byline = byline
    self.characters = characters
    self.text = text
    self.entities = entities
    self.relations = relations
    self.statements = statements
    self.absences = absences
    self.postChanges = postChanges
  }
}
