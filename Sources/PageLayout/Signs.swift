internal import TextModel

/// Classes of scalars and small searches that only layout needs.
enum Signs {
  /// The scalars of a word that is written in the code.
  static func word(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// The words of a list that is written with blanks between them.
  static func words(_ text: String) -> [[UInt32]] {
    text.split(separator: " ").map { word(String($0)) }
  }

  static func cells(_ c: UInt32) -> Int {
    if c == 0x09 { return 4 }
    return c >= 0x1100 && !(0x2000...0x200F).contains(c) ? 2 : 1
  }

  /// 一 to 十, as pages number themselves.
  static func isChineseDigit(_ c: UInt32) -> Bool {
    [0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341].contains(c)
  }

  /// 。！？… and their ASCII forms.
  static func isStop(_ c: UInt32) -> Bool {
    switch c {
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x2026, 0xFF61: true
    default: false
    }
  }

  /// Marks that may stand between a stop and the line's end.
  static func isCloser(_ c: UInt32) -> Bool {
    switch c {
    case 0x201D, 0x2019, 0x300D, 0x300F, 0x300B, 0xFF09, 0x29, 0x3011, 0x22, 0x27, 0x5D, 0x2A: true
    default: false
    }
  }

  /// ，、；： and their ASCII forms, and opening marks: no line of a headline ends with one.
  static func leavesOpen(_ c: UInt32) -> Bool {
    switch c {
    case 0xFF0C, 0x2C, 0x3001, 0xFF1B, 0x3B, 0x201C, 0x2018, 0xFF08, 0x28, 0x300A: true
    default: false
    }
  }

  /// Marks and particles with which no sentence, paragraph or headline begins.
  static func cannotBegin(_ c: UInt32) -> Bool {
    switch c {
    case 0x22, 0x27, 0x2A: return false
    case 0xFF0C, 0x2C, 0x3001, 0x3002, 0xFF1B, 0x3B, 0xFF1A, 0x3A, 0xFF01, 0xFF1F, 0x7684, 0x4E86, 0x4EEC: return true
    default: return isCloser(c)
    }
  }

  static func isComma(_ c: UInt32) -> Bool { c == 0xFF0C || c == 0x2C }
  static func isColon(_ c: UInt32) -> Bool { c == 0xFF1A || c == 0x3A }

  /// ■ □ ● ○ ◆ ◇ ★ ☆ ▲ △ ▼ ▽ ◎ ※ and dashes: they open bylines, captions and items of lists.
  static func isBullet(_ c: UInt32) -> Bool {
    switch c {
    case 0x25A0...0x25CF, 0x25E6, 0x2605, 0x2606, 0x203B, 0x2022, 0xB7, 0x2014, 0x2013, 0x2D, 0x2A, 0x23, 0x3E: true
    default: false
    }
  }

  /// ▲ △ ▼ ▽ ◀ ▶ and arrows: they point from a caption to its photo.
  static func pointsToPhoto(_ c: UInt32) -> Bool {
    switch c {
    case 0x25B2...0x25C5, 0x2190...0x2193, 0x2196...0x2199: true
    default: false
    }
  }

  private static let numerals = Set(word("一二三四五六七八九十0123456789"))

  /// 一、… （一）… 1.… 第一，… 其一，…
  static func isEnumerated(_ text: [UInt32]) -> Bool {
    var at = 0
    while at < text.count, text[at] == 0xFF08 || text[at] == 0x28 || text[at] == 0x7B2C || text[at] == 0x5176 {
      at += 1
    }
    guard at < text.count, numerals.contains(text[at]) else { return false }
    while at < text.count, numerals.contains(text[at]) { at += 1 }
    guard at < text.count else { return false }
    let c = text[at]
    return c == 0x3001 || c == 0xFF09 || c == 0x29 || c == 0x2E || Signs.isComma(c) || c == 0x662F
  }

  static func begins(_ text: [UInt32], _ word: [UInt32], at: Int = 0) -> Bool {
    guard at >= 0, at + word.count <= text.count else { return false }
    for i in 0..<word.count where text[at + i] != word[i] { return false }
    return true
  }

  static func ends(_ text: [UInt32], _ word: [UInt32]) -> Bool { begins(text, word, at: text.count - word.count) }

  /// The length of the longest word of `words` that stands at `at`, 0 if none does.
  static func longest(_ words: [[UInt32]], in text: [UInt32], at: Int = 0) -> Int {
    var best = 0
    for word in words where word.count > best && begins(text, word, at: at) { best = word.count }
    return best
  }

  static func find(_ word: [UInt32], in text: [UInt32]) -> Int? {
    guard !word.isEmpty, word.count <= text.count else { return nil }
    for at in 0...(text.count - word.count) where begins(text, word, at: at) { return at }
    return nil
  }

  static func holdsAny(_ words: [[UInt32]], in text: [UInt32]) -> Bool {
    for word in words where find(word, in: text) != nil { return true }
    return false
  }

  static func string(_ scalars: some Sequence<UInt32>) -> String {
    var out = String.UnicodeScalarView()
    for value in scalars { out.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return String(out)
  }
}
