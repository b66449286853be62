/// Classes of Unicode scalars, as the layers need them.
public enum Scalars {
  /// A Han character (unified ideographs of all planes, compatibility ideographs, 〇).
  @inlinable
  public static func isHan(_ c: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(c) || (0x3400...0x4DBF).contains(c) || c == 0x3007
      || (0xF900...0xFAFF).contains(c) || (0x20000...0x323AF).contains(c)
  }

  /// A blank, tab, line break or another mark that only lays text out.
  @inlinable
  public static func isLayoutBlank(_ c: UInt32) -> Bool {
    switch c {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// A line's end: LF, CR, VT, FF, NEL, LS or PS.
  @inlinable
  public static func isLineBreak(_ c: UInt32) -> Bool {
    (0x0A...0x0D).contains(c) || c == 0x85 || c == 0x2028 || c == 0x2029
  }

  /// An ASCII digit.
  @inlinable
  public static func isDigit(_ c: UInt32) -> Bool { (0x30...0x39).contains(c) }

  /// An ASCII letter.
  @inlinable
  public static func isLatin(_ c: UInt32) -> Bool {
    (0x41...0x5A).contains(c) || (0x61...0x7A).contains(c)
  }

  /// The scalar under which lexicons and rules know `c`: full-width Latin letters, digits and
  /// blanks become ASCII, Kangxi radicals their unified ideographs, the variants of the middle dot “·”.
  ///
  /// One scalar becomes one scalar, so offsets stay.
  public static func folded(_ c: UInt32) -> UInt32 {
    switch c {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: c - 0xFEE0
    case 0xFF0B, 0xFF0D, 0xFF0E, 0xFF05, 0xFF06, 0xFF0F: c - 0xFEE0
    case 0x2022, 0x2027, 0x30FB, 0x2219, 0x22C5, 0xFF65, 0x25CF, 0x16EB: 0xB7
    case 0x2F00...0x2FD5, 0x2E80...0x2EF3: KangxiRadicals.unified(c)
    default: c
    }
  }
}
