import FactModel
import PageLayout
import Testing
import TextModel

@testable import Extraction

/// Whose bodies and posts are meant. Every name is invented but those of divisions.
@Suite struct BodyTests {
  private static func read(_ text: String) -> ArticleFacts? {
    PageExtractor().facts(PageReader.read(SourceText(name: "page.txt", text: text))).first
  }

  /// The posts that an article of 叶县 states, as “who title body”.
  private static func posts(_ sentence: String, county: String = "叶县") -> Set<String> {
    // The people of the examples, so that their names are known without a title.
    posts(in: "\(county)召开工作会议\n\n本报讯 日前，\(county)召开工作会议。县领导林远清、周海宁、吴启明、陈立秋到会。\(sentence)\n")
  }

  private static func posts(in text: String) -> Set<String> {
    guard let facts = read(text) else { return [] }
    let names = Dictionary(uniqueKeysWithValues: facts.entities.map { ($0.id, $0.name) })
    return Set(
      facts.relations.filter { $0.type == .holds }.compactMap { relation in
        guard let who = names[relation.from], let body = names[relation.to] else { return nil }
        return "\(who) \(relation.title ?? "") \(body)"
      })
  }

  private static func bodies(_ text: String) -> [String] {
    read(text)?.entities.filter { $0.type == .organization }.map(\.name) ?? []
  }

  @Test(arguments: [
    ("县委书记林远清讲话。", "林远清 书记 叶县县委"), ("县教育局党委书记、局长林远清讲话。", "林远清 局长 叶县教育局"),
    ("县教育局党委书记、局长林远清讲话。", "林远清 党委书记 叶县教育局"),
    ("县人大常委会党组成员、二级调研员林远清讲话。", "林远清 党组成员 叶县人大常委会"),
    ("县委组织部常务副部长、党建办主任林远清讲话。", "林远清 常务副部长 叶县县委组织部"),
    ("县委教育体育工委书记林远清讲话。", "林远清 书记 叶县县委教育体育工委"),
    ("县委副书记、自治县县长林远清讲话。", "林远清 副书记 叶县县委"),
    ("县医院副院长、援边医疗队领队林远清讲话。", "林远清 副院长 叶县医院"),
  ])
  func `A stack of posts is read to its end`(sentence: String, post: String) {
    #expect(Self.posts(sentence).contains(post), "\(Self.posts(sentence))")
  }

  @Test(arguments: [
    ("众兴街道党工委副书记、办事处主任林远清参加。", "林远清 主任 众兴街道办事处"),
    ("叶县青河经济开发区管委会与客商签约。开发区党工委副书记、管委会主任林远清参加。", "林远清 副书记 青河经济开发区党工委"),
    ("叶县青河经济开发区管委会与客商签约。开发区党工委副书记、管委会主任林远清参加。", "林远清 主任 青河经济开发区管委会"),
    ("仙台镇石坪村党支部书记、村委会主任林远清发言。", "林远清 主任 石坪村委会"),
    ("在仙台镇石坪村，村支书林远清介绍情况。", "林远清 书记 石坪村党支部"),
  ])
  func `The other half of a township's, zone's or village's head is of the same owner`(sentence: String, post: String) {
    #expect(Self.posts(sentence).contains(post), "\(Self.posts(sentence))")
  }

  @Test(arguments: [
    "原县政协副主席林远清参加。", "前任县长林远清参加。", "会议免去林远清的县教育局局长职务。", "会议提名林远清为县长候选人。",
    "拟任县教育局局长林远清参加。", "会议接受林远清辞去县长职务的请求。",
  ])
  func `What someone was or may become is no post`(sentence: String) {
    #expect(Self.posts(sentence).isEmpty, "\(Self.posts(sentence))")
  }

  @Test(arguments: [
    ("会议选举林远清为县长、周海宁为县法院院长。", "周海宁 院长 叶县法院"),
    ("会议决定任命林远清、周海宁、吴启明三位同志为县监察委员会委员。", "吴启明 委员 叶县监委"),
    ("林远清同志任叶县县委委员、常委、书记，兼任县委党校校长。", "林远清 校长 叶县县委党校"),
    ("会议聘请原县政协副主席林远清为县茶业协会名誉会长。", "林远清 名誉会长 叶县茶业协会"),
  ])
  func `Elections and appointments give posts`(sentence: String, post: String) {
    #expect(Self.posts(sentence).contains(post), "\(Self.posts(sentence))")
  }

  @Test func `Who is elected a society's head is the society's, not his firm's`() {
    let posts = Self.posts(
      "叶县茶业商会换届，叶县青山茶业有限公司董事长林远清当选商会会长，周海宁、吴启明当选副会长，陈立秋任秘书长。")
    #expect(posts.contains("林远清 董事长 叶县青山茶业有限公司"))
    #expect(posts.contains("林远清 会长 叶县茶业商会"))
    #expect(posts.contains("吴启明 副会长 叶县茶业商会"))
    #expect(posts.contains("陈立秋 秘书长 叶县茶业商会"))
    #expect(!posts.contains { $0.hasSuffix("会长 叶县青山茶业有限公司") }, "\(posts)")
  }

  @Test(arguments: [
    ("叶县教育局局长林远清，访问团团长周海宁分别致辞。", "周海宁"), ("叶县青山茶业有限公司总经理林远清、园长周海宁发言。", "周海宁"),
  ])
  func `A bare title is not given to a body that has no such head`(sentence: String, name: String) {
    #expect(!Self.posts(sentence).contains { $0.hasPrefix(name) }, "\(Self.posts(sentence))")
  }

  @Test func `A guest's county carries down its stack, not over the sentence`() {
    let text = """
      宝丰县党政代表团来叶县考察

      本报讯 日前，宝丰县副县长、公安局局长林远清率队到叶县考察。县委常委、组织部部长周海宁参加考察，县教育局局长吴启明介绍情况。
      """
    let posts = Self.posts(in: text)
    #expect(posts.contains("林远清 局长 宝丰县公安局"), "\(posts)")
    #expect(posts.contains("周海宁 部长 叶县县委组织部"), "\(posts)")
    #expect(posts.contains("吴启明 局长 叶县教育局"), "\(posts)")
  }

  @Test func `A county that only a speech names is not the article's own`() {
    let text = """
      叶县召开防汛工作会议

      本报讯 日前，叶县召开防汛工作会议。叶县水利局作了汇报。

      县委理论学习中心组举行学习

      本报讯 日前，县委理论学习中心组举行学习。县委常委、宣传部部长林远清领学。

      会议指出，要借鉴宝丰县的经验，组织仙台镇、任店镇种植户算好账。
      """
    #expect(!Self.bodies(text).contains { $0.hasPrefix("宝丰县") }, "\(Self.bodies(text))")
  }

  @Test(arguments: [
    ("本报讯 日前，前郭尔罗斯蒙古族自治县总工会举办培训。", "前郭县总工会"), ("本报讯 日前，金秀瑶族自治县委召开会议。", "金秀县委"),
  ])
  func `Bodies of autonomous counties have their short name, and the long one as an alias`(text: String, name: String)
    throws
  {
    let facts = try #require(Self.read("工作动态\n\n\(text)\n"))
    let body = try #require(facts.entities.first { $0.name == name }, "\(facts.entities.map(\.name))")
    #expect(body.aliases.contains { $0.contains("自治县") })
  }

  @Test(arguments: [
    ("本报讯 日前，县委书记林远清到武警叶县中队慰问。叶县消防救援大队汇报。", "武警叶县中队"),
    ("本报讯 日前，叶县人社局要会同县住建局压实责任。", "叶县住建局"),
    ("本报讯 日前，叶县举行篮球赛，仙台镇队战胜任店镇队。", "仙台镇队"),
    ("本报讯 日前，县委书记林远清到叶县，县政协文化文史和学习委员会汇报。", "叶县政协文化文史和学习委员会"),
    ("本报讯 日前，叶县与青岛农业大学动物医学院签约。", "青岛农业大学动物医学院"),
    ("本报讯 日前，中国共产党叶县第十届委员会第六次全体会议召开。", "叶县县委"),
    ("本报讯 日前，叶县县委机关党支部开展活动。", "叶县县委机关党支部"),
  ])
  func `Bodies are read whole and by their own county`(text: String, name: String) {
    #expect(Self.bodies("叶县工作动态\n\n\(text)\n").contains(name), "\(Self.bodies("叶县工作动态\n\n\(text)\n"))")
  }

  @Test func `A post that nobody holds names no body`() {
    let bodies = Self.bodies("叶县工作动态\n\n本报讯 日前，叶县召开会议，石坪村村民参加。要发挥村党支部书记作用。\n")
    #expect(!bodies.contains { $0.hasSuffix("党支部") }, "\(bodies)")
  }
}
