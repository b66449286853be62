internal import FactModel
internal import Foundation
internal import GraphStore
internal import Resolution
public import TextModel

/// What a user asks of a build.
public struct BuildOptions: Sendable {
  /// Files and folders.
  public var paths: [String]
  /// The store.
  public var store: String
  /// Files to take from folders; empty for the default.
  public var globs: [String] = []
  /// Drops all that the paths do not lead to.
  public var only = false
  /// Reads all pages again.
  public var verify = false
  /// Threads that read pages.
  public var jobs = Parallel.cores
  /// A manifest besides those that lie in the folders.
  public var manifest: String?
  /// The decisions of a person; nil for `curation.tsv` beside the store, where there is one.
  public var curation: String?
  public var textIndex = true

  public init(paths: [String], store: String) {
    self.paths = paths
    self.store = store
  }
}

/// What a build did.
public struct BuildReport: Sendable, Hashable {
  /// Pages that were read.
  public var read = 0
  /// Pages whose facts came from the store.
  public var kept = 0
  /// Pages that were dropped from the store, by name.
  public var dropped: [String] = []
  public var articles = 0
  public var entities = 0
  public var relations = 0
  /// Whether a store was written; it is not where nothing has changed.
  public var isWritten = false
  /// Problems of the input; an error means that a page is not in the store.
  public var findings: [Finding] = []
}

/// Files → facts → graph → store.
///
/// A build over an existing store reads only what is new or has changed, and ends in the store that a build from
/// nothing over the same pages would give.
public struct BuildPipeline: Sendable {
  private let options: BuildOptions
  private let fingerprint: String
  private let readPage: @Sendable ([UInt8], String, PageContext) -> PageFacts.Result
  private let progress: @Sendable (Int, Int) -> Void

  /// - Parameters:
  ///   - progress: is told how many pages are done, of how many; from any thread.
  public init(_ options: BuildOptions, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) {
    let pages = PageFacts()
    self.init(
      options, fingerprint: PageFacts.fingerprint, progress: progress,
      readPage: { pages.read($0, source: $1, context: $2) })
  }

  /// For tests: with a reader of pages of their own.
  init(
    _ options: BuildOptions, fingerprint: String, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
    readPage: @escaping @Sendable ([UInt8], String, PageContext) -> PageFacts.Result
  ) {
    self.options = options
    self.fingerprint = fingerprint
    self.progress = progress
    self.readPage = readPage
  }

  /// Runs the build; from its start to its end it is the store's only writer.
  ///
  /// - Throws: `StoreError` where the store cannot be read or written, `Manifest.Failure` or `FileFailure` where a
  ///   manifest cannot be read, `Curation.Failure` where a curation cannot be read or applied. Pages that cannot be
  ///   read and lines of a curation that match nothing are findings.
  public func run() throws -> BuildReport {
    let builder = try StoreBuilder(path: options.store)
    defer { builder.abandon() }
    var report = BuildReport()
    let old = try openOld()
    let found = PageFinder(globs: options.globs).find(options.paths)
    report.findings += found.findings
    let manifests = try Manifests(found, extra: options.manifest)
    let plan = BuildPlan(
      found: found, stored: try old?.sourceStamps() ?? [], isOnly: options.only, fingerprint: fingerprint,
      context: { manifests.context($0) }, exists: { FileManager.default.fileExists(atPath: $0) })
    report.dropped = plan.dropped

    // A mistyped path shall not leave an empty store behind.
    if old == nil, plan.pages.isEmpty, report.findings.contains(where: { $0.severity == .error }) { return report }
    let outcomes = examine(plan)
    let (curation, stamp) = try CurationFile.read(options)
    let settings = ["program": fingerprint, "text_index": options.textIndex ? "1" : "0", "curation": stamp]
    if let old, try isUnchanged(outcomes, plan, old, settings) {
      report.kept = plan.pages.count + plan.untouched.count
      return report
    }
    var sources: [StoredSource] = []
    var kept: Set<String> = Set(plan.untouched)
    var stamps: [String: SourceStamp] = [:]
    for outcome in outcomes {
      report.findings += outcome.findings
      switch outcome.state {
      case .failed: break
      case .read(let facts):
        report.read += 1
        sources.append(StoredSource(stamp: outcome.stamp, facts: facts))
      case .same(let name):
        kept.insert(name)
        stamps[name] = outcome.stamp
      }
    }
    report.kept = kept.count
    if !kept.isEmpty, let old {
      for var source in try old.storedSources() where kept.contains(source.stamp.name) {
        source.stamp = stamps[source.stamp.name] ?? source.stamp
        sources.append(source)
      }
    }
    sources.sort { $0.stamp.name.utf8.lexicographicallyPrecedes($1.stamp.name.utf8) }
    let (graph, unmatched) = try Resolver().resolve(facts(of: &sources, &report), curation: curation)
    report.findings += unmatched
    report.articles = graph.articles.count
    report.entities = graph.entities.count
    report.relations = graph.relations.count
    try builder.write(graph, sources: sources, properties: settings, textIndex: options.textIndex)
    try builder.finish()
    report.isWritten = true
    return report
  }

  /// The store as it was; nil where there is none, or an empty file that waits for one.
  ///
  /// A store that cannot be read is an error and no reason to begin anew: the pages that it holds may not be among those
  /// given now.
  private func openOld() throws -> GraphStore? {
    do throws(StoreError) {
      return try GraphStore(path: options.store)
    } catch {
      if case .missing = error { return nil }
      let size = try? FileManager.default.attributesOfItem(atPath: options.store)[.size] as? Int
      if case .notADatabase = error, size == 0 { return nil }
      throw error
    }
  }

  private enum State: Sendable {
    /// Read, with its facts packed.
    case read([UInt8])
    /// As in the store, under this name.
    case same(String)
    /// Not readable.
    case failed
  }

  private struct Outcome: Sendable {
    var stamp: SourceStamp
    var state: State
    var findings: [Finding] = []
  }

  private func examine(_ plan: BuildPlan) -> [Outcome] {
    let total = plan.pages.count
    let done = Counter()
    return Parallel.map(total, jobs: options.jobs) { index in
      let outcome = examine(plan.pages[index])
      progress(done.next(), total)
      return outcome
    }
  }

  private func examine(_ page: BuildPlan.Page) -> Outcome {
    var stamp = SourceStamp(name: page.file.source, path: page.file.path, extractor: page.extractor)
    do throws(FileFailure) {
      let status = try FileReader.status(page.file.path)
      // Facts carry the source's name: under another name they are read again.
      let stored = page.stored.flatMap { $0.name == stamp.name && $0.extractor == stamp.extractor ? $0 : nil }
      if let stored, !options.verify, stored.size == status.size, stored.modified == status.modified,
        stored.inode == status.inode
      {
        return Outcome(stamp: stored, state: .same(stored.name))
      }
      let (bytes, now) = try FileReader.read(page.file.path)
      stamp.size = now.size
      stamp.modified = now.modified
      stamp.inode = now.inode
      stamp.hash = ContentHash.of(bytes)
      if let stored, !options.verify, stored.size == now.size, stored.hash == stamp.hash {
        return Outcome(stamp: stamp, state: .same(stored.name))
      }
      let result = readPage(bytes, page.file.source, page.context)
      let isUnreadable = result.facts.isEmpty && result.findings.contains { $0.severity == .error }
      if isUnreadable { return Outcome(stamp: stamp, state: .failed, findings: result.findings) }
      let (facts, problem) = checked(result.facts, source: page.file.source)
      guard problem == nil else {
        return Outcome(stamp: stamp, state: .failed, findings: result.findings + [problem].compactMap { $0 })
      }
      return Outcome(stamp: stamp, state: .read(PackedFacts.pack(facts)), findings: result.findings)
    } catch {
      return Outcome(
        stamp: stamp, state: .failed, findings: [Finding(.error, source: page.file.source, error.message)])
    }
  }

  /// Whether the store is already what this build would make.
  private func isUnchanged(
    _ outcomes: [Outcome], _ plan: BuildPlan, _ old: GraphStore, _ settings: [String: String]
  ) throws -> Bool {
    guard plan.dropped.isEmpty else { return false }
    for (outcome, page) in zip(outcomes, plan.pages) {
      guard case .same = outcome.state, outcome.stamp == page.stored else { return false }
    }
    for (name, value) in settings where try old.property(name) != value { return false }
    return true
  }

  /// Facts as the facts format has them, or what is wrong with them: one mistake of the program must not cost the whole
  /// build.
  private func checked(_ facts: [ArticleFacts], source: String) -> (facts: [ArticleFacts], problem: Finding?) {
    do throws(FactsError) {
      var out: [ArticleFacts] = []
      for (index, article) in facts.enumerated() {
        var line: [UInt8] = []
        FactsJSON.append(article, includesText: true, to: &line)
        out.append(try FactsJSON.facts(line: line, number: index + 1, file: source))
      }
      return (out, nil)
    } catch {
      return (
        [],
        Finding(
          .error, source: source,
          "its facts contradict themselves (article \(error.line), \(error.field): \(error.message)); please report this"
        )
      )
    }
  }

  /// All facts, unpacked from what the store keeps, so that read and kept pages cannot differ.
  ///
  /// A page whose facts cannot be read back is left out, and read again by the next build.
  private func facts(of sources: inout [StoredSource], _ report: inout BuildReport) -> [ArticleFacts] {
    let all = sources
    let unpacked = Parallel.map(all.count, jobs: options.jobs) { index in
      Result { () throws(PackedFacts.Failure) in try PackedFacts.unpack(all[index].facts) }
    }
    sources = []
    var out: [ArticleFacts] = []
    for (source, result) in zip(all, unpacked) {
      switch result {
      case .success(let facts):
        sources.append(source)
        out += facts
      case .failure(let failure):
        report.findings.append(
          Finding(
            .error, source: source.stamp.name, "its facts in the store cannot be read (\(failure)); build again"))
      }
    }
    return out
  }
}
