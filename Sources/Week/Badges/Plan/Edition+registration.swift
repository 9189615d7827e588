public import Foundation
import Territory
public import Vocabulary

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
