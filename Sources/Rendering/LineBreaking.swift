/// Breaks text into lines of a given width, as Chinese typesetting does: between any two Han
/// characters, never inside a Latin word or a number, no closing mark at a line's start, no opening
/// one at its end.
public enum LineBreaking {
  /// The text in lines of at most `width` columns (a Han character is two).
  ///
  /// A piece that must not be broken and is wider than a line is broken all the same. With
  /// `balanced`, lines come out about equally long instead of a last one of a single character.
  public static func lines(_ text: String, width: Int, balanced: Bool = false) -> [String] {
    let pieces = pieces(of: text)
    let total = pieces.reduce(0) { $0 + $1.width }
    if total <= width { return [pieces.map(\.text).joined()] }
    guard balanced else { return fill(pieces, width: width) }
    let widest = fill(pieces, width: width)
    // The narrowest width that needs no more lines is the most even one.
    var low = max(2, (total + widest.count - 1) / widest.count)
    while low < width {
      let attempt = fill(pieces, width: low)
      if attempt.count <= widest.count { return attempt }
      low += 1
    }
    return widest
  }

  /// A piece that stays in one line.
  private struct Piece {
    var text: String
    var width: Int
    var isBlank: Bool
  }

  private static func pieces(of text: String) -> [Piece] {
    var out: [Piece] = []
    var glueNext = false
    var previousIsWord = false
    for character in text {
      let width = DisplayWidth.of(character)
      let isBlank = character.isWhitespace
      let isWord = character.isASCII && !isBlank && (character.isLetter || character.isNumber)
      let joins = glueNext || closing.contains(character) || (isWord && previousIsWord)
      if joins, !isBlank, let last = out.indices.last, !out[last].isBlank {
        out[last].text.append(character)
        out[last].width += width
      } else {
        out.append(Piece(text: isBlank ? " " : String(character), width: isBlank ? 1 : width, isBlank: isBlank))
      }
      glueNext = opening.contains(character)
      previousIsWord = isWord
    }
    return out
  }

  private static func fill(_ pieces: [Piece], width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    func close() {
      while line.last == " " { line.removeLast() }
      lines.append(line)
      line = ""
      used = 0
    }
    for piece in pieces {
      if used + piece.width > width && used > 0 { close() }
      if used == 0 && piece.isBlank && !lines.isEmpty { continue }
      if piece.width <= width {
        line += piece.text
        used += piece.width
        continue
      }
      for character in piece.text {
        let columns = DisplayWidth.of(character)
        if used + columns > width && used > 0 { close() }
        line.append(character)
        used += columns
      }
    }
    if !line.isEmpty || lines.isEmpty { close() }
    return lines
  }

  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "”", "’", "）", "》", "〉", "】", "」", "』", "…", "—", "·", ",", ".", ";",
    ":", "?", "!", ")", "]", "%",
  ]
  private static let opening: Set<Character> = ["“", "‘", "（", "《", "〈", "【", "「", "『", "(", "["]
}
