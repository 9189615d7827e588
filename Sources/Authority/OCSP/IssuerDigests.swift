import Crypto
import Signatures
import SwiftASN1
import X509

/// An issuer as a ``CertificateID`` names it: digests of its name in DER and of the bits of its key.
struct IssuerDigests: Hashable {
  let algorithm: ASN1ObjectIdentifier
  let name: [UInt8]
  let key: [UInt8]

  /// The digests of one issuer, by SHA-1 and by SHA-256: no other algorithm is answered.
  static func all(of issuer: Certificate) throws -> [IssuerDigests] {
    let name = try DER.encoded { try $0.serialize(issuer.subject) }
    let key = issuer.publicKey.subjectPublicKeyInfoBytes
    return [
      IssuerDigests(
        algorithm: DigestIdentifiers.sha1, name: [UInt8](Insecure.SHA1.hash(data: name)),
        key: [UInt8](Insecure.SHA1.hash(data: key))),
      IssuerDigests(
        algorithm: DigestIdentifiers.sha256, name: [UInt8](SHA256.hash(data: name)),
        key: [UInt8](SHA256.hash(data: key))),
    ]
  }
}
