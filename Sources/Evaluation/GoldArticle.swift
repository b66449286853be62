public import FactModel

/// An entity with what gold says beyond the facts format.
public struct GoldEntity: Sendable, Hashable {
  public var entity: Entity
  /// Whether two careful readers could disagree on it: finding it is neither right nor wrong.
  public var isOptional: Bool
  /// Types that are as good as its own.
  public var also: [EntityType]
  /// The forms of its name and aliases, as they are compared.
  var forms: Set<String>

  public init(_ entity: Entity, isOptional: Bool = false, also: [EntityType] = []) {
    self.entity = entity
    self.isOptional = isOptional
    self.also = also
    forms = NameForms.of(entity.name)
    for alias in entity.aliases { forms.formUnion(NameForms.of(alias)) }
  }

  var type: EntityType { entity.type }
  /// An event that is only referred to.
  var isReferred: Bool { entity.type == .event && entity.reported == false }
}

/// A relation with what gold says beyond the facts format.
public struct GoldRelation: Sendable, Hashable {
  public var relation: Relation
  /// Whether finding it is neither right nor wrong.
  public var isOptional: Bool

  public init(_ relation: Relation, isOptional: Bool = false) {
    self.relation = relation
    self.isOptional = isOptional
  }
}

/// An article's facts as they are compared: what gold says, or what was extracted.
public struct GoldArticle: Sendable, Hashable {
  /// The source's file name, without its folders.
  public var source: String
  public var headline: String
  public var byline: [Byline]
  public var entities: [GoldEntity]
  public var relations: [GoldRelation]
  /// The article's text, where it is known: sentences of missed facts are looked up in it.
  public var text: String
  /// Positions in `entities` by id.
  var position: [String: Int]

  public init(
    source: String, headline: String = "", byline: [Byline] = [], entities: [GoldEntity] = [],
    relations: [GoldRelation] = [], text: String = ""
  ) {
    self.source = source.split(separator: "/").last { $0 != "." }.map(String.init) ?? ""
    self.headline = headline
    self.byline = byline
    self.entities = entities
    self.relations = relations
    self.text = text
    position = [:]
    for (index, entity) in entities.enumerated() { position[entity.entity.id] = index }
  }

  /// Extracted facts.
  public init(_ facts: ArticleFacts) {
    self.init(
      source: facts.source, headline: facts.headline, byline: facts.byline,
      entities: facts.entities.map { GoldEntity($0) }, relations: facts.relations.map { GoldRelation($0) },
      text: facts.text)
  }

  func entity(_ id: String) -> GoldEntity? { position[id].map { entities[$0] } }

  /// The forms of all who took part in an event.
  func participants(of event: String, withOptional: Bool = true) -> Set<String> {
    var out: Set<String> = []
    for item in relations
    where item.relation.type == .participated && item.relation.to == event && (withOptional || !item.isOptional) {
      if let who = entity(item.relation.from) { out.formUnion(who.forms) }
    }
    return out
  }

  /// The titles of all posts that somebody holds.
  func titles(of person: String) -> Set<String> {
    var out: Set<String> = []
    for item in relations where item.relation.type == .holds && item.relation.from == person {
      out.insert(NameForms.plain(item.relation.title ?? ""))
    }
    return out
  }
}

extension GoldArticle {
  /// Reads JSON Lines of gold or of extracted facts; empty lines are passed over.
  public static func read(_ bytes: [UInt8], file: String) throws(FactsError) -> [GoldArticle] {
    var out: [GoldArticle] = []
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for (index, line) in bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      out.append(try GoldArticle(line: line, reader: JSONLineReader(file: file, line: index + 1)))
    }
    return out
  }

  private init(line: some Collection<UInt8>, reader: JSONLineReader) throws(FactsError) {
    let fields = JSONFields(value: try reader.object(line), reader: reader)
    let entities = try fields.list("entities") { item throws(FactsError) in
      GoldEntity(
        try Entity(fields: item), isOptional: try item.optionalBool("optional") ?? false,
        also: try item.strings("also").compactMap { EntityType(rawValue: $0) })
    }
    let ids = try fields.ids(of: entities.map(\.entity))
    self.init(
      source: try fields.string("source"), headline: try fields.optionalString("headline") ?? "",
      byline: try fields.list("byline") { item throws(FactsError) in
        Byline(name: try item.string("name"), role: try item.word("role"))
      },
      entities: entities,
      relations: try fields.list("relations") { item throws(FactsError) in
        GoldRelation(try Relation(fields: item, ids: ids), isOptional: try item.optionalBool("optional") ?? false)
      },
      text: try fields.optionalString("text") ?? "")
  }
}
