import TestSupport
import Testing
import Vocabulary

@testable import Portal

@Suite("Forms without files")
struct URLEncodedFormTests {
  private static func parse(_ text: String, _ limits: FormLimits = .fields) throws(FormFault) -> Submission {
    try URLEncodedForm.parse(Array(text.utf8), limits: limits)
  }

  @Test("fields come out as they were typed")
  func fields() throws {
    let form = try Self.parse("nom=Awa+TRAOR%C3%89&vide=&seul&usage=a&usage=b&&x=%26%3D")
    #expect(form["nom"] == "Awa TRAORÉ" && form["vide"] == "" && form["seul"] == "" && form["x"] == "&=")
    #expect(form.all("usage") == ["a", "b"] && form["autre"] == nil)
  }

  @Test("white space around an answer is not part of it, and is shown again as typed")
  func trimmed() throws {
    let form = try Self.parse("nom=+Awa+&_jeton=t&_action=x")
    #expect(form["nom"] == "Awa" && form.answers.typed == ["nom": [" Awa "]] && form.pressed("x"))
  }

  @Test(
    "an escape that is broken and bytes that are no text are refused",
    arguments: ["a=%", "a=%4", "a=%G1", "%C3=1", "a=%FF", "a=%00", "a=%C0%80"])
  func broken(_ text: String) {
    #expect(throws: FormFault.self) { try Self.parse(text) }
  }

  @Test("each limit is kept")
  func limits() {
    #expect(throws: FormFault.tooLarge(limit: 3)) { try Self.parse("a=12", FormLimits(total: 3)) }
    #expect(throws: FormFault.tooManyParts(limit: 2)) { try Self.parse("a&b&c", FormLimits(total: 99, parts: 2)) }
    #expect(throws: FormFault.nameTooLong(limit: 2)) { try Self.parse("abc=", FormLimits(total: 99, nameLength: 2)) }
    #expect(throws: FormFault.fieldTooLarge(limit: 1)) { try Self.parse("a=12", FormLimits(total: 99, fieldSize: 1)) }
  }

  @Test("whatever the bytes, they are read or refused")
  func mutations() {
    var random = SeededGenerator(seed: 41)
    let body = Array("nom=Awa+TRAOR%C3%89&naissance.annee=1962&usage=a&usage=b&_jeton=abc".utf8)
    for _ in 0..<3_000 { _ = try? URLEncodedForm.parse(random.mutated(body), limits: FormLimits(total: 200, parts: 6)) }
  }

  @Test("three boxes make a date as precise as what was typed")
  func dates() throws {
    #expect(
      try Self.parse("d.jour=5&d.mois=3&d.annee=1962").partialDate("d")
        == Day(year: 1962, month: 3, day: 5).map(PartialDate.day))
    #expect(try Self.parse("d.jour=&d.mois=03&d.annee=1962").partialDate("d") == .month(year: 1962, month: 3))
    #expect(try Self.parse("d.annee=1962").partialDate("d") == .year(1962))
    #expect(try Self.parse("d.annee=1962&d.mois=3&d.vers=oui").partialDate("d") == .about(1962))
    #expect(try Self.parse("d.jour=&d.mois=&d.annee=+").partialDate("d") == nil)
  }

  @Test("a date that cannot be is refused for its own reason")
  func badDates() {
    let faults: [(String, DateFault)] = [
      ("d.jour=31&d.mois=2&d.annee=1962", .noSuchDay(day: 31, month: 2, year: 1962)),
      ("d.mois=13&d.annee=1962", .noSuchMonth(13)), ("d.jour=5&d.mois=3", .yearMissing),
      ("d.jour=5&d.annee=1962", .monthMissing), ("d.annee=62", .yearUnlikely(62)), ("d.annee=mille", .notANumber),
      ("d.annee=99999", .notANumber), ("d.annee=-196", .notANumber),
    ]
    for (text, fault) in faults {
      #expect(throws: fault) { try Self.parse(text).partialDate("d") }
    }
  }
}
