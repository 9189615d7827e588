public import Pack
import Vocabulary

/// The file `calendar.yaml` of a country pack.
extension WorkCalendar: PackDecodable {
  public static let shape: Shape<WorkCalendar> = .object(
    "the working days of the State",
    .required("time_zone", "the zone's name in the IANA database", .text("a time zone such as Africa/Bamako")),
    .required("utc_offset", "hours east of UTC, such as +00:00", offset),
    .required("weekend", "the days of the week without work", .list(of: weekday)),
    .provenance,
    .required("years", "the holidays of each year", .list(of: Year.shape))
  ) { timeZone, offset, weekend, _, years in
    WorkCalendar(
      timeZone: timeZone, utcOffsetSeconds: offset, weekend: Set(weekend),
      completeYears: Set(years.filter(\.isComplete).map(\.number)), holidays: years.flatMap(\.holidays))
  }

  private static let weekday = Shape<Int>.oneOf([
    ("monday", 1), ("tuesday", 2), ("wednesday", 3), ("thursday", 4), ("friday", 5), ("saturday", 6), ("sunday", 7),
  ])

  private static let offset = Shape<String>.text.refined(
    "an offset such as +00:00 or +01:00", pattern: "[+-][0-9]{2}:[0-9]{2}"
  ) { text -> Int? in
    let parts = text.dropFirst().split(separator: ":")
    guard parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]), hours <= 14, minutes < 60,
      let sign = text.first, sign == "+" || sign == "-"
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }

  /// One year of the file.
  private struct Year {
    let number: Int
    let isComplete: Bool
    let holidays: [Holiday]

    static let shape: Shape<Year> = .checkedObject(
      "a year of the calendar",
      .required("year", "the year", .int(in: 1960...2200)),
      .required("complete", "whether all its holidays are here, at least by estimate", .truth),
      .required("holidays", "its holidays", .list(of: holiday))
    ) { object, number, isComplete, holidays in
      var known: Set<Day> = []
      for holiday in holidays {
        let day = holiday.value.day
        if day.year != number {
          object.faults.add(
            "\(day.iso) is not in \(number)", fix: "move it to its year", at: holiday.position)
        } else if !known.insert(day).inserted {
          object.faults.add("\(day.iso) is here twice", fix: "keep one of them", at: holiday.position)
        }
      }
      return Year(number: number, isComplete: isComplete, holidays: holidays.map(\.value))
    }

    private static let holiday: Shape<Located<Holiday>> = Shape<Holiday>.object(
      "a holiday",
      .required("date", "its day", .day),
      .required("name", "its name in French", .text),
      .defaulted("estimated", false, "whether the date hangs on the moon or on a decree to come", .truth),
      .provenance
    ) { day, name, isEstimated, provenance in
      Holiday(day: day, name: LocalizedText(french: name), isEstimated: isEstimated, provenance: provenance)
    }.located
  }
}
