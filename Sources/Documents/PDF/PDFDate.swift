import Foundation

/// A moment in the two forms that a file tells it, in UTC to the second.
enum PDFDate {
  /// As `D:20261121203300Z` (ISO 32000-1 §7.9.4).
  static func info(_ date: Date) -> String {
    "D:" + xmp(date).filter { $0.isASCII && ($0.isNumber || $0 == "Z") }
  }

  /// As `2026-11-21T20:33:00Z` (ISO 8601).
  static func xmp(_ date: Date) -> String { date.formatted(.iso8601) }
}
