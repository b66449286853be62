internal import FactModel
internal import Lexicons
internal import TextModel

/// Where meetings and ceremonies took place.
extension ArticleReader {
  /// 在X召开, 在X举行: where a meeting or a ceremony took place.
  mutating func venues() {
    for (phrase, event) in phraseEvents.sorted(by: { $0.key < $1.key })
    where events[event].reported && !events[event].isVisit {
      guard phrases[phrase].opening == .held else { continue }
      if let village = actingVillage(phrases[phrase]) {
        ties.append(
          TieDraft(
            type: .heldIn, from: .event(event), to: .mention(village), span: sentenceSpan, rule: "held.village",
            confidence: 0.7))
      }
      var at = 0
      while at + 1 < items.count {
        let item = items[at]
        guard item.kind == .word, document.word(item.span) == "在" else {
          at += 1
          continue
        }
        var end = at + 1
        var place: Int?
        while end < items.count, end - at < 6, !items[end].endsClause {
          if items[end].kind == .place || items[end].kind == .organization { place = end }
          if items[end].kind == .word, items[end].classes.meets(.of(.hold, .open, .chair)), items[end].span.count >= 6,
            end > at + 1
          {
            let range = items[at + 1].tokens.lowerBound..<items[end - 1].tokens.upperBound
            guard let place = place == end - 1 ? place : house(range, place) else { return }
            ties.append(
              TieDraft(
                type: .heldIn, from: .event(event), to: .mention(items[place].mention), span: sentenceSpan,
                rule: "held.venue", confidence: 0.88))
            return
          }
          end += 1
        }
        // 在X村文化广场，县志愿者协会举办…: the place that a clause of its own gives.
        if at == 0 || items[at - 1].kind == .mark, end < phrases[phrase].items.lowerBound, items[end].isMark("，,"),
          let place, place == end - 1,
          !items[end..<phrases[phrase].items.lowerBound].dropFirst().contains(where: { $0.endsClause })
        {
          ties.append(
            TieDraft(
              type: .heldIn, from: .event(event), to: .mention(items[place].mention), span: sentenceSpan,
              rule: "held.aside", confidence: 0.75))
          return
        }
        at = end
      }
    }
  }

  /// 枫元村举行丰收节活动: a village that holds something holds it at home.
  func actingVillage(_ phrase: EventPhrase) -> Int? {
    var at = phrase.items.lowerBound - 1
    while at >= 0, items[at].kind == .word, !items[at].has(.hold) { at -= 1 }
    guard at > 0, items[at].has(.hold), items[at - 1].kind == .place else { return nil }
    return isVillage(chunker.mentions[items[at - 1].mention].name) ? items[at - 1].mention : nil
  }

  /// 区委常委会议室, 县会议中心: a house whose name no lexicon knows; answers the item that stands for it.
  mutating func house(_ range: Range<Int>, _ inner: Int?) -> Int? {
    let text = document.text(range)
    // 在县委的正确领导下: how, and not where.
    if text.hasSuffix("下") { return nil }
    guard (3...20).contains(text.unicodeScalars.count), !text.contains("下"),
      ["室", "厅", "堂", "中心", "馆", "楼", "场", "园", "院", "宾馆", "酒店", "基地", "广场", "现场", "村", "校", "剧院"].contains(where: {
        text.hasSuffix($0)
      })
    else { return inner }
    // 县会议中心 is the county's.
    let level = document.text(document.tokens[range.lowerBound])
    let full = level == home?.level ? (home?.name ?? "") + text.dropFirst(level.count) : text
    let outer = withoutRoom(full)
    let mention = chunker.addPlace(
      range, name: outer, division: nil, aliases: outer == full ? [text] : [text, full], rule: "place.venue",
      confidence: 0.7)
    items.append(Item(kind: .place, span: chunker.span(range), classes: [], tokens: range, mention: mention, scalar: 0))
    return items.count - 1
  }

  /// 县行政中心三楼会议室 is 县行政中心; a room whose house is not named stays as it is.
  private func withoutRoom(_ name: String) -> String {
    guard let room = ["会议室", "会场", "报告厅", "多功能厅"].first(where: { name.hasSuffix($0) }) else { return name }
    var house = name.dropLast(room.count)
    while let last = house.unicodeScalars.last, "第一二三四五六七八九十0123456789楼层号大小主分".unicodeScalars.contains(last) {
      house.unicodeScalars.removeLast()
    }
    let isHouse = ["中心", "大厅", "馆", "大楼", "办公区", "党校", "学校", "中学", "小学", "酒店", "宾馆", "剧院"].contains {
      house.hasSuffix($0)
    }
    return isHouse ? String(house) : name
  }
}
