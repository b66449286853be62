internal import FactModel
internal import Lexicons
internal import TextModel

/// How the text brings an event in: held, joined, or only referred to.
extension EventPhrases {
  /// 7月10日，县人大常委会主任会议听取了…: a dated meeting that did something.
  func isDatedSubject(_ items: [Item], _ start: Int, _ head: Int) -> Bool {
    guard head > start, head + 1 < items.count, items[head + 1].kind == .word, items[head + 1].has(.listen),
      start >= 1, items[start - 1].isMark("，,"), start >= 2
    else { return false }
    return items[start - 2].kind == .date
  }

  /// The verb of holding (召开, 举行) whose object the phrase is, with nothing but a name between.
  func holdingVerb(_ items: [Item], before first: Int, _ floor: Int) -> Int? {
    var at = first - 1
    while at >= floor, first - at < 40 {
      let item = items[at]
      if item.kind == .person { return nil }
      if item.kind == .mark, !item.isMark("、（）()·“”—-") { return nil }
      if item.kind == .word {
        if item.classes.meets(.of(.listen, .attend, .say, .go)) && !item.classes.meets(.of(.hold)) && !item.has(.noun) {
          return nil
        }
        if item.has(.hold) && item.span.count >= 6 && !item.has(.eventnoun) || document.word(item.span) == "主持召开" {
          return at
        }
      }
      at -= 1
    }
    return nil
  }

  func isOrdinal(_ item: Item) -> Bool {
    let text = document.word(item.span)
    return text.hasPrefix("第") || text.hasSuffix("届") || text.hasSuffix("次")
  }

  /// Whether a verb of holding opens the clause somewhere before, so that 、 and 的 belong to the name.
  func opensBefore(_ items: [Item], _ at: Int, _ floor: Int) -> Bool {
    var k = at - 1
    while k >= floor, at - k < 22 {
      let item = items[k]
      if item.kind == .word, item.has(.hold) || item.has(.attend) || document.word(item.span) == "主持召开" { return true }
      if item.kind == .mark, item.isMark("，。；：,;:！？") { return false }
      if item.kind == .person { return false }
      if item.kind == .word, item.classes.meets(.of(.listen, .say, .go, .timeword)) && !item.has(.hold) { return false }
      k -= 1
    }
    return false
  }

  /// 召开, 在X举行, 圆满闭幕 right behind the phrase.
  func heldBehind(_ items: [Item], _ at: Int) -> Bool {
    var k = at
    while k < items.count, k - at < 12 {
      let item = items[k]
      if item.kind == .word, item.classes.meets(.of(.open, .hold)) { return item.span.count >= 6 }
      if item.kind == .word, item.classes.meets(.of(.prep, .adverb, .timeword)) || k > at || item.has(.noun) {
        if item.classes.meets(.of(.attend, .chair, .say, .listen)) { return false }
        k += 1
        continue
      }
      if item.kind == .place || item.kind == .organization || item.kind == .date || item.isMark("，,") && k == at {
        if item.isMark("，,") { return false }
        k += 1
        continue
      }
      return false
    }
    return false
  }

  /// …会议精神, …会议部署要求
  func isReference(_ items: [Item], _ at: Int) -> Bool {
    // 看望|出席县政协十届三次会议的|委员
    if at + 1 < items.count, document.word(items[at].span) == "的",
      document.word(items[at + 1].span).isOne(of: "委员 代表 政协委员 人大代表 住县政协委员"),
      items[..<at].contains(where: { document.word($0.span).isOne(of: "看望 看望慰问 走访 慰问 走访看望 看望了") })
    {
      return true
    }
    var k = at
    while k < items.count, k - at < 4, items[k].kind == .word {
      let text = document.word(items[k].span)
      if text == "精神" || text.hasPrefix("精神") || text == "决议" || text == "决策" { return true }
      if text == "部署" || text == "要求" || text == "以来" || text == "工作" || text == "有关" || text == "具体" || text == "的"
        || text == "重要"
      {
        if text == "以来" { return true }
        k += 1
        continue
      }
      return false
    }
    return k > at && k - at >= 2
  }
}
