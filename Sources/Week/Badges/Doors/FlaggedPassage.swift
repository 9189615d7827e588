public import Foundation

/// A passage that somebody should look at.
public struct FlaggedPassage: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// The badge came in before on that day, at this time and through this door.
    case repeated(Date, door: String)
    /// The badge was revoked before.
    case revoked
  }

  public let passage: Passage
  public let registration: RegistrationID
  public let category: BadgeCategory
  /// The name of the door.
  public let door: String
  public let at: Date
  public let reason: Reason
}
