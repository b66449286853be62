internal import Lexicons
internal import TextModel

/// Finds the persons' names of a page.
///
/// A title, a neighbour in a list or a verb of saying anchors a candidate; its end is settled by what
/// follows it (a mark, a verb, 等), by words that cross it, by the characters' weights and by how often
/// the page prints it; then every other occurrence on the page is taken as well.
struct PersonRecognizer {
  let lexicon: Lexicon
  /// Which strings the article prints twice or more, as far as they were asked for.
  private let counted = Counted()

  private final class Counted {
    var of: [[UInt8]: Bool] = [:]
  }

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// How strongly the place where a name is looked for asks for one.
  private enum Anchor: Int {
    case title = 4
    case list = 7
    case roleNoun = 12
    case none = 16
  }

  /// Marks the names in all documents of a page.
  func mark(_ documents: inout [Document]) {
    let texts = documents.map(\.bytes)
    var found = documents.map { names(in: $0) }
    var strings = Set<[UInt8]>()
    for (index, spans) in found.enumerated() {
      for span in spans where span.count >= 6 { strings.insert(Array(texts[index][span.start..<span.end])) }
    }
    for index in documents.indices {
      found[index] = merge(found[index], occurrences(of: strings, in: texts[index]))
      documents[index].names = found[index]
      documents[index].tokenize()
    }
  }

  // MARK: One document

  private func names(in document: Document) -> [Span] {
    counted.of.removeAll(keepingCapacity: true)
    var out: [Span] = []
    let tokens = document.tokens
    document.bytes.withUnsafeBufferPointer { bytes in
      for sentence in document.sentences {
        let limit = tokens[sentence.tokens.upperBound - 1].span.end
        for at in sentence.tokens {
          let token = tokens[at]
          if out.last.map({ token.span.start < $0.end }) ?? false { continue }
          guard let anchor = anchor(document, at, sentence) else { continue }
          let start = anchor == .none ? token.span.start : token.span.end
          follow(bytes, from: start, limit: limit, anchor: anchor, into: &out)
        }
        lists(document, sentence, bytes, into: &out)
        beforeTitles(document, sentence, into: &out)
      }
    }
    return merge(out, [])
  }

  /// The anchor that the token is for the name behind it (or, for `.none`, the name it begins).
  private func anchor(_ document: Document, _ at: Int, _ sentence: Sentence) -> Anchor? {
    let token = document.tokens[at]
    if token.has(.title) || token.has(.govtitle) || token.has(.rank) { return .title }
    if document.isWord(at, "领导") || document.isWord(at, "县领导") || document.isWord(at, "区领导")
      || document.isWord(at, "市领导") || document.isWord(at, "同志")
    {
      return .list
    }
    if token.has(.rolenoun) { return .roleNoun }
    if token.has(.appoint) && token.span.count >= 6 { return .roleNoun }
    // 副县长（挂职）X
    if token.isMark("）") || token.isMark(")"), at - 2 > sentence.tokens.lowerBound {
      for back in 2...3 where at - back - 1 >= sentence.tokens.lowerBound {
        if document.tokens[at - back].isMark("（") || document.tokens[at - back].isMark("("),
          document.tokens[at - back - 1].classes.meets(.of(.title, .govtitle))
        {
          return .title
        }
      }
    }
    let first = at == sentence.tokens.lowerBound
    let behindComma = !first && document.tokens[at - 1].kind == .mark
    if (first || behindComma) && lexicon.names.surname(token.scalar) > 0 { return Anchor.none }
    return nil
  }

  /// Takes the name at `from` and those that follow it in a list.
  private func follow(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int, anchor: Anchor,
    into out: inout [Span]
  ) {
    var at = start
    var anchor = anchor
    while at < limit, let end = bestEnd(bytes, at, limit: limit, anchor: anchor) {
      out.append(Span(at, end))
      guard end < limit else { return }
      let (next, length) = UTF8Reader.scalar(bytes, end)
      // A、B, A，B and A和B go on; what follows has to look like a name by itself.
      guard next.isOne(of: "、，,和及与") else { return }
      at = end + length
      anchor = next.isOne(of: "、") ? .list : .none
    }
  }

  /// Lists of three and more that look like names all along: A、B、C等参加.
  private func lists(
    _ document: Document, _ sentence: Sentence, _ bytes: UnsafeBufferPointer<UInt8>,
    into out: inout [Span]
  ) {
    let tokens = document.tokens
    var run: [Span] = []
    var at = sentence.tokens.lowerBound
    let limit = tokens[sentence.tokens.upperBound - 1].span.end
    while at < sentence.tokens.upperBound {
      defer { at += 1 }
      guard tokens[at].isMark("、") else { continue }
      let start = tokens[at].span.end
      guard start < limit, let end = bestEnd(bytes, start, limit: limit, anchor: .roleNoun) else {
        run.removeAll()
        continue
      }
      run.append(Span(start, end))
      let more = end < limit && UTF8Reader.scalar(bytes, end).value.isOne(of: "、")
      if !more {
        if run.count >= 2 || closesList(document, behind: end, sentence) {
          out.append(contentsOf: run)
          let firstMark = UTF8Reader.previous(bytes, run[0].start)
          if let first = nameBefore(bytes, firstMark, from: tokens[sentence.tokens.lowerBound].span.start) {
            out.append(first)
          }
        }
        run.removeAll()
      }
    }
  }

  /// 等, 两位同志: what follows says that names stood before it.
  private func closesList(_ document: Document, behind end: Int, _ sentence: Sentence) -> Bool {
    guard let at = sentence.tokens.first(where: { document.tokens[$0].span.start == end }) else { return false }
    return document.isWord(at, "等") || document.isWord(at, "两位") || document.isWord(at, "三位")
      || document.isWord(at, "同志")
  }

  /// The name that ends at `end`, for the head of a list.
  private func nameBefore(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, from start: Int) -> Span? {
    var best: (score: Int, span: Span)?
    var at = end
    var scalars: [UInt32] = []
    for length in 1...4 where at > start {
      at = UTF8Reader.previous(bytes, at)
      let (scalar, _) = UTF8Reader.scalar(bytes, at)
      guard Scalars.isHan(scalar) else { break }
      scalars.insert(scalar, at: 0)
      guard length >= 2, var score = lexicon.names.score(scalars) else { continue }
      if length == 3 { score += 3 }
      if score > best?.score ?? 11 { best = (score, Span(at, end)) }
    }
    return best?.span
  }

  /// Names in front of a title: X总书记, X书记, X同志. Only characters that make up no word qualify.
  private func beforeTitles(_ document: Document, _ sentence: Sentence, into out: inout [Span]) {
    let tokens = document.tokens
    for at in sentence.tokens {
      guard tokens[at].has(.title) || document.isWord(at, "同志") || document.isWord(at, "一行") else { continue }
      for count in [3, 2] where at - count >= sentence.tokens.lowerBound {
        let part = tokens[(at - count)..<at]
        guard part.allSatisfy({ $0.span.count == 3 && $0.kind != .mark && $0.kind != .name }) else { continue }
        let scalars = part.map(\.scalar)
        guard let score = lexicon.names.score(scalars), score + (count == 3 ? 3 : 0) >= 16 else { continue }
        out.append(Span(part[part.startIndex].span.start, part[part.endIndex - 1].span.end))
        break
      }
    }
  }

  // MARK: Where a name ends

  /// The end of the most likely name that starts at `start`, or nil if none is likely enough.
  private func bestEnd(
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
    // Surnames that are words of grammar need a title before them.
    if anchor != .title, scalars[0].isOne(of: "和来从向时全都同则并于与及由对为以") { return nil }
    if let end = transcribed(bytes, start, scalars, ends, limit: limit, anchor: anchor) { return end }
    var best: (score: Int, end: Int)?
    for count in 2...4 where count <= scalars.count {
      guard !scalars[..<count].contains(0xB7), let name = lexicon.names.score(scalars[..<count]) else { continue }
      let end = ends[count - 1]
      let follows = rightContext(bytes, end, limit: limit)
      var score = name + follows + crossing(bytes, start, ends, count, limit: limit)
      if count == 3 { score += 3 }
      if scalars[count - 1].isOne(of: PersonRecognizer.hardlyLast) { score -= 8 }
      score -= wordPenalty(bytes, start, end, follows: follows, anchor: anchor) + innerPenalty(bytes, ends, count)
      // How often the article prints it decides only where two readings are close.
      if count >= 3, let rival = best, abs(rival.score - score) <= 6, occurs(bytes, start, end) { score += 3 }
      if score > best?.score ?? Int.min { best = (score, end) }
    }
    guard let best else {
      return anchor == .title ? oddName(bytes, start, scalars, ends, limit: limit) : nil
    }
    let threshold =
      switch anchor {
      case .title: 12
      case .list: 17
      case .roleNoun: 20
      case .none: 24
      }
    // 殷殷, 拳拳: doubled characters are words.
    if best.end == ends[1], scalars[0] == scalars[1] { return nil }
    if anchor == .none && !saysOrGoes(bytes, best.end, limit: limit) { return nil }
    if best.score >= threshold { return best.end }
    return anchor == .title ? oddName(bytes, start, scalars, ends, limit: limit) : nil
  }

  /// Behind a title, characters that make up no word and stop at a mark or at what persons do are a name,
  /// whatever its surname: 朝鲁门|致辞, 药小田、.
  private func oddName(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ scalars: [UInt32], _ ends: [Int], limit: Int
  ) -> Int? {
    for count in 2...5 where count <= scalars.count {
      let end = ends[count - 1]
      guard rightContext(bytes, end, limit: limit) >= 8 else { continue }
      guard !scalars[..<count].contains(where: { $0.isOne(of: PersonRecognizer.hardlyLast) || $0 == 0xB7 }) else {
        return nil
      }
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

  /// A transcribed name: with a middle dot, or all of transcription characters behind a title.
  private func transcribed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ scalars: [UInt32], _ ends: [Int], limit: Int, anchor: Anchor
  ) -> Int? {
    guard anchor == .title || anchor == .list else { return nil }
    if let dot = scalars.firstIndex(of: 0xB7), dot >= 1, dot <= 6 {
      guard dot < 2 || scalars[..<dot].allSatisfy({ lexicon.names.isTranscription($0) }) || dot <= 4 else { return nil }
      var best: (score: Int, end: Int)?
      for count in (dot + 2)...max(dot + 2, min(scalars.count, dot + 7)) where count <= scalars.count {
        let score =
          rightContext(bytes, ends[count - 1], limit: limit) + crossing(bytes, start, ends, count, limit: limit)
          + (lexicon.names.isTranscription(scalars[count - 1]) ? 3 : -3)
        if score > best?.score ?? 3 { best = (score, ends[count - 1]) }
      }
      return best?.end
    }
    guard lexicon.names.surname(scalars[0]) == 0 || scalars.count > 3 else { return nil }
    var best: (score: Int, end: Int)?
    var count = 0
    while count < scalars.count, count < 7, lexicon.names.isTranscription(scalars[count]) {
      count += 1
      guard count >= 2, count != 2 || lexicon.names.surname(scalars[0]) == 0 else { continue }
      let follows = rightContext(bytes, ends[count - 1], limit: limit)
      let score =
        follows + crossing(bytes, start, ends, count, limit: limit) + count / 2
        - wordPenalty(bytes, start, ends[count - 1], follows: follows, anchor: anchor)
      if score > best?.score ?? 6 { best = (score, ends[count - 1]) }
    }
    guard let best else { return nil }
    // An ordinary three-character name is the likelier reading of a run that has a surname.
    if best.end <= ends[min(2, ends.count - 1)], lexicon.names.surname(scalars[0]) > 0 { return nil }
    return best.end
  }

  /// How well a name can end at `end`, by what follows.
  private func rightContext(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, limit: Int) -> Int {
    guard end < limit else { return 8 }
    let (scalar, length) = UTF8Reader.scalar(bytes, end)
    if !Scalars.isHan(scalar) { return scalar == 0xB7 ? -6 : 8 }
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
  private static let followers: StaticScalars = "作致讲任还也均共应说称来赴到在率带为对就以向与和及等又并则曾将已因受从由随一分先主出参陪代"
  /// Characters of grammar that hardly end a name.
  private static let hardlyLast: StaticScalars = "等作来和与及在到率带并了的为说将主出参就对还也之所"

  private static let singleFollowers = ClassSet.of(.go, .prep, .conj, .lead, .say, .group, .particle)
  private static let eventVerbs = ClassSet.of(
    .chair, .attend, .observe, .accompany, .lead, .speak, .say, .inspect, .go, .group, .hold, .listen, .see, .timeword,
    .appoint)
  private static let verbLike = ClassSet.of(.verb, .adverb, .prep, .conj, .pronoun)
  private static let titles = ClassSet.of(.title, .govtitle, .rolenoun)

  /// What words say that begin inside the name and end behind it: 刘海|出席 forbids 刘海出.
  private func crossing(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ ends: [Int], _ count: Int, limit: Int
  ) -> Int {
    let end = ends[count - 1]
    var worst = 0
    for index in 1..<max(count, 2) where index < count {
      lexicon.trie.words(in: bytes, from: ends[index - 1], to: limit) { wordEnd, entry in
        guard wordEnd > end else { return }
        let classes = lexicon.entries[Int(entry)].classes
        if classes.meets(PersonRecognizer.eventVerbs) {
          worst = min(worst, -10)
        } else if lexicon.entries[Int(entry)].cost < 110 {
          worst = min(worst, -5)
        }
      }
    }
    return worst
  }

  /// What it costs that the name is a common word, begins with one, or begins a longer word.
  private func wordPenalty(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, follows: Int, anchor: Anchor
  ) -> Int {
    var penalty = 0
    lexicon.trie.words(in: bytes, from: start, to: bytes.count) { wordEnd, entry in
      guard wordEnd - start >= 6 else { return }
      let word = lexicon.entries[Int(entry)]
      let frequent = word.cost < 125
      if wordEnd > end {
        if word.cost < 150 { penalty = max(penalty, word.classes.meets(PersonRecognizer.nominal) ? 14 : 10) }
      } else if word.classes.meets(PersonRecognizer.eventVerbs) {
        penalty = max(penalty, 30)
      } else if word.classes.meets(PersonRecognizer.grammar) {
        penalty = max(penalty, 14)
      } else if frequent {
        // 区长高峰， stands, and 县长方向对… ; 书记高度重视 does not.
        let isThing = word.classes.has(.noun) && !word.classes.meets(.of(.adverb, .adjective, .idiom))
        penalty = max(penalty, anchor != .title ? 12 : follows == 8 ? 2 : isThing && follows >= 5 ? 5 : 12)
      } else {
        penalty = max(penalty, follows >= 6 ? 1 : 5)
      }
    }
    return penalty
  }

  /// What it costs that the given name is a word of grammar: 任|中共, 和|党组.
  private func innerPenalty(_ bytes: UnsafeBufferPointer<UInt8>, _ ends: [Int], _ count: Int) -> Int {
    guard count >= 3 else { return 0 }
    var penalty = 0
    lexicon.trie.words(in: bytes, from: ends[0], to: ends[count - 1]) { wordEnd, entry in
      guard wordEnd == ends[count - 1] else { return }
      let word = lexicon.entries[Int(entry)]
      if word.classes.meets(
        .of(.partybody, .statebody, .department, .standalone, .title, .eventnoun, .attend, .chair, .say))
      {
        penalty = 20
      } else if word.cost < 105 {
        penalty = max(penalty, 4)
      }
    }
    return penalty
  }

  private static let nominal = ClassSet.of(
    .division, .bureau, .department, .standalone, .eventnoun, .orgsuffix, .placesuffix)
  private static let grammar = ClassSet.of(
    .title, .govtitle, .rolenoun, .division, .bureau, .department, .statebody, .orgsuffix, .eventnoun, .pronoun,
    .timeword,
    .initiative)

  /// Whether the text at `end` is what persons do: 指出, 说, 一行, 率队.
  private func saysOrGoes(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, limit: Int) -> Bool {
    guard end < limit else { return false }
    var found = false
    lexicon.trie.words(in: bytes, from: end, to: limit) { wordEnd, entry in
      let classes = lexicon.entries[Int(entry)].classes
      if wordEnd - end >= 6, classes.meets(ClassSet.of(.say, .lead, .chair, .attend, .group, .accompany)) {
        found = true
      }
      if wordEnd - end == 3, classes.has(.say) { found = true }
    }
    return found
  }

  private func occurs(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let needle = Array(bytes[start..<end])
    if let known = counted.of[needle] { return known }
    let count = ByteSearch.count(of: needle, in: bytes, upTo: 2)
    counted.of[needle] = count >= 2
    return count >= 2
  }

  // MARK: The page

  private func occurrences(of strings: Set<[UInt8]>, in text: [UInt8]) -> [Span] {
    guard !strings.isEmpty else { return [] }
    var trie = Trie(capacity: strings.count * 4)
    for string in strings.sorted(by: { $0.lexicographicallyPrecedes($1) }) { _ = trie.insert(string, entry: 0) }
    var out: [Span] = []
    text.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        var end = 0
        trie.words(in: bytes, from: at, to: bytes.count) { wordEnd, _ in end = wordEnd }
        if end > at, isFree(bytes, at, end) {
          out.append(Span(at, end))
          at = end
        } else {
          at += UTF8Reader.scalar(bytes, at).length
        }
      }
    }
    return out
  }

  /// Two-character names that are words, or parts of a longer word, count only where something anchors them.
  private func isFree(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 6 else { return true }
    var free = true
    lexicon.trie.words(in: bytes, from: start, to: bytes.count) { wordEnd, entry in
      if wordEnd >= end, lexicon.entries[Int(entry)].cost < 150 { free = false }
    }
    if !free {
      // A name that is a word counts where only a name can stand: 郑重|主持, 、时光、
      let opens = start == 0 || !Scalars.isHan(UTF8Reader.scalar(bytes, UTF8Reader.previous(bytes, start)).value)
      return opens && rightContext(bytes, end, limit: bytes.count) >= 8
        && (end >= bytes.count || Scalars.isHan(UTF8Reader.scalar(bytes, end).value))
    }
    return rightContext(bytes, end, limit: bytes.count) >= 4
  }

  /// Both lists as one, sorted and without overlaps; the longer of two that overlap stays.
  private func merge(_ a: [Span], _ b: [Span]) -> [Span] {
    var out: [Span] = []
    for span in (a + b).sorted(by: { $0.start != $1.start ? $0.start < $1.start : $0.end > $1.end }) {
      if let last = out.last, span.start < last.end { continue }
      out.append(span)
    }
    return out
  }
}

/// Search for byte strings.
enum ByteSearch {
  /// How often `needle` occurs in `bytes`, at most `limit`.
  static func count(of needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, upTo limit: Int) -> Int {
    // The last byte of a character tells more of it than the first, which most Han characters share.
    guard needle.count >= 3, bytes.count >= needle.count else { return 0 }
    let third = needle[2]
    var count = 0
    var at = 0
    let last = bytes.count - needle.count
    while at <= last {
      if bytes[at + 2] == third {
        var k = 0
        while k < needle.count, bytes[at + k] == needle[k] { k += 1 }
        if k == needle.count {
          count += 1
          if count >= limit { return count }
          at += needle.count
          continue
        }
      }
      at += 1
    }
    return count
  }
}
