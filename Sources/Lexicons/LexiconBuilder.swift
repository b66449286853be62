internal import Resources

/// Reads the tables into the lexicon's parts.
struct LexiconBuilder {
  var trie = Trie(capacity: 400_000)
  var entries: [LexiconEntry] = []
  var gazetteer = Gazetteer()
  var names = NameModel()
  var values: [String] = [""]
  /// The divisions of each entry, as indices into the gazetteer.
  var divisions: [Int: [Int32]] = [:]

  private static let commonCost: Int32 = 185

  mutating func load() {
    entries.reserveCapacity(160_000)
    for table in [
      "titles", "role-nouns", "bodies", "organization-kinds", "place-kinds", "event-nouns", "verbs",
      "function-words", "initiatives",
    ] {
      loadClasses(table)
    }
    loadDivisions()
    loadWords()
    loadMarks()
    loadNames()
  }

  private func entry(_ word: String) -> LexiconEntry? {
    var word = word
    return word.withUTF8 { bytes in trie.entry(bytes).map { entries[Int($0)] } }
  }

  private mutating func index(_ word: Substring) -> Int? {
    let found = trie.insert(word.utf8, entry: Int32(entries.count))
    if found < 0 { return nil }
    if Int(found) == entries.count { entries.append(LexiconEntry()) }
    return Int(found)
  }

  private mutating func loadWords() {
    for row in Resource.named("lexicons/words.tsv").tableRows() where row.count >= 3 {
      if isLevelCompound(row[0]) { continue }
      guard let at = index(row[0]) else { continue }
      let cost = LexiconBuilder.commonCost - (Int32(row[1]) ?? 20)
      entries[at].cost = entries[at].classes.isEmpty ? cost : min(entries[at].cost, cost)
      let wordClass: WordClass =
        switch row[2] {
        case "n": .noun
        case "v": .verb
        case "a": .adjective
        case "d": .adverb
        case "p": .prep
        case "c": .conj
        case "m": .numeral
        case "r": .pronoun
        case "u": .particle
        case "t": .timeword
        case "i": .idiom
        default: .other
        }
      entries[at].classes.formUnion(ClassSet(wordClass))
    }
  }

  /// 区委, 县委书记, 组织部部长: a level word, a body and a title are words of their own to the grammar.
  private func isLevelCompound(_ word: Substring) -> Bool {
    guard word.count >= 2, entry(String(word)) == nil else { return false }
    // 业协会, 产业协会: what ends a body's name is a word of its own.
    if LexiconBuilder.bodyEnds.contains(where: word.hasSuffix) { return true }
    let isLevel = LexiconBuilder.levelLetters.contains(word.first ?? " ")
    if isLevel, word.count >= 2, isBodyOrTitle(word.dropFirst()) { return true }
    guard word.count >= 3 else { return false }
    // 主持会议, 查看了, 重要讲话, 局局长: verbs and what they take or what marks them.
    if word.hasSuffix("了") || word.hasSuffix("讲话") || word.hasSuffix("会议") {
      return isGrammar(word.dropLast(word.hasSuffix("了") ? 1 : 2)) || word.hasSuffix("讲话")
    }
    if word.hasSuffix("局长") || word.hasSuffix("院长"), word.count == 3 { return true }
    guard word.count >= 4 else { return false }
    for split in 2..<(word.count - 1) {
      let head = word.prefix(split)
      let tail = word.dropFirst(split)
      guard let title = entry(String(tail)), title.classes.meets(.of(.title, .rolenoun, .department)) else { continue }
      if isBodyOrTitle(head) || entry(String(head))?.classes.has(.orgsuffix) == true
        || isLevel && isBodyOrTitle(head.dropFirst())
      {
        return true
      }
    }
    return false
  }

  private func isGrammar(_ word: Substring) -> Bool {
    guard let found = entry(String(word)) else { return false }
    return found.classes.meets(
      .of(.chair, .attend, .observe, .hold, .see, .inspect, .listen, .say, .speak, .lead, .go, .sign, .open, .accompany)
    )
  }

  private static let bodyEnds = ["协会", "商会", "联合会", "合作社", "公司", "委员会"]

  private static let levelLetters: Set<Character> = ["省", "市", "县", "区", "州", "旗", "盟", "镇", "乡", "村", "师"]

  private func isBodyOrTitle(_ word: Substring) -> Bool {
    if word == "领导" { return true }
    guard let found = entry(String(word)) else { return false }
    return found.classes.meets(.of(.partybody, .statebody, .department, .bureau, .title, .rolenoun))
  }

  /// From how many townships on a county's stem says little of the county: 城关, 新华, 古城.
  private static let sharedBy = 8

  private mutating func loadDivisions() {
    var townships: [Substring: Int] = [:]
    var counties: [Substring] = []
    for row in Resource.named("lexicons/divisions.tsv").tableRows() where row.count >= 2 {
      guard let code = Int(row[0]) else { continue }
      let place = gazetteer.add(code: code, name: String(row[1]))
      let township = code >= 100_000_000
      addDivision(row[1], place, .division, cost: township ? 105 : 95)
      guard row.count >= 3 else { continue }
      for stem in row[2].split(separator: "|") {
        let full = gazetteer.divisions[place].level.isEmpty ? false : stem.last == row[1].last
        // Stems of townships are nearly all common words; only full names of townships count.
        if township {
          townships[stem, default: 0] += 1
          // 维摩乡 for 维摩彝族乡: what papers print of townships of minorities.
          if row[1].contains("族"), stem.hasSuffix("乡") || stem.hasSuffix("镇") {
            addDivision(stem, place, .division, cost: 105)
          }
          continue
        }
        if !full { counties.append(stem) }
        addDivision(stem, place, full ? .division : .stem, cost: full ? 98 : 118)
      }
    }
    for stem in counties where townships[stem, default: 0] >= LexiconBuilder.sharedBy {
      if let at = index(stem) { entries[at].classes.formUnion(ClassSet(.sharedStem)) }
    }
    for row in Resource.named("lexicons/special-divisions.tsv").tableRows() where row.count >= 4 {
      guard !row[0].hasPrefix("~"), let parent = Int(row[1]), gazetteer.division(code: parent) != nil else { continue }
      let code = row.count >= 5 ? Int(row[4]) ?? 0 : 0
      let place = gazetteer.addArea(code: code, name: String(row[0]), parent: parent)
      addDivision(row[0], place, .division, cost: 100)
      for stem in row[2].split(separator: "|") where stem.count >= 4 || stem.hasSuffix("师") {
        addDivision(stem, place, .division, cost: 105)
      }
    }
    for row in Resource.named("lexicons/old-divisions.tsv").tableRows() where row.count >= 4 {
      guard let code = Int(row[3]), let current = gazetteer.division(code: code) else { continue }
      let place = gazetteer.addArea(name: String(row[0]), parent: current.parentCode)
      addDivision(row[0], place, .division, cost: 105)
    }
  }

  private mutating func addDivision(_ word: Substring, _ place: Int, _ wordClass: WordClass, cost: Int32) {
    guard let at = index(word) else { return }
    let isNew = entries[at].classes.isEmpty
    entries[at].cost = isNew ? cost : min(entries[at].cost, wordClass == .division ? cost : entries[at].cost)
    entries[at].classes.formUnion(ClassSet(wordClass))
    divisions[at, default: []].append(Int32(place))
  }

  private mutating func loadClasses(_ table: String) {
    let byName = Dictionary(uniqueKeysWithValues: WordClass.allCases.map { (String(describing: $0), $0) })
    for row in Resource.named("lexicons/\(table).tsv").tableRows() where row.count >= 2 {
      guard let wordClass = byName[String(row[1])] else {
        preconditionFailure("lexicons/\(table).tsv: no word class \(row[1])")
      }
      let value = row.count >= 3 ? valueIndex(row[2]) : 0
      add(row[0], wordClass, value)
      // 组织部长 is 组织部 + 部长.
      if wordClass == .department, row[0].hasSuffix("部") { add(row[0] + "长", .title, 0) }
      guard wordClass == .title || wordClass == .govtitle else { continue }
      for prefix in LexiconBuilder.deputies { add(Substring(prefix + row[0]), wordClass, value) }
      if row[0].hasSuffix("长") || row[0].hasSuffix("经理") { add(row[0] + "助理", wordClass, value) }
    }
  }

  /// Words that make a title of a title.
  private static let deputies = [
    "副", "常务副", "第一副", "代", "代理", "名誉", "执行", "总", "荣誉", "轮值", "专职副", "驻会副", "第一", "执行副", "副总",
  ]

  private mutating func add(_ word: Substring, _ wordClass: WordClass, _ value: UInt8) {
    guard let at = index(word) else { return }
    entries[at].classes.formUnion(ClassSet(wordClass))
    if value != 0 { entries[at].value = value }
    let length = Int32(word.unicodeScalars.count)
    let isPost = wordClass == .title || wordClass == .govtitle
    let cost: Int32 = length == 1 ? 110 : (isPost ? 76 : 96) - min(length, 8) * 2
    entries[at].cost = min(entries[at].cost, cost)
  }

  private mutating func valueIndex(_ value: Substring) -> UInt8 {
    if value.isEmpty { return 0 }
    if let at = values.firstIndex(of: String(value)) { return UInt8(at) }
    values.append(String(value))
    return UInt8(values.count - 1)
  }

  private mutating func loadMarks() {
    for row in Resource.named("lexicons/ambiguous-stems.tsv").tableRows() {
      if let at = index(row[0]) { entries[at].classes.formUnion(ClassSet(.commonStem)) }
    }
    for row in Resource.named("lexicons/name-like-words.tsv").tableRows() {
      if let at = index(row[0]) { entries[at].classes.formUnion(ClassSet(.nameLike)) }
    }
  }

  private mutating func loadNames() {
    for row in Resource.named("lexicons/surnames.tsv").tableRows() where row.count >= 2 {
      names.addSurname(
        row[0].unicodeScalars.map(\.value), weight: Int32(row[1]) ?? 1, ambiguous: row.count > 2 && row[2] == "1")
    }
    for row in Resource.named("lexicons/transcription-characters.tsv").tableRows() {
      for scalar in row[0].unicodeScalars { names.addTranscription(scalar.value) }
    }
    for row in Resource.named("lexicons/given-characters.tsv").tableRows() where row.count >= 4 {
      guard let scalar = row[0].unicodeScalars.first?.value else { continue }
      names.addGiven(scalar, first: Int(row[1]) ?? 0, second: Int(row[2]) ?? 0, only: Int(row[3]) ?? 0)
    }
  }
}
