import FactModel
import GraphStore
import Questions
import Rendering

/// Draws a part of the graph.
enum GraphCommand {
  static let spec = CommandSpec(
    name: "graph", summary: "a diagram as DOT, or drawn by Graphviz",
    discussion: """
      Without --around or --event it shows the events that most is known of. Who led or spoke is drawn strongly,
      who attended thinly; shapes and colours say what a node is.
      """,
    options: [
      .db,
      OptionSpec(
        name: "around", valueName: "NAME", help: "the surroundings of a person, body, place or initiative",
        isRepeated: true),
      OptionSpec(name: "event", valueName: "E", help: "an event with all who took part", isRepeated: true),
      OptionSpec(name: "depth", kind: .integer(0...6), valueName: "N", help: "how many relations away (default: 1)"),
      OptionSpec(name: "limit", kind: .integer(1...5000), valueName: "N", help: "at most so many nodes (default: 60)"),
      OptionSpec(name: "referred", kind: .flag, help: "also events that pages only refer to"),
      OptionSpec(name: "render", valueName: "FILE", help: "draw into FILE.svg, .png or .pdf with Graphviz"),
      OptionSpec(name: "font", valueName: "NAME", help: "the font (default: \(DOTWriter.Options().font))"),
      OptionSpec(name: "no-legend", kind: .flag, help: "leave the legend out"),
      .pick,
    ],
    examples: [
      .init("xianzhi graph --around 林远清 > lin.dot", "DOT for other programs"),
      .init("xianzhi graph --event 县委十四届七次全会 --render plenum.svg", "a meeting as a picture"),
      .init(
        "xianzhi graph --around 林远清 --depth 2 --limit 40 --font 'PingFang SC' --render lin.pdf",
        "two steps around somebody"),
    ],
    run: run)

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let picture = arguments.value("render")
    if let picture { _ = try Graphviz.format(of: picture) }
    let store = try arguments.openStore()
    let diagram = try diagram(arguments, store)
    guard !diagram.nodes.isEmpty else { throw Failure("\(store.path) holds no events to draw; give --around NAME") }
    let dot = try DiagramText(arguments).dot(diagram)
    if let picture {
      try Graphviz.render(dot, into: picture)
      Terminal.note("\(picture): \(diagram.nodes.count) nodes, \(diagram.edges.count) relations")
    } else {
      try Terminal.print(dot)
    }
    return .done
  }

  private static func diagram(_ arguments: ParsedArguments, _ store: GraphStore) throws -> Diagram {
    let lookup = NameLookup(store: store, pick: arguments.pick)
    var things = try arguments.all("around").map { try lookup.entity($0) }
    things += try arguments.all("event").map { try lookup.entity($0, types: [.event]) }
    var builder = DiagramBuilder(store: store, limit: arguments.integer("limit") ?? 60)
    builder.reportedOnly = !arguments.has("referred")
    if things.isEmpty { return try builder.overview(title: "") }
    return try builder.around(
      things.map(\.id), depth: arguments.integer("depth") ?? 1, title: things.map(\.name).joined(separator: "、"))
  }
}

/// A diagram as DOT text, with the options of the command line.
struct DiagramText {
  var options = DOTWriter.Options()

  init() {}

  init(_ arguments: ParsedArguments) {
    if let font = arguments.value("font") { options.font = font }
    options.legend = !arguments.has("no-legend")
  }

  func dot(_ diagram: Diagram) throws -> String {
    try OutputSink.string { try DOTWriter(to: $0, options: options).write(diagram) }
  }
}
