/// How likely a run of characters is a Chinese person's name, by surname and given-name characters.
///
/// A small integer linear model: the weights are logarithmic counts (see the tables' headers).
public struct NameModel: Sendable {
  /// Surnames by scalar value(s); compound ones as two scalars packed in one key.
  private var single: [UInt32: Int32] = [:]
  private var compound: [UInt64: Int32] = [:]
  private var ambiguous: Set<UInt32> = []
  private struct Given {
    var first: Int16
    var second: Int16
    var only: Int16
  }
  private var given: [UInt32: Given] = [:]

  private var transcription: Set<UInt32> = []

  mutating func addTranscription(_ scalar: UInt32) { transcription.insert(scalar) }

  /// Whether the character is one that transcribes minority names.
  public func isTranscription(_ scalar: UInt32) -> Bool { transcription.contains(scalar) }

  mutating func addSurname(_ scalars: [UInt32], weight: Int32, ambiguous isAmbiguous: Bool) {
    if scalars.count == 1 {
      single[scalars[0]] = weight
      if isAmbiguous { ambiguous.insert(scalars[0]) }
    } else if scalars.count == 2 {
      compound[UInt64(scalars[0]) << 32 | UInt64(scalars[1])] = weight
    }
  }

  mutating func addGiven(_ scalar: UInt32, first: Int, second: Int, only: Int) {
    given[scalar] = Given(first: Int16(first), second: Int16(second), only: Int16(only))
  }

  /// The weight of a single-character surname (1 to 10), or 0.
  public func surname(_ scalar: UInt32) -> Int { Int(single[scalar] ?? 0) }

  /// Whether the surname is a very common word as well.
  public func isAmbiguous(_ scalar: UInt32) -> Bool { ambiguous.contains(scalar) }

  /// The weight of a two-character surname (1 to 10), or 0.
  public func compoundSurname(_ a: UInt32, _ b: UInt32) -> Int {
    Int(compound[UInt64(a) << 32 | UInt64(b)] ?? 0)
  }

  /// Scores a full name of two to four characters; nil if it has no surname.
  ///
  /// The score is about 10 to 25 for ordinary names and below 4 for runs that are hardly names.
  public func score(_ name: some Collection<UInt32>) -> Int? {
    let c = Array(name)
    guard (2...4).contains(c.count) else { return nil }
    var best: Int?
    if c.count <= 3 || c.count == 4 {
      let s = surname(c[0])
      if s > 0 && c.count <= 3 { best = s + givenScore(c[1...]) }
    }
    if c.count >= 3 {
      let s = compoundSurname(c[0], c[1])
      if s > 0 { best = max(best ?? Int.min, s + 6 + givenScore(c[2...])) }
    }
    return best
  }

  /// The score of the given name alone.
  public func givenScore(_ part: ArraySlice<UInt32>) -> Int {
    let c = Array(part)
    switch c.count {
    case 1: return given[c[0]].map { Int($0.only) * 2 } ?? -2
    case 2:
      let first = given[c[0]].map { Int($0.first) } ?? -2
      let second = given[c[1]].map { Int($0.second) } ?? -2
      return first + second
    default: return -4
    }
  }
}
