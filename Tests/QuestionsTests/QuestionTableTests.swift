import FactModel
import GraphStore
import Testing

@testable import Questions

@Suite struct QuestionTableTests {
  @Test func `Every row of the table compiles`() throws {
    let rules = try QuestionRules.embedded.get()
    #expect(rules.rules.count > 100)
    #expect(Set(rules.rules.map { $0.language.rawValue + $0.name }).count == rules.rules.count)
  }

  @Test func `Every example is understood by its own row`() throws {
    let interpreter = try QuestionInterpreter(names: FakeNames(), today: CivilDay(iso: "2024-06-15"))
    for rule in try QuestionRules.embedded.get().rules {
      guard case .understood(let found) = try interpreter.interpret(rule.example) else {
        Issue.record("\(rule.name): “\(rule.example)” is not understood")
        continue
      }
      #expect(found.pattern == rule.name, "\(rule.example)")
      #expect(!found.text.contains("{"), "\(rule.name): \(found.text)")
      #expect(!found.parameters.contains { $0.value.contains("{") || $0.value == "-" }, "\(rule.name)")
    }
  }

  @Test func `Each slot of a row's parameters and wording is in its pattern`() throws {
    for rule in try QuestionRules.embedded.get().rules {
      let example = QuestionText(rule.example)
      let slots = Set(rule.pattern.matches(example.characters).flatMap(\.captures).map(\.slot))
      for text in rule.parameters.map(\.value) + [rule.understood] {
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
          let slot = rest[rest.index(after: open)..<close].prefix { $0 != "." }
          #expect(slots.contains(String(slot)), "\(rule.name): \(text)")
          rest = rest[rest.index(after: close)...]
        }
      }
    }
  }

  @Test func `Each row's query is there and takes the row's parameters`() throws {
    let catalog = try QueryCatalog()
    for rule in try QuestionRules.embedded.get().rules {
      let query = try catalog.query(rule.query)
      var given = Set(rule.parameters.map(\.name))
      if rule.takesTime { given.formUnion(["since", "until"]) }
      for name in given { #expect(query.parameter(name) != nil, "\(rule.name): \(query.name) has no \(name)") }
      for parameter in query.parameters where parameter.isRequired {
        #expect(given.contains(parameter.name), "\(rule.name): \(query.name) needs \(parameter.name)")
      }
    }
  }

  @Test func `Values of word classes are ones that the queries take`() throws {
    let interpreter = try QuestionInterpreter(names: FakeNames(), today: CivilDay(iso: "2024-06-15"))
    let catalog = try QueryCatalog()
    for rule in try QuestionRules.embedded.get().rules {
      guard case .understood(let found) = try interpreter.interpret(rule.example) else { continue }
      let values = Dictionary(
        found.parameters.map { ($0.name, Value.text($0.value)) }, uniquingKeysWith: { first, _ in first })
      #expect(throws: Never.self) { try catalog.query(found.query).bindings(values) }
    }
  }
}
