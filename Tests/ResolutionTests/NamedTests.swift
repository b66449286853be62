import FactModel
import Testing

@Suite("Which bodies, places and initiatives are one")
struct NamedTests {
  @Test(
    "Short, long and legal forms of a body join",
    arguments: [
      ("青石县委", "中国共产党青石县委员会"), ("青石县委", "中共青石县委"), ("青石县政府", "青石县人民政府"),
      ("青石县人大常委会", "青石县人民代表大会常务委员会"), ("青石县政协", "政协青石县委员会"), ("青石县政协", "中国人民政治协商会议青石县委员会"),
      ("青石县农业农村局", "云中市青石县农业农村局"), ("青石县农业农村局", "西江省云中市青石县农业农村局"), ("青石县纪委", "中共青石县纪律检查委员会"),
      ("青石县委", "中国共产党青石县第九届委员会"), ("青石县委", "青石县委第九届委员会"), ("青石县“百日攻坚”指挥部", "青石县百日攻坚指挥部"), ("青石县委办公室", "青石县委办"),
      ("青石县妇联", "青石县妇女联合会"), ("ＡＢ科技有限公司", "ab科技有限公司"),
    ])
  func normalForms(_ a: String, _ b: String) {
    let graph = KnowledgeGraph(Page("a.txt", home: "青石县").body(a), Page("b.txt", home: "青石县").body(b))
    #expect(graph.of(.organization).count == 1)
  }

  @Test(
    "A standard body that is misprinted by one character is itself, with the reason, and its right name is its name",
    arguments: ["青石县文化广电旅游休育局", "青石县文化广电旅体育局", "青石县文化广电旅旅游体育局", "青石县文化厂电旅游体育局"])
  func misprints(_ misprint: String) throws {
    let right = "青石县文化广电旅游体育局"
    for home in ["青石县", nil] {
      let pages = [Page("a.txt", home: home).body(misprint), Page("b.txt", home: home).body(right)].map(\.facts)
      let graph = Resolved(pages).graph
      let body = try #require(graph.of(.organization).first)
      #expect(graph.of(.organization).count == 1)
      #expect(body.name == right && body.aliases == [misprint])
      #expect(graph.judgement(body, body)?.reasons.contains { $0.contains("differ in one character") } == true)
      #expect(Resolved(pages.reversed()).graph.content == graph.content)
    }
  }

  @Test(
    "What may be another body's name is no misprint",
    arguments: [
      ("青石县石桥镇中心小学", "青石县石楼镇中心小学"), ("青石县文化广电旅游体育局", "白水县文化广电旅游休育局"), ("青石县城东街道办事处", "青石县城西街道办事处"),
      ("青石县市场监督管理局", "青石县市场监督管理所"), ("青石县第一人民医院", "青石县第二人民医院"), ("青石县鑫源实业有限公司", "青石县鑫原实业有限公司"),
      ("青石县纪委监委派驻第五纪检监察组", "青石县纪委监委派驻第六纪检监察组"), ("青石县农业农村局", "青石县农村农业局"), ("青石县委宣传部", "青石县委统战部"),
      ("青石县妇女联合会", "青石县男女联合会"), ("青石县退役军人事务局", "青石县退役军人事务副局"),
    ])
  func noMisprints(_ a: String, _ b: String) {
    let graph = KnowledgeGraph(Page("a.txt", home: "青石县").body(a), Page("b.txt", home: "青石县").body(b))
    #expect(graph.of(.organization).count == 2)
  }

  @Test("What one article prints beside the right name, or what is printed more often, is left to a person")
  func doubtfulMisprints() {
    let both = KnowledgeGraph(Page("a.txt", home: "青石县").body("青石县市场监督管理局").body("青石县市场监督管埋局"))
    #expect(both.of(.organization).count == 2)
    let often = KnowledgeGraph(
      Page("a.txt", home: "青石县").body("青石县市场监督管理局"), Page("b.txt", home: "青石县").body("青石县市场监督管埋局"),
      Page("c.txt", home: "青石县").body("青石县市场监督管埋局"))
    #expect(often.of(.organization).count == 2)
    #expect(often.judgements.contains { $0.verdict == .unsure && $0.reasons[0].contains("more often") })
  }

  @Test(
    "Numbers, ordinals and opposites keep bodies apart, whatever alias they share",
    arguments: [
      ("青石县第一中学", "青石县第七中学"), ("云中市委主题教育联络三组", "云中市委主题教育联络四组"), ("青石县东城小学", "青石县西城小学"),
      ("青石县南门市场管理所", "青石县北门市场管理所"), ("青石县上河林场", "青石县下河林场"), ("青石县3号专班", "青石县4号专班"),
    ])
  func neverJoin(_ a: String, _ b: String) {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县").body(a, aliases: ["某某中学小学"]), Page("b.txt", home: "青石县").body(b, aliases: ["某某中学小学"]))
    #expect(graph.of(.organization).count == 2)
    let bodies = graph.of(.organization)
    #expect(graph.judgement(bodies[0], bodies[1])?.verdict == .different)
  }

  @Test("Generic aliases join nothing: not across counties, not within one")
  func genericAliases() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").body("青石县政府", aliases: ["县政府"]).body("云岭镇政府", aliases: ["镇政府"]),
      Page("b.txt", home: "白河县", code: "880205").body("白河县政府", aliases: ["县政府"]),
      Page("c.txt", home: "青石县", code: "990101").body("柳溪镇政府", aliases: ["镇政府"]))
    #expect(graph.of(.organization).count == 4)
  }

  @Test(
    "A generic name left as it is belongs to its paper, or to its article where every town has one",
    arguments: [("县政府", 2), ("考察团", 3), ("镇政府", 3), ("巡察组", 3)])
  func genericNames(_ name: String, _ count: Int) {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县").body(name), Page("b.txt", home: "青石县").body(name),
      Page("c.txt", home: "白河县").body(name))
    #expect(graph.of(.organization).count == count)
  }

  @Test("A body without its division is the one of the paper’s own division")
  func withoutDivision() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").body("红旗小学"),
      Page("b.txt", home: "青石县", code: "990101").body("青石县红旗小学"),
      Page("c.txt", home: "白河县", code: "880205").body("红旗小学"))
    #expect(graph.of(.organization).count == 2)
  }

  @Test("Bodies of same-named districts stay apart by their codes")
  func sameNamedDistricts() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "鼓台区", code: "990102").body("鼓台区政府", code: "990102"),
      Page("b.txt", home: "鼓台区", code: "880302").body("鼓台区政府", code: "880302"),
      Page("c.txt", home: "白河县", code: "880205").body("鼓台区政府"))
    #expect(graph.of(.organization).count == 3)
  }

  @Test("Same-named places with different codes, provinces or jurisdictions stay apart")
  func places() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").place("鼓台区", code: "990102"),
      Page("b.txt", home: "白河县", code: "880205").place("鼓台区", code: "880302"),
      Page("c.txt", home: "白河县", code: "880205").place("新村"), Page("d.txt", home: "青石县", code: "990101").place("新村"),
      Page("e.txt", home: "青石县", code: "990101").place("新村"))
    #expect(graph.named(.place, "鼓台区").count == 2)
    #expect(graph.named(.place, "新村").count == 2)
    let qualified = KnowledgeGraph(
      Page("a.txt").place("东海省云中市鼓台区"), Page("b.txt").place("西江省山阳市鼓台区"))
    #expect(qualified.of(.place).count == 2)
  }

  @Test("A place without a code joins the coded one of its own jurisdiction only")
  func codelessPlaces() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").place("青石县", code: "990101"),
      Page("b.txt", home: "青石县", code: "990101").place("青石县"), Page("c.txt", home: "白河县", code: "880205").place("青石县"))
    #expect(graph.of(.place).count == 2)
    let places = graph.of(.place)
    #expect(graph.judgement(places[0], places[1])?.verdict == .unsure)
  }

  @Test("Short and full name of an autonomous county join by code or by alias")
  func autonomousCounty() {
    let byCode = KnowledgeGraph(
      Page("a.txt", home: "白河县").place("云秀县", code: "990124"),
      Page("b.txt", home: "远山县").place("云秀瑶族自治县", code: "990124"))
    #expect(byCode.of(.place).count == 1)
    #expect(byCode.judgements.first?.verdict == .same)
    let byAlias = KnowledgeGraph(
      Page("a.txt", home: "云秀县").place("云秀瑶族自治县", aliases: ["云秀县"]), Page("b.txt", home: "云秀县").place("云秀县"))
    #expect(byAlias.of(.place).count == 1)
    let bodies = KnowledgeGraph(
      Page("a.txt").body("云秀县政府", code: "990124"), Page("b.txt").body("云秀瑶族自治县人民政府", code: "990124"),
      Page("c.txt").body("云秀县委", code: "990124"))
    #expect(bodies.of(.organization).count == 2)
  }

  @Test("A town with and without its county in front is one place in that county’s paper")
  func towns() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县").place("云岭镇"), Page("b.txt", home: "白河县").place("青石县云岭镇"),
      Page("c.txt", home: "白河县").place("云岭镇"))
    #expect(graph.of(.place).count == 2)
  }

  @Test("An initiative is one over all papers, by its short or its long name")
  func initiatives() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县").initiative("“百千万工程”", aliases: ["百县千镇万村发展工程"]),
      Page("b.txt", home: "白河县").initiative("百县千镇万村发展工程"), Page("c.txt").initiative("百千万工程"),
      Page("d.txt").initiative("“1310”部署"), Page("e.txt").initiative("“1311”部署"))
    #expect(graph.of(.initiative).count == 3)
    #expect(
      KnowledgeGraph(Page("a.txt").initiative("创建全国文明县城"), Page("b.txt").initiative("全国文明县城创建")).entities.count == 1)
    #expect(graph.named(.initiative, "百县千镇万村发展工程").count == 1)
  }

  @Test("Two names that one article keeps apart are not joined through an alias of a third")
  func distinctInOneArticle() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县").body("青石县委").body("青石县委党校"),
      Page("b.txt", home: "青石县").body("青石县委党校", aliases: ["青石县委"]))
    #expect(graph.of(.organization).count == 2)
  }

  @Test("The name is the most frequent, then the longest, then the first in bytes; the others are aliases, sorted")
  func canonicalName() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县").body("青石县委", aliases: ["县委"]), Page("b.txt", home: "青石县").body("中共青石县委"),
      Page("c.txt", home: "青石县").body("青石县委"), Page("d.txt").initiative("绿美青石"), Page("e.txt").initiative("“绿美青石”"))
    let body = graph.of(.organization)[0]
    #expect(body.name == "青石县委")
    #expect(body.aliases == ["中共青石县委", "县委"])
    #expect(body.articles.map(\.source) == ["a.txt", "b.txt", "c.txt"])
    #expect(graph.of(.initiative).map(\.name) == ["“绿美青石”"])
  }
}
