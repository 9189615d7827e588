package import Foundation

extension XMLElement {
  /// `base64Binary`; nil for anything else.
  package var octets: [UInt8]? {
    guard let text else { return nil }
    let digits = text.utf8.filter { !XMLByte.isSpace($0) }
    guard !digits.isEmpty, let data = Data(base64Encoded: Data(digits)) else { return nil }
    return [UInt8](data)
  }

  /// `dateTime` with a zone, such as `2026-11-22T08:00:00Z`; nil for anything else.
  package var time: Date? {
    guard let text, text.utf8.count <= 40 else { return nil }
    if let time = try? Date(text, strategy: .iso8601) { return time }
    return try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}
