/// Dates as a French act writes them, in words and in figures.
public enum FrenchDate {
  /// « cinq mars mil neuf cent soixante-deux », « mars mil neuf cent soixante-deux », « vers mil neuf cent soixante-deux ».
  public static func inWords(_ date: PartialDate) -> String {
    switch date {
    case .day(let day): inWords(day)
    case .month(let year, let month): name(ofMonth: month) + " " + yearInWords(year)
    case .year(let year): yearInWords(year)
    case .about(let year): "vers " + yearInWords(year)
    }
  }

  /// « premier mars deux mille vingt-six ».
  public static func inWords(_ day: Day) -> String {
    let number = day.day == 1 ? "premier" : FrenchNumber.inWords(Int64(day.day))
    return number + " " + name(ofMonth: day.month) + " " + yearInWords(day.year)
  }

  /// « 5 mars 1962 », « 1er mars 1962 », « mars 1962 », « 1962 », « vers 1962 ».
  public static func inFigures(_ date: PartialDate) -> String {
    switch date {
    case .day(let day): inFigures(day)
    case .month(let year, let month): name(ofMonth: month) + " " + String(year)
    case .year(let year): String(year)
    case .about(let year): "vers " + String(year)
    }
  }

  /// « 5 mars 1962 », « 1er mars 1962 ».
  public static func inFigures(_ day: Day) -> String {
    (day.day == 1 ? "1er" : String(day.day)) + " " + name(ofMonth: day.month) + " " + String(day.year)
  }

  /// « 05/03/1962 ».
  public static func inShort(_ day: Day) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0" + String(number) : String(number) }
    return two(day.day) + "/" + two(day.month) + "/" + String(day.year)
  }

  /// The name of a month 1…12 in small letters, empty for another number.
  public static func name(ofMonth month: Int) -> String {
    months.indices.contains(month) ? months[month] : ""
  }

  /// The name of a day of the week, 1 for « lundi » … 7 for « dimanche », empty for another number.
  public static func name(ofWeekday weekday: Int) -> String {
    weekdays.indices.contains(weekday) ? weekdays[weekday] : ""
  }

  /// A year between 1001 and 1999 is written « mil », the spelling of acts.
  private static func yearInWords(_ year: Int) -> String {
    guard (1_001...1_999).contains(year) else { return FrenchNumber.inWords(Int64(year)) }
    return "mil " + FrenchNumber.inWords(Int64(year - 1_000))
  }

  private static let months = [
    "", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let weekdays = ["", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
}
