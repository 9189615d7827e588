import Authority
import Foundation
import Keys

/// The one folder in which a State's machine keeps everything.
struct DataFolder: Sendable {
  let path: String

  init(_ path: String) {
    self.path = URL(filePath: path).standardizedFileURL.path
  }

  /// The State, the instance and the database: `deployment.json`.
  var deployment: String { path + "/deployment.json" }
  /// The country pack that the State runs.
  var country: String { path + "/country" }
  /// Sealed keys.
  var keys: String { path + "/keys" }
  /// The passphrase of the keys, unless it is given from elsewhere. Readable by its owner only.
  var passphrase: String { path + "/passphrase" }
  /// Certificates, for who checks acts: `root.pem`, `seal.pem`.
  var trust: String { path + "/trust" }
  var root: String { trust + "/root.pem" }
  var seal: String { trust + "/seal.pem" }
  /// The certificate of each seal on acts that there was, by its key: what a stamp is checked with when another followed.
  var seals: String { trust + "/seals" }
  func seal(of key: KeyName) -> String { "\(seals)/\(key.rawValue).pem" }
  /// Certificates of the authorities under the root, and what the State itself holds of them.
  var authorities: String { trust + "/authorities" }
  func authority(_ id: AuthorityID) -> String { "\(authorities)/\(id.slug).pem" }
  /// The seal for what must hold for long, and its authority.
  var agencySeal: String { authorities + "/agency-seal.pem" }
  /// The time-stamping unit, and its authority.
  var timeStampUnit: String { authorities + "/time-stamp-unit.pem" }
  /// The PIN of the token, unless it is given from elsewhere. Readable by its owner only.
  var pin: String { path + "/token-pin" }
  /// The default database.
  var sqlite: String { path + "/toguna.sqlite" }
}
