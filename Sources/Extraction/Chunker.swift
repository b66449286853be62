internal import FactModel
internal import Lexicons
internal import TextModel

/// Turns a sentence's tokens into items: recognizes dates, organizations, places and initiatives
/// bottom-up, from left to right, and collects their mentions.
struct Chunker {
  let document: Document
  /// The document's tokens, at hand.
  let tokens: [Token]
  let lexicon: Lexicon
  /// Divisions that the page names in full: they license their stems.
  let pageDivisions: Set<Int>
  var jurisdictions: JurisdictionContext
  var mentions: [Mention] = []
  /// Every `part_of` that the text shows by putting one name before the other.
  var containments: [(inner: Int, outer: Int)] = []

  /// The sentence being read.
  var items: [Item] = []
  var limit = 0
  var sentenceStart = 0
  var inCaption = false
  /// The outer division of the last chain: 伊春市 of 伊春市铁力市.
  var sharedParent: (code: Int, mention: Int)?

  /// Whom 田书记 stands for.
  let references: SurnameReferences
  /// The issue's date in EDTF.
  let published: String?
  /// The last full date that the article printed.
  var lastDate: String?
  /// The day that last opened a sentence; nil behind a range of days.
  private var openingDay: String?

  init(document: Document, lexicon: Lexicon, home: Division?, pageDivisions: Set<Int>, published: String?) {
    self.published = published
    self.document = document
    tokens = document.tokens
    references = SurnameReferences(document)
    self.lexicon = lexicon
    self.pageDivisions = pageDivisions
    jurisdictions = JurisdictionContext(gazetteer: lexicon.gazetteer, home: home)
  }

  /// A date item's EDTF, by the item's span.
  private(set) var dates: [Span: String] = [:]

  /// The items of a sentence.
  mutating func items(of sentence: Sentence) -> [Item] {
    items.removeAll(keepingCapacity: true)
    limit = sentence.tokens.upperBound
    sentenceStart = sentence.tokens.lowerBound
    inCaption = sentence.zone == .caption
    jurisdictions.beginSentence()
    sharedParent = nil
    var at = sentence.tokens.lowerBound
    while at < limit {
      at = step(at)
    }
    shortFirms()
    supportTeams()
    return items
  }

  mutating func step(_ at: Int) -> Int {
    let token = tokens[at]
    switch token.kind {
    case .name:
      let name = document.text(token)
      let mention = add(
        Mention(kind: .person, span: token.span, name: name, aliases: [], rule: "person.anchored", confidence: 0.95))
      push(.person, at..<(at + 1), mention)
      return at + 1
    case .mark:
      if token.isMark("“") || token.isMark("‘") || token.isMark("《") || token.isMark("「"),
        let end = quoted(at)
      {
        return end
      }
      push(.mark, at..<(at + 1), -1)
      return at + 1
    case .number:
      if let date = date(at) { return date }
      push(.number, at..<(at + 1), -1)
      return at + 1
    case .lineBreak, .latin, .unknown, .word: break
    }
    if token.span.count == 3, let name = references.name(document, at: at) {
      let span = Span(token.span.start, tokens[at + 1].span.end)
      let mention = add(
        Mention(kind: .person, span: span, name: name, aliases: [], rule: "person.surname-title", confidence: 0.8))
      push(.person, at..<(at + 2), mention)
      return at + 2
    }
    if let date = date(at) { return date }
    if let end = branchOffice(at) ?? jurisdictionLed(at) { return end }
    if token.has(.standalone) {
      var end = at + 1
      // 青山农业大学|动物医学院, 中国农业科学院|茶叶研究所: a part of the whole.
      if ["学", "院", "局", "社", "行", "团", "司"].contains(where: { document.word(token).hasSuffix($0) }),
        let part = sub(end), tokens[part - 1].has(.orgsuffix)
      {
        end = part
      }
      // 民进|佛山市|委会: a party's committee.
      if end + 1 < limit, tokens[end].has(.division), document.word(token).isOne(of: "民革 民盟 民建 民进 农工党 致公党 九三学社 台盟"),
        document.word(tokens[end + 1]).isOne(of: "委会 委员会 委 支部 总支 总支部 工委 支社")
      {
        end += 2
      }
      let mention = addOrganization(
        at..<end, name: document.text(at..<end), division: nil, rule: "organization.central")
      push(.organization, at..<end, mention)
      return end
    }
    if let end = delegation(at) { return end }
    if let end = bareBureau(at) { return end }
    if let end = bodyOfPlace(at) { return end }
    if let end = initiative(at) { return end }
    if let end = room(at) ?? siteOf(at) { return end }
    if token.has(.orgsuffix) || token.has(.placesuffix) || isZoneName(at), let end = suffixLed(at) { return end }
    if let end = townshipLike(at) { return end }
    push(.word, at..<(at + 1), -1)
    return at + 1
  }

  mutating func date(_ at: Int) -> Int? {
    if let relative = relativeDay(at) { return relative }
    guard let found = DateRecognizer.date(document, at: at, limit: limit, context: lastDate, issue: published) else {
      return nil
    }
    push(.date, found.tokens, -1)
    if let item = items.last { dates[item.span] = found.edtf }
    if items.count <= 3 { openingDay = found.edtf.utf8.count == 10 ? found.edtf : nil }
    // 5月31日至6月1日…，1日下午: the month goes on from the range's end.
    if let last = found.edtf.split(separator: "/").last, last.utf8.count == 10 { lastDate = String(last) }
    return found.tokens.upperBound
  }

  static let daysBack = ["昨日": 1, "昨天": 1, "今日": 0, "今天": 0, "前日": 2, "前天": 2]

  /// 昨日, 今天, as the issue's date tells them, and 当日, as the last day that opened a sentence does; else they stay words.
  mutating func relativeDay(_ at: Int) -> Int? {
    guard tokens[at].kind == .word, tokens[at].has(.timeword) else { return nil }
    // 昨天上午 is one word.
    let word = document.text(tokens[at]).prefix(2)
    var day: String?
    if word == "当日" || word == "当天" || word == "同日" {
      day = openingDay
    } else if let back = Chunker.daysBack[String(word)], let published, let issue = CivilDay(iso: published) {
      day = CivilDay(number: issue.number - back)?.description
    }
    guard let day else { return nil }
    push(.date, at..<(at + 1), -1)
    if let item = items.last { dates[item.span] = day }
    return at + 1
  }

  // MARK: Items and mentions

  mutating func push(_ kind: Item.Kind, _ range: Range<Int>, _ mention: Int) {
    let first = tokens[range.lowerBound]
    let last = tokens[range.upperBound - 1]
    let classes: ClassSet = range.count == 1 && kind == .word ? first.classes : []
    items.append(
      Item(
        kind: kind, span: Span(first.span.start, last.span.end), classes: classes, tokens: range, mention: mention,
        scalar: first.scalar))
  }

  mutating func add(_ mention: Mention) -> Int {
    mentions.append(mention)
    return mentions.count - 1
  }

  mutating func addOrganization(
    _ range: Range<Int>, name: String, division: Division?, aliases: [String] = [], inner: Bool = false, rule: String,
    confidence: Double = 0.9
  ) -> Int {
    add(
      Mention(
        kind: .organization, span: span(range), name: name, aliases: aliases, division: division, isInner: inner,
        rule: rule, confidence: confidence))
  }

  mutating func addPlace(
    _ range: Range<Int>, name: String, division: Division?, aliases: [String] = [], rule: String,
    confidence: Double = 0.9
  ) -> Int {
    add(
      Mention(
        kind: .place, span: span(range), name: name, aliases: aliases, division: division, rule: rule,
        confidence: confidence))
  }

  func span(_ range: Range<Int>) -> Span {
    Span(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }

  // MARK: What a name may be made of

  /// Words that end a name's left side: verbs of events, function words, titles.
  static let boundary = ClassSet.of(
    .go, .see, .hold, .attend, .observe, .accompany, .chair, .say, .lead, .listen, .sign, .prep, .particle, .pronoun,
    .timeword, .title, .govtitle, .rolenoun, .group, .appoint, .entrust, .win, .eventnoun, .conj, .unveil, .contact)

  /// Verbs of the boundary that stand inside names as well (中心小学, 检查组, 展示馆, 交易中心).
  static let insideNames = ClassSet.of(.noun, .inspect)

  /// Whether a token can be a part of a name's middle.
  func isNameable(_ at: Int) -> Bool {
    let token = tokens[at]
    switch token.kind {
    case .unknown, .latin, .number: return true
    case .word:
      // 何家塬村, 于家村: the surname of who settled there.
      if token.span.count == 3, at + 1 < limit, tokens[at + 1].scalar == 0x5BB6, lexicon.names.surname(token.scalar) > 0
      {
        return true
      }
      if token.span.count == 3,
        token.classes.meets(Chunker.smallStops) || token.scalar.isOne(of: "要会将应可能须需让使给跟都也还很最更不没是")
      {
        return false
      }
      // 影山派出所|联合|司法所, 普羊村|成立|…队: what the sentence says, but 联合村.
      if token.span.count >= 6, token.scalar.isOne(of: "本联会携邀组成两三四五多几"),
        document.word(token).isOne(of: Chunker.neverInNames),
        !(at + 1 < limit && tokens[at + 1].classes.meets(.of(.placesuffix, .orgsuffix)))
      {
        return false
      }
      // 花果岭村|原|党支部: what follows was once.
      if token.span.count == 3, token.scalar.isOne(of: "原"), at + 1 < limit,
        tokens[at + 1].classes.meets(.of(.partybody, .statebody, .department, .title))
      {
        return false
      }
      if token.classes.meets(Chunker.boundary) {
        return token.has(.noun) && !token.classes.meets(Chunker.hardBoundary)
      }
      return true
    case .mark: return token.isMark("·") || token.isMark("+")
    case .name, .lineBreak: return false
    }
  }

  private static let neverInNames: WordList = "本报讯 本网讯 联合 会同 携手 邀请 组建 成立 联手 两个 三个 四个 五个 多个 几个"

  static let hardBoundary = ClassSet.of(
    .go, .hold, .attend, .observe, .accompany, .chair, .say, .lead, .prep, .particle, .pronoun, .timeword, .group,
    .title, .govtitle, .eventnoun, .see)
  static let smallStops = ClassSet.of(.prep, .conj, .particle, .pronoun, .go)

  /// The end behind quotation marks or brackets that open at a token, or nil if they do not close here.
  func closing(_ at: Int) -> Int? {
    let close: StaticScalars
    switch tokens[at].scalar {
    case 0x201C: close = "”"
    case 0x2018: close = "’"
    case 0x300A: close = "》"
    case 0x300C: close = "」"
    case 0xFF08, 0x28: close = "）)"
    default: return nil
    }
    var end = at + 1
    var depth = 1
    while end < limit, end - at < 60 {
      if tokens[end].scalar == tokens[at].scalar && tokens[end].kind == .mark { depth += 1 }
      if tokens[end].kind == .mark, tokens[end].scalar.isOne(of: close) {
        depth -= 1
        if depth == 0 { return end + 1 }
      }
      end += 1
    }
    return nil
  }
}
