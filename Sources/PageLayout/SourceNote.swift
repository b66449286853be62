internal import TextModel

/// What papers print in place of authors: where a text comes from, or that the paper itself speaks.
enum SourceNote {
  /// Whether words in brackets behind a sentence say where a text comes from, and name nobody: （据新华社）,
  /// （县农业农村局供稿）, （责编 张三）. They end an article as its authors do.
  static func closes(_ text: [UInt32]) -> Bool {
    let inner = Array(
      text.drop { $0 == 0x20 || BylineReader.isOpening($0) }.reversed().drop { $0 == 0x20 || Signs.isCloser($0) }
        .reversed())
    let dense = inner.filter { $0 != 0x20 }
    guard (3...24).contains(dense.count), !dense.contains(where: { Signs.isStop($0) || Signs.isComma($0) }) else {
      return false
    }
    if Signs.longest(openings, in: dense) > 0 || words.contains(dense) || Furniture.keyed(inner) != nil {
      return true
    }
    if isOfficeText(dense) { return true }
    if let first = inner.split(separator: 0x20).first, BylineReader.strangers.contains(Array(first)) { return true }
    return inner.allSatisfy(Scalars.isHan) && PersonNames.split(dense) == nil
      && BylineReader.bodies.contains { Signs.ends(dense, $0) }
  }
  private static let openings = Signs.words("据新华 据人民 据央视 据中国 来源 摘自 转自 选自 下转 紧转 上接第 转第 综合新华 综合自")
  private static let words = Signs.words("本报综合 本报综合报道 本报评论员 本报编辑部 本刊评论员 本报特约评论员 综合整理")

  /// Whether two lines sign a notice: who gives it, and the day.
  static func signs(_ office: [UInt32], _ date: [UInt32]) -> Bool {
    guard (4...24).contains(office.count), office.allSatisfy(Scalars.isHan), (8...12).contains(date.count),
      Dates.find(date) != nil, date.last == 0x65E5
    else { return false }
    return isOffice(office) || BylineReader.bodies.contains { Signs.ends(office, $0) }
  }

  /// Whether a line stands for the names of authors: 本报评论员.
  static func opens(_ line: [UInt32]) -> Bool {
    words.contains(line.filter { $0 != 0x20 && !Signs.isBullet($0) })
  }

  /// 县招商局供稿: an office gave the text, and nobody is named.
  static func isOfficeText(_ text: [UInt32]) -> Bool {
    let source = Signs.word("供稿")
    return Signs.ends(text, source) && isOffice(text.dropLast(source.count))
  }

  /// Whether a name is an office's or a place's: 县招商局, 石坪村.
  static func isOffice(_ name: some BidirectionalCollection<UInt32>) -> Bool {
    guard let last = name.last, name.count > 3 else { return false }
    let text = Array(name)
    return Signs.word("局委部办社村镇乡处会院馆校司台站队").contains(last) || Signs.ends(text, Signs.word("中心"))
      || Signs.ends(text, Signs.word("街道")) || Signs.ends(text, Signs.word("政府"))
  }
}
