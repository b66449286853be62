import FactModel
import GraphStore
import Rendering

/// Takes a part of the graph that is small enough to be looked at.
///
/// Starting entities are surrounded step by step; where there are more neighbours than room, those stay
/// that more of the diagram is tied to. All relations between the nodes chosen are drawn.
struct DiagramBuilder {
  let store: GraphStore
  /// At most so many nodes.
  var limit = 60
  /// Whether events that pages only refer to are left out.
  var reportedOnly = true

  private var nodes: [String: Row] = [:]
  private var edges: [String: [Row]] = [:]

  init(store: GraphStore, limit: Int = 60) {
    self.store = store
    self.limit = limit
  }

  /// The surroundings of some entities, up to `depth` relations away.
  mutating func around(_ ids: [String], depth: Int, title: String) throws -> Diagram {
    var chosen: [String] = []
    var isChosen: Set<String> = []
    for id in ids where isChosen.insert(id).inserted { chosen.append(id) }
    var frontier = chosen
    for step in 0..<max(depth, 0) {
      var weights: [String: Int] = [:]
      for id in frontier {
        for edge in try edges(of: id) {
          let other = edge.text("from_id") == id ? edge.text("to_id") : edge.text("from_id")
          guard !isChosen.contains(other) else { continue }
          weights[other, default: 0] += Self.weight(of: edge)
        }
      }
      var ranked: [(id: String, weight: Int, name: String)] = []
      for (id, weight) in weights {
        guard let node = try node(id), !isHidden(node) else { continue }
        // Far from the start only what holds things together is worth its place.
        if step > 0, node.text("type") == "event" && weight < 2 { continue }
        ranked.append((id, weight, node.text("name")))
      }
      ranked.sort { ($1.weight, $0.name, $0.id) < ($0.weight, $1.name, $1.id) }
      frontier = []
      for candidate in ranked where chosen.count < limit {
        isChosen.insert(candidate.id)
        chosen.append(candidate.id)
        frontier.append(candidate.id)
      }
    }
    return try diagram(chosen, title: title)
  }

  /// The events of a whole store that most is known of, with those who led or spoke and what they were about.
  mutating func overview(title: String) throws -> Diagram {
    var chosen: [String] = []
    var isChosen: Set<String> = []
    for row in try store.rows("diagram-events", ["limit": .integer(Int64(max(limit / 6, 1)))]) {
      var members = [row.text("id")]
      for edge in try edges(of: row.text("id")).sorted(by: { Self.weight(of: $0) > Self.weight(of: $1) }) {
        let id = row.text("id")
        members.append(edge.text("from_id") == id ? edge.text("to_id") : edge.text("from_id"))
        if members.count > 9 { break }
      }
      for id in members where chosen.count < limit && !isChosen.contains(id) {
        guard let node = try node(id), !isHidden(node) else { continue }
        isChosen.insert(id)
        chosen.append(id)
      }
    }
    return try diagram(chosen, title: title)
  }

  /// Exactly these entities and what ties them.
  mutating func of(_ ids: [String], title: String) throws -> Diagram {
    var seen: Set<String> = []
    return try diagram(ids.filter { seen.insert($0).inserted }, title: title)
  }

  private mutating func diagram(_ ids: [String], title: String) throws -> Diagram {
    let present = Set(ids)
    var diagram = Diagram(title: title)
    for id in ids {
      guard let node = try node(id), let type = EntityType(rawValue: node.text("type")) else { continue }
      diagram.nodes.append(
        DiagramNode(id: id, type: type, label: node.text("name"), note: Self.note(of: node, type)))
    }
    for id in ids {
      for edge in try edges(of: id) where edge.text("from_id") == id && present.contains(edge.text("to_id")) {
        guard let type = RelationType(rawValue: edge.text("type")) else { continue }
        let title = type == .cooperatesWith ? edge.text("initiative") : edge.text("title")
        diagram.edges.append(
          DiagramEdge(
            from: id, to: edge.text("to_id"), type: type,
            label: Labels.edge(
              type, role: ParticipationRole(rawValue: edge.text("role")), title: title,
              isEnded: !edge.text("ending").isEmpty)))
      }
    }
    return diagram
  }

  private static func note(of node: Row, _ type: EntityType) -> String {
    switch type {
    case .person: return node.text("post")
    case .event:
      // EDTF for people: an unknown year is left out, a range has a dash.
      let date = node.text("date").replacing("XXXX-", with: "").replacing("/", with: " – ")
      return date.isEmpty ? EventKind(rawValue: node.text("kind")).map(Labels.of) ?? "" : date
    case .organization, .place, .initiative: return ""
    }
  }

  /// How much a relation says: who led stands before who was there.
  private static func weight(of edge: Row) -> Int {
    let reports = min(edge.integer("articles"), 5)
    switch edge.text("role") {
    case "chair", "leader": return 6 + reports
    case "speaker": return 5 + reports
    case "attendee", "companion", "observer": return 1 + reports
    default: return 3 + reports
    }
  }

  private func isHidden(_ node: Row) -> Bool {
    reportedOnly && node.text("type") == "event" && node.integer("reported") == 0
  }

  private mutating func node(_ id: String) throws -> Row? {
    if let known = nodes[id] { return known }
    let found = try store.rows("diagram-node", ["id": .text(id)]).first
    nodes[id] = found
    return found
  }

  private mutating func edges(of id: String) throws -> [Row] {
    if let known = edges[id] { return known }
    let found = try store.rows("diagram-edges", ["entity": .text(id)])
    edges[id] = found
    return found
  }
}
