internal import FactModel

/// Which mentions are one: a disjoint-set forest whose roots are the smallest members.
struct Clusters {
  private var parent: [Int32]
  private let apart: [(Int, Int)]

  /// - Parameter apart: pairs of mentions that never become one, whatever asks for it.
  init(count: Int, apart: [(Int, Int)] = []) {
    parent = (0..<Int32(count)).map { $0 }
    self.apart = apart
  }

  /// Whether two clusters may become one.
  mutating func mayJoin(_ a: Int, _ b: Int) -> Bool {
    if apart.isEmpty { return true }
    let (x, y) = (find(a), find(b))
    for (left, right) in apart {
      let (l, r) = (find(left), find(right))
      if (l == x && r == y) || (l == y && r == x) { return false }
    }
    return true
  }

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

  /// Joins two clusters, unless they are to stay apart, and gives the root of what the first became.
  @discardableResult
  mutating func union(_ a: Int, _ b: Int) -> Int {
    let x = find(a)
    let y = find(b)
    guard mayJoin(x, y) else { return x }
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
