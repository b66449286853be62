public import FactModel
internal import Resources

/// A parameter of a named query.
public struct QueryParameter: Sendable, Hashable {
  /// What values it takes.
  public enum Kind: Sendable, Hashable {
    /// The id of an entity of one of these types; callers resolve names to ids first (`GraphStore.candidates`).
    case entity([EntityType])
    case text
    case integer
    /// EDTF, whole or not: 2023-07-28, 2023-07 or 2023. A month or a year stands for its first day, in a
    /// parameter called `until` for its last.
    case date
    /// One of these words.
    case choice([String])
    /// One or several of these words, with commas between: `chair,leader`. None is a part of another, so that
    /// `instr(:role, role) > 0` is true of those given.
    case choices([String])
  }

  public var name: String
  public var kind: Kind
  public var isRequired: Bool
  /// What is bound if no value is given; null means no restriction.
  public var defaultValue: Value
  /// One line for people.
  public var help: String
}

/// A query of a `.sql` file, with what its header says.
///
/// The header's lines are SQL comments at the top of the file:
///
///     -- title: Attendance
///     -- question: Who took part in an event?
///     -- param event entity(event) required: the event
///     -- param limit integer = 1000: at most so many rows
///     -- needs: place | who
///     -- example: xianzhi query attendance --event 区委九届五次全会
///     -- shows: participant role post
///     -- beyond: last
public struct NamedQuery: Sendable, Hashable {
  /// The file's name without `.sql`.
  public var name: String
  public var title: String
  public var question: String
  public var parameters: [QueryParameter]
  /// Names of parameters at least one of which has to be given; may be empty.
  public var needs: [String]
  public var example: String
  /// The file's text.
  public var sql: String
  /// The file as it is named in messages.
  public var file: String
  /// The columns that people are shown in a table, the most telling first; empty for all.
  public var shows: [String]
  /// The queries whose undated rows a limit in time leaves out where the query's own rows are sums, in the order of
  /// choice; empty where they have a date themselves.
  public var undated: [String]
  /// What people have to know of all answers, in English and in Chinese; empty for most.
  public var note: String
  public var noteInChinese: String
  /// Whether the row beyond the limit comes last: the query is then asked for one row more than the limit allows, which
  /// tells at no cost that there are more.
  public var putsBeyondLast = false
  /// The code that runs the query instead of SQLite alone; nil for all but `path`.
  public var runs: String?

  /// Whether it is one of the program's and no file of the user's.
  public var isOwn: Bool {
    file == "queries/\(name).sql" && Resource.all.contains { $0.path == file && $0.text == sql }
  }

  public func parameter(_ name: String) -> QueryParameter? { parameters.first { $0.name == name } }

  /// Reads a query file.
  ///
  /// - Throws: `badQuery` if the header cannot be understood.
  public init(name: String, file: String, sql: String) throws(StoreError) {
    self.name = name
    self.file = file
    self.sql = sql
    title = name
    question = ""
    parameters = []
    needs = []
    example = ""
    shows = []
    undated = []
    note = ""
    noteInChinese = ""
    var rest = sql[...]
    var number = 0
    // No further than the header: every command reads those of all queries.
    while !rest.isEmpty {
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      let line = rest[..<end]
      rest = end < rest.endIndex ? rest[rest.utf8.index(after: end)...] : ""
      number += 1
      guard line.hasPrefix("--") else {
        if line.allSatisfy(\.isWhitespace) { continue }
        break
      }
      let text = trimmed(line.dropFirst(2))
      func value(_ key: String) -> Substring? {
        text.hasPrefix(key + ":") ? trimmed(text.dropFirst(key.utf8.count + 1)) : nil
      }
      if let value = value("title") { title = String(value) }
      if let value = value("question") { question = String(value) }
      if let value = value("example") { example = String(value) }
      if let value = value("runs") { runs = String(value) }
      if let value = value("beyond") { putsBeyondLast = value == "last" }
      if let value = value("shows") { shows = value.split(separator: " ").map(String.init) }
      if let value = value("note") { note = String(value) }
      if let value = value("note-zh") { noteInChinese = String(value) }
      if let value = value("undated") { undated = value.split(separator: "|").map { String(trimmed($0)) } }
      if let value = value("needs") { needs = value.split(separator: "|").map { String(trimmed($0)) } }
      if text.hasPrefix("param ") {
        guard let parameter = QueryParameter(header: text.dropFirst(6)) else {
          throw .badQuery(
            file: file, line: number,
            reason: "a parameter is written “-- param NAME TYPE [required | = DEFAULT]: what it means”")
        }
        parameters.append(parameter)
      }
    }
  }
}

extension QueryParameter {
  /// Reads `NAME TYPE [required | = DEFAULT]: HELP`.
  fileprivate init?(header: Substring) {
    guard let colon = header.firstIndex(of: ":") else { return nil }
    let words = header[..<colon].split(separator: " ")
    guard words.count >= 2, let kind = Kind(String(words[1])) else { return nil }
    name = String(words[0])
    self.kind = kind
    help = String(trimmed(header[header.index(after: colon)...]))
    isRequired = words.count == 3 && words[2] == "required"
    defaultValue = .null
    if words.count == 4, words[2] == "=" {
      let text = String(words[3])
      defaultValue = kind == .integer ? Int64(text).map(Value.integer) ?? .null : .text(text)
    } else if words.count > 2 && !isRequired {
      return nil
    }
  }
}

extension QueryParameter.Kind {
  fileprivate init?(_ text: String) {
    var name = Substring(text)
    var arguments: [Substring] = []
    if text.hasSuffix(")"), let open = text.firstIndex(of: "(") {
      name = text[..<open]
      arguments = text[text.index(after: open)...].dropLast().split(separator: "|")
    }
    switch name {
    case "entity":
      let types = arguments.compactMap { EntityType(rawValue: String($0)) }
      guard types.count == arguments.count else { return nil }
      self = .entity(types.isEmpty ? EntityType.allCases : types)
    case "choice" where !arguments.isEmpty: self = .choice(arguments.map(String.init))
    case "choices" where !arguments.isEmpty:
      let words = arguments.map(String.init)
      guard !words.contains(where: { word in words.contains { $0 != word && $0.contains(word) } }) else { return nil }
      self = .choices(words)
    case "text": self = .text
    case "integer": self = .integer
    case "date": self = .date
    default: return nil
    }
  }

  /// What a value must be, for messages.
  var expected: String {
    switch self {
    case .entity: "the id of an entity"
    case .text: "a text"
    case .integer: "a whole number"
    case .date: "a date such as 2023-07-28, 2023-07 or 2023"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .choices(let words): "one or, with commas between, several of \(words.joined(separator: ", "))"
    }
  }
}

private func trimmed(_ text: Substring) -> Substring {
  var text = text.drop { $0.isWhitespace }
  while text.last?.isWhitespace == true { text.removeLast() }
  return text
}
