import FactModel
import Foundation
import GraphStore
import TextModel

/// A small graph of invented people in invented counties.
///
/// 青石县's secretary chairs a plenum, then leads a delegation to 云岭县, where a meeting is held on the visit;
/// a third article plants trees on a day without a year and mentions the plenum again.
enum Fixture {
  static let a1 = ArticleKey(source: "a.txt", article: 1)
  static let a2 = ArticleKey(source: "a.txt", article: 2)
  static let b1 = ArticleKey(source: "b.txt", article: 1)

  static let texts: [ArticleKey: String] = [
    a1: """
    青石县委二届三次全会召开
    7月28日，中共青石县委二届三次全会召开，县委书记方远航主持会议，县长姚思齐讲话，县教育局局长罗大川列席会议。
    方远航强调，要推进清水行动。会议传达学习省委四次全会精神。
    """,
    a2: """
    方远航率队到云岭县考察
    12月25日至27日，县委书记方远航率队到云岭县考察，姚思齐陪同，走访白鹭村。
    随后召开座谈会，双方签订协议，云岭县县长柳如是主持，方远航表示，两县协作大有可为。因事未出席的有罗大川。
    """,
    b1: """
    GDP增长 全民植树
    3月12日，方远航、李强参加植树活动。县委全会提出清水行动。教师姚思其说好。
    """,
  ]

  static func evidence(_ key: ArticleKey, _ quote: String, _ confidence: Double = 0.9) -> LocatedEvidence {
    let text = Array((texts[key] ?? "").unicodeScalars)
    let wanted = Array(quote.unicodeScalars)
    let start = text.indices.first { text[$0...].starts(with: wanted) } ?? 0
    return LocatedEvidence(
      article: key,
      evidence: Evidence(
        spans: [Span(start, start + wanted.count)], quote: quote, rule: "test", confidence: confidence))
  }

  static func entity(
    _ id: String, _ type: EntityType, _ name: String, _ aliases: [String] = [], in articles: [ArticleKey],
    quote: String? = nil
  ) -> GraphEntity {
    GraphEntity(
      id: id, type: type, name: name, aliases: aliases, articles: articles,
      evidence: quote.map { [evidence(articles[0], $0)] } ?? [])
  }

  static func event(
    _ id: String, _ name: String, _ aliases: [String] = [], kind: EventKind, reported: Bool = true, date: String?,
    in articles: [ArticleKey], quote: String
  ) -> GraphEntity {
    GraphEntity(
      id: id, type: .event, name: name, aliases: aliases, kind: kind, reported: reported, date: date,
      articles: articles, evidence: [evidence(articles[0], quote)])
  }

  static func relation(
    _ id: String, _ type: RelationType, _ from: String, _ to: String, role: ParticipationRole? = nil,
    title: String? = nil, initiative: String? = nil, order: Int? = nil, _ evidence: LocatedEvidence...
  ) -> GraphRelation {
    GraphRelation(
      id: id, type: type, from: from, to: to, role: role, title: title, initiative: initiative, order: order,
      evidence: evidence)
  }

  static let entities: [GraphEntity] = [
    event("e1", "青石县委二届三次全会", ["县委全会"], kind: .meeting, date: "2023-07-28", in: [a1, b1], quote: "青石县委二届三次全会"),
    event(
      "e2", "方远航到云岭县考察", kind: .exchange, date: "2023-12-25/2023-12-27", in: [a2], quote: "率队到云岭县考察"),
    event("e3", "座谈会", kind: .meeting, date: "2023-12-25/2023-12-27", in: [a2], quote: "随后召开座谈会"),
    event("e4", "省委四次全会", kind: .meeting, reported: false, date: nil, in: [a1], quote: "省委四次全会"),
    event("e5", "植树活动", kind: .activity, date: "XXXX-03-12", in: [b1], quote: "植树活动"),
    entity("i1", .initiative, "清水行动", in: [a1, b1], quote: "清水行动"),
    entity("l1", .place, "青石县", in: [a1]),
    entity("l2", .place, "云岭县", in: [a2], quote: "云岭县"),
    entity("l3", .place, "白鹭村", in: [a2], quote: "白鹭村"),
    entity("o1", .organization, "青石县委", ["中共青石县委", "县委"], in: [a1, a2], quote: "中共青石县委"),
    entity("o2", .organization, "青石县政府", in: [a1]),
    entity("o3", .organization, "青石县教育局", ["县教育局"], in: [a1], quote: "县教育局"),
    entity("o4", .organization, "云岭县政府", in: [a2]),
    entity("p1", .person, "方远航", in: [a1, a2, b1], quote: "方远航"),
    entity("p2", .person, "姚思齐", in: [a1, a2], quote: "姚思齐"),
    entity("p3", .person, "姚思其", in: [b1], quote: "姚思其"),
    entity("p4", .person, "罗大川", in: [a1, a2], quote: "罗大川"),
    entity("p5", .person, "柳如是", in: [a2], quote: "柳如是"),
    entity("p6", .person, "李强", in: [b1], quote: "李强"),
    entity("p7", .person, "李强", in: [a2]),
  ]

  static let relations: [GraphRelation] = [
    relation("r01", .participated, "p1", "e1", role: .chair, order: 1, evidence(a1, "方远航主持会议")),
    relation("r02", .participated, "p2", "e1", role: .speaker, evidence(a1, "县长姚思齐讲话")),
    relation("r03", .participated, "p4", "e1", role: .observer, evidence(a1, "罗大川列席会议")),
    relation("r04", .participated, "p1", "e2", role: .leader, order: 1, evidence(a2, "方远航率队")),
    relation("r05", .participated, "p2", "e2", role: .companion, order: 1, evidence(a2, "姚思齐陪同")),
    relation("r06", .participated, "p5", "e3", role: .chair, evidence(a2, "县长柳如是主持")),
    relation("r07", .participated, "p1", "e3", role: .speaker, evidence(a2, "方远航表示")),
    relation("r08", .participated, "p1", "e5", role: .attendee, order: 1, evidence(b1, "方远航、李强参加")),
    relation("r09", .participated, "p6", "e5", role: .attendee, order: 2, evidence(b1, "李强参加")),
    relation("r10", .organized, "o1", "e1", evidence(a1, "中共青石县委二届三次全会召开")),
    relation("r11", .holds, "p1", "o1", title: "书记", evidence(a1, "县委书记方远航"), evidence(a2, "县委书记方远航", 0.8)),
    relation("r12", .holds, "p2", "o2", title: "县长", evidence(a1, "县长姚思齐")),
    relation("r13", .holds, "p4", "o3", title: "局长", evidence(a1, "县教育局局长罗大川")),
    relation("r14", .holds, "p5", "o4", title: "县长", evidence(a2, "云岭县县长柳如是")),
    relation("r15", .heldIn, "e2", "l2", evidence(a2, "到云岭县考察")),
    relation("r16", .visited, "e2", "l3", evidence(a2, "走访白鹭村")),
    relation("r17", .concerns, "e1", "i1", evidence(a1, "推进清水行动")),
    relation("r18", .cooperatesWith, "l1", "l2", initiative: "i1", evidence(a2, "两县协作大有可为")),
    relation("r19", .within, "e3", "e2", evidence(a2, "随后召开座谈会")),
    relation("r20", .conveyed, "e1", "e4", evidence(a1, "传达学习省委四次全会精神")),
    relation("r21", .signed, "l1", "e3", evidence(a2, "双方签订协议")),
    relation("r22", .signed, "l2", "e3", evidence(a2, "双方签订协议")),
  ]

  static func article(_ key: ArticleKey, published: String?, _ entities: [Entity] = []) -> ArticleFacts {
    let text = texts[key] ?? ""
    return ArticleFacts(
      source: key.source, article: key.article, headline: String(text.prefix { $0 != "\n" }), published: published,
      byline: [Byline(name: "何生", role: .correspondent)], characters: text.unicodeScalars.count, text: text,
      entities: entities)
  }

  static let graph = KnowledgeGraph(
    articles: [
      article(
        a1, published: nil,
        [Entity(id: "e1", type: .event, name: "全会", kind: .meeting, reported: true, date: "2023-07-28")]),
      article(a2, published: "2023-12-28"),
      article(b1, published: "2024-03"),
    ],
    entities: entities, relations: relations,
    statements: [
      GraphStatement(by: "p1", at: "e1", verb: "强调", evidence: evidence(a1, "要推进清水行动")),
      GraphStatement(by: "p1", at: "e3", verb: "表示", evidence: evidence(a2, "两县协作大有可为")),
    ],
    absences: [GraphAbsence(who: "p4", event: "e2", evidence: evidence(a2, "因事未出席的有罗大川"))],
    judgements: [
      Judgement(left: "p2", right: "p3", verdict: .unsure, score: -0.2, reasons: ["one character differs", "no post"])
    ])

  static let sources = ["a.txt", "b.txt"].map { name in
    StoredSource(
      stamp: SourceStamp(
        name: name, path: "/pages/" + name, size: 7, modified: 1_700_000_000_123_456_789, inode: .max, hash: "h",
        extractor: "x"),
      facts: Array("the facts of \(name)".utf8))
  }
}

/// A folder that is removed with its owner.
final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "store-tests-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A file's path; the file need not exist.
  func file(_ name: String) -> String { path + "/" + name }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  /// Builds the fixture's store and opens it.
  func store(_ graph: KnowledgeGraph = Fixture.graph, textIndex: Bool = true) throws -> GraphStore {
    try GraphStore.build(at: file("x.db"), graph: graph, sources: Fixture.sources, textIndex: textIndex)
    return try GraphStore(path: file("x.db"))
  }
}

extension Table {
  /// The rows' values in some columns, as texts with blanks between; `-` for null.
  func told(_ names: String...) -> [String] {
    let places = names.map { name in columns.firstIndex(of: name) }
    return rows.map { row in
      places.map { place in place.map { row[$0] == .null ? "-" : row[$0].text } ?? "no such column" }
        .joined(separator: " ")
    }
  }
}

extension GraphStore {
  /// Answers a query of the program.
  func ask(_ name: String, _ values: [String: Value] = [:]) throws -> Table {
    try run(QueryCatalog().query(name), values)
  }

  /// All exports and views as one text.
  func everything() throws -> String {
    var out = ""
    for table in ExportTable.allCases {
      try export(table) {
        out += "\(table): \($0)\n"
      } row: {
        out += $0.map(\.text).joined(separator: "|") + "\n"
      }
    }
    for view in ["participation", "post", "visit", "cooperation", "event_summary", "co_attendance", "node", "edge"] {
      let query = try NamedQuery(name: view, file: view, sql: "SELECT * FROM \(view)")
      let rows = try run(query).rows.map { $0.map(\.text).joined(separator: "|") }
      out += "\(view):\n" + rows.sorted().joined(separator: "\n") + "\n"
    }
    return out
  }
}
