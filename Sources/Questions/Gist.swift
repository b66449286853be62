internal import FactModel

/// A question cut into names of the graph, a time and known words; what is none of them is unread.
struct Gist {
  /// A piece of a question.
  struct Token {
    var range: Range<Int>
    /// As it stands in the question.
    var text: String
    /// What it may name; empty for a word.
    var things: [NamedThing] = []
    var isExact = true
    var isSlip = false
    /// The classes of a word.
    var classes: QuestionWords.Classes = [:]
  }

  var tokens: [Token] = []
  var unread: [Range<Int>] = []
  /// What was left out because it only tells more of somebody named.
  var dropped: [String] = []
  let text: QuestionText

  /// A longer question than this is read by its form alone.
  static let longest = 120
  private static let longestName = 40

  init(text: QuestionText) { self.text = text }

  /// Cuts a question so that least of it stays unread, and then into the fewest pieces.
  static func cut(
    _ text: QuestionText, _ words: QuestionWords, _ linker: inout NameLinker, time: Range<Int>?
  ) throws -> Gist {
    let characters = text.characters
    let count = characters.count
    var best: [(cost: Int, from: Int, token: Token?)] = Array(repeating: (Int.max, 0, nil), count: count + 1)
    best[0].cost = 0
    func offer(_ end: Int, _ cost: Int, _ from: Int, _ token: Token?) {
      let total = best[from].cost + cost
      if total < best[end].cost { best[end] = (total, from, token) }
    }
    let types = Set(EntityType.allCases)
    for start in 0..<count {
      let isMark = !(characters[start].isLetter || characters[start].isNumber)
      offer(start + 1, isMark ? 0 : unreadCost, start, nil)
      if let time, time.lowerBound == start {
        offer(time.upperBound, 100, start, Token(range: time, text: text.name(time), classes: ["TIME": ""]))
      }
      guard isBorder(characters, start) else { continue }
      if let quantity = QuantityPhrase.read(characters, at: start, text.language) {
        // 两人 is rather a word for the two than how many are wanted.
        let cost = quantity.classes["TOP"] == nil ? 100 : 106
        let token = Token(range: quantity.range, text: text.name(quantity.range), classes: quantity.classes)
        offer(quantity.range.upperBound, cost, start, token)
      }
      for entry in words.words(in: characters, at: start) {
        let range = start..<(start + entry.word.count)
        guard isBorder(characters, range.upperBound) else { continue }
        // 座谈会 is a kind of meeting before it is the name of one.
        let cost = entry.classes["KIND"] == nil ? 105 : 95
        offer(range.upperBound, cost, start, Token(range: range, text: text.name(range), classes: entry.classes))
      }
      let longest = min(longestName, count - start)
      guard longest >= 2, !isMark || characters[start] == "“" else { continue }
      for length in 2...longest where isBorder(characters, start + length) {
        let range = start..<(start + length)
        // A mark between names belongs to neither.
        guard Self.isWhole(characters[range]) else { continue }
        let things = try linker.things(named: text.name(range), types)
        guard !things.isEmpty else { continue }
        offer(range.upperBound, 100, start, Token(range: range, text: text.name(range), things: things))
      }
    }
    var gist = Gist(text: text)
    var at = count
    while at > 0 {
      let (_, from, token) = best[at]
      if let token {
        gist.tokens.insert(token, at: 0)
      } else if characters[from].isLetter || characters[from].isNumber {
        if let first = gist.unread.first, first.lowerBound == at {
          gist.unread[0] = from..<first.upperBound
        } else {
          gist.unread.insert(from..<at, at: 0)
        }
      }
      at = from
    }
    return gist
  }

  /// Whether a piece may be a name as a whole: no mark at its end, no cell of a table and the next, no half of a pair
  /// of quotes.
  private static func isWhole(_ piece: ArraySlice<Character>) -> Bool {
    guard let last = piece.last, !separators.contains(last) else { return false }
    return !piece.contains { ",;|\t".contains($0) } && piece.count { $0 == "\"" }.isMultiple(of: 2)
  }

  private static let unreadCost = 10_000
  private static let separators: Set<Character> = ["、", "，", ",", "；", ";", "。", "：", ":", "/", "|", "\t", " "]

  /// Whether a piece may begin or end here: not within a Latin word or a number.
  private static func isBorder(_ text: [Character], _ at: Int) -> Bool {
    guard at > 0, at < text.count else { return true }
    func isLatin(_ character: Character) -> Bool {
      character.isASCII && (character.isLetter || character.isNumber)
    }
    return !(isLatin(text[at - 1]) && isLatin(text[at]))
  }

  /// The same with the offices that stand beside a person's name made a part of the name: 县长林远清, 林远清县长.
  ///
  /// Of several of that name those who hold the office are meant.
  func joiningOffices() -> Gist? {
    var out = self
    var changed = false
    var index = 0
    while index < out.tokens.count {
      defer { index += 1 }
      guard out.tokens[index].classes["TITLE"] != nil else { continue }
      let title = out.tokens[index]
      for side in [index - 1, index + 1] where out.tokens.indices.contains(side) {
        let person = out.tokens[side]
        guard person.things.contains(where: { $0.type == .person }), isBeside(title.range, person.range) else {
          continue
        }
        var joined = person
        joined.range =
          min(
            title.range.lowerBound, person.range.lowerBound)..<max(
            title.range.upperBound, person.range.upperBound)
        let holders = person.things.filter { $0.detail.contains(title.text) }
        if !holders.isEmpty { joined.things = holders }
        var first = min(index, side)
        out.tokens[first] = joined
        out.tokens.remove(at: first + 1)
        // 青山县县长林远清: the body goes with the office.
        if side > index, first > 0, isBeside(out.tokens[first - 1].range, title.range),
          out.tokens[first - 1].things.contains(where: { $0.type == .organization || $0.type == .place })
        {
          out.tokens[first].range = out.tokens[first - 1].range.lowerBound..<joined.range.upperBound
          out.tokens.remove(at: first - 1)
          first -= 1
        }
        index = first
        changed = true
        break
      }
    }
    return changed ? out : nil
  }

  private func isBeside(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let gap = a.upperBound <= b.lowerBound ? a.upperBound..<b.lowerBound : b.upperBound..<a.lowerBound
    return gap.allSatisfy { text.characters[$0] == " " }
  }

  /// Takes the one unread piece of a question about articles for what they are searched for.
  func searchingUnread() -> Gist? {
    guard unread.count == 1, tokens.contains(where: { $0.classes["ARTICLE"] != nil || $0.classes["MENTION"] != nil })
    else { return nil }
    var out = self
    out.tokens.append(Token(range: unread[0], text: text.name(unread[0]), classes: ["TEXT": ""]))
    out.unread = []
    out.tokens.sort { $0.range.lowerBound < $1.range.lowerBound }
    return out
  }

  /// Takes a kind of event, as 联席会议, for the one event that goes by it; nil if there is none.
  func namingKinds(_ linker: inout NameLinker) throws -> Gist? {
    var out = self
    var changed = false
    for index in tokens.indices where tokens[index].classes["NAMED"] != nil {
      let similar = try linker.things(similarTo: tokens[index].text, [.event])
      guard !similar.things.isEmpty, !similar.isSlip else { continue }
      out.tokens[index].things = similar.things
      out.tokens[index].classes = [:]
      out.tokens[index].isExact = false
      changed = true
    }
    return changed ? out : nil
  }

  /// Takes what is unread for names as people shorten or misspell them; nil if one of them is none.
  ///
  /// A name's known parts, as 会议 in 联席会议, go with it: longer pieces are tried first.
  func guessing(_ linker: inout NameLinker) throws -> Gist? {
    var out = self
    let types = Set(EntityType.allCases)
    for gap in regions where !out.tokens.contains(where: { !$0.isExact && $0.range.contains(gap.lowerBound) }) {
      var pieces: [Range<Int>] = []
      for start in starts(before: gap) { for end in ends(behind: gap) { pieces.append(start..<end) } }
      pieces.sort { $0.count > $1.count }
      var isFound = false
      for piece in pieces.prefix(8) where (2...30).contains(piece.count) {
        let similar = try linker.things(similarTo: text.name(piece), types)
        guard !similar.things.isEmpty else { continue }
        out.tokens.removeAll { piece.overlaps($0.range) }
        out.tokens.append(
          Token(range: piece, text: text.name(piece), things: similar.things, isExact: false, isSlip: similar.isSlip))
        isFound = true
        break
      }
      guard isFound else { return nil }
    }
    out.unread = []
    out.tokens.sort { $0.range.lowerBound < $1.range.lowerBound }
    return out
  }

  /// The unread pieces, those with a few characters between as one: 重点项目集中 has 项 and 中 in it.
  private var regions: [Range<Int>] {
    unread.reduce(into: []) { found, gap in
      if let last = found.last, gap.lowerBound - last.upperBound <= 3 {
        found[found.count - 1] = last.lowerBound..<gap.upperBound
      } else {
        found.append(gap)
      }
    }
  }

  /// Where a name that holds the gap may begin: up to three pieces before it, as long as nothing lies between.
  private func starts(before gap: Range<Int>) -> [Int] {
    var out = [gap.lowerBound]
    for token in tokens.reversed() where token.range.upperBound == out.last && out.count < 4 {
      out.append(token.range.lowerBound)
    }
    return out
  }

  private func ends(behind gap: Range<Int>) -> [Int] {
    var out = [gap.upperBound]
    for token in tokens where token.range.lowerBound == out.last && out.count < 4 {
      out.append(token.range.upperBound)
    }
    return out
  }
}
