/// What is wrong with a text that should be EDTF.
struct EDTFSyntax: Error {
  var reason: String

  init(_ reason: String) { self.reason = reason }
}

/// Takes the text of one date apart.
struct EDTFScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { index == bytes.count }

  /// Skips a character if it comes next.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func qualifier() -> EDTFDate.Qualifier? {
    guard index < bytes.count, let found = EDTFDate.Qualifier(rawValue: bytes[index]) else { return nil }
    index += 1
    return found
  }

  private mutating func digits() -> [UInt8] {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    return bytes[start..<index].map { $0 - 0x30 }
  }

  private mutating func number(_ what: String) throws(EDTFSyntax) -> Int {
    let found = digits()
    guard !found.isEmpty else { throw EDTFSyntax("\(what) is missing") }
    guard found.count <= 15 else { throw EDTFSyntax("\(what) has too many digits") }
    return found.reduce(0) { $0 * 10 + Int($1) }
  }

  mutating func year() throws(EDTFSyntax) -> EDTFYear {
    let before = qualifier()
    let start = index
    var year = EDTFYear(text: "", digits: [], isNegative: false, before: before)
    if skip("Y") {
      year.isNegative = skip("-")
      let plain = try number("the year behind “Y”")
      var value = plain
      var isExponential = false
      if skip("E") {
        isExponential = true
        for _ in 0..<(try number("the exponent behind “E”")) {
          guard value < EDTFYear.limit / 10 else { throw EDTFSyntax("the year lies too far away") }
          value *= 10
        }
      }
      guard isExponential || plain > 9999 else { throw EDTFSyntax("“Y” stands before a year of more than four digits") }
      year.long = year.isNegative ? -value : value
    } else {
      year.isNegative = skip("-")
      year.digits = try masked(4, "a year")
      if year.isNegative, year.digits.allSatisfy({ $0 == 0 }) { throw EDTFSyntax("there is no year -0000") }
    }
    if skip("S") {
      let count = try number("the number of significant digits behind “S”")
      guard !year.digits.contains(nil) else { throw EDTFSyntax("a year has either “X” or “S”") }
      guard count > 0 else { throw EDTFSyntax("at least one digit is significant") }
      year.significant = count
    }
    year.text = String(decoding: bytes[start..<index], as: UTF8.self)
    year.after = qualifier()
    return year
  }

  mutating func part(_ what: String) throws(EDTFSyntax) -> EDTFDate.Part {
    let before = qualifier()
    let digits = try masked(2, what)
    return EDTFDate.Part(digits: digits, before: before, after: qualifier())
  }

  private mutating func masked(_ width: Int, _ what: String) throws(EDTFSyntax) -> [UInt8?] {
    var found: [UInt8?] = []
    while found.count < width, index < bytes.count, bytes[index] == 0x58 || (0x30...0x39).contains(bytes[index]) {
      found.append(bytes[index] == 0x58 ? nil : bytes[index] - 0x30)
      index += 1
    }
    guard found.count == width else {
      throw EDTFSyntax("\(what) has \(width == 4 ? "four" : "two") digits or “X” in their place")
    }
    return found
  }

  /// `T10:10:10`, with nothing, `Z`, `+05` or `+05:30` behind it; as written, without the T.
  mutating func time() throws(EDTFSyntax) -> String? {
    guard skip("T") else { return nil }
    let start = index
    let wrong = EDTFSyntax("a time of day is written as in T10:10:10, with Z, +05 or +05:30 behind it if wanted")
    func two(_ limit: Int, _ scanner: inout EDTFScanner) -> Bool {
      let from = scanner.index
      let found = scanner.digits()
      return scanner.index - from == 2 && found[0] * 10 + found[1] < limit
    }
    guard two(24, &self), skip(":"), two(60, &self), skip(":"), two(60, &self) else { throw wrong }
    if !isAtEnd, !skip("Z") {
      guard skip("+") || skip("-"), two(24, &self) else { throw wrong }
      if !isAtEnd { guard skip(":"), two(60, &self) else { throw wrong } }
    }
    guard isAtEnd else { throw wrong }
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  /// The character that comes next, for messages.
  var rest: String {
    String(decoding: bytes[index...], as: UTF8.self).first.map(String.init) ?? ""
  }
}
