public import Foundation
public import Vocabulary

/// One text on its way out.
public struct SMS: Sendable, Hashable {
  /// Stays the same when the text is tried again.
  public let id: MessageID
  public let phone: PhoneNumber
  public let plan: SMSPlan
  /// After this the text is not worth delivering.
  public let expiresAt: Date
  /// Where to report, with `%d` for the report's type; nil where no report is wanted.
  public let reportURL: String?

  public init(id: MessageID, phone: PhoneNumber, plan: SMSPlan, expiresAt: Date, reportURL: String?) {
    self.id = id
    self.phone = phone
    self.plan = plan
    self.expiresAt = expiresAt
    self.reportURL = reportURL
  }
}
