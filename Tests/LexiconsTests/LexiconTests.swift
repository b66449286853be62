import Lexicons
import Testing

@Suite struct LexiconTests {
  private let lexicon = Lexicon.shared

  @Test(arguments: [
    ("茂南区", 440902, "茂名市", "区"), ("乌翠区", 230718, "伊春市", "区"), ("金秀瑶族自治县", 451324, "来宾市", "县"),
    ("铁力市", 230781, "伊春市", "市"), ("喀喇沁旗", 150428, "赤峰市", "旗"),
  ])
  func `A county is found by its name, with its code, parent and level`(
    name: String, code: Int, parent: String, level: String
  ) throws {
    let division = try #require(lexicon.divisions(named: name).first { $0.rank == .county })
    #expect(division.code == code)
    #expect(division.level == level)
    #expect(lexicon.gazetteer.parent(division)?.name == parent)
  }

  @Test func `Short forms lead to the same division as the full name`() throws {
    let full = try #require(lexicon.divisions(named: "金秀瑶族自治县").first)
    #expect(lexicon.divisions(named: "金秀县").contains(full))
    #expect(lexicon.divisions(named: "金秀").contains(full))
  }

  @Test func `A county directly under its province has no prefecture above`() throws {
    let city = try #require(lexicon.divisions(named: "济源市").first)
    #expect(lexicon.gazetteer.parent(city)?.name == "河南省")
  }

  @Test func `A level word and a body are two words`() {
    #expect(lexicon.entry("区委") == nil)
    #expect(lexicon.entry("县委书记") == nil)
    #expect(lexicon.entry("副县长")?.classes.has(.govtitle) == true)
    #expect(lexicon.entry("组织部长")?.classes.has(.title) == true)
  }

  @Test func `Ordinary names score above runs that are none`() throws {
    func score(_ name: String) -> Int { lexicon.names.score(name.unicodeScalars.map(\.value)) ?? -99 }
    #expect(score("陈志明") > 12)
    #expect(score("欧阳志明") > 12)
    #expect(score("陈志明") > score("陈的了"))
    #expect(score("的志明") == -99)
  }

  @Test func `The automaton finds every word that starts at a place, shortest first`() {
    var trie = Trie(capacity: 4)
    for (entry, word) in ["县", "县委", "县委书记", "委"].enumerated() {
      #expect(trie.insert(word.utf8, entry: Int32(entry)) == Int32(entry))
    }
    #expect(trie.insert("县委".utf8, entry: 9) == 1)
    func found() -> [Int32] {
      var out: [Int32] = []
      Array("县委书记林".utf8).withUnsafeBufferPointer { bytes in
        trie.words(in: bytes, from: 0, to: bytes.count) { _, entry in out.append(entry) }
      }
      return out
    }
    #expect(found() == [0, 1, 2])
    trie.freeze()
    #expect(found() == [0, 1, 2])
  }
}
