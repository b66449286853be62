internal import FactModel
internal import Lexicons
internal import TextModel

/// The places that a party saw on its way.
extension ArticleReader {
  /// The places that the party saw: 先后到A、B、C参观, 实地察看D, 在E，….
  mutating func stops() {
    guard sentence.zone != .headline else { return }
    var at = 0
    while at < items.count {
      let item = items[at]
      let opens =
        item.kind == .word
        && (item.has(.go) || item.has(.see) || item.has(.inspect) || item.has(.contact) || looksAt(at)
          || document.word(item.span) == "在" && (isClauseStart(at) || isWhereSeen(at)))
      if opens, let attended = attendedAt(at), events[attended.event].reported, !events[attended.event].isVisit {
        ties.append(
          TieDraft(
            type: .heldIn, from: .event(attended.event), to: .mention(attended.place), span: sentenceSpan,
            rule: "held.gone", confidence: 0.75))
        at += 1
        while at < items.count, !items[at].has(.attend), !items[at].has(.hold) { at += 1 }
        continue
      }
      guard opens, !isNegatedOrOwn(at), let visit = visit(at) else {
        at += 1
        continue
      }
      at = stops(from: at + 1, verb: item, visit)
    }
  }

  /// X|在|石坪村|查看了…: the place between who looked and what they looked at.
  private func isWhereSeen(_ at: Int) -> Bool {
    guard at > 0, items[at - 1].kind == .person || isInParty(at - 1) else { return false }
    var next = at + 1
    while next < items.count, items[next].kind == .place || items[next].kind == .organization { next += 1 }
    return next > at + 1 && next < items.count && items[next].classes.meets(.of(.see, .inspect))
      && !items[next].has(.say)
  }

  /// 对|A、B|进行了视察
  private func looksAt(_ at: Int) -> Bool {
    guard document.word(items[at].span) == "对" else { return false }
    return items[at...].dropFirst().prefix { !$0.endsClause }.contains { $0.has(.inspect) || $0.has(.see) }
  }

  /// The visit that is being told of at an item.
  func visit(_ at: Int) -> Int? {
    // What stands before an event's first mention does not belong to it.
    let told = introduced.isEmpty ? currentEvent : introduced.last { $0.item <= at }?.event ?? eventBefore
    if let told, events[told].isVisit { return told }
    // 与会人员先后到A、B观摩: the meeting went about.
    if let told, events[told].reported,
      items.prefix(at).contains(where: { $0.has(.attend) && document.word($0.span) == "与会" })
    {
      return told
    }
    return events.indices.last { event in
      events[event].reported
        && (events[event].isVisit || events[event].kind == .activity && goesAbout(events[event].head)
          || events[event].kind == .meeting && isOnSite(events[event].name))
        && !introduced.contains { $0.event == event && $0.item > at }
    }
  }

  /// Activities that take people about, unlike lectures, courses and contests.
  func goesAbout(_ head: String) -> Bool { head.hasSuffix("活动") || head.hasSuffix("党日") || head.hasSuffix("慰问") }

  /// 现场推进会, 观摩会: meetings that go from place to place.
  private func isOnSite(_ name: String) -> Bool {
    name.contains("现场推进会") || name.contains("现场会") || name.contains("观摩")
  }

  /// Whether the item is a part of someone's posts: 在|县委书记X|陪同下.
  func isInParty(_ at: Int) -> Bool { parties.contains { $0.hasPerson && $0.items.contains(at) } }

  /// A town that was gone to only for the sites in it is no stop of its own.
  mutating func dropContainers() {
    var outer: [TieDraft.End: Set<TieDraft.End>] = [:]
    for tie in ties where tie.type == .partOf { outer[key(tie.from), default: []].insert(key(tie.to)) }
    var held: [TieDraft.End: Set<TieDraft.End>] = [:]
    for tie in ties where tie.type == .visited { held[tie.from, default: []].formUnion(outer[key(tie.to)] ?? []) }
    ties = ties.filter { tie in
      guard tie.type == .visited, held[tie.from]?.contains(key(tie.to)) ?? false, case .mention(let place) = tie.to
      else {
        return true
      }
      let town = chunker.mentions[place]
      return town.division.map { $0.rank != .township } ?? !["镇", "乡", "街道"].contains { town.name.hasSuffix($0) }
    }
  }

  /// A mention by its name: what is the same place in the article.
  private func key(_ end: TieDraft.End) -> TieDraft.End {
    if case .mention(let mention) = end { return .body(chunker.mentions[mention].name) }
    return end
  }

  /// 到会, 来我市考察时: not a stop.
  func isNegatedOrOwn(_ at: Int) -> Bool {
    at + 1 < items.count && items[at + 1].kind == .person
  }

  /// 到石坪村参加主题党日活动: where the activity took place, no stop.
  func attendedAt(_ at: Int) -> (place: Int, event: Int)? {
    guard items[at].has(.go) else { return nil }
    var place: Int?
    var next = at + 1
    var commas = 0
    while next < items.count, next - at < 26 {
      let item = items[next]
      if item.isMark("。；;：") || item.classes.meets(.of(.see, .inspect, .say, .chair)) { return nil }
      if item.isMark("，,") {
        commas += 1
        if commas > 1 { return nil }
      }
      if item.kind == .place || item.kind == .organization, commas == 0 { place = next }
      // 赴平利县开展主题党日活动
      if item.has(.attend) || item.has(.hold) && commas == 0, let place {
        guard let phrase = phrases.firstIndex(where: { $0.items.lowerBound > next }), let event = phraseEvents[phrase],
          !items[next..<phrases[phrase].items.lowerBound].contains(where: { $0.endsClause })
        else { return nil }
        return (items[place].mention, event)
      }
      next += 1
    }
    return nil
  }

  mutating func stops(from start: Int, verb: Item, _ visit: Int) -> Int {
    var at = start
    var segment: [Int] = []
    var found: [Int] = []
    var raw: [[Int]] = []
    var segments = 0
    let isGo = verb.has(.go) || document.word(verb.span).isOne(of: "在 对")
    let isTour = verb.has(.go) && !document.word(verb.span).isOne(of: "在 对") || isTour(verb, start)
    // 先后察看了A项目、B工程
    let looksOnTheSpot =
      verb.has(.see) && ["先后", "实地", "现场"].contains(where: { document.word(verb.span).hasPrefix($0) })
    func stop(_ segment: [Int]) -> Int? {
      if isGo || isTour || looksOnTheSpot || isSiteOfWorks(segment), let project = project(segment) { return project }
      let last = segment.last {
        items[$0].kind == .place || items[$0].kind == .organization
          || items[$0].kind == .initiative && document.word(items[$0].span).hasSuffix("工程")
      }
      guard let last else { return nil }
      if isGo || isTour || looksOnTheSpot, let works = worksWithin(last, segment) { return works }
      // 对|县政府|重点工作|进行视察: its work is what is looked at.
      if document.word(verb.span) == "对", items[last].kind == .organization,
        segment.contains(where: { $0 > last && document.holds(items[$0].span, ["工作", "情况"]) })
      {
        return nil
      }
      return (isGo || isTour ? siteWithin(last, segment) : nil) ?? items[last].mention
    }
    var steps = 0
    scan: while at < items.count, steps < 60 {
      let item = items[at]
      switch item.kind {
      case .mark:
        if item.isMark("、") {
          segments += 1
          if let last = stop(segment) { found.append(last) } else { raw.append(segment) }
          segment = []
        } else if item.isMark("“”（）()·‘’") {
          segment.append(at)
        } else {
          // ，到B，… and ，B，C: the list goes on while names follow.
          // In 在A，B…, B is who did something there.
          let next = at + 2 < items.count && document.word(items[at + 1].span).isOne(of: "以及 及 和") ? at + 2 : at + 1
          guard item.isMark("，,"), next < items.count, document.word(verb.span) != "在",
            items[next].kind == .place || items[next].kind == .organization,
            segment.contains(where: { items[$0].kind == .place || items[$0].kind == .organization })
          else { break scan }
          if let last = stop(segment) { found.append(last) }
          segment = []
        }
      case .word where isInParty(at): break scan
      case .organization where isInParty(at), .place where isInParty(at): break scan
      case .word:
        let word = document.word(item.span)
        if word == "和" || word == "及" || word == "以及" || word == "与" {
          if let last = stop(segment) {
            found.append(last)
          } else if let end = segment.last, items[end].has(.placesuffix) {
            raw.append(segment)
          }
          segment = []
        } else if item.classes.meets(.of(.hold, .attend, .listen, .say, .chair, .accompany)) {
          break scan
        } else if item.classes.meets(.of(.see, .inspect, .go)), !segment.isEmpty {
          break scan
        } else {
          segment.append(at)
        }
      case .person where isGo && isHome(at): break
      case .person, .date: break scan
      default: segment.append(at)
      }
      at += 1
      steps += 1
    }
    if isGo, let villages = halfNamedVillages(raw, closing: segment) {
      found.append(contentsOf: villages)
    } else {
      let closing = segment.firstIndex { document.word(items[$0].span).isOne(of: "等 等地 等处") }
      if let last = stop(segment), isGo || segment.count <= 6 {
        found.append(last)
      } else if isTour, segments >= 1, let closing {
        raw.append(Array(segment[..<closing]))
      } else if document.word(verb.span) == "在", raw.isEmpty, found.isEmpty, isLookedAt(segment, until: at) {
        unnamedStop(segment, visit)
      }
      // Between named stops of one list stand others whose names no lexicon knows.
      if isTour, segments >= 1, !found.isEmpty || closing != nil && segments >= 2,
        verb.span.count >= 6 || document.word(verb.span) == "到"
      {
        // A、B、C等企业
        let areFirms = segment.last.map { document.word(items[$0].span).isOne(of: "企业 公司 等企业") } ?? false
        for segment in raw { unnamedStop(segment, visit, isFirm: areFirms) }
      }
    }
    for mention in found { sawStop(mention, visit) }
    return max(at, start)
  }

  /// 石坪村脱贫户|X|家中, 石坪村脱贫户|X、…|老党员Y|家中
  private func isHome(_ at: Int) -> Bool {
    var next = at + 1
    while next < items.count, next - at < 10, !items[next].endsClause {
      if document.word(items[next].span).isOne(of: "家 家中 家里") { return true }
      next += 1
    }
    return false
  }

  mutating func unnamedStop(_ segment: [Int], _ event: Int, isFirm: Bool = false) {
    guard let first = segment.first, let last = segment.last, segment.count == last - first + 1 else { return }
    // 将军渡|纪念馆, “稻香人家”|田园综合体: what ends as sites do may hold any word.
    let isSite = items[last].kind == .word && items[last].has(.placesuffix) && segment.count > 1
    guard
      segment.allSatisfy({
        let item = items[$0]
        if isSite { return item.kind == .word && !document.word(item.span).isOne(of: "的 了 在") || item.kind == .quote }
        return item.kind == .word && !item.classes.meets(.of(.particle, .prep, .hold, .timeword))
      })
    else { return }
    let range = items[first].tokens.lowerBound..<items[last].tokens.upperBound
    let text = document.text(range)
    guard (3...(isSite ? 20 : 14)).contains(text.unicodeScalars.count), !text.hasSuffix("年") else { return }
    let mention =
      isFirm && !isSite || text.hasSuffix("公司")
      ? chunker.addOrganization(
        range, name: text, division: nil, aliases: [], rule: "organization.visited", confidence: 0.6)
      : chunker.addPlace(range, name: text, division: nil, rule: "place.visited", confidence: 0.6)
    sawStop(mention, event)
  }

  mutating func sawStop(_ mention: Int, _ event: Int) {
    if chunker.mentions[mention].kind == .initiative {
      // 武庄控导工程 as a stop is a site.
      chunker.mentions[mention].kind = .place
      chunker.mentions[mention].rule = "place.visited"
    }
    let place = chunker.mentions[mention]
    if let division = place.division, place.kind == .place, division.rank < .township { return }
    // Who travels is no stop: 调研组 and the bodies that sent it.
    if place.isGroup || place.isInner { return }
    // A body on its way (区农业农村局 as a subject) is no stop.
    ties.append(
      TieDraft(
        type: .visited, from: .event(event), to: .mention(mention), span: sentenceSpan, rule: "visited.stop",
        confidence: 0.8))
  }
}
