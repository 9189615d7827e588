import Foundation
import SwiftASN1
import X509

/// A chain from a signer's certificate up to a trusted root, every link of which was checked (RFC 5280 §6.1).
///
/// Times are asked apart: one path is weighed at the time of signing and now. No policy is asked for, so policy
/// extensions say nothing here; name constraints are critical in conforming certificates and thereby refused.
struct CertificatePath: Sendable {
  /// The signer's certificate first, the root last.
  let certificates: [Certificate]

  /// More authorities than this between signer and root are refused.
  private static let longest = 3

  /// Finds the path, taking authorities from `others` where no root has signed.
  init(
    for leaf: Certificate, through others: [Certificate], to roots: [StateRoot]
  ) throws(CertificateFault) {
    var path = [leaf]
    var fault = CertificateFault.untrusted
    while let last = path.last, path.count <= Self.longest + 1 {
      if let unknown = last.unprocessedExtension { throw .unknownCriticalExtension(unknown.description) }
      guard last.signatureAlgorithm.isStrong else { throw .weakAlgorithm }
      let below = path.count - 1
      for root in roots where root.file.certificate.subject == last.issuer {
        let root = root.file.certificate
        guard try root.mayIssue(below: below) else {
          fault = .notAuthority
          continue
        }
        guard last.isSigned(by: root) else {
          fault = .badSignature
          continue
        }
        certificates = path + [root]
        return
      }
      var next: Certificate?
      for other in others where other.subject == last.issuer && !path.contains(other) {
        guard try other.mayIssue(below: below) else {
          fault = .notAuthority
          continue
        }
        guard last.isSigned(by: other) else {
          fault = .badSignature
          continue
        }
        next = other
        break
      }
      guard let next else { throw fault }
      path.append(next)
    }
    throw .untrusted
  }

  /// The latest beginning and the earliest end of all certificates in the path.
  var validity: ClosedRange<Date>? {
    let begin = certificates.map(\.notValidBefore).max() ?? .distantFuture
    let end = certificates.map(\.notValidAfter).min() ?? .distantPast
    return begin <= end ? begin...end : nil
  }

  func isValid(at time: Date) -> Bool { validity?.contains(time) ?? false }
}
