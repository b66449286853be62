import Corpus
import Evaluation
import FactModel
import Foundation
import PageLayout
import Pipeline
import Testing
import TextModel

/// Pages printed anew with a damage, and what is left of their facts; `xianzhi bench --damage` does more of it.
@Suite struct DamageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The pages of `seeds` and of `Tests/Gold`.
  private static let pages: Result<[CleanPage], any Error> = Result {
    let files = try ["seeds", "Tests/Gold"].flatMap { folder in
      let path = root.appending(path: folder)
      return try FileManager.default.contentsOfDirectory(atPath: path.path).sorted().filter { $0.hasSuffix(".txt") }
        .map { path.appending(path: $0) }
    }
    return try files.map { file in
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      return CleanPage(PageReader.read(SourceText(name: file.lastPathComponent, text: text)))
    }
  }

  private static func campaign() throws -> DamageCampaign {
    let reader = PageFacts()
    return DamageCampaign(pages: try pages.get()) { bytes, source in reader.read(bytes, source: source).facts }
  }

  @Test(arguments: Damage.allCases)
  func `The facts of a page outlive the damage, and so do headlines and bylines`(damage: Damage) throws {
    let campaign = try Self.campaign()
    let trials = Parallel.map(25, jobs: Parallel.cores) { campaign.trial(damage, seed: UInt64($0) + 1, most: 1) }
    let score = trials.reduce(Score()) { $0 + $1.score }
    #expect(score.right > 500)
    let worst = try #require(trials.min { ($0.score.f1 ?? 1) < ($1.score.f1 ?? 1) })
    #expect(try #require(score.f1) >= damage.floor, "the worst page has the seed \(worst.page.seed)")
    guard let floor = damage.headlineFloor else { return }
    for row in [ScoreRow.headline, .byline] {
      let score = trials.reduce(Score()) { $0 + $1.report[row] }
      #expect(try #require(score.f1) >= floor, "\(row)")
    }
  }

  @Test func `A damaged page is the same for the same seed, and another for another`() throws {
    let page = try #require(try Self.pages.get().first { $0.articles.count > 3 })
    for damage in Damage.allCases {
      let bytes = DamagedPage(page, damage, seed: 7).bytes
      #expect(bytes == DamagedPage(page, damage, seed: 7).bytes)
      #expect(bytes != DamagedPage(page, damage, seed: 8).bytes)
    }
  }

  @Test func `A damage shows on the page`() throws {
    let page = try #require(try Self.pages.get().first { $0.articles.count > 3 })
    func lines(_ damage: Damage) -> [Substring] {
      String(decoding: DamagedPage(page, damage, seed: 3, most: 8).bytes, as: UTF8.self).split(separator: "\n")
    }
    let plain = lines(.none).map(\.count).max() ?? 0
    #expect(plain > 100)
    #expect(lines(.wraps).dropFirst(4).allSatisfy { $0.count <= 45 })
    #expect(lines(.rows).contains { $0.contains("  ") || $0.contains("\t") || $0.contains(" ") })
    #expect(lines(.furniture).count > lines(.none).count)
    #expect(lines(.wideDigits).joined().contains { "０１２３４５６７８９".contains($0) })
    #expect(lines(.radicals).joined().unicodeScalars.contains { (0x2F00...0x2FD5).contains($0.value) })
    #expect(String(bytes: DamagedPage(page, .encoding, seed: 3).bytes, encoding: .utf8) == nil)
  }

  @Test func `What a reader loses is counted`() throws {
    let pages = try Self.pages.get()
    let deaf = DamageCampaign(pages: pages) { _, _ in [] }
    let trial = deaf.trial(.none, seed: 1)
    #expect(trial.score.right == 0)
    #expect(trial.score.missed > 10)
  }

  @Test func `SplitMix64 gives the numbers of its authors`() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }
}
