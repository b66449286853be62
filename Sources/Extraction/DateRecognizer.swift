internal import FactModel
internal import Lexicons
internal import TextModel

/// Dates as they are printed, as EDTF.
struct DateRecognizer {
  /// A date and the tokens it takes.
  struct Found {
    var tokens: Range<Int>
    /// EDTF; years that the text does not give are XXXX.
    var edtf: String
  }

  /// A day that may lack its parts.
  private struct Day {
    var year: Int?
    var month: Int?
    var day: Int?

    var edtf: String? {
      let y = year.map { DateRecognizer.padded($0, 4) } ?? "XXXX"
      guard let month else { return year == nil ? nil : y }
      guard let day else { return y + "-" + DateRecognizer.padded(month, 2) }
      return y + "-" + DateRecognizer.padded(month, 2) + "-" + DateRecognizer.padded(day, 2)
    }
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The date that starts at a token, or nil.
  ///
  /// - Parameters:
  ///   - context: A date printed before it, in EDTF, whose month a bare “12日” at a clause's start belongs to.
  ///   - issue: The issue's date in EDTF, which a bare “12日” goes back from where no date was printed before it.
  static func date(
    _ document: Document, at start: Int, limit: Int, context: String?, issue: String?
  ) -> Found? {
    let opening = document.tokens[start]
    guard opening.kind == .number || opening.scalar.isOne(of: "〇○零一二两三四五六七八九十") else { return nil }
    var inherited: Day?
    if let (bare, unit) = number(document, start, limit), isUnit(document, unit, "日"), opensClause(document, start) {
      inherited = context.flatMap(month(of:)) ?? issue.flatMap { monthBack(from: $0, day: bare) }
    }
    guard let (first, behind) = day(document, start, limit, inherited: inherited) else { return nil }
    var end = behind
    var edtf = first.edtf
    // 25至27日, 2月3日至5日, 1月9日-12日
    if end < limit, isRange(document, end) {
      let next = end + 1
      if let (second, after) = day(document, next, limit, inherited: first) {
        var from = first
        if from.month == nil, second.month != nil { from.month = second.month }
        if from.day == nil, second.day != nil, let open = number(document, start, limit) { from.day = open.value }
        if let a = from.edtf, let b = second.edtf { edtf = a + "/" + b }
        end = after
      }
    }
    guard let edtf, first.day != nil || first.month != nil || first.year != nil else { return nil }
    while end < limit, document.isWord(end, "上午") || document.isWord(end, "下午") || document.isWord(end, "晚") {
      end += 1
    }
    return Found(tokens: start..<end, edtf: edtf)
  }

  private static func opensClause(_ document: Document, _ at: Int) -> Bool {
    guard at > 0 else { return true }
    let before = document.tokens[at - 1]
    return before.kind == .mark || before.kind == .lineBreak || before.span.end < document.tokens[at].span.start
      || document.isWord(at - 1, "本报讯")
      || document.isWord(at - 1, "讯")
  }

  /// Year and month of a date in EDTF.
  private static func month(of edtf: String) -> Day? {
    let parts = edtf.prefix(10).split(separator: "-")
    return parts.count >= 2 ? Day(year: Int(parts[0]), month: Int(parts[1]), day: nil) : nil
  }

  /// The month of the last such day up to the issue's.
  private static func monthBack(from issue: String, day: Int) -> Day? {
    guard let last = CivilDay(iso: issue), var out = month(of: issue), let year = out.year, let month = out.month else {
      return nil
    }
    if let same = CivilDay(iso: issue.prefix(8) + padded(day, 2)), same.number <= last.number { return out }
    out.year = month == 1 ? year - 1 : year
    out.month = month == 1 ? 12 : month - 1
    return out
  }

  private static func isRange(_ document: Document, _ at: Int) -> Bool {
    document.isWord(at, "至") || document.isWord(at, "到") || document.tokens[at].isMark("-")
      || document.tokens[at].isMark("—") || document.tokens[at].isMark("～") || document.tokens[at].isMark("~")
      || document.tokens[at].isMark("–")
  }

  private static func day(
    _ document: Document, _ start: Int, _ limit: Int, inherited: Day?
  ) -> (Day, Int)? {
    var out = Day(year: inherited?.year, month: inherited?.month, day: nil)
    var at = start
    var any = false
    if let (year, unit) = number(document, at, limit), isUnit(document, unit, "年"), (1900...2100).contains(year) {
      out.year = year
      out.month = nil
      at = unit + 1
      any = true
    }
    if let (month, unit) = number(document, at, limit), isUnit(document, unit, "月"), (1...12).contains(month) {
      out.month = month
      at = unit + 1
      any = true
      if at < limit, document.isWord(at, "份") { at += 1 }
    }
    if let (day, unit) = number(document, at, limit), (1...31).contains(day) {
      if isUnit(document, unit, "日") || isUnit(document, unit, "号") {
        out.day = day
        at = unit + 1
        any = true
      } else if isRange(document, unit), closesRange(document, unit + 1, limit) {
        // 25至27日: the unit stands behind the second number.
        out.day = day
        at = unit
        any = true
      }
    }
    // “10日”, with neither month nor year, is a date only behind one that has them or as a dateline.
    guard any else { return nil }
    if out.month == nil && out.day != nil && inherited == nil { return nil }
    return (out, at)
  }

  private static func closesRange(_ document: Document, _ at: Int, _ limit: Int) -> Bool {
    guard let (day, unit) = number(document, at, limit), (1...31).contains(day) else { return false }
    return isUnit(document, unit, "日")
  }

  private static func isUnit(_ document: Document, _ at: Int, _ unit: StaticString) -> Bool {
    document.isWord(at, unit)
  }

  /// A number in ASCII or Chinese digits, and the token behind it, which is inside the limit.
  private static func number(_ document: Document, _ start: Int, _ limit: Int) -> (value: Int, end: Int)? {
    guard start + 1 < limit else { return nil }
    if document.tokens[start].kind == .number {
      return Int(document.text(document.tokens[start])).map { ($0, start + 1) }
    }
    // Words are cut by frequency: 二〇二三 may be four tokens, 二十八 one.
    var text = ""
    var end = start
    while end < limit - 1, document.tokens[end].scalar.isOne(of: "〇○零一二两三四五六七八九十") {
      text += document.text(document.tokens[end])
      end += 1
    }
    return ChineseNumber.value(text).map { ($0, end) }
  }
}

/// Numbers in Chinese characters: 十二, 二十四, 一百零三, 二〇二四.
enum ChineseNumber {
  private static let digits: [Unicode.Scalar: Int] = [
    "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// The value, or nil if the text is no number.
  static func value(_ text: String) -> Int? {
    let scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty, scalars.count <= 8 else { return nil }
    if scalars.allSatisfy({ digits[$0] != nil }) {
      return scalars.count == 1 || scalars.count == 4
        ? scalars.reduce(0) { $0 * 10 + (digits[$1] ?? 0) } : nil
    }
    var total = 0
    var digit = 0
    for scalar in scalars {
      if let value = digits[scalar] {
        digit = value
      } else if scalar == "十" {
        total += (digit == 0 ? 1 : digit) * 10
        digit = 0
      } else if scalar == "百" {
        total += max(digit, 1) * 100
        digit = 0
      } else {
        return nil
      }
    }
    return total + digit
  }
}
