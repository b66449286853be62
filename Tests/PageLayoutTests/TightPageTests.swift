import FactModel
import PageLayout
import Testing

/// Pages on which no empty line stands between articles, headlines and the page's frame.
@Suite struct TightPageTests {
  /// The reports of two days, as columns of 26 cells.
  private static let fire = [
    "7月5日上午，石坪镇联合县消防", "救援大队开展消防安全疏散演练，", "全镇120余名干部职工参加。镇党", "委书记岳峥主持活动。", "随着警报声响起，各单位人员沿",
    "疏散路线有序撤离，在石坪广场", "集合。", "活动要求，各单位要完善预案，把", "消防安全责任落到实处。",
  ]
  private static let herbs = [
    "7月9日，云岭县政协组织委员视察", "中药材产业发展情况。县政协主席", "罗长庚参加视察。", "委员们走进黄精种植基地、药材加", "工厂，听取情况介绍。",
    "座谈会上，委员们建议加强中药材", "品牌建设，延长产业链，带动群众", "增收致富。",
  ]
  private static let fireTitle = "石坪镇开展消防安全疏散演练"
  private static let herbsTitle = ["云岭县政协组织委员", "视察中药材产业"]

  private static func articles(_ lines: [String]) -> [Article] {
    OddPageTests.read(lines.joined(separator: "\n")).articles
  }

  private static func headlines(_ lines: [String]) -> [String] {
    articles(lines).map { $0.headline.filter { $0 != " " } }
  }

  private static func text(_ article: Article) -> String {
    article.blocks.map { article.text.string($0.span) }.joined(separator: "\n")
  }

  private static let both = [fireTitle, herbsTitle.joined()]

  @Test func `A headline between two reports is that of the one whose words it says`() {
    #expect(Self.headlines(Self.fire + [Self.fireTitle] + Self.herbs + Self.herbsTitle) == Self.both)
    #expect(Self.headlines([Self.fireTitle] + Self.fire + Self.herbsTitle + Self.herbs) == Self.both)
  }

  @Test func `Two headlines behind two bodies are parted by the words of the bodies`() {
    #expect(Self.headlines(Self.fire + Self.herbs + [Self.fireTitle] + Self.herbsTitle) == Self.both)
    let signed = Self.fire + ["（记者 柳知远）", "■记者 何苇"] + Self.herbs + [Self.fireTitle] + Self.herbsTitle
    #expect(Self.headlines(signed) == Self.both)
    let framed = Self.fire + ["", Self.fireTitle, "", "2版 要闻", "主编：闻捷", "", Self.herbsTitle[0], Self.herbsTitle[1], ""]
    #expect(Self.headlines(framed + Self.herbs) == Self.both)
    // Two lines of one headline may tell of two things.
    #expect(Self.headlines(Self.fire + Self.herbs + [Self.fireTitle, "委员视察产业"]).count == 1)
  }

  @Test(arguments: [5, 6]) func `A headline inside its body is none of its sentences`(place: Int) {
    var lines = Self.herbs
    lines.insert(contentsOf: Self.herbsTitle, at: place)
    let articles = Self.articles(["■记者 何苇"] + lines)
    #expect(articles.map { $0.headline.filter { $0 != " " } } == [Self.herbsTitle.joined()])
    let text = articles.first.map { article in
      article.blocks.filter { $0.kind == .paragraph }.map { article.text.string($0.span) }.joined()
    }
    #expect(text == Self.herbs.joined())
  }

  @Test func `So is one that empty lines set off inside a sentence`() {
    let title = ["罗长庚视察中药材产业时强调", "加强黄精品牌建设"]
    let lines = ["■记者 何苇"] + Self.herbs[..<6] + [""] + title + [""] + Self.herbs[6...]
    #expect(Self.headlines(lines) == [title.joined()])
  }

  @Test(arguments: [
    ["委员们先后视察中药材种植基地", "现场，听取情况介绍。"], ["县政协组织委员们走进中药材产业", "会议展示中心，听取情况介绍。"],
    ["云岭县政协主席罗长庚和委员们", "调研中药材产业发展，听取介绍。"],
  ])
  func `A line of the prose that says what the lead says is no headline`(lines: [String]) {
    #expect(Self.headlines(["■记者 何苇"] + Self.herbs[..<5] + lines + Self.herbs[5...]) == [""])
  }

  @Test func `A kicker stands in front of the authors, its headline behind them`() {
    let lines = ["罗长庚视察中药材产业时强调", "", "记者 何苇", "加强中药材品牌建设", "", "本报讯 " + Self.herbs[0]] + Self.herbs.dropFirst()
    #expect(Self.headlines(lines) == ["罗长庚视察中药材产业时强调加强中药材品牌建设"])
    let around = ["罗长庚视察中药材产业时强调"] + Self.herbs + ["加强中药材品牌建设"]
    #expect(Self.headlines(around) == ["罗长庚视察中药材产业时强调加强中药材品牌建设"])
  }

  @Test(arguments: [
    ["阜南 新闻", "中共阜南县委主办", "第 2 版 城乡纵横"], ["要", "闻", "责任编辑", "闻捷"], ["魅力阜南", "要闻", "热线 0454—858××21"],
    ["阜南快讯", "服务热线 4591110"], ["阜南新闻 · 综合 ②", "电子信箱 a@b.cn"], ["A2", "北极光"],
  ])
  func `A frame between articles is part of none`(frame: [String]) {
    let lines = [Self.fireTitle] + Self.fire + frame + ["■记者 何苇"] + Self.herbs + Self.herbsTitle
    let articles = Self.articles(lines)
    #expect(articles.map { $0.headline.filter { $0 != " " } } == Self.both)
    for line in frame where line.count > 1 {
      #expect(!articles.contains { Self.text($0).contains(line) })
    }
  }

  @Test func `What a photo shows stands between headlines without a mark`() {
    let lines =
      Self.fire + [Self.fireTitle, "", "干部职工有序撤离办公楼。", ""] + Self.herbsTitle + ["本报讯 " + Self.herbs[0]]
      + Self.herbs.dropFirst()
    let articles = Self.articles(lines)
    #expect(articles.map { $0.headline.filter { $0 != " " } } == Self.both)
    #expect(articles.first?.blocks.last?.kind == .caption)
    let scene = Self.articles(Self.fire + ["演练现场。", Self.fireTitle])
    #expect(scene.map(\.headline) == [Self.fireTitle])
    #expect(scene.first?.blocks.last?.kind == .caption)
  }

  @Test func `A jump behind the last sentence is none of its words`() {
    var lines = Self.fire
    lines[lines.count - 1] += "（下转4版）"
    let articles = Self.articles([Self.fireTitle] + lines + ["FUNAN XINWEN", "2020.9.14 星期一 3版 要闻"])
    #expect(articles.map(\.headline) == [Self.fireTitle])
    #expect(articles.first.map(Self.text)?.contains("下转") == false)
    #expect(articles.first.map(Self.text)?.contains("XINWEN") == false)
  }
}
