import FactModel
import Foundation
import GraphStore
import TextModel

@testable import Pipeline

/// A folder of its own for a test, removed with it.
final class Sandbox {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("xianzhi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(atPath: PathNames.folder(file), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  var store: String { path + "/store.db" }
}

/// A reader of pages that takes each word for a person, so that a build can be tested without the extractor; it counts
/// what it reads.
final class WordReader: Sendable {
  private let counter = Counter()
  private let names = Names()

  private final class Names: @unchecked Sendable {
    private let lock = NSLock()
    private var values: [String] = []
    func append(_ name: String) { lock.withLock { values.append(name) } }
    func take() -> [String] {
      lock.withLock {
        defer { values = [] }
        return values.sorted()
      }
    }
  }

  /// The sources read since the last call, sorted.
  func taken() -> [String] { names.take() }

  func read(_ bytes: [UInt8], _ source: String, _ context: PageContext) -> PageFacts.Result {
    names.append(source)
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.hasPrefix("坏") else {
      return PageFacts.Result(findings: [Finding(.error, source: source, "is bad")])
    }
    let words = Set(text.split(separator: " ").map(String.init)).sorted()
    guard !words.isEmpty else {
      return PageFacts.Result(findings: [Finding(.warning, source: source, "holds no article")])
    }
    let entities = words.enumerated().map { Entity(id: "p\($0)", type: .person, name: $1) }
    return PageFacts.Result(facts: [
      ArticleFacts(
        source: source, article: 1, headline: text, published: context.published, jurisdiction: "青石县",
        characters: text.unicodeScalars.count, text: text, entities: entities)
    ])
  }

  func build(
    _ paths: [String], store: String, fingerprint: String = "1", _ change: (inout BuildOptions) -> Void = { _ in }
  ) throws -> BuildReport {
    var options = BuildOptions(paths: paths, store: store)
    options.jobs = 2
    change(&options)
    return try BuildPipeline(options, fingerprint: fingerprint, readPage: { self.read($0, $1, $2) }).run()
  }
}

extension GraphStore {
  /// What a store says, to compare two of them by: facts by source, as the graph follows from them.
  static func content(_ path: String) throws -> [String: String] {
    try GraphStore(path: path).storedSources().reduce(into: [:]) { content, source in
      content[source.stamp.name] = try PackedFacts.unpack(source.facts).map { FactsJSON.line($0, includesText: true) }
        .joined(separator: "\n")
    }
  }

  /// All other names that a store has.
  static func aliases(_ path: String) throws -> [String] {
    let query = try NamedQuery(name: "aliases", file: "aliases.sql", sql: "SELECT text FROM alias ORDER BY text")
    return try GraphStore(path: path).run(query).rows.map { row in
      if case .text(let text) = row[0] { text } else { "" }
    }
  }
}
