/// A row of `rules/frames.tsv`: what a question has to hold, in any order, to be one of a query.
struct QuestionFrame: Sendable {
  /// A part that has to be there, or may be.
  enum Part: Sendable, Hashable {
    /// A name of the graph.
    case slot(String)
    /// A word of one of these classes.
    case word([String])
  }

  /// That the parts stand in this order, or do not.
  struct Order: Sendable {
    var parts: [Part]
    var isWanted: Bool
  }

  var name: String
  var needs: [Part] = []
  var orders: [Order] = []
  var may: Set<String> = []
  var maySlots: [String] = []
  var query: String
  var parameters: [QuestionParameter] = []
  var takesTime = false
  var counts = false
  var takesNewest = false
  /// Whether the events can be limited to those with a word in their name.
  var takesName: Bool { parameters.contains { $0.name == "name" } }
  /// How the question is put back, by language.
  var understood: [QuestionLanguage: String]
  var examples: [QuestionLanguage: String]

  /// Classes whose words change nothing of what is asked.
  static let light: Set<String> = ["FILLER", "WITH", "JOIN", "WHICH", "YESNO", "CURRENT"]

  /// Classes whose words limit an answer: one that a frame may have and its query does not take has to be said.
  private static let limiting: Set<String> = ["ROLE", "KIND", "NAMED", "TITLE"]

  /// Classes whose words limit an answer as no query can.
  static let neverUsed: Set<String> = ["CURRENT", "SORT"]

  init(row: [Substring]) throws {
    guard row.count == 9 else {
      throw PatternError(message: "frames.tsv: \(row[0]) has \(row.count) columns, not 9")
    }
    name = String(row[0])
    query = String(row[3])
    understood = [.chinese: String(row[5]), .english: String(row[6])]
    examples = [.chinese: String(row[7]), .english: String(row[8])]
    for text in row[1].split(separator: " ") {
      if text.contains("<") {
        let isWanted = text.first != "!"
        let order = Order(parts: text.drop { $0 == "!" }.split(separator: "<").map(Self.part), isWanted: isWanted)
        orders.append(order)
        // What has to stand in an order has to be there.
        if isWanted { needs += order.parts.filter { !needs.contains($0) } }
      } else {
        needs.append(Self.part(text))
      }
    }
    for text in row[2].split(separator: " ") {
      switch Self.part(text) {
      case .slot(let slot): maySlots.append(slot)
      case .word(let classes): may.formUnion(classes)
      }
    }
    for part in row[4].split(separator: ";") {
      switch part {
      case "time": takesTime = true
      case "count": counts = true
      case "recent": takesNewest = true
      default:
        guard let equals = part.firstIndex(of: "=") else {
          throw PatternError(message: "frames.tsv: \(name): what is “\(part)”?")
        }
        parameters.append(QuestionParameter(String(part[..<equals]), String(part[part.index(after: equals)...])))
      }
    }
    if takesTime { may.insert("TIME") }
    if counts { may.insert("COUNT") }
    if takesNewest { may.formUnion(["RECENT", "FIRST"]) }
    for need in needs { if case .word(let classes) = need { may.formUnion(classes) } }
    for parameter in parameters {
      let value = parameter.value
      if value.hasPrefix("{"), value.hasSuffix("}"), value.allSatisfy({ !$0.isLowercase }) {
        taken.insert(String(value.dropFirst().dropLast()))
      }
    }
    // A number that limits the answer has its place wherever the query takes it.
    may.formUnion(taken.intersection(["MIN", "MAX", "FEWEST", "MOSTLY", "TOP", "ROLE2"]))
  }

  /// The classes whose value is a parameter.
  private var taken: Set<String> = []

  /// The words that fit the frame and yet change nothing of its query, as they stand in the question.
  func unused(_ tokens: [Gist.Token]) -> [String] {
    var needed: Set<String> = taken
    // What may stand in another's place, as KIND|ROLE, limits the answer nonetheless.
    for case .word(let classes) in needs where classes.count == 1 { needed.formUnion(classes) }
    return tokens.filter { token in
      guard token.things.isEmpty else { return false }
      if token.classes.keys.contains(where: { Self.neverUsed.contains($0) }) { return true }
      guard !token.classes.keys.contains(where: { Self.light.contains($0) || needed.contains($0) }) else {
        return false
      }
      let allowed = token.classes.filter { may.contains($0.key) }
      return allowed.contains { Self.limiting.contains($0.key) && $0.value != "-" }
    }.map(\.text)
  }

  /// Whether two words of a class ask for different values of one parameter.
  private func isTorn(_ tokens: [Gist.Token]) -> Bool {
    for name in taken {
      var values: Set<String> = []
      for token in tokens where token.things.isEmpty {
        guard let value = token.classes[name], value != "-" else { continue }
        values.insert(value.isEmpty ? token.text : value)
      }
      // Several offices in one are for the query that takes them.
      if values.count > 1 || (name == "TITLE" && query != "holders" && values.contains { $0.contains("|") }) {
        return true
      }
    }
    return false
  }

  private static func part(_ text: Substring) -> Part {
    if text.hasPrefix("{") { return .slot(String(text.dropFirst().dropLast())) }
    return .word(text.split(separator: "|").map(String.init))
  }

  /// Which token fills which slot; nil if the frame has no use for one of the tokens, or misses something.
  func fit(_ tokens: [Gist.Token]) -> [String: Int]? {
    for token in tokens where token.things.isEmpty {
      let classes = token.classes.keys
      // 座谈会 limits the events by their name: a frame that cannot do so does not fit.
      if classes.contains("NAMED"), !takesName { return nil }
      guard classes.contains(where: { Self.light.contains($0) || may.contains($0) }) else { return nil }
    }
    for need in needs {
      guard case .word(let classes) = need else { continue }
      guard tokens.contains(where: { token in classes.contains { token.classes[$0] != nil } }) else { return nil }
    }
    guard !isTorn(tokens) else { return nil }
    let slots = needs.compactMap { if case .slot(let slot) = $0 { slot } else { nil } }
    let names = tokens.indices.filter { !tokens[$0].things.isEmpty }
    guard names.count >= slots.count, names.count <= slots.count + maySlots.count else { return nil }
    guard let filled = assign(names[...], to: slots[...], tokens, [:]) else { return nil }
    guard orders.allSatisfy({ isInOrder($0.parts, tokens, filled) == $0.isWanted }) else { return nil }
    return filled
  }

  /// Gives each name a slot of its type: what is needed first, in the order of the question.
  private func assign(
    _ names: ArraySlice<Int>, to slots: ArraySlice<String>, _ tokens: [Gist.Token], _ filled: [String: Int]
  ) -> [String: Int]? {
    guard let slot = slots.first else {
      var filled = filled
      for name in names {
        guard let free = maySlots.first(where: { filled[$0] == nil && fits(tokens[name], $0) }) else { return nil }
        filled[free] = name
      }
      return filled
    }
    for name in names where fits(tokens[name], slot) {
      var next = filled
      next[slot] = name
      let others = names.filter { $0 != name }
      if let found = assign(others[...], to: slots.dropFirst(), tokens, next) { return found }
    }
    return nil
  }

  private func fits(_ token: Gist.Token, _ slot: String) -> Bool {
    guard let types = NameLinker.types(of: slot) else { return false }
    return token.things.contains { types.contains($0.type) }
  }

  private func isInOrder(_ parts: [Part], _ tokens: [Gist.Token], _ filled: [String: Int]) -> Bool {
    var from = 0
    for part in parts {
      let found = (from..<tokens.count).first { index in
        switch part {
        case .slot(let slot): filled[slot] == index
        case .word(let classes): classes.contains { tokens[index].classes[$0] != nil }
        }
      }
      guard let found else { return false }
      from = found + 1
    }
    return true
  }
}
