extension SignatureReason {
  /// The word that a report has for a reason; those of certificates and threats have lists of their own.
  public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
    case malformed
    case severalSigners = "several-signers"
    case attachedContent = "attached-content"
    case unknownForm = "unknown-form"
    case noContent = "no-content"
    case attributes
    case otherType = "other-type"
    case otherContent = "other-content"
    case badSignature = "bad-signature"
    case weakAlgorithm = "weak-algorithm"
    case noCertificate = "no-certificate"
    case certificateNotNamed = "certificate-not-named"
    case otherCertificateNamed = "other-certificate-named"
    case notTimeStamping = "not-time-stamping"
    case stampOrder = "stamp-order"
    case levelNotAccepted = "level-not-accepted"
    case unknownCritical = "unknown-critical"
    case missingFile = "missing-file"
    case changedFile = "changed-file"
  }

  /// Nil for a certificate's fault or a threat.
  public var code: Code? {
    switch self {
    case .malformed: .malformed
    case .severalSigners: .severalSigners
    case .attachedContent: .attachedContent
    case .unknownForm: .unknownForm
    case .noContent: .noContent
    case .attributes: .attributes
    case .otherType: .otherType
    case .otherContent: .otherContent
    case .badSignature: .badSignature
    case .weakAlgorithm: .weakAlgorithm
    case .noCertificate: .noCertificate
    case .certificateNotNamed: .certificateNotNamed
    case .otherCertificateNamed: .otherCertificateNamed
    case .notTimeStamping: .notTimeStamping
    case .stampOrder: .stampOrder
    case .levelNotAccepted: .levelNotAccepted
    case .unknownCritical: .unknownCritical
    case .missingFile: .missingFile
    case .changedFile: .changedFile
    case .certificate, .threat: nil
    }
  }

  /// What the reason is about, where it says.
  var detail: String? {
    switch self {
    case .unknownForm(let name), .weakAlgorithm(let name), .unknownCritical(let name), .missingFile(let name),
      .changedFile(let name):
      name.isEmpty ? nil : name
    case .levelNotAccepted(let level): level?.rawValue
    default: nil
    }
  }
}
