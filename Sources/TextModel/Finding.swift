/// A problem in the input, as a value: reading odd text never throws, it reports.
public struct Finding: Hashable, Sendable {
  /// How bad it is: an `error` means that the source could not be read at all.
  public enum Severity: String, Sendable { case warning, error }

  public var severity: Severity
  /// The source's name, as printed to users.
  public var source: String
  /// One sentence: what is wrong and, where there is one, the remedy.
  public var message: String

  public init(_ severity: Severity, source: String, _ message: String) {
    self.severity = severity
    self.source = source
    self.message = message
  }
}
