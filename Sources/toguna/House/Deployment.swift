import Authority
import Foundation
import Keys
import Store
import Vocabulary

/// What `init` decided for good: which State this is, which instance, and where its database stands.
struct Deployment: Codable, Sendable {
  var state: StateCode
  var instance: String
  /// Nil for the SQLite file of the data folder; else a libpq URL.
  var database: String?
  /// The key that seals acts: `seal-2026-1`.
  var seal: String
  /// The portal's address as it stands on acts and in messages, without a slash at the end.
  var address: String
  /// Kannel's configuration, or nil for the demonstration's phones.
  var kannel: Kannel?
  var isDemonstration: Bool
  /// How the agencies' servers get certificates by themselves; nil where they do not.
  var acme: ACME?
  /// What the time-stamping unit goes by; the machine's clock where nothing is said.
  var clock: Clock?
  /// The token that has keys of the State; nil where all stand in files.
  var token: Token?
  /// Where the State answers for its trust lists; nil until somebody has said so, and there are none.
  var trustContact: TrustContact?

  struct Token: Codable, Sendable, Hashable {
    /// The absolute path of the PKCS#11 library that the token's maker gives.
    var module: String
    /// What the token is called.
    var label: String
  }

  struct ACME: Codable, Sendable {
    /// Names that servers must end in: `gouv.ml`.
    var suffixes: [String]
    /// The address of the State's own name server, and its port.
    var resolver: String
    var resolverPort: UInt16
    /// Where servers are looked at: 80, but in tests.
    var httpPort: UInt16
    var reach: Reach

    /// Which networks servers may stand in.
    enum Reach: String, Codable, Sendable, CaseIterable {
      case `public`, `private`, `self`
    }
  }

  struct Kannel: Codable, Sendable {
    /// Its `sendsms` address: `http://127.0.0.1:13013/cgi-bin/sendsms`.
    var url: String
    var sender: String
    /// File with user name and password, a line each.
    var credentials: String
    /// Where Kannel reaches this server for delivery reports.
    var reports: String
  }

  var sealKey: KeyName {
    get throws {
      guard let name = KeyName(rawValue: seal) else { throw Refusal("\(seal) is not the name of a key") }
      return name
    }
  }

  var identity: StoreIdentity { StoreIdentity(state: state.rawValue, instance: instance) }

  func location(in folder: DataFolder) -> StoreLocation {
    database.map(StoreLocation.postgres(url:)) ?? .sqlite(path: folder.sqlite)
  }

  static func read(from folder: DataFolder) throws -> Deployment {
    guard let bytes = FileManager.default.contents(atPath: folder.deployment) else {
      throw Refusal("\(folder.path) is not a data folder of toguna: make one with `toguna init`")
    }
    do { return try JSONDecoder().decode(Deployment.self, from: bytes) } catch {
      throw Refusal("\(folder.deployment) cannot be read: it is not what `toguna init` wrote")
    }
  }

  /// Only the owner reads it: a database's URL may hold a password.
  func write(to folder: DataFolder) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try PrivateFile.write([UInt8](try encoder.encode(self)), to: folder.deployment)
  }
}
