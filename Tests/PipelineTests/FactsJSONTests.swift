import FactModel
import TextModel
import Testing

@testable import Pipeline

@Suite("The facts format")
struct FactsJSONTests {
  static let evidence = Evidence(
    spans: [Span(3, 8), Span(20, 22)], quote: "区长“甲”\n\t\\说", rule: "post.title", confidence: 0.95)

  static let full = ArticleFacts(
    source: "a/甲.txt", article: 2, headline: "标题 副题", published: "2023-12-25/2023-12-27", publisher: "青石报",
    jurisdiction: "青石县", jurisdictionCode: "990101", byline: [Byline(name: "田禾", role: .photographer)],
    characters: 812, text: "标题\n正文\u{1}\u{7F}🙂",
    entities: [
      Entity(id: "p1", type: .person, name: "田禾", evidence: [evidence]),
      Entity(id: "o1", type: .organization, name: "青石县政府", aliases: ["县政府", "政府"], divisionCode: "990101"),
      Entity(id: "i1", type: .initiative, name: "绿美青石"),
      Entity(id: "e1", type: .event, name: "会", kind: .meeting, reported: true, date: "XXXX-02-26"),
      Entity(id: "e2", type: .event, name: "会二", kind: .activity, reported: false),
      Entity(id: "e3", type: .event, name: "会三", kind: .activity, reported: true, dateText: "日前"),
    ],
    relations: [
      Relation(
        type: .participated, from: "p1", to: "e1", role: .chair, order: 3, list: "出席", onBehalfOf: "o1",
        evidence: [evidence]),
      Relation(type: .holds, from: "p1", to: "o1", title: "县长"),
      Relation(type: .cooperatesWith, from: "o1", to: "o1", initiative: "i1"),
      Relation(type: .conveyed, from: "e1", to: "e2"),
      Relation(type: .within, from: "e1", to: "e2"),
    ],
    statements: [
      Statement(by: "p1", at: "e1", verb: "强调", evidence: evidence),
      Statement(by: "p1", at: nil, verb: "指出", evidence: evidence),
    ],
    absences: [Absence(who: "p1", event: "e1", evidence: evidence)],
    postChanges: [
      PostChange(who: "p1", of: "o1", title: "县长", kind: .begin, verb: "当选", date: "2023-07-28", evidence: evidence),
      PostChange(who: "p1", of: "o1", title: "县长", kind: .end, verb: "免去", evidence: evidence),
    ])

  @Test("Facts that are written and read again are the same facts")
  func roundTrip() throws {
    let line = FactsJSON.line(Self.full, includesText: true)
    #expect(!line.contains("\n"))
    #expect(try FactsJSON.facts(line: line.utf8) == Self.full)
    #expect(FactsJSON.line(try FactsJSON.facts(line: line.utf8), includesText: true) == line)
  }

  @Test("The text is written only when asked for")
  func textIsOptional() throws {
    let line = FactsJSON.line(Self.full)
    #expect(!line.contains("\"text\""))
    var expected = Self.full
    expected.text = ""
    #expect(try FactsJSON.facts(line: line.utf8) == expected)
  }

  @Test("Keys stand in the format's order, absent ones are left out, and null stands for an unknown date")
  func keyOrder() {
    let facts = ArticleFacts(
      source: "a.txt", article: 1, headline: "题",
      entities: [
        Entity(id: "p1", type: .person, name: "田禾", aliases: ["老田"]),
        Entity(id: "e1", type: .event, name: "会", kind: .meeting, reported: true),
      ],
      relations: [Relation(type: .participated, from: "p1", to: "e1", role: .chair)])
    #expect(
      FactsJSON.line(facts) == """
        {"source":"a.txt","article":1,"headline":"题","published":null,"byline":[],"characters":0,"entities":[\
        {"id":"p1","type":"person","name":"田禾","aliases":["老田"]},\
        {"id":"e1","type":"event","kind":"meeting","reported":true,"date":null,"name":"会"}],\
        "relations":[{"type":"participated","from":"p1","to":"e1","role":"chair"}],"statements":[],"absences":[]}
        """)
  }

  @Test(
    "Confidence is written in its shortest form",
    arguments: [(1.0, "1"), (0.0, "0"), (0.85, "0.85"), (0.1 + 0.2, "0.30000000000000004"), (.nan, "0")])
  func confidence(_ value: Double, _ text: String) {
    var evidence = Self.evidence
    evidence.confidence = value
    let facts = ArticleFacts(
      source: "a", article: 1, headline: "",
      entities: [Entity(id: "p1", type: .person, name: "甲", evidence: [evidence])])
    #expect(FactsJSON.line(facts).contains("\"confidence\":\(text)}"))
  }

  @Test("Lines of gold are read, and what only gold has is ignored")
  func goldLines() throws {
    let gold = """
      \u{FEFF}{"source":"001.txt","article":1,"headline":"题","published":null,"byline":[{"name":"田禾","role":"reporter"}],\
      "entities":[{"id":"p1","type":"person","name":"田禾","optional":true,"also":["organization"]},\
      {"id":"e1","type":"event","kind":"meeting","reported":true,"date":null,"name":"会","aliases":["全会"]}],\
      "relations":[{"type":"participated","from":"p1","to":"e1","role":"speaker","optional":true}]}\r

      {"source": "001.txt", "article": 2, "headline": null, "entities": [], "relations": []}
      """
    let facts = try FactsJSON.read(Array(gold.utf8), file: "gold.jsonl")
    #expect(facts.count == 2)
    #expect(facts[0].entities.map(\.name) == ["田禾", "会"])
    #expect(facts[0].relations.first?.role == .speaker)
    #expect(facts[1].headline.isEmpty)
  }

  @Test(
    "Errors name the line and the field",
    arguments: [
      ("{", "f:1: byte 2: a key is missing"),
      ("[]", "f:1: an object is wanted, not a list"),
      (#"{"source":"a"}"#, "f:1: article: is missing"),
      (#"{"source":1,"article":1}"#, "f:1: source: a string is wanted, not a number"),
      (#"{"source":"a","article":1.5}"#, "f:1: article: a whole number is wanted"),
      (
        #"{"source":"a","article":1,"published":"2023-02-30"}"#,
        "f:1: published: “2023-02-30” is no date in EDTF, such as 2023-07-28 or 2023-07: there is no such day in that month"
      ),
      (
        #"{"source":"a","article":1,"entities":[{"id":"p1","type":"human","name":"甲"}]}"#,
        "f:1: entities[0].type: “human” is none of person, organization, place, initiative, event"
      ),
      (
        #"{"source":"a","article":1,"entities":[{"id":"p1","type":"person","name":"甲","aliases":["乙",2]}]}"#,
        "f:1: entities[0].aliases[1]: a string is wanted, not a number"
      ),
      (
        #"{"source":"a","article":1,"relations":[{"type":"holds","from":"p1","to":"o1"}]}"#,
        "f:1: relations[0].from: no entity of this article has the id “p1”"
      ),
      (
        #"{"source":"a","article":1,"entities":[{"id":"p","type":"person","name":"甲","evidence":[{"spans":[{}]}]}]}"#,
        "f:1: entities[0].evidence[0].spans[0].start: is missing"
      ),
    ])
  func errors(_ line: String, _ message: String) {
    let error = #expect(throws: FactsError.self) { try FactsJSON.read(Array(line.utf8), file: "f") }
    #expect(error?.description == message)
  }

  @Test("An error in a later line names that line")
  func laterLine() {
    let error = #expect(throws: FactsError.self) {
      try FactsJSON.read(Array("{\"source\":\"a\",\"article\":1}\n\n{\"source\":\"b\"}".utf8), file: "f")
    }
    #expect(error?.line == 3)
  }

  @Test("A line that is cut off anywhere is an error, and never a crash")
  func truncation() {
    let bytes = Array(FactsJSON.line(Self.full, includesText: true).utf8)
    for length in 0..<bytes.count {
      #expect(throws: FactsError.self) { try FactsJSON.facts(line: bytes[..<length]) }
    }
  }

  @Test("Escapes and surrogate pairs are read; half pairs, bad UTF-8 and deep nesting are refused")
  func jsonCorners() throws {
    #expect(try JSONValue(parsing: Array(#""\u7530\ud83d\ude42\/\b\f""#.utf8)) == .string("田🙂/\u{8}\u{C}"))
    #expect(try JSONValue(parsing: Array("-1.5e2".utf8)) == .number(-150))
    for bad in [
      #""\ud83d""#, #""\udc00""#, #""\x""#, "01", "1.", "1e", "tru", "\"\u{1}\"", "{\"a\":1,}", "[1,]", "1 2",
    ] {
      #expect(throws: JSONValue.SyntaxError.self) { try JSONValue(parsing: Array(bad.utf8)) }
    }
    #expect(throws: JSONValue.SyntaxError.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
    #expect(throws: JSONValue.SyntaxError.self) { try JSONValue(parsing: [UInt8](repeating: 0x5B, count: 100_000)) }
  }

  @Test("A page given as a line has a source, a text and what is known of it")
  func pageInput() throws {
    let line = #"{"source":"a.txt","text":"甲\n乙","published":"2023-07","jurisdiction":"青石县"}"#
    let page = try PageInput(line: line.utf8)
    #expect(page.text == "甲\n乙")
    #expect(page.context == PageContext(published: "2023-07", jurisdiction: "青石县"))
    let error = #expect(throws: FactsError.self) { try PageInput(line: #"{"source":"a"}"#.utf8, number: 7) }
    #expect(error?.description == "-:7: text: is missing")
  }
}
