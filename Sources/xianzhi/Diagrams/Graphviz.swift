import FoundationEssentials
@preconcurrency import Glibc

/// Runs Graphviz, which turns DOT into a picture.
enum Graphviz {
  static let formats = ["svg", "png", "pdf"]

  /// The picture's format by its file's name.
  static func format(of file: String) throws -> String {
    let ending = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard file.contains("."), formats.contains(ending) else {
      throw Failure.usage("--render takes a file that ends in .svg, .png or .pdf, not “\(file)”")
    }
    return ending
  }

  /// Draws a DOT text into a file.
  static func render(_ dot: String, into file: String) throws {
    let format = try format(of: file)
    guard let program = find("dot") else {
      throw Failure(
        "Graphviz is not there: “dot” is not on the PATH; install graphviz (apt-get install graphviz), "
          + "or leave --render out and keep the DOT text")
    }
    let source = file + ".dot.tmp"
    do {
      try Data(dot.utf8).write(to: URL(filePath: source))
    } catch {
      throw Failure("cannot write \(file): \(reason(error)); choose another folder")
    }
    defer { unlink(source) }
    let status = try run(program, ["-T" + format, "-o", file, source])
    guard status == 0 else {
      throw Failure(
        "Graphviz could not draw \(file) (dot ended with status \(status)); look at the DOT text without --render")
    }
  }

  /// The program of that name on the PATH.
  private static func find(_ name: String) -> String? {
    for folder in (Terminal.environment("PATH") ?? "").split(separator: ":") {
      let path = "\(folder)/\(name)"
      if access(path, X_OK) == 0 { return path }
    }
    return nil
  }

  /// Runs a program and waits for it; its messages go to our standard error.
  private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawn(&process, program, nil, nil, words, environ)
    guard code == 0 else { throw Failure("cannot run \(program): \(String(cString: strerror(code)))") }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { throw Failure("lost sight of \(program): \(String(cString: strerror(errno)))") }
    }
    // As WIFEXITED and WEXITSTATUS have it.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }

  private static func reason(_ error: any Error) -> String { String(cString: strerror(errno)) }
}
