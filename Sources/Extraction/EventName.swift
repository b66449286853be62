internal import TextModel

/// Comparison of event names.
enum EventName {
  /// Heads that take up whatever is being told of: 会议, 活动.
  static func isGeneral(_ head: String) -> Bool {
    ["会议", "大会", "全会", "全体会议", "会", "活动", "仪式", "比赛", "培训", "座谈", "签约", "揭牌"].contains(head)
  }

  /// The name without punctuation and the marks of the party's name.
  static func key(_ name: String) -> String {
    var out: [UInt8] = []
    appendKey(name, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends the key in UTF-8.
  static func appendKey(_ name: String, to out: inout [UInt8]) {
    var name = name
    name.withUTF8 { bytes in
      var at = 0
      for prefix: StaticString in ["中国共产党", "中共"] where bytes.count > prefix.utf8CodeUnitCount {
        let head = UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
        if bytes.starts(with: head) {
          at = head.count
          break
        }
      }
      while at < bytes.count {
        let (scalar, length) = UTF8Reader.scalar(bytes, at)
        if Scalars.isHan(scalar) || Scalars.isDigit(scalar) || Scalars.isLatin(scalar) {
          out.append(contentsOf: bytes[at..<(at + length)])
        }
        at += length
      }
    }
  }

  /// Whether the ordinals and numbers of two names do not speak against one event.
  static func agree(_ a: String, _ b: String) -> Bool {
    let x = ordinals(a)
    let y = ordinals(b)
    return x.isEmpty || y.isEmpty || x.isSubset(of: y) || y.isSubset(of: x)
  }

  static func ordinals(_ name: String) -> Set<Int> {
    var out: Set<Int> = []
    var run = ""
    func close() {
      if let value = Int(run) ?? ChineseNumber.value(run) { out.insert(value) }
      run = ""
    }
    for scalar in name.unicodeScalars {
      if "〇零一二三四五六七八九十百".unicodeScalars.contains(scalar) || Scalars.isDigit(scalar.value) {
        run.unicodeScalars.append(scalar)
      } else if !run.isEmpty {
        if "次届号".unicodeScalars.contains(scalar) { close() } else { run = "" }
      }
    }
    return out
  }

  /// Whether a name is made of some of another's characters, in their order.
  static func isSubsequence(_ short: [Unicode.Scalar], of long: some Sequence<Unicode.Scalar>) -> Bool {
    var at = 0
    for scalar in long where at < short.count && scalar == short[at] { at += 1 }
    return at == short.count
  }

  /// Sørensen–Dice likeness of two keys' bigrams.
  static func likeness(_ a: String, _ b: String) -> Double {
    let x = bigrams(a)
    let y = bigrams(b)
    guard !x.isEmpty, !y.isEmpty else { return a == b ? 1 : 0 }
    return 2 * Double(x.intersection(y).count) / Double(x.count + y.count)
  }

  static func bigrams(_ text: String) -> Set<UInt64> {
    var out: Set<UInt64> = []
    var last: UInt64?
    for scalar in text.unicodeScalars {
      if let last { out.insert(last << 32 | UInt64(scalar.value)) }
      last = UInt64(scalar.value)
    }
    return out
  }

  /// The year that a name begins with or holds: 2023年….
  static func year(_ name: String) -> String? {
    let scalars = Array(name.unicodeScalars)
    guard scalars.count > 5 else { return nil }
    // 2017文化旅游节 begins with its year, too.
    for at in 0..<(scalars.count - 4) where scalars[at + 4] == "年" || at == 0 && Scalars.isHan(scalars[4].value) {
      let digits = scalars[at..<(at + 4)]
      guard digits.allSatisfy({ Scalars.isDigit($0.value) }) else { continue }
      let year = String(String.UnicodeScalarView(digits))
      if scalars[at + 4] == "年" || year.hasPrefix("19") || year.hasPrefix("20") { return year }
    }
    return nil
  }
}
