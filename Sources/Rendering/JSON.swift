public import FactModel

/// A JSON value whose members keep their order.
public enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int64)
  case real(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A named value of an object.
  public struct Member: Sendable, Hashable {
    /// The member's name.
    public var name: String
    /// Its value.
    public var value: JSON

    /// A member.
    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The value of a cell.
  public init(_ value: Value) {
    switch value {
    case .null: self = .null
    case .integer(let n): self = .integer(n)
    case .real(let x): self = .real(x)
    case .text(let text): self = .string(text)
    }
  }

  /// The value in one line.
  public var text: String {
    var out = ""
    write(into: &out)
    return out
  }

  private func write(into out: inout String) {
    switch self {
    case .null: out += "null"
    case .bool(let flag): out += flag ? "true" : "false"
    case .integer(let n): out += String(n)
    // JSON knows no infinities.
    case .real(let x): out += x.isFinite ? Value.real(x).text : "null"
    case .string(let text): out += Self.quoted(text)
    case .array(let items):
      out += "["
      for (index, item) in items.enumerated() {
        if index > 0 { out += ", " }
        item.write(into: &out)
      }
      out += "]"
    case .object(let members):
      out += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { out += ", " }
        out += Self.quoted(member.name) + ": "
        member.value.write(into: &out)
      }
      out += "}"
    }
  }

  /// A string in JSON's quotes; characters beyond ASCII stay as they are.
  public static func quoted(_ text: String) -> String {
    var text = text
    // Nearly every text stands as it is.
    let isPlain = text.withUTF8 { bytes in
      !bytes.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }
    }
    if isPlain { return "\"" + text + "\"" }
    var out: [UInt8] = [0x22]
    out.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch byte {
      case 0x22: out += [0x5C, 0x22]
      case 0x5C: out += [0x5C, 0x5C]
      case 0x0A: out += [0x5C, 0x6E]
      case 0x0D: out += [0x5C, 0x72]
      case 0x09: out += [0x5C, 0x74]
      case 0..<0x20, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        out += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: out.append(byte)
      }
    }
    out.append(0x22)
    return String(decoding: out, as: UTF8.self)
  }
}

/// Writes rows as one JSON object: the members given, then `rows`, a list of objects of named values.
public final class JSONWriter: RowWriter {
  private let sink: OutputSink
  private let members: [JSON.Member]
  private var names: [String] = []
  private var isFirst = true

  /// A writer into `sink`; `members` stand before the rows.
  public init(to sink: OutputSink, members: [JSON.Member] = []) {
    self.sink = sink
    self.members = members
  }

  public func begin(columns: [String]) throws {
    names = columns.map { JSON.quoted($0) + ": " }
    try sink.write("{")
    for member in members {
      try sink.write("\n  \(JSON.quoted(member.name)): \(member.value.text),")
    }
    try sink.write("\n  \"rows\": [")
  }

  public func row(_ values: [Value]) throws {
    try sink.write(isFirst ? "\n    " : ",\n    ")
    isFirst = false
    try sink.write(rowObject(names, values))
  }

  public func end() throws {
    try sink.write(isFirst ? "]\n}\n" : "\n  ]\n}\n")
  }
}

/// Writes rows as JSON Lines: an object of named values a line.
public final class JSONLinesWriter: RowWriter {
  private let sink: OutputSink
  private var names: [String] = []

  /// A writer into `sink`.
  public init(to sink: OutputSink) {
    self.sink = sink
  }

  public func begin(columns: [String]) throws {
    names = columns.map { JSON.quoted($0) + ": " }
  }

  public func row(_ values: [Value]) throws {
    try sink.write(rowObject(names, values))
    try sink.write("\n")
  }

  public func end() throws {}
}

/// A row as an object; `names` are quoted and end with the colon.
private func rowObject(_ names: [String], _ values: [Value]) -> String {
  var out = "{"
  for (index, value) in values.enumerated() {
    if index > 0 { out += ", " }
    out += names[index]
    out += JSON(value).text
  }
  return out + "}"
}
