/// What the validation of a PDF came to.
public struct DocumentReport: Sendable, Hashable, Codable {
  /// In the order in which they were made.
  public let signatures: [ValidationReport]
  /// What is wrong with the file as a whole. One that cannot be read has no signatures.
  public let threats: [PDFThreat]

  /// Whether there is a signature, and everything passed that is one or stamps one.
  public var isPassed: Bool {
    threats.isEmpty && signatures.contains { $0.kind == .signature }
      && signatures.allSatisfy { $0.indication == .passed }
  }
}
