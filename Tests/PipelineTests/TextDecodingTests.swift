import Foundation
import Pipeline
import Testing
import TextModel

@Suite struct TextDecodingTests {
  static let sample = "本报讯 日前，青禾县召开推进会。\r\n会议要求，抓好落实。\n"

  static func decoded(_ bytes: [UInt8]) throws -> (text: String, findings: [Finding]) {
    let (source, findings) = try TextDecoding.decode(bytes, name: "a.txt")
    return (source.string(Span(0, source.scalars.count)), findings)
  }

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  static func gb18030(_ text: String) throws -> [UInt8] {
    Array(try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632))))
  }

  @Test func `UTF-8 is read with and without a byte order mark`() throws {
    for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
      let result = try Self.decoded(mark + Array(Self.sample.utf8))
      #expect(result.text == Self.sample)
      #expect(result.findings.isEmpty)
    }
  }

  @Test func `UTF-16 is read in both byte orders with and without a byte order mark`() throws {
    for bigEndian in [false, true] {
      let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
      for text in [Self.sample, Self.sample + "𠮷"] {
        #expect(try Self.decoded(mark + Self.utf16(text, bigEndian: bigEndian)).text == text)
        #expect(try Self.decoded(Self.utf16(text, bigEndian: bigEndian)).text == text)
      }
    }
  }

  @Test func `GB18030 is read where the bytes are no UTF-8`() throws {
    let text = Self.sample + "㐀𠮷·℃"
    let result = try Self.decoded(Self.gb18030(text))
    #expect(result.text == text)
    #expect(result.findings.isEmpty)
  }

  @Test func `A file of GB18030 that breaks off inside a character keeps its text`() throws {
    let bytes = try Self.gb18030(String(repeating: Self.sample, count: 20) + "县")
    let result = try Self.decoded(Array(bytes.dropLast()))
    #expect(result.text == String(repeating: Self.sample, count: 20) + "\u{FFFD}")
    #expect(result.findings.count == 1)
  }

  @Test func `CR and LF are kept as one scalar each`() throws {
    let (source, _) = try TextDecoding.decode(Array("甲\r\n乙".utf8), name: "a.txt")
    #expect(source.scalars == [0x7532, 0x0D, 0x0A, 0x4E59])
  }

  @Test func `A few bad bytes in UTF-8 are replaced and counted`() throws {
    var bytes = Array(String(repeating: Self.sample, count: 3).utf8)
    bytes.insert(0xFF, at: 6)
    bytes.insert(0xC0, at: 40)
    let result = try Self.decoded(bytes)
    #expect(result.text.unicodeScalars.count { $0 == "\u{FFFD}" } >= 2)
    #expect(result.findings.map(\.severity) == [.warning])
    #expect(result.findings[0].message.contains("U+FFFD"))
    #expect(result.text.contains("会议要求，抓好落实。"))
  }

  @Test(arguments: [
    (Array("%PDF-1.7 x".utf8), "is a PDF; convert it first, for instance with pdftotext -layout"),
    ([0x50, 0x4B, 0x03, 0x04, 0x14], "ZIP"),
    ([], "is empty"),
    ([0xEF, 0xBB, 0xBF], "is empty"),
    ([0xFF, 0xFE], "is empty"),
    (Array("text".utf8) + [0, 0, 0, 1, 2, 3, 0], "binary"),
    ((0..<200).map { UInt8($0 * 7 % 32) }, "binary"),
    ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], "UTF-32"),
  ])
  func `What is no text is refused with its reason in one line`(bytes: [UInt8], reason: String) {
    let failure = #expect(throws: DecodingFailure.self) { try TextDecoding.decode(bytes, name: "a.txt") }
    #expect(failure?.source == "a.txt")
    #expect(failure?.message.contains(reason) == true)
    #expect(failure?.message.contains("\n") == false)
  }

  @Test func `Any bytes are read or refused, never fatal`() {
    var state: UInt64 = 42
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      _ = try? TextDecoding.decode(bytes, name: "a.txt")
    }
  }

  @Test func `Text in plain ASCII is read`() throws {
    #expect(try Self.decoded(Array("plain 123\n".utf8)).text == "plain 123\n")
  }
}
