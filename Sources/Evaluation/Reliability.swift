/// How often facts of a confidence are right: whether 0.9 means nine in ten.
public struct ReliabilityBin: Sendable, Hashable {
  /// From this confidence …
  public var from: Double
  /// … to below this one; the last bin holds its upper bound, too.
  public var to: Double
  public var facts = 0
  public var right = 0

  /// The share that is right; nil if there are no facts.
  public var share: Double? { facts == 0 ? nil : Double(right) / Double(facts) }
}

extension EvaluationReport {
  /// The facts that were judged, by tenths of their confidence from 0.5 up; what is below stands in one bin.
  public var reliability: [ReliabilityBin] {
    var bins = [ReliabilityBin(from: 0, to: 0.5)]
    // Bounds from whole numbers, so that 0.7 is the same 0.7 that a rule has.
    for tenth in 5..<10 { bins.append(ReliabilityBin(from: Double(tenth) / 10, to: Double(tenth + 1) / 10)) }
    for fact in judged {
      let index = bins.lastIndex { $0.from <= fact.confidence } ?? 0
      bins[index].facts += 1
      if fact.isRight { bins[index].right += 1 }
    }
    return bins[0].facts == 0 ? Array(bins.dropFirst()) : bins
  }
}

/// A share of a sample, with the interval in which the share of the whole lies at 95 %.
public struct SampledShare: Sendable, Hashable {
  public var right: Int
  public var total: Int

  public init(right: Int, total: Int) {
    self.right = right
    self.total = total
  }

  /// The sample's share; nil if nothing was judged.
  public var share: Double? { total == 0 ? nil : Double(right) / Double(total) }

  /// Wilson's score interval, which holds near 0 and 1 and for small samples, where the usual one does not.
  public var interval: ClosedRange<Double>? {
    guard total > 0 else { return nil }
    let z = 1.959963984540054
    let n = Double(total)
    let p = Double(right) / n
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, centre - half)...min(1, centre + half)
  }
}
