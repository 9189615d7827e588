/// Why a text is not the number of a mobile phone of the three States.
public enum PhoneNumberError: Error, Sendable, Hashable {
  case empty
  /// A character that no telephone number has; `position` counts from 1.
  case notANumber(position: Int)
  /// `digits` national digits were found where `expected` are needed.
  case tooShort(digits: Int, expected: Int)
  case tooLong(digits: Int, expected: Int)
  /// A number of the State's plan, but of a line that receives no text message.
  case notMobile(StateCode)
  /// Eight digits that the State's plan gives to nobody.
  case unassigned(StateCode)
  /// An international number of another country.
  case foreign
}
