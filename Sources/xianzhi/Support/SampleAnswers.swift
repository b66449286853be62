import Evaluation
import FactModel
import Pipeline
import TextModel

/// A sample that somebody has checked: a CSV with y or n in its column “right”.
struct SampleAnswers {
  /// The facts of one type.
  private struct Group {
    var right = 0
    var judged = 0
    var left = 0
    /// The sum of the confidences of those that were judged.
    var confidence = 0.0
  }

  private var groups: [String: Group] = [:]
  private var all = Group()

  private static let yes: Set<String> = ["y", "yes", "1", "true", "t", "对", "是", "√", "✓"]
  private static let no: Set<String> = ["n", "no", "0", "false", "f", "错", "否", "不", "×", "✗"]

  init(file: String) throws {
    var rows = CSVRows(try Self.text(file))
    guard let header = rows.next(), let right = header.cells.firstIndex(of: "right") else {
      throw Failure(
        "\(file): the first line has no column “right”; save the sample as CSV with commas and all of its columns",
        status: .someUnreadable)
    }
    let type = header.cells.firstIndex(of: "type")
    let confidence = header.cells.firstIndex(of: "confidence")
    while let row = rows.next() {
      if row.cells == [""] { continue }
      guard row.cells.count == header.cells.count else {
        throw Failure(
          "\(file):\(row.line): has \(row.cells.count) cells, and the first line has \(header.cells.count)",
          status: .someUnreadable)
      }
      let answer = try Self.answer(row.cells[right], "\(file):\(row.line)")
      let sure = confidence.flatMap { Double(row.cells[$0]) } ?? 0
      Self.count(answer, sure, in: &groups[type.map { row.cells[$0] } ?? "", default: Group()])
      Self.count(answer, sure, in: &all)
    }
  }

  private static func text(_ file: String) throws -> String {
    do {
      // Spreadsheets save in whatever encoding the system has.
      let (text, _) = try TextDecoding.decode(try FileReader.read(file).bytes, name: file)
      var view = String.UnicodeScalarView()
      for value in text.scalars { view.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
      return String(view)
    } catch let error as FileFailure {
      throw Failure("\(error.path): \(error.message)", status: .someUnreadable)
    }
  }

  /// Nil where nobody could tell.
  private static func answer(_ cell: String, _ place: String) throws -> Bool? {
    let word = cell.filter { !$0.isWhitespace }.lowercased()
    if word.isEmpty || word == "?" || word == "？" { return nil }
    if yes.contains(word) { return true }
    if no.contains(word) { return false }
    throw Failure("\(place): “\(cell)” is no answer; write y or n, or leave it empty", status: .someUnreadable)
  }

  private static func count(_ answer: Bool?, _ confidence: Double, in group: inout Group) {
    guard let answer else {
      group.left += 1
      return
    }
    group.judged += 1
    group.confidence += confidence
    if answer { group.right += 1 }
  }

  /// Prints a row a type and one of all.
  func print(_ output: RowOutput) throws -> ExitStatus {
    var table = Table(columns: ["type", "judged", "right", "precision", "low", "high", "confidence", "unanswered"])
    for type in groups.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where groups.count > 1 {
      if let group = groups[type] { table.rows.append(Self.row(type, group)) }
    }
    table.rows.append(Self.row("all", all))
    try output.print(table)
    if all.judged == 0 {
      Terminal.note("nothing is answered yet: write y or n into the column “right”")
      return .nothing
    }
    return .done
  }

  private static func row(_ type: String, _ group: Group) -> [Value] {
    let share = SampledShare(right: group.right, total: group.judged)
    func cell(_ figure: Double?) -> Value { figure.map { .real(($0 * 1000).rounded() / 1000) } ?? .null }
    let mean = group.judged == 0 ? nil : group.confidence / Double(group.judged)
    return [
      .text(type), .integer(Int64(group.judged)), .integer(Int64(group.right)), cell(share.share),
      cell(share.interval?.lowerBound), cell(share.interval?.upperBound), cell(mean), .integer(Int64(group.left)),
    ]
  }
}
