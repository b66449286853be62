import FactModel
import GraphStore
import Questions

extension ParsedArguments {
  /// The store that the command reads.
  func openStore() throws -> GraphStore { try GraphStore(path: db) }

  /// Which of several candidates `--pick N` chooses; nil if it is not given.
  var pick: Int? { integer("pick") }
}

extension OptionSpec {
  /// Chooses among several things of one name.
  static let pick = OptionSpec(
    name: "pick", kind: .integer(1...1000), valueName: "N", help: "which one, where a name fits several")
}

/// Finds what a name on the command line means.
struct NameLookup {
  let store: GraphStore
  let pick: Int?

  /// The one entity of that name or id.
  ///
  /// - Throws: A failure that lists what the name fits, if it fits several or none.
  func entity(_ text: String, types: Set<EntityType> = Set(EntityType.allCases)) throws -> NamedThing {
    let index = StoreNames(store: store)
    let exact = try index.things(named: text, types: types)
    var found = exact.isEmpty ? try index.things(like: text, types: types) : exact
    if found.isEmpty {
      found = try index.things(near: text, types: types)
      if found.isEmpty { throw try nothing(text, types) }
      // A name that differs in one character is often another's.
      if pick == nil { throw Self.mistyped(text, found) }
    }
    if let pick {
      guard found.indices.contains(pick - 1) else {
        throw Failure.usage("--pick \(pick): “\(text)” fits only \(found.count)")
      }
      return found[pick - 1]
    }
    guard found.count == 1 else { throw Self.ambiguous(text, found) }
    if exact.isEmpty { Terminal.note("“\(text)” is taken for \(found[0].name)") }
    return found[0]
  }

  /// Says that nothing is called so, and what else could be meant.
  private func nothing(_ text: String, _ types: Set<EntityType>) throws -> Failure {
    let kind =
      types.count == EntityType.allCases.count
      ? "nothing" : "no " + EntityType.allCases.filter(types.contains).map(\.rawValue).joined(separator: " or ")
    if let other = try StoreNames(store: store).things(named: text, types: Set(EntityType.allCases)).first {
      return Failure("\(kind) in \(store.path) is called “\(text)”: \(other.name) is of type \(other.type.rawValue)")
    }
    return Failure(
      "\(kind) in \(store.path) is called “\(text.prefix(60))”; look into the pages with xianzhi query mentions --text")
  }

  private static func mistyped(_ text: String, _ candidates: [NamedThing]) -> Failure {
    list(candidates)
    return Failure("nothing is called “\(text)”; did you mean one of these? choose with --pick N or by id")
  }

  /// Lists candidates on standard error and makes the failure that says what to do.
  static func ambiguous(_ text: String, _ candidates: [NamedThing]) -> Failure {
    list(candidates)
    return Failure("“\(text)” fits \(candidates.count) things; choose with --pick N or by id")
  }

  /// Numbers candidates with what tells them apart.
  static func list(_ candidates: [NamedThing]) {
    for (index, thing) in candidates.enumerated() {
      let detail = thing.detail.isEmpty ? "" : "  \(thing.detail)"
      Terminal.note("  \(index + 1)  \(thing.id)  \(thing.type.rawValue)  \(thing.name)\(detail)")
    }
  }
}
