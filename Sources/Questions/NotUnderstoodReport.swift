internal import FactModel

extension QuestionInterpreter {
  /// Says what is wrong with a question that no form fits, and what can be asked instead.
  func explain(
    _ text: QuestionText, _ attempts: [Attempt], _ linker: inout NameLinker
  ) throws -> NotUnderstood {
    let recognized = try mentions(in: text, &linker)
    var message = Wording.unfit(text.language)
    // The form with the most words in common says which name is missing.
    if let attempt = try attempts.first(where: { try hasPlausibleNames($0, &linker) }),
      let missing = try missingName(attempt, &linker)
    {
      message = Wording.unknownName(text.language, missing.text, missing.types)
    }
    return NotUnderstood(
      language: text.language, text: message, recognized: recognized, nearest: nearest(to: text, recognized))
  }

  /// Whether a form fits well enough to speak of a missing name: two words of it and no name of half a sentence.
  private func hasPlausibleNames(_ attempt: Attempt, _ linker: inout NameLinker) throws -> Bool {
    let names = attempt.match.captures.filter { $0.value == nil }
    return attempt.match.literalLength >= 3 && names.allSatisfy { $0.range.count <= 30 }
  }

  private func missingName(
    _ attempt: Attempt, _ linker: inout NameLinker
  ) throws -> (text: String, types: Set<EntityType>)? {
    for capture in attempt.match.captures where capture.value == nil {
      guard let types = NameLinker.types(of: capture.slot) else { continue }
      let text = attempt.text.name(capture.range)
      if try linker.things(named: text, types).isEmpty { return (text, types) }
    }
    return nil
  }

  /// The names of the graph that stand in the question: the longest at each place, left to right.
  private func mentions(in text: QuestionText, _ linker: inout NameLinker) throws -> [Mention] {
    var out: [Mention] = []
    let types = Set(EntityType.allCases)
    var start = 0
    while start < text.characters.count {
      var next = start + 1
      let longest = min(30, text.characters.count - start)
      if longest >= 2 {
        for length in stride(from: longest, through: 2, by: -1) {
          let name = String(text.original[start..<(start + length)])
          guard let first = name.first, first.isLetter || first.isNumber || first == "“" else { break }
          guard let thing = try linker.things(named: name, types).first else { continue }
          out.append(Mention(slot: "", text: name, thing: thing, isExact: true))
          next = start + length
          break
        }
      }
      start = next
      if out.count >= 6 { break }
    }
    return out
  }

  /// The three forms that share most with the question, with the names recognized put in for the examples' own.
  private func nearest(to text: QuestionText, _ recognized: [Mention]) -> [String] {
    let asked = Self.pairs(text.characters)
    let types = Set(recognized.map(\.thing.type))
    var scored: [(score: Double, order: Int, question: String, name: String)] = []
    for (order, rule) in rules.rules.enumerated() where rule.language == text.language {
      let example = QuestionText(rule.example).trimming(prefixes: [], suffixes: [])
      guard let match = rule.pattern.matches(example.characters).max(by: { $0.literalLength < $1.literalLength })
      else { continue }
      let slots = match.captures.filter { $0.value == nil }
      var words: Set<[Character]> = Self.pairs(example.characters)
      for slot in slots { words.subtract(Self.pairs(Array(example.characters[slot.range]))) }
      let shared = Double(words.intersection(asked).count)
      var score = words.isEmpty ? 0 : shared / Double(words.count).squareRoot()
      // A form that has room for what was recognized is nearer.
      for slot in slots where !types.isDisjoint(with: NameLinker.types(of: slot.slot) ?? []) { score += 0.7 }
      scored.append((score, order, Self.filled(example, slots, recognized), rule.name))
    }
    scored.sort { $0.score != $1.score ? $0.score > $1.score : $0.order < $1.order }
    var out: [String] = []
    var seen: Set<Substring> = []
    // One phrasing of each question is enough.
    for entry in scored where out.count < 3 && seen.insert(Self.stem(entry.name)).inserted {
      out.append(entry.question)
    }
    return out
  }

  /// An example with its names replaced by those recognized, each used once.
  private static func filled(
    _ example: QuestionText, _ slots: [Pattern.Capture], _ recognized: [Mention]
  ) -> String {
    var unused = recognized
    var out = ""
    var at = 0
    for slot in slots.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      out += String(example.original[at..<slot.range.lowerBound])
      let types = NameLinker.types(of: slot.slot) ?? []
      if let index = unused.firstIndex(where: { types.contains($0.thing.type) }) {
        out += unused.remove(at: index).text
      } else {
        out += String(example.original[slot.range])
      }
      at = slot.range.upperBound
    }
    out += String(example.original[at...])
    return out + (example.language == .chinese ? "？" : "?")
  }

  /// The name of a rule without the number of its phrasing: `attendance-2` is another `attendance`.
  private static func stem(_ name: String) -> Substring {
    guard let dash = name.lastIndex(of: "-") else { return name[...] }
    let end = name[dash...].dropFirst()
    return !end.isEmpty && end.allSatisfy(\.isNumber) ? name[..<dash] : name[...]
  }

  private static func pairs(_ characters: [Character]) -> Set<[Character]> {
    guard characters.count > 1 else { return [characters] }
    return Set((0..<(characters.count - 1)).map { [characters[$0], characters[$0 + 1]] })
  }
}
