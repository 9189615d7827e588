import Country
import Foundation
import Pack
import Procedures
import TestSupport
import Testing
import Validation

@Suite("toguna check points at the mistake")
struct CheckTests {
  static let pack = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Countries/ml").standardizedFileURL.path

  @Test("the Malian pack is sound")
  func sound() {
    let faults = Faults()
    let country = Country.load(Self.pack, faults: faults)
    #expect(faults.list.map(\.description) == [])
    #expect(
      country?.procedures.map(\.id) == [
        "birth-extract", "contest-cyber-2026", "contest-services-2026", "contest-startups-2026", "contest-women-2026",
        "criminal-record",
      ])
  }

  @Test("a pack without a policy of validation has that of the program, and Mali's says the same")
  func validation() throws {
    let folder = try TemporaryFolder()
    let pack = folder.path("pack")
    try FileManager.default.copyItem(atPath: Self.pack, toPath: pack)
    try FileManager.default.removeItem(atPath: "\(pack)/validation.yaml")
    let faults = Faults()
    #expect(Country.load(pack, faults: faults)?.validation == .standard)
    #expect(Country.load(Self.pack, faults: faults)?.validation == .standard && faults.isEmpty)
  }

  @Test("forty mistakes and more are planted")
  func forty() {
    #expect(PlantedFault.all.count >= 40)
  }

  @Test("notes for people, hidden files and empty folders are no faults")
  func notes() throws {
    let folder = try TemporaryFolder()
    let pack = folder.path("pack")
    try FileManager.default.copyItem(atPath: Self.pack, toPath: pack)
    for name in ["README.md", "procedures/LISEZ-MOI.md", "texts/.swp", "LICENSE"] {
      try Data("notes".utf8).write(to: URL(filePath: "\(pack)/\(name)"))
    }
    try FileManager.default.createDirectory(atPath: "\(pack)/drafts", withIntermediateDirectories: false)
    let faults = Faults()
    _ = Country.load(pack, faults: faults)
    #expect(faults.list.map(\.description) == [])
  }

  @Test("a pack that is not there is one fault, not one for each file")
  func missing() {
    let faults = Faults()
    #expect(Country.load("/nowhere/at/all", faults: faults) == nil)
    #expect(faults.list.map(\.message) == ["this folder does not exist"])
  }

  @Test(
    "each planted mistake is reported at its line and column, with what to write instead", arguments: PlantedFault.all)
  func planted(_ fault: PlantedFault) throws {
    let folder = try TemporaryFolder()
    let pack = folder.path("pack")
    try FileManager.default.copyItem(atPath: Self.pack, toPath: pack)
    let place = try fault.plant(in: pack)
    let faults = Faults()
    _ = Country.load(pack, faults: faults)
    let there = faults.list.filter { $0.position == place }
    let others = faults.list.map(\.description).joined(separator: "\n")
    #expect(!there.isEmpty, "nothing is reported at \(place.line):\(place.column), but:\n\(others)")
    #expect(there.allSatisfy { !$0.message.isEmpty && !$0.fix.isEmpty })
  }
}
