/// Where a fact of a country pack comes from, and how far it can be relied on.
public struct Provenance: Sendable, Hashable {
  /// A mark of the pack's list of sources, such as `S9`.
  public let source: String
  public let status: Status

  public init(source: String, status: Status) {
    self.source = source
    self.status = status
  }

  /// Pages show « à confirmer » beside what is `toConfirm`.
  public enum Status: String, Sendable, CaseIterable {
    /// The source says so.
    case confirmed
    /// Believed, not yet shown by an official source.
    case toConfirm = "to-confirm"
    /// Chosen by whoever runs the counter.
    case policy
  }
}
