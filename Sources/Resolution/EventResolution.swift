internal import FactModel

/// Joins reports of one event, and references to it with its report.
///
/// A meeting named by its ordinals is one wherever it is named. Any other event needs name and day, or day, place and
/// people; a name that says nothing (座谈会) never joins by itself.
struct EventResolution {
  private struct Info {
    var articles: Set<Int32>
    var members: [Int]
    var isReported: Bool
  }

  /// Big blocks are compared with this many clusters only.
  private static let representatives = 24
  private static let doubts = 8
  /// A reference without a date and its report lie within so many days, where both issues are dated.
  private static let farthestReference = 370

  /// A name of so many characters says more than a kind of event.
  private static let longName = 10

  private(set) var events: [EventMention] = []
  private(set) var decisions: [Decision] = []
  private var infos: [Int: Info] = [:]
  private var position: [Int: Int] = [:]

  init() {}

  mutating func resolve(_ corpus: inout Corpus, _ clusters: inout Clusters) {
    events = EventMention.all(&corpus, &clusters)
    for (index, event) in events.enumerated() {
      infos[event.mention] = Info(
        articles: [corpus.articleOf[event.mention]], members: [index], isReported: event.isReported)
    }
    joinBlocks(officialBlocks(), .session, corpus, &clusters)
    joinBlocks(nameBlocks(corpus), .name, corpus, &clusters)
    linkReferences(corpus, &clusters)
    joinBlocks(dayBlocks(), .day, corpus, &clusters)
  }

  private enum Outcome {
    case join(String?)
    case unsure(String)
    case silent
  }

  /// What a block's members have in common.
  private enum Test {
    case session, name, day
  }

  private func outcome(_ test: Test, _ a: EventMention, _ b: EventMention, _ corpus: Corpus) -> Outcome {
    switch test {
    case .session: sessions(a, b)
    case .name: sameName(a, b)
    case .day: sameDay(a, b, corpus)
    }
  }

  private func officialBlocks() -> [String: [Int]] {
    var blocks: [String: [Int]] = [:]
    for (index, event) in events.enumerated() {
      for meeting in event.official { blocks[meeting.key, default: []].append(index) }
    }
    return blocks
  }

  /// Under its name where that says whose it is; else under paper and name.
  private func nameKey(_ event: EventMention, _ corpus: Corpus) -> String? {
    let form = corpus.forms[event.form]
    guard !form.isGeneric else { return nil }
    return form.isQualified ? form.key : "\(event.home.isEmpty ? "\(event.paper)" : event.home)|\(form.key)"
  }

  private func nameBlocks(_ corpus: Corpus) -> [String: [Int]] {
    var blocks: [String: [Int]] = [:]
    for (index, event) in events.enumerated() {
      guard let key = nameKey(event, corpus) else { continue }
      // The day is part of the key, so that a yearly meeting's block does not grow with the years.
      let date = event.dateText ?? event.publishedText ?? ""
      blocks[key + "|" + String(date.suffix(5)), default: []].append(index)
      // Two papers print a long name alike only where they mean one event, or events of one occasion.
      let form = corpus.forms[event.form]
      if !form.isQualified, form.scalars.count >= Self.longName {
        blocks["*|\(form.key)|" + String(date.suffix(5)), default: []].append(index)
      }
    }
    return blocks
  }

  private func dayBlocks() -> [String: [Int]] {
    var blocks: [String: [Int]] = [:]
    for (index, event) in events.enumerated() where event.isReported && event.isDated {
      let kind = event.kind?.rawValue ?? ""
      for person in event.leaders.isEmpty ? event.people : event.leaders {
        blocks["\(person)|\(kind)|\(event.dateText ?? "")", default: []].append(index)
      }
    }
    return blocks
  }

  private mutating func joinBlocks(
    _ blocks: [String: [Int]], _ test: Test, _ corpus: Corpus, _ clusters: inout Clusters
  ) {
    for key in blocks.keys.sorted(by: { $0.precedesInBytes($1) }) {
      guard let block = blocks[key], block.count > 1 else { continue }
      var representatives: [Int] = []
      members: for member in block {
        for other in representatives {
          switch outcome(test, events[other], events[member], corpus) {
          case .join(let reason):
            if join(other, member, &clusters), let reason { decide(.same, 0.9, other, member, reason) }
            if clusters.find(events[other].mention) == clusters.find(events[member].mention) { continue members }
          case .unsure(let reason):
            if block.count <= Self.doubts { decide(.unsure, 0.2, other, member, reason) }
          case .silent: break
          }
        }
        if representatives.count < Self.representatives { representatives.append(member) }
      }
    }
  }

  /// Joins the clusters of two events, unless one article has both or two days of theirs cannot be one.
  private mutating func join(_ a: Int, _ b: Int, _ clusters: inout Clusters) -> Bool {
    let x = clusters.find(events[a].mention)
    let y = clusters.find(events[b].mention)
    // Taken out of the dictionary, so that the sets grow in place.
    guard x != y, agree(x, y), clusters.mayJoin(x, y), var left = infos.removeValue(forKey: x),
      var right = infos.removeValue(forKey: y)
    else {
      return false
    }
    if left.members.count < right.members.count { swap(&left, &right) }
    left.articles.formUnion(right.articles)
    left.members += right.members
    left.isReported = left.isReported || right.isReported
    infos[clusters.union(x, y)] = left
    return true
  }

  private func agree(_ x: Int, _ y: Int) -> Bool {
    guard let a = infos[x], let b = infos[y], a.articles.isDisjoint(with: b.articles) else { return false }
    let left = days(a)
    let right = days(b)
    return left.allSatisfy { x in right.allSatisfy { x.mayCoincide(with: $0) } }
  }

  private func days(_ info: Info) -> [EDTF] { info.members.prefix(Self.representatives).compactMap { events[$0].date } }

  private mutating func decide(
    _ verdict: Judgement.Verdict, _ score: Double, _ a: Int, _ b: Int, _ reason: String
  ) {
    decisions.append(
      Decision(
        left: events[a].mention, right: events[b].mention, verdict: verdict, score: score, reasons: [reason]))
  }

  /// Of one convenor, term and number.
  private func sessions(_ a: EventMention, _ b: EventMention) -> Outcome {
    if let x = a.date, let y = b.date, !x.mayCoincide(with: y) { return .silent }
    let differs = a.form != b.form
    let common = a.official.intersection(b.official)
    guard common.contains(where: { $0.term == nil }), common.allSatisfy({ $0.term == nil }) else {
      return .join(differs ? "convenor, term and number of the session agree" : nil)
    }
    // Numbers without a term start again: 政府第三次常务会议.
    if a.paper == b.paper, let days = distance(a, b), days <= Self.farthestReference {
      return .join(differs ? "convenor and number agree, in issues of one year" : nil)
    }
    return .unsure("convenor and number of the meeting agree, but not surely the term")
  }

  /// Of one name.
  private func sameName(_ a: EventMention, _ b: EventMention) -> Outcome {
    switch (a.date, b.date) {
    case (let x?, let y?):
      guard a.isDated, b.isDated, x.mayCoincide(with: y) else { return .silent }
      // Every county opens its 全国科普日 on the same day: two papers' reports have more in common than the name.
      if a.paper == b.paper || !a.isReported || !b.isReported || shareSomebody(a, b) { return .join(nil) }
      return .unsure("name and day agree, but no place, host or person does")
    case (nil, nil):
      if let issue = a.publishedText, issue == b.publishedText { return .join(nil) }
      guard a.publishedText == nil, b.publishedText == nil else { return .silent }
      return a.source == b.source
        ? .join(nil) : .unsure("the names agree, and no date says whether it was one event")
    default:
      return .silent
    }
  }

  private func shareSomebody(_ a: EventMention, _ b: EventMention) -> Bool {
    !a.places.isDisjoint(with: b.places) || !a.people.isDisjoint(with: b.people)
      || !a.organizers.isDisjoint(with: b.organizers)
  }

  /// On one day: led by the same people at the same place, or held by the same body with the same people.
  private func sameDay(_ a: EventMention, _ b: EventMention, _ corpus: Corpus) -> Outcome {
    guard a.kind == b.kind, let x = a.date, let y = b.date, x.mayCoincide(with: y) else { return .silent }
    let conflict = NameGuard.conflict(corpus.forms[a.form], corpus.forms[b.form], numeralsMayBeMissing: true)
    guard conflict == nil else { return .silent }
    let people = a.people.intersection(b.people).count
    let leads = !a.leaders.isDisjoint(with: b.leaders)
    if !a.places.isDisjoint(with: b.places), leads || people >= 2 {
      return .join("day, place, kind and people agree")
    }
    guard a.places.isEmpty || b.places.isEmpty else { return .silent }
    if !a.organizers.isDisjoint(with: b.organizers), people >= 3 {
      return .join("day, host, kind and people agree")
    }
    return leads && people >= 2 ? .unsure("day, kind and people agree, but not surely the place") : .silent
  }

  private func distance(_ a: EventMention, _ b: EventMention) -> Int? {
    guard let x = (a.date?.earliest ?? a.published?.earliest), let y = (b.date?.earliest ?? b.published?.earliest)
    else {
      return nil
    }
    return abs(x.number - y.number)
  }

  /// An event that is only referred to, without a date, is the one that is reported under its name.
  private mutating func linkReferences(_ corpus: Corpus, _ clusters: inout Clusters) {
    var blocks: [String: [Int]] = [:]
    for (index, event) in events.enumerated() {
      guard let key = nameKey(event, corpus) else { continue }
      blocks[key, default: []].append(index)
      for alias in event.aliases where corpus.forms[alias].isQualified {
        blocks[corpus.forms[alias].key, default: []].append(index)
      }
    }
    for key in blocks.keys.sorted(by: { $0.precedesInBytes($1) }) {
      guard let block = blocks[key], block.count > 1 else { continue }
      var reports: [Int: Int] = [:]
      for index in block where infos[clusters.find(events[index].mention)]?.isReported == true {
        let root = clusters.find(events[index].mention)
        reports[root] = min(reports[root] ?? index, index)
      }
      for index in block {
        guard infos[clusters.find(events[index].mention)]?.isReported == false else { continue }
        let fitting = reports.values.filter { mayRefer(events[index], to: events[$0]) }.sorted()
        if fitting.count == 1, let report = fitting.first {
          if join(report, index, &clusters) { decide(.same, 0.8, report, index, "a reference to what is reported") }
        } else if fitting.count <= Self.doubts {
          for report in fitting {
            decide(.unsure, 0.3, report, index, "it may refer to any of \(fitting.count) reports")
          }
        }
      }
    }
  }

  private func mayRefer(_ reference: EventMention, to report: EventMention) -> Bool {
    if let x = reference.date, let y = report.date { return x.mayCoincide(with: y) }
    // What is recalled lies behind: not after the issue, and not years before it.
    guard let issue = reference.published?.latest, let day = report.date?.earliest ?? report.published?.earliest else {
      return true
    }
    return day.number <= issue.number && issue.number - day.number <= Self.farthestReference
  }
}
