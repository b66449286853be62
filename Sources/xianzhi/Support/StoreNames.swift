import FactModel
import GraphStore
import Questions

/// The names of a store, as questions and command lines use them.
struct StoreNames: NameIndex {
  let store: GraphStore
  /// Which of several candidates the user chose, from 1.
  var pick: Int?

  func things(named text: String, types: Set<EntityType>) throws -> [NamedThing] {
    // One whose proper name it is comes before others that are only called so for short.
    var found = try store.entities(named: text, types: types)
    if found.isEmpty, types.contains(.event) {
      for form in MeetingNames.otherForms(of: text) where found.isEmpty {
        found = try store.entities(named: form, types: [.event])
      }
    }
    return choose(best(found))
  }

  func things(like text: String, types: Set<EntityType>) throws -> [NamedThing] {
    let wanted = EntityType.allCases.filter(types.contains)
    if types.contains(.event) {
      // 县委九届五次全会 is a part of 青山县委第九届委员会第五次全体会议 in other words.
      for form in MeetingNames.otherForms(of: text) {
        let found = try store.candidates(form, types: [.event]).filter { $0.match < .slip }
        if !found.isEmpty { return choose(best(found)) }
      }
    }
    let found = choose(best(try store.candidates(text, types: wanted).filter { $0.match < .slip }))
    guard found.isEmpty, pick != nil else { return found }
    // Whoever picks has seen what is offered.
    let near = try things(near: text, types: types)
    return near.indices.contains((pick ?? 0) - 1) ? [near[(pick ?? 0) - 1]] : []
  }

  func things(near text: String, types: Set<EntityType>) throws -> [NamedThing] {
    let wanted = EntityType.allCases.filter(types.contains)
    // Digits and ordinals are no slips: the fourth meeting is not the fifth.
    return best(
      try store.candidates(text, types: wanted).filter {
        $0.match == .slip && MeetingNames.haveSameNumbers(text, $0.matched)
      })
  }

  func wellKnown(types: Set<EntityType>) throws -> [String] {
    guard let type = EntityType.allCases.first(where: types.contains) else { return [] }
    return try store.wellKnownNames(of: type.rawValue)
  }

  /// The candidates that fit as well as the first does.
  private func best(_ candidates: [NameCandidate]) -> [NamedThing] {
    guard let first = candidates.first else { return [] }
    return candidates.prefix { $0.match == first.match }.map {
      NamedThing(id: $0.id, type: $0.type, name: $0.name, detail: $0.note)
    }
  }

  private func choose(_ found: [NamedThing]) -> [NamedThing] {
    guard let pick, found.count > 1, found.indices.contains(pick - 1) else { return found }
    return [found[pick - 1]]
  }
}
