import Evaluation
import FactModel
import Testing

@Suite struct ReportTests {
  private static func evidence(_ quote: String, _ confidence: Double) -> [Evidence] {
    [Evidence(spans: [], quote: quote, rule: "test", confidence: confidence)]
  }

  private static func event(_ id: String, _ name: String) -> Entity {
    Entity(id: id, type: .event, name: name, kind: .meeting, reported: true)
  }

  /// One right person, one wrong one, one missed; a role that is wrong.
  private static let report: EvaluationReport = {
    let gold = GoldArticle(
      source: "a.txt", headline: "青山县召开会议",
      entities: [
        GoldEntity(Entity(id: "p1", type: .person, name: "林远清")),
        GoldEntity(Entity(id: "p2", type: .person, name: "周海宁")),
        GoldEntity(event("e1", "青山县春耕工作会议")),
      ],
      relations: [GoldRelation(Relation(type: .participated, from: "p1", to: "e1", role: .chair))])
    let facts = GoldArticle(
      source: "pages/a.txt", headline: "青山县召开会议",
      entities: [
        GoldEntity(Entity(id: "p1", type: .person, name: "林远清", evidence: evidence("林远清", 0.95))),
        GoldEntity(Entity(id: "p2", type: .person, name: "何时了", evidence: evidence("春花秋月何时了", 0.7))),
        GoldEntity(event("e1", "青山县春耕工作会议")),
      ],
      relations: [
        GoldRelation(
          Relation(
            type: .participated, from: "p1", to: "e1", role: .speaker, evidence: evidence("林远清在春耕工作会议上讲话", 0.5)))
      ],
      text: "青山县召开会议\n林远清主持青山县春耕工作会议。周海宁汇报工作。\n")
    return EvaluationReport(gold: [gold], facts: [facts])
  }()

  @Test func `Each error comes with its sentence`() {
    let errors = Self.report.errors.map { "\($0.row.rawValue) \($0.kind.rawValue): \($0.fact) “\($0.quote)”" }
    #expect(
      errors == [
        "person wrong: 何时了 “春花秋月何时了”", "person missed: 周海宁 “周海宁汇报工作”",
        "participated wrong: 林远清 –participated speaker→ 青山县春耕工作会议 “林远清在春耕工作会议上讲话”",
        "participated missed: 林远清 –participated chair→ 青山县春耕工作会议 “林远清主持青山县春耕工作会议”",
      ])
  }

  @Test func `Scores are found by the names of their rows`() {
    #expect(Self.report.f1(named: "person") == 0.5)
    #expect(Self.report.f1(named: "participated, role aside") == 1)
    #expect(Self.report.f1(named: "signed") == 0)
    #expect(Self.report.f1(named: "macro") == Self.report.macroF1)
    #expect(Self.report.f1(named: "persons") == nil)
  }

  @Test func `Reliability counts judged facts by confidence, bounds in the upper bin`() {
    let bins = Self.report.reliability
    #expect(bins.map(\.from) == [0.5, 0.6, 0.7, 0.8, 0.9])
    #expect(bins.map(\.facts) == [1, 0, 1, 0, 1])
    #expect(bins.map(\.right) == [0, 0, 0, 0, 1])
    #expect(bins[1].share == nil && bins[4].share == 1)
  }

  @Test func `Gold that is wrong is named with its line and field`() {
    let lines =
      #"{"source":"a.txt","entities":[]}"# + "\n\n"
      + #"{"source":"a.txt","entities":[{"id":"p1","type":"man","name":"林远清"}]}"#
    let error = #expect(throws: FactsError.self) { try GoldArticle.read(Array(lines.utf8), file: "g.jsonl") }
    #expect(error?.description.hasPrefix("g.jsonl:3: entities[0].type: “man” is none of person, ") == true)
  }

  @Test(arguments: [(0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (45, 50, 0.786, 0.957), (1, 1, 0.207, 1.0)])
  func `Wilson's interval`(right: Int, total: Int, low: Double, high: Double) throws {
    let interval = try #require(SampledShare(right: right, total: total).interval)
    #expect(abs(interval.lowerBound - low) < 0.0005 && abs(interval.upperBound - high) < 0.0005, "\(interval)")
  }

  @Test func `An empty sample has neither share nor interval`() {
    let nothing = SampledShare(right: 0, total: 0)
    #expect(nothing.share == nil && nothing.interval == nil)
  }
}
