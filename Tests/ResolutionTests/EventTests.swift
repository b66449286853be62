import FactModel
import Testing

@Suite("Which events are one")
struct EventTests {
  static let full = "中国共产党青石县委第九届委员会第五次全体会议"

  @Test(
    "A session named by term and number is one, in all the forms of its name",
    arguments: ["青石县委九届五次全会", "中共青石县委第九届第五次全体会议", "县委九届五次全会", "中国共产党青石县第九届委员会第五次全体（扩大）会议", "云中市青石县委九届五次全会"])
  func sessions(_ name: String) {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").event(Self.full),
      Page("b.txt", home: "青石县", code: "990101").event(name, reported: false))
    #expect(graph.of(.event).count == 1)
    #expect(graph.of(.event).first?.reported == true)
  }

  @Test(
    "Another number, term, convenor or body is another session",
    arguments: [
      "青石县委九届六次全会", "青石县委十届五次全会", "白河县委九届五次全会", "青石县纪委九届五次全会", "市委九届五次全会", "省委九届五次全会", "青石县人大九届五次会议",
    ])
  func otherSessions(_ name: String) {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").event("青石县委九届五次全会", aliases: ["全会"]),
      Page("b.txt", home: "青石县", code: "990101").event(name, aliases: ["全会"]))
    #expect(graph.of(.event).count == 2)
  }

  @Test("县委 and 省委 mean the page’s own: two counties have two sessions, one province has one")
  func bareConvenors() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").event("县委九届五次全会").event("省委十三届三次全会", reported: false),
      Page("b.txt", home: "白河县", code: "990205").event("县委九届五次全会").event("省委十三届三次全会", reported: false),
      Page("c.txt", home: "远山县", code: "770101").event("省委十三届三次全会", reported: false),
      Page("d.txt", home: "远山县", code: "770101").event("党的二十届三中全会", reported: false),
      Page("e.txt").event("党的二十届三中全会", reported: false))
    #expect(graph.named(.event, "县委九届五次全会").count == 2)
    #expect(graph.named(.event, "省委十三届三次全会").count == 2)
    #expect(graph.named(.event, "党的二十届三中全会").count == 1)
  }

  @Test("Sessions whose days contradict each other stay two")
  func sessionsOnOtherDays() {
    let graph = KnowledgeGraph(
      Page("a.txt").event("青石县委九届五次全会", date: "2023-07-28"), Page("b.txt").event("青石县委九届五次全会", date: "2024-01-03"))
    #expect(graph.of(.event).count == 2)
  }

  @Test("Events of one name and day are one; of one name and other days, two")
  func nameAndDay() {
    let name = "田禾到云岭镇调研春耕工作"
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县").event(name, kind: .inspection, date: "2024-02-26"),
      Page("b.txt", home: "青石县").event(name, kind: .inspection, date: "2024-02-26"),
      Page("c.txt", home: "青石县").event(name, kind: .inspection, date: "XXXX-02-26"),
      Page("d.txt", home: "青石县").event(name, kind: .inspection, date: "2024-02-27"))
    #expect(graph.of(.event).count == 2)
    #expect(graph.of(.event).map(\.date).contains("2024-02-26"))
  }

  @Test("Events of one name without a day are one in issues of one day, else in doubt two")
  func nameAndIssue() {
    let name = "青石县百日攻坚推进会"
    let one = KnowledgeGraph(
      Page("a.txt", published: "2024-02-27").event(name), Page("b.txt", published: "2024-02-27").event(name))
    #expect(one.of(.event).count == 1)
    let two = KnowledgeGraph(Page("a.txt", home: "青石县").event(name), Page("b.txt", home: "青石县").event(name))
    #expect(two.of(.event).count == 2)
    #expect(two.judgements.first?.verdict == .unsure)
    let onePage = KnowledgeGraph(Page("a.txt", 1, home: "青石县").event(name), Page("a.txt", 2, home: "青石县").event(name))
    #expect(onePage.of(.event).count == 1)
  }

  @Test(
    "Names that say nothing never join by themselves, not even on one day", arguments: ["座谈会", "会议", "考察交流座谈会", "县座谈会"])
  func genericNames(_ name: String) {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县").event(name, date: "2024-02-26"),
      Page("b.txt", home: "青石县").event(name, date: "2024-02-26"))
    #expect(graph.of(.event).count == 2)
  }

  @Test("A 座谈会 with the same day, place and people in two papers is one")
  func dayPlacePeople() {
    func page(_ source: String, _ place: String, _ people: [String]) -> Page {
      var page = Page(source, home: "青石县", code: "990101").event("座谈会", date: "2024-02-26").place(place)
        .relation(.heldIn, "座谈会", place)
      for person in people { page = page.attends(person, "座谈会") }
      return page
    }
    #expect(
      KnowledgeGraph(page("a.txt", "云岭镇", ["田禾", "苗青"]), page("b.txt", "云岭镇", ["田禾", "苗青"])).of(.event).count == 1)
    #expect(
      KnowledgeGraph(page("a.txt", "云岭镇", ["田禾", "苗青"]), page("b.txt", "柳溪镇", ["田禾", "苗青"])).of(.event).count == 2)
    #expect(KnowledgeGraph(page("a.txt", "云岭镇", ["田禾", "苗青"]), page("b.txt", "云岭镇", ["谷雨"])).of(.event).count == 2)
  }

  @Test("A visit that two papers put in different words is one by day, leader and place")
  func visitInOtherWords() {
    func page(_ source: String, _ name: String) -> Page {
      Page(source, home: "青石县", code: "990101").event(name, kind: .inspection, date: "2024-02-26").place("云岭镇")
        .relation(.visited, name, "云岭镇").attends("田禾", name, .leader)
    }
    let graph = KnowledgeGraph(page("a.txt", "田禾到云岭镇调研"), page("b.txt", "田禾督导云岭镇春耕工作"))
    #expect(graph.of(.event).count == 1)
    #expect(graph.of(.event)[0].name == "田禾督导云岭镇春耕工作")
    #expect(graph.relations.filter { $0.type == .participated }.count == 1)
  }

  @Test("A reference links to the one report of its name, whichever page comes first; to one of two, only in doubt")
  func references() {
    let name = "青石县招商引资推进会"
    let reference = Page("b.txt", home: "青石县").event(name, reported: false)
    let one = KnowledgeGraph(Page("c.txt", home: "青石县").event(name, date: "2024-02-26"), reference)
    #expect(one.of(.event).count == 1)
    #expect(one.of(.event)[0].reported == true)
    #expect(one.of(.event)[0].date == "2024-02-26")
    let two = KnowledgeGraph(
      Page("a.txt", home: "青石县").event(name, date: "2023-02-20"),
      Page("c.txt", home: "青石县").event(name, date: "2024-02-26"),
      reference)
    #expect(two.of(.event).count == 3)
    #expect(two.judgements.filter { $0.verdict == .unsure }.count == 2)
  }

  @Test("Two events that one article tells apart are never joined by another article")
  func apartInOneArticle() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县", published: "2024-02-27").event("青石县座谈交流", date: "2024-02-26")
        .event("青石县座谈交流", date: "2024-02-26"),
      Page("b.txt", home: "青石县").event("青石县座谈交流", date: "2024-02-26"))
    #expect(graph.of(.event).count == 2)
    #expect(Set(graph.of(.event).map(\.id)).count == 2)
  }

  @Test("A long name that two papers print for one day is one event where they share a person, else in doubt two")
  func longNameInTwoPapers() {
    let name = "2024年青石·白河对口协作联席会议"
    func page(_ source: String, _ home: String, _ code: String, _ who: String) -> Page {
      Page(source, home: home, code: code).event(name, date: "2024-05-06")
        .official(who, "书记", of: "青石县委", code: "990101").attends(who, name, .speaker)
    }
    let one = KnowledgeGraph(page("a.txt", "青石县", "990101", "田禾"), page("b.txt", "白河县", "880205", "田禾"))
    #expect(one.of(.event).count == 1)
    let two = KnowledgeGraph(page("a.txt", "青石县", "990101", "田禾"), page("b.txt", "白河县", "880205", "苗青"))
    #expect(two.of(.event).count == 2)
    #expect(two.judgements.contains { $0.verdict == .unsure })
  }
}
