/// What the lexicons know of one word. Plain values only, so that reading one costs no reference counting.
@frozen
public struct LexiconEntry: Sendable {
  /// All classes of all its senses.
  public var classes: ClassSet = []
  /// The cost of the word on a segmentation path: −10 ln of its probability, about.
  public var cost: Int32 = 150
  /// Event nouns: the raw kind (`eventKinds` of the lexicon names it); organization words: the kind.
  public var value: UInt8 = 0
  /// Where the divisions of that name or stem stand in the lexicon's list of them, and how many they are.
  public var firstDivision: Int32 = 0
  public var divisionCount: Int32 = 0
}

/// All word tables in one automaton, with the gazetteer and the name model beside it.
///
/// A class, since readers of all kinds hold it: handing it on is to count one reference, not one for each table.
public final class Lexicon: Sendable {
  public let trie: Trie
  /// The entries, which live as long as the process: an entry's number is its place.
  public nonisolated(unsafe) let entries: UnsafeBufferPointer<LexiconEntry>
  /// Indices into the gazetteer, the divisions of one entry side by side.
  private let divisionIndices: [Int32]
  public let gazetteer: Gazetteer
  public let names: NameModel
  /// The words of the tables' value columns; index 0 is the empty word.
  public let values: [String]

  /// The one lexicon of the process, read on first use (some 100 ms).
  public static let shared = Lexicon()

  private init() {
    var builder = LexiconBuilder()
    builder.load()
    var indices: [Int32] = []
    for (at, divisions) in builder.divisions.sorted(by: { $0.key < $1.key }) {
      builder.entries[at].firstDivision = Int32(indices.count)
      builder.entries[at].divisionCount = Int32(divisions.count)
      indices += divisions
    }
    let room = UnsafeMutableBufferPointer<LexiconEntry>.allocate(capacity: builder.entries.count)
    _ = room.initialize(from: builder.entries)
    entries = UnsafeBufferPointer(room)
    divisionIndices = indices
    builder.trie.freeze()
    trie = builder.trie
    gazetteer = builder.gazetteer
    names = builder.names
    values = builder.values
  }

  /// The entry of a whole word, or nil.
  public func entry(_ word: String) -> LexiconEntry? {
    var word = word
    return word.withUTF8 { bytes in trie.entry(bytes).map { entries[Int($0)] } }
  }

  /// The divisions known under a full name or a stem.
  public func divisions(named name: String) -> [Division] {
    entry(name).map { divisions(of: $0).map { gazetteer.divisions[Int($0)] } } ?? []
  }

  /// The divisions of an entry, as indices into the gazetteer.
  public func divisions(of entry: LexiconEntry) -> ArraySlice<Int32> {
    divisionIndices[Int(entry.firstDivision)..<Int(entry.firstDivision + entry.divisionCount)]
  }
}
