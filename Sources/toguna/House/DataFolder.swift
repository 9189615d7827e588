import Authority
import Foundation

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
  /// Certificates of the authorities under the root, and what the State itself holds of them.
  var authorities: String { trust + "/authorities" }
  func authority(_ use: AuthorityUse) -> String { "\(authorities)/\(use.slug).pem" }
  /// The seal for what must hold for long, and its authority.
  var agencySeal: String { authorities + "/agency-seal.pem" }
  /// The time-stamping unit, and its authority.
  var timeStampUnit: String { authorities + "/time-stamp-unit.pem" }
  /// The default database.
  var sqlite: String { path + "/toguna.sqlite" }
}
