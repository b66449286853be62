internal import Resources

/// What a rule reads, with a text that it reads and one that it leaves alone.
public struct RuleDescription: Sendable {
  /// The name that facts carry as their rule.
  public let name: String
  /// What the rule reads, in words or, for the patterns of `rules/participation.tsv`, in their notation.
  public let meaning: String
  /// A page, or for a pattern a sentence, that the rule reads.
  public let positive: String
  /// One that is like it and that the rule leaves alone.
  public let negative: String
}

/// Every rule by which a fact can come to be: the patterns of `rules/participation.tsv`, and the rules of
/// `rules/constructions.tsv`, which weigh more than a pattern can say and stand in code.
public enum RuleCatalogue {
  /// All rules, the patterns first, each table in its order. Nothing is compiled for it.
  public static let all: [RuleDescription] =
    Resource.named("rules/participation.tsv").tableRows().map { row in
      RuleDescription(
        name: "participated.\(row[0])", meaning: "\(row[2]) → \(row[3])", positive: String(row[5]),
        negative: String(row[6]))
    } + constructions

  /// The rules that stand in code.
  static let constructions: [RuleDescription] = Resource.named("rules/constructions.tsv").tableRows().map { row in
    guard row.count == 4 else {
      preconditionFailure("rules/constructions.tsv: \(row.first ?? ""): four columns needed")
    }
    return RuleDescription(
      name: String(row[0]), meaning: String(row[1]), positive: lines(row[2]), negative: lines(row[3]))
  }

  /// The rule of a name; nil if there is none.
  public static func rule(_ name: String) -> RuleDescription? { all.first { $0.name == name } }

  private static func lines(_ cell: Substring) -> String { String(cell).replacing("\\n", with: "\n") }
}
