import Crypto
import Keys

/// Keys among which the root's is not.
struct RootlessKeys: KeyStore {
  let keys: any KeyStore

  func create(_ name: KeyName) throws(KeyError) { try keys.create(name) }
  func names() throws(KeyError) -> [KeyName] { try keys.names().filter { $0 != .root } }
  func publicKey(of name: KeyName) throws(KeyError) -> P256.Signing.PublicKey { try keys.publicKey(of: name) }

  func sign(_ message: [UInt8], with name: KeyName) throws(KeyError) -> P256.Signing.ECDSASignature {
    guard name != .root else { throw .unknownKey(name) }
    return try keys.sign(message, with: name)
  }
}
