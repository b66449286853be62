internal import FactModel
internal import Lexicons
internal import TextModel

/// The clauses that tell of a visit: a subject, a verb of going or leading, and one of looking.
extension ArticleReader {
  /// What a visit's clause says.
  struct VisitFrame {
    /// The first unit of the predicate, and the unit behind it.
    var units: Range<Int>
    var isExchange: Bool
    /// The parties taken along (率A、B).
    var companions: [Int]
    var hasGo: Bool
    /// Nothing but going somewhere and looking (前往A、B，了解…): a visit only where persons went.
    var onlySees: Bool
  }

  func isSubject(_ at: Int) -> Bool {
    let unit = units[at]
    // 青山县|组织|政协委员视察…: the county stands for who sent them.
    if unit.kind == .place, at + 1 < units.count, document.word(units[at + 1].span) == "组织",
      at == 0 || units[at - 1].kind == .mark || units[at - 1].kind == .date
        || document.word(units[at - 1].span) == "本报讯"
    {
      return unit.index >= 0 && chunker.mentions[unit.index].division?.rank == .county
    }
    guard unit.kind == .party || unit.kind == .bodies, unit.index >= 0 || unit.kind == .bodies else { return false }
    if isAtHome(at) { return false }
    // 先后到A、B公司考察: a body that is gone to does not go.
    var back = at - 1
    while unit.kind == .bodies, back >= 0, !units[back].endsClause {
      if units[back].kind == .word, units[back].classes.meets(.of(.go, .see, .inspect)) { return false }
      back -= 1
    }
    // 县委巡察办|主任…: the head of the body, whose name was not found.
    if unit.kind == .bodies, at + 1 < units.count, !document.word(units[at + 1].span).isOne(of: "组织 邀请 安排"),
      units[(at + 1)...].prefix(5).prefix(while: { $0.kind == .word }).contains(where: {
        $0.classes.meets(.of(.title, .govtitle))
      })
    {
      return false
    }
    if unit.kind == .bodies, isReportedOn(at) { return false }
    if leadsDelegation(at) { return true }
    if at > 0, units[at - 1].kind == .word {
      let word = document.word(units[at - 1].span)
      if word.isOne(of: "由 在 受 对 向 与 和 率 率领 带领 以 根据 按照 经 据 贯彻") {
        return false
      }
      if units[at - 1].classes.meets(.of(.go, .see, .inspect, .listen, .prep)) { return false }
    }
    return true
  }

  /// 来到脱贫户|X|家中: whose home is gone to.
  func isAtHome(_ at: Int) -> Bool {
    var next = at + 1
    // A、B家中
    while next + 1 < units.count, next - at < 10,
      units[next].isMark("、") || units[next].kind == .party || isHouseholder(next)
    {
      next += 1
    }
    return next < units.count && units[next].kind == .word
      && document.word(units[next].span).isOne(of: "家 家中 家里 家门口 家庭")
  }

  private func isHouseholder(_ at: Int) -> Bool {
    units[at].kind == .place || units[at].kind == .word && units[at].classes.meets(.of(.rolenoun, .title))
  }

  /// 听取十四届县委第四轮巡察情况汇报: what the clause hears of was done before.
  private func isReportedOn(_ subject: Int) -> Bool {
    var at = subject - 1
    while at >= 0, !units[at].endsClause {
      if units[at].kind == .word, units[at].has(.listen), !units[at].classes.meets(.of(.see, .inspect)) { return true }
      at -= 1
    }
    return false
  }

  /// 由|X|率领的考察团来我市考察
  private func leadsDelegation(_ at: Int) -> Bool {
    guard at > 0, at + 2 < units.count, document.word(units[at - 1].span) == "由", units[at + 1].has(.lead) else {
      return false
    }
    return document.word(units[at + 2].span) == "的"
  }

  static let exchangeWords: [StaticString] = [
    "交流", "协作", "合作", "对接", "互访", "招商", "洽谈", "回访", "结对", "帮扶", "对口", "友好",
  ]

  static let other = ClassSet.of(.attend, .chair, .observe, .accompany, .say, .speak, .listen, .appoint)

  func frame(_ subject: Int) -> VisitFrame? {
    guard !speaksOn(subject) else { return nil }
    var at = subject + 1
    var hasGo = false
    var seen: Int?
    var onlySees = false
    var companions: [Int] = []
    var exchange = false
    var comma = false
    var led = false
    var gone = false
    /// A verb that says what the visit was for; one that only looks gives way to it.
    func looks(_ at: Int) {
      if seen == nil || onlySees { seen = at }
      onlySees = false
    }
    scan: while at < units.count, at - subject < 60 {
      let unit = units[at]
      if let end = aside(at) {
        at = end
        continue
      }
      switch unit.kind {
      case .mark:
        if unit.scalar.isOne(of: "。；：;:！？") { break scan }
        if unit.scalar.isOne(of: "，,") {
          if seen != nil && !onlySees { break scan }
          if let end = attendance(at + 1), hasGo {
            at = end
            continue
          }
          if !hasGo {
            // 轻车简从，来到…
            // 县政协组织委员，对…进行视察
            guard opensGoing(at + 1) || at + 1 < units.count && document.word(units[at + 1].span) == "对" else {
              return nil
            }
          } else if onlySees {
            // 来到A，了解B，调研C: what is behind the comma may still say more.
            guard at + 1 < units.count, units[at + 1].has(.inspect) else { break scan }
          } else {
            let goesOn = gone && at + 1 < units.count && (units[at + 1].kind == .place || units[at + 1].kind == .bodies)
            guard !comma || goesOn || !companions.isEmpty || opensGoing(at + 1) || opensSeeing(at + 1),
              at + 1 < units.count,
              units[at + 1].kind != .party, units[at + 1].kind != .date
            else { return nil }
            comma = true
          }
        }
      case .party where isAtHome(at): break
      case .party:
        if at > 0, units[at - 1].classes.meets(.of(.lead)) { companions.append(at) } else if seen == nil { return nil }
      case .word:
        if unit.classes.meets(.of(.inspect)), document.word(units[at - 1].span) != "为" {
          looks(at)
        } else if unit.classes.has(.contact), hasGo {
          looks(at)
          exchange = true
        } else if unit.classes.has(.eventnoun), let kind = eventKind(unit), kind.isVisit {
          looks(at)
        } else if seen != nil, !onlySees, unit.classes.meets(.of(.attend, .chair)) {
          // 考察并出席联席会议: what follows is another event.
          break scan
        } else if unit.classes.meets(ArticleReader.other), seen == nil, !unit.classes.meets(.of(.hold)) {
          // 率与会人员视察: who was led had come to a meeting.
          guard unit.has(.attend), units[at - 1].has(.lead) else { return nil }
        } else if unit.classes.has(.see), !unit.classes.has(.go), hasGo || isOnTheSpot(unit), seen == nil {
          seen = at
          onlySees = true
        }
        if seen == nil,
          document.word(unit.span).isOne(of: "因 未 拟 将 请假 委托 总书记")
            || document.word(unit.span).isOne(of: ArticleReader.receiving)
        {
          return nil
        }
        if unit.classes.meets(.of(.go, .lead)) { hasGo = true }
        if unit.classes.has(.lead) { led = true }
        if unit.classes.has(.go) {
          // 到现场指导, 到会祝贺: came to what is being told of.
          if at + 1 < units.count, document.word(units[at + 1].span).isOne(of: "现场 会场 活动现场 会 场 现场指导") { return nil }
          gone = true
        }
        if unit.span.count >= 6, document.holds(unit.span, ArticleReader.exchangeWords) { exchange = true }
      case .event:
        if phrases.indices.contains(unit.index), phrases[unit.index].kind.isVisit {
          looks(at)
          if phrases[unit.index].kind == .exchange { exchange = true }
        } else if seen == nil {
          return nil
        }
      case .initiative:
        exchange = exchange || document.holds(unit.span, ["协作", "合作"])
        // 来秀山县开展对口帮扶工作
        if hasGo, document.holds(unit.span, ["协作", "合作", "帮扶", "支援"]) { looks(at) }
      default: break
      }
      at += 1
    }
    // X带领Y到Z落实…: led somewhere, whatever for.
    if seen == nil, led, gone,
      units[(subject + 1)..<at].contains(where: { $0.kind == .place || $0.kind == .initiative || $0.kind == .bodies })
    {
      seen = at - 1
    }
    guard let seen, !isQuoted(behind: seen) else { return nil }
    // 考察|交流: the verb alone with an exchange behind it.
    if units[seen].classes.has(.see), !hasGo, !units[seen].classes.has(.eventnoun), !isOnTheSpot(units[seen]) {
      return nil
    }
    if onlySees {
      guard units[subject].kind == .party, units[subject].index >= 0, parties[units[subject].index].hasPerson,
        units[(subject + 1)..<(hasGo ? at : min(units.count, at + 8))].contains(where: {
          $0.kind == .place || $0.kind == .bodies
            || $0.kind == .word && document.word($0.span).isOne(of: "项目 工程 现场 施工现场 建设现场 项目现场 工地")
        })
      else { return nil }
    }
    return VisitFrame(
      units: (subject + 1)..<at, isExchange: exchange, companions: companions, hasGo: hasGo, onlySees: onlySees)
  }

  /// 实地察看了A、B: on the spot without a word of going there.
  private func isOnTheSpot(_ unit: Unit) -> Bool {
    unit.kind == .word
      && document.word(unit.span).isOne(
        of:
          "慰问 慰问了 看望 看望了 看望慰问 看望慰问了 走访慰问 走访慰问了 先后走访了 先后察看了 先后查看了 先后参观了 先后慰问了 实地调研了 实地察看 实地察看了 实地查看 实地查看了 实地参观 实地参观了 实地走访 实地走访了 走访了 先后走访 现场察看 现场查看 现场查看了 先后察看 先后查看 先后参观 视察了 考察了"
      )
  }

  /// 总书记来我省视察的重要讲话精神: what was said there, long ago.
  private func isQuoted(behind seen: Int) -> Bool {
    var at = seen + 1
    while at < units.count, at - seen <= 5, units[at].kind == .word {
      if document.holds(units[at].span, ["讲话", "精神", "指示", "批示", "嘱托"]) { return true }
      at += 1
    }
    return false
  }

  /// X就配合巡察提出要求: what is spoken about was not done there.
  private func speaksOn(_ subject: Int) -> Bool {
    guard subject + 1 < units.count, units[subject + 1].kind == .word,
      document.word(units[subject + 1].span).isOne(of: "就 围绕 针对")
    else { return false }
    var at = subject + 2
    while at < units.count, !units[at].endsClause {
      if units[at].classes.meets(.of(.say, .speak)) { return true }
      at += 1
    }
    return false
  }

  /// Behind 在X陪同下 or 在X的陪同下 and its comma, if that stands at the unit.
  private func aside(_ at: Int) -> Int? {
    guard units[at].kind == .word, document.word(units[at].span) == "在" else { return nil }
    var end = at + 1
    var accompanied = false
    while end < units.count, end - at < 12 {
      let unit = units[end]
      if unit.kind == .mark, !unit.scalar.isOne(of: "、（）()，,") { return nil }
      if unit.has(.accompany) { accompanied = true }
      if unit.classes.has(.lead), end > at + 1 { accompanied = true }
      if accompanied, unit.kind == .word, document.word(unit.span) == "下" {
        let behind = end + 1
        return behind < units.count && units[behind].isMark("，,")
          ? behind + 1 : behind
      }
      end += 1
    }
    return nil
  }

  /// The comma behind a clause that only says who came along: 带队，|各乡镇党委书记参加|，先后观摩了….
  private func attendance(_ start: Int) -> Int? {
    var at = start
    var attends = false
    while at < units.count, units[at].kind != .mark || units[at].scalar.isOne(of: "、（）()") {
      if units[at].classes.meets(.of(.go, .see, .inspect, .hold)) { return nil }
      if units[at].classes.meets(.of(.attend, .accompany)) { attends = true }
      at += 1
    }
    guard attends, at < units.count, units[at].scalar.isOne(of: "，,") else { return nil }
    return at
  }

  /// Whether a clause begins with going somewhere, adverbs and times aside.
  private func opensGoing(_ start: Int) -> Bool { opens(start, .of(.go, .lead)) }

  private func opensSeeing(_ start: Int) -> Bool { opens(start, .of(.see, .inspect)) }

  private func opens(_ start: Int, _ classes: ClassSet) -> Bool {
    var at = start
    while at < units.count, at - start < 3, units[at].kind == .word {
      if units[at].classes.meets(classes) { return true }
      guard units[at].classes.meets(.of(.adverb, .timeword, .conj, .adjective)) || units[at].span.count == 3 else {
        return false
      }
      at += 1
    }
    return false
  }

  func eventKind(_ unit: Unit) -> EventKind? {
    let entry = document.tokens[items[unit.items.lowerBound].tokens.lowerBound].entry
    guard entry >= 0 else { return nil }
    return EventKind(rawValue: lexicon.values[Int(lexicon.entries[Int(entry)].value)])
  }
}
