internal import Lexicons
internal import TextModel

/// Townships that the list of divisions does not have.
extension Chunker {
  /// 南|张庄乡: a township of elsewhere with a character before it is another township.
  func prefixedTownship(_ at: Int) -> Int? {
    guard tokens[at].has(.division), tokens[at].span.count >= 9, let last = items.last, last.kind == .word,
      last.span.count == 3, last.tokens.upperBound == at, last.scalar.isOne(of: "东西南北中大小上下新老前后")
    else { return nil }
    let word = document.word(tokens[at])
    return word.hasSuffix("镇") || word.hasSuffix("乡") ? items.count - 1 : nil
  }

  /// The item at which the name of a township begins that ends at a token; nil if it is none.
  func townshipStart(_ at: Int) -> Int? {
    guard document.isWord(at, "镇") || document.isWord(at, "乡") || document.isWord(at, "街道") else { return nil }
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
    // A name that is made of words needs its body behind it (众兴街道|党工委).
    let strange = items[first...].contains { tokens[$0.tokens.lowerBound].kind == .unknown }
    return strange || hasBodyBehind(at) && items[first...].allSatisfy({ isPartOfTownship($0) }) ? first : nil
  }

  func hasBodyBehind(_ at: Int) -> Bool {
    at + 1 < limit && tokens[at + 1].classes.meets(.of(.partybody, .statebody))
  }

  /// Whether a word may stand in the name of a township: no 各镇, 全镇, 深入镇.
  func isPartOfTownship(_ item: Item) -> Bool {
    guard item.kind == .word, item.span.count <= 9,
      !item.classes.meets(
        .of(
          .pronoun, .numeral, .adverb, .timeword, .group, .rolenoun, .title, .inspect, .partybody, .statebody, .division
        ))
    else { return false }
    if item.span.count == 3 { return !item.scalar.isOne(of: "乡镇城各全本该两多村县市区委由经兼") }
    if document.word(item.span).hasSuffix("委") { return false }
    return !item.has(.verb) || item.has(.noun)
  }

  /// 桐木镇, 那龙乡: a township that is not in the list of divisions.
  mutating func townshipLike(_ at: Int) -> Int? {
    guard let first = prefixedTownship(at) ?? townshipStart(at) else { return nil }
    let start = items[first].tokens.lowerBound
    items.removeSubrange(first...)
    let mention = addPlace(
      start..<(at + 1), name: document.text(start..<(at + 1)), division: nil, rule: "place.township", confidence: 0.7)
    push(.place, start..<(at + 1), mention)
    return at + 1
  }
}
