/// A set of dates: `[1667,1668,1670..1672]` is one of them, `{1960,1961-12}` all of them.
public struct EDTFSet: Sendable, Hashable, CustomStringConvertible {
  /// What is written between two commas.
  public enum Member: Sendable, Hashable {
    case date(EDTFDate)
    /// `1670..1672`
    case range(EDTFDate, EDTFDate)
    /// `..1983`: that and whatever is earlier; only the first member.
    case upTo(EDTFDate)
    /// `1984..`: that and whatever is later; only the last member.
    case from(EDTFDate)

    /// The days between which it lies.
    var form: EDTF.Form {
      switch self {
      case .date(let date): .date(date)
      case .range(let first, let last): .interval(.date(first), .date(last))
      case .upTo(let date): .interval(.open, .date(date))
      case .from(let date): .interval(.date(date), .open)
      }
    }
  }

  /// Whether all members are meant, not one of them.
  public let isAll: Bool
  /// In the order written; at least one.
  public let members: [Member]

  init(parsing text: String) throws(EDTFSyntax) {
    isAll = text.hasPrefix("{")
    guard text.hasSuffix(isAll ? "}" : "]") else {
      throw EDTFSyntax("a set that begins with “\(isAll ? "{" : "[")” ends with “\(isAll ? "}" : "]")”")
    }
    let parts = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    var members: [Member] = []
    for (index, part) in parts.enumerated() {
      let member = try Self.member(part)
      if case .upTo = member, index > 0 { throw EDTFSyntax("only the first member of a set begins with “..”") }
      if case .from = member, index < parts.count - 1 {
        throw EDTFSyntax("only the last member of a set ends with “..”")
      }
      members.append(member)
    }
    self.members = members
  }

  private static func member(_ text: Substring) throws(EDTFSyntax) -> Member {
    guard !text.isEmpty else { throw EDTFSyntax("a member of the set is empty") }
    guard let dots = text.firstRange(of: "..") else { return .date(try EDTFDate(parsing: text)) }
    let (left, right) = (text[..<dots.lowerBound], text[dots.upperBound...])
    guard !left.isEmpty || !right.isEmpty else { throw EDTFSyntax("“..” stands beside a date") }
    if left.isEmpty { return .upTo(try EDTFDate(parsing: right)) }
    if right.isEmpty { return .from(try EDTFDate(parsing: left)) }
    let (first, last) = (try EDTFDate(parsing: left), try EDTFDate(parsing: right))
    if let from = first.earliest, let to = last.latest, from > to {
      throw EDTFSyntax("a range of the set ends before it begins")
    }
    return .range(first, last)
  }

  /// The first day that a member may mean; nil where one has none.
  var earliest: CivilDay? {
    var found: CivilDay?
    for member in members {
      let day: CivilDay? =
        switch member {
        case .date(let date), .range(let date, _), .from(let date): date.earliest
        case .upTo: nil
        }
      guard let day else { return nil }
      found = found.map { min($0, day) } ?? day
    }
    return found
  }

  /// The last day that a member may mean; nil where one has none.
  var latest: CivilDay? {
    var found: CivilDay?
    for member in members {
      let day: CivilDay? =
        switch member {
        case .date(let date), .range(_, let date), .upTo(let date): date.latest
        case .from: nil
        }
      guard let day else { return nil }
      found = found.map { max($0, day) } ?? day
    }
    return found
  }

  public var description: String {
    let texts = members.map { member in
      switch member {
      case .date(let date): "\(date)"
      case .range(let first, let last): "\(first)..\(last)"
      case .upTo(let date): "..\(date)"
      case .from(let date): "\(date).."
      }
    }
    return (isAll ? "{" : "[") + texts.joined(separator: ",") + (isAll ? "}" : "]")
  }
}
