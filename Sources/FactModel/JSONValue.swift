/// A value of JSON, as readers of facts and gold need it: key order kept, no Foundation.
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key and its value.
  public struct Member: Sendable, Equatable {
    public var key: String
    public var value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a key, the first where it is repeated; nil where there is none, or no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// What kind of value it is, for messages.
  public var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// Why a text is no JSON.
  public struct SyntaxError: Error, Equatable {
    /// The offset of the byte that is wrong, from 0.
    public var offset: Int
    public var message: String
  }

  /// Reads one value, blanks around it allowed.
  public init(parsing bytes: some Collection<UInt8>) throws(SyntaxError) {
    var parser = JSONParser(bytes: Array(bytes))
    self = try parser.document()
  }
}

/// A strict parser (RFC 8259) by recursive descent.
private struct JSONParser {
  let bytes: [UInt8]
  var index = 0
  /// Facts nest four deep; a limit keeps hostile input off the end of the stack.
  static let depthLimit = 64

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONValue.SyntaxError) -> JSONValue {
    let value = try value(depth: 0)
    skipBlanks()
    guard index == bytes.count else { throw error("something stands behind the value") }
    return value
  }

  private func error(_ message: String) -> JSONValue.SyntaxError {
    JSONValue.SyntaxError(offset: index, message: message)
  }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func value(depth: Int) throws(JSONValue.SyntaxError) -> JSONValue {
    guard depth < Self.depthLimit else { throw error("nested too deep") }
    skipBlanks()
    guard index < bytes.count else { throw error("the text ends too early") }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONValue.SyntaxError) -> JSONValue {
    let text = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[index...].starts(with: text) else { throw error("not a JSON value") }
    index += text.count
    return value
  }

  private mutating func object(depth: Int) throws(JSONValue.SyntaxError) -> JSONValue {
    index += 1
    var members: [JSONValue.Member] = []
    skipBlanks()
    if skip(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipBlanks()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw error("a key is missing") }
      let key = try string()
      skipBlanks()
      guard skip(UInt8(ascii: ":")) else { throw error("“:” is missing") }
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
      skipBlanks()
      if skip(UInt8(ascii: "}")) { return .object(members) }
      guard skip(UInt8(ascii: ",")) else { throw error("“,” or “}” is missing") }
    }
  }

  private mutating func array(depth: Int) throws(JSONValue.SyntaxError) -> JSONValue {
    index += 1
    var values: [JSONValue] = []
    skipBlanks()
    if skip(UInt8(ascii: "]")) { return .array(values) }
    while true {
      values.append(try value(depth: depth + 1))
      skipBlanks()
      if skip(UInt8(ascii: "]")) { return .array(values) }
      guard skip(UInt8(ascii: ",")) else { throw error("“,” or “]” is missing") }
    }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func string() throws(JSONValue.SyntaxError) -> String {
    index += 1
    let start = index
    while index < bytes.count, isPlain(bytes[index]) { index += 1 }
    var out = Array(bytes[start..<index])
    while true {
      guard index < bytes.count else { throw error("a string does not end") }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") { break }
      guard byte >= 0x20 else { throw error("a control character stands in a string") }
      index += 1
      if byte == UInt8(ascii: "\\") { try escape(into: &out) } else { out.append(byte) }
    }
    guard let text = String(validating: out, as: UTF8.self) else { throw error("a string is no UTF-8") }
    index += 1
    return text
  }

  /// Whether a byte stands for itself in a string.
  private func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func escape(into out: inout [UInt8]) throws(JSONValue.SyntaxError) {
    guard index < bytes.count else { throw error("a string does not end") }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hex4()
      if (0xD800..<0xDC00).contains(code) {
        guard skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) else { throw error("half a surrogate pair") }
        let low = try hex4()
        guard (0xDC00..<0xE000).contains(low) else { throw error("half a surrogate pair") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw error("half a surrogate pair") }
      UTF8.encode(scalar) { out.append($0) }
    default: throw error("an unknown escape")
    }
  }

  private mutating func hex4() throws(JSONValue.SyntaxError) -> UInt32 {
    guard index + 4 <= bytes.count else { throw error("a string does not end") }
    var code: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw error("not four hex digits") }
      code = code << 4 | UInt32(digit)
    }
    index += 4
    return code
  }

  private mutating func number() throws(JSONValue.SyntaxError) -> Double {
    let start = index
    _ = skip(UInt8(ascii: "-"))
    let whole = digits()
    guard whole == 1 || whole > 1 && bytes[index - whole] != UInt8(ascii: "0") else {
      index = start
      throw error("not a JSON value")
    }
    if skip(UInt8(ascii: ".")), digits() == 0 { throw error("digits are missing") }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      if digits() == 0 { throw error("digits are missing") }
    }
    guard let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)), value.isFinite else {
      throw error("the number is too large")
    }
    return value
  }

  private mutating func digits() -> Int {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    return index - start
  }
}
