internal import Lexicons
internal import TextModel

/// A post as printed: its body and title.
struct Post: Hashable {
  /// The body's canonical name.
  var body: String
  /// The index of the body's mention, or −1 where the title alone implies it (区长).
  var mention: Int
  var title: String
  var span: Span
  var rule: String
  /// The division that the body belongs to, where it is known.
  var division: Division?
  /// The verb that says that the post was taken up just then: 当选, 任命.
  var taken: String?
}

/// One who takes part: a person with posts, or a body.
struct Participant {
  /// The index of the mention.
  var mention: Int
  var isPerson: Bool
  var posts: [Post]
}

/// A list of participants as printed, with the words around it.
struct Party {
  var members: [Participant]
  /// The items it takes.
  var items: Range<Int>
  /// The word that introduces or closes the list: 区领导, 等领导.
  var list: String?
  /// X一行.
  var isDelegation = false
  /// Bodies whose unnamed heads are meant (区民政局负责人).
  var isUnnamed = false

  var hasPerson: Bool { members.contains { $0.isPerson } }
}

/// Reads posts and the lists of people that hold them.
struct PartyParser {
  let document: Document
  let lexicon: Lexicon
  /// The division of the body named last: what a bare 组织部部长 or 主席 belongs to.
  var division: Division?
  var lastBody: (name: String, mention: Int)?
  /// The body of the last post of each head title: whose 副主席 a sentence opens with.
  var bodies: [String: (name: String, mention: Int)] = [:]

  init(document: Document, lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
  }

  /// All parties of a sentence's items, in order.
  mutating func parties(_ items: [Item], chunker: inout Chunker) -> [Party] {
    division = nil
    lastBody = nil
    var out: [Party] = []
    var at = 0
    while at < items.count {
      if let (party, end) = party(items, at, chunker: &chunker) {
        out.append(party)
        at = max(end, at + 1)
      } else {
        at += 1
      }
    }
    return out
  }

  // MARK: One party

  /// 在X公司，Y了解…; 走进X公司: the body is where they were, and opens no list.
  func isWhere(_ items: [Item], _ at: Int) -> Bool {
    guard at > 0, items[at - 1].kind == .word else { return false }
    return items[at - 1].classes.meets(.of(.go, .see)) || document.word(items[at - 1].span) == "在"
  }

  mutating func party(_ items: [Item], _ start: Int, chunker: inout Chunker) -> (Party, Int)? {
    var members: [Participant] = []
    var posts: [Post] = []
    let made = chunker.mentions.count
    var list: String?
    var at = start
    var end = start
    /// The member that the posts before it were printed for: what a name right behind it may share.
    var shared: [Post] = []
    var behindName = false
    var bodies: [Int] = []
    loop: while at < items.count {
      let item = items[at]
      switch item.kind {
      case .person:
        if posts.isEmpty, behindName { posts = shared.filter { PartyParser.isShared($0.title) } }
        members.append(Participant(mention: item.mention, isPerson: true, posts: posts))
        shared = posts
        posts = []
        behindName = true
        at += 1
        if at < items.count, document.isWord(items[at].tokens.lowerBound, "同志") { at += 1 }
        end = at
        // 林远清（镇党委书记） and the like are rare; brackets after a name are skipped.
        if at + 1 < items.count, items[at].isMark("（("), let close = closing(items, at), close - at <= 6 {
          at = close + 1; end = at
        }
      case .organization, .place, .word, .quote, .initiative:
        if let (post, behind) = post(items, at, chunker: &chunker) {
          if behindName { behindName = false; shared = [] }
          // 副旗长|提名人选: holds nothing yet.
          if let nominated = nomination(items, behind) {
            at = nominated
            continue loop
          }
          posts.append(contentsOf: post)
          at = behind
          // Ranks and bare nouns between post and name: 区长、一级调研员X
          continue loop
        }
        if !(item.kind == .word && item.has(.conj) && at == start), let behind = group(items, at) {
          list = document.text(items[at].tokens.lowerBound..<items[behind - 1].tokens.upperBound)
          posts = []
          shared = []
          behindName = true
          at = behind
          continue loop
        }
        if item.kind == .organization, members.isEmpty || !posts.isEmpty || !bodies.isEmpty || isListed(items, at) {
          guard posts.isEmpty, !(members.isEmpty && isWhere(items, at)) else { break loop }
          bodies.append(at)
          members.append(Participant(mention: item.mention, isPerson: false, posts: []))
          at += 1
          end = at
          if let behind = unnamedHeads(items, at) {
            at = behind
            end = behind
          }
          behindName = false
          continue loop
        }
        // 区长、一级调研员X: a rank is no post. 副院长、援疆医疗队领队X: what cannot be read does not end the stack.
        if !posts.isEmpty || !members.isEmpty, at > start, items[at - 1].isMark("、"), let behind = unreadPost(items, at)
        {
          if behindName { behindName = false; shared = [] }
          at = behind
          continue loop
        }
        // A、(a name that was not found)、C: the list goes on, and so does its post.
        if behindName || !posts.isEmpty, let behind = hole(items, at) {
          posts = posts.filter { PartyParser.isShared($0.title) }
          at = behind
          continue loop
        }
        // 县政协副主席兼县工商联主席
        if item.kind == .word, !posts.isEmpty, document.word(item.span) == "兼" {
          at += 1
          continue loop
        }
        break loop
      case .mark:
        // 副县长（挂职）X: the bracket belongs to the post.
        if item.isMark("（("), !posts.isEmpty, let close = closing(items, at), close - at <= 3 {
          at = close + 1
          continue loop
        }
        guard item.isMark("、，,；;") else { break loop }
        guard at > start else { break loop }
        // 出席会议的有A、B；C列席: the second list is another.
        if item.isMark("；;"), start > 0, document.word(items[start - 1].span).hasSuffix("有") { break loop }
        if item.isMark("，,；;") {
          guard continues(items, at + 1, chunker: &chunker) else { break loop }
          // …任秘书长，: the post is of who stands before it.
          if start > 0, items[start - 1].has(.appoint) || document.word(items[start - 1].span) == "为" { posts = [] }
          if item.isMark("；;") { lastBody = nil }
        }
        at += 1
      default:
        break loop
      }
      if at < items.count, items[at].kind == .word, items[at].has(.conj) {
        // A和B: only where a list goes on.
        guard continues(items, at + 1, chunker: &chunker) else { break loop }
        // 副主席A、B以及C: the post goes no further.
        if document.word(items[at].span) == "以及" { shared = [] }
        at += 1
      }
    }
    guard !members.isEmpty else {
      // 发挥村党支部书记作用: a post that nobody holds tells of no body.
      for mention in made..<chunker.mentions.count { chunker.mentions[mention].isDropped = true }
      return nil
    }
    var party = Party(members: members, items: start..<end, list: list)
    let behind = tail(items, end, &party)
    party.items = start..<behind
    let read = appoint(items, end, &party, chunker: &chunker)
    return (party, max(behind, read))
  }

  /// The item behind two to four characters of a list of persons that were not found to be a name.
  func hole(_ items: [Item], _ from: Int) -> Int? {
    guard from > 0, items[from - 1].isMark("、") || items[from - 1].classes.meets(.of(.title, .govtitle)) else {
      return nil
    }
    var at = from
    var bytes = 0
    while at < items.count, items[at].kind == .word, bytes <= 12 {
      guard
        !items[at].classes.meets(
          .of(
            .title, .govtitle, .rank, .rolenoun, .partybody, .statebody, .department, .bureau, .orgsuffix, .prep, .conj,
            .particle, .group, .chair, .attend, .eventnoun, .hold, .inspect, .noun, .pronoun))
          || items[at].span.count == 3
      else { return nil }
      bytes += items[at].span.count
      at += 1
    }
    guard (6...12).contains(bytes), at + 1 < items.count, items[at].isMark("、"), items[at + 1].kind == .person else {
      return nil
    }
    return at
  }

  /// The item behind a rank, or behind a role whose body is none that is known, right before a person.
  func unreadPost(_ items: [Item], _ from: Int) -> Int? {
    var at = from
    while at < items.count, at - from < 6 {
      let item = items[at]
      if item.kind == .mark, at > from, item.isMark("、"), items[at - 1].classes.meets(.of(.title, .rank)) { return at }
      if item.kind == .person {
        return at > from && items[at - 1].classes.meets(.of(.title, .rank, .rolenoun)) ? at : nil
      }
      guard item.kind == .word || item.kind == .number || item.kind == .place,
        !item.classes.meets(
          .of(
            .attend, .chair, .accompany, .say, .hold, .lead, .go, .observe, .see, .timeword, .prep, .eventnoun,
            .particle, .group))
      else { return nil }
      at += 1
    }
    return nil
  }

  func closing(_ items: [Item], _ at: Int) -> Int? {
    (at..<min(items.count, at + 8)).first { items[$0].isMark("）)") }
  }

  /// A post whose holders are many, so that one printed post covers a list: 副书记, 常委, 委员, 副区长, 成员.
  /// 副主席 and 主席 are of one body.
  static func head(of title: String) -> String { String(title.suffix(2)) }

  static func isShared(_ title: String) -> Bool {
    title.hasPrefix("副") || title.hasPrefix("常务副") || ["常委", "委员", "成员", "党组成员", "党委委员", "常务委员", "领导"].contains(title)
  }

  /// Whether a person, a post with a person, or a group of leaders follows.
  func continues(_ items: [Item], _ from: Int, chunker: inout Chunker) -> Bool {
    var at = from
    var steps = 0
    while at < items.count, steps < 16 {
      let item = items[at]
      if item.kind == .person { return true }
      if item.kind == .mark {
        guard item.isMark("、（）()") && at > from else { return false }
      } else if item.kind == .word {
        let allowed =
          item.classes.meets(.of(.title, .govtitle, .rank, .rolenoun, .department, .statebody, .partybody))
          || document.word(item.span).hasSuffix("领导") || document.word(item.span) == "兼" || item.span.count <= 6
          || item.has(.adjective)
        guard allowed else { return false }
        if item.classes.meets(.of(.attend, .chair, .say, .inspect, .hold, .go, .see, .timeword)) { return false }
      }
      at += 1
      steps += 1
    }
    return false
  }

  func isListed(_ items: [Item], _ at: Int) -> Bool { at > 0 && items[at - 1].isMark("、") }

  /// 区领导, 县级领导, 茂南区领导, 市县领导, 县四套班子领导: the word that introduces a list of leaders.
  func group(_ items: [Item], _ at: Int) -> Int? {
    var end = at
    if items[end].kind == .place { end += 1 }
    var steps = 0
    while end < items.count, steps < 5, items[end].kind == .word || items[end].kind == .number {
      let word = document.word(items[end].span)
      if word == "领导" || word.hasSuffix("领导") && word.count <= 12 {
        guard end + 1 < items.count,
          items[end + 1].kind == .person || document.isWord(items[end + 1].tokens.lowerBound, "同志")
        else { return nil }
        return document.isWord(items[end + 1].tokens.lowerBound, "同志") ? end + 2 : end + 1
      }
      guard items[end].span.count <= 9, !items[end].classes.meets(.of(.attend, .chair, .go, .say)) else { return nil }
      end += 1
      steps += 1
    }
    return nil
  }

  /// 负责人, 主要负责同志, 代表, 干部职工 behind a body: the body takes part through people without names.
  func unnamedHeads(_ items: [Item], _ at: Int) -> Int? {
    var end = at
    while end < items.count, end - at < 3, items[end].kind == .word {
      let word = document.word(items[end].span)
      if word.hasSuffix("负责人") || word.hasSuffix("负责同志") || word == "代表" || word == "干部" || word == "党员干部" {
        return end + 1
      }
      guard word == "等" || word == "单位" || word == "部门" || word == "的" || word == "相关" || word == "有关" || word == "主要"
      else { return nil }
      end += 1
    }
    return nil
  }

  /// What closes a list: 等, 等领导, 等三地领导, 等单位负责人, 一行.
  func tail(_ items: [Item], _ from: Int, _ party: inout Party) -> Int {
    var end = from
    while end < items.count, end - from < 7 {
      let item = items[end]
      let word = document.word(item.span)
      if word == "一行" || word == "一行人" {
        party.isDelegation = true
        return end + 1
      }
      if word == "等" || word.hasPrefix("等") && item.kind == .word {
        end += 1
        var next = end
        while next < items.count, next - end < 6,
          items[next].kind == .word || items[next].kind == .number || items[next].kind == .place
        {
          let text = document.word(items[next].span)
          if text.hasSuffix("领导") || text.hasSuffix("负责人") || text.hasSuffix("同志") || text == "人" || text == "单位"
            || text == "部门" || text == "陪同"
          {
            if text == "陪同" { break }
            if text.hasSuffix("领导") {
              party.list = party.list ?? document.text(items[end].tokens.lowerBound..<items[next].tokens.upperBound)
            }
            if text.hasSuffix("负责人") { party.isUnnamed = !party.hasPerson }
            end = next + 1
            if text == "单位" || text == "部门" {
              next += 1
              continue
            }
            break
          }
          if items[next].classes.meets(.of(.attend, .chair, .accompany, .say, .inspect, .hold, .lead, .go, .observe)) {
            break
          }
          next += 1
        }
        return end
      }
      break
    }
    return end
  }
}
