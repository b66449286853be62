import FactModel
import GraphStore
import Questions
import Rendering

/// Answers a question in Chinese or English.
enum AskCommand {
  static let spec = CommandSpec(
    name: "ask", summary: "a question in Chinese or English",
    discussion: """
      Says first how the question was understood and which named query answers it. A question that is not understood
      is never guessed at: what was recognized is printed, and the nearest questions that can be answered.
      """,
    arguments: [ArgumentSpec(name: "QUESTION", help: "the question, in quotes", isRequired: true)],
    options: [.db] + RowOutput.options + [
      .pick,
      OptionSpec(
        name: "limit", kind: .integer(-1...1_000_000), valueName: "N",
        help: "at most so many rows, -1 for all (default: \(longestTable) in a table, else the query's own)"),
    ],
    examples: [
      .init("xianzhi ask '谁参加了县委十四届七次全会？'", "who took part in a meeting, in the printed order"),
      .init("xianzhi ask '林远清2023年参加了哪些会议？' --evidence", "with the sentences the answer rests on"),
      .init("xianzhi ask 'Which posts does 林远清 hold?' --format json", "as JSON, with query and parameters"),
    ],
    run: run)

  /// What somebody may read in a table; longer answers are cut, and that is said.
  private static let longestTable = 200

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let question = arguments.positional[0]
    let store = try arguments.openStore()
    let interpreter = try QuestionInterpreter(
      names: StoreNames(store: store, pick: arguments.pick), today: Clock.today)
    switch try interpreter.interpret(question) {
    case .understood(let understood): return try answer(question, understood, arguments, store)
    case .notUnderstood(let problem):
      if arguments.value("format") == "json" { try Terminal.print(json(question, problem).text + "\n") }
      throw Failure(describe(problem))
    case .ambiguous(let problem):
      NameLookup.list(problem.candidates)
      throw Failure(problem.text + (problem.language == .chinese ? "；用 --pick N 选一个" : "; choose with --pick N"))
    }
  }

  /// The names recognized and the nearest questions, on standard error; the failure's line is returned.
  private static func describe(_ problem: NotUnderstood) -> String {
    let isChinese = problem.language == .chinese
    for mention in problem.recognized {
      Terminal.note(
        "  \(isChinese ? "认出" : "recognized"): \(mention.text) (\(mention.thing.type.rawValue) \(mention.thing.id))")
    }
    // Of what is no question at all there is nothing to say but that.
    let isPartly =
      !problem.recognized.isEmpty
      || problem.words.joined().count > problem.unread.joined().count
        && !problem.unread.isEmpty
    if isPartly, !problem.words.isEmpty {
      Terminal.note("  \(isChinese ? "读懂" : "understood"): \(problem.words.joined(separator: isChinese ? "、" : ", "))")
    }
    if isPartly, !problem.unread.isEmpty {
      Terminal.note(
        "  \(isChinese ? "没读懂" : "not understood"): \(problem.unread.joined(separator: isChinese ? "、" : ", "))")
    }
    let hint = problem.nearest.joined(separator: " ")
    if hint.isEmpty { return problem.text }
    return problem.text + (isChinese ? "；可以这样问：\(hint)" : "; you can ask: \(hint)")
  }

  private static func json(_ question: String, _ problem: NotUnderstood) -> JSON {
    .object([
      .init("question", .string(question)), .init("understood", .null), .init("problem", .string(problem.text)),
      .init(
        "recognized",
        .array(
          problem.recognized.map { mention in
            .object([
              .init("text", .string(mention.text)), .init("id", .string(mention.thing.id)),
              .init("type", .string(mention.thing.type.rawValue)), .init("name", .string(mention.thing.name)),
            ])
          })),
      .init("words", .array(problem.words.map(JSON.string))), .init("unread", .array(problem.unread.map(JSON.string))),
      .init("nearest", .array(problem.nearest.map(JSON.string))),
    ])
  }

  private static func answer(
    _ question: String, _ understood: UnderstoodQuestion, _ arguments: ParsedArguments, _ store: GraphStore
  ) throws -> ExitStatus {
    let query = try QueryCatalog.query(understood.query)
    var values = Dictionary(
      understood.parameters.map { ($0.name, Value.text($0.value)) }, uniquingKeysWith: { first, _ in first })
    let output = RowOutput(arguments)
    let hasWantedLimit = values["limit"] != nil
    if let limit = arguments.integer("limit") {
      values["limit"] = .integer(Int64(limit))
    } else if !hasWantedLimit, output.isForPeople, case .integer(let own)? = query.parameter("limit")?.defaultValue,
      own > longestTable
    {
      values["limit"] = .integer(Int64(longestTable))
    }
    let isChinese = understood.language == .chinese
    let command = understood.parameters.map { "--\($0.name) \($0.value)" }.joined(separator: " ")
    let stated =
      (isChinese ? "理解为：" : "understood as: ") + understood.text
      + "\n" + (isChinese ? "查询：" : "query: ") + "\(understood.query) \(command)\n"
    let unused = understood.unused.map { "“\($0)”" }.joined(separator: isChinese ? "、" : ", ")
    let heading =
      unused.isEmpty ? stated : stated + (isChinese ? "未用到：" : "did not use: ") + unused + "\n"
    if output.isForPeople { try Terminal.print(heading + "\n") } else { Terminal.note(heading.dropLast().description) }
    var members: [JSON.Member] = [
      .init("question", .string(question)), .init("understood", .string(understood.text)),
      .init("query", .string(understood.query)),
      .init("parameters", .object(understood.parameters.map { .init($0.name, .string($0.value)) })),
    ]
    if !understood.unused.isEmpty { members.append(.init("unused", .array(understood.unused.map(JSON.string)))) }
    let run = QueryRun(
      store: store, query: query, values: values, hasHeading: false, hasWantedLimit: hasWantedLimit)
    guard understood.answer == .count else {
      return try run.print(output, members: members, title: understood.text, isChinese: isChinese)
    }
    return try printCount(run, output, members, isChinese)
  }

  private static func printCount(
    _ run: QueryRun, _ output: RowOutput, _ members: [JSON.Member], _ isChinese: Bool
  ) throws -> ExitStatus {
    var values = run.values
    // A count of what fits on a page would be none.
    if run.query.parameter("limit") != nil { values["limit"] = .integer(-1) }
    // What is only inferred does not count.
    if run.query.parameter("inferred") != nil { values["inferred"] = .integer(0) }
    let rows = try run.store.run(run.query, values)
    let count = AnswerCount(rows)
    let undated = try UndatedRows(run)
    let sink = Terminal.output()
    try output.write(count.table, members: members + undated.members, to: sink)
    if output.isForPeople { try sink.write("\n" + count.sentence(isChinese) + "\n") }
    try output.writeEvidence(rows, to: sink)
    try sink.flush()
    undated.note(isChinese: isChinese)
    return count.number > 0 ? .done : .nothing
  }
}
