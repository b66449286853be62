import FactModel
import PageLayout
import Testing
import TextModel

/// Prints clean articles as badly as PDF extractors do, and expects them back.
@Suite struct DamageTests {
  struct Random {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    mutating func chance(_ percent: Int) -> Bool { next(100) < percent }
  }

  /// The ways in which a page is damaged.
  struct Damage {
    var random: Random
    var width: Int
    var blankLines: Bool
    var blanks: Bool
    var carriageReturns: Bool
    var wideDigits: Bool

    init(seed: UInt64) {
      random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15)
      _ = random.next(2)
      width = 8 + random.next(33)
      blankLines = random.chance(60)
      blanks = random.chance(50)
      carriageReturns = random.chance(40)
      wideDigits = random.chance(40)
    }

    mutating func wrapped(_ text: String, isTitle: Bool = false) -> [String] {
      var lines: [String] = []
      var line = ""
      var count = 0
      let title = isTitle ? max(width, 10) : width
      for c in text {
        if c == " " && count == 0 { continue }
        line.append(c)
        count += 1
        if blanks, !isTitle, random.chance(6), c.isHan { line.append(" ") }
        let next = text.count
        if count >= title, next > 0 {
          lines.append(line)
          line = ""
          count = 0
        }
      }
      if !line.isEmpty { lines.append(line) }
      // No line begins with a stop or a comma: printers push it back.
      var index = 1
      while index < lines.count {
        while let first = lines[index].first, "。，、；：！？”》）".contains(first) {
          lines[index - 1].append(first)
          lines[index].removeFirst()
        }
        if lines[index].isEmpty { lines.remove(at: index) } else { index += 1 }
      }
      return lines
    }

    mutating func body(_ paragraphs: [String]) -> [String] {
      var out: [String] = []
      for paragraph in paragraphs {
        let lines = wrapped(paragraph)
        for (index, line) in lines.enumerated() {
          out.append(line)
          let isInside = index + 1 < lines.count && !"。！？”".contains(line.last ?? "。")
          if blankLines, isInside, index > 0, random.chance(8) { out.append("") }
        }
      }
      return out
    }

    mutating func page(_ articles: [CleanArticle]) -> String {
      var lines: [String] = []
      for article in articles {
        let title = article.title.flatMap { wrapped($0, isTitle: true) + [""] }
        let isBehind = random.chance(50)
        if !isBehind { lines += title }
        lines += [article.byline, ""] + body(article.body) + [""]
        if isBehind { lines += title }
      }
      var text = lines.joined(separator: carriageReturns ? "\r\n" : "\n")
      if wideDigits {
        text = String(
          String.UnicodeScalarView(
            text.unicodeScalars.map { ("0"..."9").contains($0) ? Unicode.Scalar($0.value + 0xFEE0)! : $0 }))
      }
      return text
    }
  }

  static func dense(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !Scalars.isLayoutBlank($0.value) }))
  }

  static func body(_ article: Article) -> String {
    dense(article.blocks.filter { $0.kind != .headline }.map { article.text.string($0.span) }.joined())
  }

  /// A page of a website: headline, line of origin, prose without 本报讯.
  @Test(arguments: 1...200)
  func `A single article without 本报讯 comes back with its headline in front`(seed: Int) {
    var damage = Damage(seed: UInt64(seed) &+ 7_000)
    let article = CleanArticle.all[damage.random.next(CleanArticle.all.count)]
    var body = article.body
    body[0] = String(body[0].dropFirst(4))
    var lines = article.title.flatMap { damage.wrapped($0, isTitle: true) }
    let origin = damage.random.next(3)
    if origin == 0 { lines += ["来源：青禾县融媒体中心 作者：柳知远 发布时间：2024-03-05 浏览次数：128"] }
    if origin == 1 { lines += ["", "2024-03-05 来源：青禾县融媒体中心", ""] }
    if origin == 2 { lines += [""] }
    let indent = damage.random.chance(40)
    for paragraph in body {
      var rows = damage.wrapped(paragraph)
      if indent { rows[0] = "　　" + rows[0] }
      lines += rows
      if damage.random.chance(50) { lines += [""] }
    }
    if damage.random.chance(50) { lines += ["编辑：莫问 审核：温雨"] }
    let text = lines.joined(separator: damage.carriageReturns ? "\r\n" : "\n")
    let page = PageReader.read(SourceText(name: "a.txt", text: text))
    #expect(page.articles.map { Self.dense($0.headline) } == [Self.dense(article.headline)], "\(text)")
    #expect(page.articles.map(Self.body) == [Self.dense(body.joined())])
    if origin < 2 { #expect(page.context.published == "2024-03-05") }
    if origin < 2 { #expect(page.context.publisher == "青禾县融媒体中心") }
  }

  /// Authors in brackets behind the body, several articles, no other mark.
  @Test(arguments: 1...200)
  func `Articles that only their authors divide come back`(seed: Int) {
    var damage = Damage(seed: UInt64(seed) &+ 9_000)
    var articles = CleanArticle.all
    for index in articles.indices.reversed() { articles.swapAt(index, damage.random.next(index + 1)) }
    articles = Array(articles.prefix(1 + damage.random.next(4)))
    var lines: [String] = []
    let isShort = damage.random.chance(50)
    for index in articles.indices {
      if !isShort { articles[index].body[0].removeFirst(4) }
      lines += articles[index].title.flatMap { damage.wrapped($0, isTitle: true) + [""] }
      var body = articles[index].body
      body[body.count - 1] += "（" + articles[index].authors.joined(separator: " ") + "）"
      lines += damage.body(body) + [""]
    }
    let text = lines.joined(separator: "\n")
    let page = PageReader.read(SourceText(name: "a.txt", text: text))
    #expect(page.articles.map { Self.dense($0.headline) } == articles.map { Self.dense($0.headline) }, "\(text)")
    #expect(page.articles.map(Self.body) == articles.map { Self.dense($0.text) })
    #expect(page.articles.map { Set($0.byline.map(\.name)) } == articles.map { Set($0.authors) })
  }

  @Test(arguments: 1...100)
  func `Articles come back from a page however it was wrapped and torn`(seed: Int) {
    var damage = Damage(seed: UInt64(seed))
    var articles = CleanArticle.all
    for index in articles.indices.reversed() { articles.swapAt(index, damage.random.next(index + 1)) }
    articles = Array(articles.prefix(1 + damage.random.next(4)))
    let text = damage.page(articles)
    let page = PageReader.read(SourceText(name: "a.txt", text: text))
    #expect(page.articles.map { Self.dense($0.headline) } == articles.map { Self.dense($0.headline) }, "\(text)")
    #expect(page.articles.map(Self.body) == articles.map { Self.dense($0.text) })
    #expect(page.articles.map { Set($0.byline.map(\.name)) } == articles.map { Set($0.authors) })
  }
}

extension Character {
  fileprivate var isHan: Bool { unicodeScalars.allSatisfy { Scalars.isHan($0.value) } }
}
