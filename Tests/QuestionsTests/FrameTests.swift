import FactModel
import GraphStore
import Testing

@testable import Questions

@Suite struct FrameTests {
  private func interpreter() throws -> QuestionInterpreter {
    try QuestionInterpreter(names: FakeNames(), today: CivilDay(iso: "2024-06-15"))
  }

  /// What the frames alone make of a question.
  private func framed(_ question: String, in language: QuestionLanguage) throws -> UnderstoodQuestion? {
    let interpreter = try interpreter()
    var linker = NameLinker(names: FakeNames())
    let text = QuestionText(question).trimming(
      prefixes: interpreter.rules.prefixes.values.flatMap { $0 },
      suffixes: interpreter.rules.suffixes.values.flatMap { $0 })
    linker.forgiveness = .form
    guard let reading = try interpreter.reading(of: text, &linker),
      case .understood(let found) = try interpreter.framed(reading, &linker)
    else { return nil }
    return found
  }

  @Test(arguments: ["副县长", "代县长", "常务副县长", "第一副局长", "县长"])
  func `A deputy's office is one word, longer than the office in it`(office: String) throws {
    let words = try QuestionFrames.embedded.get().words(.chinese)
    let found = words.words(in: Array(office + "是谁"), at: 0)
    let first = try #require(found.first)
    #expect(String(first.word) == office && first.classes["TITLE"] != nil)
    #expect(found.map(\.word.count) == found.map(\.word.count).sorted(by: >))
  }

  @Test(arguments: QuestionLanguage.allCases)
  func `Every example is understood by its own frame, as parameters that its query takes`(
    language: QuestionLanguage
  ) throws {
    let catalog = try QueryCatalog()
    for frame in try QuestionFrames.embedded.get().frames {
      let example = frame.examples[language] ?? ""
      guard let found = try framed(example, in: language) else {
        Issue.record("\(frame.name): “\(example)” is not understood")
        continue
      }
      #expect(found.pattern == frame.name, "\(example)")
      #expect(!found.text.contains("{"), "\(frame.name): \(found.text)")
      let values = Dictionary(
        found.parameters.map { ($0.name, Value.text($0.value)) }, uniquingKeysWith: { first, _ in first })
      #expect(throws: Never.self, "\(frame.name)") { try catalog.query(found.query).bindings(values) }
    }
  }

  @Test func `Each frame's query takes its limits in time and its order`() throws {
    let catalog = try QueryCatalog()
    for frame in try QuestionFrames.embedded.get().frames {
      let query = try catalog.query(frame.query)
      for parameter in frame.parameters {
        #expect(query.parameter(parameter.name) != nil, "\(frame.name): \(query.name) has no \(parameter.name)")
      }
      if frame.takesTime {
        #expect(query.parameter("since") != nil && query.parameter("until") != nil, "\(frame.name)")
      }
      if frame.takesNewest { #expect(query.parameter("newest") != nil, "\(frame.name)") }
    }
  }

  @Test func `Who stands before and behind a word tells who accompanied whom`() throws {
    #expect(try framed("谁陪同了林远清", in: .chinese)?.query == "companions")
    #expect(try framed("林远清陪同了谁", in: .chinese)?.parameters.map(\.value) == ["p1", "companion"])
  }

  @Test func `An office beside a name goes with it, and tells two of one name apart`() throws {
    #expect(try framed("青山县县长周承志都去哪儿视察了", in: .chinese)?.parameters.map(\.value) == ["p2"])
    #expect(try framed("何思远局长的履历", in: .chinese)?.parameters.map(\.value) == ["p4"])
  }

  @Test(arguments: ["林远清参加了哪些有意思的会议", "周承志和天气", "谁没有列席青山县委十四届七次全会", "2023年青山县委十四届七次全会谁主持"])
  func `Nothing of a question is left out`(question: String) throws {
    #expect(try framed(question, in: .chinese) == nil)
  }
}
