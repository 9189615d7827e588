/// Times of day as a French act writes them.
public enum FrenchTime {
  /// « dix heures trente minutes », « une heure », « zéro heure cinq minutes »; nil outside 00:00…23:59.
  public static func inWords(hour: Int, minute: Int) -> String? {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    let hours = counted(hour, "heure")
    return minute == 0 ? hours : hours + " " + counted(minute, "minute")
  }

  /// « 10 h 30 », « 1 h », with no-break spaces; nil outside 00:00…23:59.
  public static func inFigures(hour: Int, minute: Int) -> String? {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    let hours = "\(hour)\u{A0}h"
    return minute == 0 ? hours : hours + "\u{A0}" + (minute < 10 ? "0" : "") + String(minute)
  }

  /// Both nouns are feminine: « vingt et une heures », « une minute ».
  private static func counted(_ number: Int, _ noun: String) -> String {
    var words = FrenchNumber.inWords(Int64(number))
    if words == "un" || words.hasSuffix(" un") { words += "e" }
    return words + " " + noun + (number > 1 ? "s" : "")
  }
}
