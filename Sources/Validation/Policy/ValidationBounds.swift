/// How much of one file is looked at. What is beyond is refused whole, since nobody can vouch for what was not read.
public struct ValidationBounds: Sendable, Hashable {
  public enum Bound: String, Sendable, Hashable, Codable, CaseIterable {
    case bytes, revisions, signatures, time
  }

  public let bytes: Int
  public let revisions: Int
  /// With time stamps over the document.
  public let signatures: Int
  /// Looked at between two steps of the work, so that one step may pass it; nil for no end.
  public let time: Duration?

  public init(bytes: Int, revisions: Int, signatures: Int, time: Duration?) {
    self.bytes = bytes
    self.revisions = revisions
    self.signatures = signatures
    self.time = time
  }

  /// For files of one's own.
  public static let broad = ValidationBounds(bytes: .max, revisions: 1_024, signatures: 256, time: nil)

  /// For what strangers send over the network.
  public static let strangers = ValidationBounds(
    bytes: 10_000_000, revisions: 64, signatures: 32, time: .seconds(5))
}
