import Foundation
import Testing
import TextModel

@testable import Pipeline

@Suite("Finding page files")
struct PageFinderTests {
  @Test("Texts and Markdown below a folder are found, sorted by bytes, hidden ones passed over")
  func folder() throws {
    let box = try Sandbox()
    for name in ["b.txt", "a/z.md", "甲.txt", "A.txt", "c.pdf", ".hidden.txt", ".git/x.txt", "a/.x/y.txt"] {
      try box.write(name, "页")
    }
    let result = PageFinder().find([box.path])
    #expect(result.files.map(\.source) == ["A.txt", "a/z.md", "b.txt", "甲.txt"])
    #expect(result.files.map(\.path).first == box.path + "/A.txt")
    #expect(result.findings.isEmpty)
  }

  @Test("A file that is named is taken under its own name, whatever its ending, and once")
  func namedFiles() throws {
    let box = try Sandbox()
    let file = try box.write("x/page.dat", "页")
    let result = PageFinder().find([file, box.path + "/x/../x/page.dat", file])
    #expect(result.files == [PageFile(path: file, source: "page.dat")])
  }

  @Test("Equal paths of two folders are told apart by the folders’ names, and by as much of the path as that takes")
  func equalPaths() throws {
    let box = try Sandbox()
    for name in ["2023/p.txt", "2024/p.txt", "2024/q.txt", "old/2024/p.txt"] { try box.write(name, "页") }
    let two = PageFinder().find([box.path + "/2023", box.path + "/2024"])
    #expect(two.files.map(\.source) == ["2023/p.txt", "2024/p.txt", "q.txt"])
    let three = PageFinder().find([box.path + "/2024", box.path + "/old/2024"])
    #expect(Set(three.files.map(\.source)).count == 3)
    #expect(three.files.map(\.source).contains("old/2024/p.txt"))
  }

  @Test("Missing paths and folders without pages are findings that name the remedy, and the rest is found")
  func findings() throws {
    let box = try Sandbox()
    try box.write("full/a.txt", "页")
    try box.write("empty/a.pdf", "页")
    let result = PageFinder().find([box.path + "/none", box.path + "/empty", box.path + "/full"])
    #expect(result.files.map(\.source) == ["a.txt"])
    #expect(result.findings.map(\.severity) == [.error, .error])
    #expect(result.findings[1].message.contains("*.txt, *.md"))
  }

  @Test("A link that leads back to a folder above ends the search there")
  func linkLoop() throws {
    let box = try Sandbox()
    try box.write("a/b.txt", "页")
    try FileManager.default.createSymbolicLink(atPath: box.path + "/a/up", withDestinationPath: box.path)
    #expect(PageFinder().find([box.path]).files.map(\.source) == ["a/b.txt"])
  }

  @Test(
    "Globs match names, or paths where they have a slash",
    arguments: [
      ("*.txt", "a/b.txt", true), ("*.txt", "b.md", false), ("20??-*.txt", "x/2023-a.txt", true),
      ("*.TXT", "a.txt", false),
      ("a/*.txt", "a/b.txt", true), ("a/*.txt", "a/c/b.txt", false), ("a/**", "a/c/b.txt", true),
      ("**/b.txt", "b.txt", true), ("**/b.txt", "a/c/b.txt", true), ("第?版*", "第1版.html", true), ("", "a", false),
    ])
  func globs(_ pattern: String, _ path: String, _ expected: Bool) {
    #expect(Glob(pattern).matches(path) == expected)
  }

  @Test("A glob takes other files of a folder")
  func globOption() throws {
    let box = try Sandbox()
    try box.write("a.html", "页")
    try box.write("b.txt", "页")
    #expect(PageFinder(globs: ["*.html"]).find([box.path]).files.map(\.source) == ["a.html"])
  }

  @Test("Reading a folder, a missing file or a pipe is a clear error")
  func fileErrors() throws {
    let box = try Sandbox()
    let missing = #expect(throws: FileFailure.self) { try FileReader.read(box.path + "/none") }
    #expect(missing?.message.hasPrefix("there is no such file") == true)
    #expect(throws: FileFailure.self) { try FileReader.read(box.path) }
    #expect(throws: FileFailure.self) { try FileReader.read("/dev/zero") }
    let (bytes, status) = try FileReader.read(try box.write("a.txt", "青石"))
    #expect(bytes == Array("青石".utf8))
    #expect(status.size == 6)
    #expect(try FileReader.status(box.path + "/a.txt") == status)
  }

  @Test("Results stand in the order of their items, whatever the number of threads", arguments: [1, 2, 7, 64])
  func parallelMap(_ jobs: Int) {
    #expect(Parallel.map(1000, jobs: jobs) { String($0) } == (0..<1000).map(String.init))
    #expect(Parallel.map(0, jobs: jobs) { $0 }.isEmpty)
  }
}
