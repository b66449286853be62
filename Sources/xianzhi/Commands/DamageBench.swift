import Corpus
import Evaluation
import FactModel
import FoundationEssentials
import PageLayout
import Pipeline
import Rendering

/// `bench --damage`: how much of a page's facts is left after each kind of damage to its layout.
struct DamageBench {
  private let arguments: ParsedArguments
  private let trials: Int
  private let kinds: [Damage]
  private let firstSeed: Int
  /// Pages that are named as the worst ones of their kind.
  private static let worst = 3

  init(_ arguments: ParsedArguments, trials: Int) throws {
    self.arguments = arguments
    self.trials = trials
    let names = Damage.allCases.map(\.rawValue)
    kinds = try arguments.all("kind").map { name in
      guard let kind = Damage(rawValue: name) else {
        throw Failure.usage("--kind: there is no damage “\(name)”; kinds are \(names.joined(separator: ", "))")
      }
      return kind
    }
    firstSeed = arguments.integer("seed") ?? 1
  }

  func run() throws -> ExitStatus {
    let pages = try BenchCommand.read(arguments.positional.isEmpty ? ["seeds"] : arguments.positional)
    let reader = PageFacts()
    let campaign = DamageCampaign(pages: pages.map { CleanPage(PageReader.read($0)) }) { bytes, source in
      reader.read(bytes, source: source).facts
    }
    var table = Table(columns: [
      "damage", "pages", "headline", "byline", "entities", "relations", "F1", "floor", "worst",
    ])
    var isShort = false
    for damage in kinds.isEmpty ? Damage.allCases : kinds {
      let all = Parallel.map(trials, jobs: arguments.integer("jobs") ?? Parallel.cores) { index in
        campaign.trial(damage, seed: UInt64(firstSeed + index))
      }
      let worst = all.filter { ($0.score.f1 ?? 1) < 0.995 }.sorted { ($0.score.f1 ?? 1) < ($1.score.f1 ?? 1) }
        .prefix(Self.worst)
      try write(worst)
      let whole = Self.f1(all, { $0.score })
      isShort = isShort || (whole ?? 1) < damage.floor
      table.rows.append(
        [.text(damage.rawValue), .integer(Int64(all.count))]
          + Self.groups.map { rows in
            Self.cell(Self.f1(all) { trial in rows.reduce(Score()) { $0 + trial.report[$1] } })
          }
          + [
            Self.cell(whole), .real(damage.floor),
            .text(
              worst.map { "\($0.page.seed): \(EvaluationOutput.figure($0.score.f1 ?? 1))" }.joined(separator: ", ")),
          ])
    }
    try RowOutput(arguments).print(table)
    return isShort ? .nothing : .done
  }

  private static let groups: [[ScoreRow]] = [
    [.headline], [.byline], [.person, .organization, .place, .initiative, .event, .eventKind, .eventDate],
    [.participated, .holds, .organized, .heldIn, .visited, .concerns, .cooperatesWith, .signed, .partOf],
  ]

  private static func f1(_ trials: [DamageCampaign.Trial], _ score: (DamageCampaign.Trial) -> Score) -> Double? {
    trials.reduce(Score()) { $0 + score($1) }.f1
  }

  private static func cell(_ f1: Double?) -> Value { f1.map { .real(($0 * 10_000).rounded() / 10_000) } ?? .null }

  private func write(_ trials: ArraySlice<DamageCampaign.Trial>) throws {
    guard let folder = arguments.value("out") else { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for trial in trials {
      let name = trial.page.damage.rawValue.filter { $0.isLetter }
      let path = "\(folder)/\(name)-\(trial.page.seed)"
      try Data(trial.page.bytes).write(to: URL(filePath: path + ".txt"))
      let errors = trial.report.errors.map { "\($0.row.rawValue)\t\($0.kind.rawValue)\t\($0.headline)\t\($0.fact)\n" }
      let expected = trial.page.expected.articles.map { article in
        let byline = article.byline.map { "\($0.name) (\($0.role.rawValue))" }.joined(separator: ", ")
        return "\(article.number)\t\(article.headline)\t\(byline)\n"
      }
      try Data((expected + ["\n"] + errors).joined().utf8).write(to: URL(filePath: path + ".tsv"))
    }
  }
}
