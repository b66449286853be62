import FactModel
import PageLayout
import Testing
import TextModel

/// Columns that the text extractor mixed.
@Suite struct ColumnTests {
  private static let body = [
    "　　本报讯 3月12日，青禾县委书", "记韩牧川主持召开县委常委会会议，", "传达学习上级有关会议精神，研究春", "季农业生产等工作。县委副书记、县",
    "长孟晓岚出席会议。", "　　会议听取了全县春耕备耕情况汇", "报。目前全县已备足化肥1.2万吨，", "检修农机3600台，农业生产秩序",
    "良好，各乡镇农技人员已经全部下到", "田间地头。", "　　会议强调，要抢抓农时，因地制", "宜抓好春耕生产，全力以赴保丰收，",
    "加强农资供应，严厉打击制售假劣农", "资行为，切实维护农民群众利益。",
  ]
  private static let title = "青禾县委召开常委会会议研究春季农业生产工作"

  private static func articles(_ lines: [String]) -> [Article] {
    PageReader.read(
      SourceText(name: "a.txt", text: ([title, "", "■通讯员 柳知远", ""] + lines).joined(separator: "\n"))
    ).articles
  }

  private static func text(_ article: Article?) -> String {
    article?.blocks.filter { $0.kind == .paragraph }.map { article?.text.string($0.span) ?? "" }.joined()
      .filter { $0 != " " } ?? ""
  }

  private static let whole = body.joined().filter { $0 != "　" && $0 != " " }

  private func expectWhole(_ lines: [String]) {
    let articles = Self.articles(lines)
    #expect(articles.map(\.headline) == [Self.title])
    #expect(Self.text(articles.first) == Self.whole)
  }

  @Test func `Columns side by side are read one behind the other`() {
    let rows = zip(Self.body[..<7], Self.body[7...]).map { left, right in
      let cells = left.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
      return left + String(repeating: " ", count: 40 - cells) + right
    }
    expectWhole(rows)
  }

  @Test(arguments: [" ", "\t"]) func `Columns that one blank sets apart are read one behind the other`(blank: String) {
    let body = Self.body.map { $0.replacing("本报讯 ", with: "本报讯") }
    let rows = zip(body[..<7], body[7...]).map { $0 + blank + $1 }
    expectWhole(rows)
  }

  @Test(arguments: [2, 3]) func `Lines of columns in turn are put back`(columns: Int) {
    let height = (Self.body.count + columns - 1) / columns
    let parts = stride(from: 0, to: Self.body.count, by: height).map {
      Array(Self.body[$0..<min(Self.body.count, $0 + height)])
    }
    expectWhole((0..<height).flatMap { row in parts.compactMap { row < $0.count ? $0[row] : nil } })
  }

  @Test func `A column printed inside another one is put behind it`() {
    expectWhole(Array(Self.body[..<3] + Self.body[7...] + Self.body[3..<7]))
  }

  @Test func `A column printed too late is put back`() {
    expectWhole(Array(Self.body[..<4]) + [""] + Array(Self.body[9...]) + [""] + Array(Self.body[4..<9]))
  }

  @Test func `Columns in order stay as they are, blank lines between them or not`() {
    expectWhole(Self.body)
    expectWhole(Array(Self.body[..<7]) + [""] + Array(Self.body[7...]))
  }

  @Test func `A table of names is not taken for columns`() {
    let rows = ["张三　　李四　　王五", "赵六　　钱七　　孙八", "周九　　吴十　　郑一", "陈二　　冯三　　褚四", "卫五　　蒋六　　沈七"]
    let page = PageReader.read(
      SourceText(name: "a.txt", text: "名单公示如下。\n" + rows.joined(separator: "\n") + "\n特此公示。\n"))
    let text = page.articles.map { $0.text.string(Span(0, $0.text.bytes.count)) }.joined()
    #expect(text.contains("张三李四王五"))
  }
}
