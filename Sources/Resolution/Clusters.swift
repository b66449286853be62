internal import FactModel

/// Which mentions are one: a disjoint-set forest whose roots are the smallest members.
struct Clusters {
  private var parent: [Int32]

  init(count: Int) { parent = (0..<Int32(count)).map { $0 } }

  mutating func find(_ mention: Int) -> Int {
    var root = Int32(mention)
    while parent[Int(root)] != root { root = parent[Int(root)] }
    var at = Int32(mention)
    while parent[Int(at)] != root {
      let next = parent[Int(at)]
      parent[Int(at)] = root
      at = next
    }
    return Int(root)
  }

  /// Joins two clusters and gives the root of what they became.
  @discardableResult
  mutating func union(_ a: Int, _ b: Int) -> Int {
    let x = find(a)
    let y = find(b)
    let root = min(x, y)
    parent[max(x, y)] = Int32(root)
    return root
  }
}

/// A decision on two mentions; it becomes a `Judgement` when their clusters have ids.
struct Decision {
  var left: Int
  var right: Int
  var verdict: Judgement.Verdict
  var score: Double
  var reasons: [String]
}
