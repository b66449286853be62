import FactModel
import Foundation
import GraphStore
import Pipeline
import Rendering
import Resolution

/// Walks through what is uncertain and writes down what a person decides.
enum ReviewCommand {
  static let spec = CommandSpec(
    name: "review", summary: "decide what is uncertain, line by line, into curation.tsv",
    discussion: """
      Shows pairs that may be one, then facts of low confidence, each with what is printed, and asks. Answer y (one;
      right), n (two; wrong), s (skip) or q (quit); what follows the letter is kept as the reason. Answers are
      appended to curation.tsv beside the store, which the next build applies; deleting a line undoes it. What was
      answered, right or wrong, is not asked again.
      """,
    options: [
      .db,
      OptionSpec(
        name: "curation", valueName: "FILE", help: "where decisions are kept (default: curation.tsv beside the store)"),
      OptionSpec(name: "answers", valueName: "FILE", help: "answers, a line each, instead of the terminal"),
      OptionSpec(
        name: "below", kind: .integer(0...100), valueName: "PERCENT",
        help: "facts whose confidence is lower than this (default: 60)"),
    ],
    examples: [
      .init("xianzhi review", "asks about each uncertain pair and fact of xianzhi.db"),
      .init("xianzhi review --below 0 --answers answers.txt", "pairs only, with answers from a file"),
    ],
    run: run)

  /// A question, and the lines that its answers make.
  private struct Item {
    var question: String
    var yes: String?
    var no: String
  }

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let store = try arguments.openStore()
    let file =
      arguments.value("curation") ?? URL(fileURLWithPath: arguments.db).deletingLastPathComponent().path
      + "/curation.tsv"
    let existing = FileManager.default.fileExists(atPath: file) ? try text(file) : ""
    let decided = Set(
      try Curation(existing, file: file).lines.map { "\($0.action.rawValue)\t\($0.entity)\t\($0.argument)" })
    let all = try pairs(store) + facts(store, below: Double(arguments.integer("below") ?? 60) / 100)
    let items = all.filter { !decided.contains($0.no) && !($0.yes.map { decided.contains($0) } ?? false) }
    guard !items.isEmpty else {
      Terminal.note(
        all.isEmpty ? "nothing is uncertain" : "all that is uncertain is decided; run “xianzhi build” to apply it")
      return .nothing
    }
    var answers = try arguments.value("answers").map { file in
      try text(file).split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).map(String.init)[...]
    }
    var lines: [String] = []
    asking: for (number, item) in items.enumerated() {
      try Terminal.print("\(number + 1)/\(items.count)  \(item.question)\n")
      while true {
        let isScripted = answers != nil
        if !isScripted { try Terminal.print("y, n, s (skip) or q (quit)? ") }
        guard let answer = isScripted ? answers?.popFirst() : readLine() else { break asking }
        let reason = answer.dropFirst().filter { $0 != "\t" }.trimmingCharacters(in: .whitespaces)
        switch answer.first.map({ $0.lowercased() }) {
        case "y":
          if let yes = item.yes { lines.append("\(yes)\t\(reason.isEmpty ? "reviewed" : reason)") }
          continue asking
        case "n":
          lines.append("\(item.no)\t\(reason.isEmpty ? "reviewed" : reason)")
          continue asking
        case "s": continue asking
        case "q": break asking
        default:
          if isScripted { throw Failure.usage("“\(answer)” is no answer; write y, n, s or q; nothing was kept") }
        }
      }
    }
    guard !lines.isEmpty else {
      Terminal.note("nothing was decided; \(file) is as it was")
      return .done
    }
    try append(lines, to: file, existing: existing)
    let build = arguments.has("db") ? "xianzhi build --db \(arguments.db)" : "xianzhi build"
    Terminal.note("\(file): \(lines.count) \(lines.count == 1 ? "line" : "lines") added; apply with “\(build) PATH…”")
    return .done
  }

  private static func text(_ file: String) throws -> String {
    do throws(FileFailure) {
      return String(decoding: try FileReader.read(file).bytes, as: UTF8.self)
    } catch {
      throw Failure("\(file): \(error.message)", status: .someUnreadable)
    }
  }

  private static func append(_ lines: [String], to file: String, existing: String) throws {
    var whole = existing.isEmpty ? Curation.header : existing
    if !whole.hasSuffix("\n") { whole += "\n" }
    for line in lines { whole += line + "\n" }
    do {
      try Data(whole.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw Failure("\(file): cannot be written; check the permissions of its folder")
    }
  }

  // MARK: What is asked

  private static func pairs(_ store: GraphStore) throws -> [Item] {
    let table = try store.run(
      QueryCatalog().query("duplicates"), ["verdict": .text("unsure"), "limit": .integer(1_000_000)])
    return try table.rows.map { values in
      let row = Row(columns: table.columns, values: values)
      let left = try end(store, row.text("left_id"), row.text("left"), row.text("type"))
      let right = try end(store, row.text("right_id"), row.text("right"), row.text("type"))
      // Two of one name in one article are told apart by their ids alone.
      let ends =
        left.selector == right.selector
        ? [row.text("left_id"), row.text("right_id")] : [left.selector, right.selector]
      let question = """
        Are these one \(row.text("type"))?
          \(left.card)
          \(right.card)
          because: \(row.text("reasons"))
        """
      return Item(
        question: question, yes: "merge\t\(ends[0])\t\(ends[1])", no: "keep-apart\t\(ends[0])\t\(ends[1])")
    }
  }

  /// An entity as a line names it, which holds when other pages come, and as it is shown.
  private static func end(
    _ store: GraphStore, _ id: String, _ name: String, _ type: String
  ) throws -> (selector: String, card: String) {
    let articles = try store.rows("mentions", ["entity": .text(id)])
    let places = articles.prefix(3).map { "\($0.values[0].text)#\($0.values[1].text)" }
    let facts = try store.rows("explain-relations", ["id": .text(id), "limit": .integer(3)]).compactMap { row in
      row.text("quote").isEmpty ? nil : "“\(row.text("quote"))”"
    }
    let selector = places.first.map { "\(type):\(name)@\($0)" } ?? id
    let shown = ["\(name) [\(id)] in \(places.joined(separator: ", "))"] + facts.prefix(3)
    return (selector, shown.joined(separator: "\n    "))
  }

  private static func facts(_ store: GraphStore, below: Double) throws -> [Item] {
    try store.rows("review-facts", ["below": .real(below)]).compactMap { found in
      let id = found.text("id")
      guard let row = try store.rows("sample-fact", ["id": .text(id)]).first else { return nil }
      let type = RelationType(rawValue: row.text("type"))
      let role = ParticipationRole(rawValue: row.text("role"))
      let label = type.map { Labels.edge($0, role: role, title: row.text("title")) } ?? row.text("type")
      let question = """
        Is this right? (rule \(row.text("rule")), confidence \(row.text("confidence")))
          \(row.text("from_name")) —\(label)→ \(row.text("to_name"))
          “\(row.text("quote"))”
          \(row.text("source"))#\(row.text("article")) 《\(row.text("headline"))》
        """
      return Item(question: question, yes: "confirm\t\(id)\t", no: "drop\t\(id)\t")
    }
  }
}
