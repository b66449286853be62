/// A condition on a number in a question: 三次以上, 超过10人, 前五名, at least 3, more than once, top ten.
struct QuantityPhrase {
  /// What is counted.
  enum Unit { case times, people }

  var range: Range<Int>
  /// By the classes that frames know: MIN and MAX of times, FEWEST and MOSTLY of people, TOP of a ranking.
  var classes: QuestionWords.Classes

  /// The longest such phrase that begins at a place of a question.
  static func read(_ text: [Character], at start: Int, _ language: QuestionLanguage) -> QuantityPhrase? {
    guard start < text.count else { return nil }
    var reader = Reader(text: text, at: start, language: language)
    let found = language == .chinese ? reader.chinese() : reader.english()
    return found.map { QuantityPhrase(range: start..<reader.at, classes: $0) }
  }

  private struct Reader {
    let text: [Character]
    var at: Int
    let language: QuestionLanguage

    mutating func word(_ words: [String]) -> String? {
      for word in words where text[at...].starts(with: word) {
        let end = at + word.count
        // In English a word ends where it ends.
        if language == .english, end < text.count, word.last?.isLetter == true, text[end].isLetter { continue }
        at = end
        return word
      }
      return nil
    }

    mutating func chinese() -> QuestionWords.Classes? {
      if word(["排名前", "前"]) != nil {
        guard let number = number(), unit() != nil, number > 0 else { return nil }
        return ["TOP": "\(number)"]
      }
      let sign = word(QuantityPhrase.chineseSigns.map(\.word))
        .flatMap { sign in QuantityPhrase.chineseSigns.first { $0.word == sign }?.sign }
      _ = sign == nil ? nil : word(["了", "过"])
      guard let number = number() else { return nil }
      let isOver = word(["多", "余"]) != nil
      let unit = unit()
      if let sign { return bounds(number, sign, unit ?? .times) }
      guard let unit else { return nil }
      if isOver || word(["及以上", "或以上", "以上", "或更多", "或者更多"]) != nil { return bounds(number, .atLeast, unit) }
      if word(["及以下", "或以下", "以下", "以内"]) != nil { return bounds(number, .atMost, unit) }
      return unit == .people && number > 0 ? ["TOP": "\(number)"] : nil
    }

    mutating func english() -> QuestionWords.Classes? {
      if word(["top", "first"]) != nil {
        guard word([" "]) != nil, let number = number(), number > 0 else { return nil }
        return ["TOP": "\(number)"]
      }
      if let found = word(QuantityPhrase.englishSigns.map(\.word)),
        let sign = QuantityPhrase.englishSigns.first(where: { $0.word == found })?.sign
      {
        _ = word([" "])
        if word(["once"]) != nil { return bounds(1, sign, .times) }
        if word(["twice"]) != nil { return bounds(2, sign, .times) }
        guard let number = number() else { return nil }
        return bounds(number, sign, unit() ?? .times)
      }
      guard let number = number() else { return nil }
      if word([" or more", "+"]) != nil { return bounds(number, .atLeast, unit() ?? .times) }
      if word([" or fewer", " or less"]) != nil { return bounds(number, .atMost, unit() ?? .times) }
      let end = at
      guard unit() == .people, number > 0 else { return nil }
      at = end
      return ["TOP": "\(number)"]
    }

    private func bounds(_ number: Int, _ sign: Sign, _ unit: Unit) -> QuestionWords.Classes {
      let (least, most) = unit == .times ? ("MIN", "MAX") : ("FEWEST", "MOSTLY")
      switch sign {
      case .atLeast: return [least: "\(number)"]
      case .moreThan: return [least: "\(number + 1)"]
      case .atMost: return [most: "\(number)"]
      case .lessThan: return [most: "\(number - 1)"]
      case .exactly: return [least: "\(number)", most: "\(number)"]
      }
    }

    /// Reads what is counted. In English the word is left where it is: participants are asked for as well.
    private mutating func unit() -> Unit? {
      if language == .chinese {
        if word(["个人", "人", "名", "位"]) != nil { return .people }
        return word(["次", "场", "个", "回", "趟", "项", "遍"]) != nil ? .times : nil
      }
      let end = at
      defer { at = end }
      _ = word([" "])
      if word([" time", " times", "time", "times"]) != nil { return .times }
      return word(["people", "participants", "attendees", "officials", "leaders", "persons", "cadres", "named"]) == nil
        ? nil : .people
    }

    private mutating func number() -> Int? {
      let digits = text[at...].prefix { $0.isASCII && $0.isNumber }
      if !digits.isEmpty {
        guard digits.count <= 6, let number = Int(String(digits)) else { return nil }
        at += digits.count
        return number
      }
      return language == .chinese ? chineseNumber() : englishNumber()
    }

    private mutating func englishNumber() -> Int? {
      for (index, name) in QuantityPhrase.englishNumbers.enumerated() where word([name]) != nil { return index + 1 }
      return nil
    }

    /// Up to 99: 十, 十二, 两, 三十.
    private mutating func chineseNumber() -> Int? {
      func digit(_ character: Character) -> Int? {
        if character == "两" { return 2 }
        return QuantityPhrase.chineseDigits.firstIndex(of: character).map { $0 + 1 }
      }
      let word = text[at...].prefix { $0 == "十" || digit($0) != nil }
      guard !word.isEmpty, word.count <= 3 else { return nil }
      let parts = word.split(separator: "十", maxSplits: 1, omittingEmptySubsequences: false)
      let values = parts.map { $0.count == 1 ? digit($0[$0.startIndex]) : nil }
      if parts.count == 1 {
        guard let value = values[0] else { return nil }
        at += word.count
        return value
      }
      guard parts.allSatisfy({ $0.count <= 1 }) else { return nil }
      at += word.count
      return (values[0] ?? 1) * 10 + (values[1] ?? 0)
    }
  }

  private enum Sign { case atLeast, moreThan, atMost, lessThan, exactly }

  /// Longer ones first.
  private static let chineseSigns: [(word: String, sign: Sign)] = [
    ("至少有", .atLeast), ("至少", .atLeast), ("不少于", .atLeast), ("不低于", .atLeast), ("起码", .atLeast), ("达到", .atLeast),
    ("不超过", .atMost), ("不多于", .atMost), ("至多", .atMost), ("顶多", .atMost), ("超过", .moreThan), ("多于", .moreThan),
    ("大于", .moreThan), ("高于", .moreThan), ("少于", .lessThan), ("低于", .lessThan), ("不足", .lessThan), ("不到", .lessThan),
    ("小于", .lessThan), ("正好", .exactly), ("刚好", .exactly), ("恰好", .exactly), ("仅仅", .exactly), ("仅", .exactly),
    ("只", .exactly),
  ]
  private static let englishSigns: [(word: String, sign: Sign)] = [
    ("at least", .atLeast), ("no fewer than", .atLeast), ("no less than", .atLeast), ("not less than", .atLeast),
    ("minimum of", .atLeast), ("no more than", .atMost), ("not more than", .atMost), ("at most", .atMost),
    ("up to", .atMost), ("more than", .moreThan), ("over", .moreThan), ("greater than", .moreThan),
    ("fewer than", .lessThan), ("less than", .lessThan), ("under", .lessThan), ("exactly", .exactly),
    ("only", .exactly), ("just", .exactly),
  ]
  private static let chineseDigits = Array("一二三四五六七八九")
  private static let englishNumbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
}
