public import FactModel
internal import Foundation
internal import PageLayout
internal import TextModel

/// A page that was printed with a damage, and the articles that should be read from it.
public struct DamagedPage: Sendable {
  public let damage: Damage
  public let seed: UInt64
  /// The page file's bytes.
  public let bytes: [UInt8]
  /// The page as a reader would give it that makes no mistake.
  public let expected: Page

  /// Some articles of a page, damaged; the same for the same seed.
  ///
  /// - Parameter most: At most so many articles are taken.
  public init(_ page: CleanPage, _ damage: Damage, seed: UInt64, most: Int = 4) {
    self.damage = damage
    self.seed = seed
    var random = SplitMix64(seed: seed)
    let drawn = page.drawn(most: damage == .rows ? 2 : most, using: &random)
    let style = PageStyle(damage, using: &random)
    var printer = PagePrinter(style, using: random)
    let lines = printer.lines(drawn)
    var marks = MarkDamage(style, using: printer.random)
    let end = marks.lineEnd()
    bytes = marks.bytes(lines.map { marks.damaged($0) }.joined(separator: end) + end)
    expected = drawn.expected(bylines: printer.bylines, context: printer.context)
  }
}

/// Damage to single characters, and to the file's bytes.
struct MarkDamage {
  let style: PageStyle
  var random: SplitMix64

  private static let punctuation: [UInt32: UInt32] = [
    0xFF0C: 0x2C, 0xFF1A: 0x3A, 0xFF1B: 0x3B, 0xFF08: 0x28, 0xFF09: 0x29, 0xFF01: 0x21, 0xFF1F: 0x3F, 0x201C: 0x22,
    0x201D: 0x22, 0x3002: 0xFF61,
  ]
  private static let middleDots: [UInt32] = [0xB7, 0x2022, 0x30FB, 0x2027, 0xFF0E]
  /// The radicals that look like characters, by these.
  private static let radicals: [UInt32: UInt32] = {
    var out: [UInt32: UInt32] = [:]
    for radical in (0x2F00...0x2FD5).reversed() as [Int] {
      out[Scalars.folded(UInt32(radical))] = UInt32(radical)
    }
    return out
  }()

  init(_ style: PageStyle, using random: SplitMix64) {
    self.style = style
    self.random = random
  }

  mutating func lineEnd() -> String {
    guard style.lineEnds else { return "\n" }
    return random.pick(["\r\n", "\r", "\n\n", "\u{2028}", " \n", "\u{3000}\r\n\u{200B}"])
  }

  mutating func damaged(_ line: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in line.unicodeScalars { out.append(Unicode.Scalar(damaged(scalar.value)) ?? scalar) }
    return String(out)
  }

  private mutating func damaged(_ c: UInt32) -> UInt32 {
    if style.wideDigits, Scalars.isDigit(c) { return c + 0xFEE0 }
    if style.punctuation, let other = Self.punctuation[c], random.chance(50) { return other }
    if style.middleDots, c == 0xB7 { return random.pick(Self.middleDots) }
    if style.radicals, let other = Self.radicals[c], random.chance(70) { return other }
    return c
  }

  func bytes(_ text: String) -> [UInt8] {
    guard style.inGB18030, let data = text.data(using: String.Encoding(rawValue: 0x8000_0632)) else {
      return Array(text.utf8)
    }
    return Array(data)
  }
}
