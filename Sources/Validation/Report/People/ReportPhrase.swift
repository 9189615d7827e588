import Foundation

/// A sentence of a report with what it fills in, not yet put into words.
public struct ReportPhrase: Sendable, Hashable {
  /// Under this key a country pack words it.
  public let key: String
  public let values: [String: ReportValue]
  /// In English, with its `{places}`.
  let english: String

  /// In English, with times in UTC.
  public var inEnglish: String {
    values.reduce(english) { text, value in
      text.replacingOccurrences(of: "{\(value.key)}", with: value.value.inEnglish)
    }
  }
}
