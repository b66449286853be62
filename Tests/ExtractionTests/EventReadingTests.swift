import Extraction
import FactModel
import PageLayout
import Testing
import TextModel

/// Who did what where, sentence by sentence, with invented names.
@Suite struct EventReadingTests {
  /// The relations of an article as lines: “type 甲 → 乙 role”.
  private static func lines(_ text: String) -> [String] {
    let page = PageReader.read(SourceText(name: "page.txt", text: "本报讯 " + text + "\n"))
    return PageExtractor().facts(page).flatMap { facts in
      let names = Dictionary(uniqueKeysWithValues: facts.entities.map { ($0.id, $0.name) })
      return facts.relations.map { relation in
        let qualifier = relation.role.map { " \($0.rawValue)" } ?? ""
        return "\(relation.type.rawValue) \(names[relation.from] ?? "") → \(names[relation.to] ?? "")\(qualifier)"
      }
    }
  }

  private static func events(_ text: String) -> [Entity] {
    let page = PageReader.read(SourceText(name: "page.txt", text: "本报讯 " + text + "\n"))
    return PageExtractor().facts(page).flatMap(\.entities).filter { $0.type == .event && $0.reported == true }
  }

  @Test func `Going somewhere to look, in whoever's company, is a visit`() {
    let lines = Self.lines("当日下午，林远清一行在县长周海宁、副县长吴启明的陪同下，前往柳河镇石坪村和红星林场，实地了解防沙治沙情况。")
    #expect(lines.contains { $0.hasPrefix("participated 林远清") && $0.hasSuffix("leader") })
    #expect(lines.contains { $0.hasPrefix("participated 周海宁") && $0.hasSuffix("companion") })
    #expect(lines.contains { $0.hasPrefix("participated 吴启明") && $0.hasSuffix("companion") })
    #expect(lines.contains { $0.hasPrefix("visited") && $0.hasSuffix("→ 石坪村") })
    #expect(lines.contains { $0.hasPrefix("visited") && $0.hasSuffix("→ 红星林场") })
  }

  @Test func `Two leaders in one sentence made two visits, each with its own stops`() {
    let lines = Self.lines("29日，副县长周海宁到柳河镇，检查石坪村防汛工作；副县长吴启明到横水镇，检查上塘村抗旱工作。")
    #expect(lines.contains { $0.hasPrefix("visited 周海宁") && $0.hasSuffix("→ 石坪村") })
    #expect(lines.contains { $0.hasPrefix("visited 吴启明") && $0.hasSuffix("→ 上塘村") })
    #expect(!lines.contains { $0.hasPrefix("visited 吴启明") && $0.hasSuffix("→ 石坪村") })
  }

  @Test func `Who only came along is named between the leader and the tour`() {
    let lines = Self.lines("4月28日，县委副书记周海宁带队，副县长吴启明参加，先后观摩了柳河镇石坪村、横水镇上塘村。")
    #expect(lines.contains { $0.hasPrefix("participated 周海宁") && $0.hasSuffix("leader") })
    #expect(lines.contains { $0.hasPrefix("visited") && $0.hasSuffix("→ 石坪村") })
  }

  @Test func `A tour before a meeting is an event of its own, and what was demanded belongs to the meeting`() {
    let text = """
      12月5日，平山县旅游节筹备工作调度会召开。县长周海宁出席并讲话。

      会前，周海宁带队察看了柳河镇石坪村和红星林场。

      周海宁强调，要抓好安全。
      """
    #expect(Self.events(text).map(\.kind) == [.meeting, .inspection])
    let lines = Self.lines(text)
    #expect(lines.contains { $0.hasPrefix("participated 周海宁 → 平山县旅游节筹备工作调度会") && $0.hasSuffix("speaker") })
    #expect(!lines.contains { $0.hasPrefix("participated 周海宁 → 周海宁") && $0.hasSuffix("speaker") })
  }

  @Test func `A whole list shares the verb behind it, over commas, semicolons and odd posts`() {
    let lines = Self.lines(
      """
      日前，州长高远到平山县调研农业工作。副州长杨成林，州政府秘书长田立国；县委书记林远清，县长周海宁、挂职干部吴启明参加调研或陪同调研。
      """)
    for name in ["杨成林", "田立国", "林远清", "周海宁", "吴启明"] {
      #expect(lines.contains { $0.hasPrefix("participated \(name)") && $0.hasSuffix("attendee") }, "\(name)")
    }
  }

  @Test func `Observers behind a semicolon do not draw the attendees before it along`() {
    let lines = Self.lines("日前，平山县召开防汛会议。出席会议的有县长周海宁，副县长吴启明；县政协主席陈立秋列席。")
    #expect(lines.contains { $0.hasPrefix("participated 陈立秋") && $0.hasSuffix("observer") })
    #expect(!lines.contains { $0.hasPrefix("participated 周海宁") && $0.hasSuffix("observer") })
  }

  @Test func `Every signing of a sentence has its parties, and partners work together`() {
    let lines = Self.lines(
      "日前，两地合作座谈会召开。会上，平山县教育局与云阳县教育局签订结对帮扶协议，平山县第二小学与云阳县实验小学签署合作协议。")
    for body in ["平山县教育局", "云阳县教育局", "平山县第二小学", "云阳县实验小学"] {
      #expect(lines.contains { $0.hasPrefix("signed \(body)") }, "\(body)")
    }
    #expect(lines.contains { $0.hasPrefix("cooperates_with 平山县教育局 → 云阳县教育局") })
    #expect(!lines.contains { $0.hasPrefix("cooperates_with 云阳县教育局 → 平山县第二小学") })
  }

  @Test(arguments: [
    "县委巡察办主任周海宁就配合巡察工作提出要求", "老党员周海宁谈了体会", "周海宁作防汛工作部署", "副县长周海宁作招商推介",
    "县委书记周海宁主持会议，并代表县委常委会向全会报告工作", "副县长周海宁受县政府委托作情况说明",
  ])
  func `Speaking has many words`(clause: String) {
    let lines = Self.lines("日前，平山县召开全县防汛会议。\(clause)。\n\n县委书记周海宁已了解情况。")
    #expect(lines.contains { $0.hasPrefix("participated 周海宁") && $0.hasSuffix("speaker") }, "\(lines)")
  }

  @Test(arguments: [
    "受县政府委托，县政协常委会作工作报告", "周海宁代表县人大常委会作工作报告", "县政协各专委会负责人列席会议",
    "会议在柳河镇政府主持召开",
  ])
  func `A body that is only spoken for, or only the place, took no part`(clause: String) {
    let lines = Self.lines("日前，平山县召开全县防汛会议。\(clause)。")
    #expect(!lines.contains { $0.hasPrefix("participated 平山县人大常委会") || $0.hasPrefix("participated 柳河镇政府") })
    #expect(!lines.contains { $0.hasPrefix("participated") && $0.hasSuffix("observer") })
  }

  @Test func `Where one went to take part is where it was held`() {
    let lines = Self.lines("7月1日，县委书记林远清到柳河镇石坪村参加主题党日活动，并为党员讲授专题党课。")
    #expect(lines.contains("held_in 主题党日活动 → 石坪村"))
    #expect(!lines.contains { $0.hasPrefix("visited") })
    #expect(lines.contains("participated 林远清 → 主题党日活动 speaker"))
  }

  @Test func `The opening of a course is the course`() {
    let events = Self.events("日前，平山县第二期乡村人才培训班在县委党校开班。县长周海宁出席开班式并作动员讲话。")
    #expect(events.count == 1)
  }

  @Test func `The reason of an absence is no event, and the absent took no part`() {
    let text = "日前，县委常委会举行会议。县长周海宁参加会议。县政协主席陈立秋因出席省里会议未参加会议。"
    #expect(Self.events(text).count == 1)
    #expect(!Self.lines(text).contains { $0.hasPrefix("participated 陈立秋") })
  }

  @Test func `Two sides that sit down together hold talks`() {
    let events = Self.events("10月12日，云阳县县长周海宁率考察团到平山县考察苹果产业。13日上午，双方在县政务大厅座谈。")
    #expect(events.map(\.kind) == [.exchange, .meeting])
    #expect(events.last?.date == "XXXX-10-13")
  }

  @Test(arguments: [
    ("9月15日，平山县2023年秋季项目集中开工仪式举行。", "2023-09-15"), ("12月22日，平山县2023年12月招商引资项目集中签约仪式举行。", "2023-12-22"),
    ("5月31日至6月1日，县委书记林远清到柳河镇调研。1日下午，林远清主持召开现场推进会。", "XXXX-06-01"),
  ])
  func `Dates go on from the text, and a name's year completes them`(text: String, date: String) {
    #expect(Self.events(text).last?.date == date)
  }

  @Test func `What a leader once said is no visit of today`() {
    let events = Self.events("6月27日，县政协党支部到柳河镇开展主题党日活动。大家重温了省委书记高远来平山视察的重要讲话精神。")
    #expect(events.map(\.kind) == [.activity])
  }

  @Test func `A surname with a title is who holds that title, and nobody where none does`() {
    let lines = Self.lines(
      """
      5月29日，平山县召开全县防汛会议，县委书记田卫东主持会议。

      次日，田书记一行到柳河镇石坪村检查防汛工作，黄局长陪同。
      """)
    #expect(lines.contains { $0.hasPrefix("participated 田卫东 → 田卫东") && $0.hasSuffix("leader") }, "\(lines)")
    #expect(!lines.contains { $0.contains("黄局长") })
  }

  @Test func `Who led a delegation that came is its leader`() {
    let lines = Self.lines("8月14日，由云阳县委书记周海宁率领的考察团来平山县考察。")
    #expect(lines.contains { $0.hasPrefix("participated 周海宁") && $0.hasSuffix("leader") })
  }

  @Test func `A visit and the meeting it came for are two events`() {
    let text = "4月16日，云阳县委书记周海宁率党政代表团到平山县考察并出席平山县·云阳县东西部协作联席会议。"
    #expect(Self.events(text).map(\.kind) == [.exchange, .meeting])
  }

  @Test func `A sentence that a year alone dates tells of long ago`() {
    let text = "6月22日，平山县政协座谈会召开。县政协主席陈立秋主持会议。\n\n2019年，两地政协开展了内容丰富的联谊活动。"
    #expect(Self.events(text).count == 1)
  }

  @Test func `A name in quotation marks behind 召开 is the event's`() {
    let events = Self.events("5月29日，平山县在县宾馆召开“平山县（深圳）项目对接恳谈会”。")
    #expect(events.map(\.name) == ["平山县（深圳）项目对接恳谈会"])
  }

  @Test func `Kinds of events that are only counted are none`() {
    #expect(Self.events("全镇通过开展党日议事会、乡贤座谈会等活动218场次，凝聚了人心。").isEmpty)
  }

  @Test func `A programme that is a stop is not what the visit is about`() {
    let page = PageReader.read(
      SourceText(name: "page.txt", text: "本报讯 12月5日，县委书记林远清到柳河镇石坪村，实地查看农村道路“单改双”工程进展。\n"))
    for facts in PageExtractor().facts(page) {
      let types = Dictionary(uniqueKeysWithValues: facts.entities.map { ($0.id, $0.type) })
      #expect(facts.relations.allSatisfy { $0.type != .concerns || types[$0.to] == .initiative })
    }
  }
}
