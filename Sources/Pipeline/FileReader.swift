internal import Foundation

/// Why a file cannot be read.
public struct FileFailure: Error, Sendable, Hashable {
  /// The path as it was opened.
  public var path: String
  /// One line without the path: the reason and the remedy.
  public var message: String

  public init(path: String, message: String) {
    self.path = path
    self.message = message
  }
}

/// What the system says of a file: as long as it stays, so does the content, as far as one can know without reading.
public struct FileStatus: Sendable, Hashable {
  /// In bytes.
  public var size: Int
  /// When it was last changed, in nanoseconds since 1970.
  public var modified: Int
  public var inode: UInt64

  public init(size: Int, modified: Int, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.inode = inode
  }
}

/// Reads files whole.
public enum FileReader {
  /// Pages are some ten thousand bytes; what is larger than this is something else.
  public static let largestPage = 256 << 20

  /// The bytes of a file with its status at the time.
  public static func read(_ path: String) throws(FileFailure) -> (bytes: [UInt8], status: FileStatus) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw failure(path, errno) }
    let status = try status(info, path)
    guard status.size <= largestPage else {
      throw FileFailure(path: path, message: "is larger than \(largestPage >> 20) MB; divide it into its pages")
    }
    var bytes = [UInt8](repeating: 0, count: status.size + 1)
    var filled = 0
    while true {
      // A file may grow while it is read; what was there at the end of reading counts.
      if filled == bytes.count { bytes.append(contentsOf: [UInt8](repeating: 0, count: bytes.count)) }
      guard filled <= largestPage else {
        throw FileFailure(path: path, message: "is larger than \(largestPage >> 20) MB; divide it into its pages")
      }
      let count = bytes.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress! + filled, $0.count - filled)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path, errno)
      }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return (bytes, status)
  }

  /// The status of a file without reading it.
  public static func status(_ path: String) throws(FileFailure) -> FileStatus {
    var info = stat()
    guard stat(path, &info) == 0 else { throw failure(path, errno) }
    return try status(info, path)
  }

  private static func status(_ info: stat, _ path: String) throws(FileFailure) -> FileStatus {
    // A pipe or device could be read without end.
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw FileFailure(path: path, message: "is no file; name a text file or a folder")
    }
    #if canImport(Darwin)
      let time = info.st_mtimespec
    #else
      let time = info.st_mtim
    #endif
    return FileStatus(
      size: Int(info.st_size), modified: Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec),
      inode: UInt64(info.st_ino))
  }

  private static func failure(_ path: String, _ code: Int32) -> FileFailure {
    let message: String
    switch code {
    case ENOENT, ENOTDIR: message = "there is no such file; check the path"
    case EACCES, EPERM: message = "may not be read; check its permissions"
    case EISDIR: message = "is a folder; name a text file"
    default: message = "cannot be read: \(String(cString: strerror(code)))"
    }
    return FileFailure(path: path, message: message)
  }
}

/// A hash of content, to see that it has not changed; no protection against those who want it to collide.
public enum ContentHash {
  /// Sixteen hex digits (FNV-1a, 64 bits).
  public static func of(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
