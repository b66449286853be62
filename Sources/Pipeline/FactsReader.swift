public import FactModel
internal import TextModel

extension FactsJSON {
  /// Reads one line of the facts format. Fields that the format does not know, and those of gold only, are ignored.
  ///
  /// - Parameters:
  ///   - line: one object in UTF-8.
  ///   - number: the line's number, from 1, for messages.
  ///   - file: the file's name, for messages.
  public static func facts(
    line: some Collection<UInt8>, number: Int = 1, file: String = "facts"
  ) throws(FactsError) -> ArticleFacts {
    try ArticleFacts(line: line, reader: JSONLineReader(file: file, line: number))
  }

  /// Reads JSON Lines of the facts format; empty lines are passed over.
  public static func read(_ bytes: [UInt8], file: String) throws(FactsError) -> [ArticleFacts] {
    var out: [ArticleFacts] = []
    for (number, line) in lines(of: bytes) {
      out.append(try facts(line: line, number: number, file: file))
    }
    return out
  }

  /// The lines that are not blank, with their numbers from 1.
  static func lines(of bytes: [UInt8]) -> [(number: Int, bytes: ArraySlice<UInt8>)] {
    var out: [(number: Int, bytes: ArraySlice<UInt8>)] = []
    var number = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      number += 1
      let isBlank = bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
      if !isBlank { out.append((number, bytes[start..<end])) }
      start = end + 1
    }
    return out
  }
}

/// A page as `extract -` takes it from standard input.
public struct PageInput: Sendable, Hashable {
  /// The name under which the page's facts are printed.
  public var source: String
  /// The page's text as decoded, its layout as it came.
  public var text: String
  /// What the caller knows of the page.
  public var context: PageContext

  public init(source: String, text: String, context: PageContext = PageContext()) {
    self.source = source
    self.text = text
    self.context = context
  }

  /// Reads `{"source", "text"[, "published", "publisher", "jurisdiction"]}`.
  public init(line: some Collection<UInt8>, number: Int = 1, file: String = "-") throws(FactsError) {
    let reader = JSONLineReader(file: file, line: number)
    let object = try reader.object(line)
    let fields = JSONFields(value: object, reader: reader)
    source = try fields.string("source")
    text = try fields.string("text")
    guard !source.isEmpty else { throw reader.error("source", "is empty") }
    context = PageContext(
      publisher: try fields.optionalString("publisher"), published: try fields.date("published"),
      jurisdiction: try fields.optionalString("jurisdiction"))
  }
}
