/// A date or an interval in EDTF (ISO 8601-2), as far as news needs it: days, months, years, seasons,
/// unspecified digits (`XXXX-02-26`, `202X`), the qualifiers `?`, `~` and `%`, and intervals with open (`..`)
/// or unknown (empty) ends.
///
/// Sets, years of more than four digits, years before 0 and times of day are not read.
public struct EDTF: Sendable, Hashable, Comparable, CustomStringConvertible, LosslessStringConvertible {
  /// An end of an interval.
  public enum End: Sendable, Hashable {
    case date(EDTFDate)
    /// `..`: it has no end.
    case open
    /// Nothing written: there is an end, and it is not known.
    case unknown

    fileprivate var date: EDTFDate? {
      if case .date(let date) = self { date } else { nil }
    }
  }

  /// A date, or an interval between two.
  public enum Form: Sendable, Hashable {
    case date(EDTFDate)
    case interval(End, End)
  }

  public let form: Form

  /// Nil where the text is no EDTF, names a day that its month does not have, or ends before it begins.
  public init?(_ text: String) {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    if sides.count == 1 {
      guard let date = EDTFDate(sides[0]) else { return nil }
      form = .date(date)
      return
    }
    guard sides.count == 2, let from = EDTF.end(sides[0]), let to = EDTF.end(sides[1]) else { return nil }
    guard from.date != nil || to.date != nil else { return nil }
    if let first = from.date?.earliest, let last = to.date?.latest, first > last { return nil }
    form = .interval(from, to)
  }

  /// Whether the text is a valid date or interval.
  public static func isValid(_ text: String) -> Bool { EDTF(text) != nil }

  /// The earliest and the latest day of a text in EDTF, as ISO days: nil where the text is none, the year is not
  /// known, or that end is open or unknown.
  public static func bounds(_ text: String) -> (from: String?, to: String?) {
    guard let date = EDTF(text) else { return (nil, nil) }
    return (date.earliest?.description, date.latest?.description)
  }

  /// The first day it may mean; nil where the year is unknown or the beginning open.
  public var earliest: CivilDay? {
    switch form {
    case .date(let date): date.earliest
    case .interval(let from, _): from.date?.earliest
    }
  }

  /// The last day it may mean; nil where the year is unknown or the end open.
  public var latest: CivilDay? {
    switch form {
    case .date(let date): date.latest
    case .interval(_, let to): to.date?.latest
    }
  }

  /// Whether both may mean, or hold, the same day.
  ///
  /// `XXXX-02-26` may coincide with `2024-02-26` and with `2024`, not with `2024-03`. What nothing contradicts may
  /// coincide.
  public func mayCoincide(with other: EDTF) -> Bool {
    switch (form, other.form) {
    case (.date(let a), .date(let b)): return a.mayCoincide(with: b)
    case (.interval(let from, let to), .interval(let otherFrom, let otherTo)):
      if from == otherFrom && to == otherTo { return true }
    case (.interval(let from, let to), .date(let date)), (.date(let date), .interval(let from, let to)):
      if Self.isMonthDay(date) || Self.isMonthDay(from.date) || Self.isMonthDay(to.date) {
        return Self.ofUnknownYear(date, mayLieBetween: from, to)
      }
    }
    if let first = earliest, let last = other.latest, first > last { return false }
    if let last = latest, let first = other.earliest, last < first { return false }
    return true
  }

  public var description: String {
    switch form {
    case .date(let date): date.description
    case .interval(let from, let to): "\(Self.text(from))/\(Self.text(to))"
    }
  }

  /// By earliest day, then by latest day, then by text; an unknown day stands behind all known ones.
  public static func < (a: EDTF, b: EDTF) -> Bool {
    let left = (a.earliest?.number ?? .max, a.latest?.number ?? .max)
    let right = (b.earliest?.number ?? .max, b.latest?.number ?? .max)
    return left != right ? left < right : a.description < b.description
  }

  private static func end(_ text: Substring) -> End? {
    switch text {
    case "": .unknown
    case "..": .open
    default: EDTFDate(text).map(End.date)
    }
  }

  private static func text(_ end: End) -> String {
    switch end {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }

  private static func isMonthDay(_ date: EDTFDate?) -> Bool {
    date.map { $0.isYearUnknown && $0.month != nil } ?? false
  }

  /// Where a year is missing on either side, months and days alone can speak against it; an interval that spans the
  /// turn of a year is given the benefit of the doubt.
  private static func ofUnknownYear(_ date: EDTFDate, mayLieBetween from: End, _ to: End) -> Bool {
    guard let start = monthDay(from.date, last: false), let end = monthDay(to.date, last: true), start <= end,
      let first = monthDay(date, last: false), let last = monthDay(date, last: true)
    else { return true }
    return first <= end && start <= last
  }

  private static func monthDay(_ date: EDTFDate?, last: Bool) -> Int? {
    guard let date, let month = date.month?.numbers(in: 1...12), let found = last ? month.last : month.first
    else { return nil }
    let days = date.day?.numbers(in: 1...31) ?? Array(1...31)
    return (last ? days.last : days.first).map { found * 100 + $0 }
  }
}
