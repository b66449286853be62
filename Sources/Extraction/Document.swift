internal import FactModel
internal import Lexicons
internal import TextModel

/// What a sentence does in its article.
enum Zone {
  case headline
  /// The first paragraph of the body.
  case lead
  case narration
  /// What was said or is demanded: no events, participations or visits come out of it.
  case speech
  case caption
}

/// A sentence: tokens of one block up to its final mark.
struct Sentence {
  /// Indices into the document's tokens.
  var tokens: Range<Int>
  var block: Int
  var zone: Zone
  /// Inside the sentence, speech begins at this token (“…，强调要…”); the tokens' end if it does not.
  var speechFrom: Int
}

/// An article while it is read: its text, tokens, sentences.
struct Document {
  let article: Article
  let lexicon: Lexicon
  var tokens: [Token] = []
  var sentences: [Sentence] = []
  /// Persons' names found so far, sorted, apart.
  var names: [Span] = []
  /// The tokens of each block as cut without names: blocks that hold no name are cut once.
  private var plain: [[Token]] = []

  init(article: Article, lexicon: Lexicon) {
    self.article = article
    self.lexicon = lexicon
    tokenize()
  }

  var bytes: [UInt8] { article.text.bytes }

  func text(_ span: Span) -> String { article.text.string(span) }

  func text(_ tokenRange: Range<Int>) -> String {
    guard let first = tokenRange.first, let last = tokenRange.last else { return "" }
    return text(Span(tokens[first].span.start, tokens[last].span.end))
  }

  func text(_ token: Token) -> String { text(token.span) }

  /// The bytes of a span, for comparison with words of the grammar.
  func word(_ span: Span) -> Word {
    bytes.withUnsafeBufferPointer { Word(UnsafeBufferPointer(rebasing: $0[span.start..<span.end])) }
  }

  func word(_ token: Token) -> Word { word(token.span) }

  func word(_ tokenRange: Range<Int>) -> Word {
    word(Span(tokens[tokenRange.lowerBound].span.start, tokens[tokenRange.upperBound - 1].span.end))
  }

  /// Whether a span holds one of the words.
  func holds(_ span: Span, _ words: [StaticString]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      words.contains { word in
        let length = word.utf8CodeUnitCount
        var at = span.start
        while at + length <= span.end {
          var same = 0
          while same < length, bytes[at + same] == word.utf8Start[same] { same += 1 }
          if same == length { return true }
          at += 1
        }
        return false
      }
    }
  }

  /// Whether the token is this word.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let span = tokens[index].span
    guard span.count == word.utf8CodeUnitCount else { return false }
    for i in 0..<span.count where bytes[span.start + i] != word.utf8Start[i] { return false }
    return true
  }

  /// Cuts the text into tokens, with the names found so far as fixed points, and into sentences.
  mutating func tokenize() {
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    let tokenizer = Tokenizer(lexicon: lexicon)
    article.text.bytes.withUnsafeBufferPointer { buffer in
      for (index, block) in article.blocks.enumerated() {
        let first = names.firstIndex { $0.start >= block.span.start } ?? names.endIndex
        let last = names.firstIndex { $0.start >= block.span.end } ?? names.endIndex
        if plain.count == index { plain.append(tokenizer.tokens(buffer, in: block.span, names: [])) }
        let found = first == last ? plain[index] : tokenizer.tokens(buffer, in: block.span, names: names[first..<last])
        split(found, block: index)
      }
    }
  }

  /// 华坪|下村, 李家|山村: a common noun in 村 behind a part of a name is the name's end.
  private func village(_ token: Token, behind last: Token) -> [Token]? {
    guard token.kind == .word, token.span.count == 6, last.span.end == token.span.start,
      last.kind == .unknown || last.kind == .word && last.span.count <= 6,
      !last.classes.meets(last.span.count == 3 ? Document.neverInVillage : Document.noVillage),
      !last.scalar.isOne(of: "省市县区镇乡的了个"),
      bytes[token.span.start + 3] == 0xE6, bytes[token.span.start + 4] == 0x9D, bytes[token.span.start + 5] == 0x91,
      !token.scalar.isOne(of: "农乡新古渔本全各该我两数多几贫每他邻进驻出入访帮包示联")
    else { return nil }
    return [Span(token.span.start, token.span.start + 3), Span(token.span.start + 3, token.span.end)].map(wordToken)
  }

  /// A part of a token as a token of its own.
  private func wordToken(_ part: Span) -> Token {
    let entry = text(part).withLexiconEntry(lexicon)
    return Token(
      kind: .word, span: part, classes: entry.map { lexicon.entries[Int($0)].classes } ?? [], entry: entry ?? -1,
      scalar: text(part).unicodeScalars.first?.value ?? 0)
  }

  /// 平利县|长|林远清 as 平利|县长|林远清, and 市|长葛|军 as 市长|葛|军: the level word and its head are one.
  private func withHeads(_ found: [Token]) -> [Token] {
    guard found.indices.dropLast().contains(where: { headCut(found, $0) != nil }) else { return found }
    var out: [Token] = []
    var at = 0
    while at < found.count {
      if at + 1 < found.count, let cuts = headCut(found, at) {
        for (start, end) in zip(cuts, cuts.dropFirst()) {
          out.append(wordToken(Span(start, end)))
        }
        at += 2
      } else {
        out.append(found[at])
        at += 1
      }
    }
    return out
  }

  /// Where two tokens have to be cut so that the head's title is whole; nil where there is none.
  private func headCut(_ found: [Token], _ at: Int) -> [Int]? {
    let (token, next) = (found[at], found[at + 1])
    if isHeadless(found, at) { return [token.span.start, token.span.end - 3, next.span.end] }
    // 、市|长葛|军
    guard token.kind == .word, token.span.count == 3, token.scalar.isOne(of: "市县区旗州"), next.kind == .word,
      next.span.count == 6, next.scalar == 0x957F, next.has(.stem), !next.has(.division),
      next.span.start == token.span.end,
      at == 0 || found[at - 1].kind == .mark || found[at - 1].has(.title)
    else { return nil }
    return [token.span.start, token.span.end + 3, next.span.end]
  }

  /// 平利县|长, where 平利 is the county's stem.
  private func isHeadless(_ found: [Token], _ at: Int) -> Bool {
    let (token, next) = (found[at], found[at + 1])
    guard token.kind == .word, token.has(.division), token.span.count >= 9, next.span.count == 3, next.scalar == 0x957F,
      at + 2 < found.count, lexicon.names.surname(found[at + 2].scalar) > 0,
      "县市区旗".unicodeScalars.contains(where: { text(token).unicodeScalars.last == $0 }),
      next.span.start == token.span.end,
      let stem = text(Span(token.span.start, token.span.end - 3)).withLexiconEntry(lexicon),
      lexicon.entries[Int(stem)].classes.has(.stem),
      let head = text(Span(token.span.end - 3, next.span.end)).withLexiconEntry(lexicon)
    else { return false }
    return lexicon.entries[Int(head)].classes.has(.govtitle)
  }

  private static let neverInVillage = ClassSet.of(.prep, .conj, .pronoun, .go, .see, .numeral)

  private static let noVillage = ClassSet.of(
    .verb, .adverb, .prep, .conj, .particle, .pronoun, .division, .placesuffix, .title, .rolenoun, .go, .see, .numeral,
    .adjective)

  /// Where the verb or conjunction ends that the name of a county begins with (和|县, 任|县, 会同|县); nil for others.
  private func verbal(_ token: Token) -> Int? {
    if word(token) == "下来" { return token.span.start + 3 }
    if token.span.count == 6, token.scalar.isOne(of: "和任") { return token.span.start + 3 }
    return token.span.count == 9 && word(token) == "会同县" ? token.span.start + 6 : nil
  }

  /// 应|县人民政府|邀请: who was asked by whom, and not 应县.
  private func isInvitation(_ found: [Token], _ at: Int) -> Bool {
    guard found[at].span.count == 6, found[at].scalar.isOne(of: "应") else { return false }
    return found[at...].dropFirst().prefix(9).contains { word($0).isOne(of: "邀请 邀约 之邀") }
  }

  private static let finals: StaticScalars = "。！？!?；;"

  private mutating func split(_ plain: [Token], block: Int) {
    let found = withHeads(plain)
    var start = tokens.count
    for (at, token) in found.enumerated() {
      let last = tokens.count > start ? tokens[tokens.count - 1] : nil
      // 在X的带领|下|来青山县
      let isLed =
        token.kind == .word && word(token) == "下来" && last?.classes.meets(.of(.lead, .accompany)) == true
      let isInvited = token.has(.division) && isInvitation(found, at)
      // “…林远清和县人大…”: behind a name 和县 is a conjunction and a level word, not the county of that name.
      let behindName =
        token.has(.division)
        && last.map { last in
          last.kind == .name || last.isMark("）") || last.isMark("》") || last.isMark("”")
            || last.kind == .word && !last.classes.meets(.of(.prep, .go, .division, .conj, .particle))
        } == true
      // 工程点|和|龙虎山: behind a noun 和龙 is no county.
      let joins =
        token.has(.stem) && !token.has(.division) && !token.has(.commonStem) && token.span.count == 6
        && token.scalar == 0x548C
        && last.map { $0.classes.meets(.of(.noun, .placesuffix, .orgsuffix)) && !$0.has(.verb) } == true
      if isLed || joins || isInvited || behindName,
        let cut = verbal(token) ?? (isInvited ? token.span.start + 3 : nil)
      {
        tokens.append(wordToken(Span(token.span.start, cut)))
        tokens.append(wordToken(Span(cut, token.span.end)))
      } else if let last, let parts = village(token, behind: last) {
        tokens.append(contentsOf: parts)
      } else {
        tokens.append(token)
      }
    }
    let zone: Zone =
      switch article.blocks[block].kind {
      case .headline: .headline
      case .heading: .narration
      case .caption: .caption
      case .paragraph: .narration
      }
    var at = start
    while at < tokens.count {
      let token = tokens[at]
      at += 1
      guard token.kind == .mark, token.scalar.isOne(of: Document.finals) else { continue }
      // A closing quotation mark or bracket belongs to the sentence it closes.
      while at < tokens.count, tokens[at].kind == .mark, tokens[at].scalar.isOne(of: "”』」’）)》") { at += 1 }
      // A semicolon keeps lists of people and stops together; it ends no sentence.
      if token.scalar == 0xFF1B || token.scalar == 0x3B { continue }
      sentences.append(Sentence(tokens: start..<at, block: block, zone: zone, speechFrom: at))
      start = at
    }
    if start < tokens.count {
      sentences.append(Sentence(tokens: start..<tokens.count, block: block, zone: zone, speechFrom: tokens.count))
    }
  }
}

extension String {
  /// The lexicon's entry of the whole string.
  fileprivate func withLexiconEntry(_ lexicon: Lexicon) -> Int32? {
    var copy = self
    return copy.withUTF8 { lexicon.trie.entry($0) }
  }
}
