internal import FactModel
internal import GraphStore
internal import TextModel

/// What a build does with each page: read it, or keep what the store has of it.
struct BuildPlan {
  /// A page to look at.
  struct Page {
    var file: PageFile
    var context: PageContext
    /// What reads it: facts of another program or another context are out of date.
    var extractor: String
    /// What the store has of it.
    var stored: SourceStamp?
  }

  var pages: [Page]
  /// Names of stored sources that stay although no given path leads to them.
  var untouched: [String]
  /// Names of stored sources that go.
  var dropped: [String]

  /// - Parameters:
  ///   - stored: the store's sources; empty where there is no store yet.
  ///   - isOnly: drops all that no given path leads to.
  ///   - exists: whether there is still a file at a stored path.
  init(
    found: PageFinder.Result, stored: [SourceStamp], isOnly: Bool, fingerprint: String,
    context: (PageFile) -> PageContext, exists: (String) -> Bool
  ) {
    let byPath = Dictionary(stored.map { ($0.path, $0) }) { first, _ in first }
    let found = BuildPlan.apart(found, from: stored, isOnly: isOnly, exists)
    pages = found.files.map { file in
      let context = context(file)
      return Page(
        file: file, context: context, extractor: BuildPlan.extractor(fingerprint, context), stored: byPath[file.path])
    }
    let paths = Set(found.files.map(\.path))
    let names = Set(found.files.map(\.source))
    let gone = Set(found.named)
    untouched = []
    dropped = []
    for stamp in stored where !paths.contains(stamp.path) {
      let isGiven = gone.contains(stamp.path) || found.folders.contains { PathNames.lies(stamp.path, below: $0) }
      if isOnly || isGiven || names.contains(stamp.name) {
        dropped.append(stamp.name)
      } else {
        untouched.append(stamp.name)
      }
    }
  }

  /// A page whose name a stored page of another folder has gets its folder's name in front, as when both folders are
  /// given at once; unless the stored page is gone, as after a move of the whole collection.
  private static func apart(
    _ found: PageFinder.Result, from stored: [SourceStamp], isOnly: Bool, _ exists: (String) -> Bool
  ) -> PageFinder.Result {
    var found = found
    let byPath = Dictionary(stored.map { ($0.path, $0.name) }) { first, _ in first }
    let byName = Dictionary(stored.map { ($0.name, $0.path) }) { first, _ in first }
    var taken = Set(found.files.map(\.source))
    for index in found.files.indices {
      let file = found.files[index]
      if let name = byPath[file.path], !isOnly {
        // The store's name stays, so that adding a folder renames nothing.
        if name != file.source, !taken.contains(name) {
          taken.insert(name)
          found.files[index].source = name
        }
        continue
      }
      guard !isOnly, let other = byName[file.source], other != file.path, exists(other),
        !found.files.contains(where: { $0.path == other })
      else { continue }
      let parts = file.path.split(separator: "/").map(String.init)
      var depth = file.source.split(separator: "/").count
      var name = file.source
      while depth < parts.count, taken.contains(name) || byName[name] != nil {
        depth += 1
        name = parts.suffix(depth).joined(separator: "/")
      }
      taken.insert(name)
      found.files[index].source = name
    }
    found.files.sort { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) }
    return found
  }

  private static func extractor(_ fingerprint: String, _ context: PageContext) -> String {
    let parts = [context.publisher, context.published, context.jurisdiction]
    guard parts.contains(where: { $0 != nil }) else { return fingerprint }
    return fingerprint + "+" + ContentHash.of(parts.map { $0 ?? "\u{1}" }.joined(separator: "\u{0}").utf8)
  }
}
