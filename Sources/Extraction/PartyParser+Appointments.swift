internal import Lexicons
internal import TextModel

/// Posts behind the names: X当选会长, 任命X为局长.
extension PartyParser {
  /// The item behind 人选 or 提名人选, if that stands at an item.
  func nomination(_ items: [Item], _ from: Int) -> Int? {
    var at = from
    var nominated = false
    while at < items.count, items[at].kind == .word {
      let word = document.word(items[at].span)
      guard word.hasSuffix("人选") || word == "提名" || word == "候选人" else { break }
      nominated = true
      at += 1
    }
    return nominated ? at : nil
  }

  /// X当选会长, 任命X为局长: the posts behind the names; answers the item behind them.
  mutating func appoint(_ items: [Item], _ from: Int, _ party: inout Party, chunker: inout Chunker) -> Int {
    guard from < items.count, items[from].kind == .word, party.hasPerson else { return from }
    var at = from
    // 决定任命A、B、C三位同志|为…
    while at < items.count, at - from < 4, items[at].kind == .number || items[at].kind == .word,
      items[at].kind == .number || items[at].has(.numeral)
        || document.word(items[at].span).isOne(of: PartyParser.comrades)
    { at += 1 }
    guard at < items.count, items[at].kind == .word else { return from }
    // 受聘|为, 当选|为, 被推选|为
    if items[at].has(.appoint), at + 1 < items.count, document.word(items[at + 1].span) == "为" { at += 1 }
    let verb = document.word(items[at].span)
    let takes = items[at].has(.appoint) && PartyParser.takingOffice.contains(verb)
    let named =
      verb == "为"
      && items[..<at].contains { $0.has(.appoint) && PartyParser.givingOffice.contains(document.word($0.span)) }
      && !items[..<at].contains { document.word($0.span) == "提名" || document.word($0.span) == "拟" }
    guard takes || named else { return from }
    at += 1
    let giving = items[..<at].last { $0.has(.appoint) && $0.kind == .word && document.word($0.span) != "为" }
    var posts: [Post] = []
    while at < items.count, let (found, behind) = electedPost(items, at, chunker: &chunker) {
      posts += found
      at = behind
      guard at + 1 < items.count, items[at + 1].kind != .person else { break }
      // 任X区委书记，兼任区委党校校长
      if items[at].isMark("，、"), document.word(items[at + 1].span).isOne(of: "兼任 兼 并兼任 并任") {
        at += 2
        continue
      }
      guard items[at].isMark("、") else { break }
      at += 1
    }
    // 任…职务 may, and 人选 and 候选人 do, hold nothing.
    guard !posts.isEmpty,
      !(at < items.count && document.word(items[at].span).hasSuffix("选人"))
        && !(at < items.count && document.word(items[at].span).hasSuffix("人选"))
    else { return max(at, from) }
    for post in posts.indices { posts[post].taken = document.text(giving?.span ?? items[from].span) }
    for index in party.members.indices where party.members[index].isPerson { party.members[index].posts += posts }
    return items[at - 1].isMark("、") ? at - 1 : at
  }

  static let takingOffice: Set<Word> = ["当选", "当选为", "任", "担任", "出任", "兼任", "受聘", "受聘担任", "获聘", "荣任", "连任", "接任", "调任"]

  /// What closes a list of those who are appointed or dismissed.
  static let comrades: WordList = "三位 两位 二位 四位 五位 位 名 同志 等 等同志"

  static let givingOffice: Set<Word> = [
    "任命", "决定任命", "选举", "推选", "聘任", "补选", "增选", "推举", "选举产生", "聘请", "受聘", "特聘", "当选", "被选",
  ]

  /// A post that someone is elected to: a bare 会长 is of the society that the article tells of.
  mutating func electedPost(_ items: [Item], _ at: Int, chunker: inout Chunker) -> ([Post], Int)? {
    if items[at].kind == .word, items[at].has(.title), let (title, end) = title(items, at),
      ["会长", "秘书长", "监事长", "理事长", "理事", "监事"].contains(where: title.hasSuffix)
    {
      guard
        let society = chunker.mentions.lastIndex(where: {
          $0.kind == .organization && !$0.isDropped && $0.span.end <= items[at].span.start
            && PartyParser.isSociety($0.name)
        })
      else { return nil }
      return (
        [
          Post(
            body: chunker.mentions[society].name, mention: society, title: title, span: span(items, at..<end),
            rule: "post.elected")
        ], end
      )
    }
    return post(items, at, chunker: &chunker)
  }

  static func isSociety(_ name: String) -> Bool {
    ["商会", "协会", "学会", "研究会", "联合会", "联谊会", "促进会", "总会", "合作社", "联合社", "分会", "基金会"].contains(where: name.hasSuffix)
  }
}
