import Vocabulary

/// How the texts of facts are written so that a QR code stays small.
///
/// A symbol (kind or key) of one small letter is its place in the alphabet: `a` is 0. A value that is a date is the
/// number of days since 1970 under tag 100 (RFC 8943 §1.1). All else is text.
enum FactText {
  private static let daysTag: UInt64 = 100
  private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")

  static func symbol(_ text: String) -> CBORValue {
    if text.utf8.count == 1, let letter = text.utf8.first, letters.contains(letter) {
      return CBORValue(Int(letter - letters.lowerBound))
    }
    return .text(text)
  }

  static func symbol(_ value: CBORValue) -> String? {
    if case .unsigned(let place) = value {
      guard place < UInt64(letters.count) else { return nil }
      return String(UnicodeScalar(letters.lowerBound + UInt8(place)))
    }
    return value.text
  }

  static func value(_ text: String) -> CBORValue {
    guard let day = Day(iso: text) else { return .text(text) }
    return .tagged(daysTag, CBORValue(day.daysSinceEpoch))
  }

  static func value(_ value: CBORValue) -> String? {
    guard case .tagged(daysTag, let days) = value else { return value.text }
    // A day beyond the calendar would come back as its end, not as what was signed.
    guard let number = days.integer, case let day = Day(daysSinceEpoch: number), day.daysSinceEpoch == number else {
      return nil
    }
    return day.iso
  }
}
