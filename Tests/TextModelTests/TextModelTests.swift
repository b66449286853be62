import Testing
import TextModel

@Suite struct TextModelTests {
  @Test func `Full-width digits, radicals and middle dots are folded one to one`() {
    let folded = "２０２３年⼈阿里木•买买提".unicodeScalars.map { Scalars.folded($0.value) }
    #expect(String(String.UnicodeScalarView(folded.compactMap(Unicode.Scalar.init))) == "2023年人阿里木·买买提")
  }

  @Test func `A source gives back its text with and without the layout`() {
    let source = SourceText(name: "a.txt", text: "日\n前，\u{3000}青山县")
    #expect(source.string(Span(0, 4)) == "日\n前，")
    #expect(source.string(Span(0, source.scalars.count), layoutFree: true) == "日前，青山县")
  }

  @Test func `A span beyond the end is cut at the end`() {
    let source = SourceText(name: "a.txt", text: "青山")
    #expect(source.string(Span(1, 9)) == "山")
    #expect(source.string(Span(5, 9)) == "")
  }

  @Test(arguments: ["a", "é", "县", "𠮷", "青山县𠮷a"])
  func `Scalars are read from UTF-8 as the standard library reads them`(text: String) {
    let bytes = Array(text.utf8)
    var found: [UInt32] = []
    bytes.withUnsafeBufferPointer { buffer in
      var at = 0
      while at < buffer.count {
        let (value, length) = UTF8Reader.scalar(buffer, at)
        found.append(value)
        at += length
      }
      let last = text.last.map { String($0).utf8.count } ?? 0
      #expect(UTF8Reader.previous(buffer, buffer.count) == buffer.count - last)
    }
    #expect(found == text.unicodeScalars.map(\.value))
  }

  @Test func `A scalar cut off at the end does not read beyond it`() {
    [UInt8(0xE5), 0x8E].withUnsafeBufferPointer { buffer in
      #expect(UTF8Reader.scalar(buffer, 0).length == 2)
    }
  }

  @Test func `Spans order by start, then by end, and know what they hold`() {
    #expect([Span(3, 5), Span(1, 9), Span(1, 2)].sorted() == [Span(1, 2), Span(1, 9), Span(3, 5)])
    #expect(Span(1, 9).contains(Span(3, 5)))
    #expect(!Span(1, 4).contains(Span(3, 5)))
    #expect(!Span(1, 3).overlaps(Span(3, 5)))
  }
}
