/// A way in which a page comes out of a text extractor, or a paper prints it, that is not plain paragraphs.
public enum Damage: String, Sendable, CaseIterable {
  case none
  case wraps = "hard wraps"
  case blankLines = "blank lines in sentences"
  case blanks = "blanks in words"
  case headlineBehind = "headline behind"
  case headlineInside = "headline inside"
  case headlineLines = "headline over lines"
  case captions
  case bylines
  case furniture
  case wideDigits = "full-width digits"
  case punctuation = "mixed punctuation"
  case middleDots = "middle dots"
  case radicals = "Kangxi radicals"
  case lineEnds = "line ends"
  case encoding = "GB18030"
  case several = "several at once"
  case rows = "columns: row by row"
  case alternating = "columns: lines in turn"
  case order = "columns: out of order"
  case inserted = "columns: one inside another"

  /// Whether lines of several columns are mixed, which cannot always be told from the text.
  public var mixesColumns: Bool {
    switch self {
    case .rows, .alternating, .order, .inserted: true
    default: false
    }
  }

  /// The F1 that is to be reached.
  public var floor: Double {
    switch self {
    case .headlineInside: 0.97
    default: mixesColumns ? 0.95 : 0.99
    }
  }

  /// The F1 of headlines and of bylines that is to be reached, where the damage leaves them whole.
  public var headlineFloor: Double? {
    switch self {
    // A headline inside a sentence may be a line of it.
    case .headlineInside: 0.7
    default: mixesColumns ? nil : 0.95
    }
  }
}
