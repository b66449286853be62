import FactModel
import Testing

@testable import Questions

/// Whatever of a question has no part in its query is said.
@Suite struct NothingSilentTests {
  private func understood(_ question: String) throws -> UnderstoodQuestion? {
    let interpreter = try QuestionInterpreter(names: FakeNames(), today: CivilDay(iso: "2024-06-15"))
    guard case .understood(let found) = try interpreter.interpret(question) else { return nil }
    return found
  }

  @Test(arguments: [
    ("现任青山县县长是谁", ["现任"]), ("who is the current 县长 of 青山县", ["current"]), ("林远清去过哪些学校", ["哪些学校"]),
    ("林远清没有参加哪些会议", ["会议"]), ("陪同林远清调研的周承志还参加过哪些会议", ["陪同林远清调研"]), ("林远清主持过千村示范工程的什么活动", ["主持"]),
    ("林远清参加了哪些会议", []), ("谁参加了青山县委十四届七次全会", []),
  ])
  func `What was not used is said`(question: String, unused: [String]) throws {
    #expect(try understood(question)?.unused == unused)
  }

  @Test(arguments: [
    ("林远清的妻子是谁", "库里没有“妻子”"), ("哪些领导没有主持过会议", "不能回答否定的“没有”"), ("除了林远清还有谁主持过会议", "不能把谁除外"),
    ("林远清和周承志谁参加的会议多", "不能直接比较"), ("林远清、周承志、何思远都参加过的会议", "问题里有3个人"),
    ("where was 林远清 born", "nothing is known of “born”"),
    ("which meetings did 林远清 not chair", "“not” cannot be answered"),
  ])
  func `A question that has no answer here says why`(question: String, reason: String) throws {
    let interpreter = try QuestionInterpreter(names: FakeNames(), today: CivilDay(iso: "2024-06-15"))
    guard case .notUnderstood(let found) = try interpreter.interpret(question) else {
      Issue.record("understood")
      return
    }
    #expect(found.text.hasPrefix(reason), "\(found.text)")
  }

  @Test func `Who an office stands for is the first question offered`() throws {
    let interpreter = try QuestionInterpreter(names: FakeNames(), today: CivilDay(iso: "2024-06-15"))
    guard case .notUnderstood(let found) = try interpreter.interpret("青山县县长主持了哪些会议") else {
      Issue.record("understood")
      return
    }
    #expect(found.nearest.first == "青山县县长是谁？" && found.nearest.count == 3)
  }

  /// Questions put together from parts, each of which limits what is asked.
  private static let parts: [(words: String, sign: String)] = [
    ("主持", "chair"), ("列席", "observer"), ("率队", "leader"), ("2023年", "2023-01-01"), ("超过三次", "4"), ("前五名", "5"),
    ("座谈会", "座谈会"), ("调研", "inspection"), ("东河街道", "l3"), ("千村示范工程", "i1"), ("周承志", "p2"), ("现任", "现任"),
    ("哪些学校", "哪些学校"), ("没有", "没有"), ("除了", "除了"),
  ]
  private static let frames = [
    "林远清%的会议", "谁%%最多", "%林远清参加了什么", "青山县委十四届七次全会%谁%参加", "%参加过会议的人%", "谁陪同林远清%%", "林远清%和%参加的活动", "青山县%的县长是谁%",
    "有哪些会议%%", "林远清担任什么职务%", "林远清%去过哪里%", "哪些报道提到林远清%",
  ]

  @Test(arguments: frames) func `No part of a question that limits it is left out in silence`(frame: String) throws {
    var count = 0
    let holes = frame.count { $0 == "%" }
    for (order, first) in Self.parts.enumerated() {
      let others = Self.parts.enumerated().filter { ($0.offset + order).isMultiple(of: 7) }.map(\.element)
      for second in holes > 1 ? others : [("", "")] {
        let pieces = frame.split(separator: "%", maxSplits: 2, omittingEmptySubsequences: false)
        let question =
          pieces[0] + first.words + pieces[1] + (holes > 1 ? second.words + pieces[2] : "")
        guard let found = try understood(String(question)) else { continue }
        count += 1
        let said = (found.parameters.map(\.value) + found.unused + [found.text]).joined(separator: " ")
        for part in [first, second] where !part.words.isEmpty {
          let query = Self.meaning[found.query] ?? []
          // 没有 at the end only asks whether.
          let isAsked = part.words == "没有" && question.hasSuffix("没有")
          #expect(
            isAsked || said.contains(part.sign) || said.contains(part.words) || query.contains(part.sign),
            "\(question): \(part.words) is in none of \(found.query) \(said)")
        }
      }
    }
    #expect(count > 0)
  }

  /// What a query says by itself.
  private static let meaning: [String: [String]] = [
    "visits": ["inspection"], "companions": ["inspection"], "absences": ["没有"],
  ]
}
