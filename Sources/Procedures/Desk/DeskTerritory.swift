public import Foundation
public import Territory
public import Vocabulary

/// What the desk must know of the country: places, the offices that serve them, and the working days.
public struct DeskTerritory: Sendable {
  public let state: StateCode
  public let competence: Competence
  public let calendar: WorkCalendar

  public init(state: StateCode, competence: Competence, calendar: WorkCalendar) {
    self.state = state
    self.competence = competence
    self.calendar = calendar
  }

  public var gazetteer: Gazetteer { competence.gazetteer }

  /// Seconds east of UTC; deadlines are days of this zone.
  public var utcOffsetSeconds: Int { calendar.utcOffsetSeconds }

  /// The day it is there at an instant.
  public func today(at now: Date) -> Day { Day(now, utcOffsetSeconds: utcOffsetSeconds) }

  /// The office under this code.
  public func office(_ code: String) -> Office? { OfficeCode(rawValue: code).flatMap { competence[$0] } }

  /// The one office that handles a matter for a place; nil where none does, or where the place is too wide to tell.
  public func office(for matter: String, place: String, on day: Day) -> Office? {
    PlaceCode(rawValue: place).flatMap { try? competence.office(for: matter, place: $0, on: day) }
  }
}
