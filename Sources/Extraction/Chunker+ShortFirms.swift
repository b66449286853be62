internal import Lexicons
internal import TextModel

/// Firms by their short names: 力源科技、江苏鲜禾食品等10家企业, 青禾木业总经理X.
extension Chunker {
  /// Turns one to three characters and a trade into a firm where a list of firms or a firm's post says that it is one.
  mutating func shortFirms() {
    var at = items.count - 1
    while at > 0 {
      if items[at].kind == .word, items[at].has(.trade), let first = shortFirm(at) {
        let range = items[first].tokens.lowerBound..<items[at].tokens.upperBound
        for item in items[first..<at] where item.kind == .place { mentions[item.mention].isDropped = true }
        let mention = addOrganization(
          range, name: document.text(range), division: nil, rule: "organization.short", confidence: 0.7)
        join(first...at, into: mention)
        at = first
      }
      at -= 1
    }
  }

  /// Puts an organization's item in the place of those that its name is made of.
  mutating func join(_ range: ClosedRange<Int>, into mention: Int) {
    let tokens = items[range.lowerBound].tokens.lowerBound..<items[range.upperBound].tokens.upperBound
    items.removeSubrange(range)
    push(.organization, tokens, mention)
    items.insert(items.removeLast(), at: range.lowerBound)
  }

  /// The item that a short name begins with which ends in the trade at an item; nil if it is no firm's.
  private func shortFirm(_ at: Int) -> Int? {
    var first = at
    var characters = 0
    while first > 0, items[first - 1].kind == .word, items[first - 1].tokens.count == 1,
      characters + items[first - 1].span.count / 3 <= 3, isNameable(items[first - 1].tokens.lowerBound),
      items[first - 1].span.count == 3 || !items[first - 1].classes.meets(Chunker.neverInFirms)
    {
      first -= 1
      characters += items[first].span.count / 3
    }
    guard characters > 0 else { return nil }
    if first > 0, items[first - 1].kind == .place, let division = mentions[items[first - 1].mention].division,
      !document.text(items[first - 1].span).hasSuffix(division.name)
    {
      first -= 1
    } else if characters == 1 || at - first == 1 {
      return nil
    }
    if at + 1 < items.count, items[at + 1].kind == .word,
      document.word(items[at + 1].span).isOne(of: "董事长 总经理 负责人 经理 总裁 副总裁 副总经理 创始人 法人 法定代表人 厂长 执行董事 相关负责人")
    {
      return first
    }
    // 在青禾面业，X详细了解…
    if at - first >= 2, first > 0, at + 1 < items.count,
      items[at + 1].isMark("，、") || document.word(items[at + 1].span) == "等",
      document.word(items[first - 1].span).isOne(of: "在 到 来到 走进 深入 前往 赴 走访 走访了 参观 参观了 先后来到 先后走进 先后深入")
    {
      return first
    }
    guard first == 0 || items[first - 1].isMark("、，：:") || items[first - 1].kind == .word else { return nil }
    return isInListOfFirms(first..<(at + 1)) ? first : nil
  }

  /// Whether the list around the items names firms, or is closed as one: …等10家企业.
  private func isInListOfFirms(_ name: Range<Int>) -> Bool {
    var at = name.upperBound
    var isList = name.lowerBound > 0 && items[name.lowerBound - 1].isMark("、")
    while at < items.count, at - name.upperBound < 24 {
      let item = items[at]
      if item.isMark("、") {
        isList = true
      } else if isList, item.kind == .word, item.has(.trade), items[at - 1].kind == .word,
        items[name].dropLast().allSatisfy({ $0.span.count == 3 || $0.kind == .place })
      {
        // 青禾陶瓷、博远陶瓷
        return true
      } else if item.kind == .organization {
        if isList, isFirm(item) { return true }
      } else if item.kind == .word, document.word(item.span).isOne(of: "企业 公司 企业负责人 企业家 企业代表 客商 重点企业 知名企业 民营企业") {
        return items[name.upperBound..<at].contains { document.word($0.span) == "等" }
      } else if item.kind == .mark || item.kind == .person || item.kind == .date {
        break
      }
      at += 1
    }
    guard name.lowerBound > 1, items[name.lowerBound - 1].isMark("、") else { return false }
    return isFirm(items[name.lowerBound - 2])
  }

  private func isFirm(_ item: Item) -> Bool {
    guard item.kind == .organization else { return false }
    let name = mentions[item.mention].name
    return ["公司", "集团", "厂"].contains { name.hasSuffix($0) } || mentions[item.mention].rule == "organization.short"
  }
}
