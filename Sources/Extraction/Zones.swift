internal import FactModel
internal import Lexicons

/// The zones in which a rule holds, as the tables write them: h headline, l lead, n narration, c caption.
struct ZoneSet: Sendable {
  private let bits: UInt8

  init(_ letters: some StringProtocol) {
    bits = letters.unicodeScalars.reduce(0) { bits, letter in
      switch letter {
      case "h": bits | 1
      case "l": bits | 2
      case "n": bits | 4
      case "c": bits | 8
      default: bits
      }
    }
  }

  func has(_ zone: Zone) -> Bool {
    switch zone {
    case .headline: bits & 1 != 0
    case .lead: bits & 2 != 0
    case .narration: bits & 4 != 0
    case .caption: bits & 8 != 0
    case .speech: false
    }
  }
}

/// Tells narration from speech, sentence by sentence.
///
/// A paragraph whose first clause ends in a verb of saying (会议强调, X指出) is speech to its end,
/// up to a sentence that opens like narration (会上, 随后, X作了发言). Nearly half of such pages is
/// speech, and it holds no events, participations, visits or cooperations.
struct Zones {
  static func mark(_ document: inout Document) {
    var firstParagraph = true
    var block = -1
    var speaking = false
    for index in document.sentences.indices {
      let sentence = document.sentences[index]
      guard document.article.blocks[sentence.block].kind == .paragraph else { continue }
      if sentence.block != block {
        if block >= 0 && firstParagraph { firstParagraph = false }
        // A paragraph of demands (要坚持…，一要…) goes on with what was said before it.
        let goesOn = speaking && opensLikeDemand(document, sentence)
        if !goesOn { speaking = false }
        block = sentence.block
      }
      let opening = speechOpening(document, sentence)
      if let opening {
        document.sentences[index].speechFrom = opening
        speaking = opening - sentence.tokens.lowerBound <= 14 || !firstParagraph
        document.sentences[index].zone = firstParagraph ? .lead : .narration
        if opening == sentence.tokens.lowerBound { document.sentences[index].zone = .speech }
      } else if opensLikeNarration(document, sentence) {
        speaking = false
        document.sentences[index].zone = firstParagraph ? .lead : .narration
      } else if speaking || opensLikeDemand(document, sentence) {
        document.sentences[index].zone = .speech
        document.sentences[index].speechFrom = sentence.tokens.lowerBound
      } else {
        document.sentences[index].zone = firstParagraph ? .lead : .narration
      }
    }
  }

  /// The token behind a verb of saying that opens speech: 强调，… / 指出要… / 表示：…; nil if there is none.
  private static func speechOpening(_ document: Document, _ sentence: Sentence) -> Int? {
    let tokens = document.tokens
    for at in sentence.tokens where tokens[at].has(.say) {
      let next = at + 1
      guard next < sentence.tokens.upperBound else { continue }
      let follows = tokens[next]
      // “提出意见”, “介绍了…情况” tell, they do not quote.
      if follows.isMark("，") || follows.isMark(",") || follows.isMark("：") || follows.isMark(":")
        || follows.isMark("“")
      {
        return isNounUse(document, at, sentence) ? nil : next
      }
      if isFirmSay(document, at), opensDemand(document, next) { return next }
    }
    return nil
  }

  private static func isFirmSay(_ document: Document, _ at: Int) -> Bool {
    document.isWord(at, "强调") || document.isWord(at, "要求") || document.isWord(at, "指出")
      || document.isWord(at, "号召") || document.isWord(at, "希望") || document.isWord(at, "表示")
      || document.isWord(at, "认为")
  }

  /// “…工作要求，”: the noun, not the verb.
  private static func isNounUse(_ document: Document, _ at: Int, _ sentence: Sentence) -> Bool {
    guard document.isWord(at, "要求") || document.isWord(at, "希望") || document.isWord(at, "指示") else { return false }
    guard at > sentence.tokens.lowerBound else { return false }
    let before = document.tokens[at - 1]
    if before.kind == .name || before.has(.eventnoun) || before.isMark("，") { return false }
    return !document.isWord(at - 1, "并") && !document.isWord(at - 1, "会议")
  }

  private static func opensDemand(_ document: Document, _ at: Int) -> Bool {
    document.isWord(at, "要") || document.isWord(at, "各") || document.isWord(at, "全") || document.isWord(at, "必须")
      || document.isWord(at, "坚持") || document.isWord(at, "切实") || document.isWord(at, "继续")
      || document.isWord(at, "全县") || document.isWord(at, "全区") || document.isWord(at, "全市")
      || document.isWord(at, "相关") || document.isWord(at, "有关") || document.isWord(at, "进一步")
  }

  private static func opensLikeDemand(_ document: Document, _ sentence: Sentence) -> Bool {
    var at = sentence.tokens.lowerBound
    if at < sentence.tokens.upperBound, document.tokens[at].isMark("“") { at += 1 }
    if document.isWord(at, "要") || document.isWord(at, "必须") || document.isWord(at, "一要")
      || document.isWord(at, "二要") || document.isWord(at, "三要") || document.isWord(at, "要求")
    {
      return true
    }
    // 一是要…, 二要…, （一）…
    let length = sentence.tokens.upperBound - at
    if length > 3, document.tokens[at].has(.numeral) || document.tokens[at].kind == .word {
      let word = document.word(document.tokens[at])
      if word.isOne(of: "一 二 三 四 五 一是 二是 三是 四是 五是") {
        for k in at..<min(at + 3, sentence.tokens.upperBound) where document.isWord(k, "要") { return true }
        if word.hasSuffix("是") { return true }
      }
    }
    return false
  }

  /// 周海宁、吴启明就各自分管领域作了补充说明: somebody spoke, and nothing is quoted.
  private static func tellsOfSpeaking(_ document: Document, _ sentence: Sentence) -> Bool {
    let tokens = document.tokens
    guard sentence.tokens.count <= 40,
      let name = sentence.tokens.prefix(8).first(where: { tokens[$0].kind == .name })
    else { return false }
    for at in (name + 1)..<sentence.tokens.upperBound {
      if document.isWord(at, "要") || document.isWord(at, "将") || tokens[at].has(.say) && !tokens[at].has(.speak) {
        return false
      }
      if document.isWord(at, "作了") || document.isWord(at, "作") && !document.isWord(at + 1, "为") { return true }
      if tokens[at].has(.speak), document.text(tokens[at]).hasSuffix("发言") { return true }
    }
    return false
  }

  private static func opensLikeNarration(_ document: Document, _ sentence: Sentence) -> Bool {
    let tokens = document.tokens
    let limit = min(sentence.tokens.lowerBound + 6, sentence.tokens.upperBound)
    let first = sentence.tokens.lowerBound
    guard first < limit else { return false }
    for word in [
      "会上", "会前", "会后", "随后", "期间", "其间", "座谈会上", "会议期间", "活动中", "活动现场", "仪式上", "当天", "当日", "最后",
      "会议还", "会议听取", "会议传达", "会议审议", "在", "座谈会上", "调研中",
    ] where document.text(tokens[first]).hasPrefix(word) {
      return tokens[first].has(.timeword) || word == "在" || word.hasPrefix("会")
    }
    // 座谈会上, 仪式上
    if first + 1 < sentence.tokens.upperBound, tokens[first].has(.eventnoun), document.isWord(first + 1, "上") {
      return true
    }
    if tellsOfSpeaking(document, sentence) { return true }
    // 会议听取了…, 会议由…主持, 区领导…参加, X一行…
    for at in first..<limit {
      if tokens[at].has(.attend) || tokens[at].has(.observe) || tokens[at].has(.accompany) || tokens[at].has(.chair) {
        return true
      }
      if tokens[at].has(.listen) && at > first && tokens[at - 1].has(.eventnoun) { return true }
      if document.isWord(at, "一行") { return true }
    }
    let end = sentence.tokens.upperBound
    for at in first..<end where tokens[at].has(.attend) || tokens[at].has(.observe) || tokens[at].has(.accompany) {
      // 区领导A、B参加。
      if end - at <= 8, tokens[first..<at].contains(where: { $0.kind == .name }) { return true }
    }
    return false
  }
}
