import Authority
import Foundation

/// What is wrong with a certificate, as a report keeps it: ``PathFault`` without what only its validation needs.
public struct CertificateDefect: Sendable, Hashable, Codable {
  public let code: Code
  /// An algorithm, by name or in dotted form, or an extension in dotted form.
  let detail: String?
  /// Since when it is revoked or suspended.
  let date: Date?

  private init(code: Code, detail: String? = nil, since date: Date? = nil) {
    self.code = code
    self.detail = detail
    self.date = date
  }

  init(_ fault: PathFault) {
    self =
      switch fault {
      case .malformed: Self(code: .malformed)
      case .noAnchor: Self(code: .noAnchor)
      case .tooComplex: Self(code: .tooComplex)
      case .badSignature: Self(code: .badSignature)
      case .weakAlgorithm(let name): Self(code: .weakAlgorithm, detail: name)
      case .notYetValid: Self(code: .notYetValid)
      case .expired: Self(code: .expired)
      case .anchorOutOfBounds: Self(code: .anchorOutOfBounds)
      case .neverValidTogether: Self(code: .neverValidTogether)
      case .notAuthority: Self(code: .notAuthority)
      case .mayNotIssue: Self(code: .mayNotIssue)
      case .pathTooLong: Self(code: .pathTooLong)
      case .nameNotPermitted: Self(code: .nameNotPermitted)
      case .nameExcluded: Self(code: .nameExcluded)
      case .badPolicyMapping: Self(code: .badPolicyMapping)
      case .noAcceptedPolicy: Self(code: .noAcceptedPolicy)
      case .unknownCriticalExtension(let identifier): Self(code: .unknownCriticalExtension, detail: identifier)
      case .wrongKeyUsage: Self(code: .wrongKeyUsage)
      case .wrongPurpose: Self(code: .wrongPurpose)
      case .revoked(let revocation): Self(code: .revoked, since: revocation.date)
      case .onHold(let revocation): Self(code: .onHold, since: revocation.date)
      case .noStatus: Self(code: .noStatus)
      case .noProof: Self(code: .noProof)
      }
  }
}
