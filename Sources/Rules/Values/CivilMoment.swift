/// What a calendar and a clock show at an instant, in a zone.
struct CivilMoment: Sendable {
  let date: CivilDate
  let hour: Int
  let minute: Int
  let second: Int
  let millisecond: Int
  /// Sunday is 0.
  let dayOfWeek: Int

  init(_ instant: CELTimestamp, in zone: FixedZone) {
    let (days, time) = (instant.seconds + zone.offset).flooredDivision(by: 86_400)
    date = CivilDate(daysSinceEpoch: days)
    hour = Int(time / 3_600)
    minute = Int(time / 60 % 60)
    second = Int(time % 60)
    millisecond = Int(instant.nanoseconds / 1_000_000)
    // 1970-01-01 was a Thursday.
    dayOfWeek = Int((days + 4).flooredDivision(by: 7).remainder)
  }
}
