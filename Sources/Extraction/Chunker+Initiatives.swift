internal import Lexicons
internal import TextModel

/// Programmes, campaigns and slogans: “百千万工程”, 乡村振兴战略, 粤桂协作.
extension Chunker {
  /// Reads a quotation as the name of an initiative, a body or an event; answers the token behind, or nil
  /// if it is to be read as text.
  mutating func quoted(_ at: Int) -> Int? {
    guard let end = closing(at), end - at > 2 else { return nil }
    let inside = (at + 1)..<(end - 1)
    let text = document.text(inside)
    let length = text.unicodeScalars.count
    if tokens[at].isMark("《") {
      push(.quote, at..<end, -1)
      return end
    }
    guard length >= 2, length <= 26 else { return nil }
    // 召开“平山县（深圳）项目对接恳谈会”: the event's name, to be read like one without marks.
    if length >= 6, tokens[end - 2].has(.eventnoun), at > 0, tokens[at - 1].classes.meets(.of(.hold, .attend)) {
      return nil
    }
    // A whole sentence in quotation marks is speech.
    if inside.contains(where: { tokens[$0].kind == .mark && tokens[$0].scalar.isOne(of: "。！？") }) { return nil }
    if endsInHead(inside) {
      let mention = addInitiative(inside, name: text, aliases: [], at..<end, "initiative.quoted", 0.85)
      push(.initiative, at..<end, mention)
      return end
    }
    // “好心惠工”系列活动: the quotation names what the event is for.
    if end < limit, length <= 10, document.isWord(end, "活动") || document.isWord(end, "系列活动") {
      let mention = addInitiative(
        inside, name: text, aliases: [text + document.text(end..<(end + 1))], at..<end, "initiative.quoted.event", 0.65)
      push(.initiative, at..<end, mention)
      return end
    }
    var head = end
    while head < limit, head - end < 2, !tokens[head].has(.initiativehead), isNameable(head),
      !tokens[head].has(.verb) || tokens[head].has(.noun)
    {
      head += 1
    }
    if head < limit, tokens[head].has(.initiativehead), !document.isWord(head, "建设") || length >= 4 && head == end {
      let behind = head + 1
      let name = text + document.text(end..<behind)
      let mention = addInitiative(inside, name: name, aliases: [text], at..<behind, "initiative.quoted.headed", 0.7)
      push(.initiative, at..<behind, mention)
      return behind
    }
    push(.quote, at..<end, -1)
    return end
  }

  func endsInHead(_ range: Range<Int>) -> Bool {
    let last = tokens[range.upperBound - 1]
    if last.has(.initiative) { return true }
    guard last.has(.initiativehead), range.count > 1 || last.span.count >= 12 else { return last.has(.initiative) }
    return !document.isWord(range.upperBound - 1, "建设")
  }

  mutating func addInitiative(
    _ range: Range<Int>, name: String, aliases: [String], _ whole: Range<Int>, _ rule: String, _ confidence: Double
  ) -> Int {
    add(
      Mention(
        kind: .initiative, span: span(whole), name: name, aliases: aliases, rule: rule, confidence: confidence))
  }

  /// Reads an initiative outside quotation marks; answers the token behind, or nil.
  mutating func initiative(_ at: Int) -> Int? {
    let token = tokens[at]
    // 粤桂(东西部)协作
    let letters = provinces(at)
    if letters > 0, at + letters < limit {
      var end = at + letters
      while end < limit, end - at < 5, !document.word(tokens[end]).hasSuffix("协作"), isNameable(end) { end += 1 }
      if end < limit, document.word(tokens[end]).hasSuffix("协作") {
        let pair = document.text(at..<(at + letters))
        let mention = addInitiative(
          at..<(end + 1), name: pair + "协作", aliases: [document.text(at..<(end + 1))], at..<(end + 1),
          "initiative.partnership", 0.9)
        push(.initiative, at..<(end + 1), mention)
        return end + 1
      }
    }
    if token.has(.initiative) {
      var end = at + 1
      if end < limit, document.isWord(end, "战略") || document.isWord(end, "工程") || document.isWord(end, "行动") {
        end += 1
      }
      let mention = addInitiative(
        at..<end, name: document.text(at..<end), aliases: end > at + 1 ? [document.text(at..<(at + 1))] : [], at..<end,
        "initiative.national", 0.7)
      push(.initiative, at..<end, mention)
      return end
    }
    // 村庄清洁行动, 绿美广东工程: a head with what stands before it
    guard token.has(.initiativehead), Chunker.firmHeads.contains(document.word(token)) else { return nil }
    var first = items.count
    var characters = 0
    while first > 0 {
      let item = items[first - 1]
      guard item.tokens.upperBound == (first < items.count ? items[first].tokens.lowerBound : at),
        item.kind == .word || item.kind == .initiative || item.kind == .quote || item.kind == .number,
        item.kind != .word || isNameable(item.tokens.lowerBound)
      else { break }
      characters += item.span.count / 3
      if characters > 14 { break }
      first -= 1
    }
    while first < items.count, items[first].kind == .word,
      (items[first].has(.verb) || items[first].has(.adverb) || items[first].has(.numeral)) && !items[first].has(.noun)
        || ["全省", "全市", "全县", "全区", "省", "市", "县", "区", "全州", "全旗", "我市", "我县", "我区"].contains(
          document.word(items[first].span))
    {
      first += 1
    }
    guard first < items.count else { return nil }
    let length = items[first...].reduce(0) { $0 + $1.span.count / 3 }
    guard length >= 4 else { return nil }
    let start = items[first].tokens.lowerBound
    items.removeSubrange(first...)
    let mention = addInitiative(
      start..<(at + 1), name: document.text(start..<(at + 1)), aliases: [], start..<(at + 1), "initiative.headed", 0.6)
    push(.initiative, start..<(at + 1), mention)
    return at + 1
  }

  /// How many tokens from here are the letters of two provinces (粤桂 may be one word); 0 if they are not.
  func provinces(_ at: Int) -> Int {
    if tokens[at].has(.provinceletter), at + 1 < limit, tokens[at + 1].has(.provinceletter) { return 2 }
    guard tokens[at].span.count == 6, tokens[at].kind == .word,
      tokens[at].scalar.isOne(of: "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新秦陇蜀")
    else { return 0 }
    let letters = document.text(tokens[at]).unicodeScalars
    return letters.allSatisfy { lexicon.entry(String($0))?.classes.has(.provinceletter) == true } ? 1 : 0
  }

  static let firmHeads: Set<Word> = [
    "行动", "专项行动", "整治行动", "三年行动", "攻坚行动", "提升行动", "行动计划", "三年行动计划", "战略", "专项整治行动",
  ]
}
