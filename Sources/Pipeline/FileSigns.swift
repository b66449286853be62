/// Tells files that are no text by their first bytes and by control characters.
enum FileSigns {
  static let empty = "is empty"
  static let binary = "is no text (it holds binary data); give a text file in UTF-8, UTF-16 or GB18030"

  private static let magic: [(bytes: [UInt8], message: String)] = [
    (Array("%PDF".utf8), "is a PDF; convert it first, for instance with pdftotext -layout"),
    ([0x50, 0x4B, 0x03, 0x04], "is a ZIP archive or an Office document; unpack it, or save it as plain text, first"),
    ([0x50, 0x4B, 0x05, 0x06], "is an empty ZIP archive; give text files"),
    ([0xD0, 0xCF, 0x11, 0xE0], "is an old Office document; save it as plain text first"),
    (Array("{\\rtf".utf8), "is rich text (RTF); save it as plain text first"),
    ([0x1F, 0x8B], "is compressed with gzip; unpack it first, for instance with gunzip"),
    (Array("BZh".utf8), "is compressed with bzip2; unpack it first, for instance with bunzip2"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "is compressed with xz; unpack it first, for instance with unxz"),
    (Array("7z".utf8) + [0xBC, 0xAF], "is a 7z archive; unpack it first"),
    (Array("Rar!".utf8), "is a RAR archive; unpack it first"),
    ([0x89, 0x50, 0x4E, 0x47], "is a picture (PNG); recognize its text first"),
    ([0xFF, 0xD8, 0xFF], "is a picture (JPEG); recognize its text first"),
    (Array("SQLite format 3".utf8), "is an SQLite database; give text files, and name a store with --db"),
    ([0xFF, 0xFE, 0x00, 0x00], "is UTF-32; save it as UTF-8 first, for instance with iconv -f UTF-32 -t UTF-8"),
    ([0x00, 0x00, 0xFE, 0xFF], "is UTF-32; save it as UTF-8 first, for instance with iconv -f UTF-32 -t UTF-8"),
  ]

  /// Why a file is no text, in one line; nil if it may be.
  static func refusal(_ bytes: [UInt8]) -> String? {
    if bytes.isEmpty { return empty }
    return magic.first { bytes.starts(with: $0.bytes) }?.message
  }

  /// Whether the bytes hold NUL, or more control characters than one in fifty.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    var controls = 0
    for byte in bytes where byte < 0x20 || byte == 0x7F {
      if byte == 0 { return true }
      if !(0x09...0x0D).contains(byte) && byte != 0x1A && byte != 0x1B { controls += 1 }
    }
    return controls * 50 > bytes.count
  }
}
