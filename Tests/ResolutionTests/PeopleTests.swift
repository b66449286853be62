import FactModel
import Testing

@Suite("Who is who among people")
struct PeopleTests {
  @Test("One name with several posts in one division is one person, over pages and papers")
  func postsInOneDivision() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").official("田禾", "副县长", of: "青石县政府", code: "990101"),
      Page("b.txt", home: "青石县", code: "990101").official("田禾", "部长", of: "青石县委宣传部", code: "990101"),
      Page("c.txt", home: "白河县", code: "990205").official("田禾", "县委常委", of: "青石县委", code: "990101"))
    #expect(graph.of(.person).count == 1)
    #expect(graph.relations.filter { $0.type == .holds }.count == 3)
    let person = graph.of(.person)[0]
    let judgement = graph.judgement(person, person)
    #expect(judgement?.verdict == .same)
    #expect(judgement?.reasons.contains { $0.contains("990101") } == true)
  }

  @Test("One name with posts in two far-apart divisions is two people, and the reason is kept")
  func farApart() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").official("王伟", "县长", of: "青石县政府", code: "990101"),
      Page("b.txt", home: "白河县", code: "880205").official("王伟", "局长", of: "白河县水利局", code: "880205"))
    let people = graph.of(.person)
    #expect(people.count == 2)
    #expect(graph.judgement(people[0], people[1])?.verdict == .different)
  }

  @Test("One name without posts in papers of different divisions stays two, and unsure")
  func inDoubt() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").person("王伟"),
      Page("b.txt", home: "白河县", code: "880205").person("王伟"), Page("c.txt").person("王伟"))
    let people = graph.of(.person)
    #expect(people.count == 3)
    #expect(graph.judgement(people[0], people[1])?.verdict == .unsure)
    #expect(graph.judgements.count == 3)
  }

  @Test("On one page, and in one paper, a name is one person")
  func onePaper() {
    let graph = KnowledgeGraph(
      Page("a.txt", 1).person("王伟"), Page("a.txt", 2).person("王伟"),
      Page("b.txt", home: "青石县").person("李丽"), Page("c.txt", home: "青石县").person("李丽"))
    #expect(graph.named(.person, "王伟").count == 1)
    #expect(graph.named(.person, "李丽").count == 1)
  }

  @Test("A name without a post is the official of the paper’s own division")
  func homeOfPaper() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").person("田禾"),
      Page("b.txt", home: "白河县", code: "880205").official("田禾", "县长", of: "青石县政府", code: "990101"))
    #expect(graph.of(.person).count == 1)
  }

  @Test("Company ties a name without a post to the official of elsewhere")
  func companions() {
    func visit(_ page: Page) -> Page { page.person("田禾").person("苗青").person("谷雨") }
    let graph = KnowledgeGraph(
      visit(Page("a.txt", home: "白河县", code: "880205")),
      visit(Page("b.txt", home: "远山县", code: "770101")))
    #expect(graph.of(.person).count == 3)
  }

  @Test("A division that lies in another leaves a doubt")
  func nestedDivisions() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").official("王伟", "局长", of: "青石县水利局", code: "990101"),
      Page("b.txt", home: "云中市", code: "990100").official("王伟", "局长", of: "云中市水利局", code: "990100"))
    let people = graph.of(.person)
    #expect(people.count == 2)
    #expect(graph.judgement(people[0], people[1])?.verdict == .unsure)
  }

  @Test("Homes are compared by code where one page has it and the other only the name")
  func namesOfDivisions() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").official("田禾", "县长", of: "青石县政府"),
      Page("b.txt", home: "白河县").official("田禾", "县长", of: "青石县人民政府"))
    #expect(graph.of(.person).count == 1)
    #expect(graph.of(.organization).count == 1)
  }

  @Test("Leaders of the whole country are the same on every page")
  func central() {
    let graph = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").person("习近平"), Page("b.txt", home: "白河县").person("习近平"),
      Page("c.txt").official("安平", "总理", of: "国务院"),
      Page("d.txt", home: "白河县").official("安平", "总理", of: "国务院"))
    #expect(graph.of(.person).count == 2)
    #expect(graph.of(.organization).count == 1)
  }

  @Test("Who is only in the byline is no entity here")
  func byline() {
    var page = Page("a.txt").person("田禾").person("苗青").official("谷雨", "县长", of: "青石县政府")
    page.facts.byline = [Byline(name: "田禾", role: .reporter), Byline(name: "谷雨", role: .correspondent)]
    let graph = KnowledgeGraph(page)
    #expect(graph.of(.person).map(\.name).sorted() == ["苗青", "谷雨"])
  }

  @Test("A name that thousands of papers print is resolved without comparing all with all")
  func commonName() {
    let pages = (0..<3000).map { index in
      let code = String(100_101 + index)
      return Page("\(index).txt", home: "第\(index)县", code: code).official("王伟", "县长", of: "第\(index)县政府", code: code)
        .facts
    }
    let graph = Resolved(pages).graph
    #expect(graph.of(.person).count == 3000)
    #expect(Set(graph.entities.map(\.id)).count == graph.entities.count)
  }

  @Test("A county post on pages that do not tell their county makes nobody a person of the whole country")
  func unknownCounties() {
    let graph = KnowledgeGraph(
      Page("a.txt").official("李禾", "书记", of: "县委"), Page("b.txt").official("李禾", "副县长", of: "县政府"))
    let people = graph.named(.person, "李禾")
    #expect(people.count == 2)
    #expect(people.count == 2 && graph.judgement(people[0], people[1])?.verdict == .unsure)
  }

  @Test("In one paper a villager of a common name is not taken for the official of that name, and the doubt is kept")
  func villager() {
    let official = Page("a.txt", home: "青石县", code: "990101").official("王建国", "县长", of: "青石县政府", code: "990101")
    for other in [
      Page("b.txt", home: "青石县", code: "990101").person("王建国"),
      Page("b.txt", home: "青石县", code: "990101").official("王建国", "书记", of: "金河村党支部"),
    ] {
      let graph = KnowledgeGraph(official, other)
      let people = graph.of(.person)
      #expect(people.count == 2)
      #expect(people.count == 2 && graph.judgement(people[0], people[1])?.verdict == .unsure)
    }
  }

  @Test("In one paper a rare name without a post is the official’s, and so is a common one in the official’s company")
  func mentionedOfficial() {
    let rare = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").official("令狐苌楚", "县长", of: "青石县政府", code: "990101"),
      Page("b.txt", home: "青石县", code: "990101").person("令狐苌楚"))
    #expect(rare.of(.person).count == 1)
    let company = KnowledgeGraph(
      Page("a.txt", home: "青石县", code: "990101").official("王建国", "县长", of: "青石县政府", code: "990101")
        .person("苗青"),
      Page("b.txt", home: "青石县", code: "990101").person("王建国").person("苗青"))
    #expect(company.named(.person, "王建国").count == 1)
  }
}
