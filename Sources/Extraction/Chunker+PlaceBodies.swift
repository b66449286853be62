internal import Lexicons
internal import TextModel

/// Bodies right behind a place that is no division of the list: 众兴街道|办事处, 经济开发区|管委会, 桐木镇|队.
extension Chunker {
  /// 众兴街道|办事处, 经济开发区|管委会: a body right behind a place that is no division of the list.
  mutating func bodyOfPlace(_ at: Int) -> Int? {
    if let end = bodyOfZone(at) { return end }
    if let end = team(at) { return end }
    guard let last = items.last, last.kind == .place, last.tokens.upperBound == at,
      tokens[at].classes.meets(.of(.partybody, .statebody)) || document.isWord(at, "村委会") || document.isWord(at, "居委会")
    else { return nil }
    let place = mentions[last.mention]
    guard !document.isWord(at, "支部") else { return nil }
    let name = short(place.name + document.text(tokens[at]))
    items.removeLast()
    let mention = addOrganization(
      last.tokens.lowerBound..<(at + 1), name: name, division: place.division,
      aliases: [document.text(last.tokens.lowerBound..<(at + 1))],
      rule: "organization.place-body", confidence: 0.85)
    push(.organization, last.tokens.lowerBound..<(at + 1), mention)
    return at + 1
  }

  /// 桐木镇|队, 县教育局|队: a team is named by who sends it.
  mutating func team(_ at: Int) -> Int? {
    guard document.isWord(at, "队") || document.isWord(at, "代表队"), let last = items.last,
      last.kind == .place || last.kind == .organization, last.tokens.upperBound == at
    else { return nil }
    let sender = mentions[last.mention]
    items.removeLast()
    let mention = addOrganization(
      last.tokens.lowerBound..<(at + 1), name: sender.name + document.text(at..<(at + 1)), division: sender.division,
      rule: "organization.team", confidence: 0.8)
    push(.organization, last.tokens.lowerBound..<(at + 1), mention)
    return at + 1
  }

  /// 开发区|党工委, 庞河|经济开发区|管委会: the body of a zone, by the name that the article gives the zone.
  mutating func bodyOfZone(_ at: Int) -> Int? {
    guard tokens[at].classes.meets(.of(.partybody, .statebody)), let last = items.last, last.kind == .word,
      last.tokens.upperBound == at, Chunker.zones.contains(where: { document.word(last.span).hasSuffix($0) })
    else { return nil }
    let body = short(document.text(tokens[at]))
    guard Chunker.zoneBodies.contains(body) else { return nil }
    var first = items.count - 1
    while first > 0, items.count - first < 4 {
      let item = items[first - 1]
      guard item.kind == .word, item.tokens.count == 1, item.tokens.upperBound == items[first].tokens.lowerBound,
        isNameable(item.tokens.lowerBound), !item.classes.meets(.of(.verb, .adverb, .numeral, .adjective)),
        !Chunker.levelWords.contains(document.text(item.span))
      else { break }
      first -= 1
    }
    let zone = document.text(items[first].tokens.lowerBound..<at)
    var name = zone
    var division: Division?
    for mention in mentions.reversed()
    where !mention.isDropped && (mention.kind == .place || mention.kind == .organization) {
      let owner = Chunker.zoneBodies.first { mention.name.hasSuffix($0) }.map { mention.name.dropLast($0.count) }
      let known = owner ?? Substring(mention.name)
      guard known.utf8.count > zone.utf8.count, known.hasSuffix(zone) else { continue }
      name = String(known)
      division = mention.division
      break
    }
    guard name.unicodeScalars.count > 2 else { return nil }
    let start = items[first].tokens.lowerBound
    items.removeSubrange(first...)
    let mention = addOrganization(
      start..<(at + 1), name: name + body, division: division, aliases: [zone + body],
      rule: "organization.zone", confidence: 0.8)
    push(.organization, start..<(at + 1), mention)
    return at + 1
  }

  /// 农行|青山县|支行, 中国移动|青山|分公司: a branch is named by the whole and by where it stands.
  mutating func branchOffice(_ at: Int) -> Int? {
    guard tokens[at].scalar.isOne(of: "农建工中邮人国太"), at + 2 < limit, document.word(tokens[at]).isOne(of: Chunker.wholes)
    else { return nil }
    var end = at + 1
    if document.word(tokens[end]).isOne(of: "股份有限公司 公司 集团") { end += 1 }
    var division: Division?
    while end < limit, end - at < 5, isDivisionToken(end) {
      division = divisionOf(end, inside: division) ?? division
      end += 1
    }
    guard division != nil, end < limit,
      document.word(tokens[end]).isOne(of: "支行 分行 支公司 分公司 营业部 供电公司 县支行 市分行 县分公司 营业所 供电局 分部")
    else { return nil }
    end += 1
    let mention = addOrganization(
      at..<end, name: document.text(at..<end), division: division, rule: "organization.branch", confidence: 0.85)
    push(.organization, at..<end, mention)
    return end
  }

  private static let wholes: WordList =
    "农行 建行 工行 中行 农发行 邮储银行 人行 中国银行 中国农业银行 中国建设银行 中国工商银行 中国人民银行 人民银行 农业银行 建设银行 工商银行 农业发展银行 中国农业发展银行 中国邮政储蓄银行 邮政储蓄银行 农商银行 中国人寿 中国人保 人保财险 中国平安 太平洋保险 中国移动 中国电信 中国联通 中国铁塔 中国邮政 中国石化 中国石油 国家电网 国网"

  static let zoneBodies = ["党工委", "管委会", "管理委员会", "党委", "工委"]

  static let zones: [StaticString] = [
    "开发区", "高新区", "经开区", "新区", "园区", "景区", "度假区", "示范区", "工业园", "产业园", "保税区", "管理区", "集聚区", "集中区",
  ]
}
