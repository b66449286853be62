import Testing

/// Who met whom, in constructions that papers of many counties print. Every name is invented but those of divisions.
@Suite struct MeetingConstructionTests {
  typealias Case = ConstructionTests.Case

  static let meetings = [
    Case(
      sentence: "5月9日，在全县安全生产工作会议上，叶县县委书记赵峰强调，要压实责任。",
      states: ["event 全县安全生产工作会议 meeting", "participated 赵峰 → 全县安全生产工作会议 speaker"]),
    Case(
      sentence: "5月9日，叶县县长罗家强与中粮集团副总经理余建光会谈。",
      states: ["participated 罗家强…attendee", "participated 余建光…attendee"]),
    Case(
      sentence: "5月9日，叶县县委书记赵峰率代表团赴鲁山县考察。座谈会上，鲁山县委书记余建光致辞。",
      states: ["event 座谈会 meeting", "participated 余建光 → 座谈会 speaker"]),
    Case(
      sentence: "5月9日，叶县县政府党组书记、县长罗家强主持召开县政府党组会议、县政府常务会议。县领导何建平出席会议。",
      states: ["participated 罗家强 → 叶县政府党组会议 chair", "participated 罗家强 → 叶县政府常务会议 chair"]),
    Case(
      sentence: "5月9日，叶县召开经济工作会议。参加会议的县领导有何建平、柯岩松、钱亮。",
      states: ["participated 何建平…attendee", "participated 柯岩松…attendee", "participated 钱亮…attendee"]),
    Case(
      sentence: "5月9日，叶县县长罗家强在叶县县政府十六届五次全体（扩大）会议上强调指出：要压实责任。",
      states: ["event 叶县政府十六届五次全体（扩大）会议 meeting", "participated 罗家强…speaker"]),
    Case(
      sentence: "5月18日，叶县第三届茶文化节将在石桥镇举行。", states: [], not: ["held_in 叶县第三届茶文化节"]),
    Case(
      sentence: "5月9日，叶县县长罗家强认真听取汇报并讲话。会议在叶县召开。", states: ["holds 罗家强"]),
  ]

  static let bounds = [
    Case(
      sentence: "5月9日，叶县经济工作会议在县委的正确领导下召开。", states: ["event 叶县经济工作会议 meeting"],
      not: ["held_in 叶县经济工作会议"]),
    Case(
      sentence: "5月9日，叶县县政府与河南大学将签订合作协议。", states: [], not: ["signed 叶县政府", "signed 河南大学"]),
  ]

  static let visits = [
    Case(
      sentence: "8月3日，叶县县委常委、宣传部部长罗家强，河南大学副校长何建平，中原智库秘书长余建光一行到石桥镇调研，镇长柯岩松陪同。",
      states: ["participated 罗家强…leader", "participated 余建光…leader", "participated 柯岩松…companion"]),
    Case(
      sentence: "8月3日，叶县召开大会，县长罗家强主持会议，副县长何建平一行到石桥镇调研。",
      states: ["participated 何建平…leader"], not: ["participated 罗家强…leader"]),
    Case(
      sentence: "本次活动由叶县县委组织部主办，县教育局、共青团县委承办。", states: ["organization 共青团叶县县委"]),
    Case(
      sentence: "8月3日，叶县县长罗家强在石桥镇调研时强调，要抓好秋收。副县长何建平参加。",
      states: ["participated 罗家强…leader", "visited 罗家强…石桥镇", "participated 何建平…attendee"]),
    Case(
      sentence: "8月3日，叶县县长罗家强到石桥镇调研，张斌、姜栋参加。",
      states: ["participated 张斌…attendee", "participated 姜栋…attendee"]),
    Case(
      sentence: "8月3日，鲁山县党政考察团在鲁山县委书记余建光的带领下来叶县考察学习。叶县县长罗家强陪同。",
      states: ["participated 余建光…leader", "participated 罗家强…companion", "held_in 鲁山县党政考察团…叶县"]),
    Case(
      sentence: "8月3日，叶县组织人大代表视察重点工程项目。县领导何建平、柯岩松、钱亮参加。",
      states: ["event 叶县组织人大代表视察…inspection", "participated 柯岩松…attendee"]),
    Case(
      sentence: "8月3日，兰陵县考察团来我县参观考察。叶县领导霍玉成、赵祥陪同。",
      states: ["held_in 兰陵县考察团…叶县", "participated 赵祥…companion"]),
    Case(
      sentence: "8月3日，叶县县长罗家强到石桥镇调研。副县长何建平，县农业农村局主要负责人一同调研。",
      states: ["participated 何建平…companion"]),
    Case(
      sentence: "8月3日，平利县长侯宏到石桥镇调研。", states: ["holds 侯宏 → 平利县政府 县长", "participated 侯宏…leader"]),
  ]

  static let partners = [
    Case(
      sentence: "8月3日，鲁山县委书记余建光率党政代表团到叶县对接东西部协作工作。",
      states: ["cooperates_with 鲁山县 → 叶县"]),
    Case(
      sentence: "8月3日，叶县教育局与鲁山县教育局召开协作工作座谈会。",
      states: ["cooperates_with 叶县教育局 → 鲁山县教育局"]),
    Case(
      sentence: "8月3日，叶县石桥小学与鲁山县第一小学建立结对帮扶关系。", states: ["cooperates_with 叶县石桥小学"]),
    Case(
      sentence: "8月3日，叶县县政府与河南大学签订合作协议，副县长何建平、河南大学副校长余建光代表双方签约。",
      states: ["signed 叶县政府", "signed 河南大学", "participated 何建平…attendee"]),
  ]

  static let activities = [
    Case(
      sentence: "8月3日，叶县人民医院在石桥村开展义诊活动。",
      states: ["organized 叶县人民医院 → 义诊活动", "held_in 义诊活动 → 石桥村"]),
    Case(
      sentence: "8月3日，叶县茶叶交易中心揭牌，叶县副县长何建平出席。", states: ["event 叶县茶叶交易中心揭牌 ceremony", "participated 何建平…attendee"]),
    Case(
      sentence: "8月3日，叶县举行歌咏比赛，叶县教育局代表队、叶县公安局代表队等18支队伍参赛。",
      states: ["participated 叶县教育局代表队", "participated 叶县公安局代表队"]),
  ]

  @Test(arguments: meetings + bounds + visits + partners + activities)
  func `the sentence states who met whom`(in example: Case) {
    ConstructionTests.check(example)
  }
}
