public import Foundation
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

/// When one may register.
public enum RegistrationWindow: Sendable, Hashable {
  /// No day of opening was published.
  case unannounced
  case notYet(Day)
  /// Until the end of this day.
  case open(until: Day)
  case over
}

extension Edition {
  /// The day by the clock of the edition.
  public func day(at now: Date) -> Day { Day(now, utcOffsetSeconds: zone.utcOffsetSeconds) }

  /// Which day of the edition it is, from 1; 0 or less before it, more than there are after it.
  public func dayNumber(at now: Date) -> Int { day(at: now).daysSinceEpoch - firstDay.daysSinceEpoch + 1 }

  /// One of the edition's days, from 1; nil for another number.
  public func day(number: Int) -> Day? { days.indices.contains(number - 1) ? days[number - 1] : nil }

  /// Nil for an edition for which nobody registers here.
  public func registrationWindow(at now: Date) -> RegistrationWindow? {
    guard let registration else { return nil }
    let today = day(at: now)
    let last = min(registration.closes ?? lastDay, lastDay)
    if today > last { return .over }
    guard let opens = registration.opens else { return .unannounced }
    return today < opens ? .notYet(opens) : .open(until: last)
  }

  /// The days that a category is let in, by their numbers.
  public func days(of category: RegistrationCategory) -> Set<Int> {
    Set(days.indices.filter { category.days.isEmpty || category.days.contains(days[$0]) }.map { $0 + 1 })
  }

  /// What stands in a badge for this edition.
  var badgeYear: UInt16 { UInt16(id.rawValue) ?? 0 }
}
