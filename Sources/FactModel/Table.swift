/// A value of a row.
public enum Value: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)

  /// As it is printed to people: empty for null, reals in their shortest form.
  public var text: String {
    switch self {
    case .null: ""
    case .integer(let n): String(n)
    case .real(let x): Int64(exactly: x).map(String.init) ?? "\(x)"
    case .text(let s): s
    }
  }
}

/// Rows under named columns: what a query answers, and what is rendered.
public struct Table: Sendable, Hashable {
  public var columns: [String]
  /// Each as long as `columns`.
  public var rows: [[Value]]

  public init(columns: [String], rows: [[Value]] = []) {
    self.columns = columns
    self.rows = rows
  }
}

/// A node of a diagram.
public struct DiagramNode: Sendable, Hashable {
  public var id: String
  public var type: EntityType
  public var label: String
  /// A second, smaller line such as a date or a post; may be empty.
  public var note: String

  public init(id: String, type: EntityType, label: String, note: String = "") {
    self.id = id
    self.type = type
    self.label = label
    self.note = note
  }
}

/// An edge of a diagram.
public struct DiagramEdge: Sendable, Hashable {
  public var from: String
  public var to: String
  public var type: RelationType
  /// What is printed at it: role or title in the words of the paper's language; may be empty.
  public var label: String

  public init(from: String, to: String, type: RelationType, label: String = "") {
    self.from = from
    self.to = to
    self.type = type
    self.label = label
  }
}

/// Nodes and edges to draw, in a fixed order.
public struct Diagram: Sendable, Hashable {
  public var title: String
  public var nodes: [DiagramNode]
  public var edges: [DiagramEdge]

  public init(title: String, nodes: [DiagramNode] = [], edges: [DiagramEdge] = []) {
    self.title = title
    self.nodes = nodes
    self.edges = edges
  }
}
