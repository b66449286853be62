/// Completes the years that a text leaves out by the day its issue came out.
enum PublicationYear {
  /// The date with its years: the issue's, or the year before for a day later than the issue.
  ///
  /// - Parameters:
  ///   - date: EDTF; only `XXXX-` years are completed.
  ///   - published: The issue's date in EDTF; one without a year completes nothing.
  static func complete(_ date: String, published: String?) -> String {
    guard date.contains("XXXX"), let published, let year = Int(published.prefix(4)) else { return date }
    let issue = published.dropFirst(5)
    return date.split(separator: "/").map { part -> String in
      guard part.hasPrefix("XXXX-") else { return String(part) }
      let day = part.dropFirst(5)
      // Byte order is calendar order for MM-DD.
      let isLater = !issue.isEmpty && issue.utf8.lexicographicallyPrecedes(day.utf8)
      return DateRecognizer.padded(isLater ? year - 1 : year, 4) + "-" + day
    }.joined(separator: "/")
  }
}
