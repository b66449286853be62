import Extraction
import FactModel
import FoundationEssentials
import GraphStore
import PageLayout
import Pipeline
import Rendering
import Resolution
import TextModel

/// Measures each phase on a corpus that it makes itself.
enum BenchCommand {
  static let spec = CommandSpec(
    name: "bench", summary: "how fast layout, extraction, resolution and storage are",
    discussion: """
      Makes a corpus out of copies of the pages with other people in them, and runs one phase after the other on one
      thread. MB are of the pages' text in UTF-8. With --db the store stays there.
      """,
    arguments: [ArgumentSpec(name: "PATH", help: "the pages to copy (default: seeds)", isRepeated: true)],
    options: [
      OptionSpec(
        name: "make", kind: .integer(1...100_000_000), valueName: "N", help: "at least so many articles (default: 600)"),
      OptionSpec(name: "db", valueName: "FILE", help: "keep the store"), .format, .plain,
    ],
    examples: [
      .init("xianzhi bench", "a table of the phases"),
      .init("xianzhi bench --make 100000 --db big.db", "a large store to try queries on"),
    ],
    run: run)

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let pages = try read(arguments.positional.isEmpty ? ["seeds"] : arguments.positional)
    let bench = Bench(pages: pages, articles: arguments.integer("make") ?? 600)
    let kept = arguments.value("db")
    let store =
      kept ?? (Terminal.environment("TMPDIR") ?? "/tmp")
      + "/xianzhi-bench-\(ProcessInfo.processInfo.processIdentifier).db"
    defer { if kept == nil { try? FileManager.default.removeItem(atPath: store) } }
    try RowOutput(arguments).print(try bench.run(store: store))
    return .done
  }

  private static func read(_ paths: [String]) throws -> [SourceText] {
    let found = PageFinder().find(paths)
    _ = Findings.print(found.findings)
    var pages: [SourceText] = []
    for file in found.files {
      do throws(FileFailure) {
        let bytes = try FileReader.read(file.path).bytes
        if let (text, _) = try? TextDecoding.decode(bytes, name: file.source) { pages.append(text) }
      } catch {
        throw Failure("\(error.path): \(error.message)", status: .someUnreadable)
      }
    }
    guard !pages.isEmpty else {
      throw Failure("no pages to copy under \(paths.joined(separator: ", ")); name a folder of pages")
    }
    return pages
  }
}

/// The phases, one after the other, each timed.
struct Bench {
  let pages: [SourceText]
  let articles: Int

  func run(store path: String) throws -> Table {
    var table = Table(columns: ["phase", "seconds", "MB_per_s", "what"])
    var corpus: [SourceText] = []
    let maker = CorpusMaker(pages: pages)
    let perCopy = max(1, pages.map { PageReader.read($0).articles.count }.reduce(0, +))
    for copy in 0..<max(1, (articles + perCopy - 1) / perCopy) { corpus += maker.copy(copy) }
    let megabytes = Double(corpus.reduce(0) { $0 + $1.scalars.reduce(0) { $0 + Self.utf8Length($1) } }) / 1e6

    func phase<Result>(_ name: String, _ what: (Result) -> String, _ body: () throws -> Result) rethrows -> Result {
      let clock = ContinuousClock()
      let start = clock.now
      let result = try body()
      let parts = (clock.now - start).components
      let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
      table.rows.append([
        .text(name), .real(Self.rounded(seconds, 1000)), .real(Self.rounded(megabytes / max(seconds, 1e-9), 100)),
        .text(what(result)),
      ])
      return result
    }
    let laidOut = phase(
      "layout", { (found: [Page]) in "\(found.count) pages, \(found.reduce(0) { $0 + $1.articles.count }) articles" }
    ) {
      corpus.map { PageReader.read($0) }
    }
    let extractor = PageExtractor()
    let facts = phase(
      "extraction", { (found: [ArticleFacts]) in "\(found.reduce(0) { $0 + $1.relations.count }) relations" }
    ) {
      laidOut.flatMap { extractor.facts($0) }
    }
    let graph = phase("resolution", { (found: KnowledgeGraph) in "\(found.entities.count) entities" }) {
      Resolver().resolve(facts)
    }
    let sources = corpus.map { StoredSource(stamp: SourceStamp(name: $0.name, path: $0.name), facts: "") }
    try phase("storage", { (_: Void) in "with text index" }) {
      try GraphStore.build(at: path, graph: graph, sources: sources)
    }
    table.rows.append([.text("corpus"), .null, .null, .text("\(Self.rounded(megabytes, 100)) MB, one thread")])
    return table
  }

  private static func utf8Length(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  private static func rounded(_ number: Double, _ scale: Double) -> Double { (number * scale).rounded() / scale }
}
