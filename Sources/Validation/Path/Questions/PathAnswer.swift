import Authority
import Foundation
import Signatures

/// What is said to a ``PathQuestion``, flat, for another program.
public struct PathAnswer: Sendable, Hashable, Encodable {
  public let id: String?
  public let isValid: Bool
  public let indication: Indication
  public let subIndication: SubIndication?
  /// The worst that speaks against the certificate, by its name in ``PathFault``; nil when it is valid.
  public let reason: String?
  /// What the reason is about: an algorithm, an extension in dotted form, why there is no status, the date of revocation.
  public let detail: String?
  /// Certificates between the one asked about and the one with the fault: 0 is the former itself.
  public let position: Int?
  /// SHA-256 in hexadecimal from the certificate up to the anchor, apart by spaces; nil when no path leads to one.
  public let path: String?
  /// The policies that hold for the path, in dotted form, apart by spaces.
  public let policies: String
  /// How many of the objects given do not read.
  public let unreadable: Int

  private enum CodingKeys: String, CodingKey {
    case id
    case isValid = "valid"
    case indication
    case subIndication = "sub_indication"
    case reason, detail, position, path, policies, unreadable
  }

  init(_ id: String?, _ report: CertificateReport, unreadable: Int) {
    let first = report.conclusion.reasons.first
    self.id = id
    isValid = report.conclusion.isPassed
    indication = report.conclusion.indication
    subIndication = report.conclusion.subIndication
    (reason, detail) = first.map(\.fault.words) ?? (nil, nil)
    position = first?.position
    path = report.path.map { path in
      let above = path.isAnchored ? [] : [path.anchor.certificate]
      return (path.certificates + above).map(\.fingerprint.hex).joined(separator: " ")
    }
    policies = report.policies.sorted().joined(separator: " ")
    self.unreadable = unreadable
  }
}

extension PathFault {
  /// The name of the case, and what is in it.
  fileprivate var words: (String?, String?) {
    switch self {
    case .weakAlgorithm(let name): ("weakAlgorithm", name)
    case .unknownCriticalExtension(let identifier): ("unknownCriticalExtension", identifier)
    case .revoked(let revocation): ("revoked", revocation.date.formatted(.iso8601))
    case .onHold(let revocation): ("onHold", revocation.date.formatted(.iso8601))
    case .noStatus(let gap): ("noStatus", "\(gap)")
    case .malformed, .noAnchor, .tooComplex, .badSignature, .notYetValid, .expired, .anchorOutOfBounds,
      .neverValidTogether, .notAuthority, .mayNotIssue, .pathTooLong, .nameNotPermitted, .nameExcluded,
      .badPolicyMapping, .noAcceptedPolicy, .wrongKeyUsage, .wrongPurpose, .noProof:
      ("\(self)", nil)
    }
  }
}
