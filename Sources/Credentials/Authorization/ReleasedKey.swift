import Crypto
import Keys
import X509

/// A citizen's private key, open for the length of one call, for the hashes that its holder agreed to.
///
/// It is no `Sendable` value, so the compiler keeps it where it was opened.
struct ReleasedKey {
  private let key: P256.Signing.PrivateKey
  private let hashes: [[UInt8]]

  init(_ bytes: [UInt8], for hashes: [[UInt8]]) throws(KeyError) {
    do { key = try P256.Signing.PrivateKey(rawRepresentation: bytes) } catch { throw .unsealable }
    self.hashes = hashes
  }

  /// Whether it is the key of a certificate.
  func isCertified(by certificate: Certificate) -> Bool {
    P256.Signing.PublicKey(certificate.publicKey)?.rawRepresentation == key.publicKey.rawRepresentation
  }

  /// ECDSA over each hash in DER, in their order.
  func signatures() throws -> [[UInt8]] {
    try hashes.map { [UInt8](try key.signature(for: GivenDigest(bytes: $0)).derRepresentation) }
  }
}

@available(*, unavailable)
extension ReleasedKey: Sendable {}

/// A SHA-256 that somebody else made.
private struct GivenDigest: Digest {
  let bytes: [UInt8]

  static var byteCount: Int { 32 }

  func makeIterator() -> Array<UInt8>.Iterator { bytes.makeIterator() }

  func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBytes(body)
  }

  var description: String { "GivenDigest" }
}
