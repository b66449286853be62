/// Finds the sentence of a text that a fact is most likely told in.
struct SentenceFinder {
  private let sentences: [String]

  /// - Parameter text: an article's text, its blocks on lines of their own.
  init(_ text: String) {
    sentences = text.split { "。！？\n".contains($0) }.map(String.init)
  }

  /// The first of the sentences that name most of the things; empty if none names any.
  ///
  /// - Parameter things: the names of each.
  func best(naming things: [[String]]) -> String {
    var best = ("", 0)
    for sentence in sentences {
      let count = things.count { names in names.contains { !$0.isEmpty && sentence.contains($0) } }
      if count > best.1 { best = (sentence, count) }
    }
    return best.0
  }
}
