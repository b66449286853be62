internal import Resources

/// The words by which frames know a question, each with its classes and the values it has there.
struct QuestionWords: Sendable {
  /// A word's classes by name, with its value in each: “-” limits nothing, empty stands for the word itself.
  typealias Classes = [String: String]

  struct Entry: Sendable {
    var word: [Character]
    var classes: Classes
  }

  /// By first character.
  private var byStart: [Character: [Entry]] = [:]
  /// The lexicon's offices, by first character.
  private var offices: [Character: [[Character]]] = [:]

  /// 副县长 is no entry of the lexicon: deputies are put together where a text has them.
  private static let deputies = ["", "副", "代", "代理", "常务副", "第一副"].map { Array($0) }

  /// Adds words to a class.
  mutating func add(_ words: [(word: String, value: String)], to name: String) {
    for (text, value) in words {
      let word = Array(text)
      guard let first = word.first else { continue }
      if let index = byStart[first]?.firstIndex(where: { $0.word == word }) {
        // The first value given stands.
        if byStart[first]?[index].classes[name] == nil { byStart[first]?[index].classes[name] = value }
      } else {
        byStart[first, default: []].append(Entry(word: word, classes: [name: value]))
      }
    }
  }

  /// Adds offices, which are of the class TITLE, as are their deputies.
  mutating func add(offices titles: [String]) {
    for title in titles {
      let word = Array(title)
      if let first = word.first { offices[first, default: []].append(word) }
    }
  }

  /// The words that stand at a place of a text, longer ones first.
  func words(in text: [Character], at start: Int) -> [Entry] {
    var found = (byStart[text[start]] ?? []).filter { text[start...].starts(with: $0.word) }
    for deputy in Self.deputies where text[start...].starts(with: deputy) {
      let place = start + deputy.count
      guard place < text.count, let titles = offices[text[place]] else { continue }
      for title in titles where text[place...].starts(with: title) {
        let word = deputy + title
        if let known = found.firstIndex(where: { $0.word == word }) {
          if found[known].classes["TITLE"] == nil { found[known].classes["TITLE"] = "" }
        } else {
          found.append(Entry(word: word, classes: ["TITLE": ""]))
        }
      }
    }
    return found.sorted { $0.word.count > $1.word.count }
  }
}

/// The table of frames, compiled.
struct QuestionFrames: Sendable {
  private(set) var frames: [QuestionFrame] = []
  private var words: [QuestionLanguage: QuestionWords] = [:]

  /// The table in the executable. Its tests read every row, so a wrong one never gets here.
  static let embedded = Result {
    try QuestionFrames(
      rows: Resource.named("rules/frames.tsv").tableRows(),
      titles: Resource.named("lexicons/titles.tsv").tableRows().compactMap { $0.first.map(String.init) })
  }

  func words(_ language: QuestionLanguage) -> QuestionWords { words[language] ?? QuestionWords() }

  init(rows: [[Substring]], titles: [String]) throws {
    for row in rows {
      if row[0].hasPrefix("%") {
        guard row.count == 3, let language = QuestionLanguage(rawValue: String(row[1])) else {
          throw PatternError(message: "frames.tsv: \(row[0]) needs a language and words")
        }
        words[language, default: QuestionWords()].add(
          WordClass(String(row[2])).words, to: String(row[0].dropFirst()))
      } else {
        frames.append(try QuestionFrame(row: row))
      }
    }
    for language in QuestionLanguage.allCases {
      words[language, default: QuestionWords()].add(offices: titles)
    }
  }
}
