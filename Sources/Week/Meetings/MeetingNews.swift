import Foundation
public import Identity
public import Messages
import Store
public import Territory

/// What the parties of a meeting are told by SMS. The texts come from the pack and hold no personal data: who, when and where
/// stand on the page that they lead to.
public struct MeetingNews: Sendable {
  private let outbox: Outbox
  private let citizens: CitizenAccounts
  private let texts: Texts
  private let address: String

  /// `address` is the portal's, as it is written in a message.
  public init(outbox: Outbox, citizens: CitizenAccounts, texts: Texts, address: String) {
    self.outbox = outbox
    self.citizens = citizens
    self.texts = texts
    self.address = address
  }

  /// What is told of.
  enum Event: String {
    case asked, accepted, declined, cancelled, closed, removed
  }

  /// Queues a message in the transaction of what it tells of.
  /// - Parameter now: with event and subject, what makes a repeated call harmless.
  func tell(
    _ event: Event, of subject: String, in edition: EditionID, to person: PersonID, at now: Date,
    in transaction: Transaction
  ) throws {
    guard let phone = try citizens.phone(of: person, in: transaction) else { return }
    let text = texts(
      "sms.meeting.\(event.rawValue)", ["address": "\(address)/semaine/\(edition.rawValue)/rencontres/mes-rendez-vous"])
    let instant = Int64((now.timeIntervalSince1970 * 1_000).rounded())
    try outbox.queue(
      to: phone, text: text, key: "meeting/\(subject)/\(event.rawValue)/\(instant)", at: now, in: transaction)
  }
}
