import FactModel
import PageLayout
import Testing
import TextModel

/// The ways in which papers name the authors of an article, or say that they name none.
@Suite struct AuthorTests {
  private static let titles = ["县图书馆新馆今日开馆迎客", "全长18.6公里的云石公路建成通车"]
  private static let body = "位于文昌路的县图书馆新馆9月1日正式开馆，首日接待读者3000余人次。\n县文化局局长莫清扬出席开馆仪式并致辞。"
  private static let next = "\n\n\(titles[1])\n\n本周三，云石公路正式建成通车。（王小明）\n"

  private static func names(_ page: Page) -> [String] {
    page.articles.flatMap(\.byline).map { "\($0.role.rawValue.prefix(1)) \($0.name)" }.filter { $0 != "r 王小明" }
  }

  @Test(arguments: [
    ("文·柳知远 图·何苇", ["r 柳知远", "p 何苇"]), ("☆柳知远", ["r 柳知远"]), ("县委宣传部 柳知远", ["r 柳知远"]), ("柳知远　何苇", ["r 柳知远", "r 何苇"]),
    ("县融媒体中心 柳知远 何苇", ["r 柳知远", "r 何苇"]), ("编撰/柳知远", ["r 柳知远"]), ("本报评论员", []), ("本报综合报道", []),
    ("本报评论员 柳知远", ["r 柳知远"]),
    ("撰稿/柳知远 摄影/何苇", ["r 柳知远", "p 何苇"]), ("通讯员/柳知远", ["c 柳知远"]),
  ])
  func `A line between headline and text names the authors`(line: String, names: [String]) {
    let page = OddPageTests.read("\(Self.titles[0])\n\n\(line)\n\n\(Self.body)\(Self.next)")
    #expect(page.articles.map(\.headline) == Self.titles)
    #expect(Self.names(page) == names)
  }

  @Test(arguments: [
    "石公路建\n\n成通车", "高峰", "县政协 县人大", "乡村振兴 大有可为", "山高水长 路在脚下",
  ])
  func `Short lines of a headline are no names`(line: String) {
    let page = OddPageTests.read("\(Self.titles[0])\n\n\(line)\n\n\(Self.body)\(Self.next)")
    #expect(Self.names(page).isEmpty)
  }

  @Test(arguments: [
    ("（柳知远/文 何苇/图）", ["r 柳知远", "p 何苇"]), ("（石坪镇 柳知远）", ["r 柳知远"]), ("（妇联 柳知远）", ["r 柳知远"]),
    ("（县医院 柳知远 文/图）", ["r 柳知远", "p 柳知远"]),
    ("（柳知远 供稿）", ["r 柳知远"]), ("[柳知远]", ["r 柳知远"]), ("（柳知远 石坪镇人民政府）", ["r 柳知远"]), ("（据新华社）", []), ("（本报综合）", []),
    ("（来源：县委办）", []), ("（县农业农村局供稿）", []), ("（编辑：闻捷）", []), ("（责编 闻捷）", []), ("（县纪委监委）", []),
  ])
  func `What stands in brackets behind a body ends it, whether it names authors or none`(words: String, names: [String])
  {
    for end in [words, "\n" + words] {
      let page = OddPageTests.read("\(Self.titles[0])\n\n\(Self.body)\(end)\(Self.next)")
      #expect(page.articles.map(\.headline) == Self.titles, "\(end)")
      #expect(Self.names(page) == names, "\(end)")
    }
  }

  @Test(arguments: ["（含驻村干部）", "（见第三版）", "（共三期）", "（图书馆二楼）", "（以实际为准，不另行通知）"])
  func `Other words in brackets stay in the text`(words: String) {
    let page = OddPageTests.read("\(Self.titles[0])\n\n\(Self.body)\(words)\n有关人员参加活动。\n")
    #expect(page.articles.count == 1)
    #expect(page.articles.first?.text.bytes.count ?? 0 > Self.body.utf8.count)
    #expect(Self.names(page).isEmpty)
  }

  @Test(arguments: [
    ("【青禾融媒讯】（记者 柳知远）", ["r 柳知远"]), ("青禾网讯 记者柳知远 7月5日，", ["r 柳知远"]), ("本报讯 柳知远 何苇报道：", ["r 柳知远", "r 何苇"]),
    ("本报讯 （县委宣传部 柳知远）", ["r 柳知远"]),
  ])
  func `Names behind the word for a dispatch are the authors'`(opening: String, names: [String]) {
    let page = OddPageTests.read("\(Self.titles[0])\n\n\(opening)\(Self.body)\(Self.next)")
    #expect(page.articles.map(\.headline) == Self.titles)
    #expect(Self.names(page) == names)
  }

  @Test(arguments: ["本报讯 记者在县城看到，", "本报讯 7月5日，", "本报讯 （第二期）", "【乡村振兴】（图）"])
  func `Other words behind it are none`(opening: String) {
    #expect(Self.names(OddPageTests.read("\(Self.titles[0])\n\n\(opening)\(Self.body)\n")).isEmpty)
  }
}
