import Foundation
public import Identity
public import Messages
import Store
public import Territory
import Vocabulary

/// What a citizen is told by SMS when a dossier moves. The texts come from the pack and hold no personal data.
public struct Notices: Sendable {
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

  /// Queues the message of an entry, in the transaction that appends it. Entries that the citizen made, or that say
  /// nothing to the citizen, have none.
  func announce(_ entry: Entry, of dossier: Dossier, to person: PersonID, in transaction: Transaction) throws {
    switch entry.event {
    case .submitted, .asked, .refused, .issued, .revoked: break
    case .claimed, .released, .answered, .receiptRecorded, .cleared, .withdrawn, .recalled: return
    }
    try tell(
      person, "sms.\(entry.event.name)", of: dossier.number, until: dossier.deadline,
      key: String(dossier.entries.count - 1), at: entry.at, in: transaction)
  }

  /// Queues the message that the provisional ranking of a contest is published: an appeal may be made to the end of a day.
  func announceRanking(
    with number: DossierNumber, to person: PersonID, appealsUntil last: Day, at now: Date, in transaction: Transaction
  ) throws {
    try tell(person, "sms.ranking", of: number, until: last, key: "ranking", at: now, in: transaction)
  }

  private func tell(
    _ person: PersonID, _ text: String, of number: DossierNumber, until day: Day, key: String, at now: Date,
    in transaction: Transaction
  ) throws {
    guard let phone = try citizens.phone(of: person, in: transaction) else { return }
    let words = texts(
      text, ["number": number.rawValue, "deadline": FrenchDate.inShort(day), "address": address])
    try outbox.queue(to: phone, text: words, key: "\(number.rawValue)/\(key)", at: now, in: transaction)
  }
}
