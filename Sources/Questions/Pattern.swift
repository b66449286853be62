/// A question's form: words, alternatives `(a|b)`, options `[a|b]`, word classes `<who>` and slots `{event}`.
struct Pattern: Sendable {
  /// A part of a pattern.
  indirect enum Node: Sendable {
    case literal([Character])
    /// One of these, or nothing if optional.
    case choice([[Node]], isOptional: Bool)
    /// Any text, which is to be a name.
    case slot(String)
    /// A word of a class, whose value is kept under the slot's name.
    case value(String, [(word: [Character], value: String)])
  }

  /// What a slot caught.
  struct Capture: Sendable, Hashable {
    var slot: String
    var range: Range<Int>
    /// The value of a word of a class; nil for a name.
    var value: String?
  }

  /// One way in which a text fits.
  struct Match: Sendable {
    var captures: [Capture]
    /// How many characters were matched by words rather than by slots: the more, the surer.
    var literalLength: Int
  }

  let nodes: [Node]

  /// Reads a pattern; `classes` are the word classes it may name.
  init(_ text: String, classes: [String: WordClass]) throws {
    var parser = Parser(text: Array(text), classes: classes)
    nodes = try parser.sequence(until: [])
    guard parser.isAtEnd else { throw PatternError(message: "“\(text)” closes what it never opened") }
  }

  /// A longer name than this is none.
  private static let longestName = 60
  /// Odd text must not make the search run away.
  private static let mostSteps = 6_000
  private static let mostMatches = 48

  /// All ways in which the whole text fits.
  func matches(_ text: [Character]) -> [Match] {
    let present = Set(text)
    guard nodes.allSatisfy({ Self.isPossible($0, present) }) else { return [] }
    var search = Search(text: text)
    search.run(nodes[...], at: 0, captures: [], literals: 0)
    return search.found
  }

  /// Whether a text of these characters may fit the node: rules out most patterns at once.
  private static func isPossible(_ node: Node, _ present: Set<Character>) -> Bool {
    switch node {
    case .literal(let word): word.allSatisfy(present.contains)
    case .choice(let alternatives, let isOptional):
      isOptional || alternatives.contains { $0.allSatisfy { isPossible($0, present) } }
    case .slot: true
    case .value(_, let words): words.contains { $0.word.allSatisfy(present.contains) }
    }
  }

  private struct Search {
    let text: [Character]
    var found: [Match] = []
    var steps = 0

    init(text: [Character]) { self.text = text }

    /// Matches `nodes` from `at`, then what `rest` holds, innermost last.
    mutating func run(
      _ nodes: ArraySlice<Node>, at: Int, captures: [Capture], literals: Int, rest: [ArraySlice<Node>] = []
    ) {
      steps += 1
      guard steps < Pattern.mostSteps, found.count < Pattern.mostMatches else { return }
      guard let node = nodes.first else {
        if let next = rest.last {
          run(next, at: at, captures: captures, literals: literals, rest: Array(rest.dropLast()))
        } else if at == text.count {
          found.append(Match(captures: captures, literalLength: literals))
        }
        return
      }
      let after = nodes.dropFirst()
      switch node {
      case .literal(let word):
        guard let end = skip(word, at) else { return }
        run(after, at: end, captures: captures, literals: literals + word.count, rest: rest)
      case .choice(let alternatives, let isOptional):
        for alternative in alternatives {
          run(alternative[...], at: at, captures: captures, literals: literals, rest: rest + [after])
        }
        if isOptional { run(after, at: at, captures: captures, literals: literals, rest: rest) }
      case .value(let slot, let words):
        for (word, value) in words {
          guard let end = skip(word, at) else { continue }
          let capture = Capture(slot: slot, range: at..<end, value: value)
          run(
            after, at: end, captures: captures + [capture], literals: literals + word.count, rest: rest)
        }
      case .slot(let slot):
        let limit = min(text.count, at + Pattern.longestName)
        guard at < limit else { return }
        for end in (at + 1)...limit {
          let capture = Capture(slot: slot, range: at..<end, value: nil)
          run(after, at: end, captures: captures + [capture], literals: literals, rest: rest)
        }
      }
    }

    private func skip(_ word: [Character], _ at: Int) -> Int? {
      guard at + word.count <= text.count else { return nil }
      for (index, character) in word.enumerated() where text[at + index] != character { return nil }
      return at + word.count
    }
  }
}

/// Words that stand for one another in patterns; each may stand for a value.
struct WordClass: Sendable {
  var words: [(word: String, value: String)]

  /// Reads `会议|会=meeting|调研=inspection`: a word without a value takes the next one that is given; “*” and
  /// no value at all stand for the word itself.
  init(_ text: String) {
    words = []
    var waiting: [String] = []
    for part in text.split(separator: "|") {
      let sides = part.split(separator: "=", maxSplits: 1)
      waiting.append(String(sides[0]))
      guard sides.count == 2 else { continue }
      words += waiting.map { ($0, sides[1] == "*" ? "" : String(sides[1])) }
      waiting = []
    }
    words += waiting.map { ($0, "") }
    // Longer words first, so that 会议 is not read as 会 where both would do.
    // Characters are counted once, not at each comparison.
    words = words.map { (entry: $0, count: $0.word.count) }.sorted { $0.count > $1.count }.map(\.entry)
  }
}

/// A mistake in a pattern: one of the program, not of its user; a test reads all patterns.
struct PatternError: Error {
  var message: String
}

extension Pattern {
  fileprivate struct Parser {
    let text: [Character]
    let classes: [String: WordClass]
    var at = 0

    init(text: [Character], classes: [String: WordClass]) {
      self.text = text
      self.classes = classes
    }

    var isAtEnd: Bool { at == text.count }

    mutating func sequence(until ends: Set<Character>) throws -> [Node] {
      var nodes: [Node] = []
      var literal: [Character] = []
      func flushed(_ literal: inout [Character]) -> [Node] {
        defer { literal = [] }
        return literal.isEmpty ? [] : [.literal(literal)]
      }
      while at < text.count, !ends.contains(text[at]) {
        switch text[at] {
        case "(":
          nodes += flushed(&literal)
          nodes.append(.choice(try alternatives(closing: ")"), isOptional: false))
        case "[":
          nodes += flushed(&literal)
          nodes.append(.choice(try alternatives(closing: "]"), isOptional: true))
        case "<":
          nodes += flushed(&literal)
          let name = try name(closing: ">")
          guard let found = classes[name] else { throw PatternError(message: "no word class <\(name)>") }
          nodes.append(.choice(found.words.map { [.literal(Array($0.word))] }, isOptional: false))
        case "{":
          nodes += flushed(&literal)
          let name = try name(closing: "}")
          if let found = classes[name] {
            nodes.append(.value(name, found.words.map { (Array($0.word), $0.value) }))
          } else {
            nodes.append(.slot(name))
          }
        case ")", "]", "|", "}", ">":
          throw PatternError(message: "“\(String(text))” has \(text[at]) out of place")
        default:
          literal.append(text[at])
          at += 1
        }
      }
      return nodes + flushed(&literal)
    }

    private mutating func alternatives(closing: Character) throws -> [[Node]] {
      at += 1
      var out: [[Node]] = []
      while true {
        out.append(try sequence(until: ["|", closing]))
        guard at < text.count else { throw PatternError(message: "“\(String(text))” lacks \(closing)") }
        at += 1
        if text[at - 1] == closing { return out }
      }
    }

    private mutating func name(closing: Character) throws -> String {
      at += 1
      guard let end = text[at...].firstIndex(of: closing) else {
        throw PatternError(message: "“\(String(text))” lacks \(closing)")
      }
      defer { at = end + 1 }
      return String(text[at..<end])
    }
  }
}
