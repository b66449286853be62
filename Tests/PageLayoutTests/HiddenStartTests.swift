import FactModel
import PageLayout
import Testing

/// Articles that follow one another with nothing between them but a headline.
@Suite struct HiddenStartTests {
  /// Headlines and bodies of articles that have nothing in common.
  private static let articles = [
    ("县实验小学开展消防安全演练", "近日，县实验小学联合县消防救援大队开展消防安全疏散演练，全校1200余名师生参加。\n随着警报声响起，各班师生沿疏散路线有序撤离。"),
    ("云石公路通车", "本周三，云石公路正式建成通车。该公路起于云岭乡，止于石坪镇，总投资2.3亿元。\n沿线7个村1.5万名群众直接受益。"),
    ("“快走！后山要滑坡了！”", "7月9日深夜，一场特大暴雨袭击云岭乡，乡党委书记岳峥接到雨量预警后，立即组织干部转移受威胁群众。\n不到两个小时，78户人家全部转移。"),
    ("农行青禾支行：金融活水润“三农”", "“多亏了农行的贷款，我的大棚才能扩建。”种植大户邹有福说。农行青禾支行加大信贷投放力度。\n截至6月末，该行涉农贷款余额达18.7亿元。"),
  ]

  @Test func `Articles without bylines are divided where a headline stands between texts of different things`() {
    let text = Self.articles.map { "\($0)\n\n\($1)\n" }.joined(separator: "\n")
    #expect(OddPageTests.read(text).articles.map(\.headline) == Self.articles.map(\.0))
  }

  @Test func `So are those that stand behind one with its byline in front and before one with its authors behind`() {
    let parts = Self.articles.enumerated().map { index, article in
      let (title, body) = article
      return "\(title)\n\n\(index == 0 ? "本报记者 张三\n\n" : "")\(body)\(index == 3 ? "（李四）" : "")\n"
    }
    let page = OddPageTests.read(parts.joined(separator: "\n"))
    #expect(page.articles.map(\.headline) == Self.articles.map(\.0))
    #expect(page.articles.map { $0.byline.map(\.name) } == [["张三"], [], [], ["李四"]])
  }

  @Test
  func `A second body that nothing opens is parted from the first where the headline behind it says what only it says`()
  {
    let first = [
      "石坪镇开展消防安全演练", "", "近日，石坪镇联合县消防救援大队开展消防安", "全疏散演练，全镇干部职工参加。", "随着警报声响起，各单位人员沿疏散路线有序撤",
      "离，在石坪广场集合。", "演练后，消防人员讲解灭火器的使用方法。",
    ]
    let second = [
      "7月9日，云岭县政协组织委员视察中药材产业", "发展情况。委员们走进黄精种植基地、药材加工", "厂，听取介绍。", "委员们建议，加强品牌建设，延长中药材产业链，", "带动群众增收。", "",
      "云岭县政协组织委员", "视察中药材产业",
    ]
    let page = OddPageTests.read((first + ["", ""] + second).joined(separator: "\n"))
    #expect(page.articles.map { $0.headline.filter { $0 != " " } } == ["石坪镇开展消防安全演练", "云岭县政协组织委员视察中药材产业"])
    // A subtitle behind the body says what the whole of it says.
    let single = OddPageTests.read((first + ["", "石坪镇干部职工参加演练"]).joined(separator: "\n"))
    #expect(single.articles.count == 1)
  }

  @Test func `Authors in brackets open a body though a narrow column wraps their names`() {
    let page = OddPageTests.read(
      """
      石坪镇召开春耕生产
      工作会议
      （通讯员 林 远 记者 何
      苇）3月5日，石坪镇召开春
      耕生产工作会议，安排春耕工
      作。会议由镇长周海主持。

      云岭乡举办茶艺比赛
      （记者 柳知 通讯员 吴
      启）3月6日，云岭乡举办茶
      艺比赛，20名选手参赛。
      """)
    #expect(page.articles.map { $0.headline.filter { $0 != " " } } == ["石坪镇召开春耕生产工作会议", "云岭乡举办茶艺比赛"])
    #expect(page.articles.map { $0.byline.map(\.name) } == [["林远", "何苇"], ["柳知", "吴启"]])
  }

  @Test func `Authors below a headline that stands behind its body are that body's`() {
    let page = OddPageTests.read(
      """
      11月1日，石坪镇召开巡察工作动员会。镇党委书记周海主持会议。
      会议要求，各村要支持巡察组的工作。

      石坪镇召开巡察工作动员会

      ■通讯员 刘倩 王伟

      本版责编 孙静 电话：8212345
      """)
    #expect(page.articles.map(\.headline) == ["石坪镇召开巡察工作动员会"])
    #expect(page.articles.map { $0.byline.map(\.name) } == [["刘倩", "王伟"]])
  }

  @Test func `Where no line is empty the indent of the first paragraph shows a headline`() {
    let rows = Self.articles.prefix(2).map { title, body in
      let paragraphs = body.split(separator: "\n").flatMap { paragraph in
        var rows: [String] = []
        var rest = "　　" + paragraph
        while !rest.isEmpty {
          rows.append(String(rest.prefix(18)))
          rest = String(rest.dropFirst(18))
        }
        return rows
      }
      return ([title] + paragraphs).joined(separator: "\n")
    }
    #expect(
      OddPageTests.read(rows.joined(separator: "\n")).articles.map(\.headline) == Self.articles.prefix(2).map(\.0))
  }

  @Test(arguments: [
    ["党建引领，建强战斗堡垒", "产业兴旺，鼓起群众腰包", "环境整治，扮靓美丽家园"], ["减环节", "优服务", "强监督"], ["一个承诺守一生", "一双铁脚踏群山", "一片丹心换新绿"],
    ["政策给力 企业敢转", "服务聚力 企业会转", "生态活力 企业易转"],
  ])
  func `Headings that divide one article are no headlines`(headings: [String]) {
    let parts = [
      "石坪镇坚持把支部建在产业链上，成立产业联合党委，选派12名党建指导员驻村帮扶。\n“有支部带着干，我们心里有底。”石坪镇白鹭村党员阮桂香说。",
      "走进石坪镇白鹭村茶叶加工厂，机器轰鸣。今年4月，石坪镇与茶业公司签订合作协议，建成生产线3条。\n产业联合党委组织茶农外出学习。",
      "石坪镇投入资金320万元，整治卫生死角180余处。\n“以前垃圾靠风刮，现在石坪镇比城里还干净。”白鹭村党员葛山说。",
    ]
    let text = zip(headings, parts).map { "\($0)\n\n\($1)\n" }.joined(separator: "\n")
    let page = OddPageTests.read("石坪镇：山乡蝶变绘新景\n\n近年来，石坪镇坚持党建引领，走出了一条乡村振兴之路。\n\n\(text)")
    #expect(page.articles.map(\.headline) == ["石坪镇：山乡蝶变绘新景"])
  }

  @Test func `A paragraph whose lines the column tore apart is no headline`() {
    let page = OddPageTests.read(
      """
      胡远山走访慰问老干部

      1月20日，县委副书记胡远山走访慰
      问离退休老干部，向他们致以新春的
      祝福。

      胡远山一行先后来到方江、王明等老
      干部家中，详细了解他们的身体状况。

      胡远山说，要用心用情做好老干部的
      工作，希望老干部们保重身体、多提

      宝贵意见，一如既往地关心县里的发
      展。
      """)
    #expect(page.articles.map(\.headline) == ["胡远山走访慰问老干部"])
  }
}
