import FoundationEssentials
import Glibc
import Rendering

/// The process's streams: data goes to standard output, all else to standard error.
enum Terminal {
  /// The reader of standard output has gone away, which ends the program without a word.
  struct BrokenPipe: Error {}

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether standard output may be coloured.
  static func isColoured(_ arguments: ParsedArguments) -> Bool {
    isColoured(
      isTerminal: outputIsTerminal, isRefused: arguments.has("no-color"), environment: environment)
  }

  /// Whether an output may be coloured: on a terminal that can, unless it was refused, by NO_COLOR as well
  /// (https://no-color.org: set and not empty).
  static func isColoured(isTerminal: Bool, isRefused: Bool, environment: (String) -> String?) -> Bool {
    isTerminal && !isRefused && environment("NO_COLOR").map(\.isEmpty) ?? true && environment("TERM") != "dumb"
  }

  /// How many columns standard output has, if it is a terminal.
  static var width: Int? {
    guard outputIsTerminal else { return nil }
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// A sink into standard output; whoever uses it flushes it.
  static func output() -> OutputSink { OutputSink { try writeAll($0, to: STDOUT_FILENO) } }

  /// Prints a text to standard output.
  static func print(_ text: String) throws {
    try writeAll(Array(text.utf8), to: STDOUT_FILENO)
  }

  /// Prints a line to standard error. Nothing can be done if that fails.
  static func note(_ line: String) {
    try? writeAll(Array((line + "\n").utf8), to: STDERR_FILENO)
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + done, bytes.count - done) }
      if count >= 0 {
        done += count
      } else if errno == EPIPE {
        throw BrokenPipe()
      } else if errno != EINTR && errno != EAGAIN {
        throw Failure("cannot write the output: \(String(cString: strerror(errno)))")
      }
    }
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
