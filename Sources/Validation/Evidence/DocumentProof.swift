public import Foundation

/// The newest thing that proves the signatures of a PDF, and for how long.
public struct DocumentProof: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A time stamp over the whole document.
    case documentTimeStamp = "document-time-stamp"
    /// A time stamp over the signature.
    case signatureTimeStamp = "signature-time-stamp"
    /// The signature itself, which nothing else proves.
    case signature
  }

  public let kind: Kind
  /// What it says; nil for a signature, whose time nobody proves.
  public let time: Date?
  public let life: ProofLife
}
