private import CResources

/// A file of the repository that was compiled into the executable: schema, query, lexicon or rule table.
public struct Resource: Sendable {
  /// The path below the repository's top folder, such as `queries/attendance.sql`; lexicons and
  /// rules are named by their folder, such as `lexicons/divisions.tsv`.
  public let path: String

  /// The file's bytes, which live as long as the process. One NUL byte follows the last one.
  public nonisolated(unsafe) let bytes: UnsafeBufferPointer<UInt8>

  /// The file's text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Every embedded file, in the order of `CResources.c`.
  public static let all: [Resource] = {
    var count = 0
    let first = cresources(&count)
    return UnsafeBufferPointer(start: first, count: count).map { file in
      Resource(
        path: String(cString: file.path),
        bytes: UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
  }()

  /// The embedded file of that path.
  ///
  /// - Precondition: The path names an embedded file; a wrong one is a mistake of the program, not of its user.
  public static func named(_ path: String) -> Resource {
    guard let found = all.first(where: { $0.path == path }) else {
      preconditionFailure("no embedded file \(path); list it in Sources/CResources/CResources.c")
    }
    return found
  }

  /// The embedded files of a folder, such as `queries`, ordered by path.
  public static func inFolder(_ folder: String) -> [Resource] {
    all.filter { $0.path.hasPrefix(folder + "/") }.sorted { $0.path < $1.path }
  }

  /// The rows of an embedded TSV table: lines split at tabs; empty lines and lines that begin with `#` are left out.
  public func tableRows() -> [[Substring]] {
    // By bytes: splitting at Characters takes ten times as long.
    text.utf8.split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != UInt8(ascii: "#") }
      .map { line in
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) }
      }
  }
}
