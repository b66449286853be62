internal import FactModel
internal import TextModel

/// The collection as resolution sees it: articles in a fixed order, their entities numbered through.
struct Corpus {
  /// What of an article bears on identity.
  struct Context {
    /// The jurisdiction: its code, or its name where no code is known, or empty.
    var home: String
    /// The jurisdiction's comparable name, or empty.
    var homeName: String
    /// What makes two articles one paper's: the home, or the source where no home is known.
    var paper: Int32
    /// The number of the first entity.
    var firstMention: Int
    /// The articles' ids of entities → numbers.
    var mentions: [String: Int]
  }

  let articles: [ArticleFacts]
  private(set) var contexts: [Context] = []
  /// The article of each mention.
  private(set) var articleOf: [Int32] = []
  private(set) var typeOf: [EntityType] = []
  /// The form of each mention's name.
  private(set) var formOf: [Int32] = []
  private(set) var forms = FormTable()
  private(set) var strings = Interner()
  /// Mentions that are no entities: people whom only the byline names, and names of nothing but blanks.
  private(set) var ignored: Set<Int> = []
  /// A division's comparable name → its code; empty where the collection knows several of that name.
  private(set) var codeOfDivision: [String: String] = [:]

  /// Sorts the articles, so that nothing later depends on the order in which they came.
  init(_ unsorted: [ArticleFacts]) {
    articles = unsorted.sorted {
      if $0.source != $1.source { return $0.source.precedesInBytes($1.source) }
      return $0.article < $1.article
    }
    learnDivisions()
    contexts.reserveCapacity(articles.count)
    for (index, article) in articles.enumerated() {
      let name = article.jurisdiction.map { forms.form($0, .place).key } ?? ""
      let home = article.jurisdictionCode ?? code(ofDivision: name) ?? name
      let paper = strings.index(home.isEmpty ? "s:" + article.source : "h:" + home)
      var mentions: [String: Int] = [:]
      let first = articleOf.count
      for (offset, entity) in article.entities.enumerated() {
        mentions[entity.id] = first + offset
        articleOf.append(Int32(index))
        typeOf.append(entity.type)
        formOf.append(forms.index(entity.name, entity.type))
      }
      for (offset, entity) in article.entities.enumerated() where forms[formOf[first + offset]].key.isEmpty {
        if !entity.name.unicodeScalars.contains(where: { !Scalars.isLayoutBlank($0.value) }) {
          ignored.insert(first + offset)
        }
      }
      for byline in article.byline {
        for (offset, entity) in article.entities.enumerated()
        where entity.type == .person && entity.name == byline.name && !Corpus.isActive(entity.id, in: article) {
          ignored.insert(first + offset)
        }
      }
      contexts.append(Context(home: home, homeName: name, paper: paper, firstMention: first, mentions: mentions))
    }
  }

  var mentionCount: Int { articleOf.count }

  func entity(_ mention: Int) -> Entity {
    let article = Int(articleOf[mention])
    return articles[article].entities[mention - contexts[article].firstMention]
  }

  func form(_ mention: Int) -> NameForm { forms[formOf[mention]] }
  func context(_ mention: Int) -> Context { contexts[Int(articleOf[mention])] }

  mutating func formIndex(_ name: String, _ type: EntityType) -> Int32 { forms.index(name, type) }
  mutating func string(_ text: String) -> Int32 { strings.index(text) }

  /// The code of a division by its comparable name, where the collection knows exactly one.
  func code(ofDivision name: String) -> String? {
    guard let code = codeOfDivision[name], !code.isEmpty else { return nil }
    return code
  }

  /// The home of a body: its code, else that of the division its name begins with, else the article's jurisdiction;
  /// nil for a body of the whole country.
  func home(ofBody mention: Int) -> String? {
    let form = form(mention)
    if Central.isBody(form) { return nil }
    if let code = entity(mention).divisionCode { return code }
    if let division = form.division, form.divisionLevel != .township { return code(ofDivision: division) ?? division }
    return context(mention).home
  }

  private static func isActive(_ id: String, in article: ArticleFacts) -> Bool {
    article.relations.contains { $0.from == id || $0.to == id || $0.onBehalfOf == id }
      || article.statements.contains { $0.by == id } || article.absences.contains { $0.who == id }
  }

  private mutating func learnDivisions() {
    for article in articles {
      if let name = article.jurisdiction, let code = article.jurisdictionCode { learn(name, .place, code) }
      for entity in article.entities {
        guard let code = entity.divisionCode, entity.type == .place || entity.type == .organization else { continue }
        learn(entity.name, entity.type, code)
      }
    }
  }

  private mutating func learn(_ name: String, _ type: EntityType, _ code: String) {
    let form = forms.form(name, type)
    guard let division = form.division, type == .organization || form.rest.isEmpty else { return }
    if let known = codeOfDivision[division] {
      if known != code { codeOfDivision[division] = "" }
    } else {
      codeOfDivision[division] = code
    }
  }
}

/// The forms of names, each made once and numbered.
struct FormTable {
  private struct Key: Hashable {
    var type: EntityType
    var name: String
  }
  private struct Comparable: Hashable {
    var type: EntityType
    var key: String
    var containers: [String]
  }
  private var indices: [Key: Int32] = [:]
  private var byComparable: [Comparable: Int32] = [:]
  private var forms: [NameForm] = []

  subscript(index: Int32) -> NameForm { forms[Int(index)] }

  mutating func form(_ name: String, _ type: EntityType) -> NameForm {
    let index = index(name, type)
    return self[index]
  }

  /// The number of a name's form; names of equal form have equal numbers.
  mutating func index(_ name: String, _ type: EntityType) -> Int32 {
    let key = Key(type: type, name: name)
    if let found = indices[key] { return found }
    let form = NameForm(name, type: type)
    let comparable = Comparable(type: type, key: form.key, containers: form.containers)
    let index: Int32
    if let found = byComparable[comparable] {
      index = found
    } else {
      index = Int32(forms.count)
      forms.append(form)
      byComparable[comparable] = index
    }
    indices[key] = index
    return index
  }
}

/// Numbers strings, so that sets and keys of them are small.
struct Interner {
  private var indices: [String: Int32] = [:]
  private(set) var strings: [String] = []

  subscript(index: Int32) -> String { strings[Int(index)] }

  mutating func index(_ text: String) -> Int32 {
    if let found = indices[text] { return found }
    let index = Int32(strings.count)
    strings.append(text)
    indices[text] = index
    return index
  }
}

/// Bodies and people of the whole country, which have no home and are the same on every page.
enum Central {
  private static let bodies: [[UInt32]] = [
    "中央", "党中央", "国务院", "中央政治局", "中央书记处", "中央军委", "中央纪委", "全国人大", "全国政协", "国家监委", "最高人民法院", "最高法院",
    "最高检察院",
  ].map(Words.scalars)
  /// Names that stand for a thought, an instruction or an era wherever they are printed.
  private static let people: Set<String> = ["习近平", "毛泽东", "邓小平", "江泽民", "胡锦涛"]

  static func isBody(_ form: NameForm) -> Bool {
    form.division == nil && bodies.contains { form.scalars.starts(with: $0) }
  }

  static func isPerson(_ key: String) -> Bool { people.contains(key) }
}

/// Codes of divisions, six digits: two of the province, two of the prefecture, two of the county.
enum DivisionCode {
  static func isCode(_ home: String) -> Bool {
    home.utf8.count >= 6 && home.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether one division lies in the other.
  static func nest(_ a: String, _ b: String) -> Bool {
    guard isCode(a), isCode(b) else { return false }
    let (x, y) = (trimmed(a), trimmed(b))
    return x.hasPrefix(y) || y.hasPrefix(x)
  }

  static func prefecture(_ code: String) -> String? { isCode(code) ? String(code.prefix(4)) + "00" : nil }
  static func province(_ code: String) -> String? { isCode(code) ? String(code.prefix(2)) + "0000" : nil }

  private static func trimmed(_ code: String) -> Substring {
    var rest = code[...]
    while rest.count > 2, rest.hasSuffix("00") { rest.removeLast(2) }
    return rest
  }
}
