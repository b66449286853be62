internal import Foundation
public import TextModel

/// A page file that was found.
public struct PageFile: Sendable, Hashable {
  /// Where to open it: absolute, without `.` and `..`.
  public var path: String
  /// The name under which its facts are stored and printed; unique among the files of one search.
  public var source: String

  public init(path: String, source: String) {
    self.path = path
    self.source = source
  }
}

/// Finds the page files below the files and folders that a user names.
public struct PageFinder: Sendable {
  /// What files of a folder are read where the user does not say.
  public static let defaultGlobs = ["*.txt", "*.md"]

  private let globs: [Glob]

  /// - Parameter globs: the files to take from folders, by name (`*.txt`) or, where there is a `/` in it, by path below
  ///   the folder (`2023/**`).
  public init(globs: [String] = []) {
    self.globs = (globs.isEmpty ? PageFinder.defaultGlobs : globs).map { Glob($0) }
  }

  /// What a search found.
  public struct Result: Sendable {
    /// By the bytes of `source`.
    public var files: [PageFile] = []
    /// The folders that were searched, absolute.
    public var folders: [String] = []
    /// The files that were named, absolute, whether or not they are there.
    public var named: [String] = []
    /// Paths that are not there or not readable, and folders without a page.
    public var findings: [Finding] = []
  }

  /// Searches files and folders; a file that several paths lead to is taken once.
  ///
  /// Hidden files and folders (a dot in front) are passed over, unless they are named themselves.
  public func find(_ paths: [String]) -> Result {
    var result = Result()
    var found: [Candidate] = []
    var seen: Set<String> = []
    for path in paths {
      let absolute = PathNames.absolute(path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: absolute, isDirectory: &isFolder) else {
        // A file that was named and is gone is dropped from a store, as one that vanished from a folder.
        result.named.append(absolute)
        result.findings.append(
          Finding(.error, source: path, "there is no such file or folder; check the path"))
        continue
      }
      if !isFolder.boolValue {
        result.named.append(absolute)
        if seen.insert(absolute).inserted {
          found.append(Candidate(path: absolute, relative: PathNames.last(absolute), root: PathNames.folder(absolute)))
        }
        continue
      }
      result.folders.append(absolute)
      var below: [String] = []
      var visited: Set<String> = []
      collect(absolute, "", &below, &visited, named: path, &result.findings)
      if below.isEmpty {
        let wanted = globs.map(\.pattern).joined(separator: ", ")
        result.findings.append(
          Finding(.error, source: path, "the folder holds no page (\(wanted)); name another folder or use --glob"))
      }
      for relative in below where seen.insert(absolute + "/" + relative).inserted {
        found.append(Candidate(path: absolute + "/" + relative, relative: relative, root: absolute))
      }
    }
    result.files = PageFinder.named(found).sorted { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) }
    return result
  }

  private struct Candidate {
    var path: String
    /// The path below the folder that was given.
    var relative: String
    var root: String
  }

  /// Equal paths of two folders get the folder's name in front, and as much of its path as tells them apart.
  private static func named(_ candidates: [Candidate]) -> [PageFile] {
    let groups = Dictionary(grouping: candidates.indices) { candidates[$0].relative }
    var out = candidates.map { PageFile(path: $0.path, source: $0.relative) }
    for group in groups.values where group.count > 1 {
      for depth in 1... {
        for index in group {
          let parts = candidates[index].root.split(separator: "/").suffix(depth)
          out[index].source = (parts.map(String.init) + [candidates[index].relative]).joined(separator: "/")
        }
        let isDistinct = Set(group.map { out[$0].source }).count == group.count
        if isDistinct || depth > 64 { break }
      }
    }
    return out
  }

  private func collect(
    _ root: String, _ below: String, _ out: inout [String], _ visited: inout Set<String>, named: String,
    _ findings: inout [Finding]
  ) {
    let folder = below.isEmpty ? root : root + "/" + below
    // Links may lead back to a folder above.
    guard visited.insert(URL(fileURLWithPath: folder).resolvingSymlinksInPath().path).inserted else { return }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      findings.append(
        Finding(
          .error, source: below.isEmpty ? named : named + "/" + below,
          "the folder cannot be read; check its permissions"))
      return
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
      let relative = below.isEmpty ? name : below + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root + "/" + relative, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        collect(root, relative, &out, &visited, named: named, &findings)
      } else if globs.contains(where: { $0.matches(relative) }) {
        out.append(relative)
      }
    }
  }
}

/// A pattern for file names: `*` any run within a name, `**` also over folders, `?` one character.
struct Glob: Sendable {
  let pattern: String
  private let scalars: [UInt32]
  private let isPath: Bool

  init(_ pattern: String) {
    self.pattern = pattern
    scalars = pattern.unicodeScalars.map(\.value)
    isPath = pattern.contains("/")
  }

  /// Whether a path below the searched folder fits.
  func matches(_ path: String) -> Bool {
    Glob.matches(scalars[...], (isPath ? path : PathNames.last(path)).unicodeScalars.map(\.value)[...])
  }

  private static func matches(_ pattern: ArraySlice<UInt32>, _ text: ArraySlice<UInt32>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == 0x2A {
      let isDeep = pattern.dropFirst().first == 0x2A
      var rest = pattern.dropFirst(isDeep ? 2 : 1)
      // `**/` stands for no folder, too.
      if isDeep, rest.first == 0x2F, matches(rest.dropFirst(), text) { return true }
      while rest.first == 0x2A { rest = rest.dropFirst() }
      var tail = text
      while true {
        if matches(rest, tail) { return true }
        guard let next = tail.first, isDeep || next != 0x2F else { return false }
        tail = tail.dropFirst()
      }
    }
    guard let next = text.first, first == next || (first == 0x3F && next != 0x2F) else { return false }
    return matches(pattern.dropFirst(), text.dropFirst())
  }
}

/// Paths as text; no file is looked at.
enum PathNames {
  /// Absolute, without `.`, `..` and doubled slashes.
  static func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  static func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  /// Whether a file lies in a folder or one below; both absolute.
  static func lies(_ path: String, below folder: String) -> Bool {
    folder == "/" || path.hasPrefix(folder + "/")
  }
}
