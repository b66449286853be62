internal import FactModel
internal import TextModel

/// Puts columns back that the text extractor met in the wrong order.
///
/// The sign is a body that breaks off inside a sentence while a part behind an empty space begins
/// with a sentence's second half: the last columns were printed before the middle ones.
struct ColumnOrder {
  let page: PageLines
  private static let closings = Signs.words("接下来 下一步 今后 未来 眼下 如今 展望")

  func repaired(_ blocks: [Block]) -> [Block] {
    guard blocks.count >= 4, let last = blocks.last, last.kind == .paragraph, let lastLine = last.lines.last,
      !page.endsSentence(lastLine), !Signs.isColon(page.scalars[page.lines[lastLine].end - 1]),
      let orphan = orphan(blocks), let turn = turn(blocks, behind: orphan)
    else { return blocks }
    var out = Array(blocks[..<orphan]) + Array(blocks[turn...])
    out[out.count - 1].lines += blocks[orphan].lines
    return out + blocks[(orphan + 1)..<turn]
  }

  /// The paragraph behind a photo's space that opens with no sentence's beginning.
  private func orphan(_ blocks: [Block]) -> Int? {
    for index in 1..<(blocks.count - 1) where blocks[index].kind == .paragraph {
      let line = blocks[index].lines[0]
      if page.followsPhoto(line), page.lines[line].count > 40 { return index }
    }
    return nil
  }

  /// The heading with which the middle columns begin: the best one behind an ended paragraph.
  private func turn(_ blocks: [Block], behind orphan: Int) -> Int? {
    var best: (index: Int, points: Int)?
    for index in (orphan + 1)..<(blocks.count - 1) where blocks[index].kind == .heading {
      guard blocks[index - 1].kind == .paragraph, let before = blocks[index - 1].lines.last, page.endsSentence(before)
      else { continue }
      var points = 0
      let text = blocks[index - 1].lines.flatMap { page.dense($0, limit: 2000) }
      if Signs.holdsAny(Self.closings, in: text) { points += 2 }
      let stop = page.scalars[page.lines[before].end - 1]
      if stop == 0xFF01 || stop == 0x21 { points += 1 }
      if points > best?.points ?? 0 { best = (index, points) }
    }
    return best?.index
  }
}
