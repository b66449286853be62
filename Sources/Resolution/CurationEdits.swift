internal import FactModel
internal import TextModel

/// The lines of a curation that change a graph in place: rename, alias, drop, kinds of events, set-date.
struct CurationEdits {
  private(set) var findings: [Finding] = []
  private let curation: Curation

  init(_ curation: Curation) { self.curation = curation }

  /// - Parameter target: the id of the entity that a line means, as it is in the graph.
  mutating func apply(
    to graph: inout KnowledgeGraph, target: (Curation.Line) -> String?
  ) throws(Curation.Failure) {
    var index: [String: Int] = [:]
    for (at, entity) in graph.entities.enumerated() { index[entity.id] = at }
    var dropped: Set<String> = []
    for line in curation.lines {
      guard let id = target(line), let at = index[id] else {
        if line.action == .drop, graph.relations.contains(where: { $0.id == line.entity }) {
          graph.relations.removeAll { $0.id == line.entity }
        } else if line.action == .drop, line.entity.hasPrefix("r") {
          findings.append(curation.unmatched(line, line.entity))
        }
        continue
      }
      switch line.action {
      case .rename: rename(&graph.entities[at], to: line.argument)
      case .alias: addAlias(line.argument, to: &graph.entities[at])
      case .drop: dropped.insert(id)
      case .retype:
        guard let kind = EventKind(rawValue: line.argument) else {
          let known = EntityType.allCases.map(\.rawValue) + EventKind.allCases.map(\.rawValue)
          throw curation.failure(
            line, "“\(line.argument)” is no type and no kind of event; there are \(known.joined(separator: ", "))")
        }
        try requireEvent(graph.entities[at], line)
        graph.entities[at].kind = kind
      case .setDate:
        guard EDTF.isValid(line.argument) else {
          throw curation.failure(line, "“\(line.argument)” is no date in EDTF, such as 2023-07-28 or 2023-07")
        }
        try requireEvent(graph.entities[at], line)
        graph.entities[at].date = line.argument
      case .merge, .keepApart: break
      }
    }
    if !dropped.isEmpty { drop(dropped, from: &graph) }
  }

  private func requireEvent(_ entity: GraphEntity, _ line: Curation.Line) throws(Curation.Failure) {
    guard entity.type == .event else {
      throw curation.failure(line, "“\(line.entity)” is of type \(entity.type.rawValue), not an event")
    }
  }

  private func rename(_ entity: inout GraphEntity, to name: String) {
    let old = entity.name
    entity.name = name
    entity.aliases.removeAll { $0 == name }
    if old != name { addAlias(old, to: &entity) }
  }

  private func addAlias(_ alias: String, to entity: inout GraphEntity) {
    guard alias != entity.name, !entity.aliases.contains(alias) else { return }
    entity.aliases.append(alias)
    entity.aliases.sort { $0.precedesInBytes($1) }
  }

  /// Takes entities out, and with them all that hangs on them.
  private func drop(_ ids: Set<String>, from graph: inout KnowledgeGraph) {
    graph.entities.removeAll { ids.contains($0.id) }
    graph.relations.removeAll {
      ids.contains($0.from) || ids.contains($0.to) || $0.initiative.map { ids.contains($0) } ?? false
    }
    for at in graph.relations.indices where graph.relations[at].onBehalfOf.map({ ids.contains($0) }) ?? false {
      graph.relations[at].onBehalfOf = nil
    }
    graph.statements.removeAll { ids.contains($0.by) }
    for at in graph.statements.indices where graph.statements[at].at.map({ ids.contains($0) }) ?? false {
      graph.statements[at].at = nil
    }
    graph.absences.removeAll { ids.contains($0.who) || ids.contains($0.event) }
    graph.judgements.removeAll { ids.contains($0.left) || ids.contains($0.right) }
  }
}

extension Curation {
  /// The finding of a line that no longer matches anything.
  func unmatched(_ line: Line, _ name: String) -> Finding {
    Finding(
      .warning, source: "\(file):\(line.number)",
      "“\(name)” matches nothing in this collection; correct the line or delete it")
  }
}

extension ArticleFacts {
  /// Gives entities other types, and leaves out relations that no longer tie what they may tie.
  mutating func retype(_ types: [Int: EntityType]) {
    for (offset, type) in types {
      entities[offset].type = type
      if type == .event {
        entities[offset].kind = entities[offset].kind ?? .activity
        entities[offset].reported = entities[offset].reported ?? true
      } else {
        entities[offset].kind = nil
        entities[offset].reported = nil
        entities[offset].date = nil
      }
      if type != .place, type != .organization { entities[offset].divisionCode = nil }
    }
    let typeOf = Dictionary(entities.map { ($0.id, $0.type) }) { first, _ in first }
    relations.removeAll { relation in
      guard let from = typeOf[relation.from], let to = typeOf[relation.to] else { return false }
      return !relation.type.ties(from, to)
    }
    for at in relations.indices {
      if let initiative = relations[at].initiative, typeOf[initiative] != .initiative {
        relations[at].initiative = nil
      }
    }
    absences.removeAll { typeOf[$0.event] != .event }
  }
}

extension RelationType {
  /// Whether it may tie entities of these types.
  fileprivate func ties(_ from: EntityType, _ to: EntityType) -> Bool {
    let sited: Set<EntityType> = [.organization, .place]
    return switch self {
    case .participated: (sited.contains(from) || from == .person) && to == .event
    case .organized, .signed: sited.contains(from) && to == .event
    case .holds: from == .person && sited.contains(to)
    case .heldIn, .visited: from == .event && sited.contains(to)
    case .concerns: from == .event && to == .initiative
    case .cooperatesWith: sited.contains(from) && sited.contains(to)
    case .partOf: from == to && sited.contains(from)
    case .within, .conveyed: from == .event && to == .event
    }
  }
}
