public import Foundation
public import Store

/// Where a registration stands.
public enum RegistrationState: String, Sendable, Hashable, CaseIterable, SQLConvertible {
  /// The organisers have to say yes.
  case asked
  /// For a place.
  case waiting
  /// There is a place, and a badge.
  case placed
  case refused
  /// By its holder, or because consent was taken back.
  case cancelled

  public var isOver: Bool { self == .refused || self == .cancelled }
}

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

/// How many of a category there are.
public struct CategoryCount: Sendable, Hashable {
  public var asked = 0
  public var waiting = 0
  public var placed = 0

  public init() {}
}
