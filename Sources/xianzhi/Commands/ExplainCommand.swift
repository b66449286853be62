import Extraction
import FactModel
import GraphStore
import Questions
import Rendering

/// Shows the printed sentences behind an entity or a relation.
enum ExplainCommand {
  static let spec = CommandSpec(
    name: "explain", summary: "the printed sentences that a fact rests on",
    discussion: """
      Shows for an entity (by name or id) or a relation (by id): each sentence with the names marked, its source,
      article and headline, the rule that read it and how sure it is; and why names were joined or kept apart.
      For the name of a rule: what the rule reads, with an example, and one that it leaves alone. This needs no store.
      """,
    arguments: [
      ArgumentSpec(name: "NAME|ID|RULE", help: "a name, the id of an entity or relation, or a rule", isRequired: true)
    ],
    options: [
      .db, .pick,
      OptionSpec(
        name: "format", short: "f", kind: .choice(["text", "json"]), help: "how it is printed (default: text)"),
      OptionSpec(
        name: "limit", kind: .integer(1...100_000), valueName: "N", help: "at most so many sentences (default: 200)"),
    ],
    examples: [
      .init("xianzhi explain 林远清", "all that is known of somebody, sentence by sentence"),
      .init("xianzhi explain r0123456789ab", "what one relation rests on"),
      .init("xianzhi explain visited.stop", "what a rule reads"),
    ],
    run: run)

  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let name = arguments.positional[0]
    if let rule = RuleCatalogue.rule(name) {
      try Terminal.print(arguments.value("format") == "json" ? json(rule).text + "\n" : text(rule))
      return .done
    }
    let store = try arguments.openStore()
    let limit = Value.integer(Int64(arguments.integer("limit") ?? 200))
    var id = name
    let isKnown = try ["relation-exists", "explain-judgements"].contains { query in
      try !store.rows(query, ["id": .text(name)]).isEmpty
    }
    if !isKnown {
      do {
        id = try NameLookup(store: store, pick: arguments.pick).entity(name).id
      } catch {
        // What a correction dropped is found by the name that it had.
        guard let gone = try store.rows("edited-of-name", ["name": .text(name)]).first else { throw error }
        id = gone.text("id")
      }
    }
    let explanation = try Explanation(id: id, store: store, limit: limit)
    if arguments.value("format") == "json" {
      try Terminal.print(explanation.json.text + "\n")
    } else {
      let text = ExplanationText(store: store, isColoured: Terminal.isColoured(arguments))
      try Terminal.print(text.of(explanation))
    }
    return explanation.isEmpty ? .nothing : .done
  }

  private static func text(_ rule: RuleDescription) -> String {
    func indented(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
    }
    return "\(rule.name)\n  \(rule.meaning)\n\n  It reads:\n\(indented(rule.positive))\n"
      + "  It leaves alone:\n\(indented(rule.negative))"
  }

  private static func json(_ rule: RuleDescription) -> JSON {
    .object([
      .init("rule", .string(rule.name)), .init("meaning", .string(rule.meaning)),
      .init("reads", .string(rule.positive)), .init("leaves", .string(rule.negative)),
    ])
  }
}

/// What is known of an entity or a relation, with its evidence.
struct Explanation {
  var id: String
  var header: Row?
  var mentions: [Row]
  var relations: [Row]
  /// Who is only inferred to have taken part in the event.
  var inferred: [Row]
  var judgements: [Row]

  var isEmpty: Bool { judgements.isEmpty && mentions.isEmpty && relations.isEmpty && header == nil }

  init(id: String, store: GraphStore, limit: Value) throws {
    self.id = id
    header = try store.rows("explain-header", ["id": .text(id)]).first
    mentions = try store.rows("explain-entity", ["id": .text(id), "limit": limit])
    relations = try store.rows("explain-relations", ["id": .text(id), "limit": limit])
    inferred = try store.rows("explain-inferred", ["id": .text(id)])
    judgements = try store.rows("explain-judgements", ["id": .text(id)])
  }

  var json: JSON {
    func object(_ row: Row) -> JSON {
      .object(zip(row.columns, row.values).map { JSON.Member($0, JSON($1)) })
    }
    return .object([
      .init("id", .string(id)), .init("entity", header.map(object) ?? .null),
      .init("mentions", .array(mentions.map(object))), .init("relations", .array(relations.map(object))),
      .init("inferred", .array(inferred.map(object))), .init("judgements", .array(judgements.map(object))),
    ])
  }
}

/// An explanation as text for people.
struct ExplanationText {
  let store: GraphStore
  let isColoured: Bool

  func of(_ explanation: Explanation) throws -> String {
    var text = ""
    if let header = explanation.header { text += describe(header) }
    let own = try names(of: explanation.id)
    text += mentions(explanation.mentions, names: own)
    var last = ""
    for row in explanation.relations {
      if row.text("id") != last {
        last = row.text("id")
        text += "\n\(describe(relation: row))  [\(last)]\n\(tenure(row))"
      }
      text += evidence(row, marking: try names(of: row.text("from_id")) + names(of: row.text("to_id")))
    }
    if let first = explanation.inferred.first {
      text += "\nInferred from those printed for \(first.text("visit")) [\(first.text("visit_id"))], not named here:\n"
      for row in explanation.inferred {
        text += "  \(row.text("post"))\(row.text("name"))  [\(row.text("id"))]\n"
      }
    }
    let edits = explanation.judgements.filter { $0.text("verdict") == "edited" }
    let judgements = explanation.judgements.filter { $0.text("verdict") != "edited" }
    if !judgements.isEmpty { text += "\nWho is who:\n" }
    for row in judgements { text += describe(judgement: row, id: explanation.id) }
    if !edits.isEmpty { text += "\nCorrected by hand:\n" }
    for row in edits { text += row.text("reasons").split(separator: "\n").map { "  \($0)\n" }.joined() }
    return text
  }

  /// The sentences that name the entity; where only the name itself was kept, the articles that have it.
  private func mentions(_ rows: [Row], names: [String]) -> String {
    var text = ""
    var counts: [String: Int] = [:]
    var order: [String] = []
    for row in rows {
      guard names.contains(row.text("quote")) else {
        text += evidence(row, marking: names)
        continue
      }
      let place =
        "\(row.text("source")) #\(row.text("article")) 《\(row.text("headline"))》 (rule \(row.text("rule")), confidence \(row.text("confidence")))"
      if counts[place] == nil { order.append(place) }
      counts[place, default: 0] += 1
    }
    for place in order { text += "  named \(counts[place] ?? 0)× in \(place)\n" }
    return text
  }

  private func describe(_ header: Row) -> String {
    var facts = [header.text("type")]
    if !header.text("kind").isEmpty { facts.append(header.text("kind")) }
    if !header.text("date").isEmpty { facts.append(header.text("date")) }
    if !header.text("date_text").isEmpty {
      let interval = header.text("date_interval")
      facts.append("printed “\(header.text("date_text"))”" + (interval.isEmpty ? "" : ", which is \(interval)"))
    }
    if header["reported"] == .integer(0) { facts.append("only referred to") }
    if !header.text("division_code").isEmpty { facts.append("division \(header.text("division_code"))") }
    facts.append("\(header.integer("articles")) articles")
    if !header.text("first_seen").isEmpty {
      facts.append("seen \(header.text("first_seen")) to \(header.text("last_seen"))")
    }
    var text = "\(bold(header.text("name")))  [\(header.text("id"))]\n  \(facts.joined(separator: ", "))\n"
    if !header.text("aliases").isEmpty { text += "  also: \(header.text("aliases"))\n" }
    return text
  }

  private func describe(relation row: Row) -> String {
    let label = RelationType(rawValue: row.text("type")).map {
      Labels.edge(
        $0, role: ParticipationRole(rawValue: row.text("role")),
        title: row.text("title").isEmpty ? row.text("initiative") : row.text("title"),
        isEnded: !row.text("ending").isEmpty)
    }
    let date = row.text("date").isEmpty ? row.text("date_text") : row.text("date")
    return "\(bold(row.text("from_name"))) —\(label ?? row.text("type"))→ \(bold(row.text("to_name")))"
      + (date.isEmpty ? "" : " (\(date))")
  }

  /// What a post's days are known from, and what a participant was then.
  private func tenure(_ row: Row) -> String {
    var text = ""
    if row.text("type") == RelationType.holds.rawValue {
      if !row.text("first_attested").isEmpty {
        text += "  attested \(row.text("first_attested")) to \(row.text("last_attested"))\n"
      }
      for (verb, day, word) in [("beginning", "stated_from", "began"), ("ending", "stated_to", "ended")]
      where !row.text(verb).isEmpty {
        text += "  \(word) \(row.text(day).isEmpty ? "on a day not given" : row.text(day)) (\(row.text(verb)))\n"
      }
    } else if !row.text("post").isEmpty {
      let isInferred = row["post_inferred"] == .integer(1)
      text += "  as \(row.text("post"))\(isInferred ? ", inferred: not printed there, but held at that time" : "")\n"
    }
    return text
  }

  private func evidence(_ row: Row, marking names: [String]) -> String {
    let heading = row.text("headline").isEmpty ? "" : " 《\(row.text("headline"))》"
    return "  “\(NameMarker.mark(row.text("quote"), names: names, isColoured: isColoured))”\n"
      + "    \(row.text("source")) #\(row.text("article"))\(heading)\n"
      + "    rule \(row.text("rule")), confidence \(row.text("confidence"))\n"
  }

  private func describe(judgement row: Row, id: String) -> String {
    let isLeft = row.text("left_id") == id
    let other = isLeft ? row.text("right_id") : row.text("left_id")
    let name = isLeft ? row.text("right_name") : row.text("left_name")
    let verdict =
      switch row.text("verdict") {
      case "same": "joined with"
      case "different": "kept apart from"
      default: "may be one with"
      }
    // Two names that were joined have one id now.
    let whom = other == id ? "another name of the same" : "\(name.isEmpty ? "(gone)" : name) [\(other)]"
    let reasons = row.text("reasons").split(separator: "\n").map { "      \($0)\n" }.joined()
    return "  \(verdict) \(whom), score \(row.text("score"))\n\(reasons)"
  }

  private func names(of id: String) throws -> [String] {
    try store.rows("names-of", ["id": .text(id)]).map { $0.text("text") }
  }

  private func bold(_ text: String) -> String { isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}

/// Marks names in a quote: in colour on a terminal, else 【so】.
enum NameMarker {
  static func mark(_ quote: String, names: [String], isColoured: Bool) -> String {
    let on = isColoured ? "\u{1B}[1;33m" : "【"
    let off = isColoured ? "\u{1B}[0m" : "】"
    let sorted = names.filter { !$0.isEmpty }.sorted { ($1.count, $0) < ($0.count, $1) }.map(Array.init)
    let text = Array(quote)
    var out = ""
    var at = 0
    while at < text.count {
      if let name = sorted.first(where: { text[at...].starts(with: $0) }) {
        out += on + String(name) + off
        at += name.count
      } else {
        out.append(text[at])
        at += 1
      }
    }
    return out
  }
}
