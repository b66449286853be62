internal import Lexicons
internal import TextModel

/// Names that their characters do not show: certain borders, neighbours in a list and the page speak for them.
extension PersonRecognizer {
  /// Behind a title, a run that begins with a surname and has certain borders is a name though it is, or holds,
  /// a word: 主任古月轩，, 主任巩固到…. Words as common as 方向 have to be printed twice where only a name can stand.
  func wordName(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ scalars: [UInt32], _ ends: [Int], limit: Int, anchor: Anchor
  ) -> Int? {
    guard anchor != .none else { return nil }
    let compound = lexicon.names.compoundSurname(scalars[0], scalars[1]) > 0
    guard compound || lexicon.names.surname(scalars[0]) > 0 else { return nil }
    for count in compound ? [4, 3] : [3, 2] where count <= scalars.count {
      let end = ends[count - 1]
      guard !scalars[..<count].contains(0xB7), !isPoliteForm(scalars[..<count]),
        isMark(bytes, end, limit: limit) || !scalars[count - 1].isOne(of: PersonRecognizer.hardlyLast),
        anchor == .list
          ? rightContext(bytes, end, limit: limit) >= 8
          : isBounded(bytes, end, limit: limit, strictly: anchor != .title || count == 3 && end < limit),
        crossing(bytes, start, ends, count, limit: limit) == 0
      else { continue }
      let isWord = holdsWord(bytes, start, Array(ends[..<count]))
      switch commonness(bytes, start, ends, count, surname: scalars[0]) {
      case .never: continue
      case .rare where anchor == .title || !isWord: return end
      case .rare, .common:
        if anchor == .title || anchor == .roleNoun && count == 3 { counted.doubtful.append(Span(start, end)) }
        continue
      }
    }
    return nil
  }

  enum Commonness { case rare, common, never }

  /// How common the words are that the run is or holds; `.never` for words of grammar and of the papers' trade.
  func commonness(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ ends: [Int], _ count: Int, surname: UInt32
  ) -> Commonness {
    let end = ends[count - 1]
    var out = Commonness.rare
    for index in 0..<(count - 1) {
      let from = index == 0 ? start : ends[index - 1]
      lexicon.trie.words(in: bytes, from: from, to: bytes.count) { wordEnd, entry in
        guard wordEnd - from >= 6 else { return }
        let word = lexicon.entries[Int(entry)]
        if wordEnd > end {
          if index == 0 && word.cost < 150 { out = .never }
          return
        }
        let whole = index == 0 && wordEnd == end
        // 向前|进, 那日|松: what a word at the head is says little.
        let opens = index == 0 && !whole
        if !opens && word.classes.meets(PersonRecognizer.neverNames) || word.classes.meets(PersonRecognizer.deeds)
          || whole && word.classes.has(.timeword) && word.cost < 120
          || index > 0 && word.classes.has(.stem) && surname == 0x6765
        {
          out = .never
        } else if out != .never, whole ? word.cost < 106 : word.cost < 100 {
          out = .common
        }
      }
    }
    // 和各族, 向全县: behind a word of grammar a word that no given name is.
    if count >= 2, surname.isOne(of: PersonRecognizer.grammarSurnames) {
      let (second, _) = UTF8Reader.scalar(bytes, ends[0])
      if second.isOne(of: "各其他它我你本该此全某每有省市县区州旗盟镇乡村这那大广") { out = .never }
    }
    return out
  }

  static let neverNames = ClassSet.of(
    .title, .govtitle, .rolenoun, .bureau, .department, .statebody, .partybody, .standalone, .orgsuffix, .eventnoun,
    .pronoun, .initiative, .division, .idiom)

  static let deeds = ClassSet.of(
    .chair, .attend, .observe, .accompany, .lead, .speak, .say, .inspect, .go, .group, .hold, .listen, .see, .appoint)

  /// Surnames that are words of grammar as well.
  static let grammarSurnames: StaticScalars = "和来从向时全都同则并于与及由对为以任"

  /// Whether a name can end here for certain: at a mark, or before what persons do.
  func isBounded(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, limit: Int, strictly: Bool) -> Bool {
    let follows = rightContext(bytes, end, limit: limit)
    if follows >= 8 { return true }
    guard end < limit else { return true }
    let (scalar, _) = UTF8Reader.scalar(bytes, end)
    if follows >= 5, scalar.isOne(of: "到赴率致因就作") { return true }
    return !strictly && follows >= 5 && scalar.isOne(of: "对为作来带在向代") || follows == 6 && wins(bytes, end, limit)
  }

  /// 获得, 荣获, 夺得 behind a name.
  func wins(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ limit: Int) -> Bool {
    var found = false
    lexicon.trie.words(in: bytes, from: end, to: limit) { wordEnd, entry in
      if wordEnd - end >= 6, lexicon.entries[Int(entry)].classes.meets(.of(.win, .appoint, .speak)) { found = true }
    }
    return found
  }

  /// Common words that stand behind titles and elsewhere on the page where only a name can: two such places are proof.
  func proven(_ doubtful: [[Span]], in texts: [[UInt8]]) -> [[Span]] {
    var out = texts.map { _ in [Span]() }
    var strings: [[UInt8]] = []
    for (index, spans) in doubtful.enumerated() {
      for span in spans {
        let string = Array(texts[index][span.start..<span.end])
        if !strings.contains(string) { strings.append(string) }
      }
    }
    for string in strings {
      var places: [(document: Int, span: Span)] = []
      for (index, text) in texts.enumerated() {
        let anchored = Set(doubtful[index].map(\.start))
        text.withUnsafeBufferPointer { bytes in
          var at = 0
          while at + string.count <= bytes.count {
            defer { at += 1 }
            guard bytes[at + 2] == string[2], string.indices.allSatisfy({ bytes[at + $0] == string[$0] }) else {
              continue
            }
            let end = at + string.count
            let opens =
              at == 0 || !Scalars.isHan(UTF8Reader.scalar(bytes, UTF8Reader.previous(bytes, at)).value)
            // At a mark on both sides it may as well be a word: what persons do has to follow.
            let acts = end < bytes.count && Scalars.isHan(UTF8Reader.scalar(bytes, end).value)
            guard anchored.contains(at) || opens && acts && isBounded(bytes, end, limit: bytes.count, strictly: true)
            else { continue }
            places.append((index, Span(at, end)))
          }
        }
      }
      guard places.count >= 2 else { continue }
      for place in places { out[place.document].append(place.span) }
    }
    return out
  }

  // MARK: Lists

  /// Members of a list whose other members are names for certain: 赫成林、于海洋、和平、那日松参加.
  func neighbours(
    _ document: Document, _ sentence: Sentence, _ bytes: UnsafeBufferPointer<UInt8>, into out: inout [Span]
  ) {
    let tokens = document.tokens
    let limit = tokens[sentence.tokens.upperBound - 1].span.end
    var marks: [Int] = []
    for at in sentence.tokens where tokens[at].isMark("、") { marks.append(tokens[at].span.end) }
    guard marks.count >= 2 else { return }
    var known = Set<Int>()
    for span in out { known.insert(span.start) }
    var heads: [Span] = []
    var first = 0
    while first < marks.count {
      // A run of members that are short and stand between marks.
      var last = first
      while last + 1 < marks.count, isShort(bytes, marks[last], marks[last + 1] - 3) { last += 1 }
      defer { first = last + 1 }
      if !out.contains(where: { $0.end == marks[first] - 3 }),
        let head = headMember(bytes, marks[first] - 3, from: tokens[sentence.tokens.lowerBound].span.start)
      {
        heads.append(head)
      }
      let start = (out + heads).first { $0.end == marks[first] - 3 }?.start
      let sure = (first...last).filter { known.contains(marks[$0]) }.count + (start == nil ? 0 : 1)
      let members = last - first + 2
      guard sure >= 2, sure * 2 >= members - 1,
        sure >= 4 || isLed(document, sentence, start) || isClosed(bytes, marks[last], limit: limit)
      else { continue }
      if let head = heads.last, head.end == marks[first] - 3 { out.append(head) }
      for index in first...last where !known.contains(marks[index]) {
        let start = marks[index]
        if index < last {
          if isMember(bytes, start, marks[index + 1] - 3) { out.append(Span(start, marks[index + 1] - 3)) }
        } else if let end = memberEnd(bytes, start, limit: limit) {
          out.append(Span(start, end))
        }
      }
    }
  }

  /// The list's first member, where a mark stands before it and its characters are a name's.
  private func headMember(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, from: Int) -> Span? {
    var at = end
    var scalars: [UInt32] = []
    while at > from, scalars.count < 4 {
      let before = UTF8Reader.previous(bytes, at)
      let (scalar, _) = UTF8Reader.scalar(bytes, before)
      guard Scalars.isHan(scalar) else { break }
      scalars.insert(scalar, at: 0)
      at = before
    }
    guard at == from || !Scalars.isHan(UTF8Reader.scalar(bytes, UTF8Reader.previous(bytes, at)).value),
      let score = lexicon.names.score(scalars), score + (scalars.count == 3 ? 3 : 0) >= 14
    else { return nil }
    return Span(at, end)
  }

  /// Whether a title or 领导 stands before the list.
  private func isLed(_ document: Document, _ sentence: Sentence, _ start: Int?) -> Bool {
    guard let start else { return false }
    return sentence.tokens.contains {
      document.tokens[$0].span.end == start
        && (document.tokens[$0].classes.meets(.of(.title, .govtitle, .rolenoun))
          || document.word(document.tokens[$0]).hasSuffix("领导"))
    }
  }

  /// Whether what persons do stands behind the list.
  private func isClosed(_ bytes: UnsafeBufferPointer<UInt8>, _ last: Int, limit: Int) -> Bool {
    guard let end = memberEnd(bytes, last, limit: limit), end < limit,
      Scalars.isHan(UTF8Reader.scalar(bytes, end).value)
    else { return false }
    return rightContext(bytes, end, limit: limit) >= 8
  }

  /// Two to four Han characters and nothing else, or a transcribed name.
  private func isShort(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start
    var dotted = false
    while at < end {
      let (scalar, length) = UTF8Reader.scalar(bytes, at)
      if scalar == 0xB7 { dotted = true } else if !Scalars.isHan(scalar) { return false }
      at += length
    }
    return end - start >= 6 && end - start <= (dotted ? 42 : 15)
  }

  /// Whether a run between two marks of such a list can be a name.
  private func isMember(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var scalars: [UInt32] = []
    var ends: [Int] = []
    var at = start
    while at < end {
      let (scalar, length) = UTF8Reader.scalar(bytes, at)
      scalars.append(scalar)
      at += length
      ends.append(at)
    }
    guard scalars.count <= 4, !scalars[scalars.count - 1].isOne(of: PersonRecognizer.hardlyLast) else {
      return scalars.allSatisfy { lexicon.names.isTranscription($0) || $0 == 0xB7 }
        && verbPenalty(bytes, ends, from: 1, to: ends.count) == 0
    }
    guard scalars.count >= 2, !scalars.contains(0xB7), !isPoliteForm(scalars[...]) else { return false }
    switch commonness(bytes, start, ends, scalars.count, surname: scalars[0]) {
    case .never: return false
    case .common, .rare:
      if scalars.allSatisfy({ lexicon.names.isTranscription($0) }) { return true }
      if scalars.count == 4 { return lexicon.names.compoundSurname(scalars[0], scalars[1]) > 0 }
      if lexicon.names.surname(scalars[0]) > 0 { return true }
      return !holdsWord(bytes, start, ends)
    }
  }

  func holdsWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ ends: [Int]) -> Bool {
    var found = false
    for index in 0..<(ends.count - 1) {
      let from = index == 0 ? start : ends[index - 1]
      lexicon.trie.words(in: bytes, from: from, to: ends[ends.count - 1]) { wordEnd, _ in
        if wordEnd - from >= 6 { found = true }
      }
    }
    return found
  }

  /// The end of the list's last member, by what follows.
  private func memberEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, limit: Int) -> Int? {
    var at = start
    var count = 0
    while at < limit, count < 5 {
      let (scalar, length) = UTF8Reader.scalar(bytes, at)
      guard Scalars.isHan(scalar) else { break }
      at += length
      count += 1
      guard count >= 2, rightContext(bytes, at, limit: limit) >= 6, isMember(bytes, start, at) else { continue }
      return at
    }
    return nil
  }

  // MARK: Units and their people

  /// 柳河镇A、石坪乡B、水利局C等: who speaks for which body, three times over.
  func spokesmen(
    _ document: Document, _ sentence: Sentence, _ bytes: UnsafeBufferPointer<UInt8>, into out: inout [Span]
  ) {
    let tokens = document.tokens
    guard sentence.tokens.lazy.filter({ tokens[$0].isMark("、") }).prefix(2).count == 2 else { return }
    let limit = tokens[sentence.tokens.upperBound - 1].span.end
    var run: [Span] = []
    for at in sentence.tokens {
      guard tokens[at].classes.meets(.of(.division, .bureau, .orgsuffix)) || document.isWord(at, "村"),
        let end = bestEnd(bytes, tokens[at].span.end, limit: limit, anchor: .list), end < limit
      else { continue }
      let (next, _) = UTF8Reader.scalar(bytes, end)
      guard next.isOne(of: "、等") else { continue }
      run.append(Span(tokens[at].span.end, end))
    }
    if run.count >= 3 { out.append(contentsOf: run) }
  }

  // MARK: Appointments

  /// 免去X的…职务, 任命…，X为…局长, 接受X同志辞去…: the borders are the sentence's own.
  func appointments(
    _ document: Document, _ sentence: Sentence, _ bytes: UnsafeBufferPointer<UInt8>, into out: inout [Span]
  ) {
    let tokens = document.tokens
    guard sentence.tokens.contains(where: { tokens[$0].has(.appoint) && tokens[$0].span.count >= 6 }) else { return }
    let limit = tokens[sentence.tokens.upperBound - 1].span.end
    for at in sentence.tokens {
      let appoints = tokens[at].has(.appoint) && tokens[at].span.count >= 6
      let first = at == sentence.tokens.lowerBound
      guard appoints || first || tokens[at].isMark("，") || tokens[at].isMark("；") || tokens[at].isMark("：")
        || tokens[at].isMark("、") && at > sentence.tokens.lowerBound && tokens[at - 1].has(.title)
      else { continue }
      let start = first && !appoints && tokens[at].kind != .mark ? tokens[at].span.start : tokens[at].span.end
      guard start < limit, !out.contains(where: { $0.start == start }) else { continue }
      if let end = appointed(bytes, start, limit: limit, behindVerb: appoints) { out.append(Span(start, end)) }
    }
  }

  private func appointed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, limit: Int, behindVerb: Bool
  ) -> Int? {
    var scalars: [UInt32] = []
    var ends: [Int] = []
    var at = start
    while at < limit, scalars.count < 6 {
      let (scalar, length) = UTF8Reader.scalar(bytes, at)
      guard Scalars.isHan(scalar) else { break }
      scalars.append(scalar)
      at += length
      ends.append(at)
    }
    for count in [2, 3, 4] where count + 1 < scalars.count {
      let next = scalars[count]
      let comrade = next == 0x540C && scalars[count + 1] == 0x5FD7
      // X同志, X为, X任, X被任命为
      guard comrade || next == 0x4E3A || next == 0x4EFB || next == 0x88AB || behindVerb && next == 0x7684,
        count == 4
          ? lexicon.names.compoundSurname(scalars[0], scalars[1]) > 0
          : lexicon.names.surname(scalars[0]) > 0 || lexicon.names.compoundSurname(scalars[0], scalars[1]) > 0,
        !scalars[count - 1].isOne(of: PersonRecognizer.hardlyLast),
        commonness(bytes, start, ends, count, surname: scalars[0]) != .never
      else { continue }
      return ends[count - 1]
    }
    return nil
  }

  // MARK: Middle dots

  /// Names with a middle dot need no title: 阿拉坦·乌拉当选.
  func dotted(
    _ document: Document, _ sentence: Sentence, _ bytes: UnsafeBufferPointer<UInt8>, into out: inout [Span]
  ) {
    let tokens = document.tokens
    let from = tokens[sentence.tokens.lowerBound].span.start
    let limit = tokens[sentence.tokens.upperBound - 1].span.end
    for at in sentence.tokens where tokens[at].isMark("·") {
      let dot = tokens[at].span.start
      if out.contains(where: { $0.start <= dot && dot < $0.end }) { continue }
      var start = dot
      var count = 0
      while start > from, count < 6 {
        let before = UTF8Reader.previous(bytes, start)
        guard lexicon.names.isTranscription(UTF8Reader.scalar(bytes, before).value) else { break }
        start = before
        count += 1
      }
      guard count >= 2 else { continue }
      let opens = start == from || !Scalars.isHan(UTF8Reader.scalar(bytes, UTF8Reader.previous(bytes, start)).value)
      let isAnchored = sentence.tokens.contains {
        tokens[$0].span.end == start && tokens[$0].classes.meets(.of(.title, .govtitle, .rolenoun, .prep, .conj, .see))
      }
      guard opens || isAnchored, let end = bestEnd(bytes, start, limit: limit, anchor: .list),
        end > tokens[at].span.end + 3
      else { continue }
      out.append(Span(start, end))
    }
  }
}
