/// A division of China: province, prefecture, county, township, or an area that acts like one.
public struct Division: Sendable, Hashable {
  /// How high a division stands.
  public enum Rank: Int, Sendable, Comparable {
    case province, prefecture, county, township

    public static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  /// Six digits down to the county, nine for a township (its last three are the table's own), 0 for an
  /// area without a code.
  public var code: Int
  public var name: String
  public var rank: Rank
  /// The six-digit code of the division it lies in; 0 for a province.
  public var parentCode: Int
  /// The level word of the name: 区, 县, 市, 旗, 镇, … (自治县 is 县, 自治州 is 州).
  public let level: String

  public init(code: Int, name: String, rank: Rank, parentCode: Int) {
    self.code = code
    self.name = name
    self.rank = rank
    self.parentCode = parentCode
    level = Division.levels.first { name.hasSuffix($0) } ?? ""
  }

  static let levels = ["自治区", "街道", "苏木", "地区", "省", "师", "市", "州", "盟", "县", "区", "旗", "镇", "乡"]

  /// Whether the division is the county-level city, district, county or banner that has a paper of its own.
  public var isCounty: Bool { rank == .county }
}

/// The divisions of China and their codes.
public struct Gazetteer: Sendable {
  /// All divisions; an index into it is how words refer to them.
  public private(set) var divisions: [Division] = []
  private var indexOfCode: [Int: Int] = [:]

  /// The prefectures whose townships hang on the prefecture's own code.
  private static let withoutCounties: Set<Int> = [441900, 442000, 460400, 620200]

  mutating func add(code: Int, name: String, parent: Int? = nil) -> Int {
    let rank: Division.Rank
    var parentCode = 0
    if code >= 100_000_000 {
      rank = .township
      parentCode = code / 1000
    } else if code % 10000 == 0 {
      rank = .province
    } else if code % 100 == 0 {
      rank = Gazetteer.withoutCounties.contains(code) ? .county : .prefecture
      parentCode = code / 10000 * 10000
    } else {
      rank = .county
      let province = code / 10000
      let direct =
        [11, 12, 31, 50, 81, 82, 71].contains(province) || (code / 100 % 100 == 90)
      parentCode = direct ? province * 10000 : code / 100 * 100
    }
    divisions.append(Division(code: code, name: name, rank: rank, parentCode: parent ?? parentCode))
    if code != 0 && indexOfCode[code] == nil { indexOfCode[code] = divisions.count - 1 }
    return divisions.count - 1
  }

  /// An area that acts like a county; `code` is the one that its townships' codes begin with, or 0.
  mutating func addArea(code: Int = 0, name: String, parent: Int) -> Int {
    divisions.append(Division(code: code, name: name, rank: .county, parentCode: parent))
    if code != 0 && indexOfCode[code] == nil { indexOfCode[code] = divisions.count - 1 }
    return divisions.count - 1
  }

  /// The division of an official code, or nil.
  public func division(code: Int) -> Division? { indexOfCode[code].map { divisions[$0] } }

  /// The division one step up, or nil for a province.
  public func parent(_ division: Division) -> Division? {
    division.parentCode == 0 ? nil : self.division(code: division.parentCode)
  }

  /// The divisions above, nearest first.
  public func ancestors(_ division: Division) -> [Division] {
    var out: [Division] = []
    var at = division
    while let up = parent(at), out.count < 4 {
      out.append(up)
      at = up
    }
    return out
  }

  /// Whether `inner` lies in `outer` or is it.
  public func contains(_ outer: Division, _ inner: Division) -> Bool {
    outer == inner || (outer.code != 0 && ancestors(inner).contains { $0.code == outer.code })
  }
}
