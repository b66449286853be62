import Corpus
import Evaluation
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
      With --damage no time is taken: articles of the pages are printed anew N times in each way in which layout goes
      wrong, and the facts read from that are compared with those of the articles as they were: F1 by kind of damage,
      and the worst pages. With --out these are written, to be looked at; --seed repeats one.
      """,
    arguments: [ArgumentSpec(name: "PATH", help: "the pages to copy (default: seeds)", isRepeated: true)],
    options: [
      OptionSpec(
        name: "make", kind: .integer(1...100_000_000), valueName: "N", help: "at least so many articles (default: 600)"),
      OptionSpec(name: "db", valueName: "FILE", help: "keep the store"),
      OptionSpec(
        name: "damage", kind: .integer(1...1_000_000), valueName: "N", help: "read so many damaged pages of each kind"),
      OptionSpec(name: "kind", valueName: "KIND", help: "only this kind of damage; may be repeated", isRepeated: true),
      OptionSpec(name: "seed", kind: .integer(0...1_000_000_000), valueName: "N", help: "the first seed (default: 1)"),
      OptionSpec(name: "out", valueName: "DIR", help: "write the worst damaged pages there"), .jobs, .format, .plain,
    ],
    examples: [
      .init("xianzhi bench", "a table of the phases"),
      .init("xianzhi bench --damage 1000", "what each kind of damage costs"),
      .init("xianzhi bench --make 100000 --db big.db", "a large store to try queries on"),
    ],
    run: run)

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    if let trials = arguments.integer("damage") { return try DamageBench(arguments, trials: trials).run() }
    if !arguments.all("kind").isEmpty || arguments.has("seed") || arguments.has("out") {
      throw Failure.usage("--kind, --seed and --out belong to --damage N")
    }
    let pages = try read(arguments.positional.isEmpty ? ["seeds"] : arguments.positional)
    let bench = Bench(
      pages: pages, articles: arguments.integer("make") ?? 600,
      keepsFacts: arguments.value("db") != nil)
    let kept = arguments.value("db")
    let store =
      kept ?? (Terminal.environment("TMPDIR") ?? "/tmp")
      + "/xianzhi-bench-\(ProcessInfo.processInfo.processIdentifier).db"
    defer { if kept == nil { try? FileManager.default.removeItem(atPath: store) } }
    try RowOutput(arguments).print(try bench.run(store: store))
    return .done
  }

  static func read(_ paths: [String]) throws -> [SourceText] {
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

/// The phases, each timed; pages go copy by copy, so that a large corpus does not stand in memory.
struct Bench {
  let pages: [SourceText]
  let articles: Int
  /// Whether the store is to be used afterwards.
  var keepsFacts = false

  /// What has been measured so far.
  private struct Clock {
    private(set) var seconds: [String: Double] = [:]

    mutating func time<Result>(_ phase: String, _ body: () throws -> Result) rethrows -> Result {
      let start = ContinuousClock.now
      let result = try body()
      let parts = (ContinuousClock.now - start).components
      seconds[phase, default: 0] += Double(parts.seconds) + Double(parts.attoseconds) / 1e18
      return result
    }
  }

  func run(store path: String) throws -> Table {
    var clock = Clock()
    let extractor = clock.time("lexicons") {
      // The first page pays for loading them.
      let extractor = PageExtractor()
      _ = extractor.facts(PageReader.read(pages[0]))
      return extractor
    }
    let maker = CorpusMaker(pages: pages)
    var facts: [ArticleFacts] = []
    var sources: [StoredSource] = []
    var bytes = 0
    var copy = 0
    while facts.count < articles {
      let before = facts.count
      for page in maker.copy(copy) {
        bytes += page.scalars.reduce(0) { $0 + Self.utf8Length($1) }
        let laidOut = clock.time("layout") { PageReader.read(page) }
        let found = clock.time("extraction") { extractor.facts(laidOut) }
        facts += found
        sources.append(
          StoredSource(
            stamp: SourceStamp(name: page.name, path: page.name), facts: keepsFacts ? PackedFacts.pack(found) : [])
        )
      }
      guard facts.count > before else { throw Failure("the pages hold no articles; name others") }
      copy += 1
    }
    let graph = clock.time("resolution") { Resolver().resolve(facts) }
    try clock.time("storage") { try GraphStore.build(at: path, graph: graph, sources: sources) }

    let megabytes = Double(bytes) / 1e6
    let what = [
      "lexicons": "loaded once", "layout": "\(sources.count) pages, \(facts.count) articles",
      "extraction": "\(facts.reduce(0) { $0 + $1.relations.count }) relations",
      "resolution": "\(graph.entities.count) entities", "storage": "with text index",
    ]
    var table = Table(columns: ["phase", "seconds", "MB_per_s", "what"])
    for phase in ["lexicons", "layout", "extraction", "resolution", "storage"] {
      let seconds = clock.seconds[phase] ?? 0
      table.rows.append([
        .text(phase), .real(Self.rounded(seconds, 1000)),
        phase == "lexicons" ? .null : .real(Self.rounded(megabytes / max(seconds, 1e-9), 100)),
        .text(what[phase] ?? ""),
      ])
    }
    table.rows.append([.text("corpus"), .null, .null, .text("\(Self.rounded(megabytes, 100)) MB, one thread")])
    return table
  }

  private static func utf8Length(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  private static func rounded(_ number: Double, _ scale: Double) -> Double { (number * scale).rounded() / scale }
}
