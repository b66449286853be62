internal import Lexicons
internal import TextModel

/// Whose a post is that is printed without its body.
extension PartyParser {
  /// The one body of the article so far that has heads of this title: 县水利局 before 局长X讲话.
  func onlyBody(_ head: String, before: Int, _ chunker: Chunker) -> (name: String, mention: Int)? {
    guard let suffixes = PartyParser.headed[head] else { return nil }
    var found: (name: String, mention: Int)?
    for (index, mention) in chunker.mentions.enumerated()
    where mention.kind == .organization && !mention.isDropped && !mention.isInner && mention.span.end <= before
      && suffixes.contains(where: { mention.name.hasSuffix($0) })
    {
      if let found, found.name != mention.name { return nil }
      found = (mention.name, index)
    }
    return found
  }

  /// What the bodies end in that a title alone can stand for.
  static let headed: [String: [String]] = [
    "局长": ["局"], "院长": ["医院", "法院", "卫生院", "学院", "保健院", "敬老院"], "察长": ["检察院"],
    "校长": ["学校", "中学", "小学", "一中", "二中", "大学"],
    "行长": ["银行", "支行", "分行"], "事长": ["公司", "集团", "合作社", "商会", "协会"], "经理": ["公司", "集团", "酒店"],
    "会长": ["商会", "协会", "学会", "促进会", "联谊会", "研究会"], "主席": ["政协", "总工会", "文联", "妇联", "残联", "侨联", "科协", "工商联"],
    "主任": ["人大常委会", "管委会", "中心", "发改委"], "挥长": ["指挥部"], "总指挥": ["指挥部"], "园长": ["幼儿园"], "站长": ["站"], "所长": ["所"],
    "馆长": ["馆"], "书长": ["商会", "协会"],
  ]

  /// Bodies of the party that no county has without a name in front.
  static let ownBodies: Set<String> = ["党委", "党工委", "党支部", "党总支", "支部", "办事处", "管委会", "工委"]

  /// Whose such a body is: the town, zone, hospital, school, firm or bureau that was named last.
  func owner(of word: String, before: Int, _ chunker: Chunker) -> (name: String, division: Division?)? {
    let mention = chunker.mentions.last { mention in
      guard !mention.isDropped, mention.span.end <= before else { return false }
      if word == "管委会" || word == "工委" { return PartyParser.zoneEnds.contains { mention.name.hasSuffix($0) } }
      if word == "办事处" { return mention.name.hasSuffix("街道") || mention.name.hasSuffix("街道党工委") }
      if mention.kind == .place {
        return word == "党工委"
          ? (PartyParser.zoneEnds + ["街道"]).contains { mention.name.hasSuffix($0) }
          : mention.division?.rank == .township || ["镇", "乡", "街道"].contains { mention.name.hasSuffix($0) }
      }
      return mention.kind == .organization && word != "人大" && word != "党工委"
        && ["局", "医院", "学校", "中学", "小学", "公司", "集团", "中心", "院", "银行"].contains { mention.name.hasSuffix($0) }
    }
    guard let mention else { return nil }
    let name = mention.name.hasSuffix("党工委") ? String(mention.name.dropLast(3)) : mention.name
    return (name, mention.division)
  }

  static let zoneEnds = ["开发区", "高新区", "经开区", "新区", "园区", "景区", "度假区", "示范区", "工业园", "产业园", "管理区"]

  /// Whether a body can have a head of this title: a 组长 heads a group, a 会长 a society.
  static func fits(_ head: String, _ body: String) -> Bool {
    let kinds: [String]
    switch head {
    case "组长": kinds = ["组", "专班", "支部", "党委"]
    case "队长": kinds = ["队", "局"]
    case "会长": kinds = ["会", "盟"]
    // 董事长, 总经理: of no committee and no government.
    case "事长", "经理", "总裁": return !["委", "府", "政协", "人大", "人大常委会"].contains { body.hasSuffix($0) }
    case "主席":
      kinds = ["政协", "人大", "工会", "联", "协", "会", "团"]
    case "主任":
      return !["县委", "市委", "区委", "旗委", "省委", "州委", "盟委", "政府", "政协", "公司", "集团"].contains { body.hasSuffix($0) }
    case "部长": return !["政府", "政协", "人大常委会", "局"].contains { body.hasSuffix($0) }
    case "挥长": kinds = ["指挥部", "专班"]
    case "察长": kinds = ["检察院"]
    case "厅长": kinds = ["厅", "委", "办", "府"]
    case "关长": kinds = ["关"]
    case "局长": return !body.hasSuffix("党委") && ["局", "中心", "委", "办", "府"].contains { body.hasSuffix($0) }
    case "院长": kinds = ["院", "学", "中心", "分校"]
    case "校长": kinds = ["校", "学", "中", "小", "院", "园", "中心"]
    case "园长": kinds = ["园", "校"]
    case "行长": kinds = ["行", "银行", "社"]
    case "团长": kinds = ["团"]
    case "站长": kinds = ["站", "所", "中心"]
    default: kinds = []
    }
    return kinds.isEmpty || kinds.contains { body.hasSuffix($0) }
  }

  /// The subdistrict or zone whose party body stood last, if a body of this kind is its other half.
  static func owner(of body: String, of other: String) -> String? {
    guard ["办事处", "管委会", "管理委员会", "党工委", "工委", "人大工委", "政府"].contains(other) else { return nil }
    for tail in ["党工委", "工委", "管委会", "办事处", "党委"] where body.hasSuffix(tail) {
      let owner = body.dropLast(tail.count)
      let isZone = ["街道", "开发区", "新区", "高新区", "经开区", "园区", "景区", "度假区", "示范区", "管理区", "保税区", "工业园", "产业园", "风景区"]
        .contains { owner.hasSuffix($0) }
      return isZone && (other != "政府") ? String(owner) : nil
    }
    return nil
  }

  static let partyDepartments: Set<String> = [
    "宣传部", "组织部", "统战部", "政法委", "党校", "社会工作部", "社工部", "巡察办", "编办", "网信办", "政研室", "改革办", "老干部局", "巡察组", "农办",
    "政法委员会", "深改办", "教育工委", "机关工委",
  ]
}
