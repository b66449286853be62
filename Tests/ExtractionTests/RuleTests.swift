import FactModel
import PageLayout
import Resources
import TextModel
import Testing

@testable import Extraction

/// Every row of `rules/participation.tsv` has a sentence that it matches and one that it does not.
@Suite struct RuleTests {
  private static let rules = RuleTable.participation

  /// A report that sets a meeting, a visit and an activity up, so that a rule has an event to speak of.
  private static func report(_ sentence: String, after rule: ParticipationRule) -> String {
    let setting =
      switch rule.effects.first?.target {
      case .visit: "日前，县委书记林远清到柳河镇调研春耕工作。"
      case .activity: "日前，青山县举办第三届职工篮球赛。"
      default: "日前，青山县召开全县防汛工作会议。"
      }
    // The people of the examples, so that their names are known without a title.
    let people = "此前，县委书记林远清、县长周海宁、副县长吴启明、县人大常委会副主任陈立秋已了解情况。"
    return "青山县部署有关工作\n\n本报讯 \(setting)\n\n\(sentence)\n\n\(people)\n"
  }

  private static func rulesFiring(in text: String) -> Set<String> {
    let page = PageReader.read(SourceText(name: "rule.txt", text: text))
    let facts = PageExtractor().facts(page)
    return Set(
      facts.flatMap(\.relations).filter { $0.type == .participated }.flatMap(\.evidence).map(\.rule))
  }

  @Test func `Rules have names of their own`() {
    #expect(Set(Self.rules.map(\.name)).count == Self.rules.count)
    #expect(Self.rules.count > 30)
  }

  @Test(arguments: RuleTable.participation.map(\.name))
  func `A rule matches its positive example and not its negative one`(name: String) throws {
    let rule = try #require(Self.rules.first { $0.name == name })
    let positive = Self.matches(rule, rule.positive)
    let negative = Self.matches(rule, rule.negative)
    #expect(positive, "\(rule.name) does not match “\(rule.positive)”")
    #expect(!negative, "\(rule.name) matches “\(rule.negative)”")
  }

  /// Whether the rule's pattern matches a sentence of the report.
  private static func matches(_ rule: ParticipationRule, _ sentence: String) -> Bool {
    rulesFiring(in: report(sentence, after: rule)).contains("participated.\(rule.name)")
  }
}
