public import Pack

/// The zone of a clock that the public goes by, such as that of a window or of an event, by its name in the IANA database.
/// None of the three States moves its clocks.
public enum EventZone: String, Sendable, CaseIterable, PackDecodable {
  case bamako = "Africa/Bamako"
  case ouagadougou = "Africa/Ouagadougou"
  case niamey = "Africa/Niamey"

  public var utcOffsetSeconds: Int {
    switch self {
    case .bamako, .ouagadougou: 0
    case .niamey: 3_600
    }
  }

  /// What a clock there is called for short.
  public var abbreviation: String {
    switch self {
    case .bamako, .ouagadougou: "GMT"
    case .niamey: "WAT"
    }
  }
}
