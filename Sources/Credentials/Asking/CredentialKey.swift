import Crypto
import Keys
import SwiftASN1
import X509

/// A new key of a citizen, sealed before anybody can see it, with the request that has it certified.
struct CredentialKey: Sendable {
  /// Under the State's secret and the holder's PIN.
  let sealed: [UInt8]
  /// PKCS#10 in DER: it names nobody, since the names that count are those that agents approve.
  let request: [UInt8]

  /// As slow as scrypt. Throws `KeyError`, and what the request's encoding throws.
  init(knowing pin: SignaturePIN, cost: PassphraseCost, by sealer: Sealer, context: [UInt8]) throws {
    let key = P256.Signing.PrivateKey()
    let request = try CertificateSigningRequest(
      version: .v1, subject: DistinguishedName(), privateKey: Certificate.PrivateKey(key),
      attributes: CertificateSigningRequest.Attributes(), signatureAlgorithm: .ecdsaWithSHA256)
    var coder = DER.Serializer()
    try coder.serialize(request)
    self.request = coder.serializedBytes
    sealed = try TwofoldSeal.seal(
      [UInt8](key.rawRepresentation), knowing: pin.bytes, cost: cost, by: sealer, context: context)
  }
}
