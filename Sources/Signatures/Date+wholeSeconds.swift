import Foundation

extension Date {
  /// This time without its fraction of a second, as certificates, stamps and PDFs keep it.
  var wholeSeconds: Date { Date(timeIntervalSince1970: timeIntervalSince1970.rounded(.down)) }
}
