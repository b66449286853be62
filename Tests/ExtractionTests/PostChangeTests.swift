import Extraction
import FactModel
import PageLayout
import Testing
import TextModel

/// Beginnings and ends of posts, and words that stand in a date's place, with invented names.
@Suite struct PostChangeTests {
  private static func facts(_ text: String, published: String? = nil) -> [ArticleFacts] {
    let page = PageReader.read(
      SourceText(name: "page.txt", text: "本报讯 " + text + "\n"), context: PageContext(published: published))
    return PageExtractor().facts(page)
  }

  /// The changes of an article as lines: “甲 begin 乙丙 verb date”.
  private static func changes(_ text: String, published: String? = nil) -> [String] {
    facts(text, published: published).flatMap { facts in
      let names = Dictionary(uniqueKeysWithValues: facts.entities.map { ($0.id, $0.name) })
      return facts.postChanges.map {
        "\(names[$0.who] ?? "") \($0.kind.rawValue) \(names[$0.of] ?? "")\($0.title) \($0.verb) \($0.date ?? "–")"
      }
    }
  }

  @Test func `Who was appointed, removed or let go is told apart, with the day of the decision`() {
    let changes = Self.changes(
      "2024年7月10日，平山县第十五届人大常委会举行第十二次会议。会议决定任命赵文渊为平山县副县长；免去林远清的平山县副县长职务；接受陈家树同志辞去平山县教育局局长职务的请求。")
    #expect(
      Set(changes) == [
        "赵文渊 begin 平山县政府副县长 决定任命 2024-07-10", "林远清 end 平山县政府副县长 免去 2024-07-10",
        "陈家树 end 平山县教育局局长 辞去 2024-07-10",
      ])
  }

  @Test func `Of several posts that somebody holds no longer each has its end`() {
    let changes = Self.changes(
      "7月12日，平山县召开领导干部会议：周海宁同志任平山县委书记，兼任平山县委党校校长，何子安同志不再担任平山县委书记、常委职务。", published: "2024-07-13")
    #expect(changes.contains("周海宁 begin 平山县委书记 任 2024-07-12"))
    #expect(changes.contains { $0.hasPrefix("周海宁 begin 平山县委党校校长 任") })
    #expect(changes.contains("何子安 end 平山县委书记 不再担任 2024-07-12"))
    #expect(changes.contains("何子安 end 平山县委常委 不再担任 2024-07-12"))
  }

  @Test func `What was earlier has no day, and a nominee no beginning`() {
    let changes = Self.changes("7月18日，平山县人大闭幕。陈家树同志此前已辞去平山县县长职务。会议提名周海宁为平山县县长候选人。")
    #expect(changes == ["陈家树 end 平山县政府县长 辞去 –"])
  }

  @Test(arguments: ["日前", "近日", "近期", "连日来"])
  func `A word in a date's place is kept, also for what was a part of the event`(_ word: String) throws {
    let facts = Self.facts("\(word)，平山县委副书记、县长周海宁率队到西柏坡镇调研防汛工作。在随后召开的座谈会上，周海宁作了部署。", published: "2023-07-15")
    let events = facts.flatMap(\.entities).filter { $0.type == .event && $0.reported == true }
    #expect(events.count == 2)
    #expect(events.allSatisfy { $0.date == nil && $0.dateText == word })
  }

  @Test func `A printed day leaves no room for a word`() {
    let events = Self.facts("近日，平山县召开防汛工作会议。7月10日，县长周海宁到西柏坡镇调研。", published: "2023-07-15")
      .flatMap(\.entities).filter { $0.type == .event && $0.reported == true }
    #expect(events.contains { $0.date == nil && $0.dateText == "近日" })
    #expect(events.contains { $0.date == "2023-07-10" && $0.dateText == nil })
  }
}
