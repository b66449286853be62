/// How a page is printed: which damage it has, and how much of it.
struct PageStyle {
  enum Headlines { case front, behind, mixed, inside }
  enum Columns { case rows, alternating, order, inserted }

  /// Characters in a line of the body; nil leaves each paragraph on one line.
  var width: Int?
  /// Whether paragraphs are set off by blank lines, by an indent, or both.
  var gaps = true
  var isIndented = false
  /// Whether no blank line stands anywhere, not even around headline and byline.
  var isTight = false
  /// How many of a hundred lines are a character longer or shorter than the column: marks are squeezed and stretched.
  var uneven = 0
  /// How many of a hundred breaks inside a paragraph have a blank line.
  var blankLines = 0
  /// How many of a hundred characters have a blank behind them.
  var blanks = 0
  var headlines = Headlines.front
  var breaksHeadlines = false
  var hasCaptions = false
  var variesBylines = false
  var hasFurniture = false
  var columns: Columns?
  var wideDigits = false
  var punctuation = false
  var middleDots = false
  var radicals = false
  var lineEnds = false
  var inGB18030 = false

  init(_ damage: Damage, using random: inout SplitMix64) {
    add(damage, using: &random)
    if damage.mixesColumns {
      gaps = false
      // Some extractors drop the indent.
      isIndented = random.chance(70)
    } else if width == nil, damage != .none, random.chance(40) {
      wrap(using: &random)
    }
  }

  private mutating func wrap(using random: inout SplitMix64) {
    width = random.within(8...40)
    // Without either, nothing tells a paragraph's end at the end of a full line.
    gaps = random.chance(50)
    isIndented = random.chance(gaps ? 40 : 70)
    isTight = !gaps && random.chance(30)
    uneven = random.chance(30) ? random.within(5...30) : 0
  }

  private mutating func add(_ damage: Damage, using random: inout SplitMix64) {
    switch damage {
    case .none: break
    case .wraps: wrap(using: &random)
    case .blankLines:
      wrap(using: &random)
      blankLines = random.within(3...20)
    case .blanks: blanks = random.within(2...15)
    case .headlineBehind: headlines = random.chance(70) ? .behind : .mixed
    case .headlineInside:
      headlines = .inside
      width = random.within(11...22)
      gaps = false
      isIndented = random.chance(50)
    case .headlineLines: breaksHeadlines = true
    case .captions: hasCaptions = true
    case .bylines: variesBylines = true
    case .furniture: hasFurniture = true
    case .wideDigits: wideDigits = true
    case .punctuation: punctuation = true
    case .middleDots: middleDots = true
    case .radicals: radicals = true
    case .lineEnds: lineEnds = true
    case .encoding: inGB18030 = true
    case .several:
      let kinds = Damage.allCases.filter { !$0.mixesColumns && ![.several, .none, .headlineInside].contains($0) }
      for kind in kinds where random.chance(35) { add(kind, using: &random) }
    case .rows: (columns, width) = (.rows, random.within(11...22))
    case .alternating: (columns, width) = (.alternating, random.within(11...22))
    case .order: (columns, width) = (.order, random.within(11...22))
    case .inserted: (columns, width) = (.inserted, random.within(11...22))
    }
  }
}
