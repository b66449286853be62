internal import FactModel
internal import TextModel

/// A name in the form under which names are compared.
///
/// Layout, punctuation and quotation marks are gone, legal forms have become the papers' short ones, and a province
/// or prefecture in front of a county stands apart in `containers`.
struct NameForm: Sendable, Hashable {
  /// The comparable name.
  var key: String
  /// Provinces and prefectures that stood in front, outer to inner.
  var containers: [String]
  /// The division that the name begins with, nil where it begins otherwise.
  var division: String?
  var divisionLevel: DivisionPrefix.Level?
  /// What stands behind the division, the whole key where there is none.
  var rest: String
  /// The name leaves its division out (区委, 镇政府, 会议): it says nothing outside of its page.
  var isGeneric: Bool
  /// The name alone says whose it is: it begins with a county or more, or with a word for the whole country.
  var isQualified: Bool
  /// The digits and numerals of the name.
  var numerals: String
  var scalars: [UInt32]
}

extension NameForm {
  init(_ name: String, type: EntityType) {
    var s = NameForm.rewritten(NameForm.plain(name))
    if type == .person {
      s = NameForm.plain(name, keepsDots: true)
    } else if type == .event {
      s = NameForm.withoutOrdinalSigns(s)
    } else if type == .organization {
      s = NameForm.withoutTerm(s)
    } else if type == .initiative, s.count > 4, s.starts(with: NameForm.creation) {
      // 创建全国文明城市 is 全国文明城市创建.
      s = Array(s[NameForm.creation.count...]) + NameForm.creation
    }
    s = NameForm.consultativeConferenceLast(s)
    var containers: [String] = []
    if type != .person, type != .initiative { s = NameForm.strippingContainers(s, into: &containers) }
    let match = type == .person || type == .initiative ? nil : DivisionPrefix.match(s)
    self.containers = containers
    key = NameForm.text(s)
    division = match.map { NameForm.text(Array(s[..<$0.end])) }
    divisionLevel = match?.level
    rest = match.map { NameForm.text(Array(s[$0.end...])) } ?? key
    numerals = Numerals.signature(s)
    scalars = s
    isGeneric = NameForm.isGeneric(s, match, type)
    let isNational = Words.national.contains { s.starts(with: $0) }
    let isFirm = type == .organization && s.count >= 6 && NameForm.firmEndings.contains { NameForm.s(s, endsWith: $0) }
    isQualified =
      !isGeneric
      && (type == .initiative || isNational || isFirm || !containers.isEmpty
        || (match.map { $0.level > .township } ?? false))
  }

  static func text(_ s: [UInt32]) -> String {
    var out = String.UnicodeScalarView()
    for c in s { out.append(Unicode.Scalar(c) ?? "\u{FFFD}") }
    return String(out)
  }

  private static let firmEndings: [[UInt32]] = ["公司", "集团", "大学", "学院", "银行", "出版社"].map(Words.scalars)

  private static func s(_ s: [UInt32], endsWith ending: [UInt32]) -> Bool {
    s.count >= ending.count && s[(s.count - ending.count)...].elementsEqual(ending)
  }

  /// Folded, without blanks and marks, Latin letters small.
  static func plain(_ name: String, keepsDots: Bool = false) -> [UInt32] {
    var out: [UInt32] = []
    out.reserveCapacity(name.utf8.count / 3 + 1)
    for scalar in name.unicodeScalars {
      let c = Scalars.folded(scalar.value)
      if c >= 0x41 && c <= 0x5A {
        out.append(c + 0x20)
      } else if Scalars.isHan(c) || Scalars.isDigit(c) || Scalars.isLatin(c) {
        out.append(c)
      } else if c == 0xB7 {
        if keepsDots { out.append(c) }
      } else if c > 0x7F, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        out.append(c)
      }
    }
    return out
  }

  private struct Rewrite {
    var from: [UInt32]
    var to: [UInt32]
  }

  /// Legal form → the papers' form, the longest first.
  private static let rewrites: [UInt32: [Rewrite]] = {
    let pairs = [
      ("中国人民政治协商会议全国委员会", "全国政协"), ("中国人民政治协商会议", "政协"), ("人民代表大会常务委员会", "人大常委会"),
      ("人民代表大会", "人大"), ("中国共产党", ""), ("中共", ""), ("常务委员会", "常委会"), ("纪律检查委员会", "纪委"), ("监察委员会", "监委"),
      ("村民委员会", "村委会"), ("居民委员会", "居委会"), ("管理委员会", "管委会"), ("工作委员会", "工委"), ("委员会", "委"),
      ("人民政府", "政府"), ("人民法院", "法院"), ("人民检察院", "检察院"), ("人民武装部", "人武部"), ("妇女联合会", "妇联"),
      ("办公室", "办"), ("全体扩大会议", "全会"), ("全体会议", "全会"),
    ]
    var out: [UInt32: [Rewrite]] = [:]
    for (from, to) in pairs {
      let scalars = Words.scalars(from)
      out[scalars[0], default: []].append(Rewrite(from: scalars, to: Words.scalars(to)))
    }
    return out
  }()

  private static func rewritten(_ s: [UInt32]) -> [UInt32] {
    var out: [UInt32] = []
    out.reserveCapacity(s.count)
    var index = 0
    scan: while index < s.count {
      if let candidates = rewrites[s[index]] {
        for rewrite in candidates where s[index...].starts(with: rewrite.from) {
          out.append(contentsOf: rewrite.to)
          index += rewrite.from.count
          continue scan
        }
      }
      out.append(s[index])
      index += 1
    }
    return out
  }

  private static let cppcc = Words.scalars("政协")
  private static let creation = Words.scalars("创建")
  private static let committee = Words.scalars("委")[0]
  private static let ordinal = Words.scalars("第")[0]
  private static let term = Words.scalars("届")[0]
  private static let time = Words.scalars("次")[0]

  /// 政协青石县委… → 青石县政协….
  private static func consultativeConferenceLast(_ s: [UInt32]) -> [UInt32] {
    guard s.starts(with: cppcc) else { return s }
    let name = Array(s[cppcc.count...])
    if let match = DivisionPrefix.match(name) {
      var rest = name[match.end...]
      if rest.first == committee { rest = rest.dropFirst() }
      return name[..<match.end] + cppcc + rest
    }
    return s
  }

  /// 第九届委第五次全会 → 九届五次全会: with and without 第, the ordinals of a session are the same.
  private static func withoutOrdinalSigns(_ s: [UInt32]) -> [UInt32] {
    var out: [UInt32] = []
    for (index, c) in s.enumerated() {
      if c == ordinal, let end = Numerals.run(s, from: index + 1), end < s.count, s[end] == term || s[end] == time {
        continue
      }
      if c == committee, out.last == term { continue }
      out.append(c)
    }
    return out
  }

  /// 青石县第九届委 → 青石县委: a committee is the same over its terms.
  private static func withoutTerm(_ s: [UInt32]) -> [UInt32] {
    guard let at = s.firstIndex(of: term), at + 1 < s.count else { return s }
    var start = at
    while start > 0, Numerals.isNumeral(s[start - 1]) { start -= 1 }
    guard start < at else { return s }
    if start > 0, s[start - 1] == ordinal { start -= 1 }
    let rest = s[(at + 1)...]
    // 青石县委第九届委 names its committee twice.
    return Array(
      s[..<start] + (start > 0 && s[start - 1] == committee && rest.first == committee ? rest.dropFirst() : rest))
  }

  private static func strippingContainers(_ s: [UInt32], into containers: inout [String]) -> [UInt32] {
    var rest = s
    while true {
      if let province = Words.provinces.first(where: { rest.starts(with: $0) }),
        let next = DivisionPrefix.match(rest, from: province.count), next.level == .county || next.level == .city,
        !rest[province.count..<next.end].contains(Words.people)
      {
        containers.append(text(province))
        rest.removeFirst(province.count)
        continue
      }
      guard let first = DivisionPrefix.match(rest), first.level >= .city,
        let next = DivisionPrefix.match(rest, from: first.end), next.level >= .county, next.level < .province
      else { return rest }
      containers.append(text(Array(rest[..<first.end])))
      rest.removeFirst(first.end)
    }
  }

  private static let genericWords: Set<[UInt32]> = Set(
    ["考察团", "代表团", "调研组", "督导组", "工作组", "检查组", "巡察组", "指挥部", "专班", "领导小组", "党委", "党组", "党支部", "政府", "政协", "人大"]
      .map(Words.scalars))
  /// What an event's name may consist of and still say nothing.
  private static let emptyWords: [[UInt32]] = [
    "座谈会", "推进会", "会议", "全会", "大会", "例会", "动员会", "部署会", "活动", "仪式", "考察", "交流", "工作", "调研", "对接", "专题",
    "现场", "学习", "互访", "督导", "检查", "签约", "揭牌", "启动", "开工", "培训", "汇报会", "对口", "协作", "常委会", "扩大", "会",
  ].map(Words.scalars)

  private static func isGeneric(_ s: [UInt32], _ match: DivisionPrefix.Match?, _ type: EntityType) -> Bool {
    guard let first = s.first else { return true }
    switch type {
    case .person: return false
    case .initiative: return s.count < 2
    case .organization, .place:
      if Words.pointing.contains(first), s.count > 1, Words.bare.contains(s[1]) { return true }
      return s.count < 2 || genericWords.contains(s) || (Words.bare.contains(first) && match == nil)
    case .event:
      var index = match?.end ?? (Words.bare.contains(first) ? 1 : 0)
      scan: while index < s.count {
        for word in emptyWords where s[index...].starts(with: word) {
          index += word.count
          continue scan
        }
        return false
      }
      return true
    }
  }
}
