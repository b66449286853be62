internal import FactModel

/// Keeps track of ids that a build retires.
enum Moves {
  /// Notes where the entities of the old store went that the new graph no longer has.
  ///
  /// An entity's successor is the one of its type that shares a name with it and most of its articles.
  static func record(
    from old: GraphStore, into database: Database, graph: KnowledgeGraph
  ) throws(StoreError) {
    var index: [String: GraphEntity] = [:]
    var byName: [String: [String]] = [:]
    for entity in graph.entities {
      index[entity.id] = entity
      for name in Set([entity.name] + entity.aliases) { byName[name, default: []].append(entity.id) }
    }
    var moved: [String: String?] = [:]
    try old.forEachEntity { entity in
      guard index[entity.id] == nil else { return }
      let articles = Set(entity.articles)
      var best: (shared: Int, id: String)?
      for name in [entity.name] + entity.aliases {
        for id in byName[name] ?? [] {
          guard let candidate = index[id], candidate.type == entity.type else { continue }
          let shared = articles.intersection(candidate.articles).count
          guard shared > 0 else { continue }
          if let known = best, known.shared > shared || (known.shared == shared && known.id <= id) { continue }
          best = (shared, id)
        }
      }
      moved[entity.id] = .some(best?.id)
    }
    for (id, target) in try old.movedIds() where index[id] == nil && moved[id] == nil {
      // A chain is shortened, so that every retired id leads to a living one.
      let next: String? = target.flatMap { index[$0] != nil ? $0 : moved[$0] ?? nil }
      moved[id] = .some(next)
    }
    let insert = try database.prepare("INSERT INTO moved VALUES (?, ?)")
    for (id, target) in moved.sorted(by: { $0.key < $1.key }) {
      try insert.bind(1, id)
      try insert.bind(2, target)
      try insert.run()
    }
  }
}
