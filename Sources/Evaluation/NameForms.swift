internal import Foundation

/// Names as they are compared: what `score.py` calls plain text, forms and likeness.
enum NameForms {
  /// The text without blanks, punctuation and symbols, compatibility characters as the plain ones.
  static func plain(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in normalized(text).unicodeScalars where isWord(scalar) { out.append(scalar) }
    return String(out)
  }

  /// Compatibility composition. Han characters, kana and ASCII stay as they are, and are nearly all there is.
  private static func normalized(_ text: String) -> String {
    let isNormal = text.unicodeScalars.allSatisfy { $0.value < 0x80 || (0x4E00..<0xA000).contains($0.value) }
    return isNormal ? text : text.precomposedStringWithCompatibilityMapping
  }

  /// A letter, a digit or a character with a numeric value, as Python's `\w` has it, but no underscore.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if (0x4E00..<0xA000).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return scalar.properties.numericType != nil
    }
  }

  private static let rewrites: [(old: String, new: String)] = [
    ("中国人民政治协商会议全国委员会", "全国政协"), ("人民代表大会常务委员会", "人大常委会"), ("人民代表大会", "人大"),
    ("中国共产党", ""), ("中共", ""), ("常务委员会", "常委会"), ("委员会", "委"), ("人民政府", "政府"), ("人民法院", "法院"),
    ("人民检察院", "检察院"),
  ]

  /// Every form under which a name may match: as it is, and without the province or prefecture in front.
  static func of(_ name: String) -> Set<String> {
    var text = Array(politicalConference(plain(name)).unicodeScalars)
    for rewrite in rewrites {
      text = replace(text, Array(rewrite.old.unicodeScalars), Array(rewrite.new.unicodeScalars))
    }
    var out: Set<String> = [string(text)]
    while let length = upperDivision(text), length < text.count {
      text.removeFirst(length)
      out.insert(string(text))
    }
    out.remove("")
    return out
  }

  /// 政协青山县委员会 is 青山县政协.
  private static func politicalConference(_ name: String) -> String {
    for head in ["中国人民政治协商会议", "政协"] where name.hasPrefix(head) && name.hasSuffix("委员会") {
      let middle = name.dropFirst(head.count).dropLast(3)
      if !middle.isEmpty, name.count > head.count + 3 { return middle + "政协" }
    }
    return name
  }

  private static func replace(
    _ text: [Unicode.Scalar], _ old: [Unicode.Scalar], _ new: [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    guard text.count >= old.count else { return text }
    var out: [Unicode.Scalar] = []
    var at = 0
    while at < text.count {
      if text[at...].starts(with: old) {
        out += new
        at += old.count
      } else {
        out.append(text[at])
        at += 1
      }
    }
    return out
  }

  private static let upperLevels = ["省", "自治区", "市", "自治州", "地区", "盟"].map { Array($0.unicodeScalars) }

  /// How long the province or prefecture is that stands in front of a county, a district, a city or a banner.
  private static func upperDivision(_ text: [Unicode.Scalar]) -> Int? {
    for stem in 2...7 where stem < text.count {
      for level in upperLevels where text[stem...].starts(with: level) {
        let length = stem + level.count
        if holdsCounty(text, from: length) { return length }
      }
    }
    return nil
  }

  /// Whether within the next characters a county-level division ends; 小区, 景区, 城市 and 市场 are none.
  private static func holdsCounty(_ text: [Unicode.Scalar], from start: Int) -> Bool {
    for at in (start + 1)..<max(start + 1, min(start + 9, text.count)) {
      switch text[at] {
      case "县", "旗": return true
      case "区" where !["社", "园", "片", "景", "小"].contains(text[at - 1]): return true
      case "市" where text[at - 1] != "城" && !(at + 1 < text.count && text[at + 1] == "场"): return true
      default: continue
      }
    }
    return false
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// How alike two texts are, 0 to 1: the share of their pairs of neighbouring characters.
  static func likeness(_ a: String, _ b: String) -> Double {
    let a = plain(a)
    let b = plain(b)
    if a.isEmpty || b.isEmpty { return 0 }
    if a.unicodeScalars.elementsEqual(b.unicodeScalars) { return 1 }
    let left = pairs(a)
    let right = pairs(b)
    return Double(2 * left.intersection(right).count) / Double(left.count + right.count)
  }

  /// A text's pairs of neighbouring characters; of a single one, that one.
  private static func pairs(_ text: String) -> Set<UInt64> {
    let scalars = text.unicodeScalars.map { UInt64($0.value) }
    guard scalars.count > 1 else { return Set(scalars) }
    return Set((1..<scalars.count).map { scalars[$0 - 1] << 32 | scalars[$0] })
  }
}
