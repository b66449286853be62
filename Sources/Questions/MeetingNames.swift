/// The names under which plenary sessions go: 县委九届五次全会 is 县委第九届委员会第五次全体会议.
public enum MeetingNames {
  /// Other ways to write the name of a plenary session; empty for any other name.
  public static func otherForms(of name: String) -> [String] {
    let text = Array(name)
    guard let ending = ["全体会议", "全会"].first(where: { name.hasSuffix($0) }),
      let session = lastIndex(of: "届", in: text)
    else { return [] }
    var front = text[..<session]
    let term = popNumber(&front)
    guard !term.isEmpty else { return [] }
    if front.last == "第" { front.removeLast() }
    var behind = text[(session + 1)..<(text.count - ending.count)]
    if behind.starts(with: "委员会") { behind = behind.dropFirst(3) }
    guard behind.popLast() == "次" else { return [] }
    let count = popNumber(&behind)
    if behind.last == "第" { behind.removeLast() }
    // 二届三次理事会全会 and the like: whatever stands between is kept.
    guard !count.isEmpty else { return [] }
    let body = String(front) + String(behind)
    let first = chinese(term)
    let second = chinese(count)
    return [
      "\(body)第\(first)届委员会第\(second)次全体会议", "\(body)\(first)届\(second)次全会", "\(body)\(first)届\(second)次全体会议",
      "\(body)第\(first)届第\(second)次全体会议",
    ].filter { $0 != name }
  }

  /// Whether two names have the same numbers in the same order, 十一 and 11 being one.
  ///
  /// Names that differ in a number are never slips of one another: 四次全会 is not 五次全会.
  public static func haveSameNumbers(_ a: String, _ b: String) -> Bool { numbers(in: a) == numbers(in: b) }

  private static func numbers(in text: String) -> [String] {
    var out: [String] = []
    var current: [Character] = []
    for character in Array(text) + [" "] {
      if digits.contains(character) {
        current.append(character)
      } else if !current.isEmpty {
        out.append(chinese(current))
        current = []
      }
    }
    return out
  }

  private static func lastIndex(of character: Character, in text: [Character]) -> Int? {
    text.lastIndex(of: character)
  }

  /// Takes the number at the end.
  private static func popNumber(_ text: inout ArraySlice<Character>) -> [Character] {
    var number: [Character] = []
    while let last = text.last, digits.contains(last) {
      number.insert(last, at: 0)
      text.removeLast()
    }
    return number
  }

  /// A number up to 99 in Chinese; others as they are.
  private static func chinese(_ number: [Character]) -> String {
    guard let value = Int(String(number)), (1...99).contains(value) else { return String(number) }
    let units = Array("〇一二三四五六七八九")
    let tens = value / 10
    let rest = value % 10
    return (tens > 1 ? String(units[tens]) : "") + (tens > 0 ? "十" : "") + (rest > 0 ? String(units[rest]) : "")
  }

  private static let digits: Set<Character> = Set("0123456789一二三四五六七八九十百〇零")
}
