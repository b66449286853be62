internal import FactModel

/// Looks up the names in a question, each once.
struct NameLinker {
  /// What a slot's text may be.
  struct Link {
    var slot: String
    var text: String
    var things: [NamedThing]
    var isExact: Bool
    /// Whether the name is another's unless it was mistyped.
    var isSlip = false
  }

  /// What of a name may be wrong.
  enum Forgiveness: CaseIterable { case nothing, form, slip }

  let names: any NameIndex
  private var exact: [Key: [NamedThing]] = [:]
  private var like: [Key: (things: [NamedThing], isSlip: Bool)] = [:]
  /// How much is forgiven in what `things(similarTo:)` finds.
  var forgiveness = Forgiveness.nothing
  /// Looking for what is like a name costs more than looking it up; odd questions must not do it without end.
  private var likeLeft = NameLinker.mostLike
  private static let mostLike = 24

  private struct Key: Hashable {
    var text: String
    var types: Set<EntityType>
  }

  init(names: any NameIndex) { self.names = names }

  /// Gives the next way of reading as many looks at what is like a name as the one before had.
  mutating func refill() { likeLeft = Self.mostLike }

  /// The types that a slot's name may have; nil if the slot is none of an entity.
  static func types(of slot: String) -> Set<EntityType>? {
    switch slot.last == "2" ? String(slot.dropLast()) : slot {
    case "person": [.person]
    case "event": [.event]
    case "place": [.place]
    case "org": [.organization]
    case "body": [.place, .organization]
    case "party": [.person, .organization]
    case "initiative": [.initiative]
    case "any": Set(EntityType.allCases)
    default: nil
    }
  }

  /// What the names of an attempt are; nil if one of them is none.
  mutating func link(_ attempt: QuestionInterpreter.Attempt) throws -> [Link]? {
    var out: [Link] = []
    for capture in attempt.match.captures where capture.value == nil {
      guard let types = Self.types(of: capture.slot) else { continue }
      let text = attempt.text.name(capture.range)
      let found = try things(named: text, types)
      if !found.isEmpty {
        out.append(Link(slot: capture.slot, text: text, things: found, isExact: true))
      } else {
        let similar = try things(similarTo: text, types)
        guard !similar.things.isEmpty else { return nil }
        out.append(
          Link(slot: capture.slot, text: text, things: similar.things, isExact: false, isSlip: similar.isSlip))
      }
    }
    return out
  }

  mutating func things(named text: String, _ types: Set<EntityType>) throws -> [NamedThing] {
    let key = Key(text: text, types: types)
    if let known = exact[key] { return known }
    let found = text.isEmpty ? [] : try names.things(named: text, types: types)
    exact[key] = found
    return found
  }

  /// What a text may name that is no name itself, as far as that is forgiven.
  mutating func things(similarTo text: String, _ types: Set<EntityType>) throws -> (things: [NamedThing], isSlip: Bool)
  {
    guard forgiveness != .nothing, text.count > 1 else { return ([], false) }
    let key = Key(text: text, types: types)
    if let known = like[key], !known.things.isEmpty || forgiveness == .form { return known }
    guard likeLeft > 0 else { return ([], false) }
    likeLeft -= 1
    var found = (things: try names.things(like: text, types: types), isSlip: false)
    if found.things.isEmpty, forgiveness == .slip { found = (try names.things(near: text, types: types), true) }
    like[key] = found
    return found
  }
}
