import Foundation
import Store

extension ACMEServer {
  /// Who signed a request: an account, or a key that has none here.
  enum Sender: Sendable, Hashable {
    case key(AccountKey)
    case account(Account)
  }

  /// Checks a signed request and does what it asks (RFC 8555 §6.2 to §6.5).
  func post(_ request: ACMERequest, _ route: ACMERoute) async throws -> ACMEAnswer {
    guard let type = request.contentType?.split(separator: ";").first,
      type.lowercased().trimmingCharacters(in: .whitespaces) == "application/jose+json"
    else { throw ACMEProblem(.malformed, status: 415, "requests are application/jose+json") }
    let message = try SignedMessage(json: request.body)
    guard message.url == policy.link(route) else {
      throw ACMEProblem(.unauthorized, "the request was signed for another address")
    }
    let sender = try await sender(of: message, to: route, at: request.time)
    return try await act(on: message, from: sender, route, at: request.time)
  }

  /// The nonce is spent only by a request that its sender signed, so that nobody spends another's.
  private func sender(of message: SignedMessage, to route: ACMERoute, at time: Date) async throws -> Sender {
    let badNonce = ACMEProblem(.badNonce, "the nonce is not ours, too old or was used; take the one of this answer")
    guard let nonce = message.nonce, nonces.isGood(nonce, at: time) else { throw badNonce }
    let sender = try await claimedSender(of: message, to: route)
    switch sender {
    case .key(let key): try message.check(with: key)
    case .account(let account): try message.check(with: account.key)
    }
    guard nonces.spend(nonce, at: time) else { throw badNonce }
    if case .account(let account) = sender, account.state != .valid { throw Account.isOver }
    return sender
  }

  /// A new account signs with its key itself; a certificate may be revoked by its own; all else is signed by an account.
  private func claimedSender(of message: SignedMessage, to route: ACMERoute) async throws -> Sender {
    switch (message.signer, route) {
    case (.key(let key), .newAccount), (.key(let key), .revokeCertificate): return .key(key)
    case (.named, .newAccount): throw ACMEProblem(.malformed, "a new account has its key as jwk")
    case (.key, _): throw ACMEProblem(.malformed, "the protected header has the account as kid")
    case (.named(let name), _):
      let prefix = policy.base + "/account/"
      guard name.hasPrefix(prefix), let id = ResourceID(rawValue: String(name.dropFirst(prefix.count))),
        let account = try await store.read({ try Account.find(id, in: $0) })
      else { throw ACMEProblem(.accountDoesNotExist, "kid is the address of no account") }
      return .account(account)
    }
  }

  private func act(
    on message: SignedMessage, from sender: Sender, _ route: ACMERoute, at time: Date
  ) async throws -> ACMEAnswer {
    switch (sender, route) {
    case (.key(let key), .newAccount): try await newAccount(message, key: key, at: time)
    case (_, .revokeCertificate): try await revoke(message, by: sender, at: time)
    case (.account(let account), .newOrder): try await newOrder(message, by: account, at: time)
    case (.account(let account), .keyChange): try await changeKey(message, by: account)
    case (.account(let account), .account(let id)): try await self.account(id, message, by: account, at: time)
    case (.account(let account), .orders(let id)): try await orders(of: id, message, by: account, at: time)
    case (.account(let account), .order(let id)): try await order(id, message, by: account, at: time)
    case (.account(let account), .finalize(let id)): try await finalize(id, message, by: account, at: time)
    case (.account(let account), .authorization(let id)):
      try await authorization(id, message, by: account, at: time)
    case (.account(let account), .challenge(let id)): try await challenge(id, message, by: account, at: time)
    case (.account(let account), .certificate(let id)): try await certificate(id, message, by: account)
    default: throw ACMEProblem.noSuchResource
    }
  }
}
