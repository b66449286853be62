internal import Lexicons
internal import TextModel

/// Names that no division leads: they are found from their last word backwards.
extension Chunker {
  /// Reads a name that ends in the suffix at a token; answers the token behind, or nil.
  mutating func suffixLed(_ at: Int) -> Int? {
    let token = tokens[at]
    let isOrganization = token.has(.orgsuffix) && !(token.has(.placesuffix) && !token.has(.orgsuffix))
    let firm = isOrganization && lexicon.values[Int(lexicon.entries[Int(token.entry)].value)] == "firm"
    var first = items.count
    var characters = 0
    var isMemorial = false
    while first > 0 {
      let item = items[first - 1]
      guard item.tokens.upperBound == (first < items.count ? items[first].tokens.lowerBound : at) else { break }
      if item.kind == .mark {
        // （茂名） inside a firm's name
        if item.isMark("）)"), let open = openingItem(before: first - 1), first - open <= 5, open > 0 {
          first = open
          continue
        }
        if item.isMark("·") {
          first -= 1
          continue
        }
        break
      }
      if item.kind == .place || item.kind == .organization {
        // 羊角镇|禄段|X园: a full division before it is a name of its own, a stem heads this one.
        if item.kind == .organization || mentions[item.mention].rule == "place.pronoun" { break }
        if let division = mentions[item.mention].division,
          division.rank == .township || document.text(item.span).hasSuffix(mentions[item.mention].name),
          !firm
        {
          break
        }
        first -= 1
        if !firm { break }
        continue
      }
      // 向明|故居, 张立山|烈士纪念馆
      if item.kind == .person, document.word(token).isOne(of: "故居 旧居 纪念馆 陈列馆 墓 烈士纪念馆 纪念园 纪念亭 生平陈列馆") {
        first -= 1
        isMemorial = true
        break
      }
      // 运动会|组委会
      let festive = first == items.count && item.has(.eventnoun) && isOrganization
      guard item.kind == .word || item.kind == .number, item.tokens.count == 1,
        isNameable(item.tokens.lowerBound) || festive || firm && item.scalar.isOne(of: "之") && first < items.count
      else { break }
      // 柳河镇|石坪村: a township whose county is not known ends the name all the same.
      if item.has(.division), isAdministrative(at) { break }
      // 示范点|龙岭村: what the next name is, and not a part of it.
      if !firm, item.has(.placesuffix), item.span.count >= 9 { break }
      if item.kind == .number && first == items.count && !document.word(item.span).hasPrefix("第") { break }
      characters += item.span.count / 3
      if characters > 14 { break }
      first -= 1
    }
    if firm { first = firmStart(first, suffix: at) }
    // “稻香人家”|主题|田园综合体, “山茶花”|志愿服务队
    let isSite = (token.has(.placesuffix) || isZoneName(at)) && !(firm && token.has(.orgsuffix))
    let isQuoted = isNamedByQuote(first, suffix: at)
    var isSettled = false
    if isQuoted {
      first -= 1
    } else if isSite, !isMemorial,
      let effort = items[first...].lastIndex(where: { $0.kind == .word && $0.has(.effort) })
    {
      // 打造|城乡融合发展示范区: the clause's verb; what something 落户 at has a name.
      first = effort + 1
      isSettled = document.word(items[effort].span).isOne(of: "落户 入驻 位于 坐落 地处")
    }
    // Leading verbs and adverbs are the sentence's, not the name's.
    // In a list of stops they may be a name's own (…、荟萃本草…基地).
    let listed =
      first > 0
      && ((items[first - 1].isMark("、") || isOwned(first)) && isListed(first)
        || firm && document.word(items[first - 1].span).isOne(of: Chunker.wordsOfGoing))
    while !listed, !isQuoted, !isMemorial, first < items.count {
      let item = items[first]
      guard item.kind == .word, item.span.count >= 6,
        item.has(.verb) || item.has(.adverb) || item.has(.adjective) || item.has(.numeral),
        !item.has(.noun) || item.classes.meets(Chunker.verbsOfEvents), !document.word(item.span).hasPrefix("第")
      else { break }
      first += 1
    }
    guard first < items.count else { return nil }
    let start = items[first].tokens.lowerBound
    let name = document.text(start..<(at + 1))
    guard
      isQuoted || isMemorial
        || isNamed(
          items[first...], suffix: at, firm: firm,
          listed: isSettled || isListed(first) || isWholeCaption(start, at) || isVenue(first, at))
    else {
      return nil
    }
    let inside = items[first...].filter { $0.kind == .place || isMemorial && $0.kind == .person }.map(\.mention)
    for mention in inside { mentions[mention].isDropped = true }
    items.removeSubrange(first...)
    var end = at + 1
    while end < limit, tokens[end].has(.orgsuffix), isOrganization, tokens[end].span.count >= 6 { end += 1 }
    if firm { end = branch(end) }
    var text = end > at + 1 ? document.text(start..<end) : name
    if isQuoted { text.removeAll { "“”‘’".contains($0) } }
    if isSite {
      let mention = addPlace(start..<end, name: text, division: nil, rule: "place.suffix", confidence: 0.75)
      if let last = items.last, last.kind == .place, last.tokens.upperBound == start {
        containments.append((inner: mention, outer: last.mention))
      }
      push(.place, start..<end, mention)
    } else {
      let mention = addOrganization(
        start..<end, name: text, division: nil, rule: "organization.suffix", confidence: 0.75)
      push(.organization, start..<end, mention)
    }
    return end
  }

  static let verbsOfEvents = ClassSet.of(.inspect, .see, .go, .hold, .listen)

  func openingItem(before index: Int) -> Int? {
    var at = index
    while at > 0, index - at < 6 {
      at -= 1
      if items[at].isMark("（(") { return at }
    }
    return nil
  }

  /// Whether the run is a name and no common noun phrase: a firm, a division's stem, a character or word that
  /// is none of the language's, an ordinal.
  func isNamed(_ run: ArraySlice<Item>, suffix: Int, firm: Bool, listed: Bool) -> Bool {
    if firm, tokens[suffix].span.count >= 12 { return true }
    if document.isWord(suffix, "组委会") || document.isWord(suffix, "筹委会") { return true }
    var characters = 0
    var strange = false
    var singles = 0
    if isNatural(suffix), !isNaturalName(run) { return false }
    for item in run {
      characters += item.span.count / 3
      if item.kind == .number {
        // 第三|污水处理厂
        guard document.word(item.span).hasPrefix("第") else { return false }
        strange = true
      }
      if item.kind == .place { strange = true }
      if item.kind == .word, item.span.count == 3 { singles += 1 }
      if item.kind == .word, tokens[item.tokens.lowerBound].kind == .unknown { strange = true }
      if item.kind == .word, item.tokens.count == 1, document.word(item.span).hasPrefix("第"), characters <= 4 {
        strange = true
      }
    }
    if isAdministrative(suffix) || document.isWord(suffix, "路") || document.isWord(suffix, "大道")
      || document.isWord(suffix, "街")
    {
      // 丰田村, 新林社区: two or three characters that no article or pronoun leads.
      guard (2...4).contains(characters) || characters == 5 && singles > 0, let head = run.first else { return false }
      if head.classes.meets(.of(.pronoun, .adverb)) || head.has(.numeral) && head.span.count >= 6 { return false }
      let word = document.word(head.tokens.lowerBound..<suffix)
      // 2023年|村党组织书记
      if word.hasSuffix("年") || word.hasSuffix("月") { return false }
      return !Chunker.generic.contains(word) && (strange || singles >= 1 || listed || run.count == 1)
    }
    // 城关|派出所, 东城|司法所
    if document.word(tokens[suffix]).isOne(of: Chunker.stations), (2...4).contains(characters), let head = run.first,
      run.count == 1 && head.classes.meets(.of(.stem, .division)) || singles >= 2
    {
      return true
    }
    // 瑶族|博物馆, 月饼|博物馆: whatever it shows, a museum has a name.
    let isMuseum =
      document.word(tokens[suffix]).isOne(of: "博物馆 纪念馆 陈列馆 故居") && (run.first?.has(.noun) ?? false)
      && run.allSatisfy { $0.kind == .word && !$0.classes.meets(.of(.pronoun, .numeral, .adverb)) }
    return (strange || singles >= 2 || listed || isMuseum) && characters >= 2
      && !Chunker.generic.contains(document.word(run[run.startIndex].tokens.lowerBound..<suffix))
  }

  /// 山, 河, 江: what no one built.
  func isNatural(_ at: Int) -> Bool {
    tokens[at].span.count == 3 && tokens[at].scalar.isOne(of: "山河江湖岛溪港")
  }

  /// Names of rivers and mountains are short, and no sentence runs into them (皖藏情深映山|红, 工程靠河).
  func isNaturalName(_ run: ArraySlice<Item>) -> Bool {
    let characters = run.reduce(0) { $0 + $1.span.count / 3 }
    guard characters <= 4 else { return false }
    guard run.count > 1 else { return true }
    return !run.contains {
      $0.kind == .word && $0.span.count >= 6 && !$0.has(.stem) || $0.kind == .place && characters > 3
    }
      || run.allSatisfy { $0.kind == .word && !$0.has(.verb) && $0.span.count >= 6 }
  }

  /// 长龙镇的|污水处理厂、垃圾中转站: printed as one, as a sign would have it.
  mutating func siteOf(_ at: Int) -> Int? {
    guard tokens[at].has(.placesuffix), tokens[at].span.count >= 9, let last = items.last else { return nil }
    var outer: Int?
    if isOwned(items.count) {
      outer = items[items.count - 2].mention
    } else if last.isMark("、"), items.count > 1, items[items.count - 2].kind == .place,
      mentions[items[items.count - 2].mention].rule == "place.of"
    {
      outer = containments.last { $0.inner == items[items.count - 2].mention }?.outer
    }
    guard let outer, let division = mentions[outer].division, division.rank == .township else { return nil }
    let mention = addPlace(
      at..<(at + 1), name: mentions[outer].name + document.text(tokens[at]), division: nil, rule: "place.of",
      confidence: 0.8)
    containments.append((inner: mention, outer: outer))
    push(.place, at..<(at + 1), mention)
    return at + 1
  }

  /// 县委|三楼会议室, 镇政府|会议室: who meets in a body's room meets at the body.
  mutating func room(_ at: Int) -> Int? {
    guard document.isWord(at, "会议室") || document.isWord(at, "会场") else { return nil }
    var first = items.count
    while first > 0, items.count - first < 3, items[first - 1].kind == .word || items[first - 1].kind == .number,
      items[first - 1].tokens.count == 1
    {
      first -= 1
    }
    guard first > 0, items[first - 1].kind == .organization else { return nil }
    if first < items.count {
      let floor = document.text(items[first].tokens.lowerBound..<at)
      guard floor.contains("楼") || floor.contains("层") else { return nil }
    }
    let house = items[first - 1]
    guard house.tokens.upperBound == (first < items.count ? items[first].tokens.lowerBound : at) else { return nil }
    items.removeSubrange((first - 1)...)
    push(.organization, house.tokens.lowerBound..<(at + 1), house.mention)
    return at + 1
  }

  /// Whether the name is all that a caption says: 站南公园, below a photograph.
  func isWholeCaption(_ start: Int, _ suffix: Int) -> Bool {
    inCaption && items.isEmpty == false && start == sentenceStart && suffix == limit - 1
  }

  /// 在云顶景区(隆重)举行: where something is held has a name.
  func isVenue(_ first: Int, _ suffix: Int) -> Bool {
    guard first > 0, document.word(items[first - 1].span) == "在" else { return false }
    var at = suffix + 1
    if at < limit, tokens[at].classes.meets(.of(.adverb, .adjective)) { at += 1 }
    return at < limit && tokens[at].classes.meets(.of(.hold, .open)) && tokens[at].span.count >= 6
  }

  /// 红山街道的|利民加油站: a division says whose the site is.
  func isOwned(_ first: Int) -> Bool {
    first > 1 && items[first - 2].kind == .place && mentions[items[first - 2].mention].rule != "place.pronoun"
      && items[first - 1].kind == .word && document.word(items[first - 1].span) == "的"
  }

  /// Whether the run stands in a list of stops: behind a verb of going or seeing, or behind a name and 、.
  func isListed(_ first: Int) -> Bool {
    guard first > 0 else { return false }
    let before = items[first - 1]
    if isOwned(first) { return true }
    // 石坪村和红星林场
    if before.has(.conj), first > 1, items[first - 2].kind == .place,
      mentions[items[first - 2].mention].division == nil
    {
      return true
    }
    if before.kind == .word {
      return before.classes.meets(.of(.go)) && before.span.count >= 3 || before.has(.see) && !before.has(.noun)
    }
    guard before.isMark("、"), first > 1 else { return false }
    let name = items[first - 2]
    return name.kind == .place && mentions[name.mention].division == nil || name.kind == .organization
  }

  /// 调研组, 考察团, 巡察组 alone: the group that was named before.
  mutating func delegation(_ at: Int) -> Int? {
    let token = tokens[at]
    // 商会|会长, 合作社|理事长: of the one that the article named.
    if token.has(.orgsuffix), token.span.count >= 6, at + 1 < limit, tokens[at + 1].has(.title),
      items.last.map({ $0.kind == .mark || $0.classes.meets(.of(.appoint, .prep, .conj, .listen, .contact)) }) ?? true
    {
      let word = document.text(token)
      if let earlier = mentions.last(where: {
        $0.kind == .organization && !$0.isDropped && $0.name.hasSuffix(word) && $0.name != word
      }) {
        let mention = addOrganization(
          at..<(at + 1), name: earlier.name, division: earlier.division, rule: "organization.anaphor", confidence: 0.8)
        push(.organization, at..<(at + 1), mention)
        return at + 1
      }
    }
    guard token.has(.orgsuffix), token.span.count >= 9 else { return nil }
    let word = document.text(token)
    guard word.hasSuffix("组") || word.hasSuffix("团") || word.hasSuffix("队") else { return nil }
    if let last = items.last, last.tokens.upperBound == at, last.kind == .word, isNameable(last.tokens.lowerBound) {
      return nil
    }
    guard let earlier = mentions.last(where: { $0.kind == .organization && $0.name.hasSuffix(word) && $0.name != word })
    else { return nil }
    let mention = addOrganization(
      at..<(at + 1), name: earlier.name, division: earlier.division, rule: "organization.anaphor", confidence: 0.8)
    mentions[mention].isGroup = true
    push(.organization, at..<(at + 1), mention)
    return at + 1
  }

  /// 水利局 behind 县农业农村局、, or alone: a bureau of the division that is spoken of.
  mutating func bareBureau(_ at: Int) -> Int? {
    // 县第一中学、实验小学: the second is the county's as well.
    let isSchool = tokens[at].has(.orgsuffix) && tokens[at].span.count >= 12 && isFirmOrSchool(at)
    guard tokens[at].has(.bureau) || isSchool, tokens[at].span.count >= 9 else { return nil }
    // 城关|派出所 is found by its own name.
    if document.word(tokens[at]).isOne(of: Chunker.stations), items.last?.kind == .word { return nil }
    let word = document.text(tokens[at])
    var division: Division?
    var prefix = ""
    if items.count >= 2, let mark = items.last,
      mark.isMark("、和及与") || mark.has(.conj) || document.word(mark.span) == "以及",
      items[items.count - 2].kind == .organization
    {
      let before = mentions[items[items.count - 2].mention]
      division = before.division
      if division == nil, let head = before.name.first, "省市县区州旗".contains(head) { prefix = String(head) }
    } else {
      guard !isSchool, word.hasSuffix("局") || word.hasSuffix("委"), let last = items.last,
        last.kind == .mark || last.has(.prep) || last.has(.lead) || last.has(.conj)
      else { return nil }
    }
    // 临江县副县长、公安局局长: a stack stays in its county.
    if division == nil, prefix.isEmpty, items.count >= 2, items[items.count - 1].isMark("、"),
      items[items.count - 2].classes.meets(.of(.title, .govtitle))
    {
      division = jurisdictions.ofLastBody
    }
    if division == nil && prefix.isEmpty { division = jurisdictions.home }
    let place = division.map { shortNames($0).first ?? $0.name }
    let name = (place ?? prefix) + word
    // 团县委 is known by that name where no county is.
    let isOfLeague = word.hasPrefix("团") || word.hasPrefix("共青团")
    guard name != word || isOfLeague else { return nil }
    let isLeague = isOfLeague && division != nil
    // 公安局|交警大队
    let end =
      at + 1 < limit && tokens[at + 1].has(.orgsuffix) && tokens[at + 1].span.count >= 9
        && (["大队", "支队", "中队"] as [StaticString]).contains(where: { document.word(tokens[at + 1]).hasSuffix($0) })
      ? at + 2 : at + 1
    if end > at + 1 {
      let mention = addOrganization(
        at..<end, name: name + document.text(tokens[at + 1]), division: division, aliases: [document.text(at..<end)],
        rule: "organization.elliptic", confidence: 0.75)
      push(.organization, at..<end, mention)
      return end
    }
    let mention = addOrganization(
      at..<(at + 1), name: isLeague ? "共青团" + bodyName(place ?? "", "委") : name, division: division,
      aliases: [word, name], rule: "organization.elliptic", confidence: 0.75)
    push(.organization, at..<(at + 1), mention)
    return at + 1
  }

  static let generic: Set<Word> = [
    "农村", "城乡融合发展", "融合发展", "现代农业", "特色农业", "产业", "重点", "各类", "乡镇", "县级", "市级", "省级", "国家级", "农产品", "主题", "红色教育",
    "爱国主义教育", "党性教育", "廉政教育", "建设", "招商", "重大", "在建", "续建", "新建", "工业", "公益", "民生", "水利", "合作", "旅游", "基础设施", "投资",
    "乡村", "农村", "示范", "文明", "重点", "试点", "帮扶", "特色", "精品", "样板", "全国文明", "美丽", "行政", "自然", "贫困", "易地搬迁", "传统",
    "各镇", "城市", "农业", "产业", "智慧", "幸福", "平安", "小区", "老旧", "所辖", "相关", "辖区", "当地", "本地", "部分", "周边", "沿线", "典型", "民族",
    "移民", "全县", "全市", "全区", "全省", "全国", "有关", "多个", "各个", "其他", "易地扶贫搬迁", "周围", "附近", "偏远", "边远", "试验", "整洁", "企业",
    "产品", "校园",
  ]
}
