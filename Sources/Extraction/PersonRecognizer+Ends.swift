internal import Lexicons
internal import TextModel

/// Where a name ends: settled by what follows, what crosses it and what it is made of.
extension PersonRecognizer {
  /// The end of the most likely name that starts at `start`, or nil if none is likely enough.
  func bestEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, limit: Int, anchor: Anchor
  ) -> Int? {
    var scalars: [UInt32] = []
    var ends: [Int] = []
    var at = start
    while at < limit, scalars.count < 14 {
      let (scalar, length) = UTF8Reader.scalar(bytes, at)
      guard Scalars.isHan(scalar) || (scalar == 0xB7 && !scalars.isEmpty) else { break }
      scalars.append(scalar)
      at += length
      ends.append(at)
    }
    guard scalars.count >= 2 else { return nil }
    // 委员|们边看边议
    if scalars[0].isOne(of: "们") { return nil }
    // Surnames that are words of grammar need a title before them.
    // …、于青林、…: behind the mark of a list 于 begins a name.
    if anchor != .title, scalars[0].isOne(of: "和来从向时全都同则并于与及由对为以"),
      !(anchor == .list && scalars[0] == 0x4E8E)
    {
      return nil
    }
    if let end = transcribed(bytes, start, scalars, ends, limit: limit, anchor: anchor) { return end }
    var best: (score: Int, end: Int)?
    for count in 2...4 where count <= scalars.count {
      guard !scalars[..<count].contains(0xB7), !isPoliteForm(scalars[..<count]),
        let name = lexicon.names.score(scalars[..<count])
      else { continue }
      let end = ends[count - 1]
      if count >= 3, anchor != .title, isDeed(bytes, start, end) { continue }
      // 创文|巩卫办|主任: an office, whose head follows; 以方志|为|组长.
      if scalars[count - 1].isOne(of: "办局委厅处科为任"), titleFollows(bytes, end, limit: limit) { continue }
      let follows = rightContext(bytes, end, limit: limit)
      var score = name + follows + crossing(bytes, start, ends, count, limit: limit)
      if count == 3 { score += 3 }
      if scalars[count - 1].isOne(of: PersonRecognizer.hardlyLast) {
        // 苏和|分别: nobody is called by one character; nor does a word of grammar stand before a mark.
        let final =
          follows == 8 && !scalars[count - 1].isOne(of: "等说了的某") && isMark(bytes, end, limit: limit)
          && !opensQuotation(bytes, end, limit: limit)
          && !isFigure(bytes, end, limit: limit)
        // 孟和|参加: behind a title one character alone is no name.
        let lone =
          scalars[count - 1] == 0x548C
          && (count == 2 && (follows == 6 || follows == 8 && anchor == .title) && !isFigure(bytes, end, limit: limit)
            || isAppointed(bytes, end, limit: limit))
        score -= final || lone ? 2 : scalars[count - 1].isOne(of: "致任说讲把谈让给被率赴等在做") ? 14 : 8
        // 李明到|G312…, 王聪和|62名
        if isFigure(bytes, end, limit: limit) { score -= 8 }
      }
      score -= wordPenalty(bytes, start, end, follows: follows, anchor: anchor) + innerPenalty(bytes, ends, count)
      // How often the article prints it decides only where two readings are close.
      if count >= 3, let rival = best, abs(rival.score - score) <= 6, occurs(bytes, start, end) { score += 3 }
      if score > best?.score ?? Int.min { best = (score, end) }
    }
    guard let best else {
      return anchor == .title ? oddName(bytes, start, scalars, ends, limit: limit) : nil
    }
    if scalars[0].isOne(of: PersonRecognizer.grammarSurnames), best.end == ends[1] || best.end == ends[2],
      commonness(bytes, start, ends, best.end == ends[1] ? 2 : 3, surname: scalars[0]) == .never
    {
      return nil
    }
    let threshold =
      switch anchor {
      case .title: 12
      case .list: 17
      case .roleNoun: 20
      case .none: 24 - (isAppointed(bytes, best.end, limit: limit) ? 7 : 0)
      }
    // 殷殷, 拳拳: doubled characters are words.
    if best.end == ends[1], scalars[0] == scalars[1],
      anchor != .title || scalars.count > 2 && rightContext(bytes, best.end, limit: limit) < 8
    {
      return nil
    }
    if anchor == .none && !saysOrGoes(bytes, best.end, limit: limit) { return nil }
    if best.score >= threshold { return best.end }
    if let end = wordName(bytes, start, scalars, ends, limit: limit, anchor: anchor) { return end }
    return anchor == .title ? oddName(bytes, start, scalars, ends, limit: limit) : nil
  }

  /// Behind a title, characters that make up no word and stop at a mark or at what persons do are a name,
  /// whatever its surname: 朝鲁门|致辞, 药小田、.
  func oddName(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ scalars: [UInt32], _ ends: [Int], limit: Int
  ) -> Int? {
    for count in 2...5 where count <= scalars.count {
      let end = ends[count - 1]
      guard rightContext(bytes, end, limit: limit) >= (count == 3 ? 5 : 8) else { continue }
      if scalars[count - 1].isOne(of: "为任"), titleFollows(bytes, end, limit: limit) { continue }
      guard !scalars[..<count].contains(where: { $0.isOne(of: PersonRecognizer.neverInside) || $0 == 0xB7 }) else {
        return nil
      }
      if scalars[0].isOne(of: PersonRecognizer.neverFirst) { return nil }
      if count == 3, crossing(bytes, start, ends, count, limit: limit) < 0 { continue }
      var word = false
      for index in 0..<count {
        let from = index == 0 ? start : ends[index - 1]
        lexicon.trie.words(in: bytes, from: from, to: end) { wordEnd, entry in
          if wordEnd - from >= 6, lexicon.entries[Int(entry)].cost < 150 { word = true }
        }
      }
      return word ? nil : end
    }
    return nil
  }

  /// 李大爷, 张奶奶, 王师傅, 赵某某, and 边看边: no names.
  func isPoliteForm(_ name: ArraySlice<UInt32>) -> Bool {
    guard name.count >= 2, let last = name.last else { return true }
    if name.contains(0x67D0) { return true }
    // 李家村, 王庄村
    if last == 0x6751, name.count <= 3 { return true }
    let before = name[name.endIndex - 2]
    // 唐小妹 is a name.
    if last.isOne(of: "妹弟") { return before == last || before.isOne(of: "阿大二三四五") }
    if last.isOne(of: "爷奶叔婶姨嫂妈爸娘姐哥伯婆公") && (before == last || before.isOne(of: "大小阿老二三四五")) { return true }
    if before == 0x5E08 && last == 0x5085 { return true }
    return name.count == 3 && name[name.startIndex] == last
  }

  /// 陈明为|“…”揭牌, 卢正以|《…》为题: a word of grammar before what is quoted.
  private func opensQuotation(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, limit: Int) -> Bool {
    end < limit && UTF8Reader.scalar(bytes, end).value.isOne(of: "“《‘「")
  }

  /// Whether the run is a word that says what people do: 拉家常, 包饺子.
  private func isDeed(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var found = false
    lexicon.trie.words(in: bytes, from: start, to: end) { wordEnd, entry in
      let classes = lexicon.entries[Int(entry)].classes
      if wordEnd == end, classes.meets(.of(.verb, .idiom)), !classes.has(.noun) { found = true }
    }
    return found
  }

  /// Whether a digit or a Latin letter follows.
  private func isFigure(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, limit: Int) -> Bool {
    guard end < limit else { return false }
    let (scalar, _) = UTF8Reader.scalar(bytes, end)
    return Scalars.isDigit(scalar) || Scalars.isLatin(scalar)
  }

  /// Words of grammar that no name holds.
  static let neverInside: StaticScalars = "等作来和与及在到率带并了的为说将主出参就对还也之所"

  func isMark(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, limit: Int) -> Bool {
    end >= limit || !Scalars.isHan(UTF8Reader.scalar(bytes, end).value)
  }

  /// Words of grammar that are no surnames.
  static let neverFirst: StaticScalars = "要把被使让给将应会能可须必也还就又再最很太不没未已正在因自到按和或而且但若如虽边既等的是为有所"

  /// Whether 任, 当选, 为…局长 follows: who takes up a post is named.
  func isAppointed(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, limit: Int) -> Bool {
    guard end < limit else { return false }
    var found = false
    lexicon.trie.words(in: bytes, from: end, to: limit) { _, entry in
      if lexicon.entries[Int(entry)].classes.has(.appoint) { found = true }
    }
    return found
  }

  /// A transcribed name: with a middle dot, or all of transcription characters behind a title.
  func transcribed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ scalars: [UInt32], _ ends: [Int], limit: Int, anchor: Anchor
  ) -> Int? {
    guard anchor == .title || anchor == .list || anchor == .roleNoun else { return nil }
    if let dot = scalars.firstIndex(of: 0xB7), dot >= 1, dot <= 6 {
      guard dot < 2 || scalars[..<dot].allSatisfy({ lexicon.names.isTranscription($0) }) || dot <= 4 else { return nil }
      var best: (score: Int, end: Int)?
      for count in (dot + 2)...max(dot + 2, min(scalars.count, dot + 7)) where count <= scalars.count {
        let score =
          rightContext(bytes, ends[count - 1], limit: limit) + crossing(bytes, start, ends, count, limit: limit)
          + (lexicon.names.isTranscription(scalars[count - 1]) ? 3 : -3)
          - (count == dot + 2 ? 5 : 0) - verbPenalty(bytes, ends, from: dot + 1, to: count)
        // 买买提|出席 and 买买|提出|席 weigh the same: the longer name leaves nothing over.
        if score > 3, score >= best?.score ?? 0 { best = (score, ends[count - 1]) }
      }
      return best?.end
    }
    guard lexicon.names.surname(scalars[0]) == 0 || scalars.count > 3 else { return nil }
    var best: (score: Int, end: Int)?
    var count = 0
    while count < scalars.count, count < 7, lexicon.names.isTranscription(scalars[count]) {
      count += 1
      guard count >= (anchor == .roleNoun ? 3 : 2), count != 2 || lexicon.names.surname(scalars[0]) == 0 else {
        continue
      }
      let follows = rightContext(bytes, ends[count - 1], limit: limit)
      // 乌云|其其格: four characters that transcribe outweigh a word among them.
      let score =
        follows + crossing(bytes, start, ends, count, limit: limit) + count / 2
        - wordPenalty(bytes, start, ends[count - 1], follows: follows, anchor: anchor) / (count >= 4 ? 3 : 1)
        - (count >= 3 ? verbPenalty(bytes, ends, from: 1, to: count) : 0)
      if anchor == .roleNoun, holdsWord(bytes, start, Array(ends[..<count])) { continue }
      if score > best?.score ?? 6 { best = (score, ends[count - 1]) }
    }
    guard let best else { return nil }
    // An ordinary three-character name is the likelier reading of a run that has a surname.
    if best.end <= ends[min(2, ends.count - 1)], lexicon.names.surname(scalars[0]) > 0 { return nil }
    return best.end
  }

  /// What it costs that a verb or an adverb stands at the end of the run: 夏依旦|分别.
  func verbPenalty(_ bytes: UnsafeBufferPointer<UInt8>, _ ends: [Int], from: Int, to count: Int) -> Int {
    var penalty = 0
    for index in from..<count where index > from {
      lexicon.trie.words(in: bytes, from: ends[index - 1], to: ends[count - 1]) { wordEnd, entry in
        guard wordEnd == ends[count - 1], wordEnd - ends[index - 1] >= 6 else { return }
        if lexicon.entries[Int(entry)].classes.meets(.of(.adverb, .verb, .appoint, .chair, .attend, .say, .title)) {
          penalty = 12
        }
      }
    }
    return penalty
  }

  private func titleFollows(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, limit: Int) -> Bool {
    var found = false
    lexicon.trie.words(in: bytes, from: end, to: limit) { _, entry in
      if lexicon.entries[Int(entry)].classes.meets(.of(.title, .govtitle)) { found = true }
    }
    return found
  }

  /// How well a name can end at `end`, by what follows.
  func rightContext(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, limit: Int) -> Int {
    guard end < limit else { return 8 }
    let (scalar, length) = UTF8Reader.scalar(bytes, end)
    if !Scalars.isHan(scalar) { return scalar == 0xB7 ? -6 : 8 }
    if scalar == 0x8BF4, end + length < limit, !Scalars.isHan(UTF8Reader.scalar(bytes, end + length).value) { return 8 }
    var best = -6
    lexicon.trie.words(in: bytes, from: end, to: limit) { wordEnd, entry in
      let classes = lexicon.entries[Int(entry)].classes
      if wordEnd == end + length {
        if classes.meets(PersonRecognizer.singleFollowers) || scalar.isOne(of: PersonRecognizer.followers) {
          best = max(best, 5)
        }
      } else if classes.meets(PersonRecognizer.eventVerbs) {
        best = max(best, 8)
      } else if classes.meets(PersonRecognizer.verbLike) {
        best = max(best, 6)
      } else if classes.meets(PersonRecognizer.titles) {
        best = max(best, 6)
      } else {
        best = max(best, 0)
      }
    }
    return best
  }

  /// Characters that open what a person does: 作报告, 致辞, 还到….
  static let followers: StaticScalars = "作致讲任还也均共应说称来赴到在率带为对就以向与和及等又并则曾将已因受从由随一分先主出参陪代谈问笑"
  /// Characters of grammar that hardly end a name.
  static let hardlyLast: StaticScalars = "等作来和与及在到率带并了的为说将主出参就对还也之所致把被让给因赴讲谈任某受以做家"

  static let singleFollowers = ClassSet.of(.go, .prep, .conj, .lead, .say, .group, .particle)
  static let eventVerbs = ClassSet.of(
    .chair, .attend, .observe, .accompany, .lead, .speak, .say, .inspect, .go, .group, .hold, .listen, .see, .timeword,
    .appoint, .entrust)
  static let verbLike = ClassSet.of(.verb, .adverb, .prep, .conj, .pronoun)
  static let titles = ClassSet.of(.title, .govtitle, .rolenoun)

  /// What words say that begin inside the name and end behind it: 周海|出席 forbids 周海出.
  func crossing(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ ends: [Int], _ count: Int, limit: Int
  ) -> Int {
    let end = ends[count - 1]
    var verbEnd = 0
    lexicon.trie.words(in: bytes, from: end, to: limit) { wordEnd, entry in
      if lexicon.entries[Int(entry)].classes.meets(PersonRecognizer.eventVerbs) { verbEnd = wordEnd }
    }
    var worst = 0
    for index in 1..<max(count, 2) where index < count {
      lexicon.trie.words(in: bytes, from: ends[index - 1], to: limit) { wordEnd, entry in
        // 买买提|出席: 提出 would leave half of a verb behind.
        guard wordEnd > end, wordEnd >= verbEnd else { return }
        let classes = lexicon.entries[Int(entry)].classes
        if classes.meets(PersonRecognizer.eventVerbs) || isTogether(bytes, ends[index - 1]) || classes.has(.bureau)
          || classes.has(.adverb) && lexicon.entries[Int(entry)].cost < 90
        {
          worst = min(worst, -10)
        } else if lexicon.entries[Int(entry)].cost < 110 {
          worst = min(worst, -5)
        }
      }
    }
    return worst
  }

  /// 一同, 一道, 一起, 一并: what several do, never the end of a name.
  private func isTogether(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    UTF8Reader.scalar(bytes, at).value.isOne(of: "一")
  }

  /// What it costs that the name is a common word, begins with one, or begins a longer word.
  func wordPenalty(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, follows: Int, anchor: Anchor
  ) -> Int {
    var penalty = 0
    lexicon.trie.words(in: bytes, from: start, to: bytes.count) { wordEnd, entry in
      guard wordEnd - start >= 6 else { return }
      let word = lexicon.entries[Int(entry)]
      let frequent = word.cost < 125
      if wordEnd > end {
        if word.cost < 150 { penalty = max(penalty, word.classes.meets(PersonRecognizer.nominal) ? 14 : 10) }
      } else if word.classes.meets(PersonRecognizer.eventVerbs) || wordEnd == end && word.classes.has(.division) {
        penalty = max(penalty, 30)
      } else if word.classes.meets(PersonRecognizer.grammar) {
        penalty = max(penalty, 14)
      } else if word.classes.has(.stem), anchor == .list, wordEnd == end,
        isMark(bytes, end, limit: bytes.count)
      {
        // 副市长娄山、武平，: behind a name in a list a county's stem is a name as well.
        penalty = max(penalty, 4)
      } else if frequent {
        // 区长高峰， stands, and 县长方向对… ; 书记高度重视 does not.
        let isThing = word.classes.has(.noun) && !word.classes.meets(.of(.adverb, .adjective, .idiom))
        penalty = max(
          penalty, anchor != .title ? 12 : follows == 8 && word.cost >= 80 ? 2 : isThing && follows >= 5 ? 5 : 12)
      } else {
        penalty = max(penalty, follows >= 6 ? 1 : 5)
      }
    }
    return penalty
  }

  /// What it costs that the given name is a word of grammar or address: 任|中共, 和|党组, 田|大爷.
  func innerPenalty(_ bytes: UnsafeBufferPointer<UInt8>, _ ends: [Int], _ count: Int) -> Int {
    guard count >= 3 else { return 0 }
    var penalty = 0
    lexicon.trie.words(in: bytes, from: ends[0], to: ends[count - 1]) { wordEnd, entry in
      guard wordEnd == ends[count - 1] else { return }
      let word = lexicon.entries[Int(entry)]
      if word.classes.meets(
        .of(.partybody, .statebody, .department, .standalone, .title, .rolenoun, .eventnoun, .attend, .chair, .say))
      {
        penalty = 20
      } else if word.cost < 105 {
        penalty = max(penalty, 4)
      }
    }
    return penalty
  }

  static let nominal = ClassSet.of(
    .division, .bureau, .department, .standalone, .eventnoun, .orgsuffix, .placesuffix)
  static let grammar = ClassSet.of(
    .title, .govtitle, .rolenoun, .division, .bureau, .department, .statebody, .orgsuffix, .eventnoun, .pronoun,
    .timeword,
    .initiative)

  /// Whether the text at `end` is what persons do: 指出, 说, 一行, 率队.
  func saysOrGoes(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, limit: Int) -> Bool {
    guard end < limit else { return false }
    var found = false
    lexicon.trie.words(in: bytes, from: end, to: limit) { wordEnd, entry in
      let classes = lexicon.entries[Int(entry)].classes
      if wordEnd - end >= 6, classes.meets(ClassSet.of(.say, .lead, .chair, .attend, .group, .accompany, .speak)) {
        found = true
      }
      if wordEnd - end == 3, classes.has(.say) { found = true }
      if classes.has(.appoint) { found = true }
    }
    return found
  }

  func occurs(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let needle = Array(bytes[start..<end])
    if let known = counted.of[needle] { return known }
    let count = ByteSearch.count(of: needle, in: bytes, upTo: 2)
    counted.of[needle] = count >= 2
    return count >= 2
  }
}
