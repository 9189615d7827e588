import Foundation
import Store

extension ACMEServer {
  /// Gives an account another key (RFC 8555 §7.3.5). The old key signs the request, the new one what is in it.
  func changeKey(_ message: SignedMessage, by account: Account) async throws -> ACMEAnswer {
    let inner = try SignedMessage(json: message.payload)
    guard case .key(let key) = inner.signer else {
      throw ACMEProblem(.malformed, "the inner message has the new key as jwk")
    }
    guard inner.url == message.url, inner.nonce == nil else {
      throw ACMEProblem(.malformed, "the inner message has the same address and no nonce")
    }
    try inner.check(with: key)
    let change = try JSONText.value(KeyChange.self, from: inner.payload)
    guard change.account == policy.link(.account(account.id)), try AccountKey(change.oldKey) == account.key else {
      throw ACMEProblem(.malformed, "the inner message names another account or another old key")
    }
    let changed = try await store.write { transaction in
      try account.confirm(in: transaction)
      if let owner = try Account.find(with: key, in: transaction) {
        throw ACMEProblem(.malformed, status: 409, "an account has this key")
          .with("Location", policy.link(.account(owner.id)))
      }
      try transaction.execute(
        """
        UPDATE authority_acme_account SET thumbprint = \(key.thumbprint), jwk = \(key.text) WHERE id = \(account.id)
        """)
      return try Account.find(account.id, in: transaction)
    }
    guard let changed else { throw ACMEProblem.noSuchResource }
    return try answer(with: changed)
  }
}

private struct KeyChange: Decodable {
  let account: String
  let oldKey: JSONWebKey
}
