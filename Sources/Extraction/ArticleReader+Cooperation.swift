internal import FactModel
internal import Lexicons
internal import TextModel

/// Divisions and bodies that work together: by a visit between them, by the name of their meeting, told as a fact.
extension ArticleReader {
  /// What says that a visit or a meeting is about working together.
  private static let together: [StaticString] = ["协作", "合作", "帮扶", "对口", "结对", "支援", "援建", "援疆", "援藏", "援青", "援甘"]

  /// What stands between two partners.
  static let joint: WordList = "与 和 同"

  /// X率团到Y县对接东西部协作工作: where the guests come from and where they go work together.
  mutating func cooperate(_ event: Int, _ subject: Int, _ to: (mention: Int, division: Division)) {
    guard document.holds(sentenceSpan, ArticleReader.together) else { return }
    let initiative = items.first {
      $0.kind == .initiative && document.holds($0.span, ArticleReader.together)
    }.map { TieDraft.End.mention($0.mention) }
    for from in origins(subject)
    where from.rank >= .prefecture && !sameSide(from, to.division)
      && (events[event].kind == .exchange || from.rank == to.division.rank)
    {
      ties.append(
        TieDraft(
          type: .cooperatesWith, from: .mention(placeMention(from, by: subject)), to: .mention(to.mention),
          initiative: initiative, span: sentenceSpan, rule: "cooperates.visit", confidence: 0.75))
    }
  }

  /// Every division that the guests come from: 铁山市、乌河区考察团 are of two.
  private func origins(_ subject: Int) -> [Division] {
    var out = (origin(subject) ?? home).map { [$0] } ?? []
    var at = subject - 1
    while at > 0, units[at].isMark("、"), units[at - 1].kind == .place, units[at - 1].index >= 0,
      let division = chunker.mentions[units[at - 1].index].division, division.rank == out.first?.rank
    {
      out.append(division)
      at -= 2
    }
    return out
  }

  /// A mention of the division; where only its committee is printed, one that stands on it.
  private mutating func placeMention(_ division: Division, by subject: Int) -> Int {
    if let known = chunker.mentions.indices.first(where: {
      chunker.mentions[$0].kind == .place && chunker.mentions[$0].division == division
        && !chunker.mentions[$0].isDropped
    }) {
      return known
    }
    return chunker.addPlace(
      items[units[subject].items.lowerBound].tokens, name: division.name, division: division,
      rule: "place.of-body", confidence: 0.75)
  }

  /// A与B持续深化东西部协作: two divisions that work together, told as a fact.
  mutating func pairs() {
    var at = 0
    while at < items.count {
      defer { at += 1 }
      guard items[at].kind == .place, let left = chunker.mentions[items[at].mention].division, left.rank >= .prefecture,
        at + 2 < items.count, document.word(items[at + 1].span).isOne(of: ArticleReader.joint),
        items[at + 2].kind == .place
      else { continue }
      // 苏州市|张家港市: the innermost of a chain is one item.
      let partner = items[at + 2].mention
      guard let right = chunker.mentions[partner].division, right.rank == left.rank, right != left else { continue }
      var end = at + 3
      var deepens = false
      var initiative: Int?
      var isPartnership = false
      while end < items.count, !items[end].isMark("，。；,;：:") {
        let word = document.word(items[end].span)
        if word.isOne(of: "要 将 拟 应 应该 可以 希望 期待 进一步 继续 会议 座谈会") || items[end].has(.eventnoun) {
          deepens = false
          break
        }
        if items[end].has(.hold) || word.isOne(of: "深化 加强 推进 建立 深入 持续 确定 结成 缔结 签订 开启 启动 落实 实施") { deepens = true }
        if items[end].kind == .initiative, chunker.mentions[items[end].mention].name.hasSuffix("协作") {
          initiative = items[end].mention
          isPartnership = true
        }
        if document.holds(items[end].span, ["协作", "对口", "结对", "帮扶", "合作关系"]) { isPartnership = true }
        end += 1
      }
      guard deepens, isPartnership else { continue }
      ties.append(
        TieDraft(
          type: .cooperatesWith, from: .mention(items[at].mention), to: .mention(partner),
          initiative: initiative.map { .mention($0) }, span: sentenceSpan, rule: "cooperates.pair", confidence: 0.7))
    }
  }

  /// 青山一小与柳河小学建立结对帮扶关系, 青山县与长河大学开展校地合作: a body and its partner.
  mutating func alliances() {
    guard sentence.zone != .headline else { return }
    var at = 0
    while at + 3 < items.count {
      defer { at += 1 }
      guard document.word(items[at + 1].span).isOne(of: ArticleReader.joint), isActor(at), isActor(at + 2),
        items[at].kind == .organization || items[at + 2].kind == .organization
      else { continue }
      var end = at + 3
      var binds = false
      var tie = false
      while end < items.count, !items[end].endsClause {
        let word = document.word(items[end].span)
        if word.isOne(of: "要 将 拟 应 应该 可以 希望 期待 会议 座谈会") || items[end].classes.meets(.of(.sign, .chair, .say)) {
          binds = false
          break
        }
        if word.isOne(of: "开展 建立 建立了 达成 结成 缔结 结为 成为 深化 开展了 达成了") { binds = true }
        if document.holds(items[end].span, ["合作", "协作", "结对", "共建", "帮扶关系", "友好"]) { tie = true }
        end += 1
      }
      guard binds, tie else { continue }
      ties.append(
        TieDraft(
          type: .cooperatesWith, from: .mention(items[at].mention), to: .mention(items[at + 2].mention),
          span: sentenceSpan, rule: "cooperates.alliance", confidence: 0.65))
    }
  }

  private func isActor(_ at: Int) -> Bool {
    items[at].kind == .organization && !isInParty(at)
      || items[at].kind == .place && chunker.mentions[items[at].mention].division != nil
  }

  /// 青山·柳河东西部协作联席会议: the counties that the name joins work together.
  mutating func partners(_ phrase: EventPhrase) {
    guard ["协作", "合作", "帮扶", "对口", "支援"].contains(where: { phrase.name.contains($0) }) else { return }
    var found: [(mention: Int, division: Division)] = []
    for index in phrase.items where items[index].kind == .place {
      guard let division = chunker.mentions[items[index].mention].division, division.rank >= .county,
        !found.contains(where: { $0.division == division || lexicon.gazetteer.contains($0.division, division) })
      else { continue }
      found.append((items[index].mention, division))
    }
    guard found.count == 2 else { return joinedBodies(phrase) }
    let initiative = phrase.items.first { items[$0].kind == .initiative }.map {
      TieDraft.End.mention(items[$0].mention)
    }
    ties.append(
      TieDraft(
        type: .cooperatesWith, from: .mention(found[0].mention), to: .mention(found[1].mention), initiative: initiative,
        span: sentenceSpan, rule: "cooperates.name", confidence: 0.8))
  }

  /// A局与B局召开协作工作座谈会: the two bodies that meet about it work together.
  private mutating func joinedBodies(_ phrase: EventPhrase) {
    guard phrase.opening == .held else { return }
    var at = phrase.items.lowerBound - 1
    while at > 0, items[at].kind == .word, phrase.items.lowerBound - at < 4 { at -= 1 }
    guard at >= 2, items[at].kind == .organization, document.word(items[at - 1].span).isOne(of: ArticleReader.joint),
      items[at - 2].kind == .organization
    else { return }
    ties.append(
      TieDraft(
        type: .cooperatesWith, from: .mention(items[at - 2].mention), to: .mention(items[at].mention),
        span: sentenceSpan, rule: "cooperates.bodies", confidence: 0.7))
  }
}
