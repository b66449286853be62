internal import FactModel

/// Keeps track of ids that a build retires.
enum Moves {
  /// Notes where the entities of the old store went that the new graph no longer has.
  ///
  /// An entity's successor is the one of its type that shares a name with it and most of its articles.
  static func record(
    from old: GraphStore, into database: Database, graph: KnowledgeGraph
  ) throws(StoreError) {
    var index: [String: Int] = [:]
    for (at, entity) in graph.entities.enumerated() { index[entity.id] = at }
    var gone: [GraphEntity] = []
    try old.forEachEntity(where: { index[$0] == nil }, { gone.append($0) })
    let wanted = Set(gone.flatMap { [$0.name] + $0.aliases })
    var byName: [String: [Int]] = [:]
    for (at, entity) in graph.entities.enumerated() where !wanted.isEmpty {
      for name in Set([entity.name] + entity.aliases) where wanted.contains(name) {
        byName[name, default: []].append(at)
      }
    }
    var moved: [String: String?] = [:]
    for entity in gone {
      let articles = Set(entity.articles)
      var best: (shared: Int, id: String)?
      for name in [entity.name] + entity.aliases {
        for at in byName[name] ?? [] {
          let candidate = graph.entities[at]
          guard candidate.type == entity.type else { continue }
          let shared = articles.intersection(candidate.articles).count
          guard shared > 0 else { continue }
          if let known = best, known.shared > shared || (known.shared == shared && known.id <= candidate.id) {
            continue
          }
          best = (shared, candidate.id)
        }
      }
      moved[entity.id] = .some(best?.id)
    }
    for (id, target) in try old.movedIds() where index[id] == nil && moved[id] == nil {
      // A chain is shortened, so that every retired id leads to a living one.
      let next: String? = target.flatMap { index[$0] != nil ? $0 : moved[$0] ?? nil }
      moved[id] = .some(next)
    }
    try database.execute("DELETE FROM moved")
    let insert = try database.prepare("INSERT INTO moved VALUES (?, ?)")
    for (id, target) in moved.sorted(by: { $0.key < $1.key }) { try insert.run([.text(id), .of(target)]) }
  }
}
