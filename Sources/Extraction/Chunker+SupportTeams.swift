internal import Lexicons
internal import TextModel

/// Teams that one place or body has sent to another: 长河市对口帮扶青山县工作组, 县纪委监委驻县教育局纪检监察组.
extension Chunker {
  /// Joins the sender, the word of sending and the team's own name into one name.
  mutating func supportTeams() {
    var at = items.count - 1
    while at >= 2 {
      if items[at].kind == .organization, let first = sender(at) {
        let range = items[first].tokens.lowerBound..<items[at].tokens.upperBound
        let team = mentions[items[at].mention]
        for item in items[first...at] where item.mention >= 0 && item.kind != .initiative {
          mentions[item.mention].isDropped = true
        }
        var name = ""
        for item in items[first...at] {
          // 县纪委 is 青山县纪委 here as well.
          let isLead = item.kind == .organization && item.tokens.upperBound < range.upperBound
          name += isLead ? mentions[item.mention].name : document.text(item.tokens)
        }
        let mention = addOrganization(
          range, name: name, division: team.division, aliases: [document.text(range)], rule: "organization.sent",
          confidence: 0.8)
        join(first...at, into: mention)
        at = first
      }
      at -= 1
    }
  }

  /// The item with which the name of a team begins that was sent by what stands before it.
  private func sender(_ at: Int) -> Int? {
    let name = document.text(items[at].tokens)
    guard ["工作队", "工作组", "指挥部", "纪检监察组", "联络组", "工作站", "服务团", "医疗队"].contains(where: { name.hasSuffix($0) }),
      items[at - 1].tokens.upperBound == items[at].tokens.lowerBound,
      items[at - 2].tokens.upperBound == items[at - 1].tokens.lowerBound,
      document.word(items[at - 1].span).isOne(of: "对口帮扶 对口支援 对口协作 帮扶 支援 派驻 驻 援 援建 定点帮扶 结对帮扶 挂点帮扶"),
      items[at - 2].kind == .place || items[at - 2].kind == .organization
    else { return nil }
    var first = at - 2
    // 第九批|福建省福州市
    if first > 0, items[first - 1].tokens.upperBound == items[first].tokens.lowerBound,
      document.word(items[first - 1].span).hasPrefix("第")
    {
      first -= 1
    }
    return first
  }
}
