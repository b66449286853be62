import Lexicons
import Testing

/// The automaton against the obvious search, on random words and texts.
@Suite struct TrieTests {
  /// SplitMix64: the same numbers on every machine.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z >> 31
    }
  }

  /// Few characters, so that words overlap and hold one another; of one to four bytes each.
  private static let alphabet = Array("a·é县委书记区长𠮷".unicodeScalars)

  private static func word(_ length: Int, _ numbers: inout Numbers) -> String {
    var out = String.UnicodeScalarView()
    for _ in 0..<length { out.append(alphabet[Int(numbers.next() % UInt64(alphabet.count))]) }
    return String(out)
  }

  private struct Match: Equatable {
    var end: Int
    var entry: Int32
  }

  private static func matches(_ trie: Trie, _ text: [UInt8], from start: Int) -> [Match] {
    var out: [Match] = []
    text.withUnsafeBufferPointer { bytes in
      trie.words(in: bytes, from: start, to: bytes.count) { out.append(Match(end: $0, entry: $1)) }
    }
    return out
  }

  private static func naive(_ words: [[UInt8]: Int32], _ text: [UInt8], from start: Int) -> [Match] {
    // No word is longer than six characters of four bytes.
    (start..<min(start + 24, text.count)).compactMap { last in
      words[Array(text[start...last])].map { Match(end: last + 1, entry: $0) }
    }
  }

  @Test(arguments: 0..<8)
  func `Every word is found where it stands, and no other`(seed: UInt64) {
    var numbers = Numbers(state: seed)
    // The smallest table, so that it has to grow.
    var trie = Trie(capacity: 1)
    var words: [[UInt8]: Int32] = [:]
    for entry in 0..<Int32(900) {
      let word = Array(Self.word(1 + Int(numbers.next() % 6), &numbers).utf8)
      let known = words[word]
      #expect(trie.insert(word, entry: entry) == known ?? entry)
      if known == nil { words[word] = entry }
    }
    let text = Array(Self.word(400, &numbers).utf8)
    let starts = text.indices.filter { text[$0] & 0xC0 != 0x80 }
    let expected = starts.map { Self.naive(words, text, from: $0) }
    #expect(expected.contains { $0.count > 2 })
    #expect(starts.map { Self.matches(trie, text, from: $0) } == expected)
    trie.freeze()
    #expect(starts.map { Self.matches(trie, text, from: $0) } == expected)
    for (word, entry) in words {
      #expect(word.withUnsafeBufferPointer { trie.entry($0) } == entry)
    }
  }

  @Test func `What is no word has no entry`() {
    var trie = Trie(capacity: 4)
    _ = trie.insert("县委书记".utf8, entry: 0)
    for text in ["", "县", "县委", "县委书记员", "委书记"] {
      #expect(Array(text.utf8).withUnsafeBufferPointer { trie.entry($0) } == nil, "\(text)")
    }
    #expect(trie.insert("".utf8, entry: 1) == -1)
  }
}
