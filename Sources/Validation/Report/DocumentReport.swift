/// What the validation of a signed document came to: a PDF, a file with its signature, or a container.
public struct DocumentReport: Sendable, Hashable, Codable {
  public let form: SignedForm
  /// In the order in which they were made.
  public let signatures: [ValidationReport]
  /// What is wrong with a PDF as a whole. One that cannot be read has no signatures.
  public let threats: [PDFThreat]
  /// What is wrong with anything else as a whole.
  public let faults: [ContainerFault]
  /// How many revisions a PDF has; 0 for anything else, and for one that cannot be read.
  public let revisions: Int

  init(
    form: SignedForm = .pades, signatures: [ValidationReport], threats: [PDFThreat] = [],
    faults: [ContainerFault] = [], revisions: Int = 0
  ) {
    self.form = form
    self.signatures = signatures
    self.threats = threats
    self.faults = faults
    self.revisions = revisions
  }

  /// Whether there is a signature, and everything passed that is one or stamps one.
  public var isPassed: Bool {
    threats.isEmpty && faults.isEmpty && signatures.contains { $0.kind == .signature }
      && signatures.allSatisfy { $0.indication == .passed }
  }
}
