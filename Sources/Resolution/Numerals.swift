/// Numbers in names: what keeps 第五次 from 第六次.
enum Numerals {
  private static let values: [UInt32: Int] = [
    0x3007: 0, 0x96F6: 0, 0x4E00: 1, 0x4E8C: 2, 0x4E24: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x4E03: 7,
    0x516B: 8, 0x4E5D: 9, 0x5341: 10,
  ]
  /// 百, 千, 万, 亿: in names they seldom count anything.
  private static let large: Set<UInt32> = [0x767E, 0x5343, 0x4E07, 0x4EBF]

  static func isNumeral(_ c: UInt32) -> Bool { values[c] != nil || (0x30...0x39).contains(c) }

  /// The end of the numerals that begin at an offset; nil where there are none.
  static func run(_ s: [UInt32], from start: Int) -> Int? {
    var end = start
    while end < s.count, isNumeral(s[end]) { end += 1 }
    return end > start ? end : nil
  }

  /// The number that a run of numerals means: 九 9, 十三 13, 二十 20, 35 35; nil where it means none.
  static func number(_ s: ArraySlice<UInt32>) -> Int? {
    guard !s.isEmpty, s.count <= 6 else { return nil }
    if s.allSatisfy({ (0x30...0x39).contains($0) }) { return s.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let digits = s.compactMap { values[$0] }
    guard digits.count == s.count else { return nil }
    guard let ten = digits.firstIndex(of: 10) else { return digits.reduce(0) { $0 * 10 + $1 } }
    guard ten <= 1, digits.count - ten <= 2, digits.lastIndex(of: 10) == ten else { return nil }
    return (ten == 1 ? digits[0] : 1) * 10 + (digits.count - ten == 2 ? digits[ten + 1] : 0)
  }

  /// All numbers of a name in one string; 十三届 and 13届 have the same.
  static func signature(_ s: [UInt32]) -> String {
    var out = ""
    var index = 0
    while index < s.count {
      if large.contains(s[index]) {
        out.unicodeScalars.append(Unicode.Scalar(s[index]) ?? "?")
        index += 1
      } else if let end = run(s, from: index) {
        if let number = number(s[index..<end]) {
          out += String(number)
        } else {
          for c in s[index..<end] { out += values[c].map(String.init) ?? String(c - 0x30) }
        }
        index = end
      } else {
        index += 1
      }
    }
    return out
  }
}

/// What keeps two names apart whatever else speaks for them.
enum NameGuard {
  private static let opposites: [(UInt32, UInt32)] = [
    ("东", "西"), ("南", "北"), ("上", "下"), ("左", "右"), ("内", "外"), ("新", "旧"), ("男", "女"), ("前", "后"), ("大", "小"),
    ("副", "正"),
  ].map { (a: Unicode.Scalar, b: Unicode.Scalar) in (a.value, b.value) }
  private static let deputy: UInt32 = 0x526F

  /// Why two names can never be one; nil where nothing forbids it.
  static func conflict(_ a: NameForm, _ b: NameForm, numeralsMayBeMissing: Bool) -> String? {
    if a.key == b.key { return nil }
    if a.numerals != b.numerals, !(numeralsMayBeMissing && (a.numerals.isEmpty || b.numerals.isEmpty)) {
      return "their numbers differ (\(a.key), \(b.key))"
    }
    let x = counts(a.scalars)
    let y = counts(b.scalars)
    if (x[deputy] ?? 0) != (y[deputy] ?? 0) { return "only one is a deputy’s (\(a.key), \(b.key))" }
    for (left, right) in opposites {
      let more = (x[left] ?? 0) - (y[left] ?? 0)
      let less = (x[right] ?? 0) - (y[right] ?? 0)
      if more > 0 && less < 0 || more < 0 && less > 0 { return "they name opposites (\(a.key), \(b.key))" }
    }
    return nil
  }

  private static func counts(_ s: [UInt32]) -> [UInt32: Int] {
    var out: [UInt32: Int] = [:]
    for c in s { out[c, default: 0] += 1 }
    return out
  }
}
