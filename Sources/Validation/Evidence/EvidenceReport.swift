public import Foundation
import Signatures

/// What the validation of an evidence record came to.
public struct EvidenceReport: Sendable, Hashable, Codable {
  public let indication: Indication
  /// Nil when passed.
  public let subIndication: SubIndication?
  /// Empty when passed.
  public let reasons: [SignatureReason]
  /// Since when the thing is proven to have existed as it is; nil unless the record passed.
  public let provenTime: Date?
  /// The time stamps, the oldest first. Empty when the record does not hold together without them.
  public let timeStamps: [TimeStampFinding]

  public var isPassed: Bool { indication == .passed }

  init(_ conclusion: Conclusion<SignatureReason>, _ timeStamps: [TimeStampFinding]) {
    indication = conclusion.indication
    subIndication = conclusion.subIndication
    reasons = conclusion.reasons
    provenTime = conclusion.isPassed ? timeStamps.first?.time : nil
    self.timeStamps = timeStamps
  }
}

extension Refusal {
  init(_ fault: EvidenceFault) {
    switch fault {
    case .malformed: self.init(.formatFailure, .malformed)
    case .algorithm: self.init(.cryptoConstraintsFailureNoProof, .weakAlgorithm("evidence"))
    case .notCovered, .otherRoot, .otherLeaves: self.init(.hashFailure, .otherContent)
    }
  }
}
