internal import FactModel

/// Reads years, months and days out of a question.
struct TimeReader {
  /// The days from the first to the last.
  typealias Period = (first: CivilDay, last: CivilDay)

  let text: [Character]
  let language: QuestionLanguage
  let today: CivilDay?
  var at = 0
  /// The year of the date before: 2023年3月至5月 ends in the same year.
  var yearBefore: Int?

  init(text: [Character], language: QuestionLanguage, today: CivilDay?) {
    self.text = text
    self.language = language
    self.today = today
  }

  /// Reads one of the words, or nothing.
  mutating func word(_ words: [String]) -> String? {
    for word in words where text[at...].starts(with: word) {
      at += word.count
      return word
    }
    return nil
  }

  /// Reads a period; nothing is read if none stands here.
  mutating func period() -> Period? {
    let start = at
    let found = language == .chinese ? chinesePeriod() : englishPeriod()
    // A date is no part of a longer number.
    if found == nil || (at < text.count && isDigit(at) && isDigit(at - 1)) {
      at = start
      return nil
    }
    return found
  }

  private mutating func chinesePeriod() -> Period? {
    if let iso = isoPeriod() { return iso }
    let start = at
    var year = relativeYear()
    if year == nil, let number = number(digits: 4...4), word(["年度", "年"]) != nil { year = number }
    if year == nil {
      at = start
      // A year alone, as a cell of a table or at the end: 会议2023.
      if let number = number(digits: 4...4), (1949...2100).contains(number), isAtMark,
        start == 0 || !(text[start - 1].isASCII && text[start - 1].isLetter) && !isDigit(start - 1)
      {
        return Self.year(number)
      }
      at = start
      if let month = relativeMonth() { return month }
    }
    if let year, let part = yearPart(year) { return part }
    let afterYear = at
    if let month = number(digits: 1...2) ?? chineseNumber(), word(["月份", "月"]) != nil, (1...12).contains(month) {
      guard let year = year ?? recentYear(of: month) else { return nil }
      let afterMonth = at
      if let day = number(digits: 1...2), word(["日", "号"]) != nil {
        return CivilDay(year: year, month: month, day: day).map { ($0, $0) }
      }
      at = afterMonth
      return Self.month(year, month)
    }
    at = afterYear
    return year.flatMap(Self.year)
  }

  private mutating func englishPeriod() -> Period? {
    if let iso = isoPeriod() { return iso }
    if let today {
      if word(["this year"]) != nil { return Self.year(today.year) }
      if word(["last year"]) != nil { return Self.year(today.year - 1) }
      if word(["this month"]) != nil { return Self.month(today.year, today.month) }
      if word(["last month"]) != nil { return Self.month(before: today) }
    }
    let start = at
    if let day = number(digits: 1...2), word(["st", "nd", "rd", "th", ""]) != nil, word([" of ", " "]) != nil,
      let month = monthName()
    {
      _ = word([",", ""])
      if word([" "]) != nil, let year = number(digits: 4...4) {
        return CivilDay(year: year, month: month, day: day).map { ($0, $0) }
      }
    }
    at = start
    if let month = monthName() {
      let afterMonth = at
      if word([" "]) != nil, let day = number(digits: 1...2), word([", ", " "]) != nil,
        let year = number(digits: 4...4)
      {
        return CivilDay(year: year, month: month, day: day).map { ($0, $0) }
      }
      at = afterMonth
      if word([" of ", ", ", " "]) != nil, let year = number(digits: 4...4) { return Self.month(year, month) }
      at = afterMonth
      guard let year = recentYear(of: month) else { return nil }
      return Self.month(year, month)
    }
    at = start
    guard let year = number(digits: 4...4), (1900...2199).contains(year) else { return nil }
    return Self.year(year)
  }

  /// 2023-07-28, 2023-07, 2023/7/28, 2023.7.
  private mutating func isoPeriod() -> Period? {
    let start = at
    guard let year = number(digits: 4...4), (1900...2199).contains(year), word(["-", "/", "."]) != nil,
      let month = number(digits: 1...2), (1...12).contains(month)
    else {
      at = start
      return nil
    }
    let afterMonth = at
    if word(["-", "/", "."]) != nil, let day = number(digits: 1...2) {
      return CivilDay(year: year, month: month, day: day).map { ($0, $0) }
    }
    at = afterMonth
    return Self.month(year, month)
  }

  private mutating func relativeYear() -> Int? {
    guard let today else { return nil }
    if word(["今年", "本年"]) != nil { return today.year }
    if word(["去年"]) != nil { return today.year - 1 }
    if word(["前年"]) != nil { return today.year - 2 }
    return nil
  }

  private mutating func relativeMonth() -> Period? {
    guard let today else { return nil }
    if word(["上个月", "上月"]) != nil { return Self.month(before: today) }
    if word(["这个月", "本月"]) != nil { return Self.month(today.year, today.month) }
    return nil
  }

  /// 上半年, 下半年, 第三季度 of a year.
  private mutating func yearPart(_ year: Int) -> Period? {
    if word(["上半年"]) != nil { return Self.months(year, 1, 6) }
    if word(["下半年"]) != nil { return Self.months(year, 7, 12) }
    let start = at
    _ = word(["第"])
    if let quarter = number(digits: 1...1) ?? chineseNumber(), (1...4).contains(quarter), word(["季度"]) != nil {
      return Self.months(year, quarter * 3 - 2, quarter * 3)
    }
    at = start
    return nil
  }

  private mutating func monthName() -> Int? {
    for (index, name) in Self.monthNames.enumerated() where text[at...].starts(with: name) {
      let end = at + name.count
      guard end == text.count || !text[end].isLetter else { continue }
      at = end
      return index % 12 + 1
    }
    return nil
  }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    let end = text[at...].firstIndex { !$0.isASCII || !$0.isNumber } ?? text.count
    guard digits.contains(end - at), let number = Int(String(text[at..<end])) else { return nil }
    at = end
    return number
  }

  /// One to twelve in Chinese.
  private mutating func chineseNumber() -> Int? {
    for (number, word) in Self.chineseNumbers where text[at...].starts(with: word) {
      at += word.count
      return number
    }
    return nil
  }

  /// Whether nothing that belongs to a word or a number follows.
  private var isAtMark: Bool {
    at == text.count || !(text[at].isLetter || text[at].isNumber || ":-/.".contains(text[at]))
  }

  private func isDigit(_ index: Int) -> Bool { index >= 0 && text[index].isASCII && text[index].isNumber }

  /// The year of the date before, else that of the last such month that has begun.
  private func recentYear(of month: Int) -> Int? {
    yearBefore ?? today.map { month <= $0.month ? $0.year : $0.year - 1 }
  }

  private static func year(_ year: Int) -> Period? { months(year, 1, 12) }
  private static func month(_ year: Int, _ month: Int) -> Period? { months(year, month, month) }

  private static func month(before day: CivilDay) -> Period? {
    day.month == 1 ? month(day.year - 1, 12) : month(day.year, day.month - 1)
  }

  private static func months(_ year: Int, _ first: Int, _ last: Int) -> Period? {
    guard let from = CivilDay(year: year, month: first, day: 1),
      let to = CivilDay(year: year, month: last, day: CivilDay.daysInMonth(year: year, month: last))
    else { return nil }
    return (from, to)
  }

  private static let chineseNumbers: [(Int, String)] = [
    (11, "十一"), (12, "十二"), (10, "十"), (1, "一"), (2, "二"), (3, "三"), (4, "四"), (5, "五"), (6, "六"),
    (7, "七"), (8, "八"), (9, "九"),
  ]
  /// Full names first: “mar” would read half of “march”.
  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
