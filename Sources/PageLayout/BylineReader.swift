internal import FactModel
internal import Lexicons
internal import TextModel

/// What a line says about who wrote or photographed an article.
struct ParsedByline {
  var entries: [Author] = []
  /// Whether a label (通讯员, 记者, 作者) or a sign (文/, 摄) said that these are authors.
  var labelled = false
  /// Whether the line stood in brackets, as bylines behind a body do.
  var bracketed = false
  /// Whether the paper signs for itself: 本报评论员.
  var isPaper = false
  /// Whether a ■ or the like opened the line, as in front of a body.
  var bulleted = false
}

/// Reads lines that hold nothing but names of authors and their roles.
///
/// A line is a byline only if every part of it is a label, a name or a sign of its kind: so no
/// sentence is ever taken for one.
struct BylineReader {
  private enum Part {
    /// A role, or nil for 作者, which may be either.
    case label(BylineRole?)
    case sign(text: Bool, photo: Bool, opens: Bool)
    case name([UInt32])
    case ignored
    /// The body that an author belongs to; it does not show a line to be a byline.
    case body
    /// 编辑, 审核: those who are named next made the page.
    case stranger
  }

  private struct Chunk {
    var word: [UInt32]
    var slashBefore = false
    var slashAfter = false
  }

  private static let reporters = Signs.words("记者 评论员 实习生 主播 编导")
  private static let correspondents = Signs.words("特约通讯员 通讯员")
  private static let writers = Signs.words("作者 撰稿人 撰稿 供稿 撰文 特约撰稿 编撰 执笔")
  private static let photographers = Signs.words("摄影记者 摄影 摄像")
  private static let anchors = Signs.words("记者 通讯员 评论员")
  private static let both = Signs.words("图文 文图 摄影报道 文并摄 采写并摄")
  private static let text = Signs.words("文 文字")
  private static let photo = Signs.words("图 摄 摄影 图片 供图 并摄")
  private static let ignored = Signs.words("报道 整理 采写 综合报道 综合 文稿 通讯报道 实习")
  /// 张三 供稿: behind a name they say that he wrote.
  private static let closers = Signs.words("供稿 撰稿 撰文")
  static let strangers = Signs.words("责任编辑 责编 编辑 审核 校对 编审 终审 初审 复审 审校 监制")
  private static let offices = Signs.words(
    "本报 本刊 本网 本台 特约 见习 实习 全媒体 首席 融媒体 融媒 中心 报 网 社 台 媒体 新闻 客户端 驻地 见习生")
  /// What bodies end with whose name stands in front of an author's.
  static let bodies = Signs.words(
    "中心 报社 日报社 电视台 宣传部 组织部 统战部 办公室 政府 法院 检察院 中学 小学 学校 医院 公司 支队 大队 党校 媒体 分社 社区 局 委 办 镇 乡")
  private static let provided = Signs.words("图片由 照片由 图由")
  private static let longest = 90

  private var parts: [Part] = []
  private var isMarked = false
  private var isBracketed = false
  /// Whether names were told apart by their surnames alone.
  private var isGuess = false

  /// Reads `text` (folded scalars, blanks as U+0020); nil if it holds anything but a byline.
  ///
  /// `isInline` says that marks around it (讯 … 报道：) show it to be one.
  static func read(_ text: [UInt32], isInline: Bool = false) -> ParsedByline? {
    guard text.count <= longest else { return nil }
    if let byline = readSpaced(text, isInline) { return byline }
    // Blanks may stand inside words (通 讯员): without any, names divide by surnames alone.
    let dense = text.filter { $0 != 0x20 }
    return dense.count < text.count ? readSpaced(dense, isInline) : nil
  }

  private static func readSpaced(_ text: [UInt32], _ isInline: Bool) -> ParsedByline? {
    var byline = ParsedByline()
    var from = 0
    var to = text.count
    while from < to, text[from] == 0x20 || Signs.isBullet(text[from]) {
      // A middle dot may open the second half of a name.
      if text[from] >= 0x2000, text[from] != 0x2014 { byline.bulleted = true }
      from += 1
    }
    while to > from, text[to - 1] == 0x20 || text[to - 1] == 0x3002 { to -= 1 }
    guard to - from >= 2 else { return nil }
    if isOpening(text[from]), Signs.isCloser(text[to - 1]) {
      byline.bracketed = true
      from += 1
      to -= 1
    }
    var reader = BylineReader()
    reader.isMarked = byline.bulleted || byline.bracketed || isInline
    reader.isBracketed = byline.bracketed
    guard let chunks = chunks(text[from..<to]) else { return nil }
    if SourceNote.isOfficeText(chunks.flatMap(\.word)) { return nil }
    for chunk in chunks where !reader.take(chunk) { return nil }
    byline.entries = reader.entries(labelled: &byline.labelled)
    // A label at the end names nobody: the line breaks off, or a sentence goes on.
    if reader.endsWithLabel { return nil }
    // A sign alone (文, 图) is too common a word to vouch for names without blanks.
    if reader.isGuess, !reader.holdsLabel, !byline.bracketed { return nil }
    let isEvident = byline.labelled || byline.bracketed || byline.bulleted && isSquare(text[0])
    guard isEvident, !byline.entries.isEmpty else { return nil }
    return byline
  }

  /// ■ □ ● ○ ◆ ◇ ◎ ★ ☆: what papers set in front of a name that has no label.
  private static func isSquare(_ c: UInt32) -> Bool {
    (0x25A0...0x25A1).contains(c) || (0x25C6...0x25CF).contains(c) || (0x2605...0x2606).contains(c)
  }

  static func isOpening(_ c: UInt32) -> Bool {
    c == 0xFF08 || c == 0x28 || c == 0x3010 || c == 0x5B
  }

  /// Cuts a line at blanks and separators; nil if it holds any other mark.
  private static func chunks(_ text: ArraySlice<UInt32>) -> [Chunk]? {
    var words: [Chunk] = []
    var current: [UInt32] = []
    var slash = false
    func close(_ bySlash: Bool) {
      if current.isEmpty {
        if bySlash, !words.isEmpty { words[words.count - 1].slashAfter = true }
      } else {
        words.append(Chunk(word: current, slashBefore: slash, slashAfter: bySlash))
        current = []
      }
      slash = bySlash || (slash && current.isEmpty && words.last?.slashAfter == true)
    }
    for c in text {
      switch c {
      case 0x20:
        if !current.isEmpty { close(false) }
      case 0x3001, 0x2C, 0xFF0C, 0x3B, 0xFF1B, 0x7C, 0xFF5C, 0x4E28:
        close(false)
      case 0x2F, 0x3A, 0xFF1A, 0x2215:
        close(true)
      default:
        if c == 0xB7, current.isEmpty { continue }
        // 文·X, but 阿依夏木·托合提.
        if c == 0xB7, (Self.text + photo + both).contains(current) {
          close(true)
          continue
        }
        guard Scalars.isHan(c) || c == 0xB7 else { return nil }
        current.append(c)
      }
    }
    close(false)
    return joined(words)
  }

  /// Puts names together whose characters stand apart; the signs 文, 图 and 摄 are none of them.
  private static func joined(_ words: [Chunk]) -> [Chunk] {
    var out: [Chunk] = []
    var at = 0
    while at < words.count {
      var end = at
      while end < words.count, words[end].word.count == 1, end == at || !words[end].slashBefore {
        let isSign = (text + photo).contains(words[end].word)
        // A lone surname is no name: 章 文 is one.
        if isSign && end != at + 1 { break }
        end += 1
        if words[end - 1].slashAfter { break }
      }
      let pairs = end == at + 1 && end < words.count && words[end].word.count == 2 && !words[end].slashBefore
      if pairs, PersonNames.isSurname(words[at].word[0]), !(text + photo).contains(words[at].word),
        !PersonNames.isName(words[end].word)
      {
        end += 1
      }
      guard end - at >= 2 else {
        out.append(words[at])
        at += 1
        continue
      }
      let names = PersonNames.unspaced(words[at..<end].map(\.word))
      for (index, name) in names.enumerated() {
        out.append(
          Chunk(
            word: name, slashBefore: index == 0 && words[at].slashBefore,
            slashAfter: index == names.count - 1 && words[end - 1].slashAfter))
      }
      at = end
    }
    return out
  }

  /// Takes a chunk apart into labels, signs and names; false if something else remains.
  private mutating func take(_ chunk: Chunk) -> Bool {
    var rest = chunk.word
    var isFirst = true
    while !rest.isEmpty {
      let last = chunk.slashAfter
      if Self.both.contains(rest) {
        parts.append(.sign(text: true, photo: true, opens: last))
        return true
      }
      if Self.text.contains(rest) {
        parts.append(.sign(text: true, photo: false, opens: last))
        return true
      }
      if Self.photo.contains(rest) {
        parts.append(.sign(text: false, photo: true, opens: last))
        return true
      }
      if Self.ignored.contains(rest) || endsWithName && Self.closers.contains(rest) {
        parts.append(.ignored)
        return true
      }
      let provider = Signs.longest(Self.provided, in: rest)
      if provider > 0 {
        parts.append(.sign(text: false, photo: true, opens: true))
        rest.removeFirst(provider)
        if rest.isEmpty || isBody(rest) { return true }
        continue
      }
      let length = takeLabel(rest)
      if length > 0 {
        rest.removeFirst(length)
        isFirst = false
        continue
      }
      if let cut = Self.anchors.compactMap({ Signs.find($0, in: rest) }).min(), cut > 0 {
        // 青禾日报记者, or the name in front of the next label: 记者张三通讯员李四.
        let front = Array(rest[0..<cut])
        if !isFirst || holdsLabel,
          let names = PersonNames.split(front)
        {
          parts += names.map { .name($0) }
        } else if !(cut <= 14 && Self.offices.contains { Signs.ends(front, $0) }) {
          return false
        }
        rest.removeFirst(cut)
        continue
      }
      if isFirst, isMarked || holdsLabel, isBody(rest) {
        parts.append(.body)
        return true
      }
      return takeNames(rest, isVouched: chunk.slashBefore || isFirst && (endsWithLabel || endsWithSign && holdsLabel))
    }
    return true
  }

  /// Whether a chunk names the body that an author belongs to.
  private func isBody(_ rest: [UInt32]) -> Bool {
    if isBracketed, parts.isEmpty, Self.isShortBody(rest) { return true }
    return rest.count >= 4 && !rest.contains(0xB7)
      && Self.bodies.contains { Signs.ends(rest, $0) && ($0.count > 1 || PersonNames.split(rest) == nil) }
  }

  /// 妇联, 县医院, 石坪镇: in front of the names of those who work there.
  private static func isShortBody(_ rest: [UInt32]) -> Bool {
    if rest.count == 3, Signs.word("镇乡局").contains(rest[2]) { return true }
    if rest.count == 3, bodies.contains(where: { $0.count == 2 && Signs.ends(rest, $0) }) { return true }
    let kinds = ClassSet.of(.partybody, .statebody, .department, .bureau, .standalone)
    return Lexicon.shared.entry(Signs.string(rest))?.classes.meets(kinds) ?? false
  }

  private mutating func takeLabel(_ rest: [UInt32]) -> Int {
    let photographer = Signs.longest(Self.photographers, in: rest)
    if photographer > 0, photographer < rest.count || rest.count == 4 {
      parts.append(.label(.photographer))
      return photographer
    }
    let correspondent = Signs.longest(Self.correspondents, in: rest)
    if correspondent > 0 {
      parts.append(.label(.correspondent))
      return correspondent
    }
    let stranger = Signs.longest(Self.strangers, in: rest)
    if stranger > 0 {
      parts.append(.stranger)
      return stranger
    }
    let writer = Signs.longest(Self.writers, in: rest)
    if writer > 0 {
      parts.append(.label(nil))
      return writer
    }
    let reporter = Signs.longest(Self.reporters, in: rest)
    if reporter > 0 { parts.append(.label(.reporter)) }
    return reporter
  }

  private var endsWithName: Bool { if case .name = parts.last { true } else { false } }

  private var endsWithSign: Bool { if case .sign = parts.last { true } else { false } }

  private var endsWithLabel: Bool { if case .label = parts.last { true } else { false } }

  private var holdsLabel: Bool { parts.contains { if case .label = $0 { true } else { false } } }

  /// A name whose surname is rare or in no list, where marks around the line vouch for it.
  private func rareName(_ rest: [UInt32], isVouched: Bool) -> [[UInt32]]? {
    if isBracketed, PersonNames.isRare(rest) { return [rest] }
    guard isMarked && holdsLabel || isVouched && !PersonNames.isVerb(rest),
      PersonNames.hasForm(rest, isLabelled: isVouched)
    else { return nil }
    return [rest]
  }

  /// Names, and a sign behind them without a blank: 张三摄, 李四报道.
  private mutating func takeNames(_ rest: [UInt32], isVouched: Bool) -> Bool {
    if let names = PersonNames.split(rest) ?? rareName(rest, isVouched: isVouched) {
      // A name of three that ends in 摄 or 图 is a name of two with its sign.
      let isSigned = rest.count == 3 && (rest[2] == 0x6444 || rest[2] == 0x56FE)
      if !isSigned {
        isGuess = isGuess || names.count > 1
        parts += names.map { .name($0) }
        return true
      }
    }
    for (words, text, photo) in [(Self.both, true, true), (Self.ignored, false, false), (Self.photo, false, true)] {
      for word in words where Signs.ends(rest, word) {
        guard let names = PersonNames.split(Array(rest.dropLast(word.count))) else { continue }
        parts += names.map { .name($0) }
        parts.append(text || photo ? .sign(text: text, photo: photo, opens: false) : .ignored)
        return true
      }
    }
    return false
  }

  /// Gives each name its role. A sign in front (图/) holds for all that follow up to the next one;
  /// a sign behind (李四 摄) for the names since the last sign.
  private func entries(labelled: inout Bool) -> [Author] {
    var out: [Author] = []
    var pending: [(name: [UInt32], role: BylineRole?)] = []
    var role: BylineRole?
    var open: (text: Bool, photo: Bool) = (false, false)
    func flush(_ sign: (text: Bool, photo: Bool)) {
      for (name, role) in pending {
        let name = Signs.string(name)
        func add(_ role: BylineRole?) {
          let entry = Author(name: name, role: role)
          if !out.contains(entry) { out.append(entry) }
        }
        if sign.text || !sign.photo { add(role) }
        if sign.photo { add(.photographer) }
      }
      pending = []
    }
    // 张三 摄: the sign closes; 文 张三 图 李四: each opens, since names stand last.
    var endsWithName = false
    for part in parts {
      switch part {
      case .name: endsWithName = true
      case .sign: endsWithName = false
      default: break
      }
    }
    var at = 0
    var isStranger = false
    while at < parts.count {
      switch parts[at] {
      case .stranger:
        isStranger = true
      case .body: break
      case .ignored:
        labelled = labelled || !pending.isEmpty
      case .label(let found):
        labelled = true
        isStranger = false
        role = found
      case .name(let name):
        if !isStranger { pending.append((name, role)) }
      case .sign(var text, var photo, var opens):
        labelled = true
        while at + 1 < parts.count, case .sign(let moreText, let morePhoto, let moreOpens) = parts[at + 1] {
          text = text || moreText
          photo = photo || morePhoto
          opens = moreOpens
          at += 1
        }
        if at == parts.count - 1 { opens = false } else if endsWithName, !(text && photo) { opens = true }
        if opens || pending.isEmpty {
          flush(open)
          open = (text, photo)
        } else {
          flush((text, photo))
        }
      }
      at += 1
    }
    flush(open)
    return out
  }
}
