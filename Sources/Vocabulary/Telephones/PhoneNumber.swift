/// The number of a mobile phone of Mali, Burkina Faso or Niger.
public struct PhoneNumber: Sendable, Hashable {
  public let state: StateCode
  /// The eight national digits as a number; a number of Burkina Faso may begin with 0.
  private let national: Int

  /// Reads a number as people write it: with or without `+223`, `00223` or `223`, grouped by spaces, points, hyphens,
  /// slashes or parentheses, in European or Arabic-Indic digits.
  ///
  /// - Parameter defaultState: the State of a number that names none.
  public init(parsing text: String, defaultState: StateCode) throws(PhoneNumberError) {
    let (digits, isInternational) = try Self.digits(of: text)
    let (state, national) = try Self.split(digits, isInternational: isInternational, defaultState: defaultState)
    let expected = NumberingPlan.length
    guard national.count >= expected else { throw .tooShort(digits: national.count, expected: expected) }
    guard national.count == expected else { throw .tooLong(digits: national.count, expected: expected) }
    let number = national.reduce(0) { $0 * 10 + $1 }
    let plan = NumberingPlan.of(state)
    guard plan.isMobile(number) else {
      throw plan.isFixed(number) ? .notMobile(state) : .unassigned(state)
    }
    self.state = state
    self.national = number
  }

  /// Nil unless `e164` is exactly what `e164` writes.
  public init?(e164: String) {
    guard let number = try? PhoneNumber(parsing: e164, defaultState: .ml), number.e164 == e164 else { return nil }
    self = number
  }

  /// ITU-T E.164: `+22370123456`.
  public var e164: String { "+" + String(state.callingCode) + digits }

  /// The national form, `70 12 34 56`, with spaces.
  public var display: String {
    Self.grouped(digits)
  }

  /// The national form with only the last two digits: `•• •• •• 56`.
  public var masked: String { "•• •• •• " + digits.suffix(2) }

  private var digits: String {
    let digits = String(national)
    return String(repeating: "0", count: NumberingPlan.length - digits.utf8.count) + digits
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, index.isMultiple(of: 2) { text += " " }
      text.append(digit)
    }
    return text
  }
}
