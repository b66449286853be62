internal import FactModel

/// A meeting that its ordinals name: 青石县委九届五次全会. All who report or recall it mean the same one.
struct OfficialMeeting: Hashable {
  /// Code or name of the convenor's division; `central` for the whole country's.
  var home: String
  /// 委, 人大, 政协, 纪委, …
  var body: String
  /// Which term (九届); nil where only the number is printed.
  var term: Int?
  /// Which of the term (五次), 0 for the congress that opens it.
  var number: Int
  /// 全会, 常委会, 大会 or the words behind the ordinals.
  var kind: String

  var key: String { "\(home)|\(body)|\(term.map(String.init) ?? "")|\(number)|\(kind)" }

  private static let term = Words.scalars("届")[0]
  private static let time = Words.scalars("次")[0]
  private static let middle = Words.scalars("中")[0]
  private static let plenum = Words.scalars("全会")
  private static let bodies: [(word: [UInt32], body: String)] = [
    ("纪委", "纪委"), ("人大常委会", "人大常委会"), ("人大", "人大"), ("政协常委会", "政协常委会"), ("政协", "政协"), ("妇女代表大会", "妇联"),
    ("妇联", "妇联"), ("团委", "团委"), ("团代会", "团委"), ("工会", "工会"), ("政府", "政府"), ("党代会", "委"), ("党的", "委"), ("委", "委"),
    ("代表大会", "委"),
  ].map { (word: Words.scalars($0), body: $1) }

  /// Reads the form of an event's name; nil where it names no session with its convenor.
  ///
  /// - Parameter home: the division that a bare 省, 市, 县 or 区 means on this page.
  init?(_ form: NameForm, home: (UInt32) -> String?, code: (String) -> String?) {
    let s = form.scalars
    guard let session = Self.session(s), let body = Self.body(s) else { return nil }
    if let division = form.division, form.divisionLevel != .township {
      self.home = code(division) ?? division
    } else if let first = s.first, Words.bare.contains(first), !s.starts(with: Words.scalars("区域")) {
      guard let found = home(first) else { return nil }
      self.home = found
    } else if Self.isCentral(s) {
      self.home = "central"
    } else {
      return nil
    }
    // 区委九届五次全会 may leave its term out only where it is numbered through, as 常务会议 are.
    self.body = body
    term = session.term
    number = session.number
    kind = Self.kind(s, from: session.end)
  }

  private static func isCentral(_ s: [UInt32]) -> Bool {
    let signs = ["党的", "中央", "全国", "十四届全国", "十三届全国"].map(Words.scalars)
    return signs.contains { s.starts(with: $0) } || containsPlenumOfCentre(s)
  }

  /// 二十届三中全会.
  private static func containsPlenumOfCentre(_ s: [UInt32]) -> Bool {
    s.indices.contains {
      s[$0] == middle && $0 > 0 && Numerals.isNumeral(s[$0 - 1]) && s[($0 + 1)...].starts(with: plenum)
    }
  }

  private static func session(_ s: [UInt32]) -> (term: Int?, number: Int, end: Int)? {
    var term: Int?
    var number: Int?
    var end = 0
    var index = 0
    while index < s.count {
      guard let stop = Numerals.run(s, from: index) else {
        index += 1
        continue
      }
      if stop < s.count, let value = Numerals.number(s[index..<stop]) {
        if s[stop] == Self.term {
          term = value
          end = max(end, stop + 1)
        } else if s[stop] == time || s[stop] == middle {
          number = value
          end = max(end, stop + 1)
        }
      }
      index = stop
    }
    guard let number else { return nil }
    return (term, number, end)
  }

  private static func body(_ s: [UInt32]) -> String? {
    let found = bodies.first { entry in s.indices.contains { s[$0...].starts(with: entry.word) } }
    if let found { return found.body }
    // 青石县第九届委员会第五次全会 names no party, and only the party's committee leaves its name out.
    return s.indices.contains { s[$0...].starts(with: plenum) } ? "委" : nil
  }

  private static func kind(_ s: [UInt32], from end: Int) -> String {
    let tail = NameForm.text(Array(s[end...]))
    if tail.hasSuffix("全会") { return "全会" }
    if tail.hasPrefix("常委会") || tail.hasPrefix("常务会") { return String(tail.prefix(3)) }
    return tail.hasSuffix("会议") ? "会议" : tail
  }
}
