import FactModel
import Testing

@Suite("EDTF dates")
struct EDTFTests {
  @Test(
    "Valid texts are read and printed as they were",
    arguments: [
      "2023-12-25", "2023-12", "2023", "2023-12-25/2023-12-27", "2023-12/..", "../2023", "2023-07-28/", "/2023-07-28",
      "XXXX-02-26", "XXXX-02-29", "2023-07-XX", "2023-XX-XX", "2023-XX", "202X", "20XX-02-29", "2023-1X", "2023-XX-15",
      "XXXX", "XXXX-XX-XX", "2023?", "2023-07~", "2023-07-28%", "2023?-07-28", "2023-?07-28", "?2023-07-~28",
      "2023-21", "2023-24", "2023-36", "2023-41", "2024-02-29", "2023-12-25?/2023-12-27~",
    ])
  func validTextsRoundTrip(_ text: String) throws {
    let date = try #require(EDTF(text))
    #expect(date.description == text)
    #expect(EDTF.isValid(text))
  }

  @Test(
    "What no calendar has, and what is no EDTF, is refused",
    arguments: [
      "", "2023-13", "2023-00", "2023-02-29", "XXXX-02-30", "2023-04-31", "2023-12-32", "2023-12-00", "202", "20231225",
      "2023-1", "2023-12-5", "2023/12/25", "2023-12-27/2023-12-25", "/", "../..", "2023-12-25-01", "2023-2X",
      "2023-21-01",
      "2023-02-3X", "日前", "２０２３", "2023-42", "2023-20", "2023??", "x023", "2023-12-25 ",
    ])
  func invalidTextsAreRefused(_ text: String) {
    #expect(EDTF(text) == nil)
    #expect(EDTF.bounds(text) == (nil, nil))
  }

  @Test(
    "Bounds are the earliest and the latest day",
    arguments: [
      ("2023-12-25", "2023-12-25", "2023-12-25"),
      ("2023-02", "2023-02-01", "2023-02-28"),
      ("2024-02-XX", "2024-02-01", "2024-02-29"),
      ("2023", "2023-01-01", "2023-12-31"),
      ("202X", "2020-01-01", "2029-12-31"),
      ("2023-1X", "2023-10-01", "2023-12-31"),
      ("2023-XX-31", "2023-01-31", "2023-12-31"),
      ("20XX-02-29", "2000-02-29", "2096-02-29"),
      ("2023-12-25/2023-12-27", "2023-12-25", "2023-12-27"),
      ("2022-11/2023", "2022-11-01", "2023-12-31"),
      ("2023-21", "2023-03-01", "2023-05-31"),
      ("2023-24", "2023-12-01", "2024-02-29"),
      ("2023-36", "2023-10-01", "2023-12-31"),
      ("2023-40", "2023-01-01", "2023-06-30"),
      ("2023-07~", "2023-07-01", "2023-07-31"),
    ])
  func bounds(_ text: String, _ from: String, _ to: String) {
    #expect(EDTF.bounds(text) == (from, to))
  }

  @Test("An unknown year, an open and an unknown end have no bound")
  func missingBounds() {
    #expect(EDTF.bounds("XXXX-02-26") == (nil, nil))
    #expect(EDTF.bounds("XXXX-12-25/XXXX-12-27") == (nil, nil))
    #expect(EDTF.bounds("2023-12/..") == ("2023-12-01", nil))
    #expect(EDTF.bounds("/2023-12") == (nil, "2023-12-31"))
  }

  @Test("Dates are ordered by their earliest day, then by their latest, unknown years last")
  func ordering() {
    let texts = ["2023", "XXXX-02-26", "2023-01-01", "2022-12", "2023-01", "2023-12-25/2023-12-27", "2023-12-25"]
    let sorted = texts.compactMap { EDTF($0) }.sorted().map(\.description)
    #expect(
      sorted == ["2022-12", "2023-01-01", "2023-01", "2023", "2023-12-25", "2023-12-25/2023-12-27", "XXXX-02-26"])
  }

  @Test(
    "Two dates may coincide unless something contradicts it",
    arguments: [
      ("XXXX-02-26", "2024-02-26", true), ("XXXX-02-26", "2024", true), ("XXXX-02-26", "2024-03", false),
      ("XXXX-02-26", "XXXX-02-27", false), ("2023-12-26", "2023-12-25/2023-12-27", true),
      ("2023-12-28", "2023-12-25/2023-12-27", false), ("XXXX-12-26", "2023-12-25/2023-12-27", true),
      ("XXXX-12-28", "XXXX-12-25/XXXX-12-27", false), ("2023", "2023-07", true), ("2022", "2023-07", false),
      ("2023-07/..", "2030", true), ("2023-07/..", "2023-06", false), ("2023-24", "2024-01", true),
    ])
  func coincidence(_ a: String, _ b: String, _ expected: Bool) throws {
    let left = try #require(EDTF(a))
    let right = try #require(EDTF(b))
    #expect(left.mayCoincide(with: right) == expected)
    #expect(right.mayCoincide(with: left) == expected)
  }

  @Test("A day's number and the day of a number are inverse, over leap days and centuries")
  func dayNumbers() throws {
    #expect(CivilDay(iso: "1970-01-01")?.number == 0)
    #expect(CivilDay(iso: "2024-02-29")?.number == 19_782)
    var previous: CivilDay?
    for number in stride(from: -700_000, through: 2_900_000, by: 97) {
      let day = try #require(CivilDay(number: number))
      #expect(day.number == number)
      if let previous { #expect(previous < day) }
      previous = day
    }
    #expect(CivilDay(iso: "2023-02-29") == nil)
    #expect(CivilDay(iso: "2023-2-28") == nil)
  }
}
