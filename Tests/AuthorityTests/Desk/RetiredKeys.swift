import Crypto
import Foundation
import Keys

/// Keys of which one was retired: it signs no more, and its name is not given again.
struct RetiredKeys: KeyStore {
  let keys: any KeyStore
  let retired: KeyName

  func create(_ name: KeyName) throws(KeyError) { try keys.create(name) }
  func names() throws(KeyError) -> [KeyName] { try keys.names().filter { $0 != retired } }
  func publicKey(of name: KeyName) throws(KeyError) -> P256.Signing.PublicKey { try keys.publicKey(of: name) }

  func sign(_ message: [UInt8], with name: KeyName) throws(KeyError) -> P256.Signing.ECDSASignature {
    guard name != retired else { throw .notActive(name, .ended(at: .distantPast)) }
    return try keys.sign(message, with: name)
  }
}
