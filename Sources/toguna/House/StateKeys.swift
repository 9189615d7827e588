import Foundation
import Keys

/// Opens the keys of a State: its folder, its token if it has one, and the root's own folder when that was brought.
struct StateKeys {
  let folder: DataFolder
  /// A file with the passphrase; the one in the data folder when nil.
  var passphraseFile: String?
  /// A file with the token's PIN; see ``TokenSecret`` when nil.
  var pinFile: String?
  /// The root's own folder, opened.
  var root: SoftwareKeyStore?

  func open(_ deployment: Deployment) throws -> KeyRing {
    let passphrase = try PrivateFile.read(passphraseFile ?? folder.passphrase)
    return try open(SoftwareKeyStore.open(at: folder.keys, passphrase: passphrase), deployment.token)
  }

  /// Keys whose folder is open already.
  func open(_ files: SoftwareKeyStore, _ token: Deployment.Token?) throws -> KeyRing {
    KeyRing(files: files, token: try token.map(open), apart: root)
  }

  func open(_ token: Deployment.Token) throws -> PKCS11KeyStore {
    let pin = try TokenSecret.read(pinFile, in: folder, of: token.label)
    return try PKCS11KeyStore(PKCS11Token(module: token.module, label: token.label, pin: pin))
  }
}
