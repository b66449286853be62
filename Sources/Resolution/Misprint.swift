internal import FactModel
internal import Lexicons

/// Finds the standard body whose name was misprinted by one character: 农业农忖局 for 农业农村局.
///
/// Only what every county has is known well enough to tell a misprint from a name: of two schools or firms whose names
/// differ in one character nobody can say that they are one.
enum Misprint {
  /// Shorter names are too near to each other.
  private static let shortest = 6
  /// What never is a misprint of something else: numbers, ordinals, directions, opposites, ranks, levels.
  private static let telling = Set(
    "〇零一二两三四五六七八九十百千万0123456789第甲乙丙丁戊己庚辛壬癸东南西北中上下左右内外前后新旧老大小高低长短男女正副总分主次正反省市州县区旗镇乡村组党政"
      .unicodeScalars.map(\.value))

  /// Standard bodies as names have them behind a division.
  private static let standards: Set<[UInt32]> = Set(
    StandardBodies.names.map { Array(NameForm("某某县" + $0, type: .organization).rest.unicodeScalars.map(\.value)) }
      .filter { $0.count >= shortest })

  /// What is left of a standard body without one of its characters → the bodies.
  private static let shortened: [[UInt32]: [[UInt32]]] = {
    var out: [[UInt32]: [[UInt32]]] = [:]
    for name in standards.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      for shorter in Set(without(name)) { out[shorter, default: []].append(name) }
    }
    return out
  }()

  private static func without(_ name: [UInt32]) -> [[UInt32]] {
    name.indices.map { Array(name[..<$0] + name[($0 + 1)...]) }
  }

  /// Whether a name, its division left out, is that of a body that every jurisdiction has.
  static func isStandard(_ rest: String) -> Bool { standards.contains(rest.unicodeScalars.map(\.value)) }

  /// The standard bodies that a name, its division left out, may be a misprint of, sorted; empty for one that is itself
  /// standard.
  static func standards(near rest: String) -> [String] {
    let name = rest.unicodeScalars.map(\.value)
    guard name.count >= shortest - 1, !standards.contains(name) else { return [] }
    // One character too few, one too many, one for another.
    var found = Set(shortened[name] ?? [])
    for shorter in without(name) {
      if standards.contains(shorter) { found.insert(shorter) }
      found.formUnion((shortened[shorter] ?? []).filter { $0.count == name.count })
    }
    return found.filter { isMisprint(name, of: $0) }.map(NameForm.text).sorted { $0.precedesInBytes($1) }
  }

  /// Whether two names differ in one place, in one character that tells nothing, and end alike.
  private static func isMisprint(_ name: [UInt32], of standard: [UInt32]) -> Bool {
    guard name.last == standard.last else { return false }
    let head = zip(name, standard).prefix { $0 == $1 }.count
    let tail = zip(name[head...].reversed(), standard[head...].reversed()).prefix { $0 == $1 }.count
    let middle = name[head..<(name.count - tail)] + standard[head..<(standard.count - tail)]
    return (1...2).contains(middle.count) && !middle.contains(where: telling.contains)
  }
}
