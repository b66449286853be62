internal import Lexicons
internal import TextModel

/// What a list, a province or a quotation says of where a name begins, and a branch of where a firm's ends.
extension Chunker {
  /// Where a firm's name begins if what stands before the run says so: the mark of a list, a word of going, a province
  /// (、合和|新材料…公司, 在知识|城…公司, 青海远禾|生态建设…公司). The words in between are the name's, whatever they mean.
  func firmStart(_ first: Int, suffix: Int) -> Int {
    var at = first
    var characters = 0
    while at > 0 {
      let item = items[at - 1]
      if item.isMark("、") {
        // …、和禾生物公司、…: a conjunction would close the list.
        let closes = at < first && document.word(items[at].span).isOne(of: "和 及 与 以及")
        return closes && !(suffix + 1 < limit && tokens[suffix + 1].isMark("、")) ? first : at
      }
      if item.kind == .place {
        let isStem = mentions[item.mention].division.map { !document.text(item.span).hasSuffix($0.name) } ?? false
        return isStem && at < first ? at - 1 : first
      }
      guard item.kind == .word, item.tokens.count == 1, characters < 6 else { return first }
      if document.word(item.span).isOne(of: Chunker.wordsOfGoing) { return at }
      // 合和|新材料: a conjunction has a name on either side of it.
      let inside =
        item.scalar == 0x548C && item.span.count == 3 && at > 1 && items[at - 2].kind == .word && at < first + 1
      // 江西|腊月|红…公司
      let behindProvince = item.has(.timeword) && at > 1 && items[at - 2].kind == .place
      guard inside || behindProvince || !item.classes.meets(Chunker.neverInFirms) else { return first }
      characters += item.span.count / 3
      at -= 1
    }
    return first
  }

  static let wordsOfGoing: WordList = "在 到 赴 来到 走进 前往 深入"

  /// Words that stand in the name of no firm and no site.
  static let neverInOwnNames = ClassSet.of(
    .go, .see, .hold, .attend, .chair, .say, .speak, .lead, .listen, .sign, .contact, .inspect, .title, .govtitle,
    .rolenoun, .timeword, .group, .particle, .pronoun, .prep, .conj, .effort, .eventnoun, .numeral)

  static let neverInFirms = neverInOwnNames.union(.of(.observe, .accompany, .appoint, .win, .unveil))

  /// Whether the run from `first` to the suffix is led by a quoted name that the suffix says the kind of.
  func isNamedByQuote(_ first: Int, suffix: Int) -> Bool {
    guard first > 0, items[first - 1].kind == .quote, tokens[suffix].span.count >= 6,
      items[first - 1].tokens.upperBound == (first < items.count ? items[first].tokens.lowerBound : suffix),
      (4...14).contains(items[first - 1].span.count / 3), items.count - first <= 4, !isAdministrative(suffix),
      !items[first...].contains(where: { $0.has(.effort) })
    else { return false }
    // 打造“百亿药谷”基地: what is to be, and where none is yet.
    return first < 2 || !items[first - 2].has(.effort)
  }

  /// …有限公司|西南|公司, …集团|湖南|分公司: the end of a firm with its branch.
  func branch(_ end: Int) -> Int {
    guard end + 1 < limit, tokens[end].kind == .word, tokens[end].span.count >= 6,
      tokens[end].classes.meets(.of(.stem, .division))
        || document.word(tokens[end]).isOne(of: "西南 西北 华东 华南 华中 华北 东北 区域"),
      tokens[end + 1].has(.orgsuffix), document.word(tokens[end + 1]).hasSuffix("公司")
    else { return end }
    return end + 2
  }
}
