/// Numbers that rise along a list, with gaps, so that what comes in between later needs no new numbers for the rest.
enum Labels {
  /// Labels for a list some of which have one already.
  ///
  /// - Parameters:
  ///   - kept: by place in the list; nil for what is new.
  ///   - gap: how far from the last label the next one is.
  ///   - step: how far from each other new ones between two old ones are, where there is room.
  /// - Returns: nil where there is no room, or where the kept ones do not rise.
  static func filled(_ kept: [Int?], first: Int, gap: Int, step inner: Int) -> [Int]? {
    var out: [Int] = []
    out.reserveCapacity(kept.count)
    var low = first - gap
    var index = 0
    while index < kept.count {
      if let label = kept[index] {
        guard label > low else { return nil }
        out.append(label)
        low = label
        index += 1
        continue
      }
      var end = index
      while end < kept.count, kept[end] == nil { end += 1 }
      let count = end - index
      var step = gap
      if end < kept.count, let high = kept[end] {
        step = max(1, min(inner, (high - low) / (count + 1)))
        guard low + step * count < high else { return nil }
      }
      for place in 1...count { out.append(low + step * place) }
      low += step * count
      index = end
    }
    return out
  }
}
