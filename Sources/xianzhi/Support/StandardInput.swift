import Glibc

/// What comes in on standard input.
enum StandardInput {
  /// All of it.
  static func bytes() throws -> [UInt8] {
    var out: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count == 0 { return out }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure("cannot read standard input: \(String(cString: strerror(errno)))", status: .someUnreadable)
      }
      out += chunk[..<count]
    }
  }
}
