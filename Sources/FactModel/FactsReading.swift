internal import TextModel

// Reads the facts format. Fields that it does not know, and those of gold only, are ignored.

extension ArticleFacts {
  /// Reads one line of the facts format.
  public init(line: some Collection<UInt8>, reader: JSONLineReader) throws(FactsError) {
    let fields = JSONFields(value: try reader.object(line), reader: reader)
    self.init(
      source: try fields.string("source"), article: try fields.integer("article"),
      headline: try fields.optionalString("headline") ?? "", published: try fields.date("published"),
      publisher: try fields.optionalString("publisher"), jurisdiction: try fields.optionalString("jurisdiction"),
      jurisdictionCode: try fields.optionalString("jurisdiction_code"),
      characters: try fields.optionalInteger("characters") ?? 0, text: try fields.optionalString("text") ?? "")
    byline = try fields.list("byline") { item throws(FactsError) in
      Byline(name: try item.string("name"), role: try item.word("role"))
    }
    entities = try fields.list("entities") { item throws(FactsError) in try Entity(fields: item) }
    let ids = try fields.ids(of: entities)
    relations = try fields.list("relations") { item throws(FactsError) in try Relation(fields: item, ids: ids) }
    statements = try fields.list("statements") { item throws(FactsError) in
      Statement(
        by: try item.id("by", ids), at: try item.optionalID("at", ids), verb: try item.string("verb"),
        evidence: try item.member("evidence") { part throws(FactsError) in try Evidence(fields: part) })
    }
    absences = try fields.list("absences") { item throws(FactsError) in
      Absence(
        who: try item.id("who", ids), event: try item.id("event", ids),
        evidence: try item.member("evidence") { part throws(FactsError) in try Evidence(fields: part) })
    }
    postChanges = try fields.list("post_changes") { item throws(FactsError) in
      PostChange(
        who: try item.id("who", ids), of: try item.id("of", ids), title: try item.string("title"),
        kind: try item.word("kind"), verb: try item.string("verb"), date: try item.date("date"),
        evidence: try item.member("evidence") { part throws(FactsError) in try Evidence(fields: part) })
    }
  }
}

extension JSONFields {
  /// The ids of the entities, which must differ.
  public func ids(of entities: [Entity]) throws(FactsError) -> Set<String> {
    var ids = Set<String>(minimumCapacity: entities.count)
    for (index, entity) in entities.enumerated() where !ids.insert(entity.id).inserted {
      throw error("entities[\(index)].id", "“\(entity.id)” is given twice")
    }
    return ids
  }
}

extension Entity {
  /// Reads an item of `entities`.
  public init(fields item: JSONFields) throws(FactsError) {
    self.init(
      id: try item.string("id"), type: try item.word("type"), name: try item.string("name"),
      aliases: try item.strings("aliases"), kind: try item.optionalWord("kind"),
      reported: try item.optionalBool("reported"), date: try item.date("date"),
      dateText: try item.optionalString("date_text"),
      divisionCode: try item.optionalString("division_code"), evidence: try Evidence.list(item))
  }
}

extension Relation {
  /// Reads an item of `relations`.
  ///
  /// - Parameter ids: of the entities that it may tie.
  public init(fields item: JSONFields, ids: Set<String>) throws(FactsError) {
    self.init(
      type: try item.word("type"), from: try item.id("from", ids), to: try item.id("to", ids),
      role: try item.optionalWord("role"), title: try item.optionalString("title"),
      initiative: try item.optionalID("initiative", ids), order: try item.optionalInteger("order"),
      list: try item.optionalString("list"), onBehalfOf: try item.optionalID("on_behalf_of", ids),
      evidence: try Evidence.list(item))
  }
}

extension Evidence {
  /// Reads an item of `evidence`.
  public init(fields item: JSONFields) throws(FactsError) {
    let spans = try item.list("spans") { span throws(FactsError) in
      let found = Span(try span.integer("start"), try span.integer("end"))
      guard found.start >= 0, found.start <= found.end else { throw span.error("start", "stands behind its end") }
      return found
    }
    self.init(
      spans: spans, quote: try item.string("quote"), rule: try item.string("rule"),
      confidence: try item.number("confidence"))
  }

  fileprivate static func list(_ item: JSONFields) throws(FactsError) -> [Evidence] {
    try item.list("evidence") { part throws(FactsError) in try Evidence(fields: part) }
  }
}
