/// Why a text is no date in EDTF; `description` is one line that names the text, the reason and a remedy.
public struct EDTFError: Error, Sendable, Hashable, CustomStringConvertible {
  public var text: String
  public var reason: String

  public var description: String {
    let shown = text.count > 60 ? text.prefix(60) + "…" : text
    return "“\(shown)” is no date in EDTF, such as 2023-07-28 or 2023-07: \(reason)"
  }
}
