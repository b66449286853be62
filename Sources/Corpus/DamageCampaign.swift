public import Evaluation
internal import Extraction
public import FactModel
internal import TextModel

/// Reads damaged pages and compares their facts with those of the clean ones.
public struct DamageCampaign: Sendable {
  /// What one damaged page gave.
  public struct Trial: Sendable {
    public let page: DamagedPage
    public let report: EvaluationReport

    /// Right, wrong and missed facts of all rows.
    public var score: Score { Self.rows.reduce(Score()) { $0 + report[$1] } }

    /// All rows but those that count others anew.
    static let rows = ScoreRow.allCases.filter { $0 != .participatedRoleAside && $0 != .otherRelations }
  }

  private let pages: [CleanPage]
  private let read: @Sendable (_ bytes: [UInt8], _ source: String) -> [ArticleFacts]

  /// - Parameters:
  ///   - pages: Those without an article are left out.
  ///   - read: From a page file's bytes to its facts.
  public init(
    pages: [CleanPage], read: @escaping @Sendable (_ bytes: [UInt8], _ source: String) -> [ArticleFacts]
  ) {
    self.pages = pages.filter { !$0.articles.isEmpty }
    self.read = read
  }

  /// One page with one damage; which page it is depends on the seed as well.
  ///
  /// - Parameter most: At most so many articles stand on it.
  public func trial(_ damage: Damage, seed: UInt64, most: Int = 4) -> Trial {
    var random = SplitMix64(seed: seed)
    let page = DamagedPage(random.pick(pages), damage, seed: seed, most: most)
    let gold = PageExtractor().facts(page.expected).map { GoldArticle($0) }
    let facts = read(page.bytes, page.expected.source.name).map { GoldArticle($0) }
    return Trial(page: page, report: EvaluationReport(gold: gold, facts: facts))
  }
}
