import Evaluation
import FactModel
import Rendering

/// Prints what a comparison with gold gave.
struct EvaluationOutput {
  let report: EvaluationReport
  /// At most so many wrong and so many missed facts of each row.
  let limit: Int
  let showsErrors: Bool

  func print(_ output: RowOutput) throws {
    let sink = Terminal.output()
    switch output.format {
    case .table, .markdown:
      try sink.write("articles: \(report.goldArticles) gold, \(report.factArticles) extracted\n\n")
      try output.writeAll(scores(rounded: true), to: sink)
      try sink.write("\n")
      try output.writeAll(reliability(rounded: true), to: sink)
      if showsErrors { try writeErrors(to: sink) }
    case .csv, .jsonl, .dot:
      try output.writeAll(showsErrors ? errors : scores(rounded: false), to: sink)
    case .json:
      let articles = [
        JSON.Member("gold", .integer(Int64(report.goldArticles))),
        JSON.Member("facts", .integer(Int64(report.factArticles))),
      ]
      var members = [
        JSON.Member("articles", .object(articles)), JSON.Member("macro_f1", .real(report.macroF1)),
        JSON.Member("reliability", Self.json(reliability(rounded: false))),
      ]
      if showsErrors { members.append(.init("errors", Self.json(errors))) }
      try output.writeAll(scores(rounded: false), members: members, to: sink)
    }
    try sink.flush()
  }

  // MARK: Tables

  private func scores(rounded: Bool) -> Table {
    var table = Table(columns: ["row", "precision", "recall", "f1", "right", "wrong", "missed"])
    for row in ScoreRow.allCases {
      let score = report[row]
      // For people, rows that gold and facts have nothing of are noise.
      if rounded, score.isEmpty { continue }
      table.rows.append(
        [.text(row.rawValue)] + [score.precision, score.recall, score.f1].map { Self.cell($0, rounded) }
          + [score.right, score.wrong, score.missed].map { .integer(Int64($0)) })
    }
    if rounded {
      let macro = Value.text(Self.figure(report.macroF1))
      table.rows.append([.text("macro F1, main rows"), .null, .null, macro, .null, .null, .null])
    }
    return table
  }

  private func reliability(rounded: Bool) -> Table {
    Table(
      columns: ["confidence", "facts", "right", "share"],
      rows: report.reliability.map { bin in
        [
          .text("\(bin.from)–\(bin.to)"), .integer(Int64(bin.facts)), .integer(Int64(bin.right)),
          Self.cell(bin.share, rounded),
        ]
      })
  }

  private var errors: Table {
    Table(
      columns: ["row", "kind", "source", "headline", "fact", "quote", "rule"],
      rows: ScoreRow.allCases.flatMap { row in
        listed(row).map { error in
          [
            .text(row.rawValue), .text(error.kind.rawValue), .text(error.source), .text(error.headline),
            .text(error.fact), error.quote.isEmpty ? .null : .text(error.quote),
            error.rule.isEmpty ? .null : .text(error.rule),
          ]
        }
      })
  }

  private func listed(_ row: ScoreRow) -> [ScoredError] {
    [ScoredError.Kind.wrong, .missed].flatMap { kind in
      report.errors.lazy.filter { $0.row == row && $0.kind == kind }.prefix(limit)
    }
  }

  /// A line a fact, and under it the sentence and the rule.
  private func writeErrors(to sink: OutputSink) throws {
    for row in ScoreRow.allCases {
      let errors = listed(row)
      if !errors.isEmpty { try sink.write("\n\(row.rawValue)\n") }
      for error in errors {
        let place = [error.source, String(error.headline.prefix(16))].filter { !$0.isEmpty }.joined(separator: " ")
        try sink.write("  \(error.kind.rawValue)  \(error.fact)  (\(place))\n")
        if !error.quote.isEmpty {
          try sink.write("    “\(error.quote)”\(error.rule.isEmpty ? "" : "  rule \(error.rule)")\n")
        }
      }
    }
  }

  // MARK: Figures

  private static func cell(_ figure: Double?, _ rounded: Bool) -> Value {
    guard let figure else { return .null }
    return rounded ? .text(Self.figure(figure)) : .real(figure)
  }

  /// A share with three decimals.
  static func figure(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private static func json(_ table: Table) -> JSON {
    .array(
      table.rows.map { row in
        .object(zip(table.columns, row).map { JSON.Member($0, JSON($1)) })
      })
  }
}
