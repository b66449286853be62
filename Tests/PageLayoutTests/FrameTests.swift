import FactModel
import PageLayout
import Testing
import TextModel

/// What papers print around the articles: name, date, page, section, editors.
@Suite struct FrameTests {
  private static let article = """
    青禾县召开推进会

    日前，青禾县召开推进会，部署有关工作。（张三）

    """

  @Test(arguments: [
    "青禾报\n2024年7月5日 星期五 第02版：综合新闻", "要 闻\nYAO WEN\n2024.7.5 星期五\n编辑/闻捷 校对/秋实 版式/莫问",
    "A3版\n民生·社会\n电话：0668-2963667", "QINGHE XINWEN\n青禾新闻\n2024年7月\n5\n星期五", "青禾周刊 版面总监 闻捷\n乡镇传真 责编 秋实",
    "青禾时讯\n第02版 乡村振兴 2024年7月5日 星期五 本版编辑 闻捷", "3\n2024年7月5日\n乡村振兴\nXIANGCUN ZHENXING",
    "今日青禾\nJIN RI QING HE\n中共青禾县委主管 青禾县融媒体中心主办\n2024年7月5日 总第1836期", "02综合新闻\n组版编辑：闻捷", "4 版 文明实践\n2024 年 7 月 5 日",
  ])
  func `A frame of any words is no headline, in front of articles and between them`(frame: String) {
    for text in ["\(frame)\n\n\(Self.article)", "\(Self.article)\n\(frame)\n\n\(Self.article)"] {
      #expect(Set(OddPageTests.read(text).articles.map(\.headline)) == ["青禾县召开推进会"], "\(text)")
    }
  }

  @Test(arguments: [
    "第3期培训班开班", "青禾发来捷报", "11月记事", "今日关注", "2024年度报告发布", "编辑部走进乡村", "乡村振兴 看青禾", "要闻简报",
    "三月三 采茶忙", "主管部门主动服务",
  ])
  func `A headline that holds some word of a frame stays one`(headline: String) {
    let page = OddPageTests.read("\(headline)\n\n本报讯 日前，青禾县召开推进会，部署有关工作。（张三）\n")
    #expect(page.articles.map(\.headline) == [headline])
  }

  @Test func `The paper's name is that of a line beside the date`() {
    let page = OddPageTests.read("青禾报\n2024年7月5日 星期五\n\n\(Self.article)")
    #expect(page.context.publisher == "青禾报")
    #expect(page.context.published == "2024-07-05")
  }

  @Test func `Who publishes the paper stands behind the articles`() {
    let page = OddPageTests.read("\(Self.article)\n青禾报社出版 社址：青禾县文昌路18号 邮编：525000\n印刷：青禾印务有限公司\n")
    #expect(page.articles.map(\.headline) == ["青禾县召开推进会"])
    #expect(page.articles[0].blocks.count == 2)
  }

  @Test(arguments: ["盘石生", "图亚", "逯一鸣 盘石生"])
  func `Names with rare surnames in brackets end an article`(names: String) {
    let page = OddPageTests.read(
      "县图书馆开馆\n\n日前，县图书馆开馆。（\(names)）\n\n云石公路建成通车\n\n日前，云石公路建成通车。（\(names)）\n")
    #expect(page.articles.map(\.headline) == ["县图书馆开馆", "云石公路建成通车"])
    #expect(page.articles.map { $0.byline.map(\.name).joined(separator: " ") } == [names, names])
  }

  @Test(arguments: ["（待续）", "（完）", "（节选）", "（下转第二版）", "（图片）"])
  func `Words in brackets behind a sentence are no names`(words: String) {
    #expect(OddPageTests.roles("县图书馆开馆\n\n日前，县图书馆开馆。\(words)\n").isEmpty)
  }

  @Test func `Where a page sets bylines behind its bodies, the last of them tells`() {
    func article(_ title: String, _ name: String) -> String { "\(title)\n\n日前，\(title)，群众纷纷前来。\n■通讯员 \(name)\n\n" }
    let titles = ["县图书馆新馆开馆", "云石公路建成通车", "非遗剪纸走进校园"]
    let page = OddPageTests.read(zip(titles, ["张三", "李四", "王五"]).map(article).joined())
    #expect(page.articles.map(\.headline) == titles)
    #expect(page.articles.map { $0.byline.map(\.name) } == [["张三"], ["李四"], ["王五"]])
  }
}
