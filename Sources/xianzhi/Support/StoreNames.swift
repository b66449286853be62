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
    choose(best(try store.entities(named: text, types: types)))
  }

  func things(like text: String, types: Set<EntityType>) throws -> [NamedThing] {
    choose(best(try store.candidates(text, types: EntityType.allCases.filter(types.contains))))
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
