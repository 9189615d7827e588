extension PartialDate {
  /// Extended Date/Time Format (ISO 8601-2, level 1): `1962-03-05`, `1962-03`, `1962`, and `1962~` for about 1962.
  public var edtf: String {
    switch self {
    case .day(let day): day.iso
    case .month(let year, let month): Self.padded(year, to: 4) + "-" + Self.padded(month, to: 2)
    case .year(let year): Self.padded(year, to: 4)
    case .about(let year): Self.padded(year, to: 4) + "~"
    }
  }

  /// Nil unless `edtf` is exactly one of the four forms that `edtf` writes.
  public init?(edtf: String) {
    let bytes = Array(edtf.utf8.prefix(11))
    switch bytes.count {
    case 10:
      guard let day = Day(iso: edtf) else { return nil }
      self = .day(day)
    case 7:
      guard bytes[4] == UInt8(ascii: "-"), let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]),
        let date = PartialDate(year: year, month: month)
      else { return nil }
      self = date
    case 4, 5:
      guard let year = Day.number(bytes[0..<4]), year >= 1 else { return nil }
      guard bytes.count == 5 else {
        self = .year(year)
        return
      }
      guard bytes[4] == UInt8(ascii: "~") else { return nil }
      self = .about(year)
    default:
      return nil
    }
  }

  /// Nil for a month or a year that the calendar does not have.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self = .month(year: year, month: month)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// A partial date is coded as its EDTF text.
extension PartialDate: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = PartialDate(edtf: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a date of the form 1962-03-05, 1962-03, 1962 or 1962~")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(edtf)
  }
}
