internal import FactModel
internal import Foundation

/// The manifests of a build: `manifest.csv` of each folder, and one that the user names, which wins.
struct Manifests {
  private var byPath: [String: Manifest.Entry] = [:]
  private var bySource: [String: Manifest.Entry] = [:]

  /// - Parameters:
  ///   - folders: the searched folders, absolute.
  ///   - extra: the manifest that the user names; its files are paths below its folder, or names of sources.
  init(folders: [String], extra: String?) throws {
    for folder in folders {
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

  func context(_ file: PageFile) -> PageContext {
    (bySource[file.source] ?? byPath[file.path])?.context ?? PageContext()
  }
}
