internal import FactModel

extension GraphStore {
  /// The people whom an office and a name or a surname name together: 廖书记, 区长林远清, 林远清区长.
  func peopleOfOffice(_ key: [Unicode.Scalar]) throws(StoreError) -> [(id: String, text: String)] {
    guard (3...30).contains(key.count) else { return [] }
    var found: [(id: String, text: String)] = []
    for place in 1..<key.count where key.count - place >= 2 {
      // The name stands in front: a surname alone will do.
      guard place <= 4 else { break }
      let name = NameKey.string(key[..<place])
      let behind = place == 1 ? name + "\u{10FFFF}" : name + "\0"
      found += try people(name, upTo: behind, office: NameKey.string(key[place...]))
    }
    for length in 2...4 where key.count - length >= 2 {
      let name = NameKey.string(key[(key.count - length)...])
      found += try people(name, upTo: name + "\0", office: NameKey.string(key[..<(key.count - length)]))
    }
    return found
  }

  /// The people who held a post: 青山县委书记.
  func peopleOfPost(_ key: String) throws(StoreError) -> [(id: String, text: String)] {
    let statement = try statement("queries/internal/names-of-post.sql")
    try statement.bind("post", .text(key))
    return try named(statement)
  }

  private func people(
    _ name: String, upTo behind: String, office: String
  ) throws(StoreError) -> [(id: String, text: String)] {
    let statement = try statement("queries/internal/names-of-office.sql")
    try statement.bind("name", .text(name))
    try statement.bind("behind", .text(behind))
    try statement.bind("office", .text(office))
    return try named(statement)
  }

  /// The rows of a statement that gives ids and names.
  private func named(_ statement: PreparedStatement) throws(StoreError) -> [(id: String, text: String)] {
    var out: [(id: String, text: String)] = []
    while try statement.step() { out.append((statement.text(0), statement.text(1))) }
    return out
  }

  /// The names that hold a key in two pieces with something between: 山海协作联席会议 for 山海东西部协作联席会议.
  func namesInTwoPieces(_ key: [Unicode.Scalar]) throws(StoreError) -> [(id: String, text: String)] {
    guard (4...30).contains(key.count) else { return [] }
    var found: [(id: String, text: String)] = []
    for place in 2...(key.count - 2) {
      let statement = try statement("queries/internal/names-in-two.sql")
      try statement.bind("first", .text(NameKey.string(key[..<place])))
      try statement.bind("second", .text(NameKey.string(key[place...])))
      found += try named(statement)
    }
    return found
  }

  /// Some names of things of a type, those of which much is known first.
  public func wellKnownNames(of type: String) throws(StoreError) -> [String] {
    let statement = try statement("queries/internal/well-known.sql")
    try statement.bind("type", .text(type))
    var names: [String] = []
    while try statement.step() { names.append(statement.text(0)) }
    return names
  }
}
