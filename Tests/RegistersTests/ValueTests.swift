import Foundation
import Registers
import Territory
import Testing

@Suite("The values of a record")
struct ValueTests {
  @Test(
    "are kept in one form, however they were written",
    arguments: [
      ("given_names", "  Awa\u{A0} Fatoumata\t", "Awa Fatoumata"),
      ("surname", "Traore\u{301}", "Traor\u{E9}"),
      ("surname", "Tarawɛlɛ", "Tarawɛlɛ"),
      ("surname", "N’Diaye-Bâ", "N’Diaye-Bâ"),
      ("birth_date", "né vers 1962", "1962~"),
      ("birth_date", "05/03/1962", "1962-03-05"),
      ("birth_date", "mars 1962", "1962-03"),
      ("birth_place", "ML-04-01-01", "ML-04-01-01"),
      ("birth_place", "kalabancoro", "ML-02-05-02"),
      ("birth_place", "FR", "FR"),
      ("register_year", "01962", "1962"),
      ("nina", "1 2 62 0123456 789 k", "12620123456789K"),
      ("mentions", "12/05/1999 | Mariage  avec X\r\n\r\n2001~|Décès", "1999-05-12|Mariage avec X\n2001~|Décès"),
      ("father_name", "", ""),
    ])
  func readings(_ field: String, _ written: String, _ kept: String) async throws {
    try await withRegisters { test in
      let record = try await test.born([field: written])
      #expect(record.values[field].map { Array($0.utf8) } == Array(kept.utf8))
    }
  }

  @Test(
    "are refused with a typed reason",
    arguments: [
      ("surname", " ", .missing),
      ("surname", "Traoré 2", .badCharacters),
      ("surname", "’-", .badCharacters),
      ("surname", String(repeating: "a", count: 121), .tooLong(limit: 120)),
      ("birth_date", "5/3/62", .notADate),
      ("birth_date", "31/02/1962", .notADate),
      ("birth_date", "1723-01-01", .notADate),
      ("birth_date", "2026-11-22", .inTheFuture),
      ("birth_date", "vers 2028", .inTheFuture),
      ("declared_on", "1962-03-04", .before(field: "birth_date")),
      ("birth_place", "ML-99", .unknownPlace),
      ("birth_place", "Atlantis", .unknownPlace),
      ("centre", "etat-civil-atlantis", .unknownOffice),
      ("centre", "Ségou", .unknownOffice),
      ("register_year", "1 962", .notANumber),
      ("register_year", "99", .outOfRange(min: 1850, max: 2100)),
      ("sex", "f", .notAnOption(["F", "M"])),
      ("mentions", "1999-05-12|Mariage\nDécès", .badNote(line: 2)),
      ("mentions", "demain|Décès", .badNote(line: 1)),
      ("nina", "12620123456789", .notANINA),
      ("colour", "rouge", .unknownField),
    ] as [(String, String, ValueFault.Reason)])
  func refusals(_ field: String, _ written: String, _ reason: ValueFault.Reason) async throws {
    try await withRegisters { test in
      await #expect(throws: RegisterError.invalid([ValueFault(field: field, reason: reason)])) {
        try await test.born([field: written])
      }
    }
  }

  @Test("a name that several places bear is not guessed")
  func ambiguousPlace() async throws {
    try await withRegisters { test in
      let error = await #expect(throws: RegisterError.self) { try await test.born(["birth_place": "Kayes"]) }
      guard case .invalid(let faults)? = error, case .ambiguousPlace(let codes)? = faults.first?.reason else {
        Issue.record("not refused as ambiguous")
        return
      }
      #expect(codes.map(\.rawValue).sorted() == ["ML-01", "ML-01-01", "ML-01-01-01"])
    }
  }

  @Test("all that is wrong is said at once, in the order of the fields")
  func allFaults() async throws {
    try await withRegisters { test in
      await #expect(
        throws: RegisterError.invalid([
          ValueFault(field: "given_names", reason: .missing),
          ValueFault(field: "sex", reason: .notAnOption(["F", "M"])),
          ValueFault(field: "birth_date", reason: .notADate),
        ])
      ) {
        try await test.born(["given_names": "", "sex": "X", "birth_date": "hier"])
      }
    }
  }

  @Test("an estimated or partial date does not contradict a later one that it may precede")
  func chronology() async throws {
    try await withRegisters { test in
      let record = try await test.born(["birth_date": "vers 1965", "declared_on": "1962"])
      #expect(record.values["birth_date"] == "1965~")
    }
  }
}
