/// Words that date an event by its issue alone: 日前, 近日, 近期, 连日来.
public enum RecentPast {
  /// How many days before the issue such a word reaches back at most: a month, and a quarter for what is only 近期.
  /// It is a convention, which is why the beginning of the interval is marked as approximate.
  private static let reach = [
    "日前": 31, "近日": 31, "近日来": 31, "日来": 31, "连日": 31, "连日来": 31, "近期": 92, "近期来": 92, "近来": 92, "最近": 92,
  ]

  /// Whether the word is one of them.
  public static func isWord(_ text: String) -> Bool { reach[text] != nil }

  /// The days that the word can mean in an issue, in EDTF: `2023-06-14~/2023-07-15` for 日前 in the issue of 15 July.
  ///
  /// - Parameter published: the issue's date in EDTF.
  /// - Returns: nil for another word, and where the issue's day is not known at all.
  public static func interval(_ word: String, published: String) -> String? {
    guard let days = reach[word], let issue = EDTF(published), let first = issue.earliest, let last = issue.latest,
      let from = CivilDay(number: first.number - days)
    else { return nil }
    return "\(from)~/\(last)"
  }
}
