import FactModel
import FoundationEssentials
import GraphStore
import Pipeline
import Questions
import Rendering

/// What `demo` shows of a store.
struct Tour {
  let store: GraphStore
  let folder: String
  private let event: Row?
  private let person: Row?

  init(store: GraphStore, folder: String) throws {
    self.store = store
    self.folder = folder
    event = try store.rows("demo-event").first
    person = try store.rows("demo-person").first
  }

  private var dotFile: String { folder + "/graph.dot" }
  private var pictureFile: String { folder + "/graph.svg" }
  private var tables: String { folder + "/csv" }

  /// Writes diagram and tables. Without Graphviz there is no picture, which the text then says.
  func write() throws {
    var builder = DiagramBuilder(store: store, limit: 40)
    let diagram: Diagram
    if let person {
      diagram = try builder.around([person.text("id")], depth: 1, title: person.text("name"))
    } else {
      diagram = try builder.overview(title: "")
    }
    let dot = try DiagramText().dot(diagram)
    let file = try OutputFile(path: dotFile)
    try file.sink.write(dot)
    try file.close()
    try? FileManager.default.removeItem(atPath: pictureFile)
    do {
      try Graphviz.render(dot, into: pictureFile)
    } catch let failure as Failure {
      Terminal.note("xianzhi: warning: no picture: \(failure.message)")
    }
    try ExportCommand.export(store, to: tables, format: "csv", plain: false)
  }

  /// The page of text.
  func text(report: BuildReport, seconds: Double) throws -> String {
    var text = ""
    if let found = try store.rows("demo-counts").first {
      func n(_ name: String) -> String { "\(found.integer(name))" }
      let time = "\(Int(seconds * 1000)) ms"
      text += """
        Found in \(n("pages")) pages (\(n("articles")) articles), in \(time):
          \(n("people")) people with \(n("posts")) posts, \(n("organizations")) organizations, \(n("places")) places, \
        \(n("initiatives")) initiatives
          \(n("meetings")) meetings, \(n("visits")) inspections and visits, \(n("others")) ceremonies and activities
          \(n("participations")) participations; \(n("evidence")) printed sentences as evidence


        """
    }
    if let event { text += try answer(event) }
    text += "Files:\n"
    text += "  \(folder)/xianzhi.db   the store\n"
    text += "  \(dotFile)   the diagram as DOT\n"
    if FileManager.default.fileExists(atPath: pictureFile) { text += "  \(pictureFile)   the same, drawn\n" }
    text += "  \(tables)/   entities, participation, posts, relations, evidence, articles\n"
    text += try next()
    return text
  }

  /// One question with its answer and the sentence behind it.
  private func answer(_ event: Row) throws -> String {
    let name = event.text("short_name").isEmpty ? event.text("name") : event.text("short_name")
    let question = "谁参加了\(name)？"
    guard
      case .understood(let understood) = try QuestionInterpreter(names: StoreNames(store: store)).interpret(question)
    else { return "" }
    let query = try QueryCatalog().query(understood.query)
    let values = Dictionary(
      understood.parameters.map { ($0.name, Value.text($0.value)) }, uniquingKeysWith: { first, _ in first })
    let table = try store.run(query, values)
    let shown = table.rows.prefix(8).map { Row(columns: table.columns, values: $0) }
    var text = "A question: xianzhi ask '\(question)'\n  \(understood.text)\n"
    let rows = shown.map { row -> [Value] in
      let role = ParticipationRole(rawValue: row.text("role")).map(Labels.of) ?? row.text("role")
      return [.text("  " + row.text("participant")), .text(role), .text(row.text("post"))]
    }
    text += try OutputSink.string {
      try TerminalTable(to: $0, width: Terminal.width).write(
        Table(columns: ["  participant", "role", "post"], rows: rows))
    }
    if table.rows.count > shown.count { text += "  … and \(table.rows.count - shown.count) more\n" }
    if let first = shown.first(where: { !$0.text("quote").isEmpty }) {
      let quote = NameMarker.mark(first.text("quote"), names: [first.text("participant")], isColoured: false)
      text +=
        "  as printed: “\(quote)”\n    \(first.text("source")) #\(first.text("article")) 《\(first.text("headline"))》\n"
    }
    return text + "\n"
  }

  private func next() throws -> String {
    let name = person?.text("name") ?? ""
    let db = "--db \(folder)/xianzhi.db"
    guard !name.isEmpty else { return "\nTry next:\n  xianzhi stats \(db)\n  xianzhi query\n  xianzhi build pages/\n" }
    return """

      Try next:
        xianzhi ask '\(name)参加了哪些会议？' --evidence \(db)
        xianzhi explain \(name) \(db)
        xianzhi graph --around \(name) --depth 2 --render around.svg \(db)

      """
  }
}
