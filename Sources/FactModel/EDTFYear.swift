/// A year of EDTF: `2023`, `20XX`, `-0044`, `Y170000002`, `Y-17E7`, `1950S2`, `Y3388E2S3`.
struct EDTFYear: Sendable, Hashable {
  /// As written, without qualifiers.
  var text: String
  /// Four digits, nil where unspecified; empty for a year with the prefix `Y`.
  var digits: [UInt8?]
  var isNegative: Bool
  /// How many digits are sure, counted from the left; nil where nothing is said of it.
  var significant: Int?
  /// The year behind `Y`.
  var long: Int?
  var before: EDTFDate.Qualifier?
  var after: EDTFDate.Qualifier?

  /// Years further off than this are refused: days of them could not be counted.
  static let limit = 1_000_000_000_000_000

  /// Whether nothing is known of it.
  var isUnknown: Bool { long == nil && digits.allSatisfy { $0 == nil } }

  /// Whether all of its digits are given and sure.
  var isExact: Bool { significant == nil && (long != nil || digits.allSatisfy { $0 != nil }) }

  /// The first and the last year that it may be.
  var range: ClosedRange<Int> {
    if let long { return widened(long, digits: String(abs(long)).count) }
    let (low, high) = (value(filling: 0), value(filling: 9))
    guard significant == nil else { return widened(isNegative ? -low : low, digits: 4) }
    return isNegative ? -high ... -low : low...high
  }

  /// The years that it may be, rising.
  var numbers: [Int] {
    let range = range
    guard digits.contains(nil) else {
      return range.count <= 10_000 ? Array(range) : [range.lowerBound, range.upperBound]
    }
    return range.filter(allows)
  }

  /// Whether its digits allow a year.
  func allows(_ year: Int) -> Bool {
    guard range.contains(year) else { return false }
    var rest = abs(year)
    for digit in digits.reversed() {
      if significant == nil, let digit, rest % 10 != Int(digit) { return false }
      rest /= 10
    }
    return true
  }

  /// Whether some year may be both.
  func mayBe(_ other: EDTFYear) -> Bool {
    if isUnknown || other.isUnknown { return true }
    guard range.overlaps(other.range) else { return false }
    // Only digits that are left open in the middle make gaps.
    switch (digits.contains(nil), other.digits.contains(nil)) {
    case (false, false): return true
    case (true, false): return numbers.contains(where: other.allows)
    case (false, true): return other.numbers.contains(where: allows)
    case (true, true): break
    }
    return isNegative == other.isNegative && zip(digits, other.digits).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
  }

  private func value(filling digit: UInt8) -> Int { digits.reduce(0) { $0 * 10 + Int($1 ?? digit) } }

  /// Some year that agrees with this one in its significant digits.
  private func widened(_ year: Int, digits count: Int) -> ClosedRange<Int> {
    guard let significant, significant < count else { return year...year }
    var step = 1
    for _ in significant..<count { step *= 10 }
    let low = abs(year) / step * step
    return year < 0 ? -(low + step - 1) ... -low : low...(low + step - 1)
  }
}
