/// One date of EDTF: a year, perhaps a month or a season, perhaps a day; digits may be unspecified (X),
/// parts uncertain, approximate or both.
public struct EDTFDate: Sendable, Hashable, CustomStringConvertible {
  /// What qualifies a part of a date.
  public enum Qualifier: UInt8, Sendable {
    /// `?`
    case uncertain = 0x3F
    /// `~`
    case approximate = 0x7E
    /// `%`: uncertain and approximate.
    case both = 0x25

    var text: String { String(Unicode.Scalar(rawValue)) }
  }

  /// A month, season or day as written.
  struct Part: Sendable, Hashable {
    /// Digits, nil where unspecified.
    var digits: [UInt8?]
    /// Qualifies this part alone.
    var before: Qualifier?
    /// Qualifies this part and all to its left.
    var after: Qualifier?

    /// The numbers of `range` that the digits allow.
    func numbers(in range: ClosedRange<Int>) -> [Int] {
      var low = 0
      var high = 0
      for digit in digits {
        low = low * 10 + Int(digit ?? 0)
        high = high * 10 + Int(digit ?? 9)
      }
      guard low <= range.upperBound, high >= range.lowerBound else { return [] }
      return (max(low, range.lowerBound)...min(high, range.upperBound)).filter(allows)
    }

    func allows(_ number: Int) -> Bool {
      var rest = number
      for digit in digits.reversed() {
        if let digit, rest % 10 != Int(digit) { return false }
        rest /= 10
      }
      return rest == 0
    }
  }

  let year: EDTFYear
  /// A month (01 to 12) or one of the seasons, quarters and halves (21 to 41).
  let month: Part?
  let day: Part?
  /// A time of day as written behind `T`; it only goes with a whole day.
  let time: String?

  /// Nil where the text is no date, or one that no calendar has.
  public init?(_ text: some StringProtocol) {
    guard let date = try? EDTFDate(parsing: text) else { return nil }
    self = date
  }

  init(parsing text: some StringProtocol, mayHaveTime: Bool = false) throws(EDTFSyntax) {
    var scanner = EDTFScanner(text)
    year = try scanner.year()
    var parts: [Part] = []
    while parts.count < 2, scanner.skip("-") { parts.append(try scanner.part(parts.isEmpty ? "a month" : "a day")) }
    month = parts.first
    day = parts.count > 1 ? parts[1] : nil
    time = mayHaveTime ? try scanner.time() : nil
    guard scanner.isAtEnd else { throw EDTFSyntax("“\(scanner.rest)” does not belong there") }
    if month != nil, year.long != nil || year.significant != nil {
      throw EDTFSyntax("a year with “Y” or “S” has no month")
    }
    if time != nil, !isFullDay { throw EDTFSyntax("a time of day stands behind a whole day") }
    if season != nil, day != nil { throw EDTFSyntax("a season has no day") }
    guard edge(first: true) != nil else {
      guard let month, season == nil, month.numbers(in: 1...12).isEmpty else {
        throw EDTFSyntax("there is no such day in that month")
      }
      throw EDTFSyntax("months go from 01 to 12, seasons from 21 to 41")
    }
  }

  /// Whether nothing is known of the year.
  public var isYearUnknown: Bool { year.isUnknown }

  /// Whether it names one day, all digits given.
  public var isFullDay: Bool {
    namesDay && year.isExact
  }

  /// Whether month and day are given in full, whatever is known of the year.
  public var namesDay: Bool {
    guard let month, let day else { return false }
    return (month.digits + day.digits).allSatisfy { $0 != nil }
  }

  /// The first day that it may mean; nil where the year is unknown.
  public var earliest: CivilDay? { isYearUnknown ? nil : edge(first: true) }

  /// The last day that it may mean; nil where the year is unknown.
  public var latest: CivilDay? { isYearUnknown ? nil : edge(first: false) }

  /// Whether some day, of any year where the year is unknown, fits both.
  public func mayCoincide(with other: EDTFDate) -> Bool {
    if let a = earliest, let b = latest, let c = other.earliest, let d = other.latest {
      guard a <= d && c <= b else { return false }
    }
    guard season == nil, other.season == nil else { return true }
    let years = year.mayBe(other.year)
    return years && Self.mayAgree(month, other.month, in: 1...12) && Self.mayAgree(day, other.day, in: 1...31)
  }

  public var description: String {
    func qualified(_ text: String, _ before: Qualifier?, _ after: Qualifier?) -> String {
      (before?.text ?? "") + text + (after?.text ?? "")
    }
    var out = qualified(year.text, year.before, year.after)
    for part in [month, day].compactMap({ $0 }) {
      let digits = part.digits.map { $0.map { String($0) } ?? "X" }.joined()
      out += "-" + qualified(digits, part.before, part.after)
    }
    return out + (time.map { "T" + $0 } ?? "")
  }

  private static func mayAgree(_ a: Part?, _ b: Part?, in range: ClosedRange<Int>) -> Bool {
    guard let a, let b else { return true }
    return a.numbers(in: range).contains(where: b.allows)
  }

  /// The number of a season, quarter or half; nil for a month.
  private var season: Int? {
    guard let month, month.digits.allSatisfy({ $0 != nil }) else { return nil }
    return month.numbers(in: 21...41).first
  }

  /// The first or last day that fits; of a leap year where the year is unknown.
  private func edge(first: Bool) -> CivilDay? {
    if let season {
      return Self.edge(ofSeason: season, year: first ? year.range.lowerBound : year.range.upperBound, first: first)
    }
    if month == nil {
      let edge = first ? year.range.lowerBound : year.range.upperBound
      return CivilDay(year: edge, month: first ? 1 : 12, day: first ? 1 : 31)
    }
    let months = month?.numbers(in: 1...12) ?? Array(1...12)
    // A leap day that no year near the edge has is the only reason to look at more than one year.
    for year in ordered(isYearUnknown ? [2024] : year.numbers, first) {
      for month in ordered(months, first) {
        let days = 1...CivilDay.daysInMonth(year: year, month: month)
        let fitting = day?.numbers(in: days) ?? Array(days)
        if let found = first ? fitting.first : fitting.last {
          return CivilDay(year: year, month: month, day: found)
        }
      }
    }
    return nil
  }

  private func ordered(_ numbers: [Int], _ ascending: Bool) -> [Int] {
    ascending ? numbers : numbers.reversed()
  }

  /// First and last month of a season; a winter ends in the year after it began, as the papers use the word.
  private static func edge(ofSeason season: Int, year: Int, first: Bool) -> CivilDay? {
    let start: Int
    let length: Int
    switch season {
    case 21...24: (start, length) = (3 * (season - 21) + 3, 3)
    case 25...28: (start, length) = (3 * (season - 25) + 3, 3)
    case 29...32: (start, length) = (3 * (season - 29) + 9, 3)
    case 33...36: (start, length) = (3 * (season - 33) + 1, 3)
    case 37...39: (start, length) = (4 * (season - 37) + 1, 4)
    case 40...41: (start, length) = (6 * (season - 40) + 1, 6)
    default: return nil
    }
    let month = first ? start : start + length - 1
    let shownYear = year + (month - 1) / 12
    let shownMonth = (month - 1) % 12 + 1
    return CivilDay(
      year: shownYear, month: shownMonth,
      day: first ? 1 : CivilDay.daysInMonth(year: shownYear, month: shownMonth))
  }
}
