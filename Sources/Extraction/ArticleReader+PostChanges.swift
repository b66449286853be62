internal import FactModel
internal import Lexicons
internal import TextModel

/// A stated beginning or end of a post while the article is read.
struct PostChangeDraft {
  /// The index of the person's mention.
  var who: Int
  var body: TieDraft.End
  var title: String
  var kind: PostChange.Kind
  var verb: String
  /// EDTF, where the sentence or its paragraph gives it.
  var date: String?
  /// The event that was told of: where it was decided.
  var event: Int?
  var span: Span
}

/// Who left which post: 免去X的…职务, X不再担任…, 接受X辞去…职务的请求.
extension ArticleReader {
  /// Verbs in front of whom they concern.
  private static let takingAway: Set<Word> = ["免去", "免除", "决定免去", "撤销", "罢免"]
  /// Verbs behind whom they concern.
  private static let leaving: Set<Word> = ["不再担任", "不再兼任", "辞去", "卸任", "请辞"]

  /// Finds the ends of posts in the sentence; what a speech says of them is no decision.
  mutating func leavings() {
    guard sentence.zone != .speech else { return }
    for (at, item) in items.enumerated() where item.kind == .word && item.tokens.lowerBound < sentence.speechFrom {
      let verb = document.word(item.span)
      if Self.takingAway.contains(verb) {
        // 免去X、Y（同志）的…职务
        guard let (people, behind) = people(from: at + 1) else { continue }
        leave(people, from: behind, verb: at)
      } else if Self.leaving.contains(verb) || isNoLonger(at) {
        guard let people = people(before: at) else { continue }
        leave(people, from: at + (isNoLonger(at) ? 2 : 1), verb: at)
      }
    }
  }

  /// 不再|担任
  private func isNoLonger(_ at: Int) -> Bool {
    at + 1 < items.count && document.word(items[at].span) == "不再"
      && document.word(items[at + 1].span).isOne(of: "担任 兼任 任")
  }

  private func isComrade(_ item: Item) -> Bool {
    item.kind == .number || document.word(item.span).isOne(of: PartyParser.comrades)
      || document.word(item.span).isOne(of: "的 因 其")
  }

  /// The people that a list beginning at an item names, and the item behind 同志 and 的.
  private func people(from start: Int) -> ([Int], Int)? {
    var found: [Int] = []
    var at = start
    while at < items.count {
      if items[at].kind == .person {
        found.append(items[at].mention)
      } else if !(items[at].isMark("、") && !found.isEmpty) && !(isComrade(items[at]) && !found.isEmpty) {
        break
      }
      at += 1
    }
    return found.isEmpty ? nil : (found, at)
  }

  /// The people last named before a verb, in its clause or the one before (X因工作调动，不再担任…).
  private func people(before verb: Int) -> [Int]? {
    var found: [Int] = []
    var at = verb - 1
    var commas = 0
    while at >= 0, verb - at <= 14 {
      if items[at].kind == .person {
        found.insert(items[at].mention, at: 0)
        guard at > 1, items[at - 1].isMark("、"), items[at - 2].kind == .person else { break }
        at -= 1
      } else if items[at].isMark("，,") {
        commas += 1
        if commas > 2 { return nil }
      } else if items[at].isMark("。；;：:") {
        return nil
      }
      at -= 1
    }
    return found.isEmpty ? nil : found
  }

  /// The posts that stand at an item, each left by each of the people.
  private mutating func leave(_ people: [Int], from start: Int, verb: Int) {
    var at = start
    var posts: [Post] = []
    let (body, division) = (parser.lastBody, parser.division)
    while at < items.count, let (found, behind) = parser.electedPost(items, at, chunker: &chunker), behind > at {
      posts += found
      at = behind
      guard at + 1 < items.count, items[at].isMark("、") || document.word(items[at].span).isOne(of: "和 及 兼") else {
        break
      }
      at += 1
    }
    (parser.lastBody, parser.division) = (body, division)
    for post in posts {
      if post.mention >= 0 { chunker.mentions[post.mention].isDropped = false }
      for person in people { change(person, post, .end, document.text(items[verb].span)) }
    }
  }

  /// Keeps that a post was taken up or left.
  mutating func change(_ person: Int, _ post: Post, _ kind: PostChange.Kind, _ verb: String) {
    let name = chunker.mentions[person].span
    let isBefore = name.start < post.span.start
    // 此前已辞去: on no day that the article tells of.
    let isEarlier = items.contains { document.word($0.span).isOne(of: "此前 已于此前 早前 先前") }
    postChanges.append(
      PostChangeDraft(
        who: person, body: post.mention >= 0 ? .mention(post.mention) : .body(post.body), title: post.title, kind: kind,
        verb: verb, date: isEarlier ? nil : dateBefore(items.count) ?? paragraphDate(),
        event: isEarlier ? nil : currentEvent ?? mainEvent,
        span: isBefore ? Span(name.start, max(post.span.end, name.end)) : sentenceSpan))
  }
}
