public import FactModel
internal import TextModel

/// The facts format: one article as one line of JSON.
///
/// Written by hand, because the bytes must be the same on every run and machine, and because this is what a build
/// spends on each page that it keeps.
public enum FactsJSON {
  /// An article's facts as one line, without a line feed.
  ///
  /// - Parameter includesText: adds the article's text, which the store wants and `extract` does not.
  public static func line(_ facts: ArticleFacts, includesText: Bool = false) -> String {
    var out: [UInt8] = []
    append(facts, includesText: includesText, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends an article's facts as one line of UTF-8, without a line feed.
  public static func append(_ facts: ArticleFacts, includesText: Bool = false, to out: inout [UInt8]) {
    var writer = JSONLineWriter(bytes: out)
    out = []
    writer.object { writer in
      writer.string("source", facts.source)
      writer.integer("article", facts.article)
      writer.string("headline", facts.headline)
      writer.nullable("published", facts.published)
      writer.optional("publisher", facts.publisher)
      writer.optional("jurisdiction", facts.jurisdiction)
      writer.optional("jurisdiction_code", facts.jurisdictionCode)
      writer.list("byline", facts.byline) { writer, byline in
        writer.string("name", byline.name)
        writer.string("role", byline.role.rawValue)
      }
      writer.integer("characters", facts.characters)
      writer.list("entities", facts.entities, write)
      writer.list("relations", facts.relations, write)
      writer.list("statements", facts.statements) { writer, statement in
        writer.string("by", statement.by)
        writer.optional("at", statement.at)
        writer.string("verb", statement.verb)
        writer.object("evidence") { write(&$0, statement.evidence) }
      }
      writer.list("absences", facts.absences) { writer, absence in
        writer.string("who", absence.who)
        writer.string("event", absence.event)
        writer.object("evidence") { write(&$0, absence.evidence) }
      }
      if !facts.postChanges.isEmpty {
        writer.list("post_changes", facts.postChanges) { writer, change in
          writer.string("who", change.who)
          writer.string("of", change.of)
          writer.string("title", change.title)
          writer.string("kind", change.kind.rawValue)
          writer.string("verb", change.verb)
          writer.optional("date", change.date)
          writer.object("evidence") { write(&$0, change.evidence) }
        }
      }
      if includesText { writer.string("text", facts.text) }
    }
    out = writer.bytes
  }

  private static func write(_ writer: inout JSONLineWriter, _ entity: Entity) {
    writer.string("id", entity.id)
    writer.string("type", entity.type.rawValue)
    if entity.type == .event {
      writer.optional("kind", entity.kind?.rawValue)
      if let reported = entity.reported { writer.bool("reported", reported) }
      writer.nullable("date", entity.date)
      writer.optional("date_text", entity.dateText)
    }
    writer.string("name", entity.name)
    if !entity.aliases.isEmpty { writer.strings("aliases", entity.aliases) }
    writer.optional("division_code", entity.divisionCode)
    if !entity.evidence.isEmpty { writer.list("evidence", entity.evidence, write) }
  }

  private static func write(_ writer: inout JSONLineWriter, _ relation: Relation) {
    writer.string("type", relation.type.rawValue)
    writer.string("from", relation.from)
    writer.string("to", relation.to)
    writer.optional("role", relation.role?.rawValue)
    writer.optional("title", relation.title)
    writer.optional("initiative", relation.initiative)
    if let order = relation.order { writer.integer("order", order) }
    writer.optional("list", relation.list)
    writer.optional("on_behalf_of", relation.onBehalfOf)
    if !relation.evidence.isEmpty { writer.list("evidence", relation.evidence, write) }
  }

  private static func write(_ writer: inout JSONLineWriter, _ evidence: Evidence) {
    writer.list("spans", evidence.spans) { writer, span in
      writer.integer("start", span.start)
      writer.integer("end", span.end)
    }
    writer.string("quote", evidence.quote)
    writer.string("rule", evidence.rule)
    writer.real("confidence", evidence.confidence)
  }
}

/// Writes members of objects, in the order in which it is told to.
private struct JSONLineWriter {
  var bytes: [UInt8]
  private var isFirst = true

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func object(_ members: (inout JSONLineWriter) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    members(&self)
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  mutating func object(_ key: StaticString, _ members: (inout JSONLineWriter) -> Void) {
    self.key(key)
    object(members)
  }

  mutating func list<T>(_ key: StaticString, _ values: [T], _ members: (inout JSONLineWriter, T) -> Void) {
    self.key(key)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      object { members(&$0, value) }
    }
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  mutating func strings(_ key: StaticString, _ values: [String]) {
    self.key(key)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      quoted(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func string(_ key: StaticString, _ value: String) {
    self.key(key)
    quoted(value)
  }

  /// Left out where there is none.
  mutating func optional(_ key: StaticString, _ value: String?) {
    if let value { string(key, value) }
  }

  /// `null` where there is none.
  mutating func nullable(_ key: StaticString, _ value: String?) {
    self.key(key)
    if let value { quoted(value) } else { raw("null") }
  }

  mutating func integer(_ key: StaticString, _ value: Int) {
    self.key(key)
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func bool(_ key: StaticString, _ value: Bool) {
    self.key(key)
    if value { raw("true") } else { raw("false") }
  }

  /// In the shortest form that reads back the same; JSON has no infinities, which no confidence is.
  mutating func real(_ key: StaticString, _ value: Double) {
    self.key(key)
    let text = value.isFinite ? "\(value)" : "0"
    bytes.append(contentsOf: text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8.dropLast(0))
  }

  private mutating func key(_ key: StaticString) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(UInt8(ascii: "\""))
    raw(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0..<0x20, 0x7F:
        raw("\\u00")
        bytes.append(hexDigit(byte >> 4))
        bytes.append(hexDigit(byte & 15))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
