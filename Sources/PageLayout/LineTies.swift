internal import Lexicons
internal import TextModel

/// How well one printed line goes on behind another, in points: what tells the order of lines when the extractor mixed
/// columns.
///
/// A word or a string of the text that the break between the two lines tore apart speaks for them, as does a paragraph
/// that begins where one has ended; a paragraph that begins inside a sentence speaks against them.
struct LineTies {
  private enum Weight {
    static let inWord = 60
    static let inString = 25
    static let paragraph = 25
    static let brokenParagraph = -60
    static let notFull = -50
    static let forbidden = -60
    static let figure = 30
    static let openEnd = -50
  }
  private static let reach = 6

  private struct Edge {
    var head: [UInt32]
    var tail: [UInt32]
    var endsSentence: Bool
    var isFull: Bool
    var isIndented: Bool
  }

  private let edges: [Edge]
  private let trie = Lexicon.shared.trie
  private let entries = Lexicon.shared.entries
  /// Strings of two and of three characters inside the lines.
  private var pairs: Set<UInt64> = []
  private var triples: Set<UInt64> = []
  /// Whether an indent marks where a paragraph begins.
  let isIndented: Bool

  init(_ page: PageLines, _ lines: some RandomAccessCollection<Int>) {
    let width = lines.map { page.lines[$0].indent + page.lines[$0].cells }.sorted()[lines.count * 3 / 4]
    let left = lines.map { page.lines[$0].indent }.min() ?? 0
    let indented = lines.count { (2...6).contains(page.lines[$0].indent - left) }
    isIndented = indented > 0 && indented * 2 <= lines.count
    let marks = isIndented
    var pairs: Set<UInt64> = []
    var triples: Set<UInt64> = []
    edges = lines.map { line in
      let text = page.dense(line)
      for at in text.indices.dropLast() {
        let pair = UInt64(text[at]) << 21 | UInt64(text[at + 1])
        pairs.insert(pair)
        if at + 2 < text.count { triples.insert(pair << 21 | UInt64(text[at + 2])) }
      }
      let here = page.lines[line]
      return Edge(
        head: Array(text.prefix(Self.reach)), tail: Array(text.suffix(Self.reach)),
        endsSentence: page.endsSentence(line), isFull: here.indent + here.cells >= width - 4,
        isIndented: marks && (2...6).contains(here.indent - left))
    }
    self.pairs = pairs
    self.triples = triples
  }

  /// Points for line `b` right behind line `a`; nil stands for the text's end. Positions in the lines.
  func points(_ a: Int, _ b: Int?) -> Int {
    let before = edges[a]
    guard let b else { return before.endsSentence ? 0 : Weight.openEnd }
    let behind = edges[b]
    if behind.isIndented { return before.endsSentence ? Weight.paragraph : Weight.brokenParagraph }
    if before.endsSentence {
      if !before.isFull { return isIndented ? Weight.brokenParagraph : 0 }
      return behind.head.first.map(Signs.cannotBegin) ?? false ? Weight.forbidden : 0
    }
    return (before.isFull ? 0 : Weight.notFull) + words(a, b)
  }

  /// The part of the points that the words at the break give, wherever sentences end and however wide the lines are.
  func words(_ a: Int, _ b: Int) -> Int {
    let before = edges[a]
    let behind = edges[b]
    var points = 0
    guard let last = before.tail.last, let first = behind.head.first else { return points }
    if Signs.isComma(first) || first == 0x3002 || first == 0x3001 { return points + Weight.forbidden }
    if Scalars.isDigit(last), Scalars.isDigit(first) || Self.units.contains(first) { points += Weight.figure }
    if Scalars.isDigit(first), Self.beforeFigures.contains(last) { points += Weight.figure / 2 }
    guard Scalars.isHan(last), Scalars.isHan(first) else { return points }
    points += min(Weight.inWord, gain(before.tail, behind.head))
    let pair = UInt64(last) << 21 | UInt64(first)
    if pairs.contains(pair) { points += Weight.inString }
    if before.tail.count > 1,
      triples.contains((UInt64(before.tail[before.tail.count - 2]) << 21 | UInt64(last)) << 21 | UInt64(first))
    {
      points += Weight.inString
    }
    if behind.head.count > 1, triples.contains(pair << 21 | UInt64(behind.head[1])) { points += Weight.inString }
    return points
  }

  private static let units = Set(Signs.word("年月日时分秒号万亿千百十个名人次元亩吨米户家项届第场期%％.岁余多"))
  private static let beforeFigures = Set(Signs.word("第年月共约达近的至到投资有和于"))

  /// How much cheaper words are across the break than on both sides of it.
  private func gain(_ tail: [UInt32], _ head: [UInt32]) -> Int {
    let left = Array(tail.suffix(while: Scalars.isHan))
    let right = Array(head.prefix(while: Scalars.isHan))
    return cost(left) + cost(right) - cost(left + right)
  }

  /// The cost of the cheapest words that make up the text.
  private func cost(_ text: [UInt32]) -> Int {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 3)
    for c in text { UTF8.encode(Unicode.Scalar(c) ?? "?") { bytes.append($0) } }
    return bytes.withUnsafeBufferPointer { buffer in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: buffer.count + 1) { best in
        best.initialize(repeating: .max)
        best[0] = 0
        for at in buffer.indices where best[at] < .max && buffer[at] & 0xC0 != 0x80 {
          var next = at + 1
          while next < buffer.count, buffer[next] & 0xC0 == 0x80 { next += 1 }
          best[next] = min(best[next], best[at] + Self.unknownCost)
          trie.words(in: buffer, from: at, to: buffer.count) { end, entry in
            best[end] = min(best[end], best[at] + Int(entries[Int(entry)].cost))
          }
        }
        return best[buffer.count]
      }
    }
  }
  private static let unknownCost = 165
}

extension Array where Element == UInt32 {
  /// The last elements that all fit.
  fileprivate func suffix(while fits: (UInt32) -> Bool) -> ArraySlice<UInt32> {
    var from = count
    while from > 0, fits(self[from - 1]) { from -= 1 }
    return self[from...]
  }
}
