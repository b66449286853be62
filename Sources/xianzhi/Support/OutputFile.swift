import Glibc
import Rendering

/// A file that is written beside its place and moved there when it is whole.
final class OutputFile {
  let path: String
  private let temporary: String
  private var descriptor: Int32
  private(set) var sink: OutputSink

  init(path: String) throws {
    self.path = path
    temporary = path + ".tmp"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure("cannot write \(path): \(String(cString: strerror(errno)))") }
    let target = descriptor
    sink = OutputSink { bytes in
      do {
        try Terminal.writeAll(bytes, to: target)
      } catch let failure as Failure {
        throw Failure("\(path): \(failure.message)")
      }
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    Glibc.close(descriptor)
    unlink(temporary)
  }

  /// Writes what is left and puts the file in its place.
  func close() throws {
    try sink.flush()
    guard Glibc.close(descriptor) == 0, rename(temporary, path) == 0 else {
      let reason = String(cString: strerror(errno))
      descriptor = -1
      unlink(temporary)
      throw Failure("cannot write \(path): \(reason)")
    }
    descriptor = -1
  }
}
