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

  private static let levelWords: Set<String> = [
    "省", "市", "县", "区", "州", "旗", "盟", "师", "镇", "乡", "街道", "苏木", "自治区", "自治县", "自治州", "自治旗",
  ]

  /// Reads what a jurisdiction leads, and answers the token behind; nil if none starts here.
  mutating func jurisdictionLed(_ at: Int) -> Int? {
    var start = at
    // 中共茂南区委, 中国共产党茂南区委员会
    if document.isWord(at, "中共") || document.isWord(at, "中国共产党") || document.isWord(at, "政协")
      || document.isWord(at, "共青团")
    {
      start = at + 1
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
    guard !lead.places.isEmpty else { return nil }
    if let end = site(lead, at) { return end }
    if let last = lead.places.last {
      push(.place, at..<lead.end, last)
      if let division = lead.division { jurisdictions.note(division, asBody: false) }
    }
    return lead.end
  }

  func isDivisionToken(_ at: Int) -> Bool {
    guard at < limit else { return false }
    return tokens[at].has(.division) || tokens[at].has(.stem)
  }

  // MARK: The lead

  mutating func lead(_ at: Int) -> Lead? {
    if tokens[at].has(.division) || tokens[at].has(.stem) { return chain(at) }
    // One or two characters that end in a level word, or 自治县 and the like.
    guard tokens[at].span.count <= 9, tokens[at].scalar.isOne(of: "省市县区州旗盟师镇乡街苏自我该本") else { return nil }
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
    return Lead(end: end, division: jurisdictions.resolve(level), printed: "", places: [], level: level)
  }

  /// A chain of divisions: 广西壮族自治区来宾市金秀瑶族自治县.
  private mutating func chain(_ at: Int) -> Lead? {
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
      if end + 1 < limit, ["网", "日报", "晚报", "新闻网", "电视台", "融媒", "讯", "发布"].contains(document.word(tokens[end + 1])) {
        break
      }
      let name = document.text(token)
      var aliases: [String] = []
      if division.name != name { aliases.append(division.name) }
      let mention = addPlace(
        end..<(end + 1), name: canonical(division, printed: name), division: division.code == 0 ? nil : division,
        aliases: aliases + [name], rule: "place.division", confidence: token.has(.division) ? 0.97 : 0.85)
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
  private func isKnown(_ at: Int, _ division: Division) -> Bool {
    let home = jurisdictions.home
    if ["城区", "郊区", "矿区", "新区"].contains(division.name) { return home == division }
    guard division.rank == .township else { return true }
    if division.code != 0, let home, lexicon.gazetteer.contains(home, division) { return true }
    if division.code != 0, pageDivisions.contains(division.parentCode) { return true }
    // Otherwise a mark, a verb or a division has to stand before it (粤西|城乡 is none).
    guard at > 0 else { return true }
    let before = tokens[at - 1]
    if before.kind == .mark || before.kind == .lineBreak { return true }
    return before.span.count >= 6 && !before.has(.noun) || before.classes.meets(.of(.prep, .go, .see, .conj, .inspect))
  }

  /// The name that papers use of a division: the printed one where it has its level word, else the official one.
  private func canonical(_ division: Division, printed: String) -> String {
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
  private func licensed(_ at: Int, _ division: Division, inside outer: Division?) -> Bool {
    if outer != nil { return true }
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
    return tokens[at + 1].classes.meets(.of(.partybody, .statebody, .govtitle, .bureau, .department))
  }

  // MARK: Bodies

  private static let bodyWords = ClassSet.of(.partybody, .statebody, .department, .bureau)

  /// Reads the body that the lead heads; answers the token behind.
  private mutating func body(_ lead: Lead, from first: Int, start: Int) -> Int? {
    var at = lead.end
    guard at < limit else { return nil }
    if let level = lead.level, ["镇", "乡", "街道", "师", "苏木"].contains(level),
      !tokens[at].classes.meets(Chunker.bodyWords),
      lead.division == nil || suffixAhead(at, allowConj: false).map({ $0 - at > 4 }) ?? true
    {
      return nil
    }
    // 茂南|区委: the level word belongs to the stem in front of it.
    if lead.level == nil, let division = lead.division, document.text(tokens[at]) == division.level, at + 1 < limit,
      tokens[at + 1].classes.meets(Chunker.bodyWords)
    {
      at += 1
    }
    let session = session(at)
    guard let core = (first != start ? congress(at) : nil) ?? session ?? core(at, lead: lead) else { return nil }
    // …区委|第九届委员会 is the committee still.
    var end = congress(core) ?? core
    let jurisdiction = lead.division.map { name(of: $0, lead) } ?? (lead.printed.isEmpty ? "" : lead.printed)
    if jurisdiction.isEmpty, lead.level == nil { return nil }
    let isPrefixed = first != start
    // 第十八届|人大常委会: the term is the meeting's, not the body's.
    if session != nil { at = core - 1 }
    var text = jurisdiction + document.text(at..<end)
    if end > at + 1, document.isWord(end - 1, "委员会"), isPrefixed || end > core { text = jurisdiction + "委" }
    if isPrefixed && document.isWord(first, "政协") { text = jurisdiction + "政协" }
    text = short(text)
    if lead.division == nil, let level = lead.level { text = level + document.text(at..<end) }
    let coreText = text
    let coreRange = first..<end
    let coreEnd = end
    // 区委|宣传部, 区人大常委会|办公室, 区民政局|党组, 区总工会|职工服务中心
    while let more = sub(end) {
      text += document.text(end..<more)
      end = more
    }
    text = short(text)
    let group = endsInGroup(end)
    var part: Int?
    let inner = end > coreEnd && (group || document.isWord(end - 1, "党组"))
    if inner {
      let at = addOrganization(
        coreRange, name: coreText, division: lead.division, aliases: aliases(coreText, lead), inner: true,
        rule: "organization.inner", confidence: 0.85)
      mentions[at].isInner = true
    }
    let parent = document.text(coreEnd..<end)
    if !inner, end > coreEnd, parent.hasSuffix("中心") || parent.hasSuffix("分站") || parent.hasSuffix("分院") {
      part = addOrganization(
        coreRange, name: coreText, division: lead.division, aliases: aliases(coreText, lead), rule: "organization.inner"
      )
    }
    // 浙江|钱源…有限公司: a stem that only begins a firm's name is no place of its own.
    if !tokens[lead.end].classes.meets(Chunker.bodyWords), let last = lead.places.last, tokens[lead.end - 1].has(.stem)
    {
      mentions[last].isDropped = true
    }
    let mention = addOrganization(
      first..<end, name: text, division: lead.division, aliases: aliases(text, lead) + [document.text(first..<end)],
      rule: lead.level == nil ? "organization.division" : "organization.level", confidence: 0.92)
    mentions[mention].isGroup = group
    if let part { containments.append((inner: mention, outer: part)) }
    push(.organization, first..<end, mention)
    if let division = lead.division { jurisdictions.note(division, asBody: true) }
    return end
  }

  /// The division as its bodies are named: 茂南区 + 委; a chain is kept without what lies above the county.
  private func name(of division: Division, _ lead: Lead) -> String {
    if lead.level == nil, let last = lead.places.last {
      let printed = mentions[last].name
      return printed
    }
    if division.rank == .province, division.level == "自治区" { return division.name }
    return division.name
  }

  /// The forms under which papers know a body.
  private func aliases(_ text: String, _ lead: Lead) -> [String] {
    var out: [String] = []
    guard let division = lead.division else { return [] }
    let printed = lead.level == nil ? (lead.places.last.map { mentions[$0].name } ?? "") : division.name
    if !printed.isEmpty, text.hasPrefix(printed) {
      let rest = text.dropFirst(printed.count)
      if printed != division.name { out.append(division.name + rest) }
      for stem in shortNames(division) where stem != printed { out.append(stem + rest) }
    }
    return out
  }

  /// 金秀县 for 金秀瑶族自治县: the forms that end in a level word.
  private func shortNames(_ division: Division) -> [String] {
    guard division.name.contains("自治"), !division.name.hasSuffix("自治区") else { return [] }
    let level = division.level
    for length in 2...4 {
      let stem = division.name.prefix(length)
      if lexicon.divisions(named: String(stem) + level).contains(division) { return [String(stem) + level] }
    }
    return []
  }

  /// 茂南区委员会 → 茂南区委, 茂南区人民政府 → 茂南区政府: the short forms that papers use.
  func short(_ text: String) -> String {
    var out = text
    for (long, short) in [
      ("人民代表大会常务委员会", "人大常委会"), ("人民代表大会", "人大"), ("人民政府", "政府"), ("纪律检查委员会", "纪委"), ("监察委员会", "监委"),
      ("人民武装部", "人武部"),
    ] where out.hasSuffix(long) {
      out = out.dropLast(long.count) + short
    }
    for level in ["省", "市", "县", "区", "州", "旗", "盟", "镇", "乡"] where out.hasSuffix(level + "委员会") {
      out = String(out.dropLast(3)) + "委"
    }
    return out
  }

  /// 第十八届人大常委会, 十四届政府: the end of a body behind its term.
  private func session(_ at: Int) -> Int? {
    var end = at
    while end < limit, end - at < 4 {
      let text = document.word(tokens[end])
      if text.hasSuffix("届") {
        guard end + 1 < limit, tokens[end + 1].has(.statebody), !document.isWord(end + 1, "法院") else { return nil }
        return end + 2
      }
      guard tokens[end].kind == .number || text == "第" || text.hasPrefix("第") || tokens[end].has(.numeral) else {
        return nil
      }
      end += 1
    }
    return nil
  }

  /// 第十六届委员会 behind 中国共产党X: the committee itself.
  private func congress(_ at: Int) -> Int? {
    var end = at
    var ordinal = false
    while end < limit, end - at < 5 {
      if document.isWord(end, "委员会") { return ordinal ? end + 1 : nil }
      let text = document.text(tokens[end])
      if text.hasPrefix("第") || text.hasSuffix("届") { ordinal = true }
      guard tokens[end].kind == .number || ordinal else { return nil }
      end += 1
    }
    return nil
  }

  /// The end of a body's core that starts at a token, or nil.
  private mutating func core(_ at: Int, lead: Lead) -> Int? {
    if tokens[at].classes.meets(Chunker.bodyWords) {
      // “区机关”, “市委”: a bare 机关 or 支部 names nothing.
      if document.isWord(at, "机关") || document.isWord(at, "支部") { return nil }
      return at + 1
    }
    // 县直各单位, 县直代表团 are no bodies of the county.
    if lead.level != nil, document.word(tokens[at]).hasPrefix("直") { return nil }
    var at = at
    // 区“百千万工程”指挥部
    if tokens[at].kind == .mark, tokens[at].isMark("“"), let behind = closing(at) {
      at = behind
      guard at < limit else { return nil }
      if tokens[at].has(.orgsuffix) { return at + 1 }
      return suffixAhead(at, allowConj: true)
    }
    return suffixAhead(at, allowConj: lead.level != nil || lead.division != nil)
  }

  /// The end of a name that runs over nameable tokens to an organization's suffix.
  private func suffixAhead(_ start: Int, allowConj: Bool) -> Int? {
    var at = start
    var characters = 0
    var joined = false
    while at < limit, at - start < 9 {
      let token = tokens[at]
      // A与B有限公司 are two.
      if joined, token.entry >= 0, lexicon.values[Int(lexicon.entries[Int(token.entry)].value)] == "firm" { return nil }
      if token.classes.meets(.of(.partybody, .statebody, .division)), at > start { return nil }
      if token.classes.meets(.of(.orgsuffix, .bureau)) && !(token.has(.placesuffix) && at == start) {
        if at > start || token.span.count > 3 && token.has(.bureau) { return furthest(at + 1) }
        if token.has(.orgsuffix), at == start, token.span.count >= 9 { return furthest(at + 1) }
      }
      if token.kind == .mark {
        if token.isMark("（") || token.isMark("("), at > start, let behind = closing(at), behind - at <= 6 {
          at = behind
          continue
        }
        if token.isMark("“"), let behind = closing(at), behind - at <= 10 {
          at = behind
          continue
        }
        return nil
      }
      let joins = document.isWord(at, "和") || document.isWord(at, "与")
      if joins && allowConj && at > start {
        joined = true
        at += 1
        continue
      }
      guard isNameable(at) || (token.has(.eventnoun) && at > start && token.has(.noun)) else { return nil }
      characters += token.span.count / 3
      if characters > 16 { return nil }
      at += 1
    }
    return nil
  }

  /// Takes a second suffix in at once: 农业科技|公司, 工作领导小组|办公室.
  private func furthest(_ end: Int) -> Int {
    var end = end
    while end < limit, tokens[end].has(.orgsuffix), tokens[end - 1].classes.meets(.of(.orgsuffix, .bureau)) { end += 1 }
    return end
  }

  /// The end of a part of the body that ends at `at`, or nil: 办公室, 党组, 宣传部, …服务中心.
  private mutating func sub(_ at: Int) -> Int? {
    guard at < limit else { return nil }
    let token = tokens[at]
    if token.classes.meets(.of(.title, .govtitle)) && !token.classes.meets(.of(.department)) { return nil }
    if document.isWord(at, "机关") { return nil }
    if token.classes.meets(.of(.department, .partybody)) { return at + 1 }
    if token.has(.orgsuffix), token.span.count >= 9 || document.isWord(at, "办") { return at + 1 }
    // 广东省…服务站|茂南|分站
    if token.classes.meets(.of(.division, .stem)), at + 1 < limit, tokens[at + 1].has(.orgsuffix),
      document.word(tokens[at + 1]).hasPrefix("分") || document.word(tokens[at + 1]).hasPrefix("支")
    {
      return at + 2
    }
    guard isNameable(at), !token.classes.meets(.of(.division, .stem)) else {
      if token.kind == .mark, token.isMark("“"), let behind = closing(at), behind < limit,
        tokens[behind].has(.orgsuffix)
      {
        return behind + 1
      }
      return nil
    }
    guard let end = suffixAhead(at, allowConj: true), end - at <= 6 else { return nil }
    return end
  }

  private func endsInGroup(_ end: Int) -> Bool {
    let word = document.text(tokens[end - 1])
    return ["调研组", "考察组", "考察团", "代表团", "工作组", "督导组", "检查组", "督查组", "指导组", "评估组", "工作人员"].contains(word)
  }

  // MARK: Sites

  /// Reads the site that a division heads: 茂南公馆产业园, 羊角镇山和村.
  private mutating func site(_ lead: Lead, _ first: Int) -> Int? {
    // 茂南|打造…示范区 is a sentence, no name.
    if lead.end < limit, tokens[lead.end].classes.meets(.of(.verb, .adverb)), !tokens[lead.end].has(.noun),
      tokens[lead.end].span.count >= 6
    {
      return nil
    }
    guard let end = siteEnd(lead.end) else { return nil }
    guard end > lead.end else { return nil }
    let printedLast = tokens[lead.end - 1]
    let isOrganization = tokens[end - 1].has(.orgsuffix) && !tokens[end - 1].has(.placesuffix)
    let last = lead.places[lead.places.count - 1]
    // 羊角镇|山和村 are two names; 茂南|公馆产业园 and 金秀|瑶医药博物馆 are one.
    let separate = printedLast.has(.division)
    let suffixOnly = end - lead.end == 1
    if separate && suffixOnly && !isAdministrative(end - 1) {
      // “茂南区博物馆”, “化州市人民医院”: the division is a part of the name.
      return joined(lead, first, end, isOrganization)
    }
    if separate {
      push(.place, first..<lead.end, last)
      if let division = lead.division { jurisdictions.note(division, asBody: false) }
      let mention =
        isOrganization
        ? addOrganization(
          lead.end..<end, name: lead.printed + document.text(lead.end..<end), division: lead.division,
          aliases: [document.text(lead.end..<end)], rule: "organization.site")
        : addPlace(
          lead.end..<end, name: document.text(lead.end..<end), division: nil,
          aliases: [lead.printed + document.text(lead.end..<end)], rule: "place.site")
      if !isOrganization { containments.append((inner: mention, outer: last)) }
      push(isOrganization ? .organization : .place, lead.end..<end, mention)
      return end
    }
    return joined(lead, first, end, isOrganization)
  }

  private mutating func joined(_ lead: Lead, _ first: Int, _ end: Int, _ isOrganization: Bool) -> Int {
    for place in lead.places { mentions[place].isDropped = true }
    if let division = lead.division { jurisdictions.note(division, asBody: false) }
    let text = document.text(first..<end)
    let rest = document.text(lead.end..<end)
    let mention =
      isOrganization
      ? addOrganization(first..<end, name: text, division: lead.division, aliases: [], rule: "organization.site")
      : addPlace(
        first..<end, name: text, division: nil, aliases: rest.unicodeScalars.count >= 4 ? [rest] : [],
        rule: "place.site")
    push(isOrganization ? .organization : .place, first..<end, mention)
    return end
  }

  func isAdministrative(_ at: Int) -> Bool {
    document.isWord(at, "村") || document.isWord(at, "社区") || document.isWord(at, "街道") || document.isWord(at, "嘎查")
      || document.isWord(at, "苏木")
  }

  /// The end of a site's name over nameable tokens to a place's or an organization's suffix.
  func siteEnd(_ start: Int) -> Int? {
    var at = start
    var found: Int?
    var characters = 0
    while at < limit, at - start < 9 {
      let token = tokens[at]
      if token.kind == .mark {
        if token.isMark("（") || token.isMark("("), at > start, let behind = closing(at), behind - at <= 6 {
          at = behind
          continue
        }
        if token.isMark("“"), let behind = closing(at), behind - at <= 8 {
          at = behind
          continue
        }
        break
      }
      if token.classes.meets(.of(.placesuffix, .orgsuffix)), at > start || token.span.count >= 6 {
        found = at + 1
        if token.span.count >= 6 || at + 1 >= limit
          || !tokens[at + 1].classes.meets(.of(.placesuffix, .orgsuffix))
        {
          // A village or a street ends the name; what follows is a name of its own.
          if isAdministrative(at) || document.isWord(at, "路") { return found }
        }
      } else if found != nil {
        // Behind a suffix only another suffix may go on, over two tokens at most.
        guard let last = found, at - last < 2, isNameable(at) else { break }
      } else if !isNameable(at) || token.classes.meets(.of(.division, .standalone)) {
        break
      }
      characters += token.span.count / 3
      if characters > 18 { break }
      at += 1
    }
    return found
  }
}
