public import FactModel

/// Something of the graph that a question may name.
public struct NamedThing: Sendable, Hashable {
  /// The entity's id.
  public var id: String
  /// What it is.
  public var type: EntityType
  /// Its canonical name.
  public var name: String
  /// What tells it from another of the same name: a post, a date; may be empty.
  public var detail: String

  /// A named thing.
  public init(id: String, type: EntityType, name: String, detail: String = "") {
    self.id = id
    self.type = type
    self.name = name
    self.detail = detail
  }
}

/// Knows the names of the graph; a store is one.
public protocol NameIndex {
  /// The entities of these types that are called exactly `text`, by name or alias; spaces, quotes
  /// and full-width forms aside.
  func things(named text: String, types: Set<EntityType>) throws -> [NamedThing]

  /// The entities of these types whose name is most like `text`, best first: a short form, without
  /// the county, with an office. Several only where none is clearly better.
  func things(like text: String, types: Set<EntityType>) throws -> [NamedThing]

  /// The entities of these types that may be meant if `text` has a slip of typing. A name that differs in one
  /// character is often another's, so these are only ever offered.
  func things(near text: String, types: Set<EntityType>) throws -> [NamedThing]

  /// A few names of things of these types, for examples of what can be asked; may be empty.
  func wellKnown(types: Set<EntityType>) throws -> [String]
}

extension NameIndex {
  public func things(near text: String, types: Set<EntityType>) throws -> [NamedThing] { [] }
  public func wellKnown(types: Set<EntityType>) throws -> [String] { [] }
}
