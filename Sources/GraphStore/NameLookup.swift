public import FactModel

extension GraphStore {
  /// The entities that a name typed by a person may mean, the best first.
  ///
  /// Candidates are ranked by how well they fit, then by the number of articles, then by name and id. If some fit
  /// exactly (up to `form`), looser ones are left out; slips are looked for only if nothing else fits.
  /// - Parameters:
  ///   - name: As typed; an id is fine as well, also one that a later build has retired.
  ///   - types: Only entities of these types.
  ///   - limit: At most so many.
  public func candidates(
    _ name: String, types: [EntityType] = EntityType.allCases, limit: Int = 20
  ) throws(StoreError) -> [NameCandidate] {
    guard isPossible(name) else { return [] }
    let key = NameKey.of(name)
    var found = try exact(name, key, Set(types))
    if found.isEmpty, found.types.contains(.person) {
      for hit in try peopleOfPost(key) { found.add(hit.id, hit.text, .office) }
    }
    if found.isEmpty {
      try addLooser(key, to: &found)
      try filter(&found)
    }
    if found.isEmpty {
      for hit in try peopleOfOffice(Array(key.unicodeScalars)) { found.add(hit.id, hit.text, .office) }
      try filter(&found)
    }
    if found.isEmpty {
      for hit in try namesInTwoPieces(Array(key.unicodeScalars)) { found.add(hit.id, hit.text, .pieces) }
      try filter(&found)
    }
    if found.isEmpty {
      try addSlips(Array(key.unicodeScalars), to: &found)
      try filter(&found)
    }
    return try ranked(found, limit: limit)
  }

  /// The entities that are called just so, spaces, punctuation and the usual short forms aside; nothing looser.
  ///
  /// What `candidates` finds first, at the price of one look-up: a question is cut up in many ways, and most of
  /// its pieces are no name.
  public func entities(named name: String, types: Set<EntityType>) throws(StoreError) -> [NameCandidate] {
    guard isPossible(name) else { return [] }
    return try ranked(exact(name, NameKey.of(name), types), limit: 20)
  }

  /// No name is that long, and nothing useful can be said of what is.
  private func isPossible(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 1000 && !name.utf8.contains(0)
  }

  // MARK: Ways of finding

  private func exact(_ name: String, _ key: String, _ types: Set<EntityType>) throws(StoreError) -> FoundNames {
    var found = FoundNames(types: types)
    if let card = try card(of: currentId(name)), types.contains(card.type) {
      found.add(card.id, card.name, .id)
    }
    let typed = TextFunctions.folded(name)
    for hit in try names(key: key) {
      let match: NameCandidate.Match = hit.text == name || hit.text == typed ? (hit.canonical ? .name : .alias) : .form
      found.add(hit.id, hit.text, match)
    }
    try filter(&found)
    return found
  }

  private func addLooser(_ key: String, to found: inout FoundNames) throws(StoreError) {
    let scalars = Array(key.unicodeScalars)
    for suffix in suffixesBehindDivisions(scalars) {
      for hit in try names(key: suffix) { found.add(hit.id, hit.text, .withoutDivision) }
    }
    for hit in try names(beginning: key) { found.add(hit.id, hit.text, .beginning) }
    for hit in try names(holding: key) {
      let isBehindDivision =
        hit.key.hasSuffix(key)
        && suffixesBehindDivisions(Array(hit.key.unicodeScalars)).contains(key)
      found.add(hit.id, hit.text, isBehindDivision ? .withoutDivision : .part)
    }
  }

  /// Names one slip away: one half of the name is whole, so it is looked for by either half.
  private func addSlips(_ key: [Unicode.Scalar], to found: inout FoundNames) throws(StoreError) {
    guard (2...60).contains(key.count) else { return }
    let middle = key.count / 2
    var hits = try names(beginning: NameKey.string(key[..<middle]))
    hits += try names(holding: NameKey.string(key[middle...]))
    for place in 1..<key.count where key[place] != key[place - 1] {
      // Two characters swapped across the middle leave no half whole.
      var swapped = key
      swapped.swapAt(place, place - 1)
      hits += try names(key: NameKey.string(swapped))
    }
    for hit in hits {
      let other = Array(hit.key.unicodeScalars)
      // Of two characters one may be wrong, but then there are no more names than wrong ones.
      guard abs(other.count - key.count) <= 1, other.count >= 2, Slips.distance(key, other) == 1 else { continue }
      found.add(hit.id, hit.text, .slip)
    }
  }

  /// What is left of a name without 省, 市, 区, 县 … and what stands before them.
  private func suffixesBehindDivisions(_ name: [Unicode.Scalar]) -> [String] {
    guard name.count > 2 else { return [] }
    var out: [String] = []
    for place in 1..<(name.count - 1) where "省市州盟区县旗镇乡".unicodeScalars.contains(name[place]) {
      let rest = name[(place + 1)...]
      if rest.count >= 2 { out.append(NameKey.string(rest)) }
    }
    return out
  }

  // MARK: Statements

  private struct Hit {
    var id: String
    var text: String
    var key: String
    var canonical: Bool
  }

  private func names(key: String) throws(StoreError) -> [Hit] {
    let statement = try statement("queries/internal/names-of-key.sql")
    try statement.bind("key", .text(key))
    return try hits(statement)
  }

  private func names(beginning key: String) throws(StoreError) -> [Hit] {
    let statement = try statement("queries/internal/names-beginning.sql")
    try statement.bind("key", .text(key))
    // Behind every text that begins with the key: no scalar of a name is as large.
    try statement.bind("behind", .text(key + "\u{10FFFF}"))
    return try hits(statement)
  }

  private func names(holding key: String) throws(StoreError) -> [Hit] {
    let statement = try statement("queries/internal/names-holding.sql")
    try statement.bind("key", .text(key))
    return try hits(statement)
  }

  private func hits(_ statement: PreparedStatement) throws(StoreError) -> [Hit] {
    var hits: [Hit] = []
    while try statement.step() {
      hits.append(
        Hit(
          id: statement.text(0), text: statement.text(1), key: statement.text(2),
          canonical: statement.integer(3) == 1))
    }
    return hits
  }

  // MARK: Cards

  private struct Card {
    var id: String
    var type: EntityType
    var name: String
    var articles: Int
  }

  private func card(of id: String) throws(StoreError) -> Card? {
    let statement = try statement("queries/internal/entity-card.sql")
    try statement.bind("entity", .text(id))
    guard try statement.step(), let type = EntityType(rawValue: statement.text(1)) else { return nil }
    return Card(id: statement.text(0), type: type, name: statement.text(2), articles: statement.integer(3))
  }

  private func note(of id: String) throws(StoreError) -> String {
    let statement = try statement("queries/internal/entity-note.sql")
    try statement.bind("entity", .text(id))
    return try statement.step() ? statement.text(0) : ""
  }

  /// Takes out what is not of the types asked for.
  private func filter(_ found: inout FoundNames) throws(StoreError) {
    guard found.types.count < EntityType.allCases.count else { return }
    for id in found.ids {
      if let type = try card(of: id)?.type, found.types.contains(type) { continue }
      found.remove(id)
    }
  }

  /// The best of what was found; only of these is looked up what tells them apart.
  private func ranked(_ found: FoundNames, limit: Int) throws(StoreError) -> [NameCandidate] {
    var cards: [(match: NameCandidate.Match, card: Card, text: String)] = []
    for id in found.ids {
      guard let hit = found.hits[id], let card = try card(of: id) else { continue }
      cards.append((hit.match, card, hit.text))
    }
    cards.sort { a, b in
      if a.match != b.match { return a.match < b.match }
      if a.card.articles != b.card.articles { return a.card.articles > b.card.articles }
      if a.card.name != b.card.name { return a.card.name.utf8.lexicographicallyPrecedes(b.card.name.utf8) }
      return a.card.id < b.card.id
    }
    var out: [NameCandidate] = []
    for (match, card, text) in cards.prefix(limit) {
      out.append(
        NameCandidate(
          id: card.id, type: card.type, name: card.name, matched: text, match: match, note: try note(of: card.id),
          articles: card.articles))
    }
    return out
  }
}

/// What was found so far, the best match of each entity.
private struct FoundNames {
  let types: Set<EntityType>
  private(set) var hits: [String: (text: String, match: NameCandidate.Match)] = [:]

  init(types: Set<EntityType>) {
    self.types = types
  }

  var isEmpty: Bool { hits.isEmpty }
  var ids: [String] { hits.keys.sorted() }

  mutating func add(_ id: String, _ text: String, _ match: NameCandidate.Match) {
    if let known = hits[id], (known.match, known.text) <= (match, text) { return }
    hits[id] = (text, match)
  }

  mutating func remove(_ id: String) { hits[id] = nil }
}
