import Vocabulary

extension PhoneNumber {
  /// « +223 70 12 34 56 », which no end of a line cuts in two.
  var whole: String { "+\(state.callingCode) \(display)".replacing(" ", with: "\u{A0}") }
}
