import Testing

@testable import xianzhi

@Suite struct ColourTests {
  private func isColoured(_ isTerminal: Bool, refused: Bool = false, _ environment: [String: String] = [:]) -> Bool {
    Terminal.isColoured(isTerminal: isTerminal, isRefused: refused) { environment[$0] }
  }

  @Test func `Output is in colour on a terminal only, and not if that is refused`() {
    #expect(isColoured(true))
    #expect(!isColoured(false))
    #expect(!isColoured(true, refused: true))
    #expect(!isColoured(true, ["NO_COLOR": "1"]))
    #expect(isColoured(true, ["NO_COLOR": ""]), "empty is as if it were not set")
    #expect(!isColoured(true, ["TERM": "dumb"]))
    #expect(isColoured(true, ["TERM": "xterm-256color"]))
    #expect(!isColoured(false, ["TERM": "xterm-256color"]))
  }

  @Test func `Names are marked in colour on a terminal, and in brackets in a pipe`() {
    let quote = "县长林远清主持会议，林远清强调"
    #expect(
      NameMarker.mark(quote, names: ["林远清"], isColoured: true)
        == "县长\u{1B}[1;33m林远清\u{1B}[0m主持会议，\u{1B}[1;33m林远清\u{1B}[0m强调")
    #expect(NameMarker.mark(quote, names: ["林远清"], isColoured: false) == "县长【林远清】主持会议，【林远清】强调")
    #expect(NameMarker.mark(quote, names: ["林远清", "县长林远清"], isColoured: false).hasPrefix("【县长林远清】"))
    #expect(NameMarker.mark(quote, names: [], isColoured: false) == quote)
  }
}
