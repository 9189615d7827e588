import Country
import Foundation
import Pack
import Procedures
import Testing

@Suite("toguna check points at the mistake")
struct CheckTests {
  private static let pack = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Countries/ml").standardizedFileURL.path

  @Test("the Malian pack is sound")
  func sound() {
    let faults = Faults()
    let country = Country.load(Self.pack, faults: faults)
    #expect(faults.list.map(\.description) == [])
    #expect(country?.procedures.map(\.id) == ["birth-extract", "criminal-record"])
  }

  @Test("forty mistakes are planted")
  func forty() {
    #expect(PlantedFault.all.count == 40)
  }

  @Test(
    "each planted mistake is reported at its line and column, with what to write instead", arguments: PlantedFault.all)
  func planted(_ fault: PlantedFault) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "toguna-check-\(UUID().uuidString)").path
    try FileManager.default.copyItem(atPath: Self.pack, toPath: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let place = try fault.plant(in: folder)
    let faults = Faults()
    _ = Country.load(folder, faults: faults)
    let there = faults.list.filter { $0.position == place }
    let others = faults.list.map(\.description).joined(separator: "\n")
    #expect(!there.isEmpty, "nothing is reported at \(place.line):\(place.column), but:\n\(others)")
    #expect(there.allSatisfy { !$0.message.isEmpty && !$0.fix.isEmpty })
  }
}
