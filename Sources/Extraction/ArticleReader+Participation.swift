internal import FactModel
internal import Lexicons
internal import TextModel

/// Who took part in what: the rules of `rules/participation.tsv` at work on a sentence.
extension ArticleReader {
  mutating func participate() {
    let zone = sentence.zone
    let matcher = Matcher(units: units, document: document)
    let rules = RuleTable.participation
    for index in rules.indices where rules[index].zones.has(zone) && matcher.mayMatch(rules[index].pattern) {
      let rule = rules[index]
      for start in units.indices where rule.pattern.mayStart(units[start]) {
        guard let match = matcher.match(rule.pattern, at: start) else { continue }
        for effect in rule.effects {
          guard let who = match.slots[effect.who], units[who].index >= 0, isReal(match, who) else { continue }
          let isPosted = parties[units[who].index].members.contains { !$0.posts.isEmpty }
          if effect.limits.contains(.unposted), isPosted { continue }
          guard !isOtherwise(match, effect.role), let event = target(effect, match, who) else { continue }
          let isQuoted = effect.limits.contains(.quoted)
          // Who is quoted at a contest or a planting gave no speech there.
          if isQuoted, events[event].kind == .activity {
            note(parties[units[who].index], match, event)
            continue
          }
          let role = role(of: effect, at: event)
          for before in listed(before: who, overSemicolons: effect.role == .attendee) {
            add(parties[units[before].index], to: event, role, rule.name, rule.confidence - 0.05)
          }
          add(parties[units[who].index], to: event, role, rule.name, rule.confidence)
          if effect.limits.contains(.list) {
            for next in listed(behind: who) {
              add(parties[units[next].index], to: event, role, rule.name, rule.confidence)
            }
          }
          if effect.limits.contains(.expectedAtTalks) { expectedAtTalks.append(parties[units[who].index]) }
          if isQuoted { note(parties[units[who].index], match, event) }
        }
      }
    }
  }

  /// The role that an effect gives at an event: 参加调研并讲话 makes no speaker of a visit.
  private func role(of effect: ParticipationRule.Effect, at event: Int) -> ParticipationRole {
    if effect.limits.contains(.attendsVisits), events[event].isVisit { return .attendee }
    if effect.limits.contains(.leadsHomeVisits),
      ["走访", "慰问", "看望"].contains(where: { events[event].name.contains($0) })
    {
      return .leader
    }
    return effect.role
  }

  /// The parties that stand before one in the same list: A，B；C|参加.
  ///
  /// - Parameter overSemicolons: Whether a semicolon may join two lists under one verb (市里的A，B；县里的C、D参加).
  func listed(before who: Int, overSemicolons: Bool) -> [Int] {
    guard units[who].kind == .party else { return [] }
    var out: [Int] = []
    var at = who - 1
    while let mark = joint(before: at) {
      if units[mark].scalar.isOne(of: "；;"), !overSemicolons { return out.reversed() }
      // Only what closes a list may stand between a name and the mark behind it, or a name that was not found.
      var name = mark - 1
      while name >= 0, mark - name <= 4, units[name].kind != .party {
        let closes = units[name].isMark("、（）()")
        guard
          closes
            || units[name].kind == .word
              && (units[name].classes.isEmpty || units[name].has(.group)
                || units[name].span.count == 3 && !units[name].classes.meets(ArticleReader.doings))
        else {
          return out.reversed()
        }
        name -= 1
      }
      guard name >= 0, units[name].kind == .party, units[name].index >= 0, parties[units[name].index].hasPerson else {
        return out.reversed()
      }
      out.append(name)
      at = name - 1
    }
    return out.reversed()
  }

  /// The parties of the list that a party opens, up to the sentence's end: 出席的还有|A、B，C等。
  private func listed(behind who: Int) -> [Int] {
    var out: [Int] = []
    var at = who + 1
    while at < units.count, !units[at].isMark("。；;"), !units[at].classes.meets(ArticleReader.doings) {
      if units[at].kind == .party, units[at].index >= 0, parties[units[at].index].hasPerson { out.append(at) }
      at += 1
    }
    return out
  }

  /// The mark or conjunction that joins what stands before a party to it, over the party's own posts, whatever their words.
  private func joint(before start: Int) -> Int? {
    var at = start
    var steps = 0
    while at >= 0, steps < 12 {
      let unit = units[at]
      switch unit.kind {
      case .party, .date: return nil
      case .mark:
        if unit.scalar.isOne(of: "，；,;") { return at }
        // A、B: the posts of one may have the mark in them, too.
        if unit.scalar.isOne(of: "、"), at > 0, units[at - 1].kind == .party || units[at - 1].classes.isEmpty {
          return at
        }
        guard unit.scalar.isOne(of: "、（）()“”") else { return nil }
      case .word:
        if at > 0, units[at - 1].kind == .party, document.word(unit.span).isOne(of: "和 及 以及 与") { return at }
        guard !unit.classes.meets(ArticleReader.doings) else { return nil }
      case .bodies, .place, .number, .event, .quote, .initiative: break
      }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// What persons do: between two names it ends a list.
  private static let doings = ClassSet.of(
    .attend, .chair, .observe, .accompany, .say, .speak, .hold, .go, .see, .inspect, .lead, .sign, .unveil, .listen,
    .open, .win, .contact)

  /// 参加调研或陪同调研: who did which is not said; all of them were there.
  func isOtherwise(_ match: Match, _ role: ParticipationRole) -> Bool {
    // A、B参加会议，有关部门负责人列席会议: who came before the comma came to take part.
    if role == .observer, let observes = match.units.last(where: { units[$0].has(.observe) }),
      (match.units.lowerBound..<observes).contains(where: {
        units[$0].kind == .word && units[$0].has(.attend) && !units[$0].has(.observe)
      })
    {
      return true
    }
    guard role == .companion else { return false }
    var attended = false
    for unit in units[match.units] where unit.kind == .word {
      if unit.has(.attend) { attended = true }
      if attended, document.word(unit.span) == "或" { return true }
    }
    return false
  }

  /// 受X委托，Y主持…: whoever took part in the sentence stood in for X. X因事请假 is an absence.
  mutating func delegate() {
    for unit in units.indices where units[unit].kind == .party && units[unit].index >= 0 {
      let party = parties[units[unit].index]
      let before = unit > 0 ? document.word(units[unit - 1].span) : ""
      let behind = unit + 1 < units.count ? document.word(units[unit + 1].span) : ""
      if before == "受", behind == "委托", let absent = party.members.first {
        let own = Set(party.members.map(\.mention))
        for index in participations.indices
        where participations[index].span == sentenceSpan && !own.contains(participations[index].mention) {
          participations[index].onBehalfOf = absent.mention
        }
      }
      guard let event = currentEvent ?? mainEvent, isAbsent(unit) else { continue }
      for member in party.members where member.isPerson {
        absences.append((who: member.mention, event: event, span: sentenceSpan))
      }
    }
  }

  /// Whether the clause says that the party did not come.
  func isAbsent(_ unit: Int) -> Bool {
    var at = unit + 1
    while at < units.count, units[at].kind != .party, !units[at].endsClause {
      let word = document.word(units[at].span)
      if word == "请假" || word == "缺席" || word == "未出席" || word == "未参加" { return true }
      if word == "未" || word == "未能", at + 1 < units.count, units[at + 1].classes.has(.attend) { return true }
      at += 1
    }
    return false
  }

  /// Plans, absences and negations are no participation.
  func isReal(_ match: Match, _ who: Int) -> Bool {
    for unit in units[match.units] where unit.kind == .word {
      let word = document.word(unit.span)
      if word.isOne(of: "将 将于 拟 请假 未 未能 缺席 因 因事 未出席 未参加 不") { return false }
      // 受县政府委托所作的报告 was given.
      if word == "委托", !units[match.units].contains(where: { $0.kind == .word && document.word($0.span) == "受" }) {
        return false
      }
    }
    // 县政协各专委会负责人: the body's parts, not the body.
    if units[who].kind == .bodies, who + 1 < units.count,
      document.word(units[who + 1].span).isOne(of: "各 所属 下属 有关 相关 组成 组成人员 全体 机关干部 干部职工 工作人员")
    {
      return false
    }
    guard who > 0, units[who - 1].kind == .word else { return true }
    let before = document.word(units[who - 1].span)
    if before == "受" { return false }
    // 落实县委书记X的要求: what X said before.
    if before.isOne(of: "落实 贯彻 贯彻落实 按照 根据 遵照") { return false }
    // 在柳河镇政府主持召开: the body is where, not who.
    return units[who].kind != .bodies || !before.isOne(of: "在 到 赴 对 向 给 为 从 代表")
  }

  mutating func note(_ party: Party, _ match: Match, _ event: Int) {
    guard let first = party.members.first, let verb = units[match.units].last(where: { $0.classes.has(.say) }) else {
      return
    }
    // Two rules may hear the same words.
    let isKnown = statements.reversed().prefix { $0.span == sentenceSpan }
      .contains { $0.by == first.mention && $0.event == event }
    guard !isKnown else { return }
    statements.append((by: first.mention, event: event, verb: document.text(verb.span), span: sentenceSpan))
  }

  mutating func add(_ party: Party, to event: Int, _ role: ParticipationRole, _ rule: String, _ confidence: Double) {
    guard events[event].reported else { return }
    for (index, member) in party.members.enumerated() {
      // Bodies that only stand in a list of people are their employers.
      if !member.isPerson && party.hasPerson { continue }
      participations.append(
        ParticipationDraft(
          mention: member.mention, event: event, role: role, order: index + 1, list: party.list, span: sentenceSpan,
          rule: "participated." + rule, confidence: confidence))
    }
  }

  func target(_ effect: ParticipationRule.Effect, _ match: Match, _ who: Int) -> Int? {
    switch effect.target {
    case .slot(let slot):
      if let unit = match.slots[slot], units[unit].kind == .event {
        return phraseEvents[units[unit].index] ?? heldEvent(match)
      }
      return nearest(match) ?? heldEvent(match)
    case .current: return nearest(match) ?? heldEvent(match)
    case .visit:
      if let visit = events.lastIndex(where: { $0.isVisit && $0.reported }) { return visit }
      return heldEvent(match)
    case .activity:
      guard let event = phraseEvents.values.sorted().first(where: { events[$0].kind == .activity }) ?? heldEvent(match),
        events[event].kind == .activity
      else { return nil }
      return event
    case .meeting:
      if let own = ownMeeting(who) { return own }
      guard let current = heldEvent(match), !events[current].isVisit else { return nil }
      return current
    }
  }

  /// The main meeting where it is told that the speaker took part in it, at a paragraph's beginning: after a visit or
  /// a ceremony within it, “X要求” goes back to what was said there.
  func ownMeeting(_ who: Int) -> Int? {
    guard units[who].kind == .party, introduced.isEmpty, let main = mainEvent, main != currentEvent,
      events[main].reported, !events[main].isVisit, leads(parties[units[who].index], main),
      document.sentences.first(where: { $0.block == sentence.block })?.tokens.lowerBound == sentence.tokens.lowerBound
    else { return nil }
    return main
  }

  /// The event that the same clause names.
  func nearest(_ match: Match) -> Int? {
    // “会议由X主持”: the event stands before the match, in the same clause.
    var at = match.units.lowerBound - 1
    while at >= 0, !units[at].endsClause {
      if units[at].kind == .event, let event = phraseEvents[units[at].index] { return event }
      at -= 1
    }
    return nil
  }

  func heldEvent(_ match: Match) -> Int? { currentEvent ?? mainEvent }
}
