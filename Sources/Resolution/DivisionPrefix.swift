/// Finds the division that a name begins with (青石县农业农村局 → 青石县) by the form of the words alone.
///
/// No list of divisions is asked: a name that looks like a division and is none only makes a block key a little
/// longer, and what the collection says (codes, homes) decides in the end.
enum DivisionPrefix {
  enum Level: Int, Comparable {
    case township, county, city, prefecture, province
    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  struct Match: Equatable {
    /// The offset behind the division, in scalars.
    var end: Int
    var level: Level
  }

  /// The division that begins at `start`; nil where the name begins otherwise.
  static func match(_ s: [UInt32], from start: Int = 0) -> Match? {
    var index = start
    let limit = min(s.count, start + longest)
    while index < limit {
      guard Words.isHan(s[index]) else { return nil }
      if index - start >= 2, let level = level(s, at: index, from: start) {
        // 景德镇市: a suffix may belong to the stem of the next.
        if level == .township, let next = match(endingAt: index + 1, s, start) { return next }
        return Match(end: index + 1, level: level)
      }
      index += 1
    }
    return nil
  }

  /// The longest names are those of autonomous counties and prefectures.
  private static let longest = 16
  /// A stem of more characters is no division unless it names its peoples.
  private static let longestPlainStem = 4

  private static func match(endingAt index: Int, _ s: [UInt32], _ start: Int) -> Match? {
    guard index < s.count, s[index] == Words.city || s[index] == Words.county || s[index] == Words.district,
      let level = level(s, at: index, from: start)
    else { return nil }
    return Match(end: index + 1, level: level)
  }

  private static func level(_ s: [UInt32], at index: Int, from start: Int) -> Level? {
    let previous = s[index - 1]
    let next = index + 1 < s.count ? s[index + 1] : 0
    let isAutonomous = index - start >= 4 && previous == Words.rule && s[index - 2] == Words.selfWord
    guard isAutonomous || index - start <= longestPlainStem else { return nil }
    switch s[index] {
    case Words.province: return .province
    case Words.district:
      if isAutonomous { return .province }
      if previous == Words.land { return index - start >= 3 ? .prefecture : nil }
      return Words.noDistrictBefore.contains(previous) || Words.noDistrictBehind.contains(next) ? nil : .county
    case Words.county: return next == Words.domain || next == Words.grade ? nil : .county
    case Words.banner: return previous == Words.red ? nil : .county
    case Words.city:
      return Words.noCityBefore.contains(previous) || Words.noCityBehind.contains(next) ? nil : .city
    case Words.prefecture: return .prefecture
    case Words.league: return Words.leagues.contains(Array(s[start..<index])) ? .prefecture : nil
    case Words.town: return previous == Words.country || next == Words.change ? nil : .township
    case Words.country:
      return Words.noTownshipBefore.contains(previous) || next == Words.town ? nil : .township
    default: return nil
    }
  }
}

/// The words that the forms of names are made of, as scalars.
enum Words {
  static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
  private static func scalar(_ text: Unicode.Scalar) -> UInt32 { text.value }
  static func isHan(_ c: UInt32) -> Bool { (0x4E00...0x9FFF).contains(c) || (0x3400...0x4DBF).contains(c) }

  static let province = scalar("省")
  static let city = scalar("市")
  static let county = scalar("县")
  static let district = scalar("区")
  static let banner = scalar("旗")
  static let prefecture = scalar("州")
  static let league = scalar("盟")
  static let town = scalar("镇")
  static let country = scalar("乡")
  static let village = scalar("村")
  static let community = scalar("社")
  static let farming = scalar("农")
  static let land = scalar("地")
  static let red = scalar("红")
  static let change = scalar("化")
  static let domain = scalar("域")
  static let grade = scalar("级")
  static let rule = scalar("治")
  static let selfWord = scalar("自")
  static let people = scalar("族")

  /// 社区, 园区, 景区, 开发区, 保护区, 示范区, … are no districts.
  static let noDistrictBefore = Set(scalars("社园片景小灾山城校军辖库林牧护验范街市发聚作能税贸特全我本该各"))
  /// 区域, 区块, 区间, 区位.
  static let noDistrictBehind = Set(scalars("域块间位"))
  /// 城市, 上市, 超市, 夜市, 全市.
  static let noCityBefore = Set(scalars("城上超夜门股全我本该各"))
  /// 市场, 市民, 市容, 市政(工程) behind a stem, 市级, 市值.
  static let noCityBehind = Set(scalars("场民容级值"))
  /// 城乡, 家乡, 下乡, 老乡, 故乡, 返乡.
  static let noTownshipBefore = Set(scalars("城家下老故返全我本该各"))
  static let leagues = Set(["兴安", "锡林郭勒", "阿拉善"].map(scalars))

  /// The first characters of names that leave the division out: 区委, 县政府, 村委会.
  static let bare = Set(scalars("省市县区镇乡村旗州"))
  /// 全区, 我县, 本市, 该镇, 各村.
  static let pointing = Set(scalars("全我本该各两"))

  /// Provinces as they are printed without 省 or 自治区.
  static let provinces: [[UInt32]] = [
    "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南",
    "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆",
  ].map(scalars)

  /// Beginnings of the names of bodies of the whole country.
  static let national: [[UInt32]] = [
    "中国", "全国", "中华", "国家", "中央", "国务院", "党中央", "最高人民", "教育部", "财政部", "农业农村部",
  ].map(scalars)
}
