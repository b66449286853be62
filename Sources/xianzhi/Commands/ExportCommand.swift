import FactModel
import FoundationEssentials
import GraphStore
import Rendering

/// Writes the whole graph into files.
enum ExportCommand {
  static let spec = CommandSpec(
    name: "export", summary: "the whole graph as csv or jsonl files",
    discussion: """
      csv and jsonl write entities, participation, posts, relations, evidence and articles, a file each. CSV is made
      for spreadsheets (byte order mark, cells that look like formulas are defused); --plain is for programs.
      """,
    arguments: [ArgumentSpec(name: "FORMAT", help: "csv or jsonl", isRequired: true)],
    options: [.db, OptionSpec(name: "out", short: "o", valueName: "DIR", help: "the folder to write into"), .plain],
    examples: [
      .init("xianzhi export csv --out tables/", "six tables for a spreadsheet"),
      .init("xianzhi export csv --plain --out tables/", "the same for R or pandas"),
    ],
    run: run)

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let format = arguments.positional[0]
    guard ["csv", "jsonl"].contains(format) else {
      let hint = Suggestion.nearest(to: format, among: ["csv", "jsonl"]).map { "; did you mean \($0)?" } ?? ""
      throw Failure.usage("export writes csv or jsonl, not “\(format)”\(hint)")
    }
    guard let folder = arguments.value("out") else {
      throw Failure.usage("export needs the folder to write into: --out DIR")
    }
    let store = try arguments.openStore()
    let names = try export(store, to: folder, format: format, plain: arguments.has("plain"))
    Terminal.note("\(folder): \(names.joined(separator: ", "))")
    return .done
  }

  /// Writes all tables and returns the files' names.
  @discardableResult
  static func export(_ store: GraphStore, to folder: String, format: String, plain: Bool) throws -> [String] {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure("cannot make the folder \(folder): choose another with --out")
    }
    var names: [String] = []
    for table in ExportTable.allCases {
      let name = "\(table.rawValue).\(format)"
      let file = try OutputFile(path: folder + "/" + name)
      let writer: any RowWriter =
        format == "csv" ? CSVWriter(to: file.sink, plain: plain) : JSONLinesWriter(to: file.sink)
      try store.export(table, columns: { try writer.begin(columns: $0) }, row: { try writer.row($0) })
      try writer.end()
      try file.close()
      names.append(name)
    }
    return names
  }
}
