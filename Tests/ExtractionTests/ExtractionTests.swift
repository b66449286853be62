import Extraction
import FactModel
import Foundation
import PageLayout
import Testing
import TextModel

/// What holds of the facts of any page.
@Suite struct ExtractionTests {
  private static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func sources() throws -> [SourceText] {
    try ["seeds", "Tests/Gold"].flatMap { folder in
      let folder = top.appending(path: folder)
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
        .map { name in
          SourceText(
            name: name, text: String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self))
        }
    }
  }

  private static func read(_ text: String) -> ArticleFacts? {
    PageExtractor().facts(PageReader.read(SourceText(name: "page.txt", text: text))).first
  }

  private static func people(_ text: String) -> [String] {
    read(text)?.entities.filter { $0.type == .person }.map(\.name) ?? []
  }

  @Test func `Every quote is the source's text at its spans, the layout left out`() throws {
    let extractor = PageExtractor()
    for source in try Self.sources() {
      for facts in extractor.facts(PageReader.read(source)) {
        let all = facts.entities.flatMap(\.evidence) + facts.relations.flatMap(\.evidence)
        for evidence in all {
          let printed = evidence.spans.map { source.string($0, layoutFree: true) }.joined()
          let quote = String(
            String.UnicodeScalarView(evidence.quote.unicodeScalars.filter { !Scalars.isLayoutBlank($0.value) }))
          #expect(printed == quote)
          #expect(!quote.isEmpty)
          #expect(!evidence.rule.isEmpty && (0...1).contains(evidence.confidence))
        }
        let ids = Set(facts.entities.map(\.id))
        #expect(ids.count == facts.entities.count)
        #expect(facts.relations.allSatisfy { ids.contains($0.from) && ids.contains($0.to) && !$0.evidence.isEmpty })
      }
    }
  }

  @Test func `The same page gives the same facts every time`() throws {
    let source = try #require(try Self.sources().first { $0.scalars.count > 4000 })
    let first = PageExtractor().facts(PageReader.read(source))
    #expect(PageExtractor().facts(PageReader.read(source)) == first)
  }

  @Test(arguments: [
    ("日前，县委书记江成与大家座谈。", "江成"), ("县长刘海出席会议。", "刘海"), ("副县长阮传参参加调研。", "阮传参"),
    ("县委书记高峰、县长方向出席会议。", "方向"), ("县政协主席欧阳竹主持会议。", "欧阳竹"),
    ("县长买买提江·吐尔逊主持会议。", "买买提江·吐尔逊"), ("旗委书记朝鲁门致辞。", "朝鲁门"),
    ("县领导李明、李明华、王会等出席会议。", "李明华"),
  ])
  func `Names end where what follows begins`(sentence: String, name: String) {
    #expect(Self.people("本报讯 \(sentence)\n").contains(name))
  }

  @Test(arguments: ["县委书记高度重视，主任会议召开。", "会议要求，书记主持工作。"])
  func `Words behind a title are not taken for names`(sentence: String) {
    #expect(Self.people("本报讯 \(sentence)\n").isEmpty)
  }

  @Test func `What a speech asks for has not happened`() throws {
    let facts = try #require(
      Self.read(
        """
        本报讯 日前，县委书记林远清主持召开县委常委会会议。

        会议强调，要组织县领导周海宁到柳河镇调研，要召开座谈会，要加强与临江县的合作。
        """))
    #expect(facts.entities.filter { $0.type == .event && $0.reported == true }.count == 1)
    #expect(facts.relations.filter { $0.type == .participated }.count == 1)
    #expect(!facts.relations.contains { $0.type == .visited || $0.type == .cooperatesWith })
  }

  @Test func `Who stands in for another is said, and the other took no part`() throws {
    let facts = try #require(
      Self.read("本报讯 日前，受县委书记林远清委托，县长周海宁主持召开全县防汛工作会议。副县长吴启明因事请假。\n"))
    let ids = Dictionary(uniqueKeysWithValues: facts.entities.map { ($0.name, $0.id) })
    let chair = try #require(facts.relations.first { $0.role == .chair })
    #expect(chair.from == ids["周海宁"])
    #expect(chair.onBehalfOf == ids["林远清"])
    #expect(!facts.relations.contains { $0.type == .participated && $0.from == ids["林远清"] })
    #expect(facts.absences.map(\.who) == [ids["吴启明"]])
  }

  @Test func `The printed order of a list is kept`() throws {
    let facts = try #require(Self.read("本报讯 日前，青山县召开防汛会议。县领导周海宁、吴启明、陈立秋出席会议。\n"))
    let names = Dictionary(uniqueKeysWithValues: facts.entities.map { ($0.id, $0.name) })
    let list = facts.relations.filter { $0.type == .participated }.sorted { ($0.order ?? 0) < ($1.order ?? 0) }
    #expect(list.map { names[$0.from] } == ["周海宁", "吴启明", "陈立秋"])
    #expect(list.map(\.order) == [1, 2, 3])
    #expect(list.allSatisfy { $0.list == "县领导" })
  }

  @Test(arguments: [
    ("2023年12月25至27日", "2023-12-25/2023-12-27"), ("2月26日", "XXXX-02-26"), ("十二月三日", "XXXX-12-03"),
    ("5月31日至6月1日", "XXXX-05-31/XXXX-06-01"), ("2024年3月5日下午", "2024-03-05"),
  ])
  func `Dates are read in all forms`(printed: String, edtf: String) throws {
    let facts = try #require(Self.read("本报讯 \(printed)，县委书记林远清主持召开县委常委会会议。\n"))
    #expect(facts.entities.first { $0.type == .event }?.date == edtf)
  }

  @Test(arguments: ["", "\n\n", "123", "。。。", "县", "县委书记", "“", "（", String(repeating: "县", count: 3000)])
  func `Odd text yields facts or none, and never a crash`(text: String) {
    _ = Self.read(text)
  }
}
