internal import FactModel
internal import Lexicons
internal import TextModel

/// Ceremonies that only a verb tells of: X产业园开工, A与B共同为X揭牌.
extension ArticleReader {
  mutating func openings() {
    guard sentence.zone != .headline else { return }
    for at in units.indices where units[at].kind == .word && endsItsClause(at) {
      let word = document.word(units[at].span)
      if word.isOne(of: ArticleReader.unveiling), let name = unveiled(at) {
        open(name, at, 0.7)
      } else if word.isOne(of: ArticleReader.opening), mainEvent == nil, let name = opened(at) {
        open(name, at, 0.65)
      }
    }
  }

  private static let unveiling: WordList = "揭牌 揭幕 剪彩 揭彩"
  private static let opening: WordList =
    "开工 开业 落成 通车 竣工 投产 开馆 开园 启用 挂牌 动工 奠基 封顶 首航 开街 开市 投用 揭牌 揭幕 正式开工 正式开业 正式启用 正式投用 正式挂牌 正式揭牌 正式投产 正式通车 建成投用 建成投产 开工建设 竣工投产 揭牌成立 挂牌成立 集中开工 揭牌运营"

  private func endsItsClause(_ at: Int) -> Bool { at + 1 >= units.count || units[at + 1].kind == .mark }

  private mutating func open(_ name: String, _ verb: Int, _ confidence: Double) {
    var draft = EventDraft(
      kind: .ceremony, name: name, reported: true, head: document.text(units[verb].span), span: sentenceSpan,
      rule: "event.opening", confidence: confidence)
    draft.date = dateBefore(units[verb].items.lowerBound) ?? paragraphDate()
    draft.dateText = dateTextBefore(units[verb].items.lowerBound)
    if let main = mainEvent, events[main].isVisit { draft.parent = main }
    _ = bringIn(draft, at: units[verb].items.lowerBound)
  }

  /// X与Y(共同)为|…工作站|揭牌: the name of what was unveiled, on a visit or where nothing else is told of.
  private func unveiled(_ verb: Int) -> String? {
    if let told = currentEvent ?? mainEvent, events[told].reported, !events[told].isVisit { return nil }
    var at = verb - 1
    while at > 0, verb - at < 10, !units[at].endsClause {
      if units[at].kind == .word, document.word(units[at].span) == "为" {
        guard at + 1 < verb, units[..<at].contains(where: { $0.kind == .party }) else { return nil }
        return text(at + 1, verb)
      }
      at -= 1
    }
    return nil
  }

  /// 5月9日，|X产业园|(正式)|开工: the clause from its subject on.
  private func opened(_ verb: Int) -> String? {
    guard sentence.zone == .lead || sentence.zone == .narration else { return nil }
    var first = verb
    while first > 0, !units[first - 1].endsClause, units[first - 1].kind != .date,
      !(units[first - 1].kind == .word && units[first - 1].classes.meets(.of(.timeword, .prep, .go, .say, .attend)))
    {
      guard units[first - 1].kind != .party else { return nil }
      first -= 1
    }
    let subject = units[first..<verb]
    guard subject.contains(where: { $0.kind == .place || $0.kind == .bodies || $0.kind == .initiative }) else {
      return nil
    }
    guard !isPlanning(first, verb) else { return nil }
    let name = text(first, verb)
    return (5...40).contains(name.unicodeScalars.count) ? name : nil
  }

  private func isPlanning(_ first: Int, _ verb: Int) -> Bool {
    let start = units[..<first].lastIndex { $0.endsClause }.map { $0 + 1 } ?? 0
    return units[start..<verb].contains {
      $0.kind == .word && document.word($0.span).isOne(of: "将 将于 拟 计划 预计 即将 力争 确保 推动 加快 促进")
    }
  }

  private func text(_ first: Int, _ last: Int) -> String {
    document.text(
      items[units[first].items.lowerBound].tokens.lowerBound..<items[units[last].items.upperBound - 1].tokens.upperBound
    )
  }
}
