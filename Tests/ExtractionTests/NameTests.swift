import Extraction
import FactModel
import PageLayout
import Testing
import TextModel

/// Names whose borders other tools get wrong.
@Suite struct NameTests {
  private static func people(_ text: String) -> [String] {
    let page = PageReader.read(SourceText(name: "page.txt", text: "本报讯 " + text + "\n"))
    return PageExtractor().facts(page).flatMap(\.entities).filter { $0.type == .person }.map(\.name)
  }

  /// The cases of HanLP's issues 707, 726, 439 and 784 and the like; only these people, and these in full.
  @Test(arguments: [
    ("日前，青山县柳河镇党委书记江成与大家座谈。", ["江成"]),
    ("3月12日，党员志愿者来到青山县石坪村村民焦玉莲家中，帮她收麦子。", ["焦玉莲"]),
    ("3月12日，青山县县长张朝阳光临柳河镇茶厂。", ["张朝阳"]),
    ("日前，青山县委书记李明主持会议，副县长李明华参加会议。", ["李明", "李明华"]),
    ("日前，青山县委书记林远清一行到柳河镇调研。", ["林远清"]),
    ("日前，青山县委书记王军强调，要抓好春耕。", ["王军"]),
    ("日前，青山县委副书记、县长江海涛涛声不断的河边调研。", ["江海涛"]),
    ("日前，青山县委书记司马文、县长上官海燕出席会议。", ["司马文", "上官海燕"]),
    ("日前，在县委书记林远清陪同下，云岭县县长方向到柳河镇考察。", ["林远清", "方向"]),
    ("日前，副县长阿依努尔·买买提、县长助理次仁卓玛参加会议。", ["阿依努尔·买买提", "次仁卓玛"]),
    ("日前，副县长艾尔肯•吐尔逊主持会议。", ["艾尔肯·吐尔逊"]),
    ("“今年收成好。”青山县石坪村村民田大爷说。", []),
    ("日前，黄局长、李主任参加会议。", []),
    ("日前，平山县委常委、县创文巩卫办主任吴启明参加会议。", ["吴启明"]),
  ])
  func `Borders of names`(sentence: String, names: [String]) {
    #expect(Self.people(sentence).map { $0.replacing("•", with: "·") } == names)
  }
}
