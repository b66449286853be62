public import FactModel

/// What a user knows of page files and they do not say: a CSV with the columns `file`, `published`, `publisher`, `url`
/// and, where wanted, `jurisdiction`.
public struct Manifest: Sendable, Hashable {
  /// A row.
  public struct Entry: Sendable, Hashable {
    /// What is told to the page's reader.
    public var context: PageContext
    /// Where the page was published.
    public var url: String?
  }

  /// By `file` as written: a path below the manifest's folder, or a source's name.
  public private(set) var entries: [String: Entry] = [:]

  public init() {}

  /// Why a manifest cannot be read.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    public var file: String
    /// The line that the row begins in, from 1.
    public var line: Int
    public var message: String

    public var description: String { "\(file):\(line): \(message)" }
  }

  private static let columns = ["file", "published", "publisher", "url", "jurisdiction"]

  /// Reads a manifest in UTF-8; columns may come in any order, those of other names are an error.
  public init(_ bytes: [UInt8], file: String) throws(Failure) {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    guard let text = String(validating: body, as: UTF8.self) else {
      throw Failure(file: file, line: 1, message: "is no UTF-8; save it again as CSV in UTF-8")
    }
    var rows = CSVRows(text)
    guard let header = rows.next() else {
      throw Failure(
        file: file, line: 1, message: "is empty; its first line must name the columns, such as file,published")
    }
    let names = header.cells.map { $0.lowercased() }
    if let unknown = names.first(where: { !Manifest.columns.contains($0) }) {
      throw Failure(
        file: file, line: 1,
        message: "unknown column “\(unknown)”; columns are \(Manifest.columns.joined(separator: ", "))")
    }
    guard let fileColumn = names.firstIndex(of: "file") else {
      throw Failure(file: file, line: 1, message: "the column “file” is missing")
    }
    while let row = rows.next() {
      if row.cells == [""] { continue }
      guard row.cells.count == names.count else {
        throw Failure(
          file: file, line: row.line, message: "has \(row.cells.count) cells, and the first line has \(names.count)")
      }
      func cell(_ name: String) -> String? {
        guard let index = names.firstIndex(of: name), !row.cells[index].isEmpty else { return nil }
        return row.cells[index]
      }
      if let published = cell("published") {
        do throws(EDTFError) {
          _ = try EDTF(parsing: published)
        } catch {
          throw Failure(file: file, line: row.line, message: error.description)
        }
      }
      let entry = Entry(
        context: PageContext(
          publisher: cell("publisher"), published: cell("published"), jurisdiction: cell("jurisdiction")),
        url: cell("url"))
      let key = row.cells[fileColumn]
      guard !key.isEmpty else { throw Failure(file: file, line: row.line, message: "names no file") }
      guard entries.updateValue(entry, forKey: key) == nil else {
        throw Failure(file: file, line: row.line, message: "“\(key)” is listed twice")
      }
    }
  }
}
