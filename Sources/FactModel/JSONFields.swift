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
  public func within(_ key: String) -> FactsError {
    var error = self
    error.field = "\(key).\(field)"
    return error
  }

  public var description: String {
    "\(file):\(line): \(field.isEmpty ? "" : field + ": ")\(message)"
  }
}

/// Reads one line; knows where it stands.
public struct JSONLineReader: Sendable {
  /// The file's name, for messages.
  public let file: String
  /// The line, from 1.
  public let line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// An error at a field of the line.
  public func error(_ field: String, _ message: String) -> FactsError {
    FactsError(file: file, line: line, field: field, message: message)
  }

  /// The line's value, which must be an object.
  public func object(_ bytes: some Collection<UInt8>) throws(FactsError) -> JSONValue {
    let value: JSONValue
    do throws(JSONValue.SyntaxError) {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw self.error("", "byte \(error.offset + 1): \(error.message)")
    }
    guard case .object = value else { throw error("", "an object is wanted, not \(value.kind)") }
    return value
  }
}

/// Reads the fields of one object. The path to it is put in front of errors where they pass, as most lines have none.
public struct JSONFields: Sendable {
  let value: JSONValue
  let reader: JSONLineReader

  /// - Parameter value: an object; whatever else it is has no fields.
  public init(value: JSONValue, reader: JSONLineReader) {
    self.value = value
    self.reader = reader
  }

  /// An error at a field of the object.
  public func error(_ key: String, _ message: String) -> FactsError { reader.error(key, message) }

  /// The value of a key; nil where it is missing or null.
  private func present(_ key: String) -> JSONValue? {
    guard let found = value[key], found != .null else { return nil }
    return found
  }

  /// A text; nil where it is missing or null, as with all that is optional.
  public func optionalString(_ key: String) throws(FactsError) -> String? {
    guard let found = present(key) else { return nil }
    guard case .string(let text) = found else { throw error(key, "a string is wanted, not \(found.kind)") }
    return text
  }

  /// A text that has to be there.
  public func string(_ key: String) throws(FactsError) -> String {
    guard let text = try optionalString(key) else { throw error(key, "is missing") }
    return text
  }

  /// A date in EDTF, or nil.
  public func date(_ key: String) throws(FactsError) -> String? {
    guard let text = try optionalString(key) else { return nil }
    do throws(EDTFError) {
      _ = try EDTF(parsing: text)
    } catch let wrong {
      throw error(key, wrong.description)
    }
    return text
  }

  /// A number, or nil.
  public func optionalNumber(_ key: String) throws(FactsError) -> Double? {
    guard let found = present(key) else { return nil }
    guard case .number(let number) = found else { throw error(key, "a number is wanted, not \(found.kind)") }
    return number
  }

  /// A number that has to be there.
  public func number(_ key: String) throws(FactsError) -> Double {
    guard let number = try optionalNumber(key) else { throw error(key, "is missing") }
    return number
  }

  /// A whole number, or nil.
  public func optionalInteger(_ key: String) throws(FactsError) -> Int? {
    guard let number = try optionalNumber(key) else { return nil }
    guard let integer = Int(exactly: number) else { throw error(key, "a whole number is wanted") }
    return integer
  }

  /// A whole number that has to be there.
  public func integer(_ key: String) throws(FactsError) -> Int {
    guard let number = try optionalInteger(key) else { throw error(key, "is missing") }
    return number
  }

  /// True or false, or nil.
  public func optionalBool(_ key: String) throws(FactsError) -> Bool? {
    guard let found = present(key) else { return nil }
    guard case .bool(let bool) = found else { throw error(key, "true or false is wanted, not \(found.kind)") }
    return bool
  }

  /// One of an enumeration's words, or nil.
  public func optionalWord<Word: RawRepresentable & CaseIterable>(_ key: String) throws(FactsError) -> Word?
  where Word.RawValue == String {
    guard let text = try optionalString(key) else { return nil }
    guard let word = Word(rawValue: text) else {
      throw error(key, "“\(text)” is none of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return word
  }

  /// One of an enumeration's words, which has to be there.
  public func word<Word: RawRepresentable & CaseIterable>(_ key: String) throws(FactsError) -> Word
  where Word.RawValue == String {
    guard let word: Word = try optionalWord(key) else { throw error(key, "is missing") }
    return word
  }

  /// One of the given ids, or nil.
  public func optionalID(_ key: String, _ ids: Set<String>) throws(FactsError) -> String? {
    guard let id = try optionalString(key) else { return nil }
    guard ids.contains(id) else { throw error(key, "no entity of this article has the id “\(id)”") }
    return id
  }

  /// One of the given ids, which has to be there.
  public func id(_ key: String, _ ids: Set<String>) throws(FactsError) -> String {
    guard let id = try optionalID(key, ids) else { throw error(key, "is missing") }
    return id
  }

  private func values(_ key: String) throws(FactsError) -> [JSONValue] {
    guard let found = present(key) else { return [] }
    guard case .array(let values) = found else { throw error(key, "a list is wanted, not \(found.kind)") }
    return values
  }

  /// A list of texts; empty where it is missing.
  public func strings(_ key: String) throws(FactsError) -> [String] {
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
  public func list<Item>(
    _ key: String, _ read: (JSONFields) throws(FactsError) -> Item
  ) throws(FactsError) -> [Item] {
    var out: [Item] = []
    for (index, value) in try values(key).enumerated() {
      guard case .object = value else { throw error("\(key)[\(index)]", "an object is wanted, not \(value.kind)") }
      do throws(FactsError) {
        out.append(try read(JSONFields(value: value, reader: reader)))
      } catch {
        throw error.within("\(key)[\(index)]")
      }
    }
    return out
  }

  /// Reads an object.
  public func member<Item>(
    _ key: String, _ read: (JSONFields) throws(FactsError) -> Item
  ) throws(FactsError) -> Item {
    guard let found = present(key) else { throw error(key, "is missing") }
    guard case .object = found else { throw error(key, "an object is wanted, not \(found.kind)") }
    do throws(FactsError) {
      return try read(JSONFields(value: found, reader: reader))
    } catch {
      throw error.within(key)
    }
  }
}
