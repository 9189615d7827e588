public import Pack
public import Territory
public import Vocabulary

/// How people register for an edition, as its pack says it (`registration.yaml`).
public struct RegistrationPlan: Sendable {
  /// The most days that a badge tells apart.
  public static let mostDays = 8

  /// From midnight on the edition's clock; nil until it is published.
  public let opens: Day?
  /// Until the end of this day; nil where registration closes with the edition.
  public let closes: Day?
  /// How many people one organisation registers at most.
  public let largestGroup: Int
  /// In the order of the page.
  public let categories: [RegistrationCategory]
  /// Names of layouts in `documents/`.
  public let badge: Located<String>
  public let certificate: Located<String>
  public let provenance: Provenance

  public subscript(category: BadgeCategory) -> RegistrationCategory? {
    categories.first { $0.category == category }
  }
}
