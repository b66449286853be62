public import TextModel

/// Makes a corpus of any size out of a few pages, so that anyone can repeat the figures.
///
/// Each copy has people of other names: characters of given names are exchanged for others, the same
/// one everywhere in a copy. Layout, dates and places stay, so a copy reads like a page of its own.
public struct CorpusMaker {
  /// Characters that stand in given names and hardly anywhere else in a newspaper.
  private static let givenCharacters = Array(
    "伟芳娜敏静丽娟艳杰涛霞刚燕玲鹏浩宇轩婷欣莹琳倩凯斌磊晨峰雪颖璐".unicodeScalars.map(\.value))

  let pages: [SourceText]

  public init(pages: [SourceText]) { self.pages = pages }

  /// The copy of that number; copy 0 is the pages as they are.
  public func copy(_ number: Int) -> [SourceText] {
    guard number > 0 else { return pages }
    let given = Self.givenCharacters
    var exchange: [UInt32: UInt32] = [:]
    // Their count is prime, so every such step is a rearrangement: 930 of them before one comes again.
    let factor = 1 + number % (given.count - 1)
    let shift = number / (given.count - 1)
    for (index, value) in given.enumerated() { exchange[value] = given[(index * factor + shift) % given.count] }
    return pages.map { page in
      SourceText(name: "\(number)/\(page.name)", scalars: page.scalars.map { exchange[$0] ?? $0 })
    }
  }
}
