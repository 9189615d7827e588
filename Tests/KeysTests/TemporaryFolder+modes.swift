import Foundation
import TestSupport

extension TemporaryFolder {
  /// Writes a file that only its owner may read, or writes over one.
  func overwrite(_ name: String, with bytes: [UInt8]) throws {
    try write(bytes, as: name)
    try setMode(0o600, of: name)
  }

  func setMode(_ mode: Int, of name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(name))
  }

  func mode(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }
}
