import Foundation
import Pack
import Registers
import Territory
import Testing
import Vocabulary

/// The country pack of Mali as it stands in the repository: places, offices, both registers and the lists of people.
struct Mali: Sendable {
  let gazetteer: Gazetteer
  let offices: [Office]
  let registers: [RegisterDefinition]
  let people: PeopleLists

  /// Read once for all tests.
  static let pack = Result { try Mali() }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Countries/ml").path

  private init() throws {
    let faults = Faults()
    let folder = Self.folder
    let gazetteer = try #require(
      PlaceFile.load(path: folder + "/places.csv", named: "places.csv", home: .ml, faults: faults))
    offices = try #require(
      OfficeFile.load(path: folder + "/offices.csv", named: "offices.csv", gazetteer: gazetteer, faults: faults))
    registers = try ["births", "convictions"].map { name in
      try #require(
        PackFile.load(
          RegisterDefinition.self, path: "\(folder)/registers/\(name).yaml", named: "\(name).yaml", faults: faults))
    }
    people = try #require(
      PackFile.load(PeopleLists.self, path: folder + "/people.yaml", named: "people.yaml", faults: faults))
    self.gazetteer = gazetteer
    try #require(faults.list == [])
  }

  func generator(seed: UInt64 = 1) throws -> PeopleGenerator<SplitMix64> {
    try #require(
      PeopleGenerator(seed: seed, lists: people, gazetteer: gazetteer, offices: offices, today: Examples.today))
  }
}
