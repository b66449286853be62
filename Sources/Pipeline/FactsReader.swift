public import FactModel
internal import TextModel

/// Why a line of JSON Lines cannot be read.
public struct FactsError: Error, Hashable, CustomStringConvertible {
  /// The name of the file, or `-` for standard input.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The field, such as `entities[2].type`; empty where the line as a whole is wrong.
  public var field: String
  /// What is wrong, one sentence without its full stop.
  public var message: String

  public init(file: String, line: Int, field: String, message: String) {
    self.file = file
    self.line = line
    self.field = field
    self.message = message
  }

  /// The error as the object sees it that holds the field's object under `key`.
  func within(_ key: String) -> FactsError {
    var error = self
    error.field = "\(key).\(field)"
    return error
  }

  public var description: String {
    "\(file):\(line): \(field.isEmpty ? "" : field + ": ")\(message)"
  }
}

extension FactsJSON {
  /// Reads one line of the facts format. Fields that the format does not know, and those of gold only, are ignored.
  ///
  /// - Parameters:
  ///   - line: one object in UTF-8.
  ///   - number: the line's number, from 1, for messages.
  ///   - file: the file's name, for messages.
  public static func facts(
    line: some Collection<UInt8>, number: Int = 1, file: String = "facts"
  ) throws(FactsError) -> ArticleFacts {
    try LineReader(file: file, line: number).facts(line)
  }

  /// Reads JSON Lines of the facts format; empty lines are passed over.
  public static func read(_ bytes: [UInt8], file: String) throws(FactsError) -> [ArticleFacts] {
    var out: [ArticleFacts] = []
    for (number, line) in lines(of: bytes) {
      out.append(try facts(line: line, number: number, file: file))
    }
    return out
  }

  /// The lines that are not blank, with their numbers from 1.
  static func lines(of bytes: [UInt8]) -> [(number: Int, bytes: ArraySlice<UInt8>)] {
    var out: [(number: Int, bytes: ArraySlice<UInt8>)] = []
    var number = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      number += 1
      let isBlank = bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
      if !isBlank { out.append((number, bytes[start..<end])) }
      start = end + 1
    }
    return out
  }
}

/// A page as `extract -` takes it from standard input.
public struct PageInput: Sendable, Hashable {
  /// The name under which the page's facts are printed.
  public var source: String
  /// The page's text as decoded, its layout as it came.
  public var text: String
  /// What the caller knows of the page.
  public var context: PageContext

  public init(source: String, text: String, context: PageContext = PageContext()) {
    self.source = source
    self.text = text
    self.context = context
  }

  /// Reads `{"source", "text"[, "published", "publisher", "jurisdiction"]}`.
  public init(line: some Collection<UInt8>, number: Int = 1, file: String = "-") throws(FactsError) {
    let reader = LineReader(file: file, line: number)
    let object = try reader.object(line)
    let fields = FieldReader(value: object, reader: reader)
    source = try fields.string("source")
    text = try fields.string("text")
    guard !source.isEmpty else { throw reader.error("source", "is empty") }
    context = PageContext(
      publisher: try fields.optionalString("publisher"), published: try fields.date("published"),
      jurisdiction: try fields.optionalString("jurisdiction"))
  }
}

/// Reads one line; knows where it stands.
private struct LineReader {
  let file: String
  let line: Int

  func error(_ field: String, _ message: String) -> FactsError {
    FactsError(file: file, line: line, field: field, message: message)
  }

  func object(_ bytes: some Collection<UInt8>) throws(FactsError) -> JSONValue {
    let value: JSONValue
    do throws(JSONValue.SyntaxError) {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw self.error("", "byte \(error.offset + 1): \(error.message)")
    }
    guard case .object = value else { throw error("", "an object is wanted, not \(value.kind)") }
    return value
  }

  func facts(_ bytes: some Collection<UInt8>) throws(FactsError) -> ArticleFacts {
    let fields = FieldReader(value: try object(bytes), reader: self)
    var facts = ArticleFacts(
      source: try fields.string("source"), article: try fields.integer("article"),
      headline: try fields.optionalString("headline") ?? "", published: try fields.date("published"),
      publisher: try fields.optionalString("publisher"), jurisdiction: try fields.optionalString("jurisdiction"),
      jurisdictionCode: try fields.optionalString("jurisdiction_code"),
      characters: try fields.optionalInteger("characters") ?? 0, text: try fields.optionalString("text") ?? "")
    facts.byline = try fields.list("byline") { item throws(FactsError) in
      Byline(name: try item.string("name"), role: try item.word("role"))
    }
    facts.entities = try fields.list("entities", entity)
    var ids = Set<String>(minimumCapacity: facts.entities.count)
    for (index, entity) in facts.entities.enumerated() where !ids.insert(entity.id).inserted {
      throw error("entities[\(index)].id", "“\(entity.id)” is given twice")
    }
    facts.relations = try fields.list("relations") { item throws(FactsError) in try relation(item, ids) }
    facts.statements = try fields.list("statements") { item throws(FactsError) in
      Statement(
        by: try item.id("by", ids), at: try item.optionalID("at", ids), verb: try item.string("verb"),
        evidence: try item.member("evidence", evidence))
    }
    facts.absences = try fields.list("absences") { item throws(FactsError) in
      Absence(
        who: try item.id("who", ids), event: try item.id("event", ids),
        evidence: try item.member("evidence", evidence))
    }
    return facts
  }

  private func entity(_ item: FieldReader) throws(FactsError) -> Entity {
    Entity(
      id: try item.string("id"), type: try item.word("type"), name: try item.string("name"),
      aliases: try item.strings("aliases"), kind: try item.optionalWord("kind"),
      reported: try item.optionalBool("reported"), date: try item.date("date"),
      divisionCode: try item.optionalString("division_code"), evidence: try item.list("evidence", evidence))
  }

  private func relation(_ item: FieldReader, _ ids: Set<String>) throws(FactsError) -> Relation {
    Relation(
      type: try item.word("type"), from: try item.id("from", ids), to: try item.id("to", ids),
      role: try item.optionalWord("role"), title: try item.optionalString("title"),
      initiative: try item.optionalID("initiative", ids), order: try item.optionalInteger("order"),
      list: try item.optionalString("list"), onBehalfOf: try item.optionalID("on_behalf_of", ids),
      evidence: try item.list("evidence", evidence))
  }

  private func evidence(_ item: FieldReader) throws(FactsError) -> Evidence {
    let spans = try item.list("spans") { span throws(FactsError) in
      let found = Span(try span.integer("start"), try span.integer("end"))
      guard found.start >= 0, found.start <= found.end else { throw span.error("start", "stands behind its end") }
      return found
    }
    return Evidence(
      spans: spans, quote: try item.string("quote"), rule: try item.string("rule"),
      confidence: try item.number("confidence"))
  }
}

/// Reads the fields of one object. The path to it is put in front of errors where they pass, as most lines have none.
private struct FieldReader {
  let value: JSONValue
  let reader: LineReader

  func error(_ key: String, _ message: String) -> FactsError { reader.error(key, message) }

  /// The value of a key; nil where it is missing or null.
  private func present(_ key: String) -> JSONValue? {
    guard let found = value[key], found != .null else { return nil }
    return found
  }

  func optionalString(_ key: String) throws(FactsError) -> String? {
    guard let found = present(key) else { return nil }
    guard case .string(let text) = found else { throw error(key, "a string is wanted, not \(found.kind)") }
    return text
  }

  func string(_ key: String) throws(FactsError) -> String {
    guard let text = try optionalString(key) else { throw error(key, "is missing") }
    return text
  }

  func date(_ key: String) throws(FactsError) -> String? {
    guard let text = try optionalString(key) else { return nil }
    guard EDTF.isValid(text) else { throw error(key, "“\(text)” is no date in EDTF, such as 2023-07-28 or 2023-07") }
    return text
  }

  func optionalNumber(_ key: String) throws(FactsError) -> Double? {
    guard let found = present(key) else { return nil }
    guard case .number(let number) = found else { throw error(key, "a number is wanted, not \(found.kind)") }
    return number
  }

  func number(_ key: String) throws(FactsError) -> Double {
    guard let number = try optionalNumber(key) else { throw error(key, "is missing") }
    return number
  }

  func optionalInteger(_ key: String) throws(FactsError) -> Int? {
    guard let number = try optionalNumber(key) else { return nil }
    guard let integer = Int(exactly: number) else { throw error(key, "a whole number is wanted") }
    return integer
  }

  func integer(_ key: String) throws(FactsError) -> Int {
    guard let number = try optionalInteger(key) else { throw error(key, "is missing") }
    return number
  }

  func optionalBool(_ key: String) throws(FactsError) -> Bool? {
    guard let found = present(key) else { return nil }
    guard case .bool(let bool) = found else { throw error(key, "true or false is wanted, not \(found.kind)") }
    return bool
  }

  func optionalWord<Word: RawRepresentable & CaseIterable>(_ key: String) throws(FactsError) -> Word?
  where Word.RawValue == String {
    guard let text = try optionalString(key) else { return nil }
    guard let word = Word(rawValue: text) else {
      throw error(key, "“\(text)” is none of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return word
  }

  func word<Word: RawRepresentable & CaseIterable>(_ key: String) throws(FactsError) -> Word
  where Word.RawValue == String {
    guard let word: Word = try optionalWord(key) else { throw error(key, "is missing") }
    return word
  }

  func optionalID(_ key: String, _ ids: Set<String>) throws(FactsError) -> String? {
    guard let id = try optionalString(key) else { return nil }
    guard ids.contains(id) else { throw error(key, "no entity of this article has the id “\(id)”") }
    return id
  }

  func id(_ key: String, _ ids: Set<String>) throws(FactsError) -> String {
    guard let id = try optionalID(key, ids) else { throw error(key, "is missing") }
    return id
  }

  private func values(_ key: String) throws(FactsError) -> [JSONValue] {
    guard let found = present(key) else { return [] }
    guard case .array(let values) = found else { throw error(key, "a list is wanted, not \(found.kind)") }
    return values
  }

  func strings(_ key: String) throws(FactsError) -> [String] {
    var out: [String] = []
    for (index, value) in try values(key).enumerated() {
      guard case .string(let text) = value else {
        throw error("\(key)[\(index)]", "a string is wanted, not \(value.kind)")
      }
      out.append(text)
    }
    return out
  }

  /// Reads each object of a list.
  func list<Item>(
    _ key: String, _ read: (FieldReader) throws(FactsError) -> Item
  ) throws(FactsError) -> [Item] {
    var out: [Item] = []
    for (index, value) in try values(key).enumerated() {
      guard case .object = value else { throw error("\(key)[\(index)]", "an object is wanted, not \(value.kind)") }
      do throws(FactsError) {
        out.append(try read(FieldReader(value: value, reader: reader)))
      } catch {
        throw error.within("\(key)[\(index)]")
      }
    }
    return out
  }

  /// Reads an object.
  func member<Item>(
    _ key: String, _ read: (FieldReader) throws(FactsError) -> Item
  ) throws(FactsError) -> Item {
    guard let found = present(key) else { throw error(key, "is missing") }
    guard case .object = found else { throw error(key, "an object is wanted, not \(found.kind)") }
    do throws(FactsError) {
      return try read(FieldReader(value: found, reader: reader))
    } catch {
      throw error.within(key)
    }
  }
}
