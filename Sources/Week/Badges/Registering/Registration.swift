public import Foundation

/// One person's registration for one edition.
public struct Registration: Sendable, Hashable {
  public let id: RegistrationID
  public let edition: EditionID
  public let category: BadgeCategory
  public let state: RegistrationState
  /// Nil once the names were erased.
  public let participant: Participant?
  /// Whether the holder of the account comes; else a person whom the holder's organisation registered.
  public let isOwn: Bool
  /// How many wait before this one; nil unless it waits.
  public let before: Int?
  /// Of the badge that is good now.
  public let serial: BadgeSerial?
  /// What the organisers wrote with a refusal.
  public let refusal: String?
  public let registeredAt: Date
}
