import FactModel
import Pipeline
import Rendering
import TextModel

/// Prints the facts of pages.
enum ExtractCommand {
  static let spec = CommandSpec(
    name: "extract", summary: "facts as JSON Lines, one article a line",
    discussion: """
      Writes no store. `-` reads JSON Lines from standard input, a page a line:
      {"source", "text"[, "published", "publisher", "jurisdiction"]}.
      """,
    arguments: [
      ArgumentSpec(
        name: "PATH|-", help: "page files and folders (default: seeds), or - for standard input", isRepeated: true)
    ],
    options: [
      .jobs, .glob,
      OptionSpec(
        name: "manifest", valueName: "FILE", help: "a CSV of what is known of pages: file, published, publisher, url"),
    ],
    examples: [
      .init("xianzhi extract page.txt | head -1", "the first article's facts"),
      .init("xianzhi extract - < pages.jsonl > facts.jsonl", "pages that another program sends"),
    ],
    run: run)

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let pages = PageFacts()
    let jobs = arguments.integer("jobs") ?? Parallel.cores
    if arguments.positional.contains("-") {
      guard arguments.positional.count == 1 else {
        throw Failure.usage("extract reads standard input (-) or paths, not both")
      }
      return try extractInput(pages, jobs)
    }
    let found = PageFinder(globs: arguments.all("glob"))
      .find(arguments.positional.isEmpty ? ["seeds"] : arguments.positional)
    let manifests = try Manifests(found, extra: arguments.value("manifest"))
    var someFailed = Findings.print(found.findings)
    try inBatches(found.files, jobs: jobs) { file in
      do throws(FileFailure) {
        return pages.read(try FileReader.read(file.path).bytes, source: file.source, context: manifests.context(file))
      } catch {
        return PageFacts.Result(findings: [Finding(.error, source: file.source, error.message)])
      }
    } each: { result in
      if Findings.print(result.findings) { someFailed = true }
    }
    return someFailed ? .someUnreadable : .done
  }

  private static func extractInput(_ pages: PageFacts, _ jobs: Int) throws -> ExitStatus {
    let bytes = try StandardInput.bytes()
    var lines: [(number: Int, bytes: ArraySlice<UInt8>)] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.contains(where: { $0 > 0x20 }) { lines.append((index + 1, line)) }
    }
    var someFailed = false
    try inBatches(lines, jobs: jobs) { line in
      do throws(FactsError) {
        return pages.read(try PageInput(line: line.bytes, number: line.number))
      } catch {
        return PageFacts.Result(findings: [Finding(.error, source: "standard input", error.description)])
      }
    } each: { result in
      if Findings.print(result.findings) { someFailed = true }
    }
    return someFailed ? .someUnreadable : .done
  }

  /// Reads items on several threads and prints their facts in the items' order, some at a time, so that a
  /// large collection does not stand in memory.
  private static func inBatches<Item: Sendable>(
    _ items: [Item], jobs: Int, read: @Sendable (Item) -> PageFacts.Result, each: (PageFacts.Result) -> Void
  ) throws {
    let sink = Terminal.output()
    let size = max(jobs * 16, 32)
    for start in stride(from: 0, to: items.count, by: size) {
      let batch = Array(items[start..<min(start + size, items.count)])
      for result in Parallel.map(batch.count, jobs: jobs, { read(batch[$0]) }) {
        each(result)
        for facts in result.facts {
          try sink.write(FactsJSON.line(facts))
          try sink.write(byte: 0x0A)
        }
      }
    }
    try sink.flush()
  }
}
