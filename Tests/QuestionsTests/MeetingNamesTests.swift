import Questions
import Testing

@Suite struct MeetingNamesTests {
  @Test(arguments: [
    ("县委九届五次全会", "县委第九届委员会第五次全体会议"), ("青山县委14届7次全会", "青山县委第十四届委员会第七次全体会议"),
    ("县委第九届委员会第五次全体会议", "县委九届五次全会"), ("县委九届五次全体会议", "县委九届五次全会"),
  ])
  func `A plenary session is known by its short and its legal name`(name: String, other: String) {
    #expect(MeetingNames.otherForms(of: name).contains(other))
  }

  @Test(arguments: ["县委全会", "县委九届全会", "林远清", "", "届次全会", "五次全会", "2023年联席会议"])
  func `Other names have no other forms`(name: String) {
    #expect(MeetingNames.otherForms(of: name).isEmpty)
  }

  @Test func `Names that differ in a number are not alike`() {
    #expect(!MeetingNames.haveSameNumbers("县委九届四次全会", "县委九届五次全会"))
    #expect(MeetingNames.haveSameNumbers("县委11届四次全会", "县委十一届4次全会"))
    #expect(MeetingNames.haveSameNumbers("林远清", "林远情"))
  }
}
