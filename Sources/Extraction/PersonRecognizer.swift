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
  let counted = Counted()

  final class Counted {
    var of: [[UInt8]: Bool] = [:]
    /// Common words that stand where a name is looked for.
    var doubtful: [Span] = []
  }

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// How strongly the place where a name is looked for asks for one.
  enum Anchor: Int {
    case title = 4
    case list = 7
    case roleNoun = 12
    case none = 16
  }

  /// Marks the names in all documents of a page.
  func mark(_ documents: inout [Document]) {
    let texts = documents.map(\.bytes)
    var doubtful: [[Span]] = []
    var found = documents.map { document in
      counted.doubtful.removeAll()
      let found = names(in: document)
      doubtful.append(counted.doubtful)
      return found
    }
    if doubtful.contains(where: { !$0.isEmpty }) {
      for (index, spans) in proven(doubtful, in: texts).enumerated() where !spans.isEmpty {
        found[index] = merge(found[index] + spans, [])
      }
    }
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

  func names(in document: Document) -> [Span] {
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
        neighbours(document, sentence, bytes, into: &out)
        appointments(document, sentence, bytes, into: &out)
        spokesmen(document, sentence, bytes, into: &out)
        dotted(document, sentence, bytes, into: &out)
        beforeTitles(document, sentence, into: &out)
      }
    }
    return merge(out, [])
  }

  /// The anchor that the token is for the name behind it (or, for `.none`, the name it begins).
  func anchor(_ document: Document, _ at: Int, _ sentence: Sentence) -> Anchor? {
    let token = document.tokens[at]
    // 回应委员关切, 部分成员: members need more of a name behind them.
    if document.word(token).isOne(of: "委员 成员 队员 代表"),
      at == sentence.tokens.lowerBound
        || !document.tokens[at - 1].classes.meets(
          .of(.partybody, .statebody, .department, .bureau, .orgsuffix, .standalone, .title, .govtitle))
          && !document.tokens[at - 1].isMark("、")
    {
      return .roleNoun
    }
    if token.has(.title) || token.has(.govtitle) || token.has(.rank) { return .title }
    if document.isWord(at, "领导") || document.isWord(at, "县领导") || document.isWord(at, "区领导")
      || document.isWord(at, "市领导")
    {
      return .list
    }
    // Behind a name 同志 closes it: X同志任….
    if token.has(.rolenoun), !document.isWord(at, "同志") || followsLeaders(document, at, sentence) { return .roleNoun }
    if token.has(.appoint) && token.span.count >= 6 { return .roleNoun }
    // 拟任村党支部书记的X介绍…
    if document.isWord(at, "的"), at > sentence.tokens.lowerBound,
      document.tokens[at - 1].classes.meets(.of(.title, .govtitle))
    {
      return .roleNoun
    }
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
    guard first || behindComma else { return nil }
    if lexicon.names.surname(token.scalar) > 0 || beginsCompound(document, token) { return Anchor.none }
    return nil
  }

  /// 领导同志, 负责同志: leaders in front of their names.
  private func followsLeaders(_ document: Document, _ at: Int, _ sentence: Sentence) -> Bool {
    at > sentence.tokens.lowerBound && (document.isWord(at - 1, "领导") || document.isWord(at - 1, "负责"))
  }

  /// 上官, 诸葛: surnames of two characters, the first of which is none.
  private func beginsCompound(_ document: Document, _ token: Token) -> Bool {
    guard token.kind == .word || token.kind == .unknown, token.span.start + 6 <= document.bytes.count else {
      return false
    }
    let second = document.bytes.withUnsafeBufferPointer { UTF8Reader.scalar($0, token.span.start + 3).value }
    return lexicon.names.compoundSurname(token.scalar, second) > 0
  }

  /// Takes the name at `from` and those that follow it in a list.
  func follow(
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
      // 老党员张永礼|和|武大银|。
      let closes = anchor != .none && next.isOne(of: "和及与")
      anchor = next.isOne(of: "、") ? .list : closes ? .roleNoun : .none
    }
  }

  /// Lists of three and more that look like names all along: A、B、C等参加.
  func lists(
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
        let behind = (at..<sentence.tokens.upperBound).first { tokens[$0].span.start == end }
        if run.count >= 2 || closesList(document, behind)
          || isPair(document, bytes, run[0].start, behind, sentence)
        {
          out.append(contentsOf: run)
          let firstMark = UTF8Reader.previous(bytes, run[0].start)
          let behindTitle = sentence.tokens.last {
            tokens[$0].span.end <= firstMark && tokens[$0].classes.meets(.of(.title, .govtitle))
          }
          let from = behindTitle.map { tokens[$0].span.end } ?? tokens[sentence.tokens.lowerBound].span.start
          if let first = nameBefore(bytes, firstMark, from: from) {
            out.append(first)
          }
        }
        run.removeAll()
      }
    }
  }

  /// 等, 两位同志: what follows says that names stood before it.
  func closesList(_ document: Document, _ behind: Int?) -> Bool {
    guard let at = behind else { return false }
    return document.isWord(at, "等") || document.isWord(at, "两位") || document.isWord(at, "三位")
      || document.isWord(at, "同志") || document.tokens[at].classes.meets(.of(.observe, .accompany))
  }

  /// A、B|参加: two names that are all of a clause up to what they did.
  private func isPair(
    _ document: Document, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ behind: Int?, _ sentence: Sentence
  ) -> Bool {
    let mark = UTF8Reader.previous(bytes, start)
    let from = document.tokens[sentence.tokens.lowerBound].span.start
    guard let at = behind, let first = nameBefore(bytes, mark, from: from) else { return false }
    // 列席会议的有|A、B。
    if document.tokens[at].kind == .mark, first.start > from {
      return UTF8Reader.scalar(bytes, UTF8Reader.previous(bytes, first.start)).value.isOne(of: "有")
    }
    guard document.tokens[at].classes.meets(.of(.attend, .lead, .accompany)) else { return false }
    return first.start == from
      || !Scalars.isHan(UTF8Reader.scalar(bytes, UTF8Reader.previous(bytes, first.start)).value)
  }

  /// The name that ends at `end`, for the head of a list.
  func nameBefore(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, from start: Int) -> Span? {
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
  func beforeTitles(_ document: Document, _ sentence: Sentence, into out: inout [Span]) {
    let tokens = document.tokens
    for at in sentence.tokens {
      guard tokens[at].has(.title) || document.isWord(at, "同志") || document.isWord(at, "一行") else { continue }
      for count in [3, 2] where at - count >= sentence.tokens.lowerBound {
        let part = tokens[(at - count)..<at]
        guard part.allSatisfy({ $0.span.count == 3 && $0.kind != .mark && $0.kind != .name }) else { continue }
        let scalars = part.map(\.scalar)
        guard !isPoliteForm(scalars[...]), let score = lexicon.names.score(scalars), score + (count == 3 ? 3 : 0) >= 16,
          !scalars[count - 1].isOne(of: PersonRecognizer.hardlyLast), !document.isWord(at - 1, "任"),
          // 创文|巩卫办|主任 heads an office.
          !scalars[count - 1].isOne(of: "办局委厅处科")
        else { continue }
        out.append(Span(part[part.startIndex].span.start, part[part.endIndex - 1].span.end))
        break
      }
    }
  }

  // MARK: The page

  func occurrences(of strings: Set<[UInt8]>, in text: [UInt8]) -> [Span] {
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
  func isFree(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
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
  func merge(_ a: [Span], _ b: [Span]) -> [Span] {
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
