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
        if item.kind == .organization { break }
        if let division = mentions[item.mention].division, division.rank == .township || mentions[item.mention].name == document.text(item.span),
          !firm
        {
          break
        }
        first -= 1
        if !firm { break }
        continue
      }
      guard item.kind == .word || item.kind == .number, item.tokens.count == 1, isNameable(item.tokens.lowerBound) else { break }
      if item.kind == .number && first == items.count { break }
      characters += item.span.count / 3
      if characters > 14 { break }
      first -= 1
    }
    // Leading verbs and adverbs are the sentence's, not the name's.
    while first < items.count {
      let item = items[first]
      guard item.kind == .word, item.has(.verb) || item.has(.adverb) || item.has(.adjective) || item.has(.numeral),
        !item.has(.noun) || item.classes.meets(Chunker.verbsOfEvents)
      else { break }
      first += 1
    }
    guard first < items.count else { return nil }
    let start = items[first].tokens.lowerBound
    let name = document.text(start..<(at + 1))
    guard isNamed(items[first...], suffix: at, firm: firm) else { return nil }
    items.removeSubrange(first...)
    var end = at + 1
    while end < limit, tokens[end].has(.orgsuffix), isOrganization, tokens[end].span.count >= 6 { end += 1 }
    let text = end > at + 1 ? document.text(start..<end) : name
    if token.has(.placesuffix) && !(token.has(.orgsuffix) && firm) && !(isOrganization && !token.has(.placesuffix)) {
      let mention = addPlace(start..<end, name: text, division: nil, rule: "place.suffix", confidence: 0.75)
      if let last = items.last, last.kind == .place, last.tokens.upperBound == start {
        containments.append((inner: mention, outer: last.mention))
      }
      push(.place, start..<end, mention)
    } else {
      let mention = addOrganization(start..<end, name: text, division: nil, rule: "organization.suffix", confidence: 0.75)
      push(.organization, start..<end, mention)
    }
    return end
  }

  private static let verbsOfEvents = ClassSet.of(.inspect, .see, .go, .hold, .listen)

  private func openingItem(before index: Int) -> Int? {
    var at = index
    while at > 0, index - at < 6 {
      at -= 1
      if items[at].isMark("（(") { return at }
    }
    return nil
  }

  /// Whether the run is a name and no common noun phrase: a firm, a division's stem, a character or word that
  /// is none of the language's, an ordinal.
  private func isNamed(_ run: ArraySlice<Item>, suffix: Int, firm: Bool) -> Bool {
    if firm, tokens[suffix].span.count >= 12 { return true }
    var characters = 0
    var strange = false
    for item in run {
      characters += item.span.count / 3
      if item.kind == .place { strange = true }
      if item.kind == .word, tokens[item.tokens.lowerBound].kind == .unknown { strange = true }
      if item.kind == .word, item.tokens.count == 1, document.text(item.span).hasPrefix("第"), characters <= 4 { strange = true }
    }
    if isAdministrative(suffix) || document.isWord(suffix, "路") || document.isWord(suffix, "大道") || document.isWord(suffix, "街") {
      // 丰田村, 新林社区: two or three characters that no article or pronoun leads.
      guard (2...4).contains(characters), let head = run.first else { return false }
      if head.classes.meets(.of(.pronoun, .numeral, .adverb)) { return false }
      let word = document.text(head.tokens.lowerBound..<suffix)
      return !Chunker.generic.contains(word)
    }
    return strange && characters >= 2
  }

  private static let generic: Set<String> = [
    "乡村", "农村", "示范", "文明", "重点", "试点", "帮扶", "特色", "精品", "样板", "全国文明", "美丽", "行政", "自然", "贫困", "易地搬迁", "传统",
    "各镇", "城市", "农业", "产业", "智慧", "幸福", "平安", "小区", "老旧", "所辖", "相关", "辖区", "当地", "本地", "部分", "周边", "沿线", "典型", "民族", "移民",
  ]

  /// 桐木镇, 那龙乡: a township that is not in the list of divisions.
  mutating func townshipLike(_ at: Int) -> Int? {
    guard document.isWord(at, "镇") || document.isWord(at, "乡") else { return nil }
    var first = items.count
    var characters = 0
    while first > 0, characters < 3 {
      let item = items[first - 1]
      guard item.kind == .word, item.tokens.count == 1, isNameable(item.tokens.lowerBound),
        item.tokens.upperBound == (first < items.count ? items[first].tokens.lowerBound : at)
      else { break }
      characters += item.span.count / 3
      first -= 1
    }
    guard first < items.count, (2...4).contains(characters) else { return nil }
    guard items[first...].contains(where: { tokens[$0.tokens.lowerBound].kind == .unknown }) else { return nil }
    let start = items[first].tokens.lowerBound
    items.removeSubrange(first...)
    let mention = addPlace(
      start..<(at + 1), name: document.text(start..<(at + 1)), division: nil, rule: "place.township", confidence: 0.7)
    push(.place, start..<(at + 1), mention)
    return at + 1
  }
}

