internal import FactModel

/// Which gold stands against which facts.
enum Pairing {
  /// A pair to choose among, with what orders those of one score: `score.py` sorts them by their printed form.
  private struct Candidate {
    var a: Int
    var b: Int
    var score: Double
    var printed: String
  }

  /// One-to-one pairs, the best score first.
  private static func best(_ candidates: [Candidate], floor: Double) -> [(a: Int, b: Int)] {
    var left: Set<Int> = []
    var right: Set<Int> = []
    var out: [(a: Int, b: Int)] = []
    let sorted = candidates.sorted { $0.score != $1.score ? $0.score > $1.score : bytesPrecede($0.printed, $1.printed) }
    for candidate in sorted where candidate.score >= floor {
      guard !left.contains(candidate.a), !right.contains(candidate.b) else { continue }
      left.insert(candidate.a)
      right.insert(candidate.b)
      out.append((candidate.a, candidate.b))
    }
    return out
  }

  private static func bytesPrecede(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  // MARK: Articles

  /// Gold and facts article by article; either may be missing. Sources without gold say nothing and are left out.
  static func articles(_ gold: [GoldArticle], _ facts: [GoldArticle]) -> [(gold: GoldArticle?, facts: GoldArticle?)] {
    var sources: [String] = []
    var goldOf: [String: [GoldArticle]] = [:]
    var factsOf: [String: [GoldArticle]] = [:]
    for article in gold {
      if goldOf[article.source] == nil { sources.append(article.source) }
      goldOf[article.source, default: []].append(article)
    }
    for article in facts { factsOf[article.source, default: []].append(article) }
    var out: [(gold: GoldArticle?, facts: GoldArticle?)] = []
    for source in sources {
      let left = goldOf[source] ?? []
      let right = factsOf[source] ?? []
      let pairs = best(candidates(left, right), floor: 0.2)
      for pair in pairs { out.append((left[pair.a], right[pair.b])) }
      for index in left.indices where !pairs.contains(where: { $0.a == index }) { out.append((left[index], nil)) }
      for index in right.indices where !pairs.contains(where: { $0.b == index }) { out.append((nil, right[index])) }
    }
    return out
  }

  private static func candidates(_ gold: [GoldArticle], _ facts: [GoldArticle]) -> [Candidate] {
    if gold.count == 1, facts.count == 1 { return [Candidate(a: 0, b: 0, score: 1, printed: "")] }
    let factForms = facts.map { $0.entities.reduce(into: Set<String>()) { $0.formUnion($1.forms) } }
    var out: [Candidate] = []
    for (i, article) in gold.enumerated() {
      let forms = article.entities.reduce(into: Set<String>()) { $0.formUnion($1.forms) }
      for (j, other) in facts.enumerated() {
        let shared = forms.intersection(factForms[j]).count
        let overlap = Double(shared) / Double(max(1, min(forms.count, factForms[j].count)))
        let score = 0.6 * NameForms.likeness(article.headline, other.headline) + 0.4 * overlap
        out.append(Candidate(a: i, b: j, score: score, printed: "(\(i), \(j))"))
      }
    }
    return out
  }

  // MARK: Entities

  /// The gold entity of each fact entity, by position. A second fact on one gold entity stays alone.
  static func entities(gold: GoldArticle, facts: GoldArticle) -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    var used: Set<Int> = []
    for (i, item) in facts.entities.enumerated() where item.type != .event {
      var chosen: (position: Int, rank: [Int])?
      for (j, other) in gold.entities.enumerated() where !used.contains(j) && fits(item, other) {
        let rank = rank(facts, item, gold, other)
        if chosen.map({ rank.lexicographicallyPrecedes($0.rank) }) ?? true { chosen = (j, rank) }
      }
      if let chosen {
        pairs[i] = chosen.position
        used.insert(chosen.position)
      }
    }
    for pair in best(eventCandidates(gold, facts), floor: 0.4) { pairs[pair.a] = pair.b }
    return pairs
  }

  private static func fits(_ fact: GoldEntity, _ gold: GoldEntity) -> Bool {
    gold.type != .event && (gold.type == fact.type || gold.also.contains(fact.type))
      && !fact.forms.isDisjoint(with: gold.forms)
  }

  /// What makes one of several gold entities of a name the right one; the least is taken. Posts tell namesakes apart.
  private static func rank(_ facts: GoldArticle, _ fact: GoldEntity, _ gold: GoldArticle, _ other: GoldEntity) -> [Int]
  {
    let posts = facts.titles(of: fact.entity.id).intersection(gold.titles(of: other.entity.id)).count
    return [
      NameForms.plain(other.entity.name) == NameForms.plain(fact.entity.name) ? 0 : 1, other.isOptional ? 1 : 0,
      other.type == fact.type ? 0 : 1, -posts,
    ]
  }

  private static func eventCandidates(_ gold: GoldArticle, _ facts: GoldArticle) -> [Candidate] {
    var out: [Candidate] = []
    for (i, item) in facts.entities.enumerated() where item.type == .event {
      let people = facts.participants(of: item.entity.id)
      for (j, other) in gold.entities.enumerated() where other.type == .event {
        let name = likeness(item, other)
        guard name >= 0.3 else { continue }
        let asked = gold.participants(of: other.entity.id, withOptional: false)
        let free = gold.participants(of: other.entity.id)
        let all = people.union(asked)
        let shared = all.isEmpty ? 0 : Double(people.intersection(free).count) / Double(all.count)
        var score = 0.5 * name + 0.25 * shared
        score += 0.15 * flag(item.entity.kind == other.entity.kind)
        score += 0.1 * flag(item.isReferred == other.isReferred)
        score += 0.3 * flag(NameForms.plain(item.entity.name) == NameForms.plain(other.entity.name))
        score -= 0.05 * flag(other.isOptional)
        out.append(
          Candidate(a: i, b: j, score: score, printed: "('\(item.entity.id)', '\(other.entity.id)')"))
      }
    }
    return out
  }

  private static func flag(_ condition: Bool) -> Double { condition ? 1 : 0 }

  /// How alike the names of two events are: the best of all their forms.
  private static func likeness(_ a: GoldEntity, _ b: GoldEntity) -> Double {
    if !a.forms.isDisjoint(with: b.forms) { return 1 }
    var best = 0.0
    for left in [a.entity.name] + a.entity.aliases {
      for right in [b.entity.name] + b.entity.aliases { best = max(best, NameForms.likeness(left, right)) }
    }
    return best
  }
}
