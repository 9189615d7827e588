import Foundation
public import Identity
public import Messages
import Store
public import Territory

/// What a citizen is told by SMS of their signature. The texts come from the pack and hold no personal data.
public struct CredentialNotices: Sendable {
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

  /// What is told of.
  enum News {
    /// The certificate is there, and has to be accepted.
    case issued
    case refused
    /// The key signed something of this short print.
    case used(print: String)
    /// Too many PINs were wrong.
    case locked
    case revoked

    fileprivate var key: String {
      switch self {
      case .issued: "sms.signature.issued"
      case .refused: "sms.signature.refused"
      case .used: "sms.signature.used"
      case .locked: "sms.signature.locked"
      case .revoked: "sms.signature.revoked"
      }
    }
  }

  /// Queues a message in the transaction of what it tells of.
  func tell(_ news: News, to person: PersonID, at now: Date, in transaction: Transaction) throws {
    guard let phone = try citizens.phone(of: person, in: transaction) else { return }
    var values = ["address": address]
    if case .used(let print) = news { values["print"] = print }
    try outbox.queue(
      to: phone, text: texts(news.key, values), key: "signature/\(CredentialID.digits(16))", at: now, in: transaction)
  }

  /// Queues a code with the short print of what it is for.
  func send(_ code: OneTimeCode, for print: String, at now: Date, in transaction: Transaction) throws {
    try outbox.queue(
      to: code.ticket.phone, text: texts("sms.signature.code", ["code": code.display, "print": print]),
      key: "signature-code/\(CredentialID.digits(16))", lifetime: code.expiresAt.timeIntervalSince(now), at: now,
      in: transaction)
  }
}
