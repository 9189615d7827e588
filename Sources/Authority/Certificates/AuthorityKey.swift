import Crypto
import Foundation
import Keys
import SwiftASN1
import X509

/// The key of an authority or of its responder in the shape that swift-certificates signs with. It stays with its
/// holder: what cannot be exported throws.
struct AuthorityKey: CustomPrivateKey {
  let name: KeyName
  let store: any KeyStore
  private let certified: P256.Signing.PublicKey

  init(_ name: KeyName, in store: any KeyStore) throws(AuthorityError) {
    self.name = name
    self.store = store
    do { certified = try store.publicKey(of: name) } catch { throw .key(error) }
  }

  /// ECDSA over SHA-256 of `content`, in DER.
  func sign(_ content: [UInt8]) throws(AuthorityError) -> [UInt8] {
    do { return [UInt8](try store.sign(content, with: name).derRepresentation) } catch { throw .key(error) }
  }

  var publicKey: Certificate.PublicKey { Certificate.PublicKey(certified) }
  var defaultSignatureAlgorithm: Certificate.SignatureAlgorithm { .ecdsaWithSHA256 }
  var supportedSignatureAlgorithms: [Certificate.SignatureAlgorithm] { [.ecdsaWithSHA256] }

  func signSynchronously(
    bytes: some DataProtocol, signatureAlgorithm: Certificate.SignatureAlgorithm
  ) throws -> Certificate.Signature {
    guard signatureAlgorithm == .ecdsaWithSHA256 else { throw AuthorityError.weakAlgorithm }
    let signature = try sign([UInt8](bytes))
    return try Certificate.Signature(
      signatureAlgorithm: signatureAlgorithm, signatureBytes: ASN1BitString(bytes: signature[...]))
  }

  static func == (left: AuthorityKey, right: AuthorityKey) -> Bool {
    left.name == right.name && left.publicKey == right.publicKey
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(publicKey)
  }

  static var defaultPEMDiscriminator: String { "PRIVATE KEY" }

  func serializeAsPEM(discriminator: String) throws -> PEMDocument { throw AuthorityError.issuanceFailed }
  func serialize(into coder: inout DER.Serializer) throws { throw AuthorityError.issuanceFailed }
}
