internal import FactModel

/// How a paper names the authors of an article: what stands in front of the body, what opens it and what ends it.
struct PrintedByline {
  var line: String?
  var opening = ""
  var closing = ""
  var entries: [Byline]

  /// Invented names of usual and unusual forms.
  private static let names = [
    "柳知远", "何苇", "罗一舟", "邵南星", "葛明月", "莫清扬", "安宁", "温雨", "祝成蹊", "欧阳明澈", "司马青", "令狐远", "钟声", "田野",
    "覃小禾", "农瑞安", "阿依夏木·托合提", "麦麦提江·艾力", "尼玛次仁", "巴特尔", "扎西多吉", "盘石生", "逯一鸣", "仝小冉", "高峰", "方向",
    "黄金山", "秦岭", "于飞", "文静好", "图亚", "章文", "施图南",
  ]

  /// The commonest style.
  static func plain(_ random: inout SplitMix64) -> PrintedByline {
    let names = draw(1, 2, &random)
    return PrintedByline(line: "■通讯员 " + names.joined(separator: " "), entries: all(names, .correspondent))
  }

  /// Any style that papers use.
  static func any(_ random: inout SplitMix64) -> PrintedByline {
    let names = draw(2, 2, &random)
    let (a, b) = (names[0], names[1])
    let few = random.chance(60) ? [a] : names
    let both = all([a], .reporter) + all([b], .correspondent)
    let list = few.joined(separator: " ")
    switch random.below(17) {
    case 0: return PrintedByline(line: "■通讯员 \(list)", entries: all(few, .correspondent))
    case 1: return PrintedByline(line: "□ 通讯员\(a)", entries: all([a], .correspondent))
    case 2: return PrintedByline(line: "■本报记者 \(list) 文/图", entries: all(few, .reporter) + all(few, .photographer))
    case 3: return PrintedByline(line: "本报记者 \(a) 通讯员 \(b)", entries: both)
    case 4: return PrintedByline(line: nil, opening: "本报讯（记者 \(a) 通讯员 \(b)）", entries: both)
    case 5: return PrintedByline(line: nil, opening: "本报讯 （通讯员 \(list)）", entries: all(few, .correspondent))
    case 6:
      return PrintedByline(
        line: "文/通讯员 \(a) 图/记者 \(b)", entries: all([a], .correspondent) + all([b], .photographer))
    case 7: return PrintedByline(line: "文/\(a) 图/\(b)", entries: all([a], .reporter) + all([b], .photographer))
    case 8: return PrintedByline(line: nil, closing: "（\(list)）", entries: all(few, .reporter))
    case 9: return PrintedByline(line: nil, closing: "（通讯员 \(list)）", entries: all(few, .correspondent))
    case 10: return PrintedByline(line: nil, closing: "\n（记者 \(a) 通讯员 \(b)）", entries: both)
    case 11: return PrintedByline(line: "（记者 \(a) 通讯员 \(b)）", entries: both)
    case 12: return PrintedByline(line: "本报记者 \(a) 报道", entries: all([a], .reporter))
    case 13:
      return PrintedByline(
        line: "通讯员 \(a) 摄影 \(b)", entries: all([a], .correspondent) + all([b], .photographer))
    case 14: return PrintedByline(line: "作者：\(a)", entries: all([a], .reporter))
    case 15: return PrintedByline(line: nil, opening: "本报讯 记者\(a) 通讯员\(b)报道：", entries: both)
    default:
      return PrintedByline(
        line: nil, closing: "（通讯员 \(list) 文/图）", entries: all(few, .correspondent) + all(few, .photographer))
    }
  }

  static func photographer(_ random: inout SplitMix64) -> String { draw(1, 1, &random)[0] }

  private static func draw(_ least: Int, _ most: Int, _ random: inout SplitMix64) -> [String] {
    var out: [String] = []
    let count = random.within(least...most)
    while out.count < count {
      let name = random.pick(names)
      if !out.contains(name) { out.append(name) }
    }
    return out
  }

  private static func all(_ names: [String], _ role: BylineRole) -> [Byline] {
    names.map { Byline(name: $0, role: role) }
  }
}
