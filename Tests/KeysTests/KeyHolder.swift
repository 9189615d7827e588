import TestSupport

@testable import Keys

/// The holders of keys that there are.
enum KeyHolder: CaseIterable {
  case software
  case token

  /// A new holder without keys. Files, if it has any, stand in `folder`.
  func made(in folder: TemporaryFolder) throws -> HeldKeys {
    switch self {
    case .software:
      let passphrase = [UInt8]("sous le toguna".utf8)
      let store = try SoftwareKeyStore.create(at: folder.path, passphrase: passphrase, cost: .trifling)
      return HeldKeys(store: store) {
        try SoftwareKeyStore.open(at: folder.path, passphrase: passphrase)
      }
    case .token:
      let token = try SoftHSM.token()
      return HeldKeys(store: try PKCS11KeyStore(token)) { try PKCS11KeyStore(token) }
    }
  }

  /// What a token of PKCS#11 2.40 cannot make.
  func lacks(_ algorithm: KeyAlgorithm) -> Bool { self == .token && algorithm == .mldsa65 }
}

/// A holder of keys for one test.
struct HeldKeys {
  let store: any KeyStore
  /// Opens the same keys once more.
  let again: () throws -> any KeyStore
}
