internal import Lexicons
internal import TextModel

/// Posts of villages: of the one whose body or name stood last.
extension PartyParser {
  /// 村党支部书记, 村支书, 村委会主任: of the village whose body or name stood last.
  mutating func villagePost(_ items: [Item], _ at: Int, chunker: inout Chunker) -> ([Post], Int)? {
    guard items[at].scalar.isOne(of: PartyParser.villageFirsts),
      items[at..<min(at + 6, items.count)].contains(where: { $0.has(.title) || $0.kind == .person })
    else { return nil }
    let word = document.word(items[at].span)
    // 四龙沟村|村支书, or of the village that was named before
    if word == "村支书" || word == "支书", items[at].span.count >= 6,
      let place = chunker.mentions.last(where: {
        $0.kind == .place && !$0.isDropped && $0.name.hasSuffix("村") && $0.span.end <= items[at].span.start
      })
    {
      return village(place.name, "党支部", "书记", items, at, at..<(at + 1), chunker: &chunker)
    }
    let isOwn = word.hasPrefix("村") || word.hasPrefix("社区") || word == "该村"
    var end = at
    var name = ""
    while end < items.count, end - at < 4, items[end].kind == .word, !items[end].has(.title) || name.isEmpty {
      name += document.text(items[end].span)
      end += 1
      if PartyParser.villageBodies.contains(where: { name.hasSuffix($0) }) { break }
    }
    guard end > at, let tail = PartyParser.villageBodies.first(where: { name.hasSuffix($0) }) else { return nil }
    let front = name.dropLast(tail.count)
    guard front.isEmpty || ["村", "该村", "社区", "村级"].contains(front), let (title, behind) = title(items, end) else {
      return nil
    }
    let owner: String
    if let found = lastBody.flatMap({ PartyParser.village(of: $0.name) }) {
      owner = found
    } else {
      guard isOwn,
        let village = chunker.mentions.last(where: { mention in
          mention.kind == .place && mention.span.end <= items[at].span.start
            && PartyParser.villageLevels.contains { mention.name.hasSuffix($0) }
        })
      else { return nil }
      owner = village.name
    }
    return village(owner, tail, title, items, at, at..<behind, chunker: &chunker)
  }

  mutating func village(
    _ owner: String, _ tail: String, _ title: String, _ items: [Item], _ at: Int, _ range: Range<Int>,
    chunker: inout Chunker
  ) -> ([Post], Int)? {
    let name: String
    switch tail {
    case "村委会", "村民委员会", "委会": name = owner + (owner.hasSuffix("村") ? "委会" : owner.hasSuffix("区") ? "居委会" : "村委会")
    case "居民委员会": name = owner + "居委会"
    default: name = owner + tail
    }
    let body = chunker.addOrganization(
      items[at].tokens, name: name, division: nil, rule: "organization.post", confidence: 0.85)
    lastBody = (name, body)
    return (
      [Post(body: name, mention: body, title: title, span: span(items, range), rule: "post.village")], range.upperBound
    )
  }

  /// What a village's post can begin with, so that other words cost nothing.
  static let villageFirsts: StaticScalars = "村社该支党居委经股"

  static let villageLevels = ["村", "社区", "嘎查"]

  static let villageBodies = [
    "村务监督委员会", "村民委员会", "居民委员会", "村委会", "居委会", "监委会", "妇联", "团支部", "党总支", "党支部", "党委", "委会", "经联社", "股份经济合作社",
  ]

  /// 花果岭村 of 花果岭村党支部; nil for a body that is no village's.
  static func village(of body: String) -> String? {
    for tail in ["村党支部", "村党总支", "村党委", "村委会", "村民委员会", "社区党支部", "社区党总支", "社区党委", "社区居委会"] where body.hasSuffix(tail) {
      return String(body.dropLast(tail.count)) + (tail.hasPrefix("社区") ? "社区" : "村")
    }
    return nil
  }
}
