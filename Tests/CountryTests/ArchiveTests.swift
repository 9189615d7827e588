import Country
import Foundation
import Pack
import Procedures
import Testing

@Suite("A dossier goes on under the version that it began under")
struct ArchiveTests {
  private let country = Country.load(CheckTests.pack, faults: Faults())

  /// An older text of the birth extract.
  private func older(_ found: String, _ written: String) throws -> ProcedureSource {
    let today = try self.today().source
    try #require(today.definition.contains(found))
    return ProcedureSource(definition: today.definition.replacing(found, with: written), layout: today.layout)
  }

  private func today() throws -> Procedure {
    try #require(country?.procedures.first { $0.id == "birth-extract" })
  }

  @Test(
    "what its register no longer holds, and what is checked only since, stops no older version",
    arguments: [
      ("record.registrar", "record.officer"), ("amount: \"100\"", "amount: \"-100\""),
      ("  working_days: 1\n", "  working_days: -1\n"), ("- {id: child,", "- {id: self,"),
    ])
  func lenient(_ found: String, _ written: String) throws {
    let source = try older(found, written)
    let archived = try #require(country).archived(["older": source])
    #expect(archived.map(\.source) == [source])
  }

  @Test("today's version is not compiled twice, and one that cannot be read is left out")
  func others() throws {
    let today = try today()
    let layout = today.source.layout
    let unreadable =
      ["procedure: [", "{}"].map { ProcedureSource(definition: $0, layout: layout) }
      + [ProcedureSource(definition: today.source.definition, layout: "title: [")]
    let sources = Dictionary(unreadable.map { ($0.hash, $0) }) { first, _ in first }
    let archived = try #require(country).archived(sources.merging([today.hash: today.source]) { first, _ in first })
    #expect(archived.isEmpty)
  }

  @Test("a version that was kept before layouts were is read under its own name, with today's layout")
  func withoutLayout() throws {
    let today = try today()
    let older = ProcedureSource(definition: today.source.definition, layout: "")
    let archived = try #require(country).archived(["older": older])
    #expect(archived.map(\.hash) == ["older"] && archived.map(\.source) == [older])
    let unknown = try self.older("layout: birth-extract", "layout: no-such-layout").definition
    #expect(try #require(country).archived(["older": ProcedureSource(definition: unknown, layout: "")]).isEmpty)
  }

  @Test("a version is the texts of its definition and of its layout, byte for byte: changing either makes another")
  func source() throws {
    let today = try today()
    for (file, text) in [("procedures", today.source.definition), ("documents", today.source.layout)] {
      let bytes = try Data(contentsOf: URL(filePath: "\(CheckTests.pack)/\(file)/birth-extract.yaml"))
      #expect(Array(text.utf8) == Array(bytes))
    }
    let relaid = ProcedureSource(definition: today.source.definition, layout: today.source.layout + "\n")
    #expect(relaid.hash != today.hash)
    let archived = try #require(country).archived([relaid.hash: relaid])
    #expect(archived.map(\.hash) == [relaid.hash])
  }
}
