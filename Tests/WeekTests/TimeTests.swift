import Testing

@testable import Week

@Suite("Times of a programme")
struct TimeTests {
  @Test("a time is written in one way and read from no other")
  func times() {
    #expect(TimeOfDay(text: "09:05")?.text == "09:05")
    for text in ["9:05", "24:00", "09:60", "09.05", "09:05:00", "", "٠٩:٠٥"] {
      #expect(TimeOfDay(text: text) == nil, "\(text)")
    }
  }

  @Test("the identifier of a session is that which Python's uuid5 makes")
  func identifiers() {
    #expect(NameUUID.text(of: "python.org") == "7af94e2b-4dd9-50f0-9c9a-8a48519bdef0")
  }
}
