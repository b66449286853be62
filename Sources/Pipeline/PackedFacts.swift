public import FactModel
internal import TextModel

/// The facts of a page as the store keeps them: every build reads back those of all pages, so this is made to be read
/// fast. A page's texts, many of which occur again and again, stand once each in a table; all else are small numbers.
///
/// Words of enumerations are texts as well, so that a store outlives their order in the program.
public enum PackedFacts {
  private static let version: UInt8 = 2

  /// Why facts cannot be read back.
  public struct Failure: Error, Hashable, CustomStringConvertible {
    public var description: String
  }

  /// Packs the facts of a page's articles.
  public static func pack(_ articles: [ArticleFacts]) -> [UInt8] {
    var writer = Writer()
    writer.list(articles) { writer, article in writer.put(article) }
    var head = Writer()
    head.integer(writer.texts.count)
    var out = [version] + head.bytes
    for text in writer.texts {
      var length = Writer()
      length.integer(text.utf8.count)
      out += length.bytes
      out += text.utf8
    }
    return out + writer.bytes
  }

  /// Reads packed facts.
  public static func unpack(_ bytes: [UInt8]) throws(Failure) -> [ArticleFacts] {
    if bytes.first == UInt8(ascii: "{") {
      // Stores of the first schema kept the lines that `extract` prints.
      do throws(FactsError) {
        return try FactsJSON.read(bytes, file: "")
      } catch {
        throw Failure(description: "line \(error.line), \(error.field): \(error.message)")
      }
    }
    var reader = Reader(bytes: bytes)
    guard bytes.first == version else { throw Failure(description: "they are packed in an unknown way") }
    reader.at = 1
    let count = try reader.count()
    reader.texts.reserveCapacity(count)
    for _ in 0..<count { reader.texts.append(try reader.newText()) }
    let articles = try reader.list { reader throws(Failure) in try reader.article() }
    guard reader.at == bytes.count else { throw Failure(description: "more follows than belongs to them") }
    return articles
  }
}

private struct Writer {
  var bytes: [UInt8] = []
  private(set) var texts: [String] = []
  private var index: [String: Int] = [:]

  /// Seven bits a byte, the lowest first; the sign is the lowest bit.
  mutating func integer(_ number: Int) {
    var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func text(_ text: String?) {
    guard let text else { return integer(0) }
    let number = index[text] ?? texts.count
    if number == texts.count {
      index[text] = number
      texts.append(text)
    }
    integer(number + 1)
  }

  mutating func list<Item>(_ items: [Item], _ put: (inout Writer, Item) -> Void) {
    integer(items.count)
    for item in items { put(&self, item) }
  }

  mutating func put(_ article: ArticleFacts) {
    text(article.source)
    integer(article.article)
    text(article.headline)
    text(article.published)
    text(article.publisher)
    text(article.jurisdiction)
    text(article.jurisdictionCode)
    list(article.byline) { writer, line in
      writer.text(line.name)
      writer.text(line.role.rawValue)
    }
    integer(article.characters)
    text(article.text)
    list(article.entities) { $0.put($1) }
    list(article.relations) { $0.put($1) }
    list(article.statements) { writer, statement in
      writer.text(statement.by)
      writer.text(statement.at)
      writer.text(statement.verb)
      writer.put(statement.evidence)
    }
    list(article.absences) { writer, absence in
      writer.text(absence.who)
      writer.text(absence.event)
      writer.put(absence.evidence)
    }
    list(article.postChanges) { writer, change in
      writer.text(change.who)
      writer.text(change.of)
      writer.text(change.title)
      writer.text(change.kind.rawValue)
      writer.text(change.verb)
      writer.text(change.date)
      writer.put(change.evidence)
    }
  }

  mutating func put(_ entity: Entity) {
    text(entity.id)
    text(entity.type.rawValue)
    text(entity.name)
    list(entity.aliases) { $0.text($1) }
    text(entity.kind?.rawValue)
    integer(entity.reported.map { $0 ? 2 : 1 } ?? 0)
    text(entity.date)
    text(entity.dateText)
    text(entity.divisionCode)
    list(entity.evidence) { $0.put($1) }
  }

  mutating func put(_ relation: Relation) {
    text(relation.type.rawValue)
    text(relation.from)
    text(relation.to)
    text(relation.role?.rawValue)
    text(relation.title)
    text(relation.initiative)
    list(relation.order.map { [$0] } ?? []) { $0.integer($1) }
    text(relation.list)
    text(relation.onBehalfOf)
    list(relation.evidence) { $0.put($1) }
  }

  mutating func put(_ evidence: Evidence) {
    list(evidence.spans) { writer, span in
      writer.integer(span.start)
      writer.integer(span.count)
    }
    text(evidence.quote)
    text(evidence.rule)
    var bits = evidence.confidence.bitPattern
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
    }
  }
}

private struct Reader {
  let bytes: [UInt8]
  var at = 0
  var texts: [String] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  private func cutShort() -> PackedFacts.Failure { PackedFacts.Failure(description: "they are cut short") }

  mutating func integer() throws(PackedFacts.Failure) -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while at < bytes.count, shift < 64 {
      let byte = bytes[at]
      at += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1) }
      shift += 7
    }
    throw cutShort()
  }

  /// A number of things, each of which takes a byte at least.
  mutating func count() throws(PackedFacts.Failure) -> Int {
    let count = try integer()
    guard count >= 0, count <= bytes.count - at else { throw cutShort() }
    return count
  }

  mutating func newText() throws(PackedFacts.Failure) -> String {
    let length = try count()
    defer { at += length }
    return String(decoding: bytes[at..<at + length], as: UTF8.self)
  }

  mutating func optionalText() throws(PackedFacts.Failure) -> String? {
    let number = try integer()
    if number == 0 { return nil }
    guard number > 0, number <= texts.count else {
      throw PackedFacts.Failure(description: "they name a text that is not there")
    }
    return texts[number - 1]
  }

  mutating func text() throws(PackedFacts.Failure) -> String {
    guard let text = try optionalText() else { throw PackedFacts.Failure(description: "a text is missing") }
    return text
  }

  mutating func optionalWord<Word: RawRepresentable<String>>() throws(PackedFacts.Failure) -> Word? {
    guard let text = try optionalText() else { return nil }
    guard let word = Word(rawValue: text) else {
      throw PackedFacts.Failure(description: "“\(text)” is an unknown word")
    }
    return word
  }

  mutating func word<Word: RawRepresentable<String>>() throws(PackedFacts.Failure) -> Word {
    guard let word: Word = try optionalWord() else { throw PackedFacts.Failure(description: "a word is missing") }
    return word
  }

  mutating func list<Item>(
    _ item: (inout Reader) throws(PackedFacts.Failure) -> Item
  ) throws(PackedFacts.Failure) -> [Item] {
    let count = try count()
    guard count > 0 else { return [] }
    var out: [Item] = []
    out.reserveCapacity(count)
    for _ in 0..<count { out.append(try item(&self)) }
    return out
  }

  mutating func article() throws(PackedFacts.Failure) -> ArticleFacts {
    var article = ArticleFacts(source: try text(), article: try integer(), headline: try text())
    article.published = try optionalText()
    article.publisher = try optionalText()
    article.jurisdiction = try optionalText()
    article.jurisdictionCode = try optionalText()
    article.byline = try list { reader throws(PackedFacts.Failure) in
      Byline(name: try reader.text(), role: try reader.word())
    }
    article.characters = try integer()
    article.text = try text()
    article.entities = try list { reader throws(PackedFacts.Failure) in try reader.entity() }
    article.relations = try list { reader throws(PackedFacts.Failure) in try reader.relation() }
    article.statements = try list { reader throws(PackedFacts.Failure) in
      Statement(
        by: try reader.text(), at: try reader.optionalText(), verb: try reader.text(), evidence: try reader.evidence())
    }
    article.absences = try list { reader throws(PackedFacts.Failure) in
      Absence(who: try reader.text(), event: try reader.text(), evidence: try reader.evidence())
    }
    article.postChanges = try list { reader throws(PackedFacts.Failure) in
      PostChange(
        who: try reader.text(), of: try reader.text(), title: try reader.text(), kind: try reader.word(),
        verb: try reader.text(), date: try reader.optionalText(), evidence: try reader.evidence())
    }
    return article
  }

  private mutating func entity() throws(PackedFacts.Failure) -> Entity {
    var entity = Entity(id: try text(), type: try word(), name: try text())
    entity.aliases = try list { reader throws(PackedFacts.Failure) in try reader.text() }
    entity.kind = try optionalWord()
    let reported = try integer()
    entity.reported = reported == 0 ? nil : reported == 2
    entity.date = try optionalText()
    entity.dateText = try optionalText()
    entity.divisionCode = try optionalText()
    entity.evidence = try list { reader throws(PackedFacts.Failure) in try reader.evidence() }
    return entity
  }

  private mutating func relation() throws(PackedFacts.Failure) -> Relation {
    var relation = Relation(type: try word(), from: try text(), to: try text())
    relation.role = try optionalWord()
    relation.title = try optionalText()
    relation.initiative = try optionalText()
    relation.order = try list { reader throws(PackedFacts.Failure) in try reader.integer() }.first
    relation.list = try optionalText()
    relation.onBehalfOf = try optionalText()
    relation.evidence = try list { reader throws(PackedFacts.Failure) in try reader.evidence() }
    return relation
  }

  private mutating func evidence() throws(PackedFacts.Failure) -> Evidence {
    let spans = try list { reader throws(PackedFacts.Failure) in
      let start = try reader.integer()
      return Span(start, start &+ (try reader.integer()))
    }
    let quote = try text()
    let rule = try text()
    guard at + 8 <= bytes.count else { throw cutShort() }
    var bits: UInt64 = 0
    for offset in 0..<8 { bits |= UInt64(bytes[at + offset]) << UInt64(8 * offset) }
    at += 8
    return Evidence(spans: spans, quote: quote, rule: rule, confidence: Double(bitPattern: bits))
  }
}
