public import FactModel

/// Turns a question into a named query, or says why it cannot.
///
/// It is read by its form first (`questions.tsv`), then by its names and words in any order (`frames.tsv`); either
/// way every name in it has to be one of the graph: nothing is left over and nothing is guessed in silence.
public struct QuestionInterpreter {
  let names: any NameIndex
  let today: CivilDay?
  let rules: QuestionRules
  let frames: QuestionFrames

  /// An interpreter over the names of a graph; `today` gives “this year” its meaning.
  public init(names: any NameIndex, today: CivilDay? = nil) throws {
    self.names = names
    self.today = today
    rules = try QuestionRules.embedded.get()
    frames = try QuestionFrames.embedded.get()
  }

  /// Every form of question, by an example.
  public static func examples(in language: QuestionLanguage) throws -> [String] {
    try QuestionRules.embedded.get().rules.filter { $0.language == language }.map(\.example)
  }

  /// What the question asks.
  public func interpret(_ question: String) throws -> Understanding {
    guard question.unicodeScalars.count <= QuestionText.longest else {
      let language: QuestionLanguage = question.utf8.prefix(60).allSatisfy { $0 < 0x80 } ? .english : .chinese
      return .notUnderstood(
        NotUnderstood(
          language: language, text: Wording.tooLong(language, QuestionText.longest), recognized: [],
          nearest: try firstQuestions(language)))
    }
    let text = QuestionText(question).trimming(
      prefixes: rules.prefixes.values.flatMap { $0 }, suffixes: rules.suffixes.values.flatMap { $0 })
    guard text.characters.contains(where: { $0.isLetter || $0.isNumber }) else {
      return .notUnderstood(
        NotUnderstood(
          language: text.language, text: Wording.empty(text.language), recognized: [],
          nearest: try firstQuestions(text.language)))
    }
    var linker = NameLinker(names: names)
    let attempts = attempts(at: text)
    let reading = try reading(of: text, &linker)
    for forgiveness in NameLinker.Forgiveness.allCases {
      linker.forgiveness = forgiveness
      linker.refill()
      if let found = try best(attempts, &linker) { return found }
      linker.refill()
      if let reading, let found = try framed(reading, &linker) { return found }
    }
    return .notUnderstood(try explain(text, attempts, reading, &linker))
  }

  /// A form that the question's words fit; its names are not looked up yet.
  struct Attempt {
    var rule: QuestionRule
    var match: Pattern.Match
    var text: QuestionText
    var time: TimePhrase?
  }

  /// All forms that fit, the one with the most words in common first.
  private func attempts(at text: QuestionText) -> [Attempt] {
    var variants: [(QuestionText, TimePhrase?)] = [(text, nil)]
    if let time = TimePhrase.find(in: text, today: today) {
      // A comma or 的 that stood behind the time goes with it.
      var rest = text.removing(time.range)
      rest = rest.trimming(prefixes: [["的"], [","], ["，"]], suffixes: [])
      variants.append((rest, time))
    }
    var out: [Attempt] = []
    for (variant, time) in variants {
      for rule in rules.rules where time == nil || rule.takesTime {
        for match in rule.pattern.matches(variant.characters) {
          out.append(Attempt(rule: rule, match: match, text: variant, time: time))
        }
      }
    }
    // A stable order: rules stand in the table by what is asked most.
    return out.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      let (p, q) = (
        x.match.literalLength + (x.time?.range.count ?? 0), y.match.literalLength + (y.time?.range.count ?? 0)
      )
      return p != q ? p > q : a.offset < b.offset
    }.map(\.element)
  }

  /// The first attempt whose names are all known.
  private func best(_ attempts: [Attempt], _ linker: inout NameLinker) throws -> Understanding? {
    for attempt in attempts {
      guard let links = try linker.link(attempt) else { continue }
      if let unclear = links.first(where: { $0.things.count > 1 || $0.isSlip }) {
        return unclear.isSlip
          ? Self.mistyped(attempt.rule.language, unclear.text, unclear.things)
          : Self.ambiguous(attempt.rule.language, unclear.text, unclear.things)
      }
      return .understood(understood(attempt, links))
    }
    return nil
  }

  static func ambiguous(_ language: QuestionLanguage, _ text: String, _ things: [NamedThing]) -> Understanding {
    .ambiguous(
      AmbiguousQuestion(
        language: language, text: Wording.ambiguous(language, text, things.count), mention: text, candidates: things))
  }

  /// A name one slip away is offered, never taken.
  static func mistyped(_ language: QuestionLanguage, _ text: String, _ things: [NamedThing]) -> Understanding {
    .ambiguous(
      AmbiguousQuestion(
        language: language, text: Wording.mistyped(language, text, things.map(\.name)), mention: text,
        candidates: things))
  }

  /// The words of a form that limit what is asked as no query can.
  private func unused(_ attempt: Attempt) -> [String] {
    let text = attempt.text
    let words = frames.words(attempt.rule.language)
    var out: [String] = []
    var at = 0
    while at < text.characters.count {
      if let name = attempt.match.captures.first(where: { $0.value == nil && $0.range.contains(at) }) {
        at = name.range.upperBound
        continue
      }
      guard let entry = words.words(in: text.characters, at: at).first else {
        at += 1
        continue
      }
      let range = at..<(at + entry.word.count)
      if entry.classes.keys.contains(where: QuestionFrame.neverUsed.contains) { out.append(text.name(range)) }
      at = range.upperBound
    }
    return out
  }

  private func understood(_ attempt: Attempt, _ links: [NameLinker.Link]) -> UnderstoodQuestion {
    let rule = attempt.rule
    var values: [String: String] = [:]
    var wording: [String: String] = [:]
    for link in links {
      values[link.slot] = link.things[0].id
      values[link.slot + ".name"] = link.things[0].name
      wording[link.slot] = Wording.mention(rule.language, link.text, link.things[0], isExact: link.isExact)
    }
    for capture in attempt.match.captures {
      guard let value = capture.value else { continue }
      let word = String(attempt.text.original[capture.range])
      values[capture.slot] = value.isEmpty ? word : value
      wording[capture.slot] = word
    }
    var parameters: [QuestionParameter] = []
    for parameter in rule.parameters {
      let value = Wording.filled(parameter.value, values)
      // A word that limits nothing, as 参加 does no role, has the value “-”.
      if value != "-", !value.contains("{") { parameters.append(QuestionParameter(parameter.name, value)) }
    }
    if let since = attempt.time?.since { parameters.append(QuestionParameter("since", since.description)) }
    if let until = attempt.time?.until { parameters.append(QuestionParameter("until", until.description)) }
    let mentions = links.map { Mention(slot: $0.slot, text: $0.text, thing: $0.things[0], isExact: $0.isExact) }
    return UnderstoodQuestion(
      pattern: rule.name, language: rule.language,
      text: Wording.filled(rule.understood, wording) + Wording.time(rule.language, attempt.time), query: rule.query,
      parameters: parameters, mentions: mentions, answer: rule.answer, unused: unused(attempt))
  }
}
