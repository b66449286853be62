import Evaluation
import FactModel
import GraphStore
import Pipeline
import Rendering
import TextModel

/// Draws facts to check by hand, and says what the check gave.
enum SampleCommand {
  private static let types = RelationType.allCases.map(\.rawValue) + EntityType.allCases.map(\.rawValue)

  static let spec = CommandSpec(
    name: "sample", summary: "facts drawn at random to check by hand; with the answers, precision",
    discussion: """
      Prints facts of a store, or of the pages that are given, each with the printed sentence. Save them as CSV, write
      y or n into the column “right” (leave it empty where you cannot tell), and read the file back with --answers:
      that prints the share that is right, with its interval at 95 % (Wilson). The same seed draws the same facts.
      """,
    arguments: [ArgumentSpec(name: "PATH", help: "page files and folders instead of a store", isRepeated: true)],
    options: [
      OptionSpec(
        name: "of", kind: .choice(types), help: "relations or entities of this type (default: relations of all types)"),
      OptionSpec(
        name: "count", short: "n", kind: .integer(1...100_000), valueName: "N", help: "so many facts (default: 50)"),
      OptionSpec(name: "seed", kind: .integer(0...1_000_000_000), valueName: "S", help: "another draw (default: 1)"),
      OptionSpec(name: "answers", valueName: "FILE", help: "a sample as CSV with its column “right” filled in"), .db,
      .jobs, .glob, .format, .plain,
    ],
    examples: [
      .init("xianzhi sample --of participated -n 100 --format csv > sample.csv", "a hundred participations to check"),
      .init("xianzhi sample --answers sample.csv", "their precision, once “right” is filled in"),
      .init("xianzhi sample -n 20 pages/", "twenty facts of pages that are in no store"),
    ],
    run: run)

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    if let file = arguments.value("answers") {
      guard arguments.positional.isEmpty, !arguments.has("of"), !arguments.has("count") else {
        throw Failure.usage("sample either draws facts or reads answers, not both")
      }
      return try SampleAnswers(file: file).print(RowOutput(arguments))
    }
    let (rows, isWhole) =
      arguments.positional.isEmpty ? (try stored(arguments), true) : try read(arguments)
    guard !rows.isEmpty else {
      Terminal.note("nothing found")
      return isWhole ? .nothing : .someUnreadable
    }
    try RowOutput(arguments).print(Table(columns: columns, rows: rows))
    return isWhole ? .done : .someUnreadable
  }

  private static let columns = [
    "right", "type", "fact", "quote", "source", "article", "headline", "rule", "confidence", "id",
  ]

  private static func draw<Item>(_ arguments: ParsedArguments) -> FactDraw<Item> {
    FactDraw(count: arguments.integer("count") ?? 50, seed: UInt64(arguments.integer("seed") ?? 1))
  }

  /// The fact in one line, in the words of the paper's language.
  private static func fact(_ type: String, from: String, role: String, title: String, to: String) -> String {
    guard let type = RelationType(rawValue: type) else { return from }
    return "\(from) —\(Labels.edge(type, role: ParticipationRole(rawValue: role), title: title))→ \(to)"
  }

  // MARK: From a store

  private static func stored(_ arguments: ParsedArguments) throws -> [[Value]] {
    let store = try arguments.openStore()
    var drawn: FactDraw<String> = draw(arguments)
    let of = arguments.value("of").map(Value.text) ?? .null
    // Both closures are spelt as throwing: for ones that cannot throw, Swift 6.3 crashes on the default of `columns`.
    try store.forEachRow(
      GraphStore.internalQuery("sample-ids"), ["of": of], columns: { (_: [String]) throws in },
      row: { (row: [Value]) throws in drawn.offer(id: row[0].text, row[0].text) })
    return try drawn.items.compactMap { id in
      guard let row = try store.rows("sample-fact", ["id": .text(id)]).first else { return nil }
      let fact = fact(
        row.text("type"), from: row.text("from_name"), role: row.text("role"), title: row.text("title"),
        to: row.text("to_name"))
      return [
        .null, row["type"], .text(fact), row["quote"], row["source"], row["article"], row["headline"], row["rule"],
        row["confidence"], .text(id),
      ]
    }
  }

  // MARK: From pages

  private static func read(_ arguments: ParsedArguments) throws -> (rows: [[Value]], isWhole: Bool) {
    let found = PageFinder(globs: arguments.all("glob")).find(arguments.positional)
    var isWhole = !Findings.print(found.findings)
    let reader = PageFacts()
    let results = Parallel.map(found.files.count, jobs: arguments.integer("jobs") ?? Parallel.cores) { index in
      let file = found.files[index]
      do throws(FileFailure) {
        return reader.read(try FileReader.read(file.path).bytes, source: file.source)
      } catch {
        return PageFacts.Result(findings: [Finding(.error, source: file.source, error.message)])
      }
    }
    var drawn: FactDraw<[Value]> = draw(arguments)
    for result in results {
      if Findings.print(result.findings) { isWhole = false }
      for facts in result.facts { offer(facts, of: arguments.value("of"), to: &drawn) }
    }
    return (drawn.items, isWhole)
  }

  private static func offer(_ facts: ArticleFacts, of type: String?, to drawn: inout FactDraw<[Value]>) {
    let place = "\(facts.source)#\(facts.article)"
    for entity in facts.entities where entity.type.rawValue == type {
      let id = "\(place) \(entity.id)"
      drawn.offer(id: id, row(id, entity.type.rawValue, entity.name, entity.evidence, facts))
    }
    let names = Dictionary(facts.entities.map { ($0.id, $0.name) }) { first, _ in first }
    for relation in facts.relations where type == nil || relation.type.rawValue == type {
      let fact = fact(
        relation.type.rawValue, from: names[relation.from] ?? "?", role: relation.role?.rawValue ?? "",
        title: relation.title ?? "", to: names[relation.to] ?? "?")
      // Ids of entities hang on their order in the article, so the names stand for them.
      let id = "\(place) \(fact)"
      drawn.offer(id: id, row(id, relation.type.rawValue, fact, relation.evidence, facts))
    }
  }

  private static func row(
    _ id: String, _ type: String, _ fact: String, _ evidence: [Evidence], _ facts: ArticleFacts
  ) -> [Value] {
    let best = evidence.max { $0.confidence < $1.confidence }
    let number = Value.integer(Int64(facts.article))
    return [
      .null, .text(type), .text(fact), best.map { .text($0.quote) } ?? .null, .text(facts.source), number,
      .text(facts.headline), best.map { .text($0.rule) } ?? .null, best.map { .real($0.confidence) } ?? .null,
      .text(id),
    ]
  }
}
