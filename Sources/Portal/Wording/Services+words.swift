import Country
import Foundation
import Procedures
import Territory
import Vocabulary

extension Services {
  /// An instant as it is read where the State is.
  func moment(_ date: Date) -> Moment { Moment(date, utcOffsetSeconds: utcOffsetSeconds) }

  /// Seconds east of UTC.
  var utcOffsetSeconds: Int { desk.territory.utcOffsetSeconds }

  /// Whether the holidays until a day are certain.
  func isFirm(_ day: Day) -> Bool { country.calendar.isFirm(from: today, to: day) }

  /// The name of an office; its code where the pack no longer has it.
  func officeName(_ code: String) -> String { desk.territory.office(code)?.name ?? code }
}
