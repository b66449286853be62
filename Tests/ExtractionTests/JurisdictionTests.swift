import FactModel
import Lexicons
import PageLayout
import Testing
import TextModel

@testable import Extraction

/// Whose paper a page is: what 县委 and 我市 stand for on it.
@Suite struct JurisdictionTests {
  private static func home(_ text: String) -> [String?] {
    let page = PageReader.read(SourceText(name: "page.txt", text: text))
    return PageExtractor().facts(page).map(\.jurisdiction)
  }

  private static let trip = """
    罗家强率队赴黄梅县考察

    本报讯 6月10日，县委书记罗家强率队赴湖北省黄梅县考察。黄梅县委书记余建光、黄梅县县长何建平接待代表团。代表团参观了黄梅县小池镇。（记者 柯岩松）

    """

  @Test(arguments: ["今日宿松\n2版 要闻", "宿松新闻\n第2版", "宿松融媒\n第2版", "魅力宿松\n2 要闻"])
  func `A page is of the county that its paper is called after, wherever its people go`(masthead: String) {
    #expect(Self.home(masthead + "\n\n" + Self.trip) == ["宿松县"])
  }

  @Test(arguments: ["安庆日报\n第2版", "南国早报\n第2版"])
  func `The paper of a prefecture or of no place says nothing of the county`(masthead: String) {
    #expect(Self.home(masthead + "\n\n" + Self.trip) == Self.home(Self.trip))
  }

  @Test func `Of counties of one name the paper is of the one that the page speaks of`() {
    let finder = JurisdictionFinder(lexicon: .shared)
    #expect(Set(finder.counties(ofPaper: "鼓楼新闻").map(\.name)) == ["鼓楼区"])
    #expect(finder.counties(ofPaper: "鼓楼新闻").count > 1)
    let page = "鼓楼新闻\n第2版\n\n本报讯 6月10日，区长罗家强到开封市鼓楼区调研。徐州市鼓楼区、鼓楼区政府有关负责人参加。（记者 柯岩松）\n"
    #expect(Self.home(page) == ["鼓楼区"])
    #expect(finder.counties(ofPaper: "宿松县融媒体中心").map(\.name) == ["宿松县"])
    #expect(finder.counties(ofPaper: "海南日报").isEmpty && finder.counties(ofPaper: "宿松好").isEmpty)
  }
}
