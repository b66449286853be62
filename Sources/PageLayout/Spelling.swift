internal import TextModel

/// Writes characters as Chinese text has them, scalar by scalar: what `Scalars.folded` does, and punctuation of ASCII and
/// half width. A comma becomes ， behind a Han character, but not in 1,200; straight quotes become “ and ” in turn.
enum Spelling {
  private static let wide: [UInt32: UInt32] = [
    0x2C: 0xFF0C, 0x3A: 0xFF1A, 0x3B: 0xFF1B, 0x21: 0xFF01, 0x3F: 0xFF1F, 0x28: 0xFF08, 0x29: 0xFF09,
  ]

  static func normalized(_ scalars: [UInt32]) -> [UInt32] {
    // Radicals and full-width digits are read as what they stand for; what ． is depends on the page.
    var out = scalars.map { $0 == 0xFF0E ? $0 : Scalars.folded($0) }
    var isOpen = false
    // ． is a full stop where there is no other, and else the dot of a name.
    let stops = out.count { $0 == 0x3002 || $0 == 0xFF61 }
    let dotsAreStops = out.count { $0 == 0xFF0E } > stops
    /// The last scalar that is no blank.
    var last: UInt32 = 0
    for at in out.indices {
      let c = out[at]
      if Scalars.isLineBreak(c) {
        // An ended paragraph closes its quotes: one that lacks its partner does no harm behind it.
        if Signs.isStop(last) { isOpen = false }
        continue
      }
      if Scalars.isLayoutBlank(c) { continue }
      switch c {
      case 0xFF61: out[at] = 0x3002
      case 0xFF0E, 0x2E:
        guard Scalars.isHan(last) else { break }
        if !dotsAreStops, Scalars.isHan(next(out, at)) {
          out[at] = 0xB7
        } else if c == 0xFF0E {
          out[at] = 0x3002
        }
      case 0xFF64: out[at] = 0x3001
      case 0x22, 0xFF02, 0x301D, 0x301E:
        out[at] = isOpen ? 0x201D : 0x201C
        isOpen.toggle()
      case 0x201C: isOpen = true
      case 0x201D: isOpen = false
      default:
        if let mark = wide[c],
          isChinese(last) || c == 0x28 && isChinese(next(out, at)) || c == 0x29 && opensWide(out, at)
        {
          out[at] = mark
        }
      }
      last = out[at]
    }
    return out
  }

  /// Han characters and the marks that go with them.
  private static func isChinese(_ c: UInt32) -> Bool {
    Scalars.isHan(c) || (0x3001...0x301F).contains(c) || (0xFF00...0xFF1F).contains(c) || (0x2014...0x2026).contains(c)
      || (0x2E80...0x2FDF).contains(c)
  }

  private static func next(_ scalars: [UInt32], _ at: Int) -> UInt32 {
    var at = at + 1
    while at < scalars.count, Scalars.isLayoutBlank(scalars[at]), !Scalars.isLineBreak(scalars[at]) { at += 1 }
    return at < scalars.count ? scalars[at] : 0
  }

  /// Whether the bracket that is closed here was opened with a wide one.
  private static func opensWide(_ scalars: [UInt32], _ at: Int) -> Bool {
    for c in scalars[max(0, at - 80)..<at].reversed() where c == 0xFF08 || c == 0x28 { return c == 0xFF08 }
    return false
  }
}
