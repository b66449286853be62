import Extraction
import FactModel
import PageLayout
import Testing
import TextModel

/// Names that are words, that transcribe other tongues, or that only their neighbours show.
@Suite struct PersonReadingTests {
  private static func people(_ text: String) -> [String] {
    let page = PageReader.read(SourceText(name: "page.txt", text: "本报讯 " + text + "\n"))
    return PageExtractor().facts(page).flatMap(\.entities).filter { $0.type == .person }.map(\.name)
  }

  @Test(arguments: [
    ("日前，县监委主任古月轩，县政协副主席肖邦出席会议。", ["古月轩", "肖邦"]),
    ("日前，县人大常委会主任巩固到柳河镇调研。", ["巩固"]),
    ("日前，县第一中学教师杜鹃获得冠军。", ["杜鹃"]),
    ("日前，县司法局局长望成荣作法治讲座。", ["望成荣"]),
    ("日前，县工会主席关阔致开幕辞。", ["关阔"]),
    ("日前，镇党委副书记敖海说，要抓好春耕。", ["敖海"]),
    ("日前，县农牧局局长苏和分别介绍了情况。", ["苏和"]),
    ("日前，县医院院长贝贝，柳河镇党委书记李明参加会议。", ["贝贝", "李明"]),
    ("日前，四龙沟村村支书郎大山、护林员闵小满参加座谈。", ["郎大山", "闵小满"]),
  ])
  func `What is certain about a name's borders outweighs that it is a word`(sentence: String, names: [String]) {
    #expect(Self.people(sentence) == names)
  }

  @Test func `A word that stands twice where only a name can is a name everywhere on the page`() {
    let text = "日前，县志愿者协会会长和平，副会长李明参加活动。活动中，会长和平讲话。"
    #expect(Self.people(text).contains("和平"))
    #expect(!Self.people("日前，全县召开会议，和平发展是主题。").contains("和平"))
  }

  @Test(arguments: [
    ("日前，县领导关凤池、赫成林、富春江、于海洋、那日松参加学习。", ["关凤池", "赫成林", "富春江", "于海洋", "那日松"]),
    ("日前，庄周全、和平、薄雾生当选副会长，诸葛青任秘书长，上官云鹤任监事长。", ["庄周全", "和平", "薄雾生", "诸葛青", "上官云鹤"]),
    ("日前，柳河镇黄兴俊、水务局贺耀龙、民政局曾顺等发言。", ["黄兴俊", "贺耀龙", "曾顺"]),
  ])
  func `Neighbours in a list vouch for a name`(sentence: String, names: [String]) {
    #expect(Set(Self.people(sentence)) == Set(names))
  }

  @Test(arguments: [
    ("日前，副县长扎西罗布率培训团参会。", ["扎西罗布"]), ("日前，副旗长乌云其其格分别参加考察。", ["乌云其其格"]),
    ("日前，乡长古丽夏提·夏依旦分别汇报了工作。", ["古丽夏提·夏依旦"]), ("日前，民政局党组书记米日古丽·白地，县长李明出席。", ["米日古丽·白地", "李明"]),
    ("日前，会议选举产生县监委主任，阿拉坦·乌拉当选县监委主任。", ["阿拉坦·乌拉"]), ("日前，村民马尕西木、丁七斤参加宣讲。", ["马尕西木", "丁七斤"]),
  ])
  func `Transcribed names end before what their bearers do`(sentence: String, names: [String]) {
    #expect(Self.people(sentence) == names)
  }

  @Test(arguments: [
    ("会议免去郁金的县文化局局长职务，决定任命赵四海为县文化局局长，温暖为县教育局局长。", ["郁金", "赵四海", "温暖"]),
    ("会议决定接受庄稼祥同志辞去副县长职务的请求。", ["庄稼祥"]),
  ])
  func `Appointments name whom they appoint`(sentence: String, names: [String]) {
    #expect(Set(Self.people("日前，" + sentence)) == Set(names))
  }

  @Test(arguments: [
    "日前，柳河镇村民李大爷、张阿姨、王某某、赵师傅来到广场。", "日前，裁判员方阵、乡镇方阵入场，有关负责人应邀列席会议。",
    "日前，广大政协委员要把学习作为任务，委员和各族群众参加。", "日前，考察团成员边看边问。",
    "日前，书记高度重视，县长项目、会长单位、主任会议都有安排。",
  ])
  func `Words and polite forms behind titles are no names`(sentence: String) {
    #expect(Self.people(sentence) == [])
  }
}
