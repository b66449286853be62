import FactModel
import Testing

@testable import Rendering

@Suite struct DOTTests {
  private func dot(_ diagram: Diagram, font: String = "Noto Sans CJK SC", legend: Bool = true) throws -> String {
    try OutputSink.string { try DOTWriter(to: $0, options: .init(font: font, legend: legend)).write(diagram) }
  }

  private let small = Diagram(
    title: "青山县",
    nodes: [
      DiagramNode(id: "p1", type: .person, label: "林远清", note: "县委书记"),
      DiagramNode(id: "e1", type: .event, label: "青山县委十四届七次全会", note: "2024-01-09"),
    ],
    edges: [
      DiagramEdge(from: "p1", to: "e1", type: .participated, label: "主持"),
      DiagramEdge(from: "p1", to: "e1", type: .participated, label: "讲话"),
      DiagramEdge(from: "p1", to: "gone", type: .holds, label: "任书记"),
    ])

  @Test func `Nodes and edges come in the diagram's order, roles of one pair on one edge`() throws {
    let text = try dot(small)
    #expect(text.contains(#""p1" [label="林远清\n县委书记", tooltip="林远清 县委书记", shape="ellipse""#))
    #expect(text.contains(##""p1" -> "e1" [color="#0072b2", fontcolor="#0072b2", headport="w", label="主持、讲话"];"##))
    #expect(!text.contains("gone"))
    #expect(try dot(small) == text)
  }

  @Test func `The legend names the types that are there`() throws {
    let text = try dot(small)
    #expect(text.contains("cluster_legend") && text.contains("\"人物\"") && !text.contains("\"专项\""))
    #expect(!(try dot(small, legend: false)).contains("legend"))
  }

  @Test func `The font is set on graph, nodes and edges`() throws {
    let text = try dot(small, font: "PingFang SC")
    #expect(text.components(of: "fontname=\"PingFang SC\"") == 3)
  }

  @Test(arguments: [
    (#"a"b"#, #""a\"b""#), (#"a\"#, #""a\\""#), ("a&amp;b", "\"a&amp;amp;b\""), ("node", "\"node\""),
    ("a\nb", "\"a b\""),
    ("", "\"\""), ("\\N", #""\\N""#),
  ])
  func `Nothing in a label means anything to Graphviz`(text: String, expected: String) {
    #expect(DOTWriter.label(text, width: 40) == expected)
  }

  @Test func `An identifier never ends in a lone backslash`() {
    #expect(DOTWriter.quoted("a\\") == #""a\\""#)
    #expect(DOTWriter.quoted("a\"") == #""a\"""#)
  }

  @Test func `A long label is wrapped`() {
    let label = DOTWriter.label("中国共产党青山县第十四届委员会第七次全体会议", width: 26)
    #expect(label == #""中国共产党青山县第十四\n届委员会第七次全体会议""#)
  }

  @Test func `A label too long for a node is cut, and its tooltip is not`() throws {
    let name = String(repeating: "青山县会议", count: 20)
    let text = try dot(Diagram(title: "", nodes: [DiagramNode(id: "e1", type: .event, label: name)]))
    #expect(text.contains("…\", tooltip=\"\(name)\""))
    #expect(DOTWriter.label(name, width: 26, mostLines: 4).split(separator: "\\n").count == 4)
  }

  @Test func `An empty diagram is a valid one`() throws {
    let text = try dot(Diagram(title: ""))
    #expect(text.hasPrefix("digraph \"xianzhi\" {\n") && text.hasSuffix("}\n"))
  }
}

extension String {
  /// How often `part` occurs.
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
