internal import Resources

/// A row of `rules/questions.tsv`: a form of question and the query that answers it.
struct QuestionRule: Sendable {
  var name: String
  var language: QuestionLanguage
  var pattern: Pattern
  var query: String
  /// Parameters of the query: a fixed value, or `{slot}`.
  var parameters: [QuestionParameter]
  /// Whether the query can be limited to a time.
  var takesTime: Bool
  var answer: AnswerShape
  /// How the question is put back to the user; `{slot}` stands for what was recognized.
  var understood: String
  var example: String
}

/// All forms of question, compiled.
struct QuestionRules: Sendable {
  var rules: [QuestionRule] = []
  /// Words of courtesy that may stand before a question, and particles behind it.
  var prefixes: [QuestionLanguage: [[Character]]] = [:]
  var suffixes: [QuestionLanguage: [[Character]]] = [:]
  private var words: [QuestionLanguage: [String: WordClass]] = [:]

  /// The table in the executable. Its tests read every row, so a wrong one never gets here.
  static let embedded = Result { try QuestionRules(rows: Resource.named("rules/questions.tsv").tableRows()) }

  /// Compiles the rows of a table.
  ///
  /// A row of three columns whose first begins with `@` is a word class: name, language, words.
  init(rows: [[Substring]]) throws {
    for row in rows {
      guard row.count > 1, let language = QuestionLanguage(rawValue: String(row[1])) else {
        throw PatternError(message: "questions.tsv: no language in “\(row.joined(separator: " "))”")
      }
      if row[0].hasPrefix("@") {
        try addClass(String(row[0].dropFirst()), language, row)
      } else {
        rules.append(try rule(row, language))
      }
    }
  }

  private mutating func addClass(_ name: String, _ language: QuestionLanguage, _ row: [Substring]) throws {
    guard row.count == 3 else { throw PatternError(message: "questions.tsv: @\(name) needs three columns") }
    let found = WordClass(String(row[2]))
    switch name {
    case "prefix": prefixes[language] = found.words.map { Array($0.word) }
    case "suffix": suffixes[language] = found.words.map { Array($0.word) }
    default: words[language, default: [:]][name] = found
    }
  }

  private func rule(_ row: [Substring], _ language: QuestionLanguage) throws -> QuestionRule {
    guard row.count == 7 else {
      throw PatternError(message: "questions.tsv: \(row[0]) has \(row.count) columns, not 7")
    }
    var parameters: [QuestionParameter] = []
    var takesTime = false
    var answer = AnswerShape.rows
    for part in row[4].split(separator: ";") {
      let text = part.drop { $0 == " " }
      if text == "time" {
        takesTime = true
      } else if text == "count" {
        answer = .count
      } else if let equals = text.firstIndex(of: "=") {
        parameters.append(QuestionParameter(String(text[..<equals]), String(text[text.index(after: equals)...])))
      } else {
        throw PatternError(message: "questions.tsv: \(row[0]): what is “\(text)”?")
      }
    }
    return QuestionRule(
      name: String(row[0]), language: language,
      pattern: try Pattern(String(row[2]), classes: words[language] ?? [:]), query: String(row[3]),
      parameters: parameters, takesTime: takesTime, answer: answer, understood: String(row[5]),
      example: String(row[6]))
  }
}
