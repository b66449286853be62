internal import FactModel
internal import Lexicons
internal import TextModel

/// The division whose paper a page is, found from the text and never assumed.
///
/// Full names of counties vote, their townships vote for them, and the level words that the page uses
/// of itself (区委, 县长, 我旗) say which kind of division the winner has to be.
struct JurisdictionFinder {
  let lexicon: Lexicon

  /// - Parameters:
  ///   - given: What a user or a sidecar says.
  ///   - paper: The paper's name: one that is called after a county is that county's.
  func find(_ documents: [Document], given: String?, paper: String? = nil) -> Division? {
    if let given, let division = named(given) { return division }
    var votes: [Int: Double] = [:]
    var named: [Int: Division] = [:]
    var levels: [String: Double] = [:]
    /// What bodies and posts named in full add: on a page that writes 县委 of its own, they are the guests'.
    var bodied: [Int: Double] = [:]
    var townships: [[Division]] = []
    for document in documents {
      for sentence in document.sentences {
        // What a speech compares with and learns from lies elsewhere.
        let weight = sentence.zone == .headline ? 2.0 : sentence.zone == .speech ? 0.4 : 1.0
        let arrival = arrival(document, sentence)
        for at in sentence.tokens {
          let token = document.tokens[at]
          guard token.entry >= 0 else { continue }
          countLevel(document, at, into: &levels)
          let entry = lexicon.entries[Int(token.entry)]
          guard entry.divisionCount > 0 else { continue }
          let full = token.has(.division)
          if !full, token.has(.commonStem) || beginsName(document, at, isShared: token.has(.sharedStem)) { continue }
          let isGuest = arrival.map { at < $0 } ?? false && sends(document, at)
          let isHost = arrival == at
          let weight =
            isGuest || isAway(document, at, sentence)
            ? -4 : isHost ? 3 : weight * standing(document, at) * (isIntroduced(document, at) ? 0.3 : 1)
          let speaks = !isGuest && !isHost && hasBody(document, at)
          for index in lexicon.divisions(of: entry) {
            let division = lexicon.gazetteer.divisions[Int(index)]
            switch division.rank {
            case .township: break
            case .county:
              let vote = weight * (full ? 3 : 1.5) / Double(entry.divisionCount)
              votes[division.code, default: 0] += vote
              if speaks { bodied[division.code, default: 0] += vote }
              named[division.code] = division
            case .prefecture:
              votes[division.code, default: 0] += weight * (full ? 0.6 : 0.4)
              named[division.code] = division
            case .province: break
            }
          }
          if full {
            let places = lexicon.divisions(of: entry).map { lexicon.gazetteer.divisions[Int($0)] }.filter {
              $0.rank == .township
            }
            if !places.isEmpty && places.count <= 8 { townships.append(places) }
          }
        }
      }
    }
    for places in townships {
      for place in places {
        guard let county = lexicon.gazetteer.parent(place) else { continue }
        // A name that several counties use votes only for counties that the page names itself.
        guard places.count == 1 || votes[county.code] != nil else { continue }
        votes[county.code, default: 0] += places.count == 1 ? 1.5 : 1
        named[county.code] = county
      }
    }
    if levels.values.max() ?? 0 < 6 { for (code, vote) in bodied { votes[code, default: 0] += vote } }
    let papers = paper.map(counties(ofPaper:)) ?? []
    for county in papers where papers.count == 1 || votes[county.code] ?? 0 > 0 {
      votes[county.code, default: 0] += JurisdictionFinder.ofPaper
      named[county.code] = county
    }
    let level = levels.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
    var best: (score: Double, division: Division)?
    for (code, score) in votes.sorted(by: { $0.key < $1.key }) {
      guard let division = named[code], code != 0 else { continue }
      var score = score
      if let level, level.value >= 2 { score *= division.level == level.key ? 4 : 1 }
      if score > best?.score ?? 0 { best = (score, division) }
    }
    return best?.division
  }

  /// More than a page's own words give.
  private static let ofPaper = 100.0

  /// 临川|村, and, of what many towns are called, 城关|小学, 古城|路: says nothing of the county of that name.
  private func beginsName(_ document: Document, _ at: Int, isShared: Bool) -> Bool {
    guard at + 1 < document.tokens.count else { return false }
    let next = document.tokens[at + 1]
    return next.kind == .word && next.span.start == document.tokens[at].span.end
      && (next.scalar.isOne(of: "村屯寨") || isShared && next.classes.meets(.of(.placesuffix, .orgsuffix)))
      && !next.classes.meets(.of(.partybody, .statebody, .department, .bureau))
  }

  /// 率我县代表团赴|安吉县, 县委书记X赴|安吉县: where the paper's own leaders go is elsewhere.
  private func isAway(_ document: Document, _ at: Int, _ sentence: Sentence) -> Bool {
    let tokens = document.tokens
    guard at > sentence.tokens.lowerBound, tokens[at].has(.division), document.word(tokens[at - 1]).hasSuffix("赴"),
      !hasBody(document, at)
    else { return false }
    return (sentence.tokens.lowerBound..<at).contains { index in
      let text = document.text(tokens[index])
      if text.hasPrefix("我"), JurisdictionFinder.levels.contains(String(text.dropFirst())) { return true }
      return JurisdictionFinder.levels.contains(text) && index + 1 < at
        && tokens[index + 1].classes.meets(.of(.partybody, .statebody))
        && (index == sentence.tokens.lowerBound || tokens[index - 1].kind == .mark || document.isWord(index - 1, "我"))
    }
  }

  /// The token of 我县 in “X考察团到我县…”: who stands before it comes from elsewhere.
  private func arrival(_ document: Document, _ sentence: Sentence) -> Int? {
    let tokens = document.tokens
    for at in sentence.tokens.dropFirst() {
      guard tokens[at - 1].has(.go) else { continue }
      // 来开化县: whoever comes, comes to the paper's own county.
      if tokens[at].classes.meets(.of(.division, .stem)), document.word(tokens[at - 1]).hasSuffix("来") { return at }
      guard tokens[at].scalar.isOne(of: "我") else { continue }
      let word = document.text(tokens[at])
      if word == "我", at + 1 < sentence.tokens.upperBound,
        JurisdictionFinder.levels.contains(document.text(tokens[at + 1]))
      {
        return at
      }
      if JurisdictionFinder.levels.contains(where: { word == "我" + $0 }) { return at }
    }
    return nil
  }

  /// The county of an article's own where it names one and never the page's nor its townships; else nil.
  func own(_ document: Document, home: Division?) -> Division? {
    guard let home, !tells(document, of: home), let own = find([document], given: nil), own != home,
      own.rank == .county, home.rank == .county, names(document, own), !lexicon.gazetteer.contains(own, home)
    else { return nil }
    return own
  }

  /// Whether the article is told of a division: outside of what is said, it names it.
  private func names(_ document: Document, _ division: Division) -> Bool {
    document.sentences.contains { sentence in
      sentence.zone != .speech
        && (sentence.tokens.lowerBound..<max(sentence.speechFrom, sentence.tokens.lowerBound)).contains {
          divisions(document.tokens[$0]).contains { lexicon.gazetteer.divisions[Int($0)] == division }
        }
    }
  }

  /// Whether the article names the division or a township that only it has.
  private func tells(_ document: Document, of division: Division) -> Bool {
    document.tokens.contains { token in
      let found = divisions(token)
      return found.contains {
        let named = lexicon.gazetteer.divisions[Int($0)]
        return named == division
          || found.count == 1 && named.rank == .township && lexicon.gazetteer.parent(named) == division
      }
    }
  }

  private func divisions(_ token: Token) -> ArraySlice<Int32> {
    guard token.entry >= 0, token.classes.meets(.of(.division, .stem)) else { return [] }
    return lexicon.divisions(of: lexicon.entries[Int(token.entry)])
  }

  /// 浙江省|温州市|临江县: a county that has to be introduced by its province is not the readers' own.
  private func isIntroduced(_ document: Document, _ at: Int) -> Bool {
    guard at > 0, document.tokens[at].has(.division), document.tokens[at - 1].kind == .word else { return false }
    return divisions(document.tokens[at - 1]).contains { lexicon.gazetteer.divisions[Int($0)].rank < .county }
      && divisions(document.tokens[at]).contains { lexicon.gazetteer.divisions[Int($0)].rank == .county }
  }

  /// Whether what stands behind a division is what visits: its leaders, its delegation.
  private func sends(_ document: Document, _ at: Int) -> Bool {
    guard at + 1 < document.tokens.count else { return false }
    let next = document.tokens[at + 1]
    return next.classes.meets(
      .of(.partybody, .statebody, .govtitle, .department, .bureau, .orgsuffix, .title, .division, .stem))
      || document.isWord(at + 1, "党政") || document.isWord(at + 1, "领导")
  }

  /// What a division's place in the sentence says: a way there speaks against home.
  private func standing(_ document: Document, _ at: Int) -> Double {
    at > 0 && document.tokens[at - 1].classes.meets(.of(.go, .lead)) ? 0.4 : 1
  }

  private func hasBody(_ document: Document, _ at: Int) -> Bool {
    at + 1 < document.tokens.count
      && document.tokens[at + 1].classes.meets(.of(.partybody, .statebody, .govtitle, .department, .bureau))
  }

  /// The division that a user or a sidecar names, by code or by name.
  private func named(_ text: String) -> Division? {
    if let code = Int(text) { return lexicon.gazetteer.division(code: code) }
    return lexicon.divisions(named: text).first
  }

  private static let levels: [String] = ["县", "区", "市", "旗", "州", "盟"]

  /// Counts 区委, 县长, 全旗, 我市 and the like as votes for the level of the page's own division.
  private func countLevel(_ document: Document, _ at: Int, into levels: inout [String: Double]) {
    let token = document.tokens[at]
    if token.has(.govtitle) {
      let word = document.text(token)
      for level in JurisdictionFinder.levels where word.hasSuffix(level + "长") { levels[level, default: 0] += 1 }
      return
    }
    if token.span.count == 3, token.scalar.isOne(of: "县区市旗州盟"), at + 1 < document.tokens.count,
      document.tokens[at + 1].classes.meets(.of(.partybody, .statebody, .department, .bureau))
    {
      levels[document.text(token), default: 0] += 1
    } else if token.scalar.isOne(of: "全我"), token.span.count <= 6 {
      // 全县 and 我县 are one word or two.
      let next =
        token.span.count == 6
        ? document.text(token).dropFirst()
        : at + 1 < document.tokens.count ? Substring(document.text(document.tokens[at + 1])) : ""
      if JurisdictionFinder.levels.contains(String(next)) { levels[String(next), default: 0] += 1 }
    }
  }
}

/// What level words (区委, 县长, 该镇) stand for at a place in the text.
struct JurisdictionContext {
  let gazetteer: Gazetteer
  let home: Division?
  /// The last division of each level word that was named in the article.
  private var recent: [String: Division] = [:]
  /// The same, of the sentence alone: two counties in one list each have their own 县委.
  private var inSentence: [String: Division] = [:]
  /// The division of the body or post that the sentence named last.
  private(set) var ofLastBody: Division?

  init(gazetteer: Gazetteer, home: Division?) {
    self.gazetteer = gazetteer
    self.home = home
  }

  mutating func beginSentence() {
    inSentence.removeAll(keepingCapacity: true)
    ofLastBody = nil
  }

  /// Takes note of a division whose head the text names: 临江县县长.
  mutating func noteHead(of division: Division) { ofLastBody = division }

  /// Takes note of a division that the text names.
  ///
  /// - Parameter asBody: It stood in front of a body or a post (金秀县委), which carries down the list it heads.
  mutating func note(_ division: Division, asBody: Bool) {
    recent[division.level] = division
    if asBody {
      inSentence[division.level] = division
      ofLastBody = division
    }
    if division.rank == .township {
      recent["镇"] = division
      recent["乡"] = division
    }
  }

  /// The division that 我县 or 本市 means: the page's own, never the guests' of the same sentence.
  func resolveOwn(_ level: String) -> Division? {
    if let home, let own = ([home] + gazetteer.ancestors(home)).first(where: { $0.level == level }) { return own }
    return home == nil && recent[level] != inSentence[level] ? recent[level] : nil
  }

  /// The division that a bare level word means here, or nil.
  func resolve(_ level: String) -> Division? {
    if let division = inSentence[level] { return division }
    guard let home else { return recent[level] }
    if level == "镇" || level == "乡" || level == "街道" || level == "苏木" { return recent[level] }
    if home.level == level { return home }
    for up in gazetteer.ancestors(home) where up.level == level { return up }
    if level == "省" || level == "自治区" { return gazetteer.ancestors(home).first { $0.rank == .province } }
    return recent[level]
  }
}
