import Foundation

/// A State in a temporary folder, for one bench.
struct BenchFolder {
  let folder = DataFolder(
    FileManager.default.temporaryDirectory.appending(path: "toguna-bench-\(UUID().uuidString)").path)

  /// A State with generated births and the demonstration's agents.
  func house(pack: String, births: Int) async throws -> House {
    try await Founding(
      folder: folder, pack: pack, database: nil, address: "http://localhost:8080", kannel: nil, isDemonstration: true,
      passphraseFile: nil
    ).found()
    let house = try await House.open(folder)
    _ = try await Seeding(house: house).fill("births", count: births)
    try await DemoAgents(house: house).appoint()
    return house
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: folder.path)
  }
}
