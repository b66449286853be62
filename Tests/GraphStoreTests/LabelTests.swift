import Testing

@testable import GraphStore

@Suite("Numbers with gaps")
struct LabelTests {
  @Test("A new list is numbered with gaps, and what comes in between rises without new numbers for the rest")
  func between() {
    #expect(Labels.filled([nil, nil, nil], first: 1, gap: 100, step: 10) == [1, 101, 201])
    #expect(Labels.filled([1, nil, nil, 101, nil], first: 1, gap: 100, step: 10) == [1, 11, 21, 101, 201])
    #expect(Labels.filled([1, nil, 4, 5], first: 1, gap: 100, step: 10) == [1, 2, 4, 5])
    #expect(Labels.filled([], first: 1, gap: 100, step: 10) == [])
  }

  @Test("Where there is no room, or the old numbers do not rise, there are none")
  func noRoom() {
    #expect(Labels.filled([4, nil, 5], first: 1, gap: 100, step: 10) == nil)
    #expect(Labels.filled([nil, 1], first: 1, gap: 100, step: 10) != nil)
    #expect(Labels.filled([5, 5], first: 1, gap: 100, step: 10) == nil)
    #expect(Labels.filled([7, nil, 2], first: 1, gap: 100, step: 10) == nil)
  }

  @Test("Things that come one by one at one place find room many times")
  func oneByOne() {
    var labels = Labels.filled([nil, nil], first: 1, gap: 1 << 16, step: 1 << 6) ?? []
    for _ in 0..<1000 {
      labels =
        Labels.filled(
          labels.dropLast().map { $0 } + [nil, labels[labels.count - 1]], first: 1, gap: 1 << 16, step: 1 << 6) ?? []
    }
    #expect(labels.count == 1002)
    #expect(zip(labels, labels.dropFirst()).allSatisfy { $0 < $1 })
  }
}
