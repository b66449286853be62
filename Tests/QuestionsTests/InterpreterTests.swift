import FactModel
import Testing

@testable import Questions

@Suite struct InterpreterTests {
  private func interpret(_ question: String) throws -> Understanding {
    try QuestionInterpreter(names: FakeNames(), today: CivilDay(iso: "2024-06-15")).interpret(question)
  }

  @Test func `What was understood is put back in the question's language`() throws {
    guard case .understood(let chinese) = try interpret("2023年林远清主持过哪些会议？"),
      case .understood(let english) = try interpret("Who chaired 青山县委十四届七次全会?")
    else {
      Issue.record("not understood")
      return
    }
    #expect(chinese.text == "林远清主持了哪些会议（2023-01-01至2023-12-31）")
    #expect(english.text == "who chaired “中国共产党青山县第十四届委员会第七次全体会议”")
    #expect(english.language == .english)
  }

  @Test func `A name with a slip may be another's: it is offered and never taken`() throws {
    for question in ["林远情参加了哪些会议？", "林远情最近忙什么"] {
      guard case .ambiguous(let found) = try interpret(question) else {
        Issue.record("taken")
        return
      }
      #expect(found.text == "没有“林远情”；是不是林远清")
      #expect(found.candidates.map(\.id) == ["p1"])
    }
  }

  @Test(arguments: ["谁主持了山海协作联席会议", "山海协作联席会议主持人都有谁呢"])
  func `A part of a name is taken for the one that has it, and that is said`(question: String) throws {
    guard case .understood(let found) = try interpret(question) else {
      Issue.record("not understood")
      return
    }
    #expect(found.parameters.map(\.value) == ["e4", "chair"])
    #expect(found.text.contains("“2023年山海协作联席会议”（“山海协作联席会议”取最接近的名称）"))
    #expect(found.mentions.first?.isExact == false)
  }

  @Test func `A name that fits several lists them`() throws {
    guard case .ambiguous(let found) = try interpret("何思远担任什么职务？") else {
      Issue.record("not ambiguous")
      return
    }
    #expect(found.mention == "何思远")
    #expect(found.candidates.map(\.id) == ["p3", "p4"])
    #expect(found.candidates.map(\.detail) == ["青山县副县长", "临海区教育局局长"])
  }

  @Test func `An event's short name that fits two events is ambiguous, too`() throws {
    guard case .ambiguous(let found) = try interpret("谁参加了全会？") else {
      Issue.record("not ambiguous")
      return
    }
    #expect(found.text == "“全会”可以指2个对象")
  }

  @Test func `An unknown name is named, with questions that can be asked`() throws {
    guard case .notUnderstood(let found) = try interpret("白松涛参加了哪些会议？") else {
      Issue.record("understood")
      return
    }
    #expect(found.text == "没有名为“白松涛”的人物")
    #expect(found.nearest.count == 3)
    #expect(found.nearest[0] == "林远清参加了哪些会议？")
  }

  @Test func `What is not understood says what was recognized and offers the nearest questions with it`() throws {
    guard case .notUnderstood(let found) = try interpret("周承志为什么不喜欢东河街道的天气") else {
      Issue.record("understood")
      return
    }
    #expect(found.text == "没有理解这个问题")
    #expect(found.recognized.map(\.thing.id) == ["p2", "l3"])
    #expect(found.nearest.count == 3)
    #expect(found.nearest.allSatisfy { $0.contains("周承志") || $0.contains("东河街道") })
  }

  @Test func `A limit in time is never dropped in silence`() throws {
    // The event has one time: a question that limits it is not one that can be answered.
    guard case .notUnderstood = try interpret("2023年谁主持了青山县委十四届七次全会") else {
      Issue.record("understood")
      return
    }
  }

  @Test(arguments: ["", "   ", "？", "\n\t", "……", "“”"])
  func `An empty question is not understood`(question: String) throws {
    guard case .notUnderstood(let found) = try interpret(question) else {
      Issue.record("understood")
      return
    }
    #expect(found.nearest.count == 3)
  }

  @Test(arguments: [
    "'; DROP TABLE entity; --", "谁参加了'; DROP TABLE entity; --", "SELECT * FROM entity", "\u{0}\u{1}谁", "👍👍",
    "{person}参加了哪些会议", "谁参加了", "参加了哪些会议", "who attended", "谁参加了谁参加了谁参加了", "(((((", "的的的的的的",
    "آیا", "林远清林远清林远清", "2023年", "今年去年前年",
  ])
  func `Odd text is not understood, and does no harm`(question: String) throws {
    if case .understood(let found) = try interpret(question) { Issue.record("understood as \(found.text)") }
  }

  @Test func `A question of ten thousand characters is refused at once`() throws {
    guard case .notUnderstood(let found) = try interpret(String(repeating: "谁参加了", count: 2500)) else {
      Issue.record("understood")
      return
    }
    #expect(found.text.contains("300"))
  }

  @Test func `A question of the greatest length is answered in bounded time`() throws {
    let long = String(String(repeating: "林远清和周承志参加了哪些会议是谁主持的", count: 20).prefix(300))
    if case .understood = try interpret(long) { Issue.record("understood") }
  }
}
