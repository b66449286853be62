internal import Foundation
internal import Resolution

/// Finds and reads the curation of a build.
enum CurationFile {
  /// The curation, and what tells it from another.
  static func read(_ options: BuildOptions) throws -> (curation: Curation, stamp: String) {
    let beside = PathNames.folder(PathNames.absolute(options.store)) + "/curation.tsv"
    if options.curation == nil, !FileManager.default.fileExists(atPath: beside) { return (Curation(), "none") }
    let path = options.curation ?? beside
    let name = options.curation ?? "curation.tsv"
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FileReader.read(path).bytes
    } catch {
      throw Curation.Failure(file: name, line: 1, error.message)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Curation.Failure(file: name, line: 1, "is no UTF-8; save it again in UTF-8")
    }
    let hash = ContentHash.of(bytes)
    return (try Curation(text, file: name), hash)
  }
}
