import Evaluation
import FactModel
import Pipeline

/// `evaluate --identity`: whether the names of pages were given to the right people, bodies and events.
enum IdentityEvaluation {
  static func run(_ arguments: ParsedArguments, gold files: [String]) throws -> ExitStatus {
    guard !arguments.positional.isEmpty else {
      throw Failure.usage("evaluate --identity needs the pages that the annotation is of")
    }
    let output = RowOutput(arguments)
    if output.format == .dot { throw Failure.usage("scores cannot be drawn; use another --format") }
    let gold = try files.flatMap(read)
    let (graph, findings) = try CollectionReader.read(
      arguments.positional, globs: arguments.all("glob"), jobs: arguments.integer("jobs") ?? Parallel.cores)
    let isWhole = !Findings.print(findings)
    let report = IdentityReport(gold: gold, graph: graph)
    if arguments.has("errors") {
      try output.print(errors(report, limit: arguments.integer("errors") ?? .max))
    } else {
      try output.print(scores(report))
    }
    return isWhole ? .done : .someUnreadable
  }

  private static func read(_ path: String) throws -> [LabelledMention] {
    do {
      return try IdentityGold(String(decoding: FileReader.read(path).bytes, as: UTF8.self), file: path).mentions
    } catch let error as FileFailure {
      throw Failure("\(error.path): \(error.message)", status: .someUnreadable)
    } catch let error as IdentityGold.Failure {
      throw Failure(error.message)
    }
  }

  private static func scores(_ report: IdentityReport) -> Table {
    let columns = ["type", "precision", "recall", "pairs_right", "wrong", "missed", "mentions", "not_extracted"]
    return Table(
      columns: columns,
      rows: EntityType.allCases.compactMap { type in
        report.rows[type].map { row in
          [.text(type.rawValue), cell(row.precision), cell(row.recall)]
            + [row.right, row.wrong, row.missed, row.found, row.missing].map { .integer(Int64($0)) }
        }
      })
  }

  private static func errors(_ report: IdentityReport, limit: Int) -> Table {
    func text(_ mention: LabelledMention) -> String {
      "\(mention.name) (\(mention.article.source) #\(mention.article.article))"
    }
    var table = Table(columns: ["error", "type", "label", "left", "other_label", "right"])
    table.rows = report.errors.prefix(limit).map { error in
      [
        error.mistake.rawValue, error.left.type.rawValue, error.left.label, text(error.left), error.right.label,
        text(error.right),
      ].map { .text($0) }
    }
    table.rows += report.missing.prefix(limit).map { mention in
      ["not extracted", mention.type.rawValue, mention.label, text(mention), "", ""].map { .text($0) }
    }
    return table
  }

  private static func cell(_ share: Double?) -> Value { share.map { .text(EvaluationOutput.figure($0)) } ?? .null }
}
