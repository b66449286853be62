/// Where the clause of an item begins and ends.
extension ArticleReader {
  /// The first item of the clause that an item stands in.
  func clauseStart(_ at: Int) -> Int { items[..<at].lastIndex { $0.endsClause }.map { $0 + 1 } ?? 0 }

  /// The item behind the clause, from an item of it on: its comma, or the sentence's end.
  func clauseEnd(_ at: Int) -> Int { items[at...].firstIndex { $0.endsClause } ?? items.count }

  func isClauseStart(_ at: Int) -> Bool { at == 0 || items[at - 1].endsClause }
}
