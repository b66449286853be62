public import FactModel

/// A printed name of which it is known whom it means.
public struct LabelledMention: Sendable, Hashable {
  public var type: EntityType
  /// What the name means, as the annotator calls it: mentions of one type and label are one.
  public var label: String
  public var article: ArticleKey
  /// The name, or one of the other names, that the article's entity has.
  public var name: String

  public init(type: EntityType, label: String, article: ArticleKey, name: String) {
    self.type = type
    self.label = label
    self.article = article
    self.name = name
  }
}

/// Who is who, annotated by hand: lines of type, label, source, article and name, with tabs between.
public struct IdentityGold: Sendable {
  /// A line that cannot be read.
  public struct Failure: Error, Hashable {
    public var message: String

    public init(message: String) { self.message = message }
  }

  public private(set) var mentions: [LabelledMention] = []

  /// Reads annotations; empty lines and those that begin with `#` say nothing.
  ///
  /// - Throws: `Failure`, which names the file, the line and what is wrong with it.
  public init(_ text: String, file: String) throws(Failure) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let place = "\(file), line \(index + 1)"
      guard cells.count == 5, !cells[1].isEmpty, !cells[2].isEmpty, !cells[4].isEmpty else {
        throw Failure(message: "\(place): a line needs type, label, source, article and name, with tabs between")
      }
      guard let type = EntityType(rawValue: cells[0]) else {
        throw Failure(message: "\(place): there is no type “\(cells[0])”")
      }
      guard let article = Int(cells[3]), article > 0 else {
        throw Failure(message: "\(place): “\(cells[3])” is no number of an article")
      }
      mentions.append(
        LabelledMention(
          type: type, label: cells[1], article: ArticleKey(source: cells[2], article: article), name: cells[4]))
    }
  }
}
