import FactModel
import Foundation
import GraphStore
import Testing
import TextModel

@testable import Pipeline

@Suite("Building a store")
struct BuildPipelineTests {
  @Test("A second build reads only new and changed pages, and drops what vanished")
  func incremental() throws {
    let box = try Sandbox()
    let reader = WordReader()
    let pages = box.path + "/pages"
    for name in ["a.txt", "b.txt", "c.txt"] { try box.write("pages/" + name, "田禾 \(name)") }
    let first = try reader.build([pages], store: box.store)
    #expect(reader.taken() == ["a.txt", "b.txt", "c.txt"])
    #expect(first.isWritten)
    #expect(first.entities == 4)

    let second = try reader.build([pages], store: box.store)
    #expect(reader.taken().isEmpty)
    #expect(!second.isWritten)
    #expect(second.kept == 3)

    try box.write("pages/b.txt", "田禾 苗青")
    try box.write("pages/d.txt", "谷雨")
    try box.remove("pages/a.txt")
    let third = try reader.build([pages], store: box.store)
    #expect(reader.taken() == ["b.txt", "d.txt"])
    #expect(third.dropped == ["a.txt"])
    #expect(third.kept == 1)
    let fresh = box.path + "/fresh.db"
    _ = try reader.build([pages], store: fresh)
    #expect(try GraphStore.content(box.store) == GraphStore.content(fresh))
  }

  @Test("A file that was touched but not changed is not extracted again")
  func touched() throws {
    let box = try Sandbox()
    let reader = WordReader()
    let file = try box.write("pages/a.txt", "田禾")
    _ = try reader.build([box.path + "/pages"], store: box.store)
    _ = reader.taken()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: file)
    _ = try reader.build([box.path + "/pages"], store: box.store)
    #expect(reader.taken().isEmpty)
    #expect(try GraphStore(path: box.store).sourceStamps().first?.modified == 1_000_000 * 1_000_000_000)
    _ = try reader.build([box.path + "/pages"], store: box.store) { $0.verify = true }
    #expect(reader.taken() == ["a.txt"])
  }

  @Test("A path that leads nowhere leaves no empty store behind")
  func nowhere() throws {
    let box = try Sandbox()
    let report = try WordReader().build([box.path + "/none"], store: box.store)
    #expect(!report.isWritten)
    #expect(report.findings.map { $0.severity } == [Finding.Severity.error])
    #expect(!FileManager.default.fileExists(atPath: box.store))
  }

  @Test("Corrections beside the store are applied at every build, and gone when their line is")
  func curation() throws {
    let box = try Sandbox()
    let reader = WordReader()
    try box.write("pages/a.txt", "田禾")
    try box.write("pages/b.txt", "苗青")
    let pages = box.path + "/pages"
    _ = try reader.build([pages], store: box.store)
    _ = reader.taken()
    try box.write("curation.tsv", "alias\t田禾\t老田\tso called\nalias\t谷雨\t老谷\tnot yet there\n")
    let curated = try reader.build([pages], store: box.store)
    #expect(curated.isWritten)
    #expect(reader.taken().isEmpty)
    #expect(curated.findings.map(\.source) == ["curation.tsv:2"])
    #expect(try GraphStore.aliases(box.store).contains("老田"))
    #expect(try !reader.build([pages], store: box.store).isWritten)

    try box.write("pages/c.txt", "谷雨")
    let third = try reader.build([pages], store: box.store)
    #expect(third.findings.isEmpty)
    #expect(try GraphStore.aliases(box.store).contains("老谷"))
    try box.remove("curation.tsv")
    #expect(try reader.build([pages], store: box.store).isWritten)
    #expect(try !GraphStore.aliases(box.store).contains("老田"))
    #expect(throws: (any Error).self) {
      try reader.build([pages], store: box.store) { $0.curation = box.path + "/none.tsv" }
    }
    #expect(try !reader.build([pages], store: box.store).isWritten)
  }

  @Test("Another program or another manifest row has the page read again")
  func outOfDate() throws {
    let box = try Sandbox()
    let reader = WordReader()
    try box.write("pages/a.txt", "田禾")
    try box.write("pages/b.txt", "苗青")
    let pages = box.path + "/pages"
    _ = try reader.build([pages], store: box.store)
    _ = reader.taken()
    _ = try reader.build([pages], store: box.store, fingerprint: "2")
    #expect(reader.taken() == ["a.txt", "b.txt"])
    try box.write("pages/manifest.csv", "file,published\na.txt,2024-02-26\n")
    _ = try reader.build([pages], store: box.store, fingerprint: "2")
    #expect(reader.taken() == ["a.txt"])
    #expect(try GraphStore.content(box.store)["a.txt"]?.contains("2024-02-26") == true)
    let own = try box.write("own.csv", "file,published\npages/b.txt,2024-03\na.txt,2025\n")
    _ = try reader.build([pages], store: box.store, fingerprint: "2") { $0.manifest = own }
    #expect(reader.taken() == ["a.txt", "b.txt"])
  }

  @Test("Pages outside of the given folders stay, unless only these are wanted")
  func otherFolders() throws {
    let box = try Sandbox()
    let reader = WordReader()
    try box.write("one/a.txt", "田禾")
    try box.write("two/b.txt", "苗青")
    _ = try reader.build([box.path + "/one"], store: box.store)
    _ = try reader.build([box.path + "/two"], store: box.store)
    #expect(try GraphStore.content(box.store).keys.sorted() == ["a.txt", "b.txt"])
    let only = try reader.build([box.path + "/two"], store: box.store) { $0.only = true }
    #expect(only.dropped == ["a.txt"])
    #expect(try GraphStore.content(box.store).keys.sorted() == ["b.txt"])
  }

  @Test("A page whose name another folder’s page has gets its folder’s name in front")
  func equalNames() throws {
    let box = try Sandbox()
    let reader = WordReader()
    try box.write("one/a.txt", "田禾")
    try box.write("two/a.txt", "苗青")
    _ = try reader.build([box.path + "/one"], store: box.store)
    _ = try reader.build([box.path + "/two"], store: box.store)
    #expect(try GraphStore.content(box.store).keys.sorted() == ["a.txt", "two/a.txt"])
    let again = try reader.build([box.path + "/two"], store: box.store)
    #expect(!again.isWritten)
  }

  @Test("A collection that was moved as a whole keeps its names")
  func moved() throws {
    let box = try Sandbox()
    let reader = WordReader()
    try box.write("old/a.txt", "田禾")
    _ = try reader.build([box.path + "/old"], store: box.store)
    try FileManager.default.moveItem(atPath: box.path + "/old", toPath: box.path + "/new")
    _ = try reader.build([box.path + "/new"], store: box.store)
    #expect(try GraphStore.content(box.store).keys.sorted() == ["a.txt"])
  }

  @Test("A page that cannot be read is a finding and not in the store, and the rest is done")
  func badPages() throws {
    let box = try Sandbox()
    let reader = WordReader()
    try box.write("pages/a.txt", "田禾")
    try box.write("pages/b.txt", "坏")
    try box.write("pages/c.txt", "")
    let report = try reader.build([box.path + "/pages", box.path + "/none"], store: box.store)
    #expect(report.findings.filter { $0.severity == .error }.map(\.source) == [box.path + "/none", "b.txt"])
    #expect(try GraphStore.content(box.store).keys.sorted() == ["a.txt", "c.txt"])
    try box.write("pages/a.txt", "坏了")
    _ = try reader.build([box.path + "/pages"], store: box.store)
    #expect(try GraphStore.content(box.store).keys.sorted() == ["c.txt"])
  }

  @Test("A manifest that cannot be read stops the build, and the store stays as it was")
  func badManifest() throws {
    let box = try Sandbox()
    let reader = WordReader()
    try box.write("pages/a.txt", "田禾")
    _ = try reader.build([box.path + "/pages"], store: box.store)
    try box.write("pages/manifest.csv", "name\na.txt\n")
    #expect(throws: Manifest.Failure.self) { try reader.build([box.path + "/pages"], store: box.store) }
    #expect(try GraphStore.content(box.store).keys.sorted() == ["a.txt"])
  }
}
