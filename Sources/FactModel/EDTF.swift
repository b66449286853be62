/// A date, an interval or a set of dates in EDTF (ISO 8601-2), levels 0 to 2: days, months, years, seasons; unspecified
/// digits (`XXXX-02-26`, `202X`); the qualifiers `?`, `~` and `%`; years of any length, negative, exponential and with
/// significant digits (`Y-17E7`, `1950S2`); intervals with open (`..`) or unknown (empty) ends; sets (`[1667,1670..]`,
/// `{1960,1961-12}`); times of day, which only say that a day is meant.
///
/// Source: Library of Congress, Extended Date/Time Format Specification, 2019.
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

  /// A date, an interval between two, or a set.
  public enum Form: Sendable, Hashable {
    case date(EDTFDate)
    case interval(End, End)
    case set(EDTFSet)
  }

  public let form: Form

  /// Reads a text.
  ///
  /// - Throws: where it is no EDTF, names a day that its month does not have, or ends before it begins.
  public init(parsing text: String) throws(EDTFError) {
    do throws(EDTFSyntax) {
      form = try EDTF.form(text)
    } catch {
      throw EDTFError(text: text, reason: error.reason)
    }
  }

  /// Nil where `init(parsing:)` throws.
  public init?(_ text: String) {
    guard let form = try? EDTF.form(text) else { return nil }
    self.form = form
  }

  private static func form(_ text: String) throws(EDTFSyntax) -> Form {
    if text.isEmpty { throw EDTFSyntax("it is empty") }
    if text.hasPrefix("[") || text.hasPrefix("{") { return .set(try EDTFSet(parsing: text)) }
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    if sides.count == 1 { return .date(try EDTFDate(parsing: sides[0], mayHaveTime: true)) }
    guard sides.count == 2 else { throw EDTFSyntax("an interval has one “/”") }
    let (from, to) = (try end(sides[0]), try end(sides[1]))
    guard from.date != nil || to.date != nil else {
      throw EDTFSyntax("an interval needs a date on one side of its “/”")
    }
    if let first = from.date?.earliest, let last = to.date?.latest, first > last {
      throw EDTFSyntax("the interval ends before it begins")
    }
    return .interval(from, to)
  }

  /// Whether the text is valid.
  public static func isValid(_ text: String) -> Bool { EDTF(text) != nil }

  /// The earliest and the latest day of a text in EDTF, as ISO days: nil where the text is none, the year is not
  /// known, that end is open or unknown, or it lies outside of the years 0 to 9999.
  public static func bounds(_ text: String) -> (from: String?, to: String?) {
    guard let date = EDTF(text) else { return (nil, nil) }
    return (date.earliest?.iso, date.latest?.iso)
  }

  /// The first day it may mean; nil where the year is unknown or the beginning open.
  public var earliest: CivilDay? {
    switch form {
    case .date(let date): date.earliest
    case .interval(let from, _): from.date?.earliest
    case .set(let set): set.earliest
    }
  }

  /// The last day it may mean; nil where the year is unknown or the end open.
  public var latest: CivilDay? {
    switch form {
    case .date(let date): date.latest
    case .interval(_, let to): to.date?.latest
    case .set(let set): set.latest
    }
  }

  /// Whether both may mean, or hold, the same day.
  ///
  /// `XXXX-02-26` may coincide with `2024-02-26` and with `2024`, not with `2024-03`. What nothing contradicts may
  /// coincide; of a set it is enough that one member may.
  public func mayCoincide(with other: EDTF) -> Bool {
    switch (form, other.form) {
    case (.set(let set), _): return set.members.contains { EDTF(form: $0.form).mayCoincide(with: other) }
    case (_, .set): return other.mayCoincide(with: self)
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

  private init(form: Form) { self.form = form }

  public var description: String {
    switch form {
    case .date(let date): date.description
    case .interval(let from, let to): "\(Self.text(from))/\(Self.text(to))"
    case .set(let set): set.description
    }
  }

  /// By earliest day, then by latest day, then by text; an unknown day stands behind all known ones.
  public static func < (a: EDTF, b: EDTF) -> Bool {
    let left = (a.earliest?.number ?? .max, a.latest?.number ?? .max)
    let right = (b.earliest?.number ?? .max, b.latest?.number ?? .max)
    return left != right ? left < right : a.description < b.description
  }

  private static func end(_ text: Substring) throws(EDTFSyntax) -> End {
    switch text {
    case "": .unknown
    case "..": .open
    default: .date(try EDTFDate(parsing: text))
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
