import Crypto
import Testing

@testable import Keys

@Suite("A holder of P-256 alone")
struct PlainHolderTests {
  /// The four calls that such a holder writes.
  struct Holder: KeyStore {
    let key = P256.Signing.PrivateKey()

    func create(_ name: KeyName) throws(KeyError) { throw .keyExists(name) }
    func names() throws(KeyError) -> [KeyName] { [.root] }
    func publicKey(of name: KeyName) throws(KeyError) -> P256.Signing.PublicKey { key.publicKey }
    func sign(_ message: [UInt8], with name: KeyName) throws(KeyError) -> P256.Signing.ECDSASignature {
      do { return try key.signature(for: message) } catch { throw .signingFailed(name) }
    }
  }

  @Test("answers the calls for all algorithms, and says which it lacks")
  func defaults() throws {
    let holder = Holder()
    let signature = try holder.signature(for: [1, 2], with: .root)
    #expect(try holder.subjectPublicKey(of: .root).isValidSignature(signature, for: [1, 2]))
    #expect(throws: KeyError.unsupportedAlgorithm(.mldsa65)) { try holder.create(.root, .mldsa65) }
    #expect(throws: KeyError.keyExists(.root)) { try holder.create(.root, .p256) }
  }
}
