import FactModel
import Resolution
import TextModel

/// Makes facts of invented pages: entities by name, relations by the names of their ends.
struct Page {
  var facts: ArticleFacts

  init(
    _ source: String, _ article: Int = 1, home: String? = nil, code: String? = nil, published: String? = nil
  ) {
    facts = ArticleFacts(
      source: source, article: article, headline: source, published: published, jurisdiction: home,
      jurisdictionCode: code)
  }

  private func adding(_ type: EntityType, _ name: String, _ change: (inout Entity) -> Void) -> Page {
    var page = self
    let id = "x\(facts.entities.count)"
    var entity = Entity(id: id, type: type, name: name, evidence: [Page.evidence(name, at: facts.entities.count)])
    change(&entity)
    page.facts.entities.append(entity)
    return page
  }

  static func evidence(_ quote: String, at start: Int, confidence: Double = 0.9) -> Evidence {
    Evidence(spans: [Span(start, start + 1)], quote: quote, rule: "test", confidence: confidence)
  }

  func person(_ name: String) -> Page { adding(.person, name) { _ in } }
  func body(_ name: String, aliases: [String] = [], code: String? = nil) -> Page {
    adding(.organization, name) { entity in
      entity.aliases = aliases
      entity.divisionCode = code
    }
  }
  func place(_ name: String, aliases: [String] = [], code: String? = nil) -> Page {
    adding(.place, name) { entity in
      entity.aliases = aliases
      entity.divisionCode = code
    }
  }
  func initiative(_ name: String, aliases: [String] = []) -> Page {
    adding(.initiative, name) { $0.aliases = aliases }
  }
  func event(
    _ name: String, aliases: [String] = [], kind: EventKind = .meeting, date: String? = nil, reported: Bool = true
  ) -> Page {
    adding(.event, name) { entity in
      entity.aliases = aliases
      entity.kind = kind
      entity.date = date
      entity.reported = reported
    }
  }

  private func id(_ name: String) -> String {
    facts.entities.last { $0.name == name }?.id ?? "missing"
  }

  func relation(
    _ type: RelationType, _ from: String, _ to: String, role: ParticipationRole? = nil, title: String? = nil,
    initiative: String? = nil, order: Int? = nil, list: String? = nil, confidence: Double = 0.9
  ) -> Page {
    var page = self
    page.facts.relations.append(
      Relation(
        type: type, from: id(from), to: id(to), role: role, title: title, initiative: initiative.map { id($0) },
        order: order, list: list,
        evidence: [Page.evidence("\(from)→\(to)", at: 100 + facts.relations.count, confidence: confidence)]))
    return page
  }

  /// A person with a post, the body made where it is new.
  func official(_ name: String, _ title: String, of body: String, code: String? = nil) -> Page {
    var page = self
    if !facts.entities.contains(where: { $0.name == name }) { page = page.person(name) }
    if !facts.entities.contains(where: { $0.name == body }) { page = page.body(body, code: code) }
    return page.relation(.holds, name, body, title: title)
  }

  func attends(_ person: String, _ event: String, _ role: ParticipationRole = .attendee) -> Page {
    let page = facts.entities.contains { $0.name == person } ? self : self.person(person)
    return page.relation(.participated, person, event, role: role)
  }
}

extension KnowledgeGraph {
  init(_ pages: Page...) { self = Resolver().resolve(pages.map(\.facts)) }

  func named(_ type: EntityType, _ name: String) -> [GraphEntity] {
    entities.filter { $0.type == type && ($0.name == name || $0.aliases.contains(name)) }
  }

  func of(_ type: EntityType) -> [GraphEntity] { entities.filter { $0.type == type } }

  func judgement(_ a: GraphEntity, _ b: GraphEntity) -> Judgement? {
    judgements.first { Set([$0.left, $0.right]) == Set([a.id, b.id]) }
  }

  /// All that a store would hold, to compare two graphs by.
  var content: Content {
    Content(
      articles: articles, entities: entities, relations: relations, statements: statements, absences: absences,
      judgements: judgements)
  }

  struct Content: Hashable {
    var articles: [ArticleFacts]
    var entities: [GraphEntity]
    var relations: [GraphRelation]
    var statements: [GraphStatement]
    var absences: [GraphAbsence]
    var judgements: [Judgement]
  }
}

/// A graph of facts that are at hand as a list.
struct Resolved {
  var graph: KnowledgeGraph
  init(_ facts: [ArticleFacts]) { graph = Resolver().resolve(facts) }
}
