internal import FactModel
internal import Resources

/// A rule of `rules/participation.tsv`.
///
/// A class, since every sentence walks through all of them.
final class ParticipationRule: Sendable {
  /// What a match says: this slot's party took part in this role.
  struct Effect {
    /// Which event is meant.
    enum Target: Equatable {
      case slot(Slot)
      /// The event that is being told of.
      case current
      /// The visit or inspection that is being told of.
      case visit
      /// The meeting that is being told of, and nothing where it is a visit.
      case meeting
      /// The activity that is being told of, and nothing where it is something else.
      case activity
    }

    /// What limits or changes an effect, written behind it with a plus.
    enum Limit: String {
      /// Only for those whose post is not printed: villagers, not leaders.
      case unposted
      /// The words are kept as a statement; at an activity they make no speaker.
      case quoted
      /// On a visit who did it only attended.
      case attendsVisits = "attends-visits"
      /// Who goes to see people (走访, 慰问, 看望) leads.
      case leadsHomeVisits = "leads-home-visits"
      /// All who are listed behind who did it did the same.
      case list
      /// Whoever it was is also expected at the talks that are still to be told of.
      case expectedAtTalks = "expected-at-talks"
    }

    var role: ParticipationRole
    var who: Slot
    var target: Target
    var limits: Set<Limit>
  }

  let name: String
  let zones: ZoneSet
  let pattern: Pattern
  let effects: [Effect]
  let confidence: Double
  let positive: String
  let negative: String

  init(
    name: String, zones: ZoneSet, pattern: Pattern, effects: [Effect], confidence: Double, positive: String,
    negative: String
  ) {
    self.name = name
    self.zones = zones
    self.pattern = pattern
    self.effects = effects
    self.confidence = confidence
    self.positive = positive
    self.negative = negative
  }
}

/// The rules that are compiled into the program.
enum RuleTable {
  /// All rules of participation, in the table's order.
  static let participation: [ParticipationRule] = Resource.named("rules/participation.tsv").tableRows().map { row in
    guard row.count >= 7 else {
      preconditionFailure("rules/participation.tsv: \(row.first ?? ""): seven columns needed")
    }
    do throws(PatternError) {
      return ParticipationRule(
        name: String(row[0]), zones: ZoneSet(row[1]), pattern: try Pattern(row[2]), effects: effects(row[3], row[0]),
        confidence: Double(String(row[4])) ?? 0.8, positive: String(row[5]), negative: String(row[6]))
    } catch {
      preconditionFailure("rules/participation.tsv: \(row[0]): \(error.text)")
    }
  }

  private static func effects(_ text: Substring, _ rule: Substring) -> [ParticipationRule.Effect] {
    text.split(separator: ";").map { part in
      let all = part.split(separator: " ")
      let words = all.filter { !$0.hasPrefix("+") }
      let limits = all.filter { $0.hasPrefix("+") }.map { word in
        guard let limit = ParticipationRule.Effect.Limit(rawValue: String(word.dropFirst())) else {
          preconditionFailure("rules/participation.tsv: \(rule): no limit “\(word)”")
        }
        return limit
      }
      guard words.count >= 2, let role = ParticipationRole(rawValue: String(words[0])),
        let who = Slot(rawValue: String(words[1]))
      else {
        preconditionFailure("rules/participation.tsv: \(rule): effects are “role who [what]”")
      }
      let target: ParticipationRule.Effect.Target =
        switch words.count >= 3 ? words[2] : "" {
        case "": .current
        case "visit": .visit
        case "meeting": .meeting
        case "activity": .activity
        case let name:
          if let slot = Slot(rawValue: String(name)) {
            .slot(slot)
          } else {
            preconditionFailure("rules/participation.tsv: \(rule): no slot or kind of event “\(name)”")
          }
        }
      return ParticipationRule.Effect(role: role, who: who, target: target, limits: Set(limits))
    }
  }
}
