public import Vocabulary

/// What a person may register as.
public struct RegistrationCategory: Sendable, Hashable {
  public let category: BadgeCategory
  public let label: LocalizedText
  /// Who belongs there.
  public let text: LocalizedText?
  /// How many may come; nil until it is published: nobody then waits.
  public let quota: Int?
  /// On which days; empty for all of the edition.
  public let days: [Day]
  /// Whether the organisers look at each request first.
  public let needsApproval: Bool
}
