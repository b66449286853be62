import Evaluation
import Testing

@Suite struct FactDrawTests {
  private func draw(_ ids: some Sequence<Int>, count: Int, seed: UInt64) -> [Int] {
    var draw = FactDraw<Int>(count: count, seed: seed)
    for id in ids { draw.offer(id: "r\(id)", id) }
    return draw.items
  }

  @Test func `The draw hangs on the seed and not on the order`() {
    let forwards = draw(0..<1000, count: 20, seed: 1)
    #expect(forwards.count == 20 && Set(forwards).count == 20)
    #expect(draw((0..<1000).reversed(), count: 20, seed: 1) == forwards)
    #expect(draw(0..<1000, count: 20, seed: 2) != forwards)
  }

  @Test func `More items leave those drawn that still have room`() {
    let few = draw(0..<1000, count: 20, seed: 1)
    let more = draw(0..<1100, count: 20, seed: 1)
    #expect(Set(few).subtracting(more).count == Set(more).count { $0 >= 1000 })
    #expect(draw(0..<5, count: 20, seed: 1).sorted() == [0, 1, 2, 3, 4])
  }

  @Test func `Every item is drawn about as often as any other`() {
    var counts = [Int](repeating: 0, count: 50)
    for seed in 0..<2000 { for id in draw(0..<50, count: 10, seed: UInt64(seed)) { counts[id] += 1 } }
    // 400 expected, with a standard deviation of 18.
    #expect(counts.allSatisfy { (310...490).contains($0) })
  }
}
