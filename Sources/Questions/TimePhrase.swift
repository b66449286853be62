internal import FactModel

/// A part of a question that limits it in time: 2023年, 自7月以来, since July 2023.
struct TimePhrase {
  /// Where it stands, the words that belong to it included.
  var range: Range<Int>
  var since: CivilDay?
  var until: CivilDay?

  /// The time phrases of a question, each tried as one: usually one or none.
  ///
  /// `today` gives “this year” and a month without a year their meaning; without it they are not read.
  static func find(in text: QuestionText, today: CivilDay?) -> TimePhrase? {
    let words = TimeWords.of(text.language)
    var reader = TimeReader(text: text.characters, language: text.language, today: today)
    for start in text.characters.indices {
      // In English a phrase starts at a word's start.
      if text.language == .english, start > 0, text.characters[start - 1] != " " { continue }
      reader.at = start
      if let phrase = read(&reader, words, start), phrase.isInOrder { return phrase }
    }
    return nil
  }

  private var isInOrder: Bool {
    guard let since, let until else { return since != nil || until != nil }
    return since <= until
  }

  /// Reads “to” and the period behind it, which may leave out its year.
  private static func end(_ reader: inout TimeReader, _ join: [String], from first: CivilDay) -> CivilDay? {
    let start = reader.at
    reader.yearBefore = first.year
    defer { reader.yearBefore = nil }
    if reader.word(join) != nil, let period = reader.period() { return period.last }
    reader.at = start
    return nil
  }

  private static func read(_ reader: inout TimeReader, _ words: TimeWords, _ start: Int) -> TimePhrase? {
    if let between = reader.word(words.between) != nil ? reader.period() : nil {
      if let last = end(&reader, words.and, from: between.first) {
        _ = reader.word(words.during)
        return TimePhrase(range: start..<reader.at, since: between.first, until: last)
      }
    }
    reader.at = start
    if reader.word(words.after) != nil, let period = reader.period() {
      return TimePhrase(range: start..<reader.at, since: next(period.last), until: nil)
    }
    reader.at = start
    if reader.word(words.before) != nil, let period = reader.period() {
      return TimePhrase(range: start..<reader.at, since: nil, until: previous(period.first))
    }
    reader.at = start
    if reader.word(words.untilFront) != nil, let period = reader.period() {
      return TimePhrase(range: start..<reader.at, since: nil, until: period.last)
    }
    reader.at = start
    if reader.word(words.since) != nil, let period = reader.period() {
      if let last = end(&reader, words.to, from: period.first) {
        _ = reader.word(words.during)
        return TimePhrase(range: start..<reader.at, since: period.first, until: last)
      }
      _ = reader.word(words.sinceBehind)
      return TimePhrase(range: start..<reader.at, since: period.first, until: nil)
    }
    reader.at = start
    _ = reader.word(words.in)
    guard let period = reader.period() else { return nil }
    if let last = end(&reader, words.to, from: period.first) {
      _ = reader.word(words.during)
      return TimePhrase(range: start..<reader.at, since: period.first, until: last)
    }
    if reader.word(words.sinceBehind) != nil {
      return TimePhrase(range: start..<reader.at, since: period.first, until: nil)
    }
    if reader.word(words.afterBehind) != nil {
      return TimePhrase(range: start..<reader.at, since: next(period.last), until: nil)
    }
    // 2023年前五名: the first five of that year.
    let isRank = QuantityPhrase.read(reader.text, at: reader.at, reader.language)?.classes["TOP"] != nil
    if !isRank, reader.word(words.beforeBehind) != nil {
      return TimePhrase(range: start..<reader.at, since: nil, until: previous(period.first))
    }
    _ = reader.word(words.during)
    return TimePhrase(range: start..<reader.at, since: period.first, until: period.last)
  }

  private static func next(_ day: CivilDay) -> CivilDay? { CivilDay(number: day.number + 1) }
  private static func previous(_ day: CivilDay) -> CivilDay? { CivilDay(number: day.number - 1) }
}

/// The words around a date, by language; longer ones first.
struct TimeWords {
  var `in`: [String] = []
  var between: [String] = []
  var and: [String] = []
  var to: [String] = []
  var since: [String] = []
  var sinceBehind: [String] = []
  var after: [String] = []
  var afterBehind: [String] = []
  var before: [String] = []
  var beforeBehind: [String] = []
  var untilFront: [String] = []
  var during: [String] = []

  static func of(_ language: QuestionLanguage) -> TimeWords {
    switch language {
    case .chinese:
      TimeWords(
        in: ["在", "于"], and: ["和", "与", "至", "到"], to: ["至", "到", "—", "-", "～", "~"],
        since: ["自从", "自", "从", "打"], sinceBehind: ["以来", "开始", "起", "至今", "到现在"],
        afterBehind: ["之后", "以后", "后"], beforeBehind: ["之前", "以前", "前"], untilFront: ["截至", "截止"],
        during: ["之间", "期间", "以内", "之内", "里面", "当年", "全年", "当月", "当天", "这天", "里", "内", "间", "中", "份", "那年"])
    case .english:
      TimeWords(
        in: ["in ", "during ", "on ", "over "], between: ["between "], and: [" and ", " to "],
        to: [" to ", " until ", " till ", "-", " - "], since: ["since ", "from ", "starting "],
        sinceBehind: [" on", " onwards"], after: ["after "], before: ["before "],
        untilFront: ["until ", "up to ", "till "])
    }
  }
}
