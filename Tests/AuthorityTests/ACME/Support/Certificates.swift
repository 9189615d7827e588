import Crypto
import SwiftASN1
import X509

@testable import Authority

/// Requests as a server's own program makes them.
enum Certificates {
  struct Key {
    let key = P256.Signing.PrivateKey()
  }

  static func request(_ names: [String], commonName: String? = nil, key: Key) throws -> [UInt8] {
    try request(names, commonName: commonName, signedBy: Certificate.PrivateKey(key.key))
  }

  static func request(_ names: [String], commonName: String? = nil, signedBy key: Certificate.PrivateKey) throws
    -> [UInt8]
  {
    let alternatives = try Certificate.Extensions { SubjectAlternativeNames(names.map(GeneralName.dnsName)) }
    let attributes = try CertificateSigningRequest.Attributes(
      names.isEmpty ? [] : [.init(ExtensionRequest(extensions: alternatives))])
    let subject = try DistinguishedName { if let commonName { CommonName(commonName) } }
    let request = try CertificateSigningRequest(
      version: .v1, subject: subject, privateKey: key, attributes: attributes)
    var coder = DER.Serializer()
    try coder.serialize(request)
    return coder.serializedBytes
  }
}
