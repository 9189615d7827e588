import Foundation
import Pack

/// A time in a report for machines: UTC, whole seconds, as RFC 3339 writes it.
struct ReportInstant: Sendable, Hashable, Encodable, PackDecodable {
  let date: Date

  init(_ date: Date) {
    self.date = Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(date.formatted(.iso8601))
  }

  static let shape = Shape<String>.text.refined(
    "a time such as 2026-11-22T08:30:00Z", pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z",
    format: "date-time"
  ) { text in (try? Date(text, strategy: .iso8601)).map(ReportInstant.init) }
}
