public import FactModel

extension GraphStore {
  /// The entities that are called just so, spaces, punctuation and the usual short forms aside; nothing looser.
  ///
  /// What `candidates` finds first, at the price of one look-up: a question is cut up in many ways, and most of
  /// its pieces are no name.
  public func entities(named name: String, types: Set<EntityType>) throws(StoreError) -> [NameCandidate] {
    guard !name.isEmpty, name.utf8.count <= 1000, !name.utf8.contains(0) else { return [] }
    let statement = try statement("queries/internal/names-of-key.sql")
    try statement.bind("key", .text(NameKey.of(name)))
    guard try statement.step() else { return [] }
    return try candidates(name, types: EntityType.allCases.filter(types.contains)).filter { $0.match <= .form }
  }
}
