import Testing

@testable import Rendering

@Suite struct LineBreakingTests {
  @Test func `Chinese breaks between characters and closing marks stay behind their word`() {
    #expect(LineBreaking.lines("青山县委，全会", width: 8) == ["青山县", "委，全会"])
    #expect(LineBreaking.lines("召开“双减”会议", width: 6) == ["召开", "“双减”", "会议"])
    for line in LineBreaking.lines("一、二、三、四、五、六、七、八", width: 8) { #expect(!line.hasPrefix("、")) }
  }

  @Test func `Numbers and Latin words are not torn`() {
    #expect(LineBreaking.lines("青山2024年会议", width: 6) == ["青山", "2024年", "会议"])
    #expect(LineBreaking.lines("who was with whom", width: 8) == ["who was", "with", "whom"])
  }

  @Test func `What cannot stay whole is broken all the same`() {
    #expect(LineBreaking.lines("abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
  }

  @Test func `Balanced lines leave no last character alone`() {
    #expect(LineBreaking.lines("青山县全面深化改革会", width: 18, balanced: true) == ["青山县全面", "深化改革会"])
  }

  @Test func `Empty text is one empty line`() {
    #expect(LineBreaking.lines("", width: 10) == [""])
  }
}
