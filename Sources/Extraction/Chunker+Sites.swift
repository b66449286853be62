internal import Lexicons
internal import TextModel

/// Sites that a division heads: 茂南公馆产业园, 羊角镇山和村.
extension Chunker {
  /// Reads the site that a division heads: 茂南公馆产业园, 羊角镇山和村.
  mutating func site(_ lead: Lead, _ first: Int) -> Int? {
    // 茂南|打造…示范区 is a sentence, no name.
    // 周田镇|下营|村 is one, though 下营 is a verb.
    if lead.end < limit, tokens[lead.end].classes.meets(.of(.verb, .adverb)), !tokens[lead.end].has(.noun),
      tokens[lead.end].span.count >= 6, lead.end + 1 >= limit || !document.isWord(lead.end + 1, "村")
    {
      return nil
    }
    guard let end = siteEnd(lead.end), end > lead.end else { return nil }
    if Chunker.generic.contains(document.word(lead.end..<(end - 1))), isAdministrative(end - 1) { return nil }
    // 经开区|创建|国家级经开区
    if tokens[end - 1].has(.placesuffix),
      tokens[lead.end..<end].contains(where: { $0.kind == .word && $0.has(.effort) })
    {
      return nil
    }
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
          lead.end..<end, name: document.text(lead.end..<end).filter { !"“”‘’".contains($0) }, division: nil,
          aliases: [lead.printed + document.text(lead.end..<end)], rule: "place.site")
      if !isOrganization { containments.append((inner: mention, outer: last)) }
      push(isOrganization ? .organization : .place, lead.end..<end, mention)
      return isAdministrative(end - 1) && !isOrganization ? siteOfVillage(mention, end) : end
    }
    return joined(lead, first, end, isOrganization)
  }

  /// 县体育馆, 市博物馆: the house of the division that is spoken of.
  mutating func siteOfLevel(_ lead: Lead, _ at: Int) -> Int? {
    guard let division = lead.division, let level = lead.level, level.unicodeScalars.count == 1, lead.end == at + 1,
      lead.end < limit, division.rank != .township
    else { return nil }
    // 县|蚕桑|现代农业园区: over a word or two of what it is for.
    var last = lead.end
    while last < limit, last - lead.end < 2, !tokens[last].has(.placesuffix), isNameable(last),
      !tokens[last].classes.meets(
        .of(.orgsuffix, .effort, .bureau, .department, .partybody, .statebody, .division, .verb))
    {
      last += 1
    }
    guard last < limit, tokens[last].has(.placesuffix), !tokens[last].has(.orgsuffix), tokens[last].span.count >= 6,
      span(lead.end..<(last + 1)).count >= 9
    else { return nil }
    let end = last + 1
    let printed = document.text(at..<end)
    let mention = addPlace(
      at..<end, name: division.name + document.text(lead.end..<end), division: nil, aliases: [printed],
      rule: "place.level", confidence: 0.8)
    push(.place, at..<end, mention)
    return end
  }

  /// 下杨村|黄河北岸绿化区: a village's site is named by itself or with the village.
  mutating func siteOfVillage(_ village: Int, _ start: Int) -> Int {
    guard start < limit, tokens[start].kind != .mark, let end = siteEnd(start), end > start,
      tokens[end - 1].has(.placesuffix), !tokens[end - 1].has(.orgsuffix), !isAdministrative(end - 1),
      tokens[start].span.count >= 9 || end - start > 1, !tokens[start].classes.meets(.of(.verb, .adverb))
    else { return start }
    let text = document.text(start..<end)
    let mention = addPlace(
      start..<end, name: text, division: nil, aliases: [mentions[village].name + text], rule: "place.site",
      confidence: 0.8)
    containments.append((inner: mention, outer: village))
    push(.place, start..<end, mention)
    return end
  }

  mutating func joined(_ lead: Lead, _ first: Int, _ end: Int, _ isOrganization: Bool) -> Int {
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
      if token.classes.meets(.of(.placesuffix, .orgsuffix)) || isZoneName(at), at > start || token.span.count >= 6 {
        found = at + 1
        // 青山社区|易地扶贫搬迁安置点
        if isAdministrative(at), at + 1 < limit, tokens[at + 1].has(.placesuffix), tokens[at + 1].span.count >= 9 {
          return found
        }
        if token.span.count >= 6 || at + 1 >= limit
          || !tokens[at + 1].classes.meets(.of(.placesuffix, .orgsuffix))
          || isAdministrative(at) && tokens[at + 1].has(.partybody)
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
