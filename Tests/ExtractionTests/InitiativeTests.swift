import FactModel
import PageLayout
import Testing
import TextModel

@testable import Extraction

/// What is the name of a programme and what is only put in quotation marks.
@Suite struct InitiativeTests {
  private static func initiatives(_ sentence: String) -> [String] {
    let text = "叶县工作动态\n\n本报讯 日前，叶县召开工作会议。\(sentence)\n"
    return PageExtractor().facts(PageReader.read(SourceText(name: "page.txt", text: text))).flatMap(\.entities).filter {
      $0.type == .initiative
    }.flatMap { [$0.name] + $0.aliases }
  }

  @Test(arguments: [
    ("叶县开展“暖冬敲门”志愿服务活动。", "暖冬敲门"), ("叶县举行“春暖送工”用工对接启动仪式。", "春暖送工"),
    ("两校签订“鸿雁同行”结对协议。", "鸿雁同行"), ("县政协推进“有事来谈”协商。", "有事来谈"),
    ("会议强调，要打好“百日清河战”。", "百日清河战"), ("会议强调，要擦亮“叶字标”金字招牌。", "叶字标"),
    ("会议强调，要落实“一村一策”。", "一村一策"), ("会议强调，要用好“千企进叶”的政策。", "千企进叶"),
    ("叶县实施“两河同治”发展战略。", "两河同治"), ("会议审议《叶县沙河流域综合治理三年行动方案》。", "沙河流域综合治理三年行动方案"),
    ("两地深化浙阿协作。", "浙阿协作"), ("两地共商吉浙对口合作。", "吉浙对口合作"),
  ])
  func `A programme is told by what stands around its name`(sentence: String, name: String) {
    #expect(Self.initiatives(sentence).contains(name), "\(Self.initiatives(sentence))")
  }

  @Test(arguments: [
    "叶县举行“月亮杯”职工篮球赛。", "会议强调，要找准“契合点”。", "法检“两长”参加活动。", "叶县开展“七一”慰问活动。",
    "叶县持续抓好“最后一公里”。", "“书香”摄影展开展。",
  ])
  func `A contest, a figure of speech and a holiday are none`(sentence: String) {
    #expect(Self.initiatives(sentence).isEmpty, "\(Self.initiatives(sentence))")
  }

  @Test func `The partnership of two regions and the policy in general are one`() {
    let text = "叶县工作动态\n\n本报讯 日前，叶县召开东西部协作座谈会，深化鲁渝协作，做好对口协作工作。\n"
    let found = PageExtractor().facts(PageReader.read(SourceText(name: "page.txt", text: text))).flatMap(\.entities)
      .filter { $0.type == .initiative }
    #expect(found.map(\.name) == ["鲁渝协作"], "\(found.map(\.name))")
    #expect(found.first?.aliases.contains("东西部协作") == true)
  }
}
