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
    guard let phone = try citizens.phone(of: person, in: transaction) else { return }
    let text = texts(
      "sms.\(entry.event.name)",
      ["number": dossier.number.rawValue, "deadline": FrenchDate.inShort(dossier.deadline), "address": address])
    try outbox.queue(
      to: phone, text: text, key: "\(dossier.number.rawValue)/\(dossier.entries.count - 1)", at: entry.at,
      in: transaction)
  }
}
