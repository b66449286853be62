import FactModel
import PageLayout
import Testing
import TextModel

/// Texts that are no newspaper page, and marks that papers and websites set around articles.
@Suite struct OddPageTests {
  static func read(_ text: String, name: String = "a.txt") -> Page {
    PageReader.read(SourceText(name: name, text: text))
  }

  static func roles(_ text: String) -> [String] {
    read(text).articles.flatMap(\.byline).map { "\($0.role.rawValue) \($0.name)" }
  }

  @Test func `An empty page has no article and says so`() {
    for text in ["", "\n\n\n", "  \r\n\u{3000}"] {
      let page = Self.read(text)
      #expect(page.articles.isEmpty)
      #expect(page.findings.count == 1)
    }
  }

  @Test(arguments: ["12345", "一", "……", "青禾县召开会议", "a\u{0}b", "。", "：", "（", "■", "#", "▲", "摄", "（）", "本报讯", "文/图"])
  func `A page of one odd line is read and its text kept`(text: String) {
    let page = Self.read(text)
    #expect(page.articles.count <= 1)
  }

  @Test(arguments: ["12345", "一", "青禾县召开会议", "。", "本报讯"])
  func `The text of a page of one line is kept`(text: String) {
    let articles = Self.read(text).articles
    #expect(articles.map { $0.text.string(Span(0, $0.text.bytes.count)) } == [text])
  }

  @Test func `A million characters without a line break take linear time`() {
    let unit = "会议强调，要压实责任抓好落实（张三）摄。"
    let small = String(repeating: unit, count: 2_000)
    let large = String(repeating: unit, count: 20_000)
    let clock = ContinuousClock()
    let one = clock.measure { #expect(Self.read(small).articles.count == 1) }
    let ten = clock.measure { #expect(Self.read(large).articles.count == 1) }
    #expect(ten < one * 60 + .milliseconds(500))
  }

  @Test(arguments: [
    "甲乙\n", "本报讯\n", "■通讯员 张三\n", "（张三）\n", "▲张三 摄\n", "来源：甲\n", "甲。\n\n乙\n\n", "2\n", "（张\n", "甲乙  丙丁\n",
    "青禾县召开会议研究部署  各项工作并听取情况汇报\n", "青禾县召开会议 研究部署各项工作\n", "青禾县召开会议，研究部\n\n",
  ])
  func `Thousands of like lines take linear time`(line: String) {
    let clock = ContinuousClock()
    let one = clock.measure { _ = Self.read(String(repeating: line, count: 1_000)) }
    let ten = clock.measure { _ = Self.read(String(repeating: line, count: 10_000)) }
    #expect(ten < one * 60 + .milliseconds(500))
  }

  /// Folded scalars, with marks of full width as their forms in ASCII: a text writes either as Chinese text has it.
  private static func narrow(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isWideMark = "，：；！？（）".unicodeScalars.contains(scalar)
          return Unicode.Scalar(isWideMark ? scalar.value - 0xFEE0 : Scalars.folded(scalar.value)) ?? "?"
        }))
  }

  @Test func `Random scalars are read without a crash and map to the source`() {
    let pool = Array("本报讯通讯员记者张三李四王五摄文图来源作者：:（）()。！？，、■▲# \n\r\n\n　0123２０abc/“”…\u{2F00}".unicodeScalars.map(\.value))
    var random = DamageTests.Random(state: 77)
    for _ in 0..<400 {
      let scalars = (0..<random.next(300)).map { _ in pool[random.next(pool.count)] }
      let source = SourceText(name: "a.txt", scalars: scalars)
      for article in PageReader.read(source).articles {
        for block in article.blocks {
          let text = article.text.string(block.span)
          let back = article.text.sourceSpans(block.span).map { source.string($0, layoutFree: true) }.joined()
          #expect(Self.narrow(text.filter { $0 != " " }) == Self.narrow(back))
        }
      }
    }
  }

  @Test(arguments: [
    ("■通讯员 张三 李四", ["correspondent 张三", "correspondent 李四"]),
    ("■ 通讯员张三", ["correspondent 张三"]),
    ("□ 本报记者 张 三 通讯员 李思齐", ["reporter 张三", "correspondent 李思齐"]),
    ("文/通讯员 张三 记者 李四 图/通讯员 王五", ["correspondent 张三", "reporter 李四", "photographer 王五"]),
    ("本报记者 张三 文/图", ["reporter 张三", "photographer 张三"]),
    ("青禾日报记者 张三/文 李四/图", ["reporter 张三", "photographer 李四"]),
    ("通 讯 员 欧阳明", ["correspondent 欧阳明"]),
    ("县融媒体中心记者张三通讯员李四", ["reporter 张三", "correspondent 李四"]),
    ("作者：张三", ["reporter 张三"]),
    ("■通讯员 尼玛次仁 摄影 南迪", ["correspondent 尼玛次仁", "photographer 南迪"]),
    ("文 张三 图 李四", ["reporter 张三", "photographer 李四"]),
    ("本报记者 张三　通讯员 茶花", ["reporter 张三", "correspondent 茶花"]),
    ("■ 本报记者 张三 通讯员 李思\n齐", ["reporter 张三", "correspondent 李思齐"]),
    ("■柳知远", ["reporter 柳知远"]),
    ("（通讯员 马到成）", ["correspondent 马到成"]),
    ("■通讯员 阿依夏木．托合提", ["correspondent 阿依夏木·托合提"]),
  ])
  func `A byline names its authors and their roles`(line: String, expected: [String]) {
    let page = "青禾县召开推进会\n\n\(line)\n\n本报讯 日前，青禾县召开推进会，部署有关工作。\n"
    #expect(Self.roles(page) == expected)
  }

  @Test(arguments: [
    ("本报讯（记者 张三 通讯员 李四）日前，青禾县召开推进会。", ["reporter 张三", "correspondent 李四"]),
    ("日前，青禾县召开推进会。（张三 李 四）", ["reporter 张三", "reporter 李四"]),
    ("日前，青禾县召开推进会。\n（通讯员 张三）", ["correspondent 张三"]),
    ("青禾融媒讯 记者 张三 报道：日前，青禾县召开推进会。", ["reporter 张三"]),
    ("日前，青禾县召开推进会。\n\n▲推进会现场。 张三 摄", ["photographer 张三"]),
    ("日前，青禾县召开推进会。\n\n推进会现场。\n通讯员 张三 摄", ["photographer 张三"]),
    ("日前，青禾县召开推进会。\n\n（图片由县融媒体中心 张三 摄）", ["photographer 张三"]),
    ("日前，青禾县召开推进会。（图/文：县新闻中心 张三）", ["reporter 张三", "photographer 张三"]),
    ("日前，青禾县召开推进会。（通讯员 张三 文/图）", ["correspondent 张三", "photographer 张三"]),
    ("日前，青禾县召开推进会。\n　　张三 李四", ["reporter 张三", "reporter 李四"]),
    ("日前，青禾县召开推进会。\n来源：青禾县融媒体中心 记者：张三 编辑：李四 审核：王五", ["reporter 张三"]),
  ])
  func `Authors inside and behind a body leave its text`(body: String, expected: [String]) throws {
    let page = Self.read("青禾县召开推进会\n\n\(body)\n")
    let article = try #require(page.articles.first)
    #expect(page.articles.count == 1)
    #expect(article.headline == "青禾县召开推进会")
    #expect(article.byline.map { "\($0.role.rawValue) \($0.name)" } == expected)
    #expect(article.text.string(Span(0, article.text.bytes.count)).contains("日前，青禾县召开推进会。"))
    #expect(!article.text.string(Span(0, article.text.bytes.count)).contains("张三"))
  }

  @Test func `A byline in brackets behind a headline belongs to the body that follows`() {
    let page = Self.read(
      """
      青禾县召开推进会

      （记者 张三）

      3月5日，青禾县召开推进会，部署有关工作。

      云麓区开展植树活动

      （通讯员 李四）

      本报讯 3月6日，云麓区开展植树活动。
      """)
    #expect(page.articles.map(\.headline) == ["青禾县召开推进会", "云麓区开展植树活动"])
    #expect(page.articles.map { $0.byline.map(\.name) } == [["张三"], ["李四"]])
  }

  @Test(arguments: [
    ("日前,青禾县召开\"三农\"工作会议(扩大):会期1天,投入1,200元。", "日前，青禾县召开“三农”工作会议（扩大）：会期1天，投入1,200元。"),
    ("20 24年3 月，青禾县投入3 000元。", "2024年3月，青禾县投入3000元。"),
    ("阿迪力•买买提、古丽・艾山和哈斯．巴特尔出席会议。", "阿迪力·买买提、古丽·艾山和哈斯·巴特尔出席会议。"),
  ])
  func `Marks and blanks are written as Chinese text has them`(printed: String, expected: String) {
    let article = Self.read("青禾县召开会议\n\n■通讯员 张三\n\n\(printed)\n").articles.first
    #expect(article?.blocks.last.map { article?.text.string($0.span) } == expected)
  }

  @Test func `Lines set with an empty line behind each are one paragraph`() {
    let lines = [
      "青禾县召开推进会", "", "■通讯员 张三", "", "　　日前，青禾县召开推进会，部", "署有关工作，听取了各乡镇和有关", "部门的汇报，研究了下一步的工作", "安排，要求各乡镇抓紧时间，把工",
      "作做细做实，确保全年目标任务全", "面完成。", "", "　　会议还研究了其他事项。",
    ]
    let article = Self.read(lines.joined(separator: "\n\n")).articles.first
    #expect(article?.blocks.count { $0.kind == .paragraph } == 2)
  }

  @Test(arguments: [
    ("青禾日报\n2024年3月5日 星期二\n\n标题一则\n\n■通讯员 张三\n\n本报讯 日前，会议召开。", "a.txt", "2024-03-05", "青禾日报"),
    ("2024年3月5日　星期二　第331期　　青禾日报　　A2·综合\n标题一则\n\n■通讯员 张三\n\n本报讯 日前，会议召开。", "a.txt", "2024-03-05", "青禾日报"),
    ("今日青禾\n2 要闻\n2024.3.5\n\n标题一则\n\n■通讯员 张三\n\n本报讯 日前，会议召开。", "a.txt", "2024-03-05", "今日青禾"),
    ("二〇二四年三月五日\n\n标题一则\n\n本报讯 日前，会议召开。", "a.txt", "2024-03-05", nil),
    ("标题一则\n来源：青禾县融媒体中心 发布时间：2024/3/5\n日前，会议召开。", "a.txt", "2024-03-05", "青禾县融媒体中心"),
    ("标题一则\n\n本报讯 日前，会议召开。", "papers/20240305_02.txt", "2024-03-05", nil),
    ("标题一则\n\n本报讯 2月30日，会议召开。", "20240230.txt", nil, nil),
    ("标题一则\n\n本报讯 2024年3月5日，会议召开。", "a.txt", nil, nil),
  ])
  func `Masthead, line of origin or file name date the page`(
    text: String, name: String, published: String?, publisher: String?
  ) {
    let page = Self.read(text, name: name)
    #expect(page.context.published == published)
    #expect(page.context.publisher == publisher)
    #expect(page.articles.map(\.headline) == ["标题一则"])
  }

  @Test func `What the caller knows of the page wins`() {
    let context = PageContext(publisher: "甲报", published: "2020")
    let page = PageReader.read(SourceText(name: "2024-03-05.txt", text: "标题\n来源：乙报\n正文到此。"), context: context)
    #expect(page.context == context)
  }

  @Test func `Latin words keep their blanks, Han characters and figures lose them`() {
    let text = "标题\n\n本报讯 使用 iPhone 15 Pro 拍 摄 ，共 20 24 张，２ ０ ２ ４ 年完 成。\n"
    let article = Self.read(text).articles[0]
    let body = article.blocks.last.map { article.text.string($0.span) }
    #expect(body == "本报讯使用iPhone 15 Pro拍摄，共2024张，2024年完成。")
  }

  @Test func `A dash opens a subtitle, and items without a body are one`() {
    let titled = Self.read("青禾县召开工作推进会\n——全力以赴抓落实\n\n本报讯 日前，会议召开。\n").articles
    #expect(titled.map(\.headline) == ["青禾县召开工作推进会 ——全力以赴抓落实"])
    let items = Self.read("青禾县简讯\n\n△县里召开推进会。\n\n△镇里举办运动会。\n").articles
    #expect(items.map { $0.blocks.map(\.kind) } == [[.headline, .paragraph, .paragraph]])
  }

  @Test func `Markdown headings divide a text into articles and sections`() {
    let text = "# 青禾县召开推进会\n\n近日，青禾县召开推进会。\n\n## 抓好落实\n\n会议要求抓好落实。\n"
    let article = Self.read(text).articles[0]
    #expect(Self.read(text).articles.count == 1)
    #expect(article.headline == "青禾县召开推进会")
    #expect(article.blocks.map(\.kind) == [.headline, .paragraph, .heading, .paragraph])
  }

  @Test func `An office that gave the text or the picture is no author`() {
    #expect(Self.roles("青禾县召开会议\n\n本报讯 3月5日，青禾县召开会议。（青禾县招商局供稿）\n") == [])
    #expect(Self.roles("青禾县召开会议\n\n本报讯 3月5日，青禾县召开会议。\n\n会议现场 石坪新村 供图\n") == [])
  }

  @Test func `A paper's short name beside the date is its masthead`() {
    let page = Self.read("青禾报  2031年9月29日 星期三  01版\n\n青禾县召开会议\n\n本报讯 9月28日，青禾县召开会议。\n")
    #expect(page.context.published == "2031-09-29")
    #expect(page.articles.map(\.headline) == ["青禾县召开会议"])
  }

  @Test func `Editors and the hot line on one line are furniture`() {
    let page = Self.read("本报讯 9月28日，青禾县召开会议。\n\n青禾县召开会议\n\n责编 罗远 版式 陈净 热线电话 0856-8520000\n")
    #expect(page.articles.map(\.headline) == ["青禾县召开会议"])
  }

  @Test func `A page that sets headlines behind bodies is divided at them, without any 本报讯`() {
    let page = Self.read(
      """
      8月2日，县委副书记、县长周海宁深入
      县医院、汽车站等地实地检查指导疫情
      防控措施落实情况，副县长吴启明陪同。

      周海宁要求，要落实疫情防控措施，加
      强检查指导，守好疫情防控每一关。

      周海宁检查指导疫情防控工作

      8月3日，县委书记林远清主持召开县委
      外事工作委员会第三次会议。周海宁及
      委员会委员出席会议。

      会议听取了外事工作开展情况，研究审
      议了今年外事工作要点。

      县委外事工作委员会
      第三次会议召开
      """)
    #expect(page.articles.map(\.headline) == ["周海宁检查指导疫情防控工作", "县委外事工作委员会第三次会议召开"])
  }

  @Test(arguments: ["平山报", "平山报 要闻", "平山日报"])
  func `A county's paper is known by the county's name`(masthead: String) {
    let page = Self.read("\(masthead)\n4 版 文明实践\n\n平山县召开会议\n\n本报讯 9月28日，平山县召开会议。\n\n值班编委\n")
    #expect(page.articles.map(\.headline) == ["平山县召开会议"])
    #expect(page.context.publisher == masthead.split(separator: " ").first.map(String.init))
  }

  @Test func `本网X讯 opens a body`() {
    let page = Self.read("平山县召开会议\n\n本网平山讯 （记者 陶 洁）\n\n9月28日，平山县召开会议。\n")
    #expect(page.articles.map(\.headline) == ["平山县召开会议"])
    #expect(page.articles.flatMap(\.byline).map(\.name) == ["陶洁"])
  }
}
