internal import Resources
internal import TextModel

/// A question made ready for matching.
struct QuestionText {
  /// Characters as patterns know them: full-width forms folded, Latin letters small, blanks tidied.
  var characters: [Character]
  /// The same with the letters as they were typed: names are read from here.
  var original: [Character]
  var language: QuestionLanguage

  /// A longer question than this is none.
  static let longest = 300

  init(_ question: String) {
    let folded = question.unicodeScalars.map { scalar in
      let value = Scalars.folded(scalar.value)
      return Self.simplified[value] ?? value
    }
    var text = String.UnicodeScalarView()
    for value in folded {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // Control and layout characters are blanks.
      let isBlank = Scalars.isLayoutBlank(value) || value < 0x20 || (0x7F..<0xA0).contains(value)
      text.append(isBlank ? " " : scalar)
    }
    let raw = Array(String(text))
    let hanCount = folded.count(where: Scalars.isHan)
    let latinCount = folded.count(where: Scalars.isLatin)
    // “who attended 区委九届五次全会” is English though most of its characters are Chinese.
    let firstWord = raw.drop { $0 == " " }.prefix { $0.isASCII && $0.isLetter }
    let words = String(text).lowercased().split { !($0.isASCII && $0.isLetter) }
    let isEnglish =
      latinCount > 0
      && (hanCount == 0 || (firstWord.count > 1 && hanCount <= 3 * latinCount)
        || words.contains(where: Self.englishWords.contains))
    language = isEnglish ? .english : .chinese
    original = Self.tidied(raw, language)
    characters = original.map(Self.lowercased)
  }

  private init(characters: [Character], original: [Character], language: QuestionLanguage) {
    self.characters = characters
    self.original = original
    self.language = language
  }

  /// The question without the characters of a range, tidied anew.
  func removing(_ range: Range<Int>) -> QuestionText {
    var rest = original
    rest.removeSubrange(range)
    let tidied = Self.tidied(rest, language)
    return QuestionText(characters: tidied.map(Self.lowercased), original: tidied, language: language)
  }

  /// The question without one of these words in front and any of those at its end.
  func trimming(prefixes: [[Character]], suffixes: [[Character]]) -> QuestionText {
    var range = characters.indices
    var changed = true
    while changed {
      changed = false
      for word in prefixes where characters[range].starts(with: word) && word.count < range.count {
        range = (range.lowerBound + word.count)..<range.upperBound
        changed = true
      }
      for word in suffixes where characters[range].reversed().starts(with: word.reversed()) && word.count < range.count
      {
        range = range.lowerBound..<(range.upperBound - word.count)
        changed = true
      }
      while let last = range.last, range.count > 1, Self.endMarks.contains(characters[last]) {
        range = range.lowerBound..<last
        changed = true
      }
      while let first = range.first, range.count > 1, Self.endMarks.contains(characters[first]) {
        range = (first + 1)..<range.upperBound
        changed = true
      }
    }
    return QuestionText(
      characters: Array(characters[range]), original: Array(original[range]), language: language)
  }

  /// The text of a range as a name: without the quotes and blanks around it.
  func name(_ range: Range<Int>) -> String {
    var bounds = range
    while let first = bounds.first, let last = bounds.last {
      if original[first] == " " {
        bounds = (first + 1)..<bounds.upperBound
      } else if original[last] == " " {
        bounds = bounds.lowerBound..<last
      } else if bounds.count > 2, Self.quotes.contains(original[first]), Self.quotes.contains(original[last]) {
        // A quote at one end only, “百千万工程”推进会, is part of the name.
        bounds = (first + 1)..<last
      } else {
        break
      }
    }
    return String(original[bounds])
  }

  private static func lowercased(_ character: Character) -> Character {
    character.isASCII ? character.lowercased().first ?? character : character
  }

  /// One blank between Latin words; in Chinese none beside a Han character or a mark, in English none between two.
  private static func tidied(_ text: [Character], _ language: QuestionLanguage) -> [Character] {
    var out: [Character] = []
    for (index, character) in text.enumerated() {
      guard character == " " else {
        out.append(character)
        continue
      }
      guard let last = out.last, last != " ", let next = text[(index + 1)...].first(where: { $0 != " " }) else {
        continue
      }
      let sides = [last, next].count(where: isTight)
      if sides == 2 || (sides == 1 && language == .chinese) { continue }
      out.append(character)
    }
    return out
  }

  private static func isTight(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return scalar.value > 0x2E7F || quotes.contains(character)
  }

  /// Words that make “县长 of 青山县” English, as GDP does no question.
  private static let englishWords: Set<Substring> = [
    "who", "whom", "what", "which", "when", "where", "how", "did", "does", "was", "were", "is", "are", "of", "in", "at",
    "the", "with", "and", "to", "by", "for", "from",
  ]

  /// Simplified characters by their traditional forms.
  private static let simplified: [UInt32: UInt32] = {
    Resource.named("rules/traditional.tsv").tableRows().reduce(into: [:]) { table, row in
      guard row.count == 2, let from = row[0].unicodeScalars.first, let to = row[1].unicodeScalars.first else { return }
      table[from.value] = to.value
    }
  }()

  private static let quotes: Set<Character> = [
    "“", "”", "\"", "「", "」", "『", "』", "《", "》", "‘", "’", "'",
  ]
  private static let endMarks: Set<Character> = [
    "？", "?", "。", ".", "！", "!", "，", ",", "；", ";", "：", ":", "…", " ", "、",
  ]
}
