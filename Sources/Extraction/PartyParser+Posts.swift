internal import Lexicons
internal import TextModel

/// Posts as printed: stacks, implied governments, departments, villages.
extension PartyParser {
  /// The posts that start at an item (several where one title covers two bodies), and the item behind.
  mutating func post(_ items: [Item], _ at: Int, chunker: inout Chunker) -> ([Post], Int)? {
    let item = items[at]
    switch item.kind {
    case .organization:
      // 副县长提名人选 holds nothing yet.
      guard let (printed, end) = title(items, at + 1) ?? scholar(items, at + 1) else { return nil }
      var title = printed
      if let parent = partyOwner(of: item, chunker), end > at + 1 {
        // 县教育局党委|书记、局长: both of the bureau.
        let tail = String(chunker.mentions[item.mention].name.dropFirst(parent.count))
        chunker.mentions[item.mention].name = parent
        chunker.mentions[item.mention].aliases = []
        chunker.mentions[item.mention].span.end -= tail.utf8.count
        title = tail + title
      }
      let mention = chunker.mentions[item.mention]
      if let nominated = nomination(items, end) { return ([], nominated) }
      division = mention.division ?? division
      lastBody = (mention.name, item.mention)
      bodies[PartyParser.head(of: title)] = (mention.name, item.mention)
      if title.hasSuffix("主席") || title.hasSuffix("主任") { bodies["书长"] = bodies[PartyParser.head(of: title)] }
      return (
        [
          Post(
            body: mention.name, mention: item.mention, title: title, span: span(items, at..<end),
            rule: "post.body-title", division: mention.division)
        ], end
      )
    case .place:
      guard at + 1 < items.count else { return nil }
      let mention = chunker.mentions[item.mention]
      // 铁力市|市长, 桐木镇|长
      if items[at + 1].has(.govtitle) || document.isWord(items[at + 1].tokens.lowerBound, "长")
        || document.isWord(items[at + 1].tokens.lowerBound, "苏木达")
      {
        var title = document.text(items[at + 1].span)
        if title == "长", let last = mention.name.last { title = String(last) + "长" }
        division = mention.division ?? division
        if let place = mention.division { chunker.jurisdictions.note(place, asBody: true) }
        let body = (mention.division.flatMap { chunker.shortNames($0).first } ?? mention.name) + "政府"
        lastBody = (body, -1)
        return (
          [
            Post(
              body: body, mention: -1, title: title, span: span(items, at..<(at + 2)), rule: "post.place-head",
              division: mention.division)
          ], at + 2
        )
      }
      // 洋里乡|宣传委员: of the town's party committee.
      if items[at + 1].kind == .word, document.word(items[at + 1].span).isOne(of: "宣传委员 组织委员 统战委员 政法委员 纪检委员"),
        mention.division?.rank == .township || mention.name.hasSuffix("镇") || mention.name.hasSuffix("乡")
      {
        let body = mention.name + "党委"
        let made = chunker.addOrganization(
          items[at].tokens, name: body, division: mention.division, rule: "organization.post", confidence: 0.8)
        lastBody = (body, made)
        return (
          [
            Post(
              body: body, mention: made, title: document.text(items[at + 1].span), span: span(items, at..<(at + 2)),
              rule: "post.place-member")
          ], at + 2
        )
      }
      // 牙象村|党支部|书记, 桐木镇|党委|书记
      if items[at + 1].kind == .word, items[at + 1].classes.meets(.of(.partybody, .statebody, .department)),
        let (title, end) = title(items, at + 2)
      {
        let body = chunker.bodyName(mention.name, chunker.short(document.text(items[at + 1].span)))
        division = mention.division ?? division
        let body2 = chunker.addOrganization(
          items[at].tokens.lowerBound..<items[at + 1].tokens.upperBound, name: body, division: mention.division,
          rule: "organization.post")
        lastBody = (body, body2)
        return (
          [Post(body: body, mention: body2, title: title, span: span(items, at..<end), rule: "post.place-body")], end
        )
      }
      return nil
    case .word:
      let next = at + 1 < items.count ? items[at + 1].classes : []
      guard
        item.classes.meets(PartyParser.posted) || next.meets(.of(.title, .govtitle, .rolenoun))
          || item.scalar.isOne(of: PartyParser.villageFirsts)
          || item.scalar.isOne(of: "原前曾拟已现政人自")
      else { return nil }
      // 原|县政协副主席, 前任|县长, 拟任|镇长|人选: nobody's now.
      if PartyParser.former.contains(document.word(item.span)) { return formerPost(items, at + 1, chunker: &chunker) }
      if document.word(item.span) == "拟", at + 1 < items.count, document.word(items[at + 1].span) == "任" {
        return formerPost(items, at + 2, chunker: &chunker)
      }
      if document.word(item.span) == "现任", at + 1 < items.count { return post(items, at + 1, chunker: &chunker) }
      if item.has(.govtitle) { return governmentPost(items, at, chunker: &chunker) }
      if let found = villagePost(items, at, chunker: &chunker) { return found }
      // 村党支部书记 of no village that is known.
      if item.scalar.isOne(of: "村社"), item.span.count == 3 || document.word(item.span) == "社区", at + 1 < items.count,
        items[at + 1].has(.partybody), let (_, end) = title(items, at + 2)
      {
        return ([], end)
      }
      // 旗委副书记、政府旗长: the word only repeats what the title says.
      if item.has(.statebody), document.word(item.span) == "政府", at + 1 < items.count, items[at + 1].has(.govtitle) {
        return governmentPost(items, at + 1, chunker: &chunker)
      }
      if item.classes.meets(.of(.department, .statebody, .partybody, .bureau)), !isBehindUnread(items, at),
        let (title, end) = title(items, at + 1)
      {
        return departmentPost(items, at, title, end, chunker: &chunker)
      }
      let text = document.text(item.span)
      // 教育|局长
      if at + 1 < items.count, items[at + 1].kind == .word, document.word(items[at + 1].span).hasSuffix("局长"),
        lexicon.entry(text + "局")?.classes.has(.bureau) == true
      {
        return departmentPost(
          items, at, document.text(items[at + 1].span), at + 2, named: text + "局", chunker: &chunker)
      }
      if item.has(.title), text.hasSuffix("部长"), item.span.count >= 12,
        lexicon.entry(String(text.dropLast()))?.classes.has(.department) == true
      {
        return departmentPost(items, at, "部长", at + 1, named: String(text.dropLast()), chunker: &chunker)
      }
      // 县|政协委员 is a member of the county's conference; a deputy holds no post of the body named before.
      if at + 1 < items.count, document.word(items[at + 1].span) == "政协委员", Chunker.levelWords.contains(text),
        let place = chunker.jurisdictions.resolve(text)
      {
        let body = shortName(place, chunker) + "政协"
        return (
          [
            Post(
              body: body, mention: -1, title: "委员", span: span(items, at..<(at + 2)), rule: "post.member",
              division: place)
          ], at + 2
        )
      }
      if ["政协委员", "人大代表", "党代表"].contains(text) { return nil }
      // 自治县|县长, 自治|县|县长
      if text == "自治", at + 2 < items.count, items[at + 2].has(.govtitle),
        Chunker.levelWords.contains(document.text(items[at + 1].span))
      {
        return governmentPost(items, at + 2, chunker: &chunker)
      }
      if at + 1 < items.count, items[at + 1].has(.govtitle), ["自治县", "自治州", "自治旗"].contains(text) {
        return governmentPost(items, at + 1, chunker: &chunker)
      }
      guard item.has(.title), !isBehindUnread(items, at), let (title, end) = title(items, at) else { return nil }
      let head = PartyParser.head(of: title)
      // 党组书记、院长X, of the court that meets.
      if title.hasPrefix("党组"), lastBody == nil,
        let mention = chunker.mentions.lastIndex(where: {
          $0.span.end <= item.span.start && PartyParser.hasGroup($0)
        })
      {
        let body = chunker.mentions[mention]
        return (
          [Post(body: body.name, mention: mention, title: title, span: span(items, at..<end), rule: "post.inherited")],
          end
        )
      }
      guard
        let body = [lastBody, bodies[head]].compactMap({ $0 }).first(where: {
          PartyParser.fits(head, chunker.short($0.name))
        }) ?? onlyBody(head, before: item.span.start, chunker)
      else { return nil }
      // 七师党委书记、政委: the commissar is the division's.
      if body.name.hasSuffix("师党委"), ["政委", "师长", "令员"].contains(head) {
        let division = String(body.name.dropLast(2))
        let place = chunker.mentions.lastIndex { $0.kind == .place && division.hasSuffix($0.name) }
        return (
          [
            Post(
              body: division, mention: place ?? -1, title: title, span: span(items, at..<end), rule: "post.inherited")
          ],
          end
        )
      }
      return (
        [
          Post(
            body: body.name, mention: body.mention, title: title, span: span(items, at..<end), rule: "post.inherited")
        ], end
      )
    default: return nil
    }
  }

  /// 区长, 副县长: of the government of the division that the level word stands for.
  mutating func governmentPost(_ items: [Item], _ at: Int, chunker: inout Chunker) -> ([Post], Int)? {
    let title = document.text(items[at].span)
    guard let level = level(of: title) else { return nil }
    var place = chunker.jurisdictions.resolve(level)
    // 金秀瑶族自治县 is a 县; 柯桥区 and 临江市 have no 县长.
    if let division, division.level == level || division.name.hasSuffix(level) { place = division }
    let body = (place.map { shortName($0, chunker) } ?? level) + "政府"
    if let place { division = place }
    lastBody = (body, -1)
    return (
      [
        Post(
          body: body, mention: -1, title: title, span: items[at].span, rule: "post.implied-government", division: place)
      ], at + 1
    )
  }

  func shortName(_ division: Division, _ chunker: Chunker) -> String {
    // The form that papers print before its bodies (金秀县), else the official name.
    if let short = chunker.shortNames(division).first { return short }
    for mention in chunker.mentions where mention.kind == .place && mention.division == division {
      if mention.name.hasSuffix(division.level) { return mention.name }
    }
    return division.name
  }

  func level(of title: String) -> String? {
    guard title.hasSuffix("长") else { return nil }
    let rest = title.dropLast()
    return rest.last.map(String.init)
  }

  /// 组织部部长, 监委主任, 党校校长 behind a post of the same division.
  mutating func departmentPost(
    _ items: [Item], _ at: Int, _ title: String, _ end: Int, named: String? = nil, chunker: inout Chunker
  ) -> ([Post], Int)? {
    let word = named ?? chunker.short(document.text(items[at].span))
    guard items[at].span.count >= 6 || word == "党委" else { return nil }
    // 众兴街道党工委副书记、办事处主任; 开发区党工委书记、管委会主任: of the same owner.
    if let owner = lastBody.flatMap({ PartyParser.owner(of: $0.name, of: word) }) {
      let name = owner + word
      let mention = chunker.addOrganization(
        items[at].tokens, name: name, division: division, rule: "organization.post", confidence: 0.85)
      lastBody = (name, mention)
      return (
        [Post(body: name, mention: mention, title: title, span: span(items, at..<end), rule: "post.same-owner")], end
      )
    }
    // 柳河镇召开会议。党委书记X…: of the town, hospital or firm that is told of, never of the county.
    if PartyParser.ownBodies.contains(word) || word == "人大" && title.hasSuffix("主席") {
      guard let owner = owner(of: word, before: items[at].span.start, chunker) else { return ([], end) }
      let name = owner.name + word
      let mention = chunker.addOrganization(
        items[at].tokens, name: name, division: owner.division, rule: "organization.post", confidence: 0.8)
      lastBody = (name, mention)
      return (
        [Post(body: name, mention: mention, title: title, span: span(items, at..<end), rule: "post.told-of")], end
      )
    }
    let place = division ?? chunker.jurisdictions.home
    // Where no division is known, the level word of the body before it stands for it.
    let base = place.map { shortName($0, chunker) } ?? lastBody.flatMap { $0.name.first.map(String.init) } ?? ""
    guard !base.isEmpty else { return nil }
    if word == "办公室" || word == "工会",
      let lastBody,
      ["委", "政协", "人大常委会", "政府", "局", "领导小组", "指挥部", "医院", "学校", "中学", "小学", "公司", "集团", "委员会", "中心"].contains(
        where: { lastBody.name.hasSuffix($0) }), word == "办公室" || !lastBody.name.hasSuffix("委")
    {
      let name = lastBody.name + word
      let mention = chunker.addOrganization(
        items[at].tokens, name: name, division: place, rule: "organization.post", confidence: 0.85)
      return (
        [Post(body: name, mention: mention, title: title, span: span(items, at..<end), rule: "post.department")], end
      )
    }
    let isParty =
      PartyParser.partyDepartments.contains(word) || (word == "办公室" && lastBody?.name.hasSuffix("委") == true)
    if word == "党组" || word == "党委" || word == "党总支" || word == "党支部", let lastBody {
      return (
        [
          Post(
            body: lastBody.name, mention: lastBody.mention, title: word + title, span: span(items, at..<end),
            rule: "post.inherited")
        ], end
      )
    }
    let name = chunker.bodyName(base, (isParty ? "委" : "") + word)
    let mention = chunker.addOrganization(
      items[at].tokens, name: name, division: place, aliases: [word], rule: "organization.post",
      confidence: 0.85)
    lastBody = (name, mention)
    return (
      [Post(body: name, mention: mention, title: title, span: span(items, at..<end), rule: "post.department")], end
    )
  }

  /// Bodies with a leading party group, which bare posts of it belong to.
  static func hasGroup(_ mention: Mention) -> Bool {
    mention.kind == .organization && !mention.isDropped && !mention.isGroup
      && ["局", "法院", "检察院", "政协", "人大常委会", "政府", "总工会", "妇联", "委员会"].contains { mention.name.hasSuffix($0) }
  }

  /// The bureau, school or firm whose party committee is printed; nil for the committees of divisions and villages.
  func partyOwner(of item: Item, _ chunker: Chunker) -> String? {
    let name = chunker.mentions[item.mention].name
    for tail in ["党组", "党委", "党总支", "党支部"]
    where name.hasSuffix(tail) && document.word(item.span).hasSuffix("党组") == false {
      guard tail.utf8.count < item.span.count,
        document.text(Span(item.span.end - tail.utf8.count, item.span.end)) == tail
      else { return nil }
      let owner = String(name.dropLast(tail.count))
      let kinds = ["局", "院", "校", "学", "中", "司", "团", "厂", "心", "部", "会", "协", "联", "行", "社", "站", "所", "馆", "队"]
      return kinds.contains { owner.hasSuffix($0) } ? owner : nil
    }
    return nil
  }

  /// The item behind a post that is held no more or not yet; nil if none follows.
  mutating func formerPost(_ items: [Item], _ at: Int, chunker: inout Chunker) -> ([Post], Int)? {
    let (before, place, made) = (lastBody, division, chunker.mentions.count)
    guard at < items.count, let found = post(items, at, chunker: &chunker) else { return nil }
    var end = found.1
    lastBody = before
    division = place
    for mention in made..<chunker.mentions.count { chunker.mentions[mention].isDropped = true }
    while end < items.count, items[end].kind == .word,
      document.word(items[end].span) == "提名" || document.word(items[end].span).hasSuffix("选人")
        || document.word(items[end].span).hasSuffix("人选")
    { end += 1 }
    return ([], end)
  }

  /// Whether a bare title stands behind a word that would be its body, had it been read: 访问团|团长.
  func isBehindUnread(_ items: [Item], _ at: Int) -> Bool {
    guard at > 0, items[at - 1].kind == .word, items[at - 1].tokens.count == 1 else { return false }
    let token = document.tokens[items[at - 1].tokens.lowerBound]
    if token.kind == .unknown { return true }
    return token.classes.meets(.of(.noun, .orgsuffix, .department, .bureau))
      && !token.classes.meets(
        .of(.title, .govtitle, .rank, .rolenoun, .conj, .prep, .verb, .appoint, .timeword, .eventnoun, .chair, .group))
  }

  /// What a post is made of.
  static let posted = ClassSet.of(.title, .govtitle, .rank, .department, .statebody, .partybody, .bureau)
  static let former: Set<Word> = ["原", "原任", "前任", "曾任", "拟任", "拟任命", "已故"]

  /// The title that starts at an item: 书记, 第一副总指挥, 党组书记; with the item behind.
  func title(_ items: [Item], _ at: Int) -> (String, Int)? {
    var end = at
    var text = ""
    while end < items.count, end - at < 3, items[end].kind == .word {
      let item = items[end]
      let word = document.text(item.span)
      if item.has(.title) || item.has(.govtitle) || item.has(.rank) {
        text += word
        end += 1
        // 书记 is whole; 党组|书记 and 第一|书记 may be two words.
        if end < items.count, items[end].kind == .word, items[end].has(.title), word.hasSuffix("委员") == false,
          ["党组", "第一", "常务", "副"].contains(word)
        {
          continue
        }
        return (text, end)
      }
      guard ["第一", "常务", "副", "代", "党组", "党委", "机关党委", "原", "时任", "名誉", "总支", "专职"].contains(word) else { return nil }
      if word == "原" || word == "时任" { return nil }
      text += word
      end += 1
    }
    return nil
  }

  /// 教授 behind a university or a party school.
  func scholar(_ items: [Item], _ at: Int) -> (String, Int)? {
    guard at < items.count, items[at].kind == .word, items[at].has(.rolenoun) else { return nil }
    let word = document.text(items[at].span)
    return ["教授", "副教授", "研究员", "副研究员", "讲师"].contains(word) ? (word, at + 1) : nil
  }

  func span(_ items: [Item], _ range: Range<Int>) -> Span {
    Span(items[range.lowerBound].span.start, items[range.upperBound - 1].span.end)
  }
}
