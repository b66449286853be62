import FactModel
import GraphStore
import Questions

/// The names of a store, as questions and command lines use them.
struct StoreNames: NameIndex {
  let store: GraphStore
  /// Which of several candidates the user chose.
  var pick: Int?

  func thing(id: String) throws -> NamedThing? {
    guard let row = try store.rows("explain-header", ["id": .text(store.currentId(id))]).first,
      let type = EntityType(rawValue: row.text("type"))
    else { return nil }
    return NamedThing(id: row.text("id"), type: type, name: row.text("name"))
  }

  func things(named text: String, types: Set<EntityType>) throws -> [NamedThing] {
    let found = try store.rows("names-exact", ["text": .text(text)]).compactMap { row -> NamedThing? in
      guard let type = EntityType(rawValue: row.text("type")), types.contains(type) else { return nil }
      return NamedThing(id: row.text("id"), type: type, name: row.text("name"))
    }
    return choose(found)
  }

  func things(like text: String, types: Set<EntityType>) throws -> [NamedThing] { [] }

  private func choose(_ found: [NamedThing]) -> [NamedThing] {
    guard let pick, found.count > 1, found.indices.contains(pick - 1) else { return found }
    return [found[pick - 1]]
  }
}
