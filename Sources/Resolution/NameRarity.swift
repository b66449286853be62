internal import Lexicons

/// How many people may bear a name: a shared rare name speaks for one person, a shared common one hardly.
enum NameRarity {
  case rare, ordinary, common

  /// Scores of the name model (surname and given-name characters, logarithmic) from which a name is common, and up
  /// to which it is rare.
  private static let leastOfCommon = 24
  private static let mostOfRare = 18

  /// The rarity of a comparable name; what is no Han name of two to four characters is rare.
  init(_ name: [UInt32]) {
    let score = Lexicon.shared.names.score(name) ?? 0
    self = score >= Self.leastOfCommon ? .common : score <= Self.mostOfRare ? .rare : .ordinary
  }
}
