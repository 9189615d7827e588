import Foundation
public import Identity
public import Messages
import Store
public import Territory

/// What is told by SMS of a registration. The texts come from the pack and hold no personal data.
public struct RegistrationNotices: Sendable {
  private let outbox: Outbox
  let citizens: CitizenAccounts
  private let texts: Texts
  private let address: String

  /// `address` is the portal's, as it is written in a message.
  public init(outbox: Outbox, citizens: CitizenAccounts, texts: Texts, address: String) {
    self.outbox = outbox
    self.citizens = citizens
    self.texts = texts
    self.address = address
  }

  enum News: String {
    case placed, refused
  }

  /// Queues a message in the transaction of what it tells of.
  func tell(
    _ news: News, of id: RegistrationID, to holder: PersonID, _ edition: EditionID, at now: Date,
    in transaction: Transaction
  ) throws {
    guard let phone = try citizens.phone(of: holder, in: transaction) else { return }
    try outbox.queue(
      to: phone, text: texts("sms.badge.\(news.rawValue)", ["year": edition.rawValue, "address": address]),
      key: "week-registration/\(id.rawValue)/\(news.rawValue)", at: now, in: transaction)
  }
}
