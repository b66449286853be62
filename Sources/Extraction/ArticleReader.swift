internal import FactModel
internal import Lexicons
internal import TextModel

/// Someone's part in an event, before it becomes a relation.
struct ParticipationDraft {
  var mention: Int
  var event: Int
  var role: ParticipationRole
  var order: Int
  var list: String?
  var span: Span
  var rule: String
  var confidence: Double
  /// The mention of whom the participant stood in for.
  var onBehalfOf: Int?
}

/// A relation between mentions or events, before it is assembled.
struct TieDraft {
  enum End: Hashable {
    case mention(Int)
    case event(Int)
    /// A body that is only implied, by its name.
    case body(String)
  }

  var type: RelationType
  var from: End
  var to: End
  var title: String?
  var initiative: End?
  var span: Span
  var rule: String
  var confidence: Double
}

/// Reads one article: mentions, posts, events and what ties them, sentence by sentence.
struct ArticleReader {
  let document: Document
  let lexicon: Lexicon
  let home: Division?

  var chunker: Chunker
  var parser: PartyParser
  var absences: [(who: Int, event: Int, span: Span)] = []
  var events: [EventDraft] = []
  var participations: [ParticipationDraft] = []
  var ties: [TieDraft] = []
  var postChanges: [PostChangeDraft] = []
  var statements: [(by: Int, event: Int?, verb: String, span: Span)] = []

  // What is being told of.
  var currentEvent: Int?
  var mainEvent: Int?

  /// The first full date of the lead.
  var leadDate: String?
  /// 日前, 近日 of the lead, where it prints no date.
  var leadDateText: String?
  /// The date that last opened a clause, and the block it stands in.
  var openingDate: (block: Int, date: String)?

  // The sentence being read.
  var items: [Item] = []
  var parties: [Party] = []
  var phrases: [EventPhrase] = []
  var units: [Unit] = []
  var phraseEvents: [Int: Int] = [:]
  /// The events that the sentence brings in, by the items from which on it tells of them.
  var introduced: [(item: Int, event: Int)] = []
  /// Parties of 参加调研和座谈 while the talks are still to be told of.
  var expectedAtTalks: [Party] = []
  /// Meetings that one verb called together: 主持召开|党组会议、常务会议. Who was at one was at the other.
  var siblings: [[Int]] = []
  /// What was being told of before the sentence.
  var eventBefore: Int?
  var sentence = Sentence(tokens: 0..<0, block: 0, zone: .narration, speechFrom: 0)

  init(document: Document, lexicon: Lexicon, home: Division?, pageDivisions: Set<Int>, published: String?) {
    self.document = document
    self.lexicon = lexicon
    self.home = home
    chunker = Chunker(
      document: document, lexicon: lexicon, home: home, pageDivisions: pageDivisions, published: published)
    parser = PartyParser(document: document, lexicon: lexicon)
  }

  /// Reads the whole article; the headline last, since it only names again what the body tells.
  mutating func read() {
    var block = -1
    for next in document.sentences where next.zone != .headline {
      // A page of briefs: each item that opens with ◆ or ●, or 又讯, tells of something else.
      if next.block != block, opensAnew(next) {
        currentEvent = nil
        mainEvent = nil
        leadDate = nil
        leadDateText = nil
      }
      block = next.block
      read(next)
    }
    for next in document.sentences where next.zone == .headline { read(next) }
    tieContainments()
    shareParticipants()
    inheritDates()
    dropContainers()
    // A programme that turned out to be a site (实地查看“单改双”工程) is nothing that an event is about.
    ties.removeAll { tie in
      guard tie.type == .concerns, case .mention(let subject) = tie.to else { return false }
      return chunker.mentions[subject].kind != .initiative
    }
  }

  func opensAnew(_ sentence: Sentence) -> Bool {
    let first = document.tokens[sentence.tokens.lowerBound]
    if first.scalar.isOne(of: "◆●★◇○■□▲△") { return true }
    guard first.scalar.isOne(of: "又另") else { return false }
    let second = min(sentence.tokens.lowerBound + 2, sentence.tokens.upperBound)
    let text = document.text(sentence.tokens.lowerBound..<second)
    return text.hasPrefix("又讯") || text.hasPrefix("另讯")
  }

  mutating func read(_ next: Sentence) {
    sentence = next
    items = chunker.items(of: next)
    parties = parser.parties(items, chunker: &chunker)
    phrases = []
    phraseEvents = [:]
    introduced = []
    eventBefore = currentEvent
    noteOpeningDate()
    holds()
    leavings()
    containments()
    if leadDate == nil, next.zone == .lead {
      leadDate = items.filter { $0.kind == .date }.compactMap { chunker.dates[$0.span] }.first { $0.count >= 10 }
      if leadDate == nil, leadDateText == nil { leadDateText = dateTextBefore(items.count) }
    }
    let told = items.prefix { $0.tokens.lowerBound < next.speechFrom }
    guard next.zone != .speech, !told.isEmpty else { return }
    items = Array(told)
    parties.removeAll { $0.items.upperBound > items.count }
    phrases = EventPhrases(document: document, lexicon: lexicon).find(items, mentions: chunker.mentions)
    dropOverlaps()
    makeUnits()
    receptions()
    visits()
    introduceEvents()
    openings()
    lectures()
    hosts()
    sign()
    participate()
    delegate()
    stops()
    venues()
    cooperation()
  }

  /// Keeps the date that opens the sentence: what its paragraph tells next happened on it.
  mutating func noteOpeningDate() {
    guard let first = items.first(where: { $0.kind != .mark }), first.kind == .date,
      let date = chunker.dates[first.span], date.count >= 10
    else { return }
    openingDate = (sentence.block, date)
  }

  /// The date that the paragraph's last dated sentence opened with.
  func paragraphDate() -> String? { openingDate?.block == sentence.block ? openingDate?.date : nil }

  /// Parties of bodies that are a part of an event's name are none.
  mutating func dropOverlaps() {
    parties.removeAll { party in
      !party.hasPerson && phrases.contains { $0.items.overlaps(party.items) }
    }
    phrases.removeAll { phrase in parties.contains { $0.items.overlaps(phrase.items) } }
  }

  mutating func makeUnits() {
    units.removeAll(keepingCapacity: true)
    var at = 0
    while at < items.count {
      if let party = parties.firstIndex(where: { $0.items.lowerBound == at }) {
        let range = parties[party].items
        units.append(unit(isSpokenOf(range) ? .word : parties[party].hasPerson ? .party : .bodies, party, range))
        at = range.upperBound
        continue
      }
      if let phrase = phrases.firstIndex(where: { $0.items.lowerBound == at }) {
        let range = phrases[phrase].items
        units.append(unit(.event, phrase, range))
        at = range.upperBound
        continue
      }
      let item = items[at]
      let kind: Unit.Kind =
        switch item.kind {
        case .word: .word
        case .mark: .mark
        case .number: .number
        case .person: .party
        case .organization: .bodies
        case .place: .place
        case .initiative: .initiative
        case .date: .date
        case .quote: .quote
        }
      var made = unit(kind, item.kind == .organization || item.kind == .person ? -1 : item.mention, at..<(at + 1))
      made.classes = item.classes
      units.append(made)
      at += 1
    }
  }

  /// X总书记: whom such pages speak of, and never as one who was there.
  func isSpokenOf(_ range: Range<Int>) -> Bool {
    range.upperBound < items.count && document.word(items[range.upperBound].span) == "总书记"
  }

  func unit(_ kind: Unit.Kind, _ index: Int, _ range: Range<Int>) -> Unit {
    Unit(
      kind: kind, classes: [], index: index, items: range,
      span: Span(items[range.lowerBound].span.start, items[range.upperBound - 1].span.end),
      scalar: items[range.lowerBound].scalar)
  }

  /// The span of the sentence that is being read.
  var sentenceSpan: Span { chunker.span(sentence.tokens) }

  // MARK: Posts and parts

  mutating func holds() {
    for party in parties {
      for member in party.members where member.isPerson {
        for post in member.posts {
          let to: TieDraft.End = post.mention >= 0 ? .mention(post.mention) : .body(post.body)
          let nameSpan = chunker.mentions[member.mention].span
          ties.append(
            TieDraft(
              type: .holds, from: .mention(member.mention), to: to, title: post.title,
              span: Span(min(post.span.start, nameSpan.start), max(post.span.end, nameSpan.end)), rule: post.rule,
              confidence: 0.93))
          if let verb = post.taken { change(member.mention, post, .begin, verb) }
        }
      }
    }
  }

  /// 柳河镇石坪村、上塘村: the town goes on over a list of villages.
  mutating func listedVillages() {
    var town: Int?
    var joined = false
    for (index, item) in items.enumerated() {
      switch item.kind {
      case .place:
        let place = chunker.mentions[item.mention]
        if place.division?.rank == .township {
          // Only a village right behind it opens such a list.
          let next = index + 1
          town = next < items.count && items[next].kind == .place ? item.mention : nil
        } else if let town, isVillage(place.name), place.division == nil {
          if joined { chunker.containments.append((inner: item.mention, outer: town)) }
        } else {
          town = nil
        }
        joined = false
      case .mark where item.isMark("、"): joined = true
      case .word where document.word(item.span).isOne(of: "和 及 以及"): joined = true
      default: town = nil
      }
    }
  }

  func isVillage(_ name: String) -> Bool { ["村", "社区", "嘎查", "屯"].contains { name.hasSuffix($0) } }

  mutating func containments() {
    listedVillages()
    tieContainments()
  }

  /// Ties the pairs that the names showed since the last sentence: those of its stops come after its names.
  private mutating func tieContainments() {
    for pair in chunker.containments {
      let inner = chunker.mentions[pair.inner].span
      let outer = chunker.mentions[pair.outer].span
      ties.append(
        TieDraft(
          type: .partOf, from: .mention(pair.inner), to: .mention(pair.outer),
          span: Span(min(inner.start, outer.start), max(inner.end, outer.end)), rule: "part.adjacent", confidence: 0.9))
    }
    chunker.containments.removeAll()
  }
}
