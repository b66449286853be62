import Foundation
import Testing

/// Runs the program that was built beside the tests.
enum Executable {
  struct Outcome {
    var status: Int32
    var output: String
    var error: String
  }

  /// The repository's top folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `xianzhi`, beside the running test bundle if it is there, else under `.build`.
  static let url: URL? = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    var candidates: [URL] = []
    for _ in 0..<4 {
      candidates.append(folder.appendingPathComponent("xianzhi"))
      folder = folder.deletingLastPathComponent()
    }
    let build = root.appendingPathComponent(".build")
    for configuration in ["debug", "release"] {
      candidates.append(build.appendingPathComponent(configuration).appendingPathComponent("xianzhi"))
    }
    return candidates.first {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: $0.path, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }()

  /// Runs `xianzhi` with these arguments in a folder.
  static func run(
    _ arguments: [String], in folder: URL? = nil, input: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    let program: URL = try #require(url, "build the product xianzhi first")
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? root
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files rather than pipes: a full pipe that nobody reads would stop the program.
    let scratch = try Scratch()
    let output = try scratch.file("output")
    let error = try scratch.file("error")
    let standardInput = try scratch.file("input", holding: input ?? "")
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    process.standardInput = try FileHandle(forReadingFrom: standardInput)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: error), as: UTF8.self))
  }
}

/// A folder of its own, removed with the value.
final class Scratch: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("xianzhi-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Makes a file.
  @discardableResult
  func file(_ name: String, holding text: String = "") throws -> URL {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }
}
