public import FactModel

/// Writes rows as a table of GitHub-flavoured Markdown; columns of numbers stand to the right.
public final class MarkdownWriter: RowWriter {
  private let sink: OutputSink
  private var columns: [String] = []
  private var wroteHeader = false

  /// A writer into `sink`.
  public init(to sink: OutputSink) {
    self.sink = sink
  }

  public func begin(columns: [String]) throws { self.columns = columns }

  public func row(_ values: [Value]) throws {
    if !wroteHeader { try header(first: values) }
    try sink.write("| " + values.map { Self.escaped($0.text) }.joined(separator: " | ") + " |\n")
  }

  public func end() throws {
    if !wroteHeader { try header(first: []) }
  }

  /// Writes the header; the first row says which columns hold numbers.
  private func header(first: [Value]) throws {
    wroteHeader = true
    guard !columns.isEmpty else { return }
    try sink.write("| " + columns.map(Self.escaped).joined(separator: " | ") + " |\n|")
    for index in columns.indices {
      try sink.write(index < first.count && first[index].isNumber ? " ---: |" : " --- |")
    }
    try sink.write("\n")
  }

  /// The text with Markdown's own characters made harmless and line breaks kept as `<br>`.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var previous: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "|", "*", "`", "<", ">", "[", "]", "~":
        out.append("\\")
        out.append(scalar)
      case "&":
        out.append(contentsOf: "&amp;".unicodeScalars)
      case "_":
        // Inside a word an underscore means nothing to Markdown: held_in stays readable.
        if !previous.properties.isAlphabetic { out.append("\\") }
        out.append(scalar)
      case "\n":
        if previous != "\r" { out.append(contentsOf: "<br>".unicodeScalars) }
      case "\r":
        out.append(contentsOf: "<br>".unicodeScalars)
      default:
        out.append(scalar.value < 0x20 ? " " : scalar)
      }
      previous = scalar
    }
    return String(out)
  }
}

extension Value {
  /// Whether it is an integer or a real.
  var isNumber: Bool {
    switch self {
    case .integer, .real: true
    case .null, .text: false
    }
  }
}
