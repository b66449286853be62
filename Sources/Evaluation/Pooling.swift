internal import FactModel

extension GoldArticle {
  /// One article per source, which leaves the division of pages into articles out of the figures: entities of equal
  /// type and name become one.
  static func pooled(_ articles: [GoldArticle]) -> [GoldArticle] {
    var sources: [String] = []
    var groups: [String: [GoldArticle]] = [:]
    for article in articles {
      if groups[article.source] == nil { sources.append(article.source) }
      groups[article.source, default: []].append(article)
    }
    return sources.map { pool($0, groups[$0] ?? []) }
  }

  private static func pool(_ source: String, _ group: [GoldArticle]) -> GoldArticle {
    var whole = GoldArticle(source: source, text: group.map(\.text).joined(separator: "\n"))
    var seen: Set<GoldRelation> = []
    for (number, article) in group.enumerated() {
      var ids: [String: String] = [:]
      for item in article.entities {
        if let twin = whole.entities.firstIndex(where: { isTwin($0, item) }) {
          whole.entities[twin].forms.formUnion(item.forms)
          whole.entities[twin].also += item.also
          if !item.isOptional { whole.entities[twin].isOptional = false }
          ids[item.entity.id] = whole.entities[twin].entity.id
        } else {
          var added = item
          added.entity.id = "\(number):\(item.entity.id)"
          ids[item.entity.id] = added.entity.id
          whole.position[added.entity.id] = whole.entities.count
          whole.entities.append(added)
        }
      }
      for item in article.relations {
        var moved = item
        moved.relation.from = ids[item.relation.from] ?? item.relation.from
        moved.relation.to = ids[item.relation.to] ?? item.relation.to
        var bare = moved
        bare.relation.evidence = []
        if seen.insert(bare).inserted { whole.relations.append(moved) }
      }
      whole.byline += article.byline
    }
    return whole
  }

  private static func isTwin(_ a: GoldEntity, _ b: GoldEntity) -> Bool {
    b.type != .event && a.type == b.type && !a.forms.isDisjoint(with: b.forms)
  }
}
