public import Foundation

/// What stands for a place in a sentence. Who words the sentence writes numbers and times as its language does.
public enum ReportValue: Sendable, Hashable {
  case text(String)
  case number(Int)
  case time(Date)
  case day(Date)
  case phrase(ReportPhrase)

  var inEnglish: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .time(let date): date.formatted(.iso8601.dateTimeSeparator(.space)).replacing("Z", with: " UTC")
    case .day(let date): date.formatted(.iso8601.year().month().day())
    case .phrase(let phrase): phrase.inEnglish
    }
  }
}
