import SwiftASN1

/// The object identifiers that swift-certificates does not name.
enum Identifiers {
  // Attributes of names (X.520; EN 319 412-1 §5.1.4 for the last)
  static let surname: ASN1ObjectIdentifier = [2, 5, 4, 4]
  static let serialNumber: ASN1ObjectIdentifier = [2, 5, 4, 5]
  static let title: ASN1ObjectIdentifier = [2, 5, 4, 12]
  static let givenName: ASN1ObjectIdentifier = [2, 5, 4, 42]
  static let organizationIdentifier: ASN1ObjectIdentifier = [2, 5, 4, 97]

  // Extensions of certificates (RFC 5280 §4.2.1)
  static let distributionPoints: ASN1ObjectIdentifier = [2, 5, 29, 31]
  static let certificatePolicies: ASN1ObjectIdentifier = [2, 5, 29, 32]
  static let anyPolicy: ASN1ObjectIdentifier = [2, 5, 29, 32, 0]
  /// best-practices-ts-policy (EN 319 421 §5.2)
  static let bestPracticesTimeStamps: ASN1ObjectIdentifier = [0, 4, 0, 2023, 1, 1]
  static let userNotice: ASN1ObjectIdentifier = [1, 3, 6, 1, 5, 5, 7, 2, 2]
  /// domain-validated (CA/B baseline requirements §7.1.6.1)
  static let domainValidated: ASN1ObjectIdentifier = [2, 23, 140, 1, 2, 1]
  /// id-kp-documentSigning (RFC 9336 §3.1)
  static let documentSigning: ASN1ObjectIdentifier = [1, 3, 6, 1, 5, 5, 7, 3, 36]
  /// id-tsl-kp-tslSigning (ETSI TS 119 612 §5.7.1)
  static let trustListSigning: ASN1ObjectIdentifier = [0, 4, 0, 2231, 3, 0]

  // Extensions of lists and of their entries (RFC 5280 §5.2–5.3)
  static let authorityKeyIdentifier: ASN1ObjectIdentifier = [2, 5, 29, 35]
  static let listNumber: ASN1ObjectIdentifier = [2, 5, 29, 20]
  static let deltaIndicator: ASN1ObjectIdentifier = [2, 5, 29, 27]
  static let issuingDistributionPoint: ASN1ObjectIdentifier = [2, 5, 29, 28]
  static let freshestList: ASN1ObjectIdentifier = [2, 5, 29, 46]
  static let reasonCode: ASN1ObjectIdentifier = [2, 5, 29, 21]
  static let invalidityDate: ASN1ObjectIdentifier = [2, 5, 29, 24]

  // OCSP (RFC 6960 §4.2.1, §4.2.2.2.1, §4.4.1)
  static let basicAnswer: ASN1ObjectIdentifier = [1, 3, 6, 1, 5, 5, 7, 48, 1, 1]
  static let nonce: ASN1ObjectIdentifier = [1, 3, 6, 1, 5, 5, 7, 48, 1, 2]
  static let noCheck: ASN1ObjectIdentifier = [1, 3, 6, 1, 5, 5, 7, 48, 1, 5]
}
