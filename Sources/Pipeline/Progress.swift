internal import Foundation
internal import Synchronization

/// Counts from 1, over threads.
final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func next() -> Int { value.add(1, ordering: .relaxed).newValue }
}

/// A line on a terminal that says how far a build is; nothing where standard error is none.
public final class TerminalProgress: Sendable {
  private let isTerminal: Bool
  private let label: String
  private let shown = Atomic<Int>(-1)

  /// - Parameter label: what is counted, such as “pages”.
  public init(label: String) {
    self.label = label
    isTerminal = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Shows how many of `total` are done; it writes only when the percentage rises.
  public func update(_ done: Int, _ total: Int) {
    guard isTerminal, total > 0 else { return }
    let percent = done * 100 / total
    guard shown.max(percent, ordering: .relaxed).oldValue < percent else { return }
    write("\r\(done) of \(total) \(label)")
  }

  /// Wipes the line.
  public func finish() {
    if isTerminal, shown.load(ordering: .relaxed) >= 0 { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
