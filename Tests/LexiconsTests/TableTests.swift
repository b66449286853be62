import Lexicons
import Testing

/// What holds of the tables as a whole.
@Suite struct TableTests {
  private let lexicon = Lexicon.shared

  @Test func `Every class has words`() {
    var used: ClassSet = []
    for entry in lexicon.entries { used.formUnion(entry.classes) }
    for wordClass in WordClass.allCases { #expect(used.has(wordClass), "\(wordClass)") }
  }

  @Test func `Every division lies in a province, each one in a higher one`() {
    let gazetteer = lexicon.gazetteer
    #expect(gazetteer.divisions.count { $0.rank == .county } > 2800)
    #expect(gazetteer.divisions.count { $0.rank == .township } > 35_000)
    var wrong: [String] = []
    for division in gazetteer.divisions {
      let above = gazetteer.ancestors(division)
      let rises = zip(above, above.dropFirst()).allSatisfy { $0.rank > $1.rank }
      let isWhole = division.rank == .province ? above.isEmpty : above.last?.rank == .province
      if !rises || !isWhole { wrong.append(division.name) }
    }
    #expect(wrong == [], "\(wrong.prefix(20))")
  }

  @Test func `Every county and every prefecture is found by its full name`() {
    let lost = lexicon.gazetteer.divisions.filter {
      $0.rank != .township && !lexicon.divisions(named: $0.name).contains($0)
    }
    #expect(lost.map(\.name) == [])
  }

  @Test(arguments: [
    (230718, ["伊春市", "黑龙江省"]), (451324, ["来宾市", "广西壮族自治区"]), (110105, ["北京市"]),
    (419001, ["河南省"]), (222406, ["延边朝鲜族自治州", "吉林省"]), (152201, ["兴安盟", "内蒙古自治区"]),
  ])
  func `The divisions above, nearest first`(code: Int, names: [String]) throws {
    let division = try #require(lexicon.gazetteer.division(code: code))
    #expect(lexicon.gazetteer.ancestors(division).map(\.name) == names)
    let parent = try #require(lexicon.gazetteer.parent(division))
    #expect(lexicon.gazetteer.contains(parent, division) && !lexicon.gazetteer.contains(division, parent))
  }

  @Test func `Autonomous counties are known without their peoples, too`() {
    let counties = lexicon.gazetteer.divisions.filter { $0.rank == .county && $0.name.hasSuffix("自治县") }
    #expect(counties.count > 110)
    // 桓仁满族自治县 is 桓仁县.
    let long = counties.filter { county in
      county.level != "县"
        || !(2...6).contains { lexicon.divisions(named: county.name.prefix($0) + "县").contains(county) }
    }
    // Its short form leaves characters out of the middle.
    #expect(long.map(\.name) == ["喀喇沁左翼蒙古族自治县"])
    #expect(lexicon.divisions(named: "喀左县") == long)
  }

  @Test func `A name that several counties have leads to all of them`() {
    let provinces = lexicon.divisions(named: "鼓楼区").compactMap { lexicon.gazetteer.ancestors($0).last?.name }
    #expect(provinces.sorted() == ["江苏省", "江苏省", "河南省", "福建省"].sorted())
  }

  @Test func `There is no division of no name`() {
    #expect(lexicon.divisions(named: "").isEmpty)
    #expect(lexicon.divisions(named: "青石崖子县").isEmpty)
    #expect(lexicon.gazetteer.division(code: 999_999) == nil)
  }
}
