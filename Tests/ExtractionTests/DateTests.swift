import Extraction
import FactModel
import PageLayout
import Testing
import TextModel

/// From what is printed to EDTF.
@Suite struct DateTests {
  private static func date(_ printed: String, published: String? = nil) -> String? {
    let text = "本报讯 \(printed)，青山县委书记林远清主持召开县委常委会会议。\n"
    let page = PageReader.read(SourceText(name: "page.txt", text: text), context: PageContext(published: published))
    return PageExtractor().facts(page).first?.entities.first { $0.type == .event }?.date
  }

  @Test(arguments: [
    ("12月25日", "XXXX-12-25"), ("12月25日至27日", "XXXX-12-25/XXXX-12-27"), ("12月25日—27日", "XXXX-12-25/XXXX-12-27"),
    ("12月25—27日", "XXXX-12-25/XXXX-12-27"), ("12月25日到27日", "XXXX-12-25/XXXX-12-27"),
    ("2023年12月30日至2024年1月2日", "2023-12-30/2024-01-02"), ("2023年7月28日上午", "2023-07-28"),
    ("２０２３年７月２８日", "2023-07-28"), ("二〇二三年七月二十八日", "2023-07-28"), ("二○二三年七月二十八日", "2023-07-28"),
    ("七月二十八日", "XXXX-07-28"), ("7月28日（星期五）", "XXXX-07-28"), ("2023年7月", "2023-07"), ("3月10日晚", "XXXX-03-10"),
  ])
  func `Dates as printed`(printed: String, edtf: String) {
    #expect(Self.date(printed) == edtf)
  }

  @Test(arguments: ["日前", "近日", "连日来", "近期"])
  func `Vague days are no dates, even where the issue's is known`(printed: String) {
    #expect(Self.date(printed) == nil)
    #expect(Self.date(printed, published: "2031-03-12") == nil)
  }

  @Test(arguments: [
    ("昨日", "2031-02-28"), ("昨天上午", "2031-02-28"), ("前日下午", "2031-02-27"), ("今日", "2031-03-01"), ("2月26日", "2031-02-26"),
    ("12月30日", "2030-12-30"), ("26日", "2031-02-26"),
  ])
  func `The issue's date completes what is printed`(printed: String, edtf: String) {
    #expect(Self.date(printed, published: "2031-03-01") == edtf)
  }
}
