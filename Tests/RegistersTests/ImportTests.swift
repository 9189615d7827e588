import Foundation
import Pack
import Registers
import Testing

@Suite("Importing a CSV file")
struct ImportTests {
  @Test("loads what is right and reports every other row by line, column and reason")
  func golden() async throws {
    try await withRegisters { test in
      let bytes = try Self.golden("births.csv")
      var reached = 0
      let report = try await Self.load(bytes, test) { reached = $0 }
      #expect(report.loaded == 3)
      #expect(report.skipped == 1)
      #expect(report.rejectedRows == 17)
      #expect(reached == bytes.count)
      let expected = String(decoding: try Self.golden("births.rejections"), as: UTF8.self)
      let identifier = try Regex("[0-9a-f]{32}")
      let found = report.rejected.map { rejection in
        // The identifier of the record that exists is another at each run.
        "\(rejection)".replacing(identifier, with: "RECORD")
      }
      #expect(found == expected.split(separator: "\n").map(String.init))
      #expect(report.rejected.first?.field == "surname")
    }
  }

  @Test("a file that is loaded again changes nothing, even when a record was corrected since")
  func again() async throws {
    try await withRegisters { test in
      let bytes = try Self.golden("births.csv")
      _ = try await Self.load(bytes, test)
      let id = try await test.read { try $0.identifiers(in: "births", limit: 1, in: $1)[0] }
      try await test.write { registers, transaction in
        _ = try registers.correct(
          id, values: ["surname": "Tarawele"], reason: "Rectification", author: "tests", at: Examples.now,
          in: transaction)
      }
      let report = try await Self.load(bytes, test)
      #expect(report.loaded == 0)
      #expect(report.skipped == 4)
      #expect(report.rejectedRows == 17)
      let count = try await test.read { try $0.count(of: "births", in: $1) }
      #expect(count == 3)
      let version = try await test.read { try $0.record(id, in: $1)?.version }
      #expect(version == 2)
    }
  }

  @Test("each record tells the file and the line that it came from")
  func origin() async throws {
    try await withRegisters { test in
      _ = try await Self.load(try Self.golden("births.csv"), test)
      let reasons = try await test.read { registers, transaction in
        try registers.identifiers(in: "births", limit: 9, in: transaction).map {
          try registers.history(of: $0, in: transaction)[0].reason
        }
      }
      #expect(reasons == ["births.csv:2", "births.csv:22", "births.csv:24"])
    }
  }

  @Test("semicolons, a byte order mark, CR LF and French labels are read")
  func spreadsheet() async throws {
    let text = """
      \u{FEFF}Numéro de l’affaire;Prénoms;Nom;Date de naissance;Lieu de naissance;Date de la condamnation;\
      Cour ou tribunal;Nature et date de l’infraction;Peine\r
      1/RP/2010;Awa;Traoré;vers 1962;ML-04-01-01;3/4/2010;Tribunal de Ségou;Délit fictif;Amende\r

      """
    try await withRegisters { test in
      let report = try await test.registers.importCSV(
        Array(text.utf8), named: "casier.csv", into: "convictions", author: "tests", at: Examples.now)
      #expect(report.loaded == 1)
      #expect(report.rejected == [])
    }
  }

  @Test("more rows than one transaction takes are all loaded")
  func batches() async throws {
    var text = String(decoding: try Self.golden("births.csv").prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    for number in 1...1_203 {
      text += "\netat-civil-segou,1962,\(number),Awa,Traoré,F,1962,ML-04-01-01,,,1962,Oumar Diarra,"
    }
    let bytes = Array(text.utf8)
    try await withRegisters { test in
      var steps: [Int] = []
      let report = try await Self.load(bytes, test) { steps.append($0) }
      #expect(report.loaded == 1_203)
      #expect(steps.count == 3)
      #expect(steps.last == bytes.count)
      #expect(steps == steps.sorted())
    }
  }

  @Test(
    "a header that does not fit the register is refused whole, before anything is written",
    arguments: [
      ("a,b\n1,2\n", RegisterError.badHeader(Self.headerFaults)),
      ("\u{FEFF}", .unreadableFile(.empty)),
      ("sex,sex\nF,F\n", .unreadableFile(.duplicateColumn("sex"))),
      (
        "centre,register_year,act_number,given_names,surname,Nom,sex,birth_date,birth_place,declared_on,registrar\n",
        .badHeader([.twice(field: "surname")])
      ),
    ])
  func headers(_ text: String, _ error: RegisterError) async throws {
    try await withRegisters { test in
      await #expect(throws: error) { try await Self.load(Array(text.utf8), test) }
    }
  }

  @Test("a register that is not there is a typed error")
  func unknownRegister() async throws {
    try await withRegisters { test in
      await #expect(throws: RegisterError.unknownRegister("deaths")) {
        try await test.registers.importCSV([], named: "x", into: "deaths", author: "tests", at: Examples.now)
      }
    }
  }

  private static let headerFaults: [HeaderFault] =
    [.unknown(column: "a"), .unknown(column: "b")]
    + [
      "centre", "register_year", "act_number", "given_names", "surname", "sex", "birth_date", "birth_place",
      "declared_on", "registrar",
    ].map { .missing(field: $0) }

  private static func golden(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    return [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  @discardableResult
  private static func load(
    _ bytes: [UInt8], _ test: TestRegisters, progress: (Int) -> Void = { _ in }
  ) async throws -> ImportReport {
    try await test.registers.importCSV(
      bytes, named: "births.csv", into: "births", author: "tests", at: Examples.now, progress: progress)
  }
}
