import Extraction
import FactModel
import PageLayout
import Testing
import TextModel

/// Where the names of sites begin and end.
@Suite struct SiteTests {
  private static func places(_ text: String) -> Set<String> {
    let page = PageReader.read(SourceText(name: "page.txt", text: "本报讯 日前，县长林远清一行" + text + "\n"))
    return Set(PageExtractor().facts(page).flatMap(\.entities).filter { $0.type == .place }.map(\.name))
  }

  @Test(arguments: [
    ("来到位于柳河镇的鑫隆购物广场察看。", "鑫隆购物广场"), ("来到柳河镇的利民加油站察看。", "利民加油站"),
    ("来到乡村振兴示范点龙岭村、鑫达食品有限公司。", "龙岭村"), ("来到柳河镇何家塬村察看。", "何家塬村"),
    ("走进青岭里文化街区建设工地察看。", "青岭里文化街区"), ("察看了龙潭民宿集群。", "龙潭民宿集群"),
    ("察看了柳河镇渔家集市和石坪镇雪雕工坊。", "渔家集市"), ("到柳河镇下杨村黄河北岸绿化区察看。", "下杨村"),
  ])
  func `A site's name is found`(sentence: String, name: String) {
    #expect(Self.places(sentence).contains(name))
  }

  @Test(arguments: [
    ("察看工程靠河情况。", "工程靠河"), ("走进集输车间察看。", "集输车间"), ("赴青山县现场教学。", "青山县现场"),
    ("来到乡村振兴示范点龙岭村。", "示范点龙岭村"), ("察看全县村容村貌。", "全县村"),
  ])
  func `Workplaces, scenes and half sentences are no sites`(sentence: String, name: String) {
    #expect(!Self.places(sentence).contains(name))
  }
}
