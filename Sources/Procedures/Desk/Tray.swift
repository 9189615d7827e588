/// A page of the dossiers that lie before an official.
public struct Tray: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Those of the official's offices whose step asks for a role that the official has there.
    case open
    /// Those of the official's offices that are decided or withdrawn.
    case closed
  }

  public let rows: [DossierRow]
  /// How many there are on all pages.
  public let count: Int
  /// How many of the open ones, on all pages, wait for an agent past their deadline.
  public let lateCount: Int
}
