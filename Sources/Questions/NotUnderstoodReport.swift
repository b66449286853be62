internal import FactModel

extension QuestionInterpreter {
  /// Says what is wrong with a question that no form fits, and what can be asked instead.
  func explain(
    _ text: QuestionText, _ attempts: [Attempt], _ reading: Reading?, _ linker: inout NameLinker
  ) throws -> NotUnderstood {
    let tokens = reading?.gist.tokens ?? []
    let recognized = tokens.compactMap { token in
      token.things.first.map { Mention(slot: "", text: token.text, thing: $0, isExact: token.isExact) }
    }
    let unread = reading?.gist.unread.map { text.name($0) } ?? []
    var message = Wording.unfit(text.language)
    if let attempt = try attempts.first(where: { try hasPlausibleNames($0, &linker) }),
      let missing = try missingName(attempt, &linker),
      // What holds a name that is known, or a date, is half a sentence and no name.
      !recognized.contains(where: { missing.text.contains($0.text) }),
      TimePhrase.find(in: QuestionText(missing.text), today: today) == nil
    {
      message = Wording.unknownName(text.language, missing.text, missing.types)
    } else if unread.count == 1, let gap = reading?.gist.unread.first, isBetweenWords(gap, tokens, in: text) {
      message = Wording.unread(text.language, unread[0])
    }
    for name in ["EXCEPT", "NOT", "ABSENT", "COMPARE", "BEYOND", "WHY"] where unread.isEmpty {
      if let word = tokens.first(where: { $0.classes[name] != nil }),
        let refusal = Wording.refusal(text.language, name, word.text)
      {
        message = refusal
        break
      }
    }
    let people = tokens.count { $0.things.contains { $0.type == .person } }
    if people > 2, unread.isEmpty { message = Wording.tooMany(text.language, people) }
    return NotUnderstood(
      language: text.language, text: message, recognized: Array(recognized.prefix(6)),
      words: tokens.filter { $0.things.isEmpty && $0.classes["FILLER"] == nil }.map(\.text), unread: unread,
      nearest: Array((try holderQuestion(tokens, text.language) + nearest(to: text, recognized)).prefix(3)))
  }

  /// Who it is that 青山县县长 in “青山县县长参加了哪些会议” stands for, as a question.
  private func holderQuestion(_ tokens: [Gist.Token], _ language: QuestionLanguage) throws -> [String] {
    guard let index = tokens.firstIndex(where: { $0.classes["TITLE"] != nil && $0.things.isEmpty }),
      !tokens.contains(where: { $0.things.contains { $0.type == .person } })
    else { return [] }
    let title = tokens[index].text
    let bodies = tokens[..<index].last?.things.contains { $0.type == .place || $0.type == .organization } ?? false
    let body = bodies ? tokens[index - 1].text : ""
    if language == .chinese { return ["\(body)\(title)是谁？"] }
    return [body.isEmpty ? "who is the \(title)?" : "who is the \(title) of \(body)?"]
  }

  /// Whether all of the question but this one piece was understood, and the piece is the smaller part of it.
  private func isBetweenWords(_ gap: Range<Int>, _ tokens: [Gist.Token], in text: QuestionText) -> Bool {
    gap.count >= 2 && gap.count <= 30 && tokens.contains { !$0.classes.isEmpty && $0.classes["FILLER"] == nil }
      && tokens.reduce(0) { $0 + $1.range.count } >= gap.count
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

  /// What can be asked at all, with names of the graph.
  func firstQuestions(_ language: QuestionLanguage) throws -> [String] {
    try nearest(to: QuestionText(language == .chinese ? "谁" : "who"), [])
  }

  /// The three forms that share most with the question, with the names recognized put in for the examples' own.
  private func nearest(to text: QuestionText, _ recognized: [Mention]) throws -> [String] {
    let asked = Self.pairs(text.characters)
    let types = Set(recognized.map(\.thing.type))
    var scored: [(score: Double, order: Int, example: QuestionText, slots: [Pattern.Capture], name: String)] = []
    for (order, rule) in rules.rules.enumerated() where rule.language == text.language {
      let example = QuestionText(rule.example).trimming(prefixes: [], suffixes: [])
      guard let match = rule.pattern.matches(example.characters).max(by: { $0.literalLength < $1.literalLength })
      else { continue }
      let slots = match.captures.filter { $0.value == nil }
      var words: Set<[Character]> = Self.pairs(example.characters)
      for slot in slots { words.subtract(Self.pairs(Array(example.characters[slot.range]))) }
      let shared = Double(words.intersection(asked).count)
      var score = words.isEmpty ? 0 : shared / Double(words.count).squareRoot()
      // A form that has room for what was recognized, and for nothing else, is nearer.
      for slot in slots {
        score += types.isDisjoint(with: NameLinker.types(of: slot.slot) ?? []) ? -0.3 : 0.7
      }
      if slots.count > recognized.count { score -= 0.8 }
      scored.append((score, order, example, slots, rule.name))
    }
    scored.sort { $0.score != $1.score ? $0.score > $1.score : $0.order < $1.order }
    var out: [String] = []
    var seen: Set<Substring> = []
    // One phrasing of each question is enough.
    for entry in scored where out.count < 3 && seen.insert(Self.stem(entry.name)).inserted {
      out.append(try filled(entry.example, entry.slots, recognized))
    }
    return out
  }

  /// An example with its names replaced by those recognized, each used once, else by others of the graph.
  private func filled(
    _ example: QuestionText, _ slots: [Pattern.Capture], _ recognized: [Mention]
  ) throws -> String {
    var unused = recognized
    var used: [String] = []
    var out = ""
    var at = 0
    for slot in slots.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      out += String(example.original[at..<slot.range.lowerBound])
      let types = NameLinker.types(of: slot.slot) ?? []
      if let index = unused.firstIndex(where: { types.contains($0.thing.type) }) {
        out += unused.remove(at: index).text
      } else {
        let own = example.name(slot.range)
        let name = try names.wellKnown(types: types).first { name in
          !used.contains(name) && !recognized.contains { $0.text == name }
        }
        out += name ?? own
        used.append(name ?? own)
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
