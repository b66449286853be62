internal import TextModel

/// How many columns text takes up on a terminal.
public enum DisplayWidth {
  /// The columns of a text: two for a Han character or another wide one, none for a combining mark.
  public static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The columns of one character as readers see it.
  public static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      // An emoji's presentation selector makes the character before it wide.
      if scalar.value == 0xFE0F { return 2 }
      width = max(width, of(scalar.value))
    }
    return width
  }

  private static func of(_ c: UInt32) -> Int {
    switch c {
    case 0..<0x20, 0x7F..<0xA0: 0
    case 0x20..<0x7F: 1
    case 0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x20D0...0x20FF,
      0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF:
      0
    // Unicode's East Asian Width W and F, in the blocks that matter here.
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    // Ambiguous ones that Chinese fonts, and so Chinese terminals' users, see as wide are left at one:
    // terminals take them for narrow unless told otherwise.
    default: 1
    }
  }
}
