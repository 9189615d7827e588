public import Crypto
public import Keys
import Synchronization

/// Keys that live as long as a test.
public final class MemoryKeyStore: KeyStore {
  /// Guards the keys made so far.
  private let keys = Mutex<[KeyName: P256.Signing.PrivateKey]>([:])

  public init() {}

  public func create(_ name: KeyName) throws(KeyError) {
    let isNew = keys.withLock { keys in
      guard keys[name] == nil else { return false }
      keys[name] = P256.Signing.PrivateKey()
      return true
    }
    guard isNew else { throw .keyExists(name) }
  }

  public func names() throws(KeyError) -> [KeyName] { keys.withLock { $0.keys.sorted() } }

  public func publicKey(of name: KeyName) throws(KeyError) -> P256.Signing.PublicKey { try key(name).publicKey }

  public func sign(_ message: [UInt8], with name: KeyName) throws(KeyError) -> P256.Signing.ECDSASignature {
    let key = try key(name)
    do { return try key.signature(for: message) } catch { throw .signingFailed(name) }
  }

  private func key(_ name: KeyName) throws(KeyError) -> P256.Signing.PrivateKey {
    guard let key = keys.withLock({ $0[name] }) else { throw .unknownKey(name) }
    return key
  }
}
