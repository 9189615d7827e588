import Foundation
import Registers
import Territory
import Testing
import Vocabulary

@Suite("Search")
struct SearchTests {
  /// How a person is asked for, and the reasons that are given for finding the record.
  struct Case: Sendable, CustomTestStringConvertible {
    let asked: [String: String]
    let reasons: [MatchReason]
    var testDescription: String { asked.sorted { $0.key < $1.key }.map(\.value).joined(separator: ", ") }

    init(_ asked: [String: String], _ reasons: MatchReason...) {
      (self.asked, self.reasons) = (asked, reasons)
    }
  }

  @Test(
    "finds Awa Traoré, born on 5 March 1962, and says how she agrees",
    arguments: [
      Case(["given_names": "Awa", "surname": "Traoré", "birth_date": "1962-03-05"], .sameName, .sameDate),
      Case(["given_names": "awa", "surname": "TRAORE", "birth_date": "1962-03-05"], .sameName, .sameDate),
      Case(
        ["given_names": "Awa", "surname": "Tarawele", "birth_date": "1962-03-05"], .nameSpelledDifferently, .sameDate),
      Case(
        ["given_names": "Awa", "surname": "Tarawɛlɛ", "birth_date": "1962-03-05"], .nameSpelledDifferently, .sameDate),
      Case(["given_names": "Traoré", "surname": "Awa"], .sameName),
      Case(["surname": "Traoré", "birth_date": "1962-03-05"], .sameName, .partOfName, .sameDate),
      Case(
        ["given_names": "Awa Fatoumata", "surname": "Traoré", "birth_date": "1962"], .sameName, .partOfName,
        .dateWithinPrecision),
      Case(
        ["given_names": "Awa", "surname": "Traoré", "birth_date": "né vers 1960"], .sameName, .yearWithin(years: 5)),
      Case(["given_names": "Awa", "surname": "Traoré", "birth_date": "vers 1970"], .sameName, .yearDiffers(by: 8)),
      Case(["given_names": "Awa", "surname": "Traoré", "birth_date": "1962-05-03"], .sameName, .dayAndMonthExchanged),
      Case(["given_names": "Awa", "surname": "Traoré", "birth_date": "1962-03-15"], .sameName, .dayDiffers),
      Case(["given_names": "Awa", "surname": "Traoré", "birth_date": "1936-01-01"], .sameName, .yearDiffers(by: 26)),
      Case(["given_names": "Awa", "surname": "Traoré", "birth_place": "ML-04-01-01"], .sameName, .samePlace),
      Case(["given_names": "Awa", "surname": "Traoré", "birth_place": "ML-04"], .sameName, .placeWithin),
      Case(["given_names": "Awa", "surname": "Traoré", "birth_place": "ML-04-01-02"], .sameName, .placeNearby),
      Case(["given_names": "Awa", "surname": "Traoré", "birth_place": "ML-01-01-01"], .sameName, .placeDiffers),
      Case(
        ["given_names": "Hawa", "surname": "Traoré", "birth_date": "1962-03-05", "mother_name": "Jeneba Kulibali"],
        .nameDiffers, .sameDate, .parentSpelledDifferently(field: "mother_name")),
      Case(
        ["birth_date": "1962", "father_name": "Seydou Traoré", "mother_name": "Djénéba Coulibaly"],
        .dateWithinPrecision, .sameParent(field: "father_name"), .sameParent(field: "mother_name")),
      Case(
        ["act_number": "0118", "register_year": "1962"], .sameValue(field: "act_number"),
        .sameValue(field: "register_year")),
    ])
  func spellings(_ search: Case) async throws {
    try await withRegisters { test in
      let record = try await test.born()
      try await test.born([
        "act_number": "7", "given_names": "Modibo", "surname": "Keïta", "father_name": "Issa Keïta",
        "mother_name": "Sira Diarra",
      ])
      let definition = try #require(test.registers.definition("births"))
      let matches = try await test.search(RecordQuery(search.asked, by: definition))
      #expect(matches.map(\.record.id) == [record.id])
      #expect(matches.first?.reasons == search.reasons)
      #expect((0.5...1).contains(matches.first?.score ?? 0))
    }
  }

  @Test(
    "« vers 1962 » in the register is found by an exact date five years from it, and not by one of six",
    arguments: [
      ("1960-07-14", true), ("1957-01-01", true), ("1967-12-31", true), ("1956-12-31", false), ("1968", false),
    ])
  func estimatedRecord(_ date: String, _ isWithin: Bool) async throws {
    try await withRegisters { test in
      try await test.born(["birth_date": "vers 1962", "declared_on": "1980-01-10"])
      let query = RecordQuery(names: ["Awa", "Traoré"], date: PartialDate(edtf: date))
      let reasons = try await test.search(query).first?.reasons ?? []
      #expect(reasons.contains(.yearWithin(years: 5)) == isWithin)
    }
  }

  @Test("names of the peoples of Mali are found in another clerk's spelling")
  func otherNames() async throws {
    let people: [(written: String, asked: String)] = [
      ("Mohamed Ag Alhassane", "Mohammed Alhasane"), ("Djénéba Diarra", "Jeneba Jara"),
      ("Kadiatou Coulibaly", "Kajatu Kulibali"), ("Oumou Ouattara", "Umu Wattara"),
      ("Souleymane Diakité", "Suleyman Jakite"), ("Yacouba Doucouré", "Yakuba Dukure"),
      ("Aïssata Maïga", "Aysata Mayga"),
      ("N'Golo Sanogo", "N’Golo SANOGO"), ("Thérèse Dakouo", "Terese Dakuo"), ("Ogobara Guindo", "OGOBARA GINDO"),
    ]
    try await withRegisters { test in
      for (number, person) in people.enumerated() {
        let words = person.written.split(separator: " ", maxSplits: 1).map(String.init)
        try await test.born(["act_number": String(number), "given_names": words[0], "surname": words[1]])
      }
      for (number, person) in people.enumerated() {
        let match = try await test.search(RecordQuery(names: [person.asked], date: .about(1960))).first
        #expect(match?.record.values["act_number"] == String(number), "\(person.asked)")
      }
    }
  }

  @Test("homonyms are ranked by parents, date and place")
  func ranking() async throws {
    try await withRegisters { test in
      try await test.born(["act_number": "1", "birth_date": "1962-02-01", "mother_name": "Sira Diarra"])
      try await test.born(["act_number": "2", "birth_place": "ML-01-01-01", "mother_name": "Sira Diarra"])
      try await test.born(["act_number": "3"])
      try await test.born(["act_number": "4", "birth_date": "1975-06-01", "declared_on": "1975-06-10"])
      let query = RecordQuery(
        names: ["Awa", "Traoré"], date: PartialDate(edtf: "1962-03-05"), place: PlaceCode(rawValue: "ML-04-01-01"),
        parents: ["Djénéba Coulibaly"])
      let matches = try await test.search(query)
      #expect(matches.map { $0.record.values["act_number"] } == ["3", "2", "1", "4"])
      #expect(matches.first?.score == 1)
      #expect(matches.map(\.score) == matches.map(\.score).sorted(by: >))
      #expect(try await test.search(query, limit: 2).count == 2)
    }
  }

  @Test("a corrected record is still found by the name that it bore")
  func formerName() async throws {
    try await withRegisters { test in
      let record = try await test.born(["surname": "Sangaré"])
      try await test.write { registers, transaction in
        _ = try registers.correct(
          record.id, values: ["surname": "Keïta"], reason: "Rectification", author: "tests", at: Examples.now,
          in: transaction)
      }
      let former = try await test.search(RecordQuery(names: ["Awa Sangaré"], date: PartialDate(edtf: "1962-03-05")))
      #expect(former.map(\.record.id) == [record.id])
      #expect(former.first?.reasons == [.formerName, .sameName, .sameDate])
      #expect(former.first?.record.values["surname"] == "Keïta")
      let present = try await test.search(RecordQuery(names: ["Awa Keita"], date: PartialDate(edtf: "1962-03-05")))
      #expect(present.first?.reasons == [.sameName, .sameDate])
    }
  }

  @Test("registers do not find one another's records, and a query for anybody is refused")
  func bounds() async throws {
    try await withRegisters { test in
      try await test.born()
      #expect(try await test.search(RecordQuery(names: ["Awa Traoré"]), in: "convictions") == [])
      for query in [
        RecordQuery(), RecordQuery(names: ["…"]), RecordQuery(date: .year(1962)),
        RecordQuery(parents: ["Seydou Traoré"]),
      ] {
        await #expect(throws: RegisterError.queryTooBroad) { try await test.search(query) }
      }
    }
  }
}
