internal import FactModel

/// An event as one article has it, with what bears on its identity.
struct EventMention {
  var mention: Int
  var form: Int32
  var official: Set<OfficialMeeting>
  /// Forms of the other names, generic ones left out.
  var aliases: [Int32]
  var kind: EventKind?
  var isReported: Bool
  var dateText: String?
  var date: EDTF?
  var published: EDTF?
  var publishedText: String?
  var source: String
  var home: String
  var paper: Int32
  /// Clusters of people: who took part, and who of them led, chaired or spoke.
  var people: Set<Int>
  var leaders: Set<Int>
  /// Clusters of places and houses where it was or that it went to see.
  var places: Set<Int>
  /// Clusters of bodies that held it.
  var organizers: Set<Int>

  /// A date that says the day, not only a year or a month.
  var isDated: Bool {
    guard let date else { return false }
    switch date.form {
    case .date(let day): return day.isFullDay || (day.isYearUnknown && day.namesDay)
    case .interval: return true
    case .set: return false
    }
  }
}

extension EventMention {
  /// The events of the collection, in the order of its mentions; people and bodies must have been joined before.
  static func all(_ corpus: inout Corpus, _ clusters: inout Clusters) -> [EventMention] {
    var out: [EventMention] = []
    for number in corpus.articles.indices {
      let article = corpus.articles[number]
      let context = corpus.contexts[number]
      var index: [Int: Int] = [:]
      let published = article.published.flatMap { EDTF($0) }
      for (offset, entity) in article.entities.enumerated() where entity.type == .event {
        let mention = context.firstMention + offset
        if corpus.ignored.contains(mention) { continue }
        let form = corpus.formOf[mention]
        let names = [form] + entity.aliases.map { corpus.formIndex($0, .event) }
        index[mention] = out.count
        out.append(
          EventMention(
            mention: mention, form: form,
            official: Set(names.compactMap { official(corpus.forms[$0], corpus, context) }),
            aliases: Set(names.dropFirst().filter { !corpus.forms[$0].isGeneric && $0 != form }).sorted(),
            kind: entity.kind, isReported: entity.reported ?? true, dateText: entity.date,
            date: entity.date.flatMap { EDTF($0) }, published: published, publishedText: article.published,
            source: article.source, home: context.home, paper: context.paper, people: [], leaders: [], places: [],
            organizers: []))
      }
      for relation in article.relations {
        guard let from = context.mentions[relation.from], let to = context.mentions[relation.to] else { continue }
        switch relation.type {
        case .participated:
          guard let at = index[to], corpus.typeOf[from] == .person else { continue }
          let person = clusters.find(from)
          out[at].people.insert(person)
          if let role = relation.role, [.chair, .leader, .speaker].contains(role) { out[at].leaders.insert(person) }
        case .organized:
          if let at = index[to] { out[at].organizers.insert(clusters.find(from)) }
        case .heldIn, .visited:
          if let at = index[from] { out[at].places.insert(clusters.find(to)) }
        default: break
        }
      }
    }
    return out
  }

  private static func official(_ form: NameForm, _ corpus: Corpus, _ context: Corpus.Context) -> OfficialMeeting? {
    OfficialMeeting(
      form, home: { division(bare: $0, context) }, code: { corpus.code(ofDivision: $0) })
  }

  /// What a bare 省, 市, 县, 区 or 旗 means in an article; nil where the page does not tell.
  static func division(bare: UInt32, _ context: Corpus.Context) -> String? {
    guard !context.home.isEmpty else { return nil }
    let last = context.homeName.unicodeScalars.last?.value
    switch bare {
    case Words.province: return DivisionCode.province(context.home)
    case Words.city where last != Words.city: return DivisionCode.prefecture(context.home)
    case Words.prefecture where last != Words.prefecture: return DivisionCode.prefecture(context.home)
    case Words.town, Words.country: return nil
    default: return last == bare || context.homeName.isEmpty ? context.home : nil
    }
  }
}
