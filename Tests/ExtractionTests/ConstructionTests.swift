import Extraction
import FactModel
import PageLayout
import Testing
import TextModel

/// Constructions that papers of many counties print, each with what it states and what it does not.
/// Every name is invented but those of divisions.
@Suite struct ConstructionTests {
  /// The relations as lines, “type 甲 → 乙 role or title”, and the entities, “type 甲”.
  private static func lines(_ text: String) -> [String] {
    let page = PageReader.read(SourceText(name: "page.txt", text: "本报讯 " + text + "\n"))
    return PageExtractor().facts(page).flatMap { facts in
      let names = Dictionary(uniqueKeysWithValues: facts.entities.map { ($0.id, $0.name) })
      return facts.entities.map { "\($0.type.rawValue) \($0.name)\($0.kind.map { " \($0.rawValue)" } ?? "")" }
        + facts.relations.map { relation in
          let qualifier = relation.role?.rawValue ?? relation.title ?? ""
          return "\(relation.type.rawValue) \(names[relation.from] ?? "") → \(names[relation.to] ?? "") \(qualifier)"
        }
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var sentence: String
    /// Beginnings of lines that have to come out; “A…B” asks for a line that begins with A and ends in B.
    var states: [String]
    var not: [String] = []
    var testDescription: String { sentence }
  }

  private static func holds(_ lines: [String], _ wanted: String) -> Bool {
    let parts = wanted.split(separator: "…", omittingEmptySubsequences: false)
    return lines.contains { line in
      line.hasPrefix(parts[0]) && (parts.count < 2 || line.trimmingSuffix(" ").hasSuffix(parts[1]))
    }
  }

  static let visits = [
    Case(
      sentence: "8月3日，叶县县长罗家强深入石桥镇督导秋粮生产。县领导何建平、杨芳一同督导。",
      states: ["participated 罗家强…leader", "participated 何建平…companion", "participated 杨芳…companion"],
      not: ["person 杨芳一"]),
    Case(
      sentence: "8月3日，叶县政协主席朱丽华前往县残联、县福利院走访慰问。",
      states: ["event 朱丽华前往县残联…inspection", "visited 朱丽华…叶县残联", "visited 朱丽华…叶县福利院"]),
    Case(
      sentence: "8月14日，叶县县长田甜到东岳华府房地产项目现场调研。", states: ["visited 田甜…东岳华府房地产项目"]),
    Case(
      sentence: "8月14日，叶县县长田甜先后来到第三污水处理厂、宏远路改造工程等项目施工现场，实地察看工程进展。",
      states: ["visited 田甜…第三污水处理厂", "visited 田甜…宏远路改造工程"]),
    Case(
      sentence: "8月14日，叶县县长田甜带领镇村干部，深入大坪、石桥、新塘等村，查看人居环境。",
      states: ["visited 田甜…大坪村", "visited 田甜…石桥村", "visited 田甜…新塘村"]),
    Case(
      sentence: "8月14日，叶县县委书记赵峰实地察看了县体育馆、葫芦河公园。",
      states: ["participated 赵峰…leader", "visited 赵峰…叶县体育馆", "visited 赵峰…葫芦河公园"]),
    Case(
      sentence: "8月14日，叶县县长李明陪同平顶山市委书记王刚到石桥镇调研。",
      states: ["participated 王刚…leader", "participated 李明…companion"]),
    Case(
      sentence: "8月14日，叶县县委书记赵峰到石桥镇调研，副县长王刚，县委办、县农业农村局负责人陪同调研。",
      states: ["participated 王刚…companion"], not: ["participated 赵峰…companion"]),
    Case(
      sentence: "8月14日，吴江区党政代表团在区委书记王刚带领下到叶县考察。",
      states: ["participated 王刚…leader", "event 吴江区党政代表团在区委书记王刚带领下到叶县考察 exchange"]),
    Case(
      sentence: "8月14日，叶县县长李明赴浙江省安吉县、德清县考察。",
      states: ["held_in 李明…安吉县", "held_in 李明…德清县", "event 李明赴浙江省安吉县、德清县考察 exchange"]),
    Case(
      sentence: "12月4日，叶县开展宪法宣传活动。县委政法委书记雷军到现场指导。", states: ["participated 雷军 → 宪法宣传活动 attendee"],
      not: ["event 雷军到现场指导"]),
  ]

  static let meetings = [
    Case(
      sentence: "9月3日，叶县县委书记孙立群会见了正大公司副董事长白善霖一行。县长李响参加会见。",
      states: [
        "event 孙立群会见…meeting", "participated 孙立群…attendee", "participated 白善霖…attendee", "participated 李响…attendee",
      ]),
    Case(
      sentence: "2月22日，叶县县委书记冉启明到高坪村走访，与村支书田茂林等座谈。",
      states: ["participated 冉启明 → 与村支书…attendee", "participated 田茂林 → 与村支书…attendee"]),
    Case(
      sentence: "8月29日，县委党校讲师牛群走进柳树镇开展党的二十届三中全会精神宣讲。", states: ["participated 牛群 → 党的二十届三中全会精神宣讲 speaker"]),
    Case(
      sentence: "8月29日，叶县县委副书记李明到石桥村宣讲党的二十届三中全会精神。", states: ["participated 李明…speaker", "held_in 李明…石桥村"]),
    Case(
      sentence: "11月8日，首届“富硒茶文化节”在硒源茶乡广场拉开帷幕。", states: ["event 首届“富硒茶文化节” activity", "held_in 首届…硒源茶乡广场"]),
    Case(
      sentence: "5月17日，第六届杜鹃花节开幕式在云顶山景区举行。", states: ["held_in 第六届杜鹃花节开幕式 → 云顶山景区"]),
    Case(
      sentence: "6月1日，叶县职工篮球赛在县体育馆开赛。比赛由县总工会主办、县教体局承办。",
      states: ["organized 叶县总工会 → 叶县职工篮球赛", "organized 叶县教体局 → 叶县职工篮球赛"]),
    Case(
      sentence: "6月1日，叶县司法局走进石桥村开展普法宣传活动。", states: ["organized 叶县司法局 → 普法宣传活动", "held_in 普法宣传活动 → 石桥村"]),
    Case(
      sentence: "6月1日，叶县召开表彰大会。县长李明作为代表发言，副县长周立新对工作进行安排部署，县教育局局长陈静通报情况。",
      states: ["participated 李明…speaker", "participated 周立新…speaker", "participated 陈静…speaker"]),
    Case(
      sentence: "4月10日，叶县人大常委会召开第二十二次会议。县人大常委会组成人员参加会议。", states: ["organized 叶县人大常委会"],
      not: ["participated 叶县人大常委会"]),
    Case(
      sentence: "4月10日至12日，叶县政协十届三次会议召开。4月12日，会议闭幕，县政协主席石文杰讲话。", states: ["participated 石文杰…speaker"]),
    Case(
      sentence: "6月28日，与会人员集中学习了有关文件，会议就落实县委书记杜峰在座谈会上的要求进行了部署。", states: [],
      not: ["participated 杜峰", "event 人员集中学习"]),
  ]

  static let ties = [
    Case(
      sentence: "4月11日，万安县与深圳市宝安区签订结对帮扶框架协议。签约仪式在万安县举行。",
      states: ["signed 万安县", "signed 宝安区", "cooperates_with 万安县 → 宝安区"]),
    Case(
      sentence: "10月26日，安福县与江西农业大学校地合作签约仪式举行。",
      states: ["signed 安福县", "signed 江西农业大学", "cooperates_with 安福县 → 江西农业大学"]),
    Case(
      sentence: "今年以来，江口县与苏州市张家港市持续深化东西部协作。", states: ["cooperates_with 江口县 → 张家港市"]),
    Case(
      sentence: "会议指出，江口县要与张家港市加强东西部协作。", states: [], not: ["cooperates_with"]),
    Case(
      sentence: "6月1日，叶县实地调研“两个永远”、“三送”等工作。", states: ["initiative 两个永远", "initiative 三送"]),
  ]

  static let posts = [
    Case(
      sentence: "6月1日，叶县水利局召开会议。局长唐家明讲话，局党组成员、副局长龙小平主持。",
      states: ["holds 唐家明 → 叶县水利局 局长", "holds 龙小平 → 叶县水利局 副局长"]),
    Case(
      sentence: "6月1日，叶县人民医院召开职工大会。院长龙小平讲话，党委书记唐家明主持。",
      states: ["holds 龙小平 → 叶县人民医院 院长", "holds 唐家明 → 叶县人民医院党委 书记"], not: ["holds 唐家明 → 叶县党委"]),
    Case(
      sentence: "6月1日，绥宁县李熙桥镇召开会议。党委书记唐家明讲话，人大主席刘艳、党委委员石文杰参加。",
      states: ["holds 唐家明 → 李熙桥镇党委 书记", "holds 刘艳 → 李熙桥镇人大 主席", "holds 石文杰 → 李熙桥镇党委 委员"]),
    Case(
      sentence: "6月1日，叶县政协召开会议。县政协主席丁伟主持，县委常委、副县长许前，副主席汪平出席。",
      states: ["holds 汪平 → 叶县政协 副主席"], not: ["holds 汪平 → 叶县政府"]),
    Case(
      sentence: "6月1日，叶县政协副主席周扬、夏文以及贺安、王新等领导出席会议。", states: ["holds 夏文 → 叶县政协 副主席"], not: ["holds 贺安"]),
    Case(
      sentence: "6月1日，叶县县委常委、县政府党组副书记、副县长提名人选吴金德参加调研。", states: ["holds 吴金德 → 叶县县委 常委"],
      not: ["holds 吴金德 → 叶县政府 副县长"]),
    Case(
      sentence: "6月1日，民进佛山市委会专职副主委谭伟亮、洋里乡宣传委员陈鹤参加活动。",
      states: ["holds 谭伟亮 → 民进佛山市委会 专职副主委", "holds 陈鹤 → 洋里乡党委 宣传委员"]),
    Case(
      sentence: "6月1日，浙江省绍兴市柯桥区区长袁建国，县委副书记、县长高远出席会议。", states: [], not: ["holds 高远 → 柯桥区政府"]),
    Case(
      sentence: "6月1日，省教育厅副厅长黄伟平来叶县调研。", states: ["holds 黄伟平 → 河南省教育厅 副厅长", "participated 黄伟平…leader"]),
    Case(sentence: "6月1日，新华社江西分社副总编陈建华来叶县采访调研。", states: ["holds 陈建华 → 新华社江西分社 副总编"]),
  ]

  static let names = [
    Case(sentence: "叶县县长阿卜杜拉·买买提出席会议并讲话。", states: ["person 阿卜杜拉·买买提"]),
    Case(sentence: "6月1日，叶县县长李明到G312改建工程调研。", states: ["person 李明"], not: ["person 李明到"]),
    Case(sentence: "6月1日，叶县副县长王建率执法检查组到石桥镇调研。", states: ["person 王建"], not: ["person 王建率"]),
    Case(sentence: "6月1日，以叶县人大常委会副主任方志为组长的视察组到石桥镇视察。", states: ["person 方志"], not: ["person 方志为"]),
    Case(sentence: "6月1日，叶县召开会议。县政协副主席唐小妹主持会议，副县长陈明线上参会。", states: ["person 唐小妹", "person 陈明"], not: ["person 陈明线"]),
    Case(sentence: "6月1日，叶县政协委员们边看边议，纷纷点赞。", states: [], not: ["person 们"]),
    Case(sentence: "近日，应县委、县政府邀请，上海市安徽商会会长汪海洋到县工业园考察。", states: ["person 汪海洋"], not: ["place 应县"]),
    Case(
      sentence: "6月1日，叶县县长李明到城关派出所、古城村卫生室调研。", states: ["organization 古城村卫生室"], not: ["place 城关区", "organization 古城区"]),
  ]

  @Test(arguments: visits + meetings + ties + posts + names)
  func `A construction states what it states, and no more`(_ one: Case) { Self.check(one) }

  /// Expects of a sentence the lines that it states, and none of those that it does not.
  static func check(_ one: Case) {
    let lines = lines(one.sentence)
    for wanted in one.states { #expect(holds(lines, wanted), "no “\(wanted)” in \(lines)") }
    for wrong in one.not { #expect(!holds(lines, wrong), "“\(wrong)” in \(lines)") }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    var out = self
    while out.hasSuffix(suffix) { out.removeLast(suffix.count) }
    return out
  }
}
