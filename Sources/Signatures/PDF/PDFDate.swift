import Foundation
import Vocabulary

/// A date as PDF writes it, in UTC: `D:20261121204711+00'00'` (ISO 32000-1 §7.9.4).
enum PDFDate {
  static func text(_ date: Date) -> String {
    let day = Day(date, utcOffsetSeconds: 0)
    let clock = Int(date.timeIntervalSince(day.start(utcOffsetSeconds: 0)).rounded(.down))
    return "D:" + day.year.padded(4) + day.month.padded(2) + day.day.padded(2) + (clock / 3600).padded(2)
      + (clock / 60 % 60).padded(2) + (clock % 60).padded(2) + "+00'00'"
  }

  /// Nil unless all parts down to the second are there and in range; a zone may be `Z` or an offset.
  static func date(_ text: [UInt8]) -> Date? {
    guard text.count >= 16, text.starts(with: "D:".utf8) else { return nil }
    var parts: [Int] = []
    var position = 2
    for width in [4, 2, 2, 2, 2, 2] {
      guard let value = number(text[position..<(position + width)]) else { return nil }
      parts.append(value)
      position += width
    }
    guard let day = Day(year: parts[0], month: parts[1], day: parts[2]), parts[3] < 24, parts[4] < 60, parts[5] < 60,
      let offset = zone(text[position...])
    else { return nil }
    let clock = parts[3] * 3600 + parts[4] * 60 + parts[5]
    return day.start(utcOffsetSeconds: offset).addingTimeInterval(Double(clock))
  }

  /// Seconds east of Greenwich.
  private static func zone(_ text: ArraySlice<UInt8>) -> Int? {
    guard let sign = text.first else { return 0 }
    if sign == UInt8(ascii: "Z") { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let digits = text.dropFirst().filter { $0 != UInt8(ascii: "'") }
    guard digits.count == 2 || digits.count == 4, let hours = number(digits[..<2]), let minutes = number(digits[2...])
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard PDFByte.isDigit(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
