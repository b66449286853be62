internal import FactModel
internal import Lexicons
internal import TextModel

/// Stops that a list names by halves or by what is being built there: 大坪、石桥等村, X改造工程、Y项目等.
extension ArticleReader {
  /// The place mention of a segment that ends in a project or a construction work, or nil: 西河治理|工程|施工|现场.
  mutating func project(_ segment: [Int]) -> Int? {
    // …工程|等|项目: what closes the list is none of its members.
    let etc = segment.firstIndex { document.word(items[$0].span) == "等" } ?? segment.endIndex
    guard let head = segment[..<etc].last(where: { ends($0, "项目") || ends($0, "工程") }),
      segment.allSatisfy({ $0 <= head || isTail($0) })
    else { return nil }
    var first = segment.startIndex
    // 金塘镇|西河治理工程: the town is where it is built.
    var town: Int?
    while first < segment.endIndex, segment[first] < head {
      let item = items[segment[first]]
      if item.kind == .place, chunker.mentions[item.mention].division != nil {
        town = item.mention
      } else if !(item.kind == .word && isOpening(item)) {
        break
      }
      first += 1
    }
    guard first < segment.endIndex, segment[first] < head else { return nil }
    let start = segment[first]
    // 三菱蔬菜工厂|项目 is the works itself.
    if items[start].kind == .organization, start + 1 == head, items[head].kind == .word { return items[start].mention }
    let inside = items[start...head]
    guard head - start == segment.filter({ start <= $0 && $0 < head }).count,
      !inside.contains(where: {
        $0.kind == .person || $0.kind == .date || $0.classes.meets(.of(.go, .see, .particle, .listen, .timeword))
      })
    else { return nil }
    let range = items[start].tokens.lowerBound..<items[head].tokens.upperBound
    let name = document.text(range)
    let stem = name.dropLast(2)
    guard (4...24).contains(name.unicodeScalars.count), !ArticleReader.anyProject.contains(String(stem)) else {
      return nil
    }
    let mention = chunker.addPlace(range, name: name, division: nil, rule: "place.project", confidence: 0.65)
    chunker.mentions[mention].aliases = [String(stem)]
    if let town { chunker.containments.append((inner: mention, outer: town)) }
    return mention
  }

  /// 湖西畲族乡|赵家堡|等地, 柳林镇|后沟|: what a township's name is followed by in a list of stops is a site in it, though no
  /// lexicon knows it. Nil where what follows is no name of a site.
  mutating func siteWithin(_ outer: Int, _ segment: [Int]) -> Int? {
    let place = chunker.mentions[items[outer].mention]
    guard items[outer].kind == .place, place.division?.rank == .township || isVillage(place.name) else { return nil }
    let rest = segment.drop { $0 <= outer }.prefix { !document.word(items[$0].span).isOne(of: "等 等地 等处 等多个") }
    guard let first = rest.first, let last = rest.last, last - first == rest.count - 1, first == outer + 1,
      rest.allSatisfy({ index in
        let never = items[index].span.count == 3 ? Chunker.smallStops : ArticleReader.neverInSites
        return items[index].kind == .word && !items[index].classes.meets(never)
      }),
      rest.contains(where: { items[$0].span.count == 3 })
    else { return nil }
    let range = items[first].tokens.lowerBound..<items[last].tokens.upperBound
    let name = document.text(range)
    guard (2...8).contains(name.unicodeScalars.count), let end = name.unicodeScalars.last,
      ArticleReader.siteEnds.contains(end)
    else { return nil }
    let mention = chunker.addPlace(range, name: name, division: nil, rule: "place.within", confidence: 0.65)
    chunker.containments.append((inner: mention, outer: items[outer].mention))
    return mention
  }

  /// 柳河镇|小城镇|建设现场: works that only their town and their kind name.
  mutating func worksWithin(_ outer: Int, _ segment: [Int]) -> Int? {
    guard items[outer].kind == .place, chunker.mentions[items[outer].mention].division?.rank == .township,
      let last = segment.last, last > outer + 1, isSiteOfWorks(segment), segment.first == outer,
      segment.allSatisfy({ !items[$0].classes.meets(.of(.go, .see, .particle, .listen, .say)) })
    else { return nil }
    let range = items[outer].tokens.lowerBound..<items[last].tokens.upperBound
    let name = document.text(range)
    guard (7...20).contains(name.unicodeScalars.count) else { return nil }
    let mention = chunker.addPlace(range, name: name, division: nil, rule: "place.works", confidence: 0.6)
    chunker.containments.append((inner: mention, outer: items[outer].mention))
    return mention
  }

  private static let neverInSites = Chunker.neverInOwnNames.union(.of(.adverb))

  /// Characters that sites' names end in.
  private static let siteEnds = Set(
    "堡院坑村井沟湾岭坡山塘坪坝寨屯庄园场站馆桥路街巷港岛湖河渠闸库亭台塔寺庙祠楼阁城厂店铺区段道洞泉溪峡苑".unicodeScalars)

  /// 在鲁河烤烟站，|X|查看…: an unknown name between 在 and the one who looks about there.
  func isLookedAt(_ segment: [Int], until end: Int) -> Bool {
    guard end + 1 < items.count, items[end].isMark("，,"), let last = segment.last,
      segment.contains(where: { items[$0].span.count == 3 }),
      !document.text(items[last].tokens).unicodeScalars.suffix(1).contains(where: {
        "中上下时后前间里内期会家".unicodeScalars.contains($0)
      }),
      segment.allSatisfy({ items[$0].kind == .word && !items[$0].classes.meets(ArticleReader.neverInSites) })
    else { return false }
    let next = items[end + 1]
    return isInParty(end + 1) || next.kind == .person || next.has(.group)
      || document.word(next.span).isOne(of: "调研组 考察团 视察组 督导组 检查组 代表团 考察组 他 她 大家 一行人")
  }

  /// 先后参观了A、B, 走访A、B等地: a tour without a word of going.
  func isTour(_ verb: Item, _ start: Int) -> Bool {
    guard verb.has(.see), start >= 2 else { return false }
    let word = document.word(verb.span)
    return document.holds(verb.span, ["走访", "参观", "考察", "观摩"])
      && (word.hasPrefix("先后") || document.word(items[start - 2].span).isOne(of: "先后 分别 依次 一行 实地 随后 还"))
  }

  /// X工程|施工现场: what one can see, unlike a programme.
  func isSiteOfWorks(_ segment: [Int]) -> Bool {
    segment.last.map { document.word(items[$0].span).isOne(of: ArticleReader.worksites) } ?? false
  }

  static let worksites: WordList = "现场 建设现场 施工现场 项目现场 工地 建设工地"

  private func ends(_ index: Int, _ suffix: StaticString) -> Bool {
    let item = items[index]
    guard item.kind == .word || item.kind == .initiative else { return false }
    return document.word(item.span).hasSuffix(suffix)
  }

  /// 建设现场, 等, 现场: what may stand between a project's name and the clause's end.
  private func isTail(_ index: Int) -> Bool {
    let item = items[index]
    return item.kind == .word
      && (document.word(item.span).isOne(of: ArticleReader.worksites)
        || document.word(item.span).isOne(of: "建设 施工 等 等地 项目 工程 重点 处 个 点"))
      || item.kind == .number
  }

  /// 位于, 的, 了, 我县: what may stand before a project's name.
  private func isOpening(_ item: Item) -> Bool {
    item.classes.meets(.of(.particle, .prep, .adverb, .pronoun)) || document.word(item.span).isOne(of: "位于 正在 在建 重点")
  }

  /// Projects that are none in particular.
  private static let anyProject: Set<String> = [
    "部分重点", "重点", "省重点", "市重点", "县重点", "区重点", "重大", "在建", "部分在建", "民生", "重点民生", "招商引资", "重点工业", "重点产业", "部分", "相关",
    "产业", "工业", "建设", "重点建设", "基础设施", "城建", "水利", "市政", "民生实事", "亿元以上",
  ]

  /// The villages of 大坪、石桥、新塘等村: each with the level word that closes the list. Nil if the list is none such.
  mutating func halfNamedVillages(_ raw: [[Int]], closing segment: [Int]) -> [Int]? {
    guard !raw.isEmpty, let level = segment.last, items[level].kind == .word,
      document.word(items[level].span).isOne(of: "村 社区 镇 乡 街道 嘎查"),
      let etc = segment.firstIndex(where: {
        document.word(items[$0].span).isOne(of: "等 等多个 两 三 四 五") || items[$0].kind == .number
      }),
      etc > segment.startIndex
    else { return nil }
    let suffix = document.text(items[level].span)
    var out: [Int] = []
    for part in raw + [Array(segment[..<etc])] {
      guard let first = part.first, let last = part.last, last - first == part.count - 1,
        part.allSatisfy({ items[$0].kind == .word || items[$0].kind == .place })
      else { continue }
      let range = items[first].tokens.lowerBound..<items[last].tokens.upperBound
      let stem = document.text(range)
      guard (2...4).contains(stem.unicodeScalars.count), !stem.hasSuffix(suffix) else { continue }
      out.append(
        chunker.addPlace(range, name: stem + suffix, division: nil, rule: "place.listed", confidence: 0.7))
    }
    return out.count >= 2 ? out : nil
  }
}
