import SwiftASN1

/// What the extensions of a certificate say, as far as its path depends on it (RFC 5280 §4.2.1).
struct CertificateExtensions: Sendable, Hashable {
  /// Nil without basic constraints.
  var isAuthority: Bool?
  /// How many authorities that are not self-issued may stand below this one.
  var pathLength: Int?
  /// Nil without the extension, and then any use is allowed.
  var keyUses: KeyUses?
  /// Extended key usages; nil without the extension.
  var purposes: [ASN1ObjectIdentifier]?
  var hasCriticalPurposes = false
  var alternativeNames: [AlternativeName]?
  /// Nil without the extension; else without repetition.
  var policies: [ASN1ObjectIdentifier]?
  var policyMappings: [PolicyMapping] = []
  var requireExplicitPolicy: Int?
  var inhibitPolicyMapping: Int?
  var inhibitAnyPolicy: Int?
  var nameConstraints: NameConstraints?
  var subjectKeyIdentifier: [UInt8]?
  var authorityKeyIdentifier: [UInt8]?
  var distributionPoints: [ListPoint] = []
  /// The issuer vouches for the certificate without lists or answers: id-pkix-ocsp-nocheck of a responder
  /// (RFC 6960 §4.2.2.2.1).
  var isUncheckedResponder = false
  /// The certificate lives too shortly to be revoked: noRevAvail (RFC 9608 §2) or validity-assured short-term
  /// (EN 319 412-1 §5.2).
  var isShortLived = false
  /// A critical extension that is not processed, in dotted form.
  var unknownCritical: String?

  /// That certificates under one policy of the issuer's meet another one of the subject's (RFC 5280 §4.2.1.5).
  struct PolicyMapping: Sendable, Hashable {
    let issuer: ASN1ObjectIdentifier
    let subject: ASN1ObjectIdentifier
  }

  static let anyPolicy: ASN1ObjectIdentifier = [2, 5, 29, 32, 0]
}
