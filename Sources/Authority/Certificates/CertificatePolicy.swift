import Signatures
import SwiftASN1

/// The rules that a certificate was issued under.
///
/// ```
/// certificatePolicies ::= SEQUENCE SIZE (1..MAX) OF PolicyInformation
/// PolicyInformation ::= SEQUENCE { policyIdentifier OBJECT IDENTIFIER, policyQualifiers SEQUENCE OF PolicyQualifierInfo OPTIONAL }
/// PolicyQualifierInfo ::= SEQUENCE { policyQualifierId OBJECT IDENTIFIER, qualifier ANY }
/// UserNotice ::= SEQUENCE { noticeRef NoticeReference OPTIONAL, explicitText DisplayText OPTIONAL }
/// ```
/// (RFC 5280 §4.2.1.4.)
enum CertificatePolicy: Sendable, Hashable {
  /// An authority's: all that its issuer allows.
  case any
  /// A server's: its owner showed control of the names (CA/B).
  case domainValidated
  /// Signatures and seals: says to people that no State has qualified the authority, and the limits on use that
  /// article 115 of Mali's law 2016-012 asks for. The identifier is `anyPolicy` as no State has registered its own.
  case notQualified

  static let notice = "Certificat non qualifié"

  /// Throws ``AuthorityError/limitsTooLong`` when notice and limits have more than 200 characters together.
  static func notice(limits: String?) throws(AuthorityError) -> String {
    guard let limits else { return notice }
    let text = "\(notice). \(limits)"
    guard text.unicodeScalars.count <= 200 else { throw .limitsTooLong }
    return text
  }

  func serialize(notice: String, into coder: inout DER.Serializer) throws {
    try coder.sequence { policy in
      switch self {
      case .any: try policy.serialize(Identifiers.anyPolicy)
      case .domainValidated: try policy.serialize(Identifiers.domainValidated)
      case .notQualified:
        try policy.serialize(Identifiers.anyPolicy)
        try policy.sequence { qualifiers in
          try qualifiers.sequence { qualifier in
            try qualifier.serialize(Identifiers.userNotice)
            try qualifier.sequence { try $0.serialize(ASN1UTF8String(notice)) }
          }
        }
      }
    }
  }
}
