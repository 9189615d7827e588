import SwiftASN1

/// What a certificate is to be good for: which key usages and purposes it must name.
public enum Purpose: String, Sendable, Hashable, Codable, CaseIterable {
  /// To sign documents (RFC 9336).
  case documents
  /// To sign e-mail.
  case emailProtection
  /// To make time stamps: the one purpose, in a critical extension (RFC 3161 §2.3).
  case timeStamping
  /// To answer for its issuer (RFC 6960 §4.2.2.2).
  case statusAnswers
  /// To be a server over TLS.
  case server
  /// To issue certificates.
  case authority
  /// To sign lists of revoked certificates.
  case lists
  /// No purpose is asked for.
  case any

  /// RFC 5280 §4.2.1.3 and §4.2.1.12. A certificate without one of the two extensions may do anything by it.
  func check(_ certificate: PathCertificate) throws(PathFault) {
    let extensions = certificate.extensions
    if let uses = extensions.keyUses, !keyUses.isEmpty, uses.isDisjoint(with: keyUses) { throw .wrongKeyUsage }
    if self == .authority, !certificate.isAuthority { throw .notAuthority }
    switch self {
    case .authority, .lists, .any: return
    case .timeStamping:
      // No other use of the key may be possible.
      let others: KeyUses = [.certificateSigning, .listSigning, .keyEncipherment]
      guard extensions.keyUses?.isDisjoint(with: others) ?? true else { throw .wrongKeyUsage }
      guard extensions.purposes == [PurposeIdentifiers.timeStamping], extensions.hasCriticalPurposes else {
        throw .wrongPurpose
      }
    case .statusAnswers:
      guard extensions.purposes?.contains(PurposeIdentifiers.statusAnswers) ?? false else { throw .wrongPurpose }
    case .documents, .emailProtection, .server:
      guard allows(extensions.purposes) else { throw .wrongPurpose }
    }
  }

  /// Whether an authority limited to `purposes` may issue for this one.
  ///
  /// RFC 5280 leaves this open; validators agree on it, since authorities are limited so in practice.
  func allows(_ purposes: [ASN1ObjectIdentifier]?) -> Bool {
    guard let purposes, !identifiers.isEmpty else { return true }
    return purposes.contains { identifiers.contains($0) || $0 == PurposeIdentifiers.any }
  }

  private var keyUses: KeyUses {
    switch self {
    case .documents, .emailProtection, .timeStamping, .statusAnswers: [.digitalSignature, .nonRepudiation]
    case .server: [.digitalSignature, .keyEncipherment]
    case .authority: .certificateSigning
    case .lists: .listSigning
    case .any: []
    }
  }

  /// Any of these names the purpose. A responder's and a list's issuer are bound by the authority itself.
  private var identifiers: [ASN1ObjectIdentifier] {
    switch self {
    case .documents: PurposeIdentifiers.documents + [PurposeIdentifiers.emailProtection]
    case .emailProtection: [PurposeIdentifiers.emailProtection]
    case .timeStamping: [PurposeIdentifiers.timeStamping]
    case .server: [PurposeIdentifiers.server]
    case .statusAnswers, .authority, .lists, .any: []
    }
  }
}
