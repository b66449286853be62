public import FactModel

/// Writes a diagram in Graphviz's DOT language.
///
/// The same diagram gives the same bytes. All identifiers and labels are quoted; labels are wrapped
/// here, since Graphviz breaks Chinese text nowhere.
public struct DOTWriter {
  /// How a diagram is drawn.
  public struct Options: Sendable {
    /// The font's family; it must have Chinese characters.
    public var font: String
    /// Whether a small legend of shapes and colours is added.
    public var legend: Bool

    /// The options; the default font comes with the usual package of Chinese fonts.
    public init(font: String = "Noto Sans CJK SC", legend: Bool = true) {
      self.font = font
      self.legend = legend
    }
  }

  private let sink: OutputSink
  private let options: Options

  /// A writer into `sink`.
  public init(to sink: OutputSink, options: Options = Options()) {
    self.sink = sink
    self.options = options
  }

  /// Writes the diagram. An edge whose ends are not both among the nodes is left out.
  public func write(_ diagram: Diagram) throws {
    let font = Self.quoted(options.font)
    try sink.write(
      """
      digraph \(Self.quoted("xianzhi")) {
        graph [charset="UTF-8", rankdir="LR", ranksep="0.9", nodesep="0.16", splines="true", outputorder="edgesfirst", \
      pad="0.3", bgcolor="white", fontname=\(font), fontsize="15", fontcolor="#333333", labelloc="t", \
      label=\(Self.label(diagram.title, width: 60))];
        node [fontname=\(font), fontsize="11", fontcolor="#1a1a1a", style="filled", penwidth="1.2", margin="0.12,0.06", \
      height="0.3"];
        edge [fontname=\(font), fontsize="9", arrowsize="0.6", penwidth="1.1"];

      """)
    var known: Set<String> = []
    for node in diagram.nodes where known.insert(node.id).inserted {
      try sink.write("  \(Self.quoted(node.id)) [\(attributes(of: node))];\n")
    }
    for bundle in Self.bundles(diagram.edges) where known.contains(bundle.from) && known.contains(bundle.to) {
      try sink.write(
        "  \(Self.quoted(bundle.from)) -> \(Self.quoted(bundle.to)) [\(attributes(of: bundle))];\n")
    }
    if options.legend { try writeLegend(diagram) }
    try sink.write("}\n")
  }

  private func attributes(of node: DiagramNode) -> String {
    let look = DiagramPalette.look(of: node.type)
    var label = Self.label(node.label, width: look.labelWidth, mostLines: 4)
    if !node.note.isEmpty {
      label.removeLast()
      label += "\\n" + Self.label(node.note, width: look.labelWidth + 2).dropFirst()
    }
    let tooltip = node.note.isEmpty ? node.label : "\(node.label) \(node.note)"
    return "label=\(label), tooltip=\(Self.quotedText(tooltip)), \(look.attributes)"
  }

  private func attributes(of bundle: Bundle) -> String {
    let isMinor = bundle.type == .participated && bundle.labels.allSatisfy(DiagramPalette.minorRoles.contains)
    let colour = DiagramPalette.colour(of: bundle.type)
    var out =
      isMinor ? DiagramPalette.minorAttributes : "color=\"\(colour)\", fontcolor=\"\(colour)\""
    // Who takes part comes in at the event's left side: a fan that the eye can follow.
    if bundle.type == .participated { out += ", headport=\"w\"" }
    if !bundle.labels.isEmpty {
      out += ", label=\(Self.label(bundle.labels.joined(separator: "、"), width: 16))"
    }
    if bundle.type == .cooperatesWith { out += ", dir=\"none\"" }
    switch bundle.type {
    case .holds, .partOf, .within, .conveyed: out += ", style=\"dashed\""
    default: break
    }
    return out
  }

  /// The legend: one node for each type that the diagram has, in a box of its own.
  private func writeLegend(_ diagram: Diagram) throws {
    let present = EntityType.allCases.filter { type in diagram.nodes.contains { $0.type == type } }
    guard present.count > 1 else { return }
    try sink.write(
      "  subgraph \"cluster_legend\" {\n"
        + "    graph [label=\(Self.quotedText("图例")), labeljust=\"l\", fontsize=\"10\", color=\"#cccccc\", "
        + "style=\"rounded\", margin=\"6\"];\n    node [fontsize=\"9\", height=\"0.2\", margin=\"0.08,0.03\"];\n")
    for type in present {
      let look = DiagramPalette.look(of: type)
      let id = Self.quoted("legend \(type.rawValue)")
      try sink.write("    \(id) [label=\(Self.quotedText(Labels.of(type))), \(look.attributes)];\n")
    }
    try sink.write("  }\n")
  }

  /// Edges between the same two nodes, drawn as one.
  struct Bundle {
    var from: String
    var to: String
    var type: RelationType
    var labels: [String]
  }

  /// The edges in the order given, those of the same ends (and both dashed or both not) joined with all their labels.
  static func bundles(_ edges: [DiagramEdge]) -> [Bundle] {
    struct Key: Hashable {
      var from: String
      var to: String
      var type: RelationType
    }
    var out: [Bundle] = []
    var index: [Key: Int] = [:]
    for edge in edges {
      let key = Key(from: edge.from, to: edge.to, type: edge.type)
      let at = index[key] ?? out.count
      if at == out.count {
        index[key] = at
        out.append(Bundle(from: edge.from, to: edge.to, type: edge.type, labels: []))
      }
      if !edge.label.isEmpty, !out[at].labels.contains(edge.label) { out[at].labels.append(edge.label) }
    }
    return out
  }

  /// A label, wrapped and quoted; lines beyond `mostLines` are cut (the tooltip has the whole).
  static func label(_ text: String, width: Int, mostLines: Int = .max) -> String {
    var lines = LineBreaking.lines(clean(text), width: width, balanced: true)
    if lines.count > mostLines {
      lines = Array(LineBreaking.lines(clean(text), width: width).prefix(mostLines))
      lines[mostLines - 1] += "…"
    }
    return "\"" + lines.map(escapedLabel).joined(separator: "\\n") + "\""
  }

  /// Text in one line, quoted; entities and escapes in it mean nothing to Graphviz.
  static func quotedText(_ text: String) -> String { "\"" + escapedLabel(clean(text)) + "\"" }

  /// An identifier, quoted.
  public static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in clean(text).unicodeScalars {
      // A backslash is doubled, so that none ever stands before the closing quote.
      if scalar == "\"" || scalar == "\\" { out.unicodeScalars.append("\\") }
      out.unicodeScalars.append(scalar)
    }
    return out + "\""
  }

  private static func escapedLabel(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": out.append(contentsOf: "\\\\".unicodeScalars)
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// The text with control characters, which DOT has no escape for, turned into blanks.
  private static func clean(_ text: String) -> String { TerminalTable.oneLine(text) }
}
