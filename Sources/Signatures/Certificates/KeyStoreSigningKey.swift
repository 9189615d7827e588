import Crypto
import Foundation
import Keys
import SwiftASN1
import X509

/// A key of a ``KeyStore`` in the shape that swift-certificates signs with: the private key never comes out.
struct KeyStoreSigningKey: CustomPrivateKey {
  let name: KeyName
  let store: any KeyStore
  private let certified: P256.Signing.PublicKey

  init(_ name: KeyName, in store: any KeyStore) throws(KeyError) {
    self.name = name
    self.store = store
    certified = try store.publicKey(of: name)
  }

  var publicKey: Certificate.PublicKey { Certificate.PublicKey(certified) }
  var defaultSignatureAlgorithm: Certificate.SignatureAlgorithm { .ecdsaWithSHA256 }
  var supportedSignatureAlgorithms: [Certificate.SignatureAlgorithm] { [.ecdsaWithSHA256] }

  func signSynchronously(
    bytes: some DataProtocol, signatureAlgorithm: Certificate.SignatureAlgorithm
  ) throws -> Certificate.Signature {
    guard signatureAlgorithm == .ecdsaWithSHA256 else { throw SignatureError.issuanceFailed }
    let signature = try store.sign([UInt8](bytes), with: name)
    return try Certificate.Signature(
      signatureAlgorithm: signatureAlgorithm,
      signatureBytes: ASN1BitString(bytes: [UInt8](signature.derRepresentation)[...]))
  }

  static func == (left: KeyStoreSigningKey, right: KeyStoreSigningKey) -> Bool {
    left.name == right.name && left.publicKey == right.publicKey
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(publicKey)
  }

  static var defaultPEMDiscriminator: String { "PRIVATE KEY" }

  func serializeAsPEM(discriminator: String) throws -> PEMDocument { throw SignatureError.issuanceFailed }
  func serialize(into coder: inout DER.Serializer) throws { throw SignatureError.issuanceFailed }
}
