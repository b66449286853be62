/// What a person has decided about a collection: a line each, applied at every build, undone by deleting the line.
///
/// A line has tab-separated cells: the action, the entity, what the action needs besides, and the reason.
///
/// | action | entity | third cell |
/// | --- | --- | --- |
/// | `merge` | one | the other |
/// | `keep-apart` | one | the other |
/// | `rename` | entity | its name from now on |
/// | `alias` | entity | one more name |
/// | `drop` | entity, or the id of a relation | empty |
/// | `retype` | entity | a type, or the kind of an event |
/// | `set-date` | event | a date in EDTF |
/// | `confirm` | entity, or the id of a relation | empty |
///
/// Entities are written as `Selector` says. Empty lines and those that begin with `#` say nothing.
public struct Curation: Sendable, Hashable {
  public enum Action: String, Sendable, CaseIterable {
    case merge, rename, alias, drop, retype, confirm
    case keepApart = "keep-apart"
    case setDate = "set-date"
  }

  /// A decision.
  public struct Line: Sendable, Hashable {
    /// From 1.
    public var number: Int
    public var action: Action
    public var entity: String
    public var argument: String
    public var reason: String
  }

  /// What is wrong with a line; `description` is one line with file, line and remedy.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    public var file: String
    public var line: Int
    public var message: String

    public init(file: String, line: Int, _ message: String) {
      self.file = file
      self.line = line
      self.message = message
    }

    public var description: String { "\(file):\(line): \(message)" }
  }

  /// The first line of a file that the program makes.
  public static let header = "# action\tentity\targument\treason\n"

  /// As named in messages and in reasons.
  public let file: String
  public private(set) var lines: [Line] = []

  /// No decisions.
  public init() { file = "curation.tsv" }

  /// Reads a file's text.
  ///
  /// - Throws: `Failure` for an unknown action, a missing cell or a missing reason.
  public init(_ text: String, file: String) throws(Failure) {
    self.file = file
    let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    for (index, row) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if row.allSatisfy(\.isWhitespace) || row.hasPrefix("#") { continue }
      lines.append(try Curation.line(row, number: index + 1, file: file))
    }
  }

  private static func line(_ row: Substring, number: Int, file: String) throws(Failure) -> Line {
    let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(trimmed)
    guard let action = Action(rawValue: cells[0]) else {
      let known = Action.allCases.map(\.rawValue).sorted().joined(separator: ", ")
      throw Failure(file: file, line: number, "there is no action “\(cells[0])”; actions are \(known)")
    }
    guard cells.count == 4 else {
      throw Failure(
        file: file, line: number,
        "has \(cells.count) cells and needs 4 with tabs between: action, entity, argument (empty for drop and confirm), reason"
      )
    }
    guard !cells[1].isEmpty else { throw Failure(file: file, line: number, "names no entity in its second cell") }
    guard !cells[3].isEmpty else {
      throw Failure(file: file, line: number, "gives no reason in its fourth cell; say why")
    }
    let takesNone = action == .drop || action == .confirm
    if cells[2].isEmpty != takesNone {
      throw Failure(
        file: file, line: number,
        takesNone ? "\(cells[0]) takes no argument: leave the third cell empty" : "\(cells[0]) needs a third cell")
    }
    return Line(number: number, action: action, entity: cells[1], argument: cells[2], reason: cells[3])
  }

  private static func trimmed(_ cell: Substring) -> String {
    let rest = cell.drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }

  /// What a judgement says of a line that decided it; the folder is left out, or a store would hang on where it was
  /// built.
  func reason(_ line: Line) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return "\(name) \(line.number): \(line.reason)"
  }

  func failure(_ line: Line, _ message: String) -> Failure { Failure(file: file, line: line.number, message) }
}
