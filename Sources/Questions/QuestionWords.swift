internal import Resources

/// The words by which frames know a question, each with its classes and the values it has there.
struct QuestionWords: Sendable {
  /// A word's classes by name, with its value in each: “-” limits nothing, empty stands for the word itself.
  typealias Classes = [String: String]

  struct Entry: Sendable {
    var word: [Character]
    var classes: Classes
  }

  /// By first character, longer words first.
  private var byStart: [Character: [Entry]] = [:]

  /// Adds words to a class.
  mutating func add(_ words: [(word: String, value: String)], to name: String) {
    for (text, value) in words {
      let word = Array(text)
      guard let first = word.first else { continue }
      var entries = byStart[first] ?? []
      if let index = entries.firstIndex(where: { $0.word == word }) {
        // The first value given stands.
        if entries[index].classes[name] == nil { entries[index].classes[name] = value }
      } else {
        entries.append(Entry(word: word, classes: [name: value]))
      }
      byStart[first] = entries
    }
  }

  /// Puts longer words first, once all have been added.
  mutating func sort() {
    for first in byStart.keys { byStart[first]?.sort { $0.word.count > $1.word.count } }
  }

  /// The words that stand at a place of a text.
  func words(in text: [Character], at start: Int) -> [Entry] {
    (byStart[text[start]] ?? []).filter { text[start...].starts(with: $0.word) }
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
    // 副县长 is no entry of the lexicon, which composes deputies.
    let offices = titles.flatMap { title in
      ["", "副", "代", "代理", "常务副", "第一副"].map { (word: $0 + title, value: "") }
    }
    for language in QuestionLanguage.allCases {
      words[language, default: QuestionWords()].add(offices, to: "TITLE")
      words[language]?.sort()
    }
  }
}
