extension PhoneNumber {
  private static let longestText = 64

  /// The digits of a text, and whether it says `+`, `(+` or `00` first.
  static func digits(of text: String) throws(PhoneNumberError) -> (digits: [Int], isInternational: Bool) {
    var digits: [Int] = []
    var hasPlus = false
    var position = 0
    for scalar in text.unicodeScalars {
      position += 1
      guard position <= longestText else { throw .notANumber(position: position) }
      if let digit = digit(scalar) {
        digits.append(digit)
      } else if scalar == "+", digits.isEmpty, !hasPlus {
        hasPlus = true
      } else if !isSeparator(scalar) {
        throw .notANumber(position: position)
      }
    }
    guard !digits.isEmpty else { throw .empty }
    // No plan has a national number that begins with 00.
    if !hasPlus, digits.starts(with: [0, 0]) { return (Array(digits.dropFirst(2)), true) }
    return (digits, hasPlus)
  }

  /// The State and the national digits. Eleven digits that begin with a calling code of the three are taken as
  /// international without `+`: no national number is that long.
  static func split(
    _ digits: [Int], isInternational: Bool, defaultState: StateCode
  ) throws(PhoneNumberError) -> (state: StateCode, national: ArraySlice<Int>) {
    let code = digits.prefix(3).reduce(0) { $0 * 10 + $1 }
    let named = StateCode.allCases.first { $0.callingCode == code }
    if isInternational {
      guard let named else { throw digits.count < 3 ? .tooShort(digits: 0, expected: NumberingPlan.length) : .foreign }
      return (named, digits.dropFirst(3))
    }
    if let named, digits.count == NumberingPlan.length + 3 { return (named, digits.dropFirst(3)) }
    return (defaultState, digits[...])
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0x660...0x669: Int(scalar.value - 0x660)
    case 0x6F0...0x6F9: Int(scalar.value - 0x6F0)
    default: nil
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", ".", "-", "/", "(", ")", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2010}"..."\u{2013}": true
    // Direction marks come along when a number is pasted from a list of contacts.
    case "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
    default: false
    }
  }
}

/// A number is coded as its E.164 text.
extension PhoneNumber: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let number = PhoneNumber(e164: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a mobile number in E.164")
    }
    self = number
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(e164)
  }
}
