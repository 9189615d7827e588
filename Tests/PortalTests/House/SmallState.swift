import Country
import Foundation
import Identity
import Keys
import Procedures
import Store
import Territory
import TestSupport
import Vocabulary

@testable import toguna

/// A State without people in a temporary folder, which goes with the value.
struct SmallState: Sendable {
  let temporary: TemporaryFolder
  let folder: DataFolder
  let pack: String

  static let malianPack =
    URL(filePath: #filePath).appending(path: "../../../../Countries/ml").standardized.path

  /// - Parameter change: of a copy of the Malian pack, before the State is founded with it.
  static func found(changing change: (_ pack: String) throws -> Void = { _ in }) async throws -> SmallState {
    let temporary = try TemporaryFolder()
    let pack = temporary.path("pack")
    try FileManager.default.copyItem(atPath: malianPack, toPath: pack)
    try change(pack)
    let state = SmallState(temporary: temporary, folder: DataFolder(temporary.path("data")), pack: pack)
    try await state.founding.found()
    return state
  }

  var founding: Founding {
    Founding(
      folder: folder, pack: pack, database: nil, address: "https://guichet.ml", kannel: nil, isDemonstration: false,
      passphraseFile: nil, passphraseCost: .trifling)
  }

  func open<Value>(_ body: (House) async throws -> Value) async throws -> Value {
    let house = try await House.open(folder)
    do {
      let value = try await body(house)
      await house.store.close()
      return value
    } catch {
      await house.store.close()
      throw error
    }
  }

  /// The bytes of every file in the data folder but the database's, by path.
  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where !path.contains(".sqlite") {
      files[path] = FileManager.default.contents(atPath: "\(folder.path)/\(path)")
    }
    return files
  }
}

extension House {
  /// A civil servant with a post as registrar in every office.
  func registrar() async throws -> Official {
    let agents = agents
    let id = try await store.write {
      try agents.create(login: "keita", displayName: "Aminata KEÏTA", quality: "officier", at: Date(), in: $0).0
    }
    let posts = country.competence.offices.map { Official.Post(office: $0.code.rawValue, role: "registrar") }
    return Official(id: id, name: "Aminata KEÏTA", quality: "officier", posts: Set(posts))
  }
}
