public import Foundation

/// What the validation of one signature or document time stamp came to (ETSI EN 319 102-1 §5.1.2): facts, no words for
/// people.
public struct ValidationReport: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case signature
    /// Over a whole revision of a PDF (ETSI EN 319 142-1 §5.4.3), or over files of a container (EN 319 162-1 §A.7).
    case documentTimeStamp = "document-time-stamp"
  }

  public let kind: Kind
  /// The fully qualified name of its field in a PDF, or of its file in a container.
  public let field: String?
  public let indication: Indication
  /// Nil when passed.
  public let subIndication: SubIndication?
  /// The first is what the sub-indication stands for; empty when passed.
  public let reasons: [SignatureReason]
  /// The whole name of the signer or unit; nil when its certificate is not at hand.
  public let signer: String?
  /// The time that the signer claims: nothing proves it. That of a time stamp is what it says.
  public let claimedTime: Date?
  /// Since when the signature is proven to have existed (best-signature-time): now, if nothing proves more.
  public let provenTime: Date
  /// What proves it.
  public let timeSource: TimeSource
  /// Nil for what is not of the baseline, or not whole.
  public let level: SignatureLevel?
  public let coverage: SignatureCoverage
  /// In the order of the revisions.
  public let changes: [PDFChange]
  public let threats: [PDFThreat]
  public let timeStamps: [TimeStampFinding]
  /// From the signer's up.
  public let certificates: [CertificateFinding]
  /// The lists and answers that were relied on, of the signer's certificate first.
  public let statuses: [StatusFinding]
}
