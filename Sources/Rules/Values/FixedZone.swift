/// A time zone as the language writes it: `UTC`, or an offset `+01:00`, `-02:30`, `01:00`.
///
/// Zones by name (`Africa/Niamey`) are not offered: they would need a table that changes under old decisions.
struct FixedZone: Sendable, Hashable {
  /// Seconds east of UTC.
  let offset: Int64

  static let utc = FixedZone(offset: 0)

  private init(offset: Int64) {
    self.offset = offset
  }

  init(_ text: String) throws(CELError.Kind) {
    if text == "UTC" || text == "Z" {
      self = .utc
      return
    }
    var reader = DigitReader(text)
    let isWest = reader.skip("-")
    if !isWest { _ = reader.skip("+") }
    guard let hours = reader.number(digits: 2), reader.skip(":"), let minutes = reader.number(digits: 2),
      reader.isAtEnd,
      hours < 24, minutes < 60
    else { throw .invalidTimeZone }
    offset = Int64((isWest ? -1 : 1) * (hours * 3_600 + minutes * 60))
  }
}
