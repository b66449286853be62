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

  @Test(arguments: ["甲乙\n", "本报讯\n", "■通讯员 张三\n", "（张三）\n", "▲张三 摄\n", "来源：甲\n", "甲。\n\n乙\n\n", "2\n", "（张\n"])
  func `Thousands of like lines take linear time`(line: String) {
    let clock = ContinuousClock()
    let one = clock.measure { _ = Self.read(String(repeating: line, count: 1_000)) }
    let ten = clock.measure { _ = Self.read(String(repeating: line, count: 10_000)) }
    #expect(ten < one * 60 + .milliseconds(500))
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
          let folded = String(
            String.UnicodeScalarView(back.unicodeScalars.map { Unicode.Scalar(Scalars.folded($0.value)) ?? "?" }))
          #expect(text.filter { $0 != " " } == folded)
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

  @Test(arguments: [
    ("青禾日报\n2024年3月5日 星期二\n\n标题一则\n\n■通讯员 张三\n\n本报讯 日前，会议召开。", "a.txt", "2024-03-05", "青禾日报"),
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

  @Test func `Latin words and numbers keep their blanks and Han characters lose them`() {
    let text = "标题\n\n本报讯 使用 iPhone 15 Pro 拍 摄 ，共 20 24 张，２ ０ ２ ４ 年完 成。\n"
    let article = Self.read(text).articles[0]
    let body = article.blocks.last.map { article.text.string($0.span) }
    #expect(body == "本报讯使用iPhone 15 Pro拍摄，共20 24张，2024年完成。")
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
}
