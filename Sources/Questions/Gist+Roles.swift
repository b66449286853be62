internal import FactModel

extension Gist {
  /// The same with each role given to whom it is said of: A主持、B出席的会议, chaired by A and attended by B.
  ///
  /// Of two people the first one's role stays in ROLE and the other's goes into ROLE2; where they differ the class
  /// ROLES says so. Several roles of one are one or, with commas between, a choice of them.
  func bindingRoles() -> Gist {
    var out = freeingObjects()
    let people = out.tokens.indices.filter { index in
      out.tokens[index].things.contains { $0.type == .person || $0.type == .organization }
        && out.tokens[index].classes.isEmpty
    }
    let roles = out.tokens.indices.filter { out.tokens[$0].classes["ROLE"] != nil && out.tokens[$0].things.isEmpty }
    guard let first = roles.first else { return out }
    guard people.count == 2 else {
      out.merge(roles, into: first)
      return out
    }
    var held: [Int: [Int]] = [:]
    for (order, role) in roles.enumerated() {
      let last = order > 0 ? roles[order - 1] : -1
      let next = order + 1 < roles.count ? roles[order + 1] : out.tokens.count
      let behind = people.filter { $0 > role && $0 < next }
      let isPassive = behind.first.map { out.isBy(between: role, and: $0) } ?? false
      var holders = isPassive ? behind : people.filter { $0 > last && $0 < role }
      // 出席并讲话: the second role is of whom the first is.
      if holders.isEmpty, order > 0 { holders = people.filter { held[$0]?.contains(last) == true } }
      // In “which meetings did A chair with B” B may be there as anything.
      for person in holders { held[person, default: []].append(role) }
    }
    let values = people.map { person in out.joined(held[person] ?? []) }
    guard let one = values[0] ?? values[1] else { return out }
    for role in roles where role != first {
      out.tokens[role].classes = ["FILLER": ""]
    }
    out.tokens[first].classes = ["ROLE": values[0] ?? "-", "ROLE2": values[1] ?? "-"]
    if values[0] != values[1], values.allSatisfy({ $0 != nil }) || values[0] == nil {
      out.tokens[first].classes["ROLES"] = one
    }
    return out
  }

  /// 陪同林远清的人: who is accompanied is not the one who accompanies.
  private func freeingObjects() -> Gist {
    guard text.language == .chinese else { return self }
    var out = self
    for index in tokens.indices where tokens[index].classes["ACCOMPANY"] != nil && index + 1 < tokens.count {
      let next = tokens[index + 1]
      guard next.things.contains(where: { $0.type == .person }),
        !tokens[..<index].contains(where: { $0.things.contains { $0.type == .person } })
      else { continue }
      out.tokens[index].classes["ROLE"] = nil
    }
    return out
  }

  /// Makes one value of several roles, which stands with the first of them.
  private mutating func merge(_ words: [Int], into first: Int) {
    guard words.count > 1, let value = joined(words) else { return }
    tokens[first].classes["ROLE"] = value
    tokens[first].text = words.map { tokens[$0].text }.joined(separator: "、")
    for word in words where word != first {
      tokens[word].classes = ["FILLER": ""]
    }
  }

  /// The roles that some words stand for: 出席并讲话 is to speak, 主持或参加 to take part, 主持、讲话 to do either.
  private func joined(_ words: [Int]) -> String? {
    guard let first = words.first, let last = words.last else { return nil }
    var values: [String] = []
    for word in words {
      let value = tokens[word].classes["ROLE"] ?? ""
      if !values.contains(value) { values.append(value) }
    }
    guard values.count > 1, values.contains("-") else { return values.joined(separator: ",") }
    let between = text.characters[tokens[first].range.upperBound..<tokens[last].range.lowerBound]
    let isEither =
      between.contains { "或和与、".contains($0) } || String(between).split(separator: " ").contains("or")
    return (isEither ? values : values.filter { $0 != "-" }).joined(separator: ",")
  }

  /// Whether “by” stands between a word and a name.
  private func isBy(between word: Int, and name: Int) -> Bool {
    let between = text.characters[tokens[word].range.upperBound..<tokens[name].range.lowerBound]
    return String(between).split(separator: " ").contains("by")
  }
}

extension Gist {
  /// The same with what is listed made one: 会议和调研 is a choice of two kinds, 书记、区长 of two offices.
  func joiningLists() -> Gist {
    var out = self
    for (name, mark) in [("KIND", ","), ("TITLE", "|")] {
      var index = 0
      while index + 1 < out.tokens.count {
        defer { index += 1 }
        let first = out.tokens[index]
        guard let one = first.classes[name], first.classes["NAMED"] == nil, first.things.isEmpty else { continue }
        var next = index + 1
        // Between two of a list there is nothing but “and”.
        while next < out.tokens.count, ["WITH", "JOIN"].contains(where: { out.tokens[next].classes[$0] != nil }) {
          next += 1
        }
        guard next < out.tokens.count, out.tokens[next].things.isEmpty, out.tokens[next].classes["NAMED"] == nil,
          let other = out.tokens[next].classes[name],
          next > index + 1 || isListed(between: first.range.upperBound, and: out.tokens[next].range.lowerBound)
        else { continue }
        let texts = zip([one, other], [first.text, out.tokens[next].text]).map { $0.isEmpty ? $1 : $0 }
        let parts = texts[0].split(separator: Character(mark)).map(String.init)
        if !parts.contains(texts[1]) { out.tokens[index].classes[name] = texts[0] + mark + texts[1] }
        out.tokens[index].text += "、" + out.tokens[next].text
        out.tokens.removeSubrange((index + 1)...next)
        // A third one may follow.
        index -= 1
      }
    }
    return out
  }

  /// Whether a mark of listing stands between two places, and nothing else.
  private func isListed(between start: Int, and end: Int) -> Bool {
    let between = text.characters[start..<end].filter { $0 != " " }
    return !between.isEmpty && between.allSatisfy { "、，,/".contains($0) }
  }
}

extension Gist {
  /// 陪同林远清调研的周承志还参加了什么: without what only says which 周承志; nil if there is nothing such.
  func droppingClause() -> Gist? {
    guard text.language == .chinese,
      let first = tokens.firstIndex(where: { $0.classes["FILLER"] == nil && $0.classes["WITH"] == nil }),
      tokens[first].classes["ACCOMPANY"] != nil, tokens.indices.contains(first + 1),
      tokens[first + 1].things.contains(where: { $0.type == .person }),
      let named = tokens.indices.dropFirst(first + 2).first(where: { index in
        tokens[index].things.contains { $0.type == .person }
          && text.characters[tokens[index].range.lowerBound - 1] == "的"
      })
    else { return nil }
    var out = self
    out.tokens.removeSubrange(first..<named)
    out.dropped = [text.name(tokens[first].range.lowerBound..<(tokens[named].range.lowerBound - 1))]
    return out.joiningLists().bindingRoles()
  }
}
