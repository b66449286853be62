import Foundation
import Resources
import Testing

@Suite("Embedded files")
struct ResourceTests {
  /// The repository's top folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The files below a folder by the name under which they are embedded; hidden ones are no part of it.
  static func files(_ folder: String, below top: URL) -> [String: URL] {
    let start = top.appending(path: folder)
    var found: [String: URL] = [:]
    for path in FileManager.default.enumerator(atPath: start.path())?.compactMap({ $0 as? String }) ?? [] {
      let url = start.appending(path: path)
      let isFile = (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false
      if isFile && !url.lastPathComponent.hasPrefix(".") { found["\(folder)/\(path)"] = url }
    }
    return found
  }

  @Test(
    "every file of the data folders is embedded, and as it is on disk",
    arguments: [
      ("schema", ""), ("queries", ""), ("lexicons", "Sources/CResources"), ("rules", "Sources/CResources"),
    ])
  func filesAreEmbedded(folder: String, parent: String) throws {
    let onDisk = Self.files(folder, below: Self.root.appending(path: parent))
    #expect(!onDisk.isEmpty)
    #expect(Resource.inFolder(folder).map(\.path) == onDisk.keys.sorted())
    for resource in Resource.inFolder(folder) {
      let url = try #require(onDisk[resource.path])
      #expect(try Data(contentsOf: url) == Data(resource.bytes), "\(resource.path) is stale")
    }
  }

  @Test("nothing is embedded twice or from elsewhere")
  func namesAreUnique() {
    let paths = Resource.all.map(\.path)
    #expect(Set(paths).count == paths.count)
    let folders = Set(paths.map { String($0.prefix { $0 != "/" }) })
    #expect(folders == ["schema", "queries", "lexicons", "rules"])
  }
}
