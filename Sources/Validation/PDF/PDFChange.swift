/// What a revision changed after a signature.
public struct PDFChange: Sendable, Hashable, Codable {
  public enum Kind: Sendable, Hashable, Codable {
    /// What validation needs was added.
    case securityStore
    case timeStamp(field: String)
    case signature(field: String)
    case formFilling(field: String)
    case annotation
    /// Title, dates and other information about the file, which pages do not show.
    case metadata
    /// None that anyone may make: the threat says which.
    case other(PDFThreat)
  }

  public let kind: Kind
  /// The number of the object.
  public let object: Int
  /// Counted from 1.
  public let revision: Int
  public let isAllowed: Bool
}
