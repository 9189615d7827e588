extension CELTimestamp: CustomStringConvertible {
  /// Reads RFC 3339 §5.6 with `T`, seconds, at most nine digits of fraction, and `Z` or an offset; no leap second.
  /// Errors: another form, no such date, or an instant out of range.
  public init(_ text: String) throws(CELError.Kind) {
    var reader = DigitReader(text)
    guard let year = reader.number(digits: 4), reader.skip("-"), let month = reader.number(digits: 2), reader.skip("-"),
      let day = reader.number(digits: 2), reader.skip("T"),
      let hour = reader.number(digits: 2), reader.skip(":"), let minute = reader.number(digits: 2), reader.skip(":"),
      let second = reader.number(digits: 2), let nanoseconds = Self.fraction(&reader),
      let offset = Self.offset(&reader),
      reader.isAtEnd, hour < 24, minute < 60, second < 60
    else { throw .invalidTimestamp }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw year == 0 ? .outOfRange(type: "timestamp") : .invalidTimestamp
    }
    let seconds = date.daysSinceEpoch * 86_400 + Int64(hour * 3_600 + minute * 60 + second) - offset
    guard let instant = CELTimestamp(seconds: seconds, nanoseconds: nanoseconds) else {
      throw .outOfRange(type: "timestamp")
    }
    self = instant
  }

  private static func fraction(_ reader: inout DigitReader) -> Int32? {
    guard reader.skip(".") else { return 0 }
    var value: Int32 = 0
    var count = 0
    while count < 9, let digit = reader.digit() {
      value = value * 10 + Int32(digit)
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in count..<9 { value *= 10 }
    return value
  }

  private static func offset(_ reader: inout DigitReader) -> Int64? {
    if reader.skip("Z") { return 0 }
    let isWest = reader.skip("-")
    guard isWest || reader.skip("+"), let hours = reader.number(digits: 2), reader.skip(":"),
      let minutes = reader.number(digits: 2), hours < 24, minutes < 60
    else { return nil }
    return Int64((isWest ? -1 : 1) * (hours * 3_600 + minutes * 60))
  }

  /// RFC 3339 in UTC, with as many digits of fraction as are needed.
  public var description: String {
    let moment = CivilMoment(self, in: .utc)
    let date = "\(moment.date.year.padded(to: 4))-\(moment.date.month.padded(to: 2))-\(moment.date.day.padded(to: 2))"
    let time = "\(moment.hour.padded(to: 2)):\(moment.minute.padded(to: 2)):\(moment.second.padded(to: 2))"
    return "\(date)T\(time)\(Int(nanoseconds).asFractionOfSecond)Z"
  }
}

extension Int {
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }

  /// `.5` for 500,000,000 nanoseconds, nothing for none.
  var asFractionOfSecond: String {
    guard self != 0 else { return "" }
    var digits = Substring(padded(to: 9))
    while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    return "." + digits
  }
}
