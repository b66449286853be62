public import FactModel
internal import Resolution
public import TextModel

/// Reads pages into a graph in memory, without a store: what `build` would write.
public enum CollectionReader {
  /// Reads the pages of files and folders, with the manifests that lie beside them.
  ///
  /// - Throws: `Manifest.Failure` or `FileFailure` where a manifest cannot be read; pages that cannot are findings.
  public static func read(
    _ paths: [String], globs: [String] = [], jobs: Int = Parallel.cores
  ) throws -> (graph: KnowledgeGraph, findings: [Finding]) {
    let found = PageFinder(globs: globs).find(paths)
    let manifests = try Manifests(found)
    let reader = PageFacts()
    let results = Parallel.map(found.files.count, jobs: jobs) { index in
      let file = found.files[index]
      do throws(FileFailure) {
        return reader.read(try FileReader.read(file.path).bytes, source: file.source, context: manifests.context(file))
      } catch {
        return PageFacts.Result(findings: [Finding(.error, source: file.source, error.message)])
      }
    }
    return (Resolver().resolve(results.flatMap(\.facts)), found.findings + results.flatMap(\.findings))
  }
}
