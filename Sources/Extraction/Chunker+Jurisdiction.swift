internal import Lexicons
internal import TextModel

/// Names that a division or a level word leads: 茂南区农业农村局, 区委宣传部, 羊角镇山和村.
extension Chunker {
  /// The jurisdiction in front of a body, as read at a token.
  struct Lead {
    var end: Int
    /// The innermost division, if it is certain.
    var division: Division?
    /// The printed text when the jurisdiction is written out (茂名市茂南区), else empty.
    var printed: String
    /// The place mentions of the chain, outermost first.
    var places: [Int]
    /// The bare level word (区, 县), if that is what it is.
    var level: String?
    /// 全国, 中央 and the like.
    var isCentral = false
  }

  static let levelWords: Set<String> = [
    "省", "市", "县", "区", "州", "旗", "盟", "师", "镇", "乡", "街道", "苏木", "自治区", "自治县", "自治州", "自治旗",
    "地区",
  ]

  /// Reads what a jurisdiction leads, and answers the token behind; nil if none starts here.
  mutating func jurisdictionLed(_ at: Int) -> Int? {
    var start = at
    // 中共茂南区委, 中国共产党茂南区委员会
    if let behind = partyName(at) {
      start = behind
      // 政协|第十届|平远县|委员会
      while start < limit, start - behind < 3, tokens[start].kind == .number || isTerm(start) { start += 1 }
      guard start < limit, isDivisionToken(start) else { return nil }
    }
    guard let lead = lead(start) else { return nil }
    if let end = body(lead, from: at, start: start) { return end }
    // A level word alone is only a word; 我市 and 该镇 are the division itself.
    if lead.places.isEmpty, let division = lead.division, span(at..<lead.end).count == 6,
      tokens[at].scalar.isOne(of: "我该本")
    {
      let mention = addPlace(
        at..<lead.end, name: division.name, division: division, aliases: [document.text(at..<lead.end)],
        rule: "place.pronoun",
        confidence: 0.85)
      push(.place, at..<lead.end, mention)
      return lead.end
    }
    guard !lead.places.isEmpty else { return siteOfLevel(lead, at) }
    if let end = site(lead, at) { return end }
    if let last = lead.places.last {
      push(.place, at..<lead.end, last)
      // 临江县|副县长: what follows in the stack is of that county as well.
      if let division = lead.division {
        jurisdictions.note(division, asBody: false)
        if lead.end < limit, tokens[lead.end].has(.govtitle) { jurisdictions.noteHead(of: division) }
      }
    }
    return lead.end
  }

  /// 第十届, 第, 届
  private func isTerm(_ at: Int) -> Bool {
    let word = document.word(tokens[at])
    return word.hasPrefix("第") || word.hasSuffix("届")
  }

  /// The token behind 中共, 中国共产党, 政协, 共青团 and their full names; nil if none of them starts here.
  func partyName(_ at: Int) -> Int? {
    guard tokens[at].scalar.isOne(of: "中政共武国") else { return nil }
    for name in Chunker.partyNames {
      var length = 0
      var end = at
      while end < limit, length < name.utf8CodeUnitCount {
        length += tokens[end].span.count
        end += 1
      }
      guard length == name.utf8CodeUnitCount else { continue }
      if document.holds(span(at..<end), [name]) { return end }
    }
    return nil
  }

  static let partyNames: [StaticString] = [
    "中共", "中国共产党", "政协", "共青团", "中国人民政治协商会议", "中国共产主义青年团",
    "武警", "国网", "国家税务总局",
  ]

  func isDivisionToken(_ at: Int) -> Bool {
    guard at < limit else { return false }
    return tokens[at].has(.division) || tokens[at].has(.stem)
  }

  static let stations: WordList = "派出所 司法所 法庭 税务所 税务分局 供电所 财政所 交警中队 市监所 边境派出所 林业站"

  // MARK: The lead

  mutating func lead(_ at: Int) -> Lead? {
    if tokens[at].has(.division) || tokens[at].has(.stem) { return chain(at) }
    // One or two characters that end in a level word, or 自治县 and the like.
    guard tokens[at].span.count <= 9, tokens[at].scalar.isOne(of: "省市县区州旗盟师镇乡街苏自地我该本") else { return nil }
    let word = document.text(tokens[at])
    var level = word
    if word.hasPrefix("我") || word.hasPrefix("该") || word.hasPrefix("本"), word.unicodeScalars.count == 2 {
      level = String(word.dropFirst())
    }
    var end = at + 1
    if word == "我" || word == "该" || word == "本", end < limit, Chunker.levelWords.contains(document.text(tokens[end])) {
      level = document.text(tokens[end])
      end += 1
    }
    guard Chunker.levelWords.contains(level) else { return nil }
    if level == "自治县" { level = "县" }
    if level == "自治州" { level = "州" }
    if level == "自治旗" { level = "旗" }
    let isOwn = tokens[at].scalar.isOne(of: "我本") && level != word || isHost(at)
    return Lead(
      end: end, division: isOwn ? jurisdictions.resolveOwn(level) : jurisdictions.resolve(level), printed: "",
      places: [],
      level: level)
  }

  /// 洞口县委书记X率队，|县|委书记Y陪同: who accompanies guests is of the page's own county.
  private func isHost(_ at: Int) -> Bool {
    guard jurisdictions.home != nil, sentenceStart < at,
      (sentenceStart..<at).contains(where: { tokens[$0].classes.meets(.of(.lead, .go)) })
    else { return false }
    let doing = ClassSet.of(.attend, .accompany, .chair, .speak, .say, .lead, .observe, .go, .sign)
    return (at..<min(limit, at + 60)).first { tokens[$0].classes.meets(doing) }.map { tokens[$0].has(.accompany) }
      ?? false
  }

  /// A chain of divisions: 广西壮族自治区来宾市金秀瑶族自治县.
  mutating func chain(_ at: Int) -> Lead? {
    var end = at
    var outer: Division?
    var places: [Int] = []
    while end < limit, isDivisionToken(end) {
      let token = tokens[end]
      guard let division = divisionOf(end, inside: outer) else { break }
      if let outer, division.rank <= outer.rank || !lexicon.gazetteer.contains(outer, division) { break }
      if token.has(.stem) && !token.has(.division), !licensed(end, division, inside: outer) { break }
      if token.has(.division), outer == nil, !isKnown(end, division) { break }
      // 陕西|网, 德州|日报: a paper, not its place.
      if end + 1 < limit, document.word(tokens[end + 1]).isOne(of: "网 日报 晚报 新闻网 电视台 融媒 讯 发布") {
        break
      }
      let name = document.text(token)
      var aliases: [String] = []
      if division.name != name { aliases.append(division.name) }
      let mention = addPlace(
        end..<(end + 1), name: canonical(division, printed: name), division: division.code == 0 ? nil : division,
        aliases: aliases + [name] + shortNames(division), rule: "place.division",
        confidence: token.has(.division) ? 0.97 : 0.85)
      if let last = places.last { containments.append((inner: mention, outer: last)) }
      if places.isEmpty, items.last?.isMark("、") == true, let shared = sharedParent,
        lexicon.gazetteer.parent(division)?.code == shared.code
      {
        // 伊春市铁力市、乌翠区: the prefecture stands for both.
        containments.append((inner: mention, outer: shared.mention))
      }
      if let last = places.last, let code = outer?.code { sharedParent = (code, last) }
      places.append(mention)
      outer = division
      end += 1
    }
    guard let division = outer else { return nil }
    return Lead(end: end, division: division, printed: document.text(at..<end), places: places, level: nil)
  }

  /// Full names are taken as they are, but for townships that lie nowhere near and names that are words (城区).
  func isKnown(_ at: Int, _ division: Division) -> Bool {
    let home = jurisdictions.home
    if ["城区", "郊区", "矿区", "新区", "老城区", "新城区"].contains(division.name) { return home == division }
    guard division.rank == .township else { return true }
    if division.code != 0, let home, lexicon.gazetteer.contains(home, division) { return true }
    // 现代农业园区, 产业集聚区: what many counties have is the home's or nobody's.
    if isZoneName(at) { return false }
    if division.code != 0, pageDivisions.contains(division.parentCode) { return true }
    // Otherwise a mark, a verb or a division has to stand before it (粤西|城乡 is none).
    guard at > 0 else { return true }
    let before = tokens[at - 1]
    if before.kind == .mark || before.kind == .lineBreak { return true }
    return before.span.count >= 6 && !before.has(.noun) || before.classes.meets(.of(.prep, .go, .see, .conj, .inspect))
  }

  /// 特色产业园区, 工业集中区, 小城镇: names of townships that say what a place is and not which.
  func isZoneName(_ at: Int) -> Bool {
    let word = document.word(tokens[at])
    guard tokens[at].has(.division), word == "小城镇" || Chunker.zones.contains(where: { word.hasSuffix($0) }) else {
      return false
    }
    // 天津港保税区
    return lexicon.entry(String(document.text(tokens[at]).prefix(2)))?.classes.has(.stem) != true
  }

  /// The name that papers use of a division: the printed one where it has its level word, else the official one.
  func canonical(_ division: Division, printed: String) -> String {
    if division.rank == .province && printed != division.name && division.name.hasSuffix("自治区") { return printed }
    if printed.hasSuffix(division.level) && !division.level.isEmpty { return printed }
    return division.name
  }

  /// Which of the divisions of a token's name is meant.
  func divisionOf(_ at: Int, inside outer: Division?) -> Division? {
    guard tokens[at].entry >= 0 else { return nil }
    let candidates = lexicon.divisions(of: lexicon.entries[Int(tokens[at].entry)]).map {
      lexicon.gazetteer.divisions[Int($0)]
    }
    guard !candidates.isEmpty else { return nil }
    if let outer, let inside = candidates.first(where: { $0 != outer && lexicon.gazetteer.contains(outer, $0) }) {
      return inside
    }
    if let home = jurisdictions.home {
      if let same = candidates.first(where: { $0 == home }) { return same }
      if let inside = candidates.first(where: { lexicon.gazetteer.contains(home, $0) }) { return inside }
      if let above = candidates.first(where: { lexicon.gazetteer.contains($0, home) }) { return above }
    }
    if let onPage = candidates.first(where: { pageDivisions.contains($0.code) || pageDivisions.contains($0.parentCode) }
    ) {
      return onPage
    }
    if let home = jurisdictions.home {
      let siblings = lexicon.gazetteer.ancestors(home)
      for up in siblings {
        if let near = candidates.first(where: { lexicon.gazetteer.contains(up, $0) }) { return near }
      }
    }
    let best = candidates.min { $0.rank < $1.rank }
    guard let best else { return nil }
    // A township's name that many counties share says nothing of where it is.
    if best.rank == .township && candidates.count > 1 {
      return Division(code: 0, name: best.name, rank: .township, parentCode: 0)
    }
    return best
  }

  /// Whether a stem (茂南, 合作) may be read as its division here.
  func licensed(_ at: Int, _ division: Division, inside outer: Division?) -> Bool {
    // 古城|村: a village's name, whatever county is called the same.
    if at + 1 < limit, tokens[at + 1].kind == .word, tokens[at + 1].scalar.isOne(of: "村屯寨") { return false }
    // 青山|县|水利局: a county that the gazetteer does not know, and not the district of that stem.
    if division.rank == .county, at + 1 < limit, tokens[at + 1].span.start == tokens[at].span.end,
      tokens[at + 1].scalar.isOne(of: "县市区旗"),
      tokens[at + 1].span.count == 3 || tokens[at + 1].classes.meets(.of(.partybody, .statebody)),
      tokens[at + 1].scalar != division.name.unicodeScalars.last?.value
    {
      return false
    }
    if outer != nil { return true }
    // 城关|派出所: stations are a town's, or named as no place is; 延安|精神 was born there.
    if at + 1 < limit, division.rank != .township,
      document.word(tokens[at + 1]).isOne(of: Chunker.stations) || document.word(tokens[at + 1]).isOne(of: "精神 会议 起义")
    {
      return false
    }
    let common = tokens[at].has(.commonStem) || tokens[at].classes.meets(.of(.verb, .adjective, .adverb))
    if let home = jurisdictions.home {
      if division == home || lexicon.gazetteer.contains(division, home) {
        return !common || division == home && !common
      }
    }
    if pageDivisions.contains(division.code) { return !common }
    if division.rank == .province { return !common }
    if division.rank == .prefecture {
      // 沁|河源: a stem that nothing bounds is a part of something else.
      let bounded =
        at == 0 || tokens[at - 1].kind != .unknown && tokens[at - 1].span.count != 3 || tokens[at - 1].kind == .mark
        || tokens[at - 1].classes.meets(.of(.prep, .go, .conj, .particle))
      return !common && !tokens[at].has(.noun) && bounded
    }
    // A county's stem alone needs a body or a level behind it.
    guard !common, at + 1 < limit else { return false }
    // 苍山|党政代表团
    let next = document.word(tokens[at + 1])
    if next.hasSuffix("代表团") || next.hasSuffix("考察团") || next.hasSuffix("考察组") { return true }
    // 城关|派出所: what many towns are called is the county only before its committee or government.
    if tokens[at].has(.sharedStem) { return tokens[at + 1].classes.meets(.of(.partybody, .statebody, .govtitle)) }
    return tokens[at + 1].classes.meets(.of(.partybody, .statebody, .govtitle, .bureau, .department))
  }
}
