import Foundation
import Keys
import SwiftASN1
import Vocabulary
import X509

@testable import Signatures

extension SampleState {
  /// A root, or a seal under one, as a State's authority makes them.
  static func certificate(
    _ commonName: String, of state: StateCode, over key: KeyName, in keys: any KeyStore, under root: StateRoot? = nil,
    until: Date
  ) throws -> CertificateFile {
    let publicKey = Certificate.PublicKey(try keys.publicKey(of: key))
    let subject = try DistinguishedName([
      RelativeDistinguishedName.Attribute(type: .RDNAttributeType.countryName, printableString: state.rawValue),
      RelativeDistinguishedName.Attribute(type: .RDNAttributeType.organizationName, utf8String: "République"),
      RelativeDistinguishedName.Attribute(type: .RDNAttributeType.commonName, utf8String: commonName),
    ])
    return try CertificateFile(
      issued: Certificate(
        version: .v3, serialNumber: .random(), publicKey: publicKey, notValidBefore: begin, notValidAfter: until,
        issuer: root?.file.certificate.subject ?? subject, subject: subject,
        extensions: try root.map { try sealExtensions(publicKey, under: $0) } ?? rootExtensions(publicKey),
        issuerPrivateKey: Certificate.PrivateKey(KeyStoreSigningKey(.root, in: keys))))
  }

  private static func rootExtensions(_ publicKey: Certificate.PublicKey) throws -> Certificate.Extensions {
    try Certificate.Extensions {
      Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
      Critical(KeyUsage(keyCertSign: true, cRLSign: true))
      SubjectKeyIdentifier(hash: publicKey)
    }
  }

  private static func sealExtensions(
    _ publicKey: Certificate.PublicKey, under root: StateRoot
  ) throws -> Certificate.Extensions {
    let rootIdentifier = try root.file.certificate.extensions.subjectKeyIdentifier
    return try Certificate.Extensions {
      Critical(BasicConstraints.notCertificateAuthority)
      Critical(KeyUsage(digitalSignature: true, nonRepudiation: true))
      try ExtendedKeyUsage([.documentSigning, .emailProtection])
      SubjectKeyIdentifier(hash: publicKey)
      AuthorityKeyIdentifier(keyIdentifier: rootIdentifier?.keyIdentifier)
    }
  }
}

extension CertificateFile {
  init(issued certificate: Certificate) throws {
    var coder = DER.Serializer()
    try coder.serialize(certificate)
    try self.init(der: coder.serializedBytes)
  }
}

extension Certificate.SerialNumber {
  /// Always sixteen bytes in DER.
  static func random() -> Certificate.SerialNumber {
    var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
    bytes[0] = bytes[0] & 0x7F | 0x40
    return Certificate.SerialNumber(bytes: bytes)
  }
}
