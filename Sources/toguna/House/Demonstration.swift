import Foundation
import Keys
import Store

/// A State to try out, in a folder that is made once and used again.
struct Demonstration {
  let folder: DataFolder
  let pack: String
  /// A PostgreSQL database's URL; nil for the folder's own.
  let database: String?
  /// How many births are generated in a folder that is made.
  let births: Int
  let port: Int
  /// What one guess of the keys' passphrase costs, in a folder that is made.
  var passphraseCost = PassphraseCost.standard

  /// Opens it, founded or with the pack that this program comes with.
  func open() async throws -> House {
    if FileManager.default.fileExists(atPath: folder.deployment) { try renew() } else { try await found() }
    return try await House.open(folder)
  }

  private func found() async throws {
    try await Founding(
      folder: folder, pack: pack, database: database, address: "http://localhost:\(port)", kannel: nil,
      isDemonstration: true, passphraseFile: nil, passphraseCost: passphraseCost
    ).found()
    let house = try await House.open(folder)
    try await Seeding(house: house).people(births: births)
    try await DemoAgents(house: house).appoint()
    await house.store.close()
  }

  /// The program may be newer than the folder. A State that people live by is not touched.
  private func renew() throws {
    let deployment = try Deployment.read(from: folder)
    guard deployment.isDemonstration else {
      throw Refusal("\(folder.path) holds a State, and no demonstration: serve it with `toguna serve`")
    }
    guard database == nil || database == deployment.database else {
      throw Refusal(
        "the demonstration in \(folder.path) has its database already: leave --database out, or name another --data")
    }
    try PackCopy(folder: folder).renew(pack, of: deployment)
  }
}
