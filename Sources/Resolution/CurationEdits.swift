internal import FactModel
internal import TextModel

/// The lines of a curation that change a graph in place: rename, alias, drop, retype, set-date; and what was confirmed.
/// Each leaves a judgement that says what was done, and why.
struct CurationEdits {
  private(set) var findings: [Finding] = []
  private let curation: Curation
  /// What was done, by the id of what it was done to.
  private var done: [String: [String]] = [:]

  init(_ curation: Curation) { self.curation = curation }

  /// - Parameters:
  ///   - target: the id of the entity that a line means, as it is in the graph.
  ///   - label: the name that the entity has without any lines.
  mutating func apply(
    to graph: inout KnowledgeGraph, target: (Curation.Line) -> String?, label: (Curation.Line) -> String
  ) throws(Curation.Failure) {
    var index: [String: Int] = [:]
    for (at, entity) in graph.entities.enumerated() { index[entity.id] = at }
    var dropped: Set<String> = []
    for line in curation.lines {
      guard let id = target(line), let at = index[id] else {
        try apply(line, toRelationOf: &graph, names: index)
        continue
      }
      switch line.action {
      case .rename:
        rename(&graph.entities[at], to: line.argument)
        note(id, line, "renamed from “\(label(line))” to “\(line.argument)”")
      case .alias:
        addAlias(line.argument, to: &graph.entities[at])
        note(id, line, "given the name “\(line.argument)” as well")
      case .drop:
        dropped.insert(id)
        note(id, line, "dropped “\(label(line))”")
      case .confirm: note(id, line, "confirmed")
      case .retype:
        note(id, line, "made of type \(line.argument)")
        if EntityType(rawValue: line.argument) != nil { continue }
        guard let kind = EventKind(rawValue: line.argument) else {
          let known = EntityType.allCases.map(\.rawValue) + EventKind.allCases.map(\.rawValue)
          throw curation.failure(
            line, "“\(line.argument)” is no type and no kind of event; there are \(known.joined(separator: ", "))")
        }
        try requireEvent(graph.entities[at], line)
        graph.entities[at].kind = kind
      case .setDate:
        do throws(EDTFError) {
          _ = try EDTF(parsing: line.argument)
        } catch {
          throw curation.failure(line, error.description)
        }
        try requireEvent(graph.entities[at], line)
        let old = graph.entities[at].date ?? graph.entities[at].dateText
        note(id, line, "dated \(line.argument) instead of \(old ?? "nothing")")
        graph.entities[at].date = line.argument
        graph.entities[at].dateText = nil
        graph.entities[at].dateInterval = nil
      case .merge, .keepApart: break
      }
    }
    if !dropped.isEmpty { drop(dropped, from: &graph) }
    for (id, reasons) in done {
      graph.judgements.append(Judgement(left: id, right: id, verdict: .edited, score: 1, reasons: reasons))
    }
    graph.judgements.sort {
      if $0.left != $1.left { return $0.left.precedesInBytes($1.left) }
      if $0.right != $1.right { return $0.right.precedesInBytes($1.right) }
      return $0.verdict.rawValue.precedesInBytes($1.verdict.rawValue)
    }
  }

  /// A line that names no entity may mean a relation by its id.
  private mutating func apply(
    _ line: Curation.Line, toRelationOf graph: inout KnowledgeGraph, names index: [String: Int]
  ) throws(Curation.Failure) {
    guard line.action == .drop || line.action == .confirm, line.entity.hasPrefix("r") else { return }
    guard let at = graph.relations.firstIndex(where: { $0.id == line.entity }) else {
      findings.append(curation.unmatched(line, line.entity))
      return
    }
    let relation = graph.relations[at]
    func name(_ id: String) -> String { index[id].map { graph.entities[$0].name } ?? id }
    let label =
      "\(name(relation.from)) \(relation.role?.rawValue ?? relation.title ?? relation.type.rawValue) \(name(relation.to))"
    if line.action == .drop { graph.relations.remove(at: at) }
    note(relation.id, line, "\(line.action == .drop ? "dropped" : "confirmed") “\(label)”")
  }

  private mutating func note(_ id: String, _ line: Curation.Line, _ what: String) {
    done[id, default: []].append("\(what) (\(curation.reason(line)))")
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
