internal import Lexicons
internal import TextModel

/// Bodies that a division or a level word leads: 茂南区农业农村局, 区委宣传部.
extension Chunker {
  static let bodyWords = ClassSet.of(.partybody, .statebody, .department, .bureau)

  /// Reads the body that the lead heads; answers the token behind.
  mutating func body(_ lead: Lead, from first: Int, start: Int) -> Int? {
    var at = lead.end
    guard at < limit else { return nil }
    if let level = lead.level, ["镇", "乡", "街道", "师", "苏木"].contains(level),
      !tokens[at].classes.meets(Chunker.bodyWords),
      lead.division == nil || suffixAhead(at, allowConj: false).map({ $0 - at > 4 }) ?? true
    {
      return nil
    }
    // 众兴|街道|党工委: a township that the list of divisions does not have.
    if lead.level != nil, lead.end == start + 1, townshipStart(start) != nil { return nil }
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
    var jurisdiction = lead.division.map { name(of: $0, lead) } ?? (lead.printed.isEmpty ? "" : lead.printed)
    if jurisdiction.isEmpty, lead.level == nil { return nil }
    // 湖南|长风…有限公司, 青山|中学: the name of a firm or a school keeps the stem that it was given.
    if lead.level == nil, lead.places.count == 1, tokens[lead.end - 1].has(.stem), !tokens[lead.end - 1].has(.division),
      at == lead.end, !tokens[at].classes.meets(Chunker.bodyWords), isFirmOrSchool(end - 1)
    {
      jurisdiction = lead.printed
    }
    let isPrefixed = first != start
    // 第十八届|人大常委会: the term is the meeting's, not the body's.
    if session != nil { at = core - 1 }
    var text = bodyName(jurisdiction, document.text(at..<end))
    if end > at + 1, document.isWord(end - 1, "委员会"), isPrefixed || end > core { text = bodyName(jurisdiction, "委") }
    // 县|政协|第十一届委员会 is the conference still.
    if end > core, document.isWord(at, "政协") { text = jurisdiction + "政协" }
    if isPrefixed, document.isWord(first, "政协") || document.text(first..<start).contains("政治协商会议") {
      text = jurisdiction + "政协"
    }
    text = short(text)
    // 自治县|党委 is its 县委.
    if let division = lead.division, division.rank == .county, division.code != 0, end == at + 1,
      document.isWord(at, "党委"),
      "县区市旗".contains(division.level)
    {
      text = bodyName(jurisdiction, "委")
    }
    // 共青团|青山县委 is not the party's committee.
    if isPrefixed, document.isWord(first, "共青团") || document.isWord(first, "中国共产主义青年团") { text = "共青团" + text }
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

  /// The division as its bodies are named: 茂南区 + 委; a chain is kept without what lies above the county,
  /// and 金秀瑶族自治县 is 金秀县.
  func name(of division: Division, _ lead: Lead) -> String {
    if let short = shortNames(division).first { return short }
    if lead.level == nil, let last = lead.places.last { return mentions[last].name }
    return division.name
  }

  /// A body's name behind its division's: 茂南区 + 委; of a county of one character its committee is 叶县 + 县委.
  func bodyName(_ place: String, _ rest: String) -> String {
    guard rest.hasPrefix("委"), let level = place.last, place.unicodeScalars.count == 2, "县区市旗".contains(level) else {
      return place + rest
    }
    return place + String(level) + rest
  }

  /// Whether the word at a token ends the name of a firm or a school.
  func isFirmOrSchool(_ at: Int) -> Bool {
    guard tokens[at].has(.orgsuffix), tokens[at].entry >= 0 else { return false }
    let value = lexicon.values[Int(lexicon.entries[Int(tokens[at].entry)].value)]
    return value == "firm" || value == "school"
  }

  /// The forms under which papers know a body.
  func aliases(_ text: String, _ lead: Lead) -> [String] {
    var out: [String] = []
    guard let division = lead.division else { return [] }
    for name in [name(of: division, lead), division.name] where text.hasPrefix(name) {
      let rest = text.dropFirst(name.count)
      if name != division.name { out.append(division.name + rest) }
      // 叶县县委 is 叶县委 as well.
      if name.unicodeScalars.count == 2, rest.hasPrefix(division.level + "委") {
        out.append(name + rest.dropFirst(division.level.count))
      }
      break
    }
    return out
  }

  /// 金秀县 for 金秀瑶族自治县: the forms that end in a level word.
  func shortNames(_ division: Division) -> [String] {
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
    // What the long forms end in; most names end otherwise.
    guard let last = text.unicodeScalars.last, "会府部委".unicodeScalars.contains(last) else { return text }
    var out = text
    for (long, short) in [
      ("人民代表大会常务委员会", "人大常委会"), ("人民代表大会", "人大"), ("人民政府", "政府"), ("纪律检查委员会", "纪委"), ("监察委员会", "监委"), ("监察委", "监委"),
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
  func session(_ at: Int) -> Int? {
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
  func congress(_ at: Int) -> Int? {
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
  mutating func core(_ at: Int, lead: Lead) -> Int? {
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
  func suffixAhead(_ start: Int, allowConj: Bool) -> Int? {
    var at = start
    var characters = 0
    var joined = false
    while at < limit, at - start < 9 {
      let token = tokens[at]
      // A与B有限公司 are two.
      if joined, token.entry >= 0, lexicon.values[Int(lexicon.entries[Int(token.entry)].value)] == "firm" { return nil }
      // 县绿化|委员会 is a body of the county; 第九届|委员会 is the committee itself.
      let isCommittee =
        at > start && document.isWord(at, "委员会") && !document.word(tokens[at - 1]).hasSuffix("届")
      if token.classes.meets(.of(.partybody, .statebody, .division)), at > start, !isCommittee { return nil }
      // …巡察组进驻|县|教育局: a level word begins another body.
      if at > start, token.span.count == 3, at + 1 < limit, tokens[at + 1].classes.meets(Chunker.bodyWords),
        token.scalar.isOne(of: "省市县区州旗盟镇乡")
      {
        return nil
      }
      if token.classes.meets(.of(.orgsuffix, .bureau)) && !(token.has(.placesuffix) && at == start) {
        if at > start || token.span.count > 3 && token.has(.bureau) { return furthest(at + 1) }
        if token.has(.orgsuffix), at == start,
          token.span.count >= 9 || document.isWord(at, "医院") || isNumberedSchool(at)
        {
          return furthest(at + 1)
        }
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
        // 产业园|和|民族中学 are two.
        if tokens[at - 1].has(.placesuffix), tokens[at - 1].span.count >= 9 { return nil }
        joined = true
        at += 1
        continue
      }
      // 文化文史和|学习|委员会: behind a conjunction a verb may be a part of the name.
      let isJoinedVerb = joined && at + 1 < limit && tokens[at + 1].has(.orgsuffix) && token.span.count >= 6
      guard isNameable(at) || isJoinedVerb || (token.has(.eventnoun) && at > start && token.has(.noun)) else {
        return nil
      }
      characters += token.span.count / 3
      if characters > 16 { return nil }
      at += 1
    }
    return nil
  }

  /// 一中, 二小: schools known by their number.
  private func isNumberedSchool(_ at: Int) -> Bool {
    tokens[at].span.count == 6 && isFirmOrSchool(at) && tokens[at].scalar.isOne(of: "一二三四五六七八九十")
  }

  /// Takes a second suffix in at once: 农业科技|公司, 工作领导小组|办公室.
  func furthest(_ end: Int) -> Int {
    var end = end
    while end < limit, tokens[end].has(.orgsuffix), tokens[end - 1].classes.meets(.of(.orgsuffix, .bureau)) { end += 1 }
    return end
  }

  /// The end of a part of the body that ends at `at`, or nil: 办公室, 党组, 宣传部, …服务中心.
  mutating func sub(_ at: Int) -> Int? {
    guard at < limit else { return nil }
    let token = tokens[at]
    if token.classes.meets(.of(.title, .govtitle)) && !token.classes.meets(.of(.department)) { return nil }
    if document.isWord(at, "机关") { return at + 1 < limit && tokens[at + 1].has(.partybody) ? at + 2 : nil }
    if token.classes.meets(.of(.department, .partybody)) { return at + 1 }
    if token.has(.orgsuffix), token.span.count >= 9 || document.isWord(at, "办") { return at + 1 }
    // 广东省…服务站|茂南|分站, 县公安局|东城|派出所
    if token.classes.meets(.of(.division, .stem)), at + 1 < limit, tokens[at + 1].has(.orgsuffix),
      document.word(tokens[at + 1]).hasPrefix("分") || document.word(tokens[at + 1]).hasPrefix("支")
        || document.word(tokens[at + 1]).isOne(of: Chunker.stations)
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
    if let end = suffixAhead(at, allowConj: true), end - at <= 6 { return end }
    // 教育体育|工委, 综合系统|党委
    var end = at
    while end < limit, end - at < 4, isNameable(end), !tokens[end].classes.meets(Chunker.bodyWords) { end += 1 }
    guard end > at, end < limit, tokens[end].has(.partybody), tokens[end].span.count >= 6,
      !document.isWord(end, "委员会")
    else { return office(at) }
    return end + 1
  }

  /// 儿科|主任, 基础教育|股|股长, 第二检察部|主任: the part of a body that a title right behind it heads.
  private func office(_ start: Int) -> Int? {
    var end = start
    while end < limit, end - start < 4 {
      let token = tokens[end]
      guard
        token.kind == .word && isNameable(end) && !token.classes.meets(.of(.division, .stem))
          || token.kind == .number
      else { return nil }
      end += 1
      guard end < limit, tokens[end].has(.title), !tokens[end].has(.department) else { continue }
      let name = document.word(token)
      let isOffice = ["科", "股", "部", "处", "庭", "局", "组", "办", "室", "队"].contains { name.hasSuffix($0) }
      return isOffice && span(start..<end).count >= 6 ? end : nil
    }
    return nil
  }

  func endsInGroup(_ end: Int) -> Bool {
    let word = document.text(tokens[end - 1])
    return ["调研组", "考察组", "考察团", "代表团", "工作组", "督导组", "检查组", "督查组", "指导组", "评估组", "工作人员"].contains(word)
  }
}
