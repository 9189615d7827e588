import Testing

@testable import Procedures

@Suite("A conflict is found whatever the spelling")
struct ConflictSearchTests {
  @Test(
    "what a juror declared, in an entry",
    arguments: [
      ("Sahel Tech SARL", ["Société « SÀHEL-TECH »", "Awa"], true),
      ("Sahel Tech", ["Tech du Sahel", "Awa"], true),
      ("Groupe Kanaga", ["Kanaga", "Awa"], false),
      ("Groupe Kanaga Mali", ["Kanaga Mali", "Awa"], true),
      ("Awa Traoré", ["Maison", "Awa", "TRAORE"], true),
      ("Awa Traoré", ["Maison", "Moussa", "Traoré"], false),
      ("Sɛku Kɔnɛ", ["Seku Kone"], true),
      ("Mali", ["Faso"], false),
    ])
  func interests(declared: String, answers: [String], isFound: Bool) throws {
    let search = ConflictSearch(try Interests(organisations: [declared], names: []), name: "Fatoumata KEÏTA")
    #expect((search.conflict(in: answers) == .interest) == isFound)
  }

  @Test("the juror's own name, in any order; a family name alone is no conflict")
  func name() throws {
    let search = ConflictSearch(nil, name: "Fatoumata KEÏTA")
    #expect(search.conflict(in: ["Keita", "Fatoumata"]) == .name)
    #expect(search.conflict(in: ["Moussa Keïta"]) == nil)
    #expect(search.conflict(in: []) == nil)
  }

  @Test("interests are lines of some length and number, empty ones left out")
  func lines() throws {
    let interests = try Interests(organisations: ["  A  ", "", "B"], names: [])
    #expect(interests.organisations == ["A", "B"])
    #expect(throws: PanelError.interests) {
      try Interests(organisations: [String(repeating: "x", count: 121)], names: [])
    }
    #expect(throws: PanelError.interests) {
      try Interests(organisations: Array(repeating: "x", count: 21), names: Array(repeating: "y", count: 20))
    }
  }
}
