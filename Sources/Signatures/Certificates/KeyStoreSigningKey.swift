package import Foundation
package import Keys
package import SwiftASN1
package import X509

/// A key of a ``KeyStore`` in the shape that swift-certificates signs with: the private key never comes out.
package struct KeyStoreSigningKey: CustomPrivateKey {
  package let name: KeyName
  package let publicKey: Certificate.PublicKey
  /// What it signs with.
  package let algorithm: AlgorithmIdentifier

  private let store: any KeyStore
  private let certified: Certificate.SignatureAlgorithm

  /// Throws ``KeyError/unsupportedAlgorithm(_:)`` for a key that swift-certificates cannot certify with.
  package init(_ name: KeyName, in store: any KeyStore) throws(KeyError) {
    let key = try store.subjectPublicKey(of: name)
    algorithm = AlgorithmIdentifier(key.algorithm)
    guard let certified = algorithm.signature, let publicKey = try? Certificate.PublicKey(derEncoded: key.der) else {
      throw .unsupportedAlgorithm(key.algorithm)
    }
    self.name = name
    self.store = store
    self.publicKey = publicKey
    self.certified = certified
  }

  /// The signature over `content`, in the form of the key's ``KeyAlgorithm``.
  package func sign(_ content: [UInt8]) throws(KeyError) -> [UInt8] {
    try store.signature(for: content, with: name)
  }

  package var defaultSignatureAlgorithm: Certificate.SignatureAlgorithm { certified }
  package var supportedSignatureAlgorithms: [Certificate.SignatureAlgorithm] { [certified] }

  package func signSynchronously(
    bytes: some DataProtocol, signatureAlgorithm: Certificate.SignatureAlgorithm
  ) throws -> Certificate.Signature {
    guard signatureAlgorithm == certified else { throw SignatureError.issuanceFailed }
    return try Certificate.Signature(
      signatureAlgorithm: signatureAlgorithm, signatureBytes: ASN1BitString(bytes: try sign([UInt8](bytes))[...]))
  }

  package static func == (left: KeyStoreSigningKey, right: KeyStoreSigningKey) -> Bool {
    left.name == right.name && left.publicKey == right.publicKey
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(publicKey)
  }

  package static var defaultPEMDiscriminator: String { "PRIVATE KEY" }

  package func serializeAsPEM(discriminator: String) throws -> PEMDocument { throw SignatureError.issuanceFailed }
  package func serialize(into coder: inout DER.Serializer) throws { throw SignatureError.issuanceFailed }
}
