import FactModel
import Resolution
import Testing
import TextModel

@Suite("Corrections by hand")
struct CurationTests {
  /// Two officials of one name in counties far apart, and a meeting.
  private let pages = [
    Page("a.txt", home: "青石县", code: "450126").official("周海宁", "县长", of: "青石县政府", code: "450126")
      .event("青石县春耕工作会议", date: "2024-03-01").attends("周海宁", "青石县春耕工作会议", .chair),
    Page("b.txt", home: "白水县", code: "610527").official("周海宁", "局长", of: "白水县教育局", code: "610527"),
    Page("c.txt", home: "青石县", code: "450126").official("周海宁", "县长", of: "青石县政府", code: "450126"),
  ].map(\.facts)

  private func resolve(_ lines: String...) throws -> (graph: KnowledgeGraph, findings: [String]) {
    let curation = try Curation(lines.joined(separator: "\n"), file: "c.tsv")
    let (graph, findings) = try Resolver().resolve(pages, curation: curation)
    return (graph, findings.map { "\($0.source): \($0.message)" })
  }

  private func failure(_ lines: String...) -> String? {
    do {
      _ = try Resolver().resolve(pages, curation: Curation(lines.joined(separator: "\n"), file: "c.tsv"))
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test("without lines the graph is as it resolves by itself")
  func none() throws {
    let plain = Resolved(pages).graph
    #expect(plain.named(.person, "周海宁").count == 2)
    #expect(try resolve("# a comment", "").graph.content == plain.content)
  }

  @Test("merge makes one of two, by mention or by id, and the judgement gives the reason")
  func merge() throws {
    let two = Resolved(pages).graph.named(.person, "周海宁").map(\.id)
    for line in [
      "merge\t周海宁@a.txt#1\t周海宁@b.txt#1\tone career", "merge\t\(two[0])\t\(two[1])\tone career",
    ] {
      let (graph, findings) = try resolve(line)
      let one = try #require(graph.named(.person, "周海宁").first)
      #expect(graph.named(.person, "周海宁").count == 1)
      #expect(findings.isEmpty)
      #expect(one.articles.map(\.source) == ["a.txt", "b.txt", "c.txt"])
      #expect(graph.relations.filter { $0.type == .holds && $0.from == one.id }.count == 2)
      let judgement = try #require(graph.judgement(one, one))
      #expect(judgement.verdict == .same)
      #expect(judgement.reasons.first == "c.tsv 1: one career")
    }
  }

  @Test("keep-apart splits what was joined, and a merge line says which mentions go along")
  func keepApart() throws {
    let (graph, _) = try resolve("keep-apart\t周海宁@a.txt#1\t周海宁@c.txt#1\ttwo of one name")
    let people = graph.named(.person, "周海宁")
    #expect(people.count == 3)
    let a = try #require(people.first { $0.articles[0].source == "a.txt" })
    let c = try #require(people.first { $0.articles[0].source == "c.txt" })
    let judgement = try #require(graph.judgement(a, c))
    #expect(judgement.verdict == .different)
    #expect(judgement.reasons.first == "c.tsv 1: two of one name")

    let (both, _) = try resolve(
      "keep-apart\t周海宁@a.txt#1\t周海宁@c.txt#1\ttwo of one name", "merge\t周海宁@b.txt#1\t周海宁@c.txt#1\tmoved")
    #expect(
      both.named(.person, "周海宁").map { $0.articles.map(\.source) }.sorted { $0.count < $1.count } == [
        ["a.txt"], ["b.txt", "c.txt"],
      ])
  }

  @Test("rename keeps the old name as an alias and the id, alias adds a name, set-date dates an event")
  func edits() throws {
    let before = try #require(Resolved(pages).graph.named(.event, "青石县春耕工作会议").first)
    let (graph, findings) = try resolve(
      "rename\t青石县春耕工作会议\t青石县2024年春耕工作会议\tfull name", "alias\t青石县春耕工作会议\t春耕会\tas spoken",
      "set-date\tevent:青石县春耕工作会议\t2024-03-02\tmisprint", "retype\t青石县春耕工作会议\tceremony\twas a start")
    let event = try #require(graph.entities.first { $0.id == before.id })
    #expect(findings.isEmpty)
    #expect(event.name == "青石县2024年春耕工作会议")
    #expect(event.aliases == ["春耕会", "青石县春耕工作会议"])
    #expect(event.date == "2024-03-02")
    #expect(event.kind == .ceremony)
  }

  @Test("every correction leaves a judgement that says what was done and why")
  func judgements() throws {
    let plain = Resolved(pages).graph
    func id(_ type: EntityType, _ name: String) throws -> String { try #require(plain.named(type, name).first).id }
    let chaired = try #require(plain.relations.first { $0.type == .participated })
    let held = try #require(plain.relations.first { $0.type == .holds })
    let (graph, findings) = try resolve(
      "rename\t青石县政府\t青石县人民政府\tin full", "alias\t青石县政府\t县府\tas spoken", "retype\t白水县教育局\tplace\ta site",
      "set-date\t青石县春耕工作会议\t2024-03-02\tmisprint", "drop\t\(chaired.id)\t\tdid not chair",
      "confirm\t\(held.id)\t\tlooked up",
      "retype\t青石县春耕工作会议\tactivity\tno meeting")
    #expect(findings.isEmpty)
    func reasons(_ id: String) -> [String] {
      graph.judgements.first { $0.left == id && $0.right == id && $0.verdict == .edited }?.reasons ?? []
    }
    #expect(
      try reasons(id(.organization, "青石县政府")) == [
        "renamed from “青石县政府” to “青石县人民政府” (c.tsv 1: in full)", "given the name “县府” as well (c.tsv 2: as spoken)",
      ])
    let place = try #require(graph.named(.place, "白水县教育局").first)
    #expect(reasons(place.id) == ["made of type place (c.tsv 3: a site)"])
    #expect(
      try reasons(id(.event, "青石县春耕工作会议")) == [
        "dated 2024-03-02 instead of 2024-03-01 (c.tsv 4: misprint)", "made of type activity (c.tsv 7: no meeting)",
      ])
    #expect(reasons(chaired.id).first?.hasSuffix("chair 青石县春耕工作会议” (c.tsv 5: did not chair)") == true)
    #expect(reasons(held.id).first?.hasPrefix("confirmed “周海宁") == true)
    #expect(graph.relations.contains { $0.id == held.id } && !graph.relations.contains { $0.id == chaired.id })

    let (less, _) = try resolve("drop\t青石县春耕工作会议\t\tno meeting")
    let dropped = try id(.event, "青石县春耕工作会议")
    #expect(less.judgements.first { $0.left == dropped }?.reasons == ["dropped “青石县春耕工作会议” (c.tsv 1: no meeting)"])
  }

  @Test("the name that a line gives is a name for other lines")
  func newNames() throws {
    let (graph, findings) = try resolve(
      "merge\t林远清@a.txt#1\t周海宁@b.txt#1\tone", "rename\t周海宁@a.txt#1\t林远清\tmisprint")
    #expect(findings.isEmpty)
    #expect(graph.of(.person).map(\.name) == ["林远清"])
  }

  @Test("drop takes an entity and all that hangs on it, or one relation")
  func drop() throws {
    let plain = Resolved(pages).graph
    let (graph, _) = try resolve("drop\t青石县春耕工作会议\t\tno meeting")
    #expect(graph.of(.event).isEmpty)
    #expect(!graph.relations.contains { $0.type == .participated })
    let relation = try #require(plain.relations.first { $0.type == .participated })
    let (less, findings) = try resolve("drop\t\(relation.id)\t\tdid not chair")
    #expect(less.relations == plain.relations.filter { $0.id != relation.id })
    #expect(less.entities == plain.entities)
    #expect(findings.isEmpty)
  }

  @Test("retype makes a body a place, and relations that cannot hold go")
  func retype() throws {
    let (graph, _) = try resolve("retype\t白水县教育局\tinitiative\tis a campaign")
    #expect(graph.named(.organization, "白水县教育局").isEmpty)
    #expect(graph.named(.initiative, "白水县教育局").count == 1)
    #expect(graph.relations.filter { $0.type == .holds }.count == 1)
  }

  @Test("a line that matches nothing is reported with its number and changes nothing")
  func unmatched() throws {
    let (graph, findings) = try resolve(
      "# header", "merge\t周海宁@a.txt#1\t林远清\tone", "drop\tr000000000000\t\tgone")
    #expect(graph.content == Resolved(pages).graph.content)
    #expect(findings.count == 2)
    #expect(findings.first?.hasPrefix("c.tsv:2: “林远清” matches nothing") == true)
    #expect(findings.last?.hasPrefix("c.tsv:3: ") == true)
  }

  @Test("a wrong line is an error that names the file, the line and the remedy")
  func errors() throws {
    let ids = Resolved(pages).graph.named(.person, "周海宁").map(\.id)
    let ambiguous = try #require(failure("", "rename\t周海宁\t周海凝\tmisprint"))
    #expect(ambiguous.hasPrefix("c.tsv:2: ") && ids.allSatisfy { ambiguous.contains($0) })
    for (line, part) in [
      "join\ta\tb\tc": "no action “join”", "merge\ta\tb": "has 3 cells", "drop\ta\t\t": "no reason",
      "drop\ta\tb\tc": "drop takes no argument", "confirm\ta\tb\tc": "confirm takes no argument",
      "rename\ta\t\tc": "needs a third cell",
      "merge\t青石县政府\t周海宁@a.txt#1\tc": "retype one first",
      "keep-apart\t周海宁@a.txt#1\t周海宁@a.txt#1\tc": "both names mean",
      "set-date\t青石县春耕工作会议\t3月1日\tc": "no date in EDTF", "set-date\t青石县政府\t2024\tc": "not an event",
      "retype\t青石县政府\tfirm\tc": "no type and no kind",
    ] {
      let message = failure(line)
      #expect(message?.hasPrefix("c.tsv:1: ") == true && message?.contains(part) == true, "\(line): \(message ?? "")")
    }
    #expect(
      failure(
        "keep-apart\t周海宁@a.txt#1\t周海宁@c.txt#1\tx", "merge\t周海宁@a.txt#1\t周海宁@c.txt#1\ty")?
        .contains("keep-apart line") == true)
  }

  @Test("the order of articles and of lines changes nothing")
  func order() throws {
    let lines = [
      "merge\t周海宁@a.txt#1\t周海宁@b.txt#1\tone", "alias\t青石县政府\t县府\tshort", "drop\t青石县春耕工作会议\t\tno",
    ]
    func graph(_ pages: [ArticleFacts], _ lines: [String]) throws -> [GraphEntity] {
      try Resolver().resolve(pages, curation: Curation(lines.joined(separator: "\n"), file: "c.tsv")).graph.entities
    }
    #expect(try graph(pages, lines) == graph(pages.reversed(), lines.reversed()))
  }
}
