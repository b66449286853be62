/// The rows of a CSV after RFC 4180; LF alone ends a row, too.
public struct CSVRows: Sendable {
  /// A row's cells, and the line that it begins in, from 1.
  public struct Row: Sendable, Hashable {
    public var cells: [String]
    public var line: Int
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1

  public init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The next row; nil behind the last.
  public mutating func next() -> Row? {
    guard index < scalars.count else { return nil }
    var row = Row(cells: [], line: line)
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "\n" { line += 1 }
      if isQuoted {
        if scalar != "\"" {
          cell.append(scalar)
        } else if index < scalars.count, scalars[index] == "\"" {
          cell.append(scalar)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"" where cell.isEmpty: isQuoted = true
      case ",":
        row.cells.append(String(cell))
        cell = String.UnicodeScalarView()
      case "\r" where index < scalars.count && scalars[index] == "\n": break
      case "\n":
        row.cells.append(String(cell))
        return row
      default: cell.append(scalar)
      }
    }
    row.cells.append(String(cell))
    return row
  }
}
