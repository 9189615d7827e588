import Signatures
public import SwiftASN1

/// What a unit promises of its time stamps (RFC 3161 §2.4.2, EN 319 422 §5.2).
public struct TimeStampPolicy: Sendable, Hashable {
  /// The rules that stamps are made by.
  public let identifier: ASN1ObjectIdentifier
  /// How far a stamp's time may be off, either way: whole milliseconds from 2 to a second.
  public let accuracy: Duration
  /// Whether each stamp of the unit has a later time than the one before, to the microsecond, so that they can be told
  /// apart by their times alone. Holds for one process that signs with the unit's key.
  public let isOrdered: Bool

  /// Nil when the accuracy is out of its range.
  public init?(_ identifier: ASN1ObjectIdentifier, accuracy: Duration = .seconds(1), isOrdered: Bool = false) {
    let inRange = accuracy >= .milliseconds(2) && accuracy <= .seconds(1)
    guard inRange, accuracy.components.attoseconds % 1_000_000_000_000_000 == 0 else { return nil }
    self.init(checked: identifier, accuracy: accuracy, isOrdered: isOrdered)
  }

  private init(checked identifier: ASN1ObjectIdentifier, accuracy: Duration, isOrdered: Bool) {
    self.identifier = identifier
    self.accuracy = accuracy
    self.isOrdered = isOrdered
  }

  /// That of a State that has registered none: `anyPolicy`, as in its certificates, and a second's accuracy. It promises
  /// nothing but what the stamp itself says.
  public static let unregistered = TimeStampPolicy(
    checked: Identifiers.anyPolicy, accuracy: .seconds(1), isOrdered: false)

  /// The best practices policy of EN 319 421 §5.2, for a unit that is run as all of that standard asks.
  public static let bestPractices = TimeStampPolicy(
    checked: Identifiers.bestPracticesTimeStamps, accuracy: .seconds(1), isOrdered: false)
}
