import FactModel
import Testing

@testable import Pipeline

@Suite("The manifest")
struct ManifestTests {
  @Test("Columns come in any order, with quotes, CRLF and a byte order mark")
  func reading() throws {
    let text =
      "\u{FEFF}published,file,url,publisher\r\n2024-02-26,a.txt,https://example.org/a,\"青石报, “早”\"\"版\"\"\"\r\n,b.txt,,\r\n\r\n"
    let manifest = try Manifest(Array(text.utf8), file: "manifest.csv")
    #expect(manifest.entries.count == 2)
    #expect(
      manifest.entries["a.txt"]
        == Manifest.Entry(
          context: PageContext(publisher: "青石报, “早”\"版\"", published: "2024-02-26"), url: "https://example.org/a"))
    #expect(manifest.entries["b.txt"]?.context == PageContext())
  }

  @Test(
    "Errors name the line and what is wrong",
    arguments: [
      ("", "m.csv:1: is empty; its first line must name the columns, such as file,published"),
      ("published\n2024", "m.csv:1: the column “file” is missing"),
      ("file,date\n", "m.csv:1: unknown column “date”; columns are file, published, publisher, url, jurisdiction"),
      (
        "file,published\na.txt,2024-02-26\nb.txt,26.2.2024\n",
        "m.csv:3: “26.2.2024” is no date in EDTF, such as 2023-07-28 or 2023-07: a year has four digits or “X” in their place"
      ),
      ("file,published\n\"a\nb\",2024\nc.txt\n", "m.csv:4: has 1 cells, and the first line has 2"),
      ("file\na\na\n", "m.csv:3: “a” is listed twice"),
    ])
  func errors(_ text: String, _ message: String) {
    let error = #expect(throws: Manifest.Failure.self) { try Manifest(Array(text.utf8), file: "m.csv") }
    #expect(error?.description == message)
  }
}
