internal import TextModel

/// Finds the calendar date in a line of furniture or in a file's name, as EDTF.
enum Dates {
  static func numeral(_ c: UInt32) -> Int? {
    switch c {
    case 0x3007, 0x25CB, 0x96F6: 0
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    default: nil
    }
  }

  /// The first whole date: 2024年3月5日, 二〇二四年三月五日, 2024-03-05, 2024/3/5, 2024.03.05, 20240305.
  static func find(_ text: [UInt32]) -> String? {
    let text = text.filter { $0 != 0x20 }
    var at = 0
    while at < text.count {
      if at == 0 || !isFigure(text[at - 1]), let date = date(text, at) { return date }
      at += 1
    }
    return nil
  }

  private static func isFigure(_ c: UInt32) -> Bool { Scalars.isDigit(c) || numeral(c) != nil }

  private static func date(_ text: [UInt32], _ start: Int) -> String? {
    guard let (year, afterYear) = number(text, start, 4), (1900...2100).contains(year) else { return nil }
    if afterYear >= text.count { return nil }
    let mark = text[afterYear]
    if Scalars.isDigit(mark) {
      // Eight digits in a row; a longer run is a number of another kind.
      guard let (month, afterMonth) = number(text, afterYear, 2, exactly: true),
        let (day, end) = number(text, afterMonth, 2, exactly: true),
        end == text.count || !Scalars.isDigit(text[end])
      else { return nil }
      return edtf(year, month, day)
    }
    guard mark == 0x5E74 || mark == 0x2D || mark == 0x2F || mark == 0x2E || mark == 0x5F,
      let (month, afterMonth) = number(text, afterYear + 1, 2), afterMonth < text.count
    else { return nil }
    let second = text[afterMonth]
    guard second == (mark == 0x5E74 ? 0x6708 : mark), let (day, _) = number(text, afterMonth + 1, 2) else { return nil }
    return edtf(year, month, day)
  }

  private static func edtf(_ year: Int, _ month: Int, _ day: Int) -> String? {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), (1...days[month - 1]).contains(day) else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// A number of at most `width` digits, or one in Han numerals (years digit by digit).
  private static func number(_ text: [UInt32], _ start: Int, _ width: Int, exactly: Bool = false) -> (Int, Int)? {
    var at = start
    var value = 0
    while at < text.count, at - start < width, Scalars.isDigit(text[at]) {
      value = value * 10 + Int(text[at] - 0x30)
      at += 1
    }
    if at > start { return exactly && at - start < width || width == 4 && at - start < 4 ? nil : (value, at) }
    var digits: [Int] = []
    while at < text.count, digits.count < 4, let digit = numeral(text[at]) {
      digits.append(digit)
      at += 1
    }
    guard !digits.isEmpty else { return nil }
    if width == 4 {
      guard digits.count == 4, !digits.contains(10) else { return nil }
      return (digits.reduce(0) { $0 * 10 + $1 }, at)
    }
    guard let ten = digits.firstIndex(of: 10) else { return digits.count == 1 ? (digits[0], at) : nil }
    let tens = ten == 0 ? 1 : digits[0]
    let ones = ten + 1 < digits.count ? digits[ten + 1] : 0
    return (tens * 10 + ones, at)
  }
}
