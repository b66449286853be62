internal import TextModel

/// How much of one text another one repeats, by pairs of neighbouring characters.
///
/// A headline says what its lead says: this tells the headline in front of a body from the one
/// behind the body before.
struct Affinity {
  /// Scalars of a body that are looked at: its lead and what follows.
  static let reach = 800
  private var pairs: Set<UInt64> = []

  init(_ page: PageLines, _ lines: some Sequence<Int>, reach: Int = Affinity.reach) {
    var left = reach
    var last: UInt32 = 0
    for line in lines {
      guard left > 0 else { break }
      let text = page.dense(line, limit: left)
      left -= text.count
      for c in text where Self.counts(c) {
        if last != 0 { pairs.insert(UInt64(last) << 32 | UInt64(c)) }
        last = c
      }
    }
  }

  static func counts(_ c: UInt32) -> Bool { Scalars.isHan(c) || Scalars.isDigit(c) || Scalars.isLatin(c) }

  /// The share of the pairs in `lines` that the text holds, in hundredths, and how many there are.
  func share(of lines: some Sequence<Int>, in page: PageLines) -> (percent: Int, pairs: Int) {
    var hits = 0
    var all = 0
    var last: UInt32 = 0
    for line in lines {
      for c in page.dense(line, limit: 120) where Self.counts(c) {
        if last != 0 {
          all += 1
          if pairs.contains(UInt64(last) << 32 | UInt64(c)) { hits += 1 }
        }
        last = c
      }
    }
    return (all == 0 ? 0 : hits * 100 / all, all)
  }
}
