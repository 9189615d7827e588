import Territory

extension ContentLines {
  /// The head of a calendar.
  mutating func begin(_ uid: String) {
    add("BEGIN", "VCALENDAR")
    add("VERSION", "2.0")
    add("PRODID", "-//Toguna//Semaine du Numerique//FR")
    add("CALSCALE", "GREGORIAN")
    add("UID", uid)
  }

  /// The clock that times are told on (RFC 5545 §3.6.5).
  mutating func add(_ zone: EventZone) {
    add("BEGIN", "VTIMEZONE")
    add("TZID", zone.rawValue)
    add("BEGIN", "STANDARD")
    add("DTSTART", "19700101T000000")
    add("TZOFFSETFROM", CalendarTime.offset(zone.utcOffsetSeconds))
    add("TZOFFSETTO", CalendarTime.offset(zone.utcOffsetSeconds))
    add("TZNAME", zone.abbreviation)
    add("END", "STANDARD")
    add("END", "VTIMEZONE")
  }
}
