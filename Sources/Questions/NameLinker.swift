internal import FactModel

/// Looks up the names in a question, each once.
struct NameLinker {
  /// What a slot's text may be.
  struct Link {
    var slot: String
    var text: String
    var things: [NamedThing]
    var isExact: Bool
  }

  let names: any NameIndex
  private var exact: [Key: [NamedThing]] = [:]
  private var like: [Key: [NamedThing]] = [:]
  /// Looking for what is like a name costs more than looking it up; odd questions must not do it without end.
  private var likeLeft = 24

  private struct Key: Hashable {
    var text: String
    var types: Set<EntityType>
  }

  init(names: any NameIndex) { self.names = names }

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
  mutating func link(_ attempt: QuestionInterpreter.Attempt, forgiving: Bool) throws -> [Link]? {
    var out: [Link] = []
    for capture in attempt.match.captures where capture.value == nil {
      guard let types = Self.types(of: capture.slot) else { continue }
      let text = attempt.text.name(capture.range)
      let found = try things(named: text, types)
      if !found.isEmpty {
        out.append(Link(slot: capture.slot, text: text, things: found, isExact: true))
      } else if forgiving {
        let similar = try things(similarTo: text, types)
        guard !similar.isEmpty else { return nil }
        out.append(Link(slot: capture.slot, text: text, things: similar, isExact: false))
      } else {
        return nil
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

  mutating func things(similarTo text: String, _ types: Set<EntityType>) throws -> [NamedThing] {
    let key = Key(text: text, types: types)
    if let known = like[key] { return known }
    guard likeLeft > 0, text.count > 1 else { return [] }
    likeLeft -= 1
    let found = try names.things(like: text, types: types)
    like[key] = found
    return found
  }
}
