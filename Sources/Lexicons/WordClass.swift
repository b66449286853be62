/// What the grammar may do with a word. The raw values are bit positions in a `ClassSet`.
public enum WordClass: UInt8, Sendable, CaseIterable {
  // Posts and people
  case title, govtitle, rank, rolenoun
  // Bodies
  case partybody, statebody, department, bureau, standalone, orgsuffix
  // A trade that firms' short names end in: 科技, 木业
  case trade
  // Places
  case division, stem, placesuffix, provinceletter
  // Events and initiatives
  case eventnoun, initiative, initiativehead
  // Verbs
  case chair, attend, observe, accompany, lead, speak, say, hold, open, inspect, see, go, sign, unveil
  case contact, listen, appoint, entrust, win
  // Verbs of plans and efforts, which stand in no site's name: 打造, 推动, 加快
  case effort
  // Function words
  case prep, conj, particle, pronoun, timeword, group
  // General words by part of speech
  case noun, verb, adjective, adverb, numeral, idiom, other
  // A stem that is a common word as well, one that many townships share, and a word that looks like a name
  case commonStem, sharedStem, nameLike
}

/// A set of word classes.
@frozen
public struct ClassSet: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64

  @inlinable
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  @inlinable
  public init(_ wordClass: WordClass) { rawValue = 1 << UInt64(wordClass.rawValue) }

  /// Whether the set has the class.
  @inlinable
  public func has(_ wordClass: WordClass) -> Bool { rawValue & (1 << UInt64(wordClass.rawValue)) != 0 }

  /// Whether the two sets share a class.
  @inlinable
  public func meets(_ other: ClassSet) -> Bool { rawValue & other.rawValue != 0 }

  /// The set of the classes named.
  public static func of(_ classes: WordClass...) -> ClassSet {
    classes.reduce(into: []) { $0.formUnion(ClassSet($1)) }
  }
}
