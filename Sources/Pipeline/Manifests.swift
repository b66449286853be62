public import FactModel
internal import Foundation

/// What manifests say of pages: `manifest.csv` of each folder, and one that the user names, which wins.
public struct Manifests: Sendable {
  private var byPath: [String: Manifest.Entry] = [:]
  private var bySource: [String: Manifest.Entry] = [:]

  /// Reads the manifests of the pages found.
  ///
  /// - Parameters:
  ///   - found: the pages, with the folders that were searched.
  ///   - extra: the manifest that the user names; its files are paths below its folder, or names of sources.
  /// - Throws: `Manifest.Failure` or `FileFailure` where a manifest cannot be read.
  public init(_ found: PageFinder.Result, extra: String? = nil) throws {
    // A page that is named itself has its manifest beside it as well.
    let folders = found.folders + found.named.map(PathNames.folder)
    for folder in Set(folders).sorted() {
      let path = folder + "/manifest.csv"
      guard FileManager.default.fileExists(atPath: path) else { continue }
      for (file, entry) in try Manifest(FileReader.read(path).bytes, file: path).entries {
        byPath[PathNames.absolute(folder + "/" + file)] = entry
      }
    }
    guard let extra else { return }
    let folder = PathNames.folder(PathNames.absolute(extra))
    for (file, entry) in try Manifest(FileReader.read(extra).bytes, file: extra).entries {
      byPath[PathNames.absolute(file.hasPrefix("/") ? file : folder + "/" + file)] = entry
      bySource[file] = entry
    }
  }

  /// What is known of a page.
  public func context(_ file: PageFile) -> PageContext {
    (bySource[file.source] ?? byPath[file.path])?.context ?? PageContext()
  }
}
