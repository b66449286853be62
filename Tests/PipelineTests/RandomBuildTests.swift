import Corpus
import FactModel
import Foundation
import GraphStore
import Synchronization
import Testing
import TextModel

@testable import Pipeline

@Suite("Builds in random steps")
struct RandomBuildTests {
  /// How many random sequences are tried; a campaign sets the variable to more.
  private static let sequences =
    ProcessInfo.processInfo.environment["XIANZHI_BUILD_SEQUENCES"].flatMap { Int($0) }.map { max(1, $0) } ?? 25

  @Test("Any steps of adding, changing and removing end in the store of a build from nothing", arguments: 0..<sequences)
  func randomSteps(_ seed: Int) throws {
    let box = try Sandbox()
    let reader = WordReader()
    var random = SplitMix64(seed: UInt64(seed))
    let people = ["田禾", "苗青", "谷雨", "安平", "王伟"]
    try box.write("pages/always.txt", "田禾")
    for step in 0..<5 {
      for _ in 0..<3 {
        let name = "pages/\(random.below(3))/\(random.below(4)).txt"
        if random.below(3) == 0 {
          try? box.remove(name)
        } else {
          try box.write(name, "\(people[random.below(5)]) \(people[random.below(5)])")
        }
      }
      _ = try reader.build([box.path + "/pages"], store: box.store) { $0.jobs = 1 + step % 3 }
    }
    let fresh = box.path + "/fresh.db"
    _ = try reader.build([box.path + "/pages"], store: fresh)
    let differences = try StoreContent(box.store).differences(from: StoreContent(fresh))
    #expect(differences == [])
  }

  /// Lines of a curation, each of some use for some of the pages.
  private static let decisions = [
    "alias\t吕国记\t老吕\tso called", "rename\tperson:廖述毅\t廖书记\tas people say", "drop\tperson:黄蓉\t\ta test of dropping",
    "merge\tperson:杨华靖\tperson:何龙江\ta test of joining", "retype\tplace:油城墟\torganization\ta market",
    "keep-apart\tperson:吕国记@2.txt#1\tperson:吕国记@3.txt#1\ta test of parting",
    "set-date\t主题党日活动\t2023-07-01\ta test of dating", "rename\torganization:茂南区委\t中共茂南区委\tin full",
    "drop\torganization:茂南区政府\t\ta test of dropping", "alias\tplace:茂南区\t茂南\tshort",
  ]

  @Test(
    "Seeds and made pages, read as users’ pages are, added, changed and removed, with decisions of a person that come and go, end in the store of a build from nothing",
    arguments: 0..<max(4, sequences / 5))
  func randomStepsOfRealPages(_ seed: Int) throws {
    let box = try Sandbox()
    var random = SplitMix64(seed: UInt64(seed) &+ 1000)
    var chosen: [String] = []
    for step in 0..<4 {
      for _ in 0...random.below(3) {
        let name = "pages/\(random.below(5)).txt"
        if random.below(4) == 0 {
          try? box.remove(name)
        } else {
          try box.write(name, RealPages.texts[random.below(RealPages.texts.count)])
        }
      }
      if random.below(3) == 0, !chosen.isEmpty { chosen.remove(at: random.below(chosen.count)) }
      if random.below(2) == 0 { chosen.append(Self.decisions[random.below(Self.decisions.count)]) }
      chosen = chosen.enumerated().filter { !chosen[..<$0.offset].contains($0.element) }.map(\.element)
      try box.write("curation.tsv", chosen.joined(separator: "\n") + "\n")
      do {
        _ = try RealPages.build([box.path + "/pages"], store: box.store, jobs: 1 + step % 2)
      } catch let failure as StoreError {
        throw failure
      } catch {
        // A decision that fits none or several of what is there now stops a build: it is taken back.
        chosen = []
        try box.write("curation.tsv", "")
        _ = try RealPages.build([box.path + "/pages"], store: box.store, jobs: 1)
      }
    }
    let fresh = box.path + "/fresh.db"
    _ = try RealPages.build([box.path + "/pages"], store: fresh)
    let differences = try StoreContent(box.store).differences(from: StoreContent(fresh))
    #expect(differences == [])
  }
}

/// The seeds and copies of them with other people, read by the real reader; each text of a name is read once.
private enum RealPages {
  static let texts: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds").standardized
    let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    let pages = files.filter { $0.hasSuffix(".txt") }.compactMap { name -> SourceText? in
      guard let bytes = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
      return (try? TextDecoding.decode([UInt8](bytes), name: name))?.0
    }
    let maker = CorpusMaker(pages: pages)
    return (0..<3).flatMap { maker.copy($0) }.map { $0.string(Span(0, $0.scalars.count)) }
  }()

  private struct Key: Hashable {
    var source: String
    var bytes: [UInt8]
  }
  private static let known = Mutex<[Key: PageFacts.Result]>([:])

  static func read(_ bytes: [UInt8], _ source: String, _ context: PageContext) -> PageFacts.Result {
    let key = Key(source: source, bytes: bytes)
    if let result = known.withLock({ $0[key] }) { return result }
    let result = PageFacts().read(bytes, source: source, context: context)
    known.withLock { $0[key] = result }
    return result
  }

  static func build(_ paths: [String], store: String, jobs: Int = 2) throws -> BuildReport {
    var options = BuildOptions(paths: paths, store: store)
    options.jobs = jobs
    return try BuildPipeline(options, fingerprint: "real", readPage: { read($0, $1, $2) }).run()
  }
}

/// All that a store says, part by part: exports, views and tables with the numbers of rows replaced by what they
/// number.
private struct StoreContent {
  private var parts: [String: [String]] = [:]

  private static let tables = [
    "sources": "SELECT name, path, size, hash, extractor, hex(facts), signature FROM source ORDER BY name",
    "articles": """
    SELECT s.name, a.number, a.headline, a.published, a.date_from, a.date_to, a.authors, a.text, a.signature
    FROM article AS a JOIN source AS s USING (source_id) ORDER BY 1, 2
    """,
    "bylines": """
    SELECT s.name, a.number, b.position, b.name, b.role
    FROM byline AS b JOIN article AS a USING (article_id) JOIN source AS s USING (source_id) ORDER BY 1, 2, 3
    """,
    "entities": "SELECT * FROM entity ORDER BY id", "aliases": "SELECT * FROM alias ORDER BY 1, 2",
    "events": "SELECT * FROM event ORDER BY 1", "relations": "SELECT * FROM relation ORDER BY id",
    "mentions": """
    SELECT m.entity_id, s.name, a.number
    FROM mention AS m JOIN article AS a USING (article_id) JOIN source AS s USING (source_id) ORDER BY 1, 2, 3
    """,
    "evidence": """
    SELECT
      x.relation_id, x.entity_id, row_number() OVER (PARTITION BY x.relation_id, x.entity_id ORDER BY x.rank) AS place,
      x.rank = 1, s.name, a.number, x.quote, x.rule, x.confidence, x.signature,
      (
        SELECT group_concat(start_offset || '-' || end_offset) FROM (
          SELECT * FROM evidence_span WHERE evidence_id = x.evidence_id ORDER BY position
        )
      )
    FROM evidence AS x JOIN article AS a USING (article_id) JOIN source AS s USING (source_id)
    WHERE x.relation_id IS NOT NULL OR x.entity_id IS NOT NULL
    ORDER BY 1, 2, 3
    """,
    "statements": """
    SELECT t.by_id, t.event_id, t.verb, s.name, a.number, x.quote, x.rule, x.rank, t.signature
    FROM statement AS t JOIN evidence AS x USING (evidence_id) JOIN article AS a USING (article_id)
    JOIN source AS s USING (source_id)
    ORDER BY 1, 2, 3, 4, 5, 6, 7
    """,
    "absences": """
    SELECT t.who_id, t.event_id, s.name, a.number, x.quote, x.rule, x.rank, t.signature
    FROM absence AS t JOIN evidence AS x USING (evidence_id) JOIN article AS a USING (article_id)
    JOIN source AS s USING (source_id)
    ORDER BY 1, 2, 3, 4, 5, 6
    """,
    "judgements": "SELECT left_id, right_id, verdict, score, reasons, signature FROM judgement ORDER BY 1, 2, 3, 5",
    "names": "SELECT entity_id, text, key, canonical FROM name ORDER BY name_id",
    "names found": """
    SELECT n.entity_id, n.text FROM name_text AS i JOIN name AS n ON n.name_id = i.rowid
    WHERE i.name_text MATCH bigram_query('区') ORDER BY i.rowid
    """,
    "pages found": """
    SELECT s.name, a.number FROM article_text AS i JOIN article AS a ON a.article_id = i.rowid
    JOIN source AS s USING (source_id) WHERE i.article_text MATCH bigram_query('区') ORDER BY 1, 2
    """,
    "lost evidence": """
    SELECT count(*) FROM evidence WHERE relation_id IS NULL AND entity_id IS NULL
      AND evidence_id NOT IN (SELECT evidence_id FROM statement UNION SELECT evidence_id FROM absence)
    """,
    "lost spans": "SELECT count(*) FROM evidence_span WHERE evidence_id NOT IN (SELECT evidence_id FROM evidence)",
  ]

  init(_ path: String) throws {
    let store = try GraphStore(path: path)
    for (name, sql) in Self.tables {
      let rows = try store.run(NamedQuery(name: name, file: name, sql: sql)).rows
      parts[name] = rows.map { $0.map(\.text).joined(separator: "|") }
    }
    for table in ExportTable.allCases {
      try store.export(table) { parts["\(table).csv", default: []].append($0.map(\.text).joined(separator: "|")) }
    }
    for view in ["participation", "post", "visit", "cooperation", "event_summary", "co_attendance", "node", "edge"] {
      let rows = try store.run(NamedQuery(name: view, file: view, sql: "SELECT * FROM \(view)")).rows
      parts["view \(view)"] = rows.map { $0.map(\.text).joined(separator: "|") }.sorted()
    }
    parts["check"] = try store.check().table.rows.map { $0.map(\.text).joined(separator: "|") }
  }

  /// Where two stores differ: the part's name and the first difference.
  func differences(from other: StoreContent) -> [String] {
    Set(parts.keys).union(other.parts.keys).sorted().compactMap { name in
      let (mine, others) = (parts[name] ?? [], other.parts[name] ?? [])
      if mine == others { return nil }
      let place = zip(mine, others).prefix { $0 == $1 }.count
      func line(_ lines: [String]) -> String { place < lines.count ? String(lines[place].prefix(200)) : "nothing more" }
      return "\(name): \(line(mine)) instead of \(line(others))"
    }
  }
}
