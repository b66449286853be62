import Testing

/// Names of bodies, firms and sites in the constructions that papers of many counties print.
/// Every name is invented but those of divisions and national bodies.
@Suite struct NameConstructionTests {
  typealias Case = ConstructionTests.Case

  static let firms = [
    Case(
      sentence: "8月3日，叶县县长罗家强先后走进石桥社区、诚和新材料股份有限公司、桥东古街调研。",
      states: ["visited 罗家强…诚和新材料股份有限公司"], not: ["organization 新材料股份有限公司"]),
    Case(
      sentence: "8月3日，叶县县长罗家强到幸福养老服务有限公司调研。", states: ["visited 罗家强…幸福养老服务有限公司"]),
    Case(
      sentence: "8月3日，叶县召开座谈会。上海华信集团、上海力源科技、江苏鲜禾食品等10家企业负责人参加会议。",
      states: ["organization 上海力源科技", "organization 江苏鲜禾食品"], not: ["place 江苏省"]),
    Case(
      sentence: "8月3日，叶县召开座谈会。福丰木业总经理李豹参加会议。",
      states: ["holds 李豹 → 福丰木业 总经理", "participated 李豹…attendee"]),
    Case(
      sentence: "8月3日，叶县召开座谈会。农行叶县支行行长田在明参加会议。", states: ["holds 田在明 → 农行叶县支行 行长"]),
  ]

  static let bodies = [
    Case(
      sentence: "8月3日，叶县召开座谈会。麻岭派出所所长田在明、叶县公安局东城派出所民警参加会议。",
      states: ["holds 田在明 → 麻岭派出所 所长"], not: ["person 麻岭派"]),
    Case(
      sentence: "8月3日，叶县县公安局影山派出所联合影山司法所开展禁毒宣传活动。",
      states: ["organization 影山司法所", "organized 影山司法所"]),
    Case(
      sentence: "8月3日，叶县召开座谈会。共青团叶县县委书记田在明参加会议。",
      states: ["holds 田在明 → 共青团叶县…书记"], not: ["holds 田在明 → 叶县县委"]),
    Case(
      sentence: "8月3日，叶县召开座谈会。平顶山市对口帮扶叶县工作组组长田在明参加会议。",
      states: ["holds 田在明 → 平顶山市对口帮扶叶县工作组 组长"]),
    Case(
      sentence: "8月3日，叶县召开座谈会。叶县人民法院执行局局长田在明参加会议。",
      states: ["holds 田在明 → 叶县人民法院执行局 局长"]),
    Case(
      sentence: "8月3日，叶县石桥村成立“山茶花”志愿服务队。", states: ["organization 山茶花志愿服务队"],
      not: ["organization 叶县石桥村成立"]),
    Case(
      sentence: "8月3日，叶县在县委三楼会议室召开防汛工作会议。", states: ["held_in 防汛工作会议 → 叶县县委"],
      not: ["place 叶县县委三楼会议室"]),
    Case(
      sentence: "8月3日，青山县水利局局长何建平到叶县调研。", states: ["person 何建平"],
      not: ["organization 青山区", "place 青山区"]),
  ]

  static let sites = [
    Case(
      sentence: "8月3日，叶县县长罗家强先后来到任店镇“稻香人家”田园综合体、常村镇李家大院等地调研。",
      states: ["visited 罗家强…稻香人家田园综合体", "visited 罗家强…李家大院"]),
    Case(
      sentence: "8月3日，叶县县长罗家强先后来到任店镇赵家堡、常村镇后沟等地调研。",
      states: ["visited 罗家强…赵家堡", "part_of 赵家堡 → 任店镇"]),
    Case(
      sentence: "8月3日，叶县县长罗家强调研农业。在鲁桥烤烟收购站，罗家强查看了收购情况。",
      states: ["visited 罗家强…鲁桥烤烟收购站"]),
    Case(
      sentence: "8月3日，叶县召开会议，部署打造城乡融合发展示范区、推进旅游兴县等工作。",
      states: ["event 会议 meeting"], not: ["place 打造", "place 兴县"]),
    Case(
      sentence: "8月3日，叶县县长罗家强来到任店镇汉丰村脱贫户李建国家中走访慰问。",
      states: ["participated 罗家强…leader", "visited 罗家强…汉丰村"], not: ["participated 李建国"]),
    Case(
      sentence: "8月3日，叶县县长罗家强到任店镇调研。罗家强在汉丰村查看了柑橘长势。", states: ["visited 罗家强…汉丰村"]),
  ]

  static let initiatives = [
    Case(
      sentence: "8月3日，叶县全力推进“百日攻坚”行动，实施“一山、两水、三园”规划。",
      states: ["initiative 百日攻坚", "initiative 一山、两水、三园"], not: ["initiative 全力推进"]),
    Case(
      sentence: "8月3日，叶县开展打击整治养老诈骗专项行动。", states: ["initiative 打击整治养老诈骗专项行动"]),
  ]

  @Test(arguments: firms + bodies + sites + initiatives)
  func `the sentence's names come out whole`(of example: Case) {
    ConstructionTests.check(example)
  }
}
