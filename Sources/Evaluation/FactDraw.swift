/// Draws a number of items at random, each as likely as any other.
///
/// What is drawn hangs on nothing but the seed and the items' ids: not on their order, and when items are added or
/// dropped, the others stay drawn as far as there is room. The items with the smallest hashes are taken.
public struct FactDraw<Item> {
  private struct Ticket {
    var hash: UInt64
    var id: String
    var item: Item
  }

  private let count: Int
  private let seed: UInt64
  /// By rising hash.
  private var tickets: [Ticket] = []

  public init(count: Int, seed: UInt64) {
    self.count = count
    self.seed = seed
  }

  /// Takes part in the draw.
  ///
  /// - Parameter item: is made only where the item is drawn, as far as is known yet.
  public mutating func offer(id: String, _ item: @autoclosure () -> Item) {
    let hash = hash(of: id)
    if tickets.count == count, let last = tickets.last, !precedes((hash, id), (last.hash, last.id)) { return }
    guard count > 0 else { return }
    var low = 0
    var high = tickets.count
    while low < high {
      let middle = (low + high) / 2
      if precedes((tickets[middle].hash, tickets[middle].id), (hash, id)) { low = middle + 1 } else { high = middle }
    }
    tickets.insert(Ticket(hash: hash, id: id, item: item()), at: low)
    if tickets.count > count { tickets.removeLast() }
  }

  /// What was drawn, in an order that is as random as the draw: whoever stops half-way has a sample, too.
  public var items: [Item] { tickets.map(\.item) }

  private func precedes(_ a: (UInt64, String), _ b: (UInt64, String)) -> Bool {
    a.0 != b.0 ? a.0 < b.0 : a.1.utf8.lexicographicallyPrecedes(b.1.utf8)
  }

  /// FNV-1a of the id, stirred with the seed by the finalizer of SplitMix64.
  private func hash(of id: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = hash &+ (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}
