import FactModel
import FoundationEssentials
import Glibc
import GraphStore
import Pipeline
import Rendering

/// The tour: builds the seed pages and shows what came out.
enum DemoCommand {
  static let spec = CommandSpec(
    name: "demo", summary: "the tour: builds the seed pages and shows what came out",
    discussion: """
      Builds a folder of pages into a temporary store, draws a diagram, writes the CSV tables, and prints a page of
      text: what was found, one question answered with its evidence, and what to try next.
      """,
    arguments: [ArgumentSpec(name: "FOLDER", help: "the pages (default: seeds)")],
    options: [
      OptionSpec(name: "out", short: "o", valueName: "DIR", help: "where the files go (default: a temporary folder)")
    ],
    examples: [.init("xianzhi demo", "the pages under seeds/"), .init("xianzhi demo pages/", "pages of your own")],
    run: run)

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let pages = arguments.positional.first ?? "seeds"
    guard FileManager.default.fileExists(atPath: pages) else {
      throw Failure(
        "there is no folder \(pages); run it in the repository's top folder, or name a folder of pages: xianzhi demo FOLDER",
        status: .usage)
    }
    let folder = try arguments.value("out") ?? temporaryFolder()
    let storePath = folder + "/xianzhi.db"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure("cannot make the folder \(folder); choose another with --out")
    }
    var options = BuildOptions(paths: [pages], store: storePath)
    options.only = true
    let started = ContinuousClock.now
    let report = try BuildPipeline(options).run()
    let took = ContinuousClock.now - started
    let someFailed = Findings.print(report.findings)
    let store = try GraphStore(path: storePath)
    let tour = try Tour(store: store, folder: folder)
    try tour.write()
    try Terminal.print(
      try tour.text(
        report: report, seconds: Double(took.components.attoseconds) / 1e18 + Double(took.components.seconds)))
    return someFailed ? .someUnreadable : .done
  }

  private static func temporaryFolder() throws -> String {
    let base = Terminal.environment("TMPDIR") ?? "/tmp"
    return (base.hasSuffix("/") ? String(base.dropLast()) : base) + "/xianzhi-demo-\(getuid())"
  }
}
