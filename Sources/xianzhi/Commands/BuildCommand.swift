import FactModel
import Pipeline
import TextModel

/// Reads pages into a store.
enum BuildCommand {
  static let spec = CommandSpec(
    name: "build", summary: "pages → graph",
    discussion: """
      Reads page files, or those of folders (.txt and .md), finds people, meetings, posts, visits and places in
      them, decides who is who across pages, and writes a store. Only new and changed files are read again; what
      vanished from the given folders is dropped. An interrupted build leaves the store as it was.

      curation.tsv beside the store holds your corrections, a line each, with tabs between: action, entity,
      argument, reason. Actions are merge, keep-apart, rename, alias, drop (empty argument), retype (a type or a
      kind of event) and set-date. An entity is its id or its name; place:NAME tells types apart, and
      NAME@SOURCE#ARTICLE means one mention. A line that matches nothing is reported and does no harm.
      """,
    arguments: [ArgumentSpec(name: "PATH", help: "page files and folders (default: seeds)", isRepeated: true)],
    options: [
      .db, OptionSpec(name: "only", kind: .flag, help: "drop all pages that are not given"),
      OptionSpec(name: "verify", kind: .flag, help: "read all pages again, changed or not"),
      OptionSpec(name: "no-text-index", kind: .flag, help: "no index for query mentions: a smaller store"), .jobs,
      .glob,
      OptionSpec(
        name: "manifest", valueName: "FILE", help: "a CSV of what is known of pages: file, published, publisher, url"),
      OptionSpec(
        name: "curation", valueName: "FILE", help: "your corrections (default: curation.tsv beside the store)"),
    ],
    examples: [
      .init("xianzhi build pages/", "reads pages/ into xianzhi.db"),
      .init("xianzhi build --db county.db --jobs 4 2023/ 2024/", "two folders into another store, on four threads"),
    ],
    run: run)

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    var options = BuildOptions(
      paths: arguments.positional.isEmpty ? ["seeds"] : arguments.positional, store: arguments.db)
    options.globs = arguments.all("glob")
    options.only = arguments.has("only")
    options.verify = arguments.has("verify")
    options.jobs = arguments.integer("jobs") ?? Parallel.cores
    options.manifest = arguments.value("manifest")
    options.curation = arguments.value("curation")
    options.textIndex = !arguments.has("no-text-index")
    let progress = TerminalProgress(label: "pages")
    let report = try BuildPipeline(options) { progress.update($0, $1) }.run()
    progress.finish()
    let unreadable = Findings.print(report.findings)
    if report.isWritten {
      Terminal.note(
        "\(arguments.db): \(report.articles) articles, \(report.entities) entities, \(report.relations) relations "
          + "(\(report.read) pages read, \(report.kept) kept, \(report.dropped.count) dropped)")
    } else if unreadable {
      Terminal.note("\(arguments.db) was not written: none of what could be read has changed")
    } else {
      Terminal.note("\(arguments.db) is up to date: \(report.kept) pages, none changed")
    }
    return unreadable ? .someUnreadable : .done
  }
}

extension OptionSpec {
  static let jobs = OptionSpec(
    name: "jobs", short: "j", kind: .integer(1...1024), valueName: "N", help: "threads (default: all cores)")
  static let glob = OptionSpec(
    name: "glob", valueName: "PATTERN", help: "which files of a folder are read (default: *.txt and *.md)",
    isRepeated: true)
}

/// Problems of the input, on standard error.
enum Findings {
  /// Prints each in one line; whether an input could not be read.
  static func print(_ findings: [Finding]) -> Bool {
    for finding in findings {
      Terminal.note("xianzhi: \(finding.severity == .error ? "" : "warning: ")\(finding.source): \(finding.message)")
    }
    return findings.contains { $0.severity == .error }
  }
}
