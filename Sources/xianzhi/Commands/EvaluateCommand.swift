import Evaluation
import FactModel
import FoundationEssentials
import Pipeline
import TextModel

/// Compares what is read out of pages with gold facts.
enum EvaluateCommand {
  static let spec = CommandSpec(
    name: "evaluate", summary: "precision, recall and F1 against gold facts",
    discussion: """
      Reads the pages, or facts that were extracted before (--facts), and compares them with gold: JSON Lines in the
      facts format, where "optional" and "also" say what is free. Macro F1 is the mean of person, organization, place,
      initiative, event, participated, holds and the other relations. The second table says how often facts of a
      confidence are right. In csv and jsonl come the scores, or with --errors the errors.
      """,
    arguments: [
      ArgumentSpec(
        name: "PATH", help: "page files and folders (default: those beside the gold, else seeds)", isRepeated: true)
    ],
    options: [
      OptionSpec(name: "gold", valueName: "DIR|FILE", help: "gold facts (.jsonl); may be repeated", isRepeated: true),
      OptionSpec(
        name: "facts", valueName: "DIR|FILE", help: "extracted facts instead of pages; may be repeated",
        isRepeated: true),
      OptionSpec(
        name: "identity", valueName: "FILE",
        help: "who is who (.tsv: type, label, source, article, name) instead of gold facts; may be repeated",
        isRepeated: true),
      OptionSpec(name: "by-source", kind: .flag, help: "pool the articles of a page, however they were divided"),
      OptionSpec(
        name: "errors", kind: .optionalInteger(0...1_000_000), valueName: "N",
        help: "list wrong and missed facts with their sentences, N of each kind and row (default: all)"),
      OptionSpec(
        name: "min", valueName: "ROW=F1", help: "exit status 1 if the row (or macro) is below; may be repeated",
        isRepeated: true),
      .jobs, .glob, .format, .plain,
    ],
    examples: [
      .init("xianzhi evaluate --gold gold/ pages/", "the scores of pages/ against gold/"),
      .init("xianzhi evaluate --gold gold/ --errors 5 pages/", "also five wrong and five missed facts of each row"),
      .init("xianzhi evaluate --identity who.tsv pages/", "precision and recall of the pairs of names that are one"),
      .init("xianzhi evaluate --gold gold/ --facts facts.jsonl --min macro=0.9", "checks facts that are there already"),
    ],
    run: run)

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let floors = try arguments.all("min").map { try Floor($0) }
    if !arguments.all("identity").isEmpty {
      return try IdentityEvaluation.run(arguments, gold: arguments.all("identity"))
    }
    guard !arguments.all("gold").isEmpty else {
      throw Failure.usage("evaluate needs gold facts to compare with: --gold DIR")
    }
    let output = RowOutput(arguments)
    if output.format == .dot { throw Failure.usage("scores cannot be drawn; use another --format") }
    let goldFiles = try arguments.all("gold").flatMap(factFiles)
    let gold = try goldFiles.flatMap(readFacts)
    guard !gold.isEmpty else {
      let paths = arguments.all("gold").joined(separator: ", ")
      throw Failure("there is no gold under \(paths); name .jsonl files or a folder of them")
    }
    let (facts, isWhole) = try self.facts(arguments, gold: gold, goldFiles: goldFiles)
    let report = EvaluationReport(gold: gold, facts: facts, bySource: arguments.has("by-source"))
    let limit = arguments.has("errors") ? arguments.integer("errors") ?? .max : 0
    try EvaluationOutput(report: report, limit: limit, showsErrors: arguments.has("errors")).print(output)
    let short = floors.compactMap { $0.shortfall(in: report) }
    guard short.isEmpty else { throw Failure("short of \(short.joined(separator: ", "))") }
    return isWhole ? .done : .someUnreadable
  }

  /// A row's F1 that must be reached.
  private struct Floor {
    let row: String
    let f1: Double

    init(_ text: String) throws {
      let parts = text.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let f1 = Double(parts[1]), (0...1).contains(f1) else {
        throw Failure.usage("--min needs ROW=F1 such as person=0.95, not “\(text)”")
      }
      let names = ["macro"] + ScoreRow.allCases.map(\.rawValue)
      row = String(parts[0])
      self.f1 = f1
      guard names.contains(row) else {
        let hint =
          Suggestion.nearest(to: row, among: names).map { "did you mean \($0)?" }
          ?? "rows are \(names.joined(separator: ", "))"
        throw Failure.usage("--min: there is no row “\(row)”; \(hint)")
      }
    }

    func shortfall(in report: EvaluationReport) -> String? {
      let found = report.f1(named: row) ?? 0
      return found < f1 ? "\(row) \(EvaluationOutput.figure(found)) < \(EvaluationOutput.figure(f1))" : nil
    }
  }

  // MARK: Reading

  /// The JSON Lines files that a path means: itself, or those of a folder.
  private static func factFiles(_ path: String) throws -> [String] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure("there is no file or folder \(path); check the path", status: .someUnreadable)
    }
    guard isFolder else { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".jsonl") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
  }

  private static func readFacts(_ path: String) throws -> [GoldArticle] {
    do {
      return try GoldArticle.read(try FileReader.read(path).bytes, file: path)
    } catch let error as FileFailure {
      throw Failure("\(error.path): \(error.message)", status: .someUnreadable)
    }
  }

  /// The facts to judge, and whether all pages could be read.
  private static func facts(
    _ arguments: ParsedArguments, gold: [GoldArticle], goldFiles: [String]
  ) throws -> (facts: [GoldArticle], isWhole: Bool) {
    let given = arguments.all("facts")
    if !given.isEmpty {
      guard arguments.positional.isEmpty else {
        throw Failure.usage("evaluate judges pages or --facts, not both")
      }
      return (try given.flatMap(factFiles).flatMap(readFacts), true)
    }
    let sources = Set(gold.map(\.source))
    let paths = arguments.positional.isEmpty ? pages(beside: goldFiles, sources) : arguments.positional
    let found = PageFinder(globs: arguments.all("glob")).find(paths)
    var isWhole = !Findings.print(found.findings)
    // Pages without gold say nothing and need not be read.
    let files = found.files.filter { sources.contains(name($0.source)) }
    let missing = sources.subtracting(files.map { name($0.source) })
    if !missing.isEmpty {
      let names = missing.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      let more = names.count > 3 ? " and \(names.count - 3) more" : ""
      let list = names.prefix(3).joined(separator: ", ") + more
      Terminal.note("xianzhi: warning: no page for the gold of \(list); all of it counts as missed")
    }
    let reader = PageFacts()
    let results = Parallel.map(files.count, jobs: arguments.integer("jobs") ?? Parallel.cores) { index in
      do throws(FileFailure) {
        return reader.read(try FileReader.read(files[index].path).bytes, source: files[index].source)
      } catch {
        return PageFacts.Result(findings: [Finding(.error, source: files[index].source, error.message)])
      }
    }
    for result in results where Findings.print(result.findings) { isWhole = false }
    return (results.flatMap { $0.facts.map { GoldArticle($0) } }, isWhole)
  }

  private static func name(_ source: String) -> String { source.split(separator: "/").last.map(String.init) ?? source }

  /// The gold's own folders if the pages lie beside it, else the seeds.
  private static func pages(beside goldFiles: [String], _ sources: Set<String>) -> [String] {
    var folders: [String] = []
    for file in goldFiles {
      let end = file.utf8.lastIndex(of: UInt8(ascii: "/"))
      let folder = end.map { String(file[..<$0]) } ?? "."
      if !folders.contains(folder) { folders.append(folder) }
    }
    let holdPages = folders.filter { folder in
      sources.contains { FileManager.default.fileExists(atPath: folder + "/" + $0) }
    }
    return holdPages.isEmpty ? ["seeds"] : holdPages
  }
}
