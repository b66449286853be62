import FactModel
import PageLayout
import Testing

/// Pages whose parts are printed among one another in the ways of papers and websites.
@Suite struct MixedPageTests {
  private static func headlines(_ text: String) -> [String] { OddPageTests.read(text).articles.map(\.headline) }

  @Test(arguments: [
    "今日导读\n县委召开常委会会议 2版\n云石公路建成通车 3版", "当前位置：首页 > 新闻中心 > 要闻", "（上接第一版）",
  ])
  func `Contents, paths and jumps are no headline`(line: String) {
    #expect(Self.headlines("\(line)\n\n秦望川到石桥镇调研\n\n7月3日，秦望川到石桥镇调研夏粮收购。（张三）\n") == ["秦望川到石桥镇调研"])
  }

  @Test func `An article that goes on elsewhere ends there`() {
    let page = OddPageTests.read(
      "石桥镇夏粮丰收\n\n7月的石桥镇，收割机来回穿梭，小麦喜获丰收。（下转第三版）\n\n县司法局普法\n\n近日，县司法局在广场普法。（张三）\n")
    #expect(page.articles.map(\.headline) == ["石桥镇夏粮丰收", "县司法局普法"])
  }

  @Test func `Who gives a notice and when is not its headline`() {
    let text = """
      石桥镇整治环境

      本报讯 7月5日，石桥镇组织党员整治环境。（张三）

      青禾县自然资源局挂牌出让公告

      经批准，青禾县自然资源局决定以挂牌方式出让1宗土地。竞买申请时间为7月6日至8月4日。

      青禾县自然资源局
      2024年7月5日
      """
    #expect(Self.headlines(text) == ["石桥镇整治环境", "青禾县自然资源局挂牌出让公告"])
  }

  @Test func `A subtitle may stand behind the byline`() {
    let text = "织密防汛“安全网”\n\n本报记者 张三\n\n——全县防汛工作综述\n\n入汛以来，青禾县全力做好防汛准备。全县组建队伍26支。\n"
    #expect(Self.headlines(text) == ["织密防汛“安全网” ——全县防汛工作综述"])
  }

  @Test func `The highest headings of a Markdown text are headlines, whatever their number of marks`() {
    let text =
      "## 县委常委会召开会议\n\n8月1日，县委书记秦望川主持召开县委常委会会议，传达学习有关文件精神。\n\n### 会议要求\n\n各级各部门要提高站位，细化措施，抓好落实。\n\n## 县政府召开常务会议\n\n8月2日，县长罗长庚主持召开县政府常务会议，研究安全生产等工作。\n"
    #expect(Self.headlines(text) == ["县委常委会召开会议", "县政府召开常务会议"])
  }

  @Test func `What the editors say in front is no article`() {
    let text = "编者按：为展现奋斗风采，本报今起开设“一线”专栏。\n\n项目建设热潮涌\n\n■本报记者 张三\n\n盛夏七月，骄阳似火，项目工地一片繁忙。项目预计年底投产。\n"
    #expect(Self.headlines(text) == ["项目建设热潮涌"])
  }

  @Test func `Articles with each paragraph on a line and no empty line are divided at their headlines`() {
    let text = """
      县政协视察重点项目建设
      7月8日，县政协主席江临渊率部分政协委员视察县城重点项目建设。
      江临渊一行先后到滨江公园、文体中心，详细了解项目进展情况和存在的问题。
      我县举行庆祝建军节座谈会
      7月30日，我县举行庆祝建军节座谈会，县委书记秦望川出席并讲话。
      秦望川代表县委、县政府向驻县部队官兵致以节日问候。
      """
    #expect(Self.headlines(text) == ["县政协视察重点项目建设", "我县举行庆祝建军节座谈会"])
  }
}
