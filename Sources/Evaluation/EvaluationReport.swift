internal import FactModel

/// How many facts of a kind are right, wrong and missed.
public struct Score: Sendable, Hashable {
  public var right = 0
  public var wrong = 0
  public var missed = 0

  public init(right: Int = 0, wrong: Int = 0, missed: Int = 0) {
    self.right = right
    self.wrong = wrong
    self.missed = missed
  }

  /// The share of what was found that is right; nil if nothing was found.
  public var precision: Double? { ratio(right, right + wrong) }
  /// The share of what gold has that was found; nil if gold has nothing.
  public var recall: Double? { ratio(right, right + missed) }
  /// Their harmonic mean; nil if there is neither gold nor a find.
  public var f1: Double? { ratio(2 * right, 2 * right + wrong + missed) }
  /// Whether gold and facts have nothing of the kind.
  public var isEmpty: Bool { right + wrong + missed == 0 }

  private func ratio(_ part: Int, _ whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }

  public static func + (a: Score, b: Score) -> Score {
    Score(right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed)
  }
}

/// What is scored, in the order in which it is printed. The raw values are the rows' names.
public enum ScoreRow: String, Sendable, CaseIterable {
  case headline, byline, person, organization, place, initiative, event
  case eventKind = "event kind"
  case eventDate = "event date"
  case participated
  case participatedRoleAside = "participated, role aside"
  case holds, organized
  case heldIn = "held_in"
  case visited, concerns
  case cooperatesWith = "cooperates_with"
  case signed
  case partOf = "part_of"
  case otherRelations = "other relations"

  /// The rows whose mean is macro F1.
  public static let main: [ScoreRow] = [
    .person, .organization, .place, .initiative, .event, .participated, .holds, .otherRelations,
  ]
  /// The relations that are pooled into `otherRelations`.
  static let others: [ScoreRow] = [.organized, .heldIn, .visited, .concerns, .cooperatesWith, .signed, .partOf]

  init(_ type: EntityType) {
    self =
      switch type {
      case .person: .person
      case .organization: .organization
      case .place: .place
      case .initiative: .initiative
      case .event: .event
      }
  }

  /// Nil for relations that are not scored.
  init?(_ type: RelationType) {
    switch type {
    case .participated: self = .participated
    case .holds: self = .holds
    case .organized: self = .organized
    case .heldIn: self = .heldIn
    case .visited: self = .visited
    case .concerns: self = .concerns
    case .cooperatesWith: self = .cooperatesWith
    case .signed: self = .signed
    case .partOf: self = .partOf
    case .within, .conveyed: return nil
    }
  }
}

/// A fact that was found and is wrong, or that gold has and was not found.
public struct ScoredError: Sendable, Hashable {
  public enum Kind: String, Sendable {
    case wrong, missed
  }

  public var row: ScoreRow
  public var kind: Kind
  public var source: String
  public var headline: String
  /// The fact in one line.
  public var fact: String
  /// The sentence: a wrong fact's evidence; of a missed one the text's sentence that names most of its ends; may be
  /// empty.
  public var quote: String
  /// The rule that made a wrong fact; may be empty.
  public var rule: String
}

/// What the comparison of facts with gold gave.
public struct EvaluationReport: Sendable {
  /// How many articles were compared, before any pooling.
  public internal(set) var goldArticles = 0
  public internal(set) var factArticles = 0
  var scores: [ScoreRow: Score] = [:]
  public internal(set) var errors: [ScoredError] = []
  /// Of each fact that was judged and has evidence: how sure the extractor was, and whether it is right.
  public internal(set) var judged: [(confidence: Double, isRight: Bool)] = []

  /// A row's figures.
  public subscript(row: ScoreRow) -> Score {
    if row == .otherRelations { return ScoreRow.others.reduce(Score()) { $0 + self[$1] } }
    return scores[row] ?? Score()
  }

  /// The mean F1 of the main rows, those aside that gold and facts have nothing of.
  public var macroF1: Double {
    let figures = ScoreRow.main.compactMap { self[$0].f1 }
    return figures.isEmpty ? 0 : figures.reduce(0, +) / Double(figures.count)
  }

  /// The F1 of the row of that name, or of `macro`; 0 for a row without facts, nil if there is no such row.
  public func f1(named name: String) -> Double? {
    if name == "macro" { return macroF1 }
    return ScoreRow(rawValue: name).map { self[$0].f1 ?? 0 }
  }

  /// Compares facts with gold.
  ///
  /// - Parameter bySource: pools the articles of each source, which leaves their division out of the figures.
  public init(gold: [GoldArticle], facts: [GoldArticle], bySource: Bool = false) {
    goldArticles = gold.count
    factArticles = facts.count
    let pairs =
      bySource
      ? Pairing.articles(GoldArticle.pooled(gold), GoldArticle.pooled(facts)) : Pairing.articles(gold, facts)
    for pair in pairs {
      var comparison = ArticleComparison(gold: pair.gold, facts: pair.facts)
      comparison.run(withHeadline: !bySource)
      add(comparison)
    }
  }

  private mutating func add(_ comparison: ArticleComparison) {
    for (row, score) in comparison.scores { scores[row] = (scores[row] ?? Score()) + score }
    errors += comparison.errors
    judged += comparison.judged
  }
}
