import SwiftASN1
import X509

/// What a certificate says of the rules that it was issued under, as a text for people.
///
/// ```
/// certificatePolicies ::= SEQUENCE SIZE (1..MAX) OF PolicyInformation
/// PolicyInformation ::= SEQUENCE { policyIdentifier OBJECT IDENTIFIER,
///                                  policyQualifiers SEQUENCE OF PolicyQualifierInfo OPTIONAL }
/// PolicyQualifierInfo ::= SEQUENCE { policyQualifierId OBJECT IDENTIFIER, qualifier ANY }
/// UserNotice ::= SEQUENCE { noticeRef NoticeReference OPTIONAL, explicitText DisplayText OPTIONAL }
/// ```
/// (RFC 5280 §4.2.1.4.) The identifier is `anyPolicy`: no State has registered one of its own yet.
struct CertificatePolicy: CertificateExtensionConvertible {
  /// At most 200 characters.
  let notice: String

  /// No State has qualified its authority so far, and nobody shall take a seal for a qualified one.
  static let notQualified = CertificatePolicy(notice: "Certificat non qualifié")

  func makeCertificateExtension() throws -> Certificate.Extension {
    var coder = DER.Serializer()
    try coder.appendConstructedNode(identifier: .sequence) { policies in
      try policies.appendConstructedNode(identifier: .sequence) { policy in
        try policy.serialize(Self.anyPolicy)
        try policy.appendConstructedNode(identifier: .sequence) { qualifiers in
          try qualifiers.appendConstructedNode(identifier: .sequence) { qualifier in
            try qualifier.serialize(Self.userNotice)
            try qualifier.appendConstructedNode(identifier: .sequence) { try $0.serialize(ASN1UTF8String(notice)) }
          }
        }
      }
    }
    return Certificate.Extension(oid: Self.certificatePolicies, critical: false, value: coder.serializedBytes[...])
  }

  private static let certificatePolicies: ASN1ObjectIdentifier = [2, 5, 29, 32]
  private static let anyPolicy: ASN1ObjectIdentifier = [2, 5, 29, 32, 0]
  private static let userNotice: ASN1ObjectIdentifier = [1, 3, 6, 1, 5, 5, 7, 2, 2]
}
