import Foundation
import Signatures
import SwiftASN1

/// What an answer says of one certificate.
///
/// ```
/// SingleResponse ::= SEQUENCE { certID CertID, certStatus CertStatus, thisUpdate GeneralizedTime,
///                               nextUpdate [0] EXPLICIT GeneralizedTime OPTIONAL, singleExtensions [1] EXPLICIT OPTIONAL }
/// CertStatus ::= CHOICE { good [0] IMPLICIT NULL, revoked [1] IMPLICIT RevokedInfo, unknown [2] IMPLICIT NULL }
/// RevokedInfo ::= SEQUENCE { revocationTime GeneralizedTime, revocationReason [0] EXPLICIT CRLReason OPTIONAL }
/// ```
/// (RFC 6960 §4.2.1.)
struct SingleAnswer: DERSerializable {
  let certificate: CertificateID
  let status: CertificateStatus
  let thisUpdate: Date
  let nextUpdate: Date

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.sequence { answer in
      answer.serializeRawBytes(certificate.der)
      try serializeStatus(into: &answer)
      try answer.serialize(try thisUpdate.generalizedTime)
      try answer.context(0) { try $0.serialize(try nextUpdate.generalizedTime) }
    }
  }

  private func serializeStatus(into coder: inout DER.Serializer) throws {
    switch status {
    case .good: coder.appendPrimitiveNode(identifier: .context(0)) { _ in }
    case .unknown: coder.appendPrimitiveNode(identifier: .context(2)) { _ in }
    case .revoked(let revocation):
      try coder.context(1) { revoked in
        try revoked.serialize(try revocation.date.generalizedTime)
        if revocation.reason != .unspecified {
          try revoked.context(0) { try $0.enumerated(revocation.reason.rawValue) }
        }
      }
    }
  }
}
