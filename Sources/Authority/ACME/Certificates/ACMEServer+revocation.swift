import Foundation
import Signatures
import Store
import X509

extension ACMEServer {
  /// The reasons that a holder may give. The others are the authority's to judge.
  static let holdersReasons: Set<RevocationReason> = [
    .unspecified, .keyCompromise, .affiliationChanged, .superseded, .cessationOfOperation,
  ]

  /// Revokes a certificate that this server issued (RFC 8555 §7.6). It may be asked by the account that has it, by one
  /// that holds valid authorizations for all its names, and by the certificate's own key.
  func revoke(_ message: SignedMessage, by sender: Sender, at time: Date) async throws -> ACMEAnswer {
    let wish = try JSONText.value(RevocationRequest.self, from: message.payload)
    let reason = try reason(wish.reason)
    guard let der = Base64.url.bytes(wish.certificate), let certificate = try? IssuedCertificate(der: der) else {
      throw ACMEProblem(.malformed, "the certificate is DER in base64url without padding")
    }
    let fingerprint = certificate.fingerprint
    try await store.write { transaction in
      guard let served = try ServedCertificate.find(fingerprint: fingerprint, in: transaction) else {
        throw ACMEProblem(.malformed, status: 404, "this server issued no such certificate")
      }
      let mayRevoke =
        switch sender {
        case .key(let key): key.certified == certificate.certificate.publicKey
        case .account(let account): try account.mayRevoke(served, at: time, in: transaction)
        }
      guard mayRevoke else { throw ACMEProblem(.unauthorized, "the certificate is another's") }
      do {
        try register.revoke(served.serial, because: reason, on: time, in: transaction)
      } catch AuthorityError.alreadyRevoked {
        throw ACMEProblem(.alreadyRevoked, "the certificate was revoked before")
      }
    }
    return ACMEAnswer(200)
  }

  private func reason(_ number: Int?) throws(ACMEProblem) -> RevocationReason {
    guard let number else { return .unspecified }
    guard let reason = RevocationReason(rawValue: number), Self.holdersReasons.contains(reason) else {
      let allowed = Self.holdersReasons.map(\.rawValue).sorted().map(String.init).joined(separator: ", ")
      throw ACMEProblem(.badRevocationReason, "reasons are \(allowed)")
    }
    return reason
  }
}

private struct RevocationRequest: Decodable {
  let certificate: String
  let reason: Int?
}

extension Account {
  fileprivate func mayRevoke(_ served: ServedCertificate, at time: Date, in transaction: Transaction) throws -> Bool {
    try confirm(in: transaction)
    if served.account == id { return true }
    let missing = try transaction.value(
      """
      SELECT COUNT(*) FROM authority_acme_authorization n
      WHERE n.order_id = \(served.order) AND NOT EXISTS (
        SELECT 1 FROM authority_acme_authorization a JOIN authority_acme_order o ON o.id = a.order_id
        WHERE o.account = \(id) AND a.server = n.server AND a.state = \(AuthorizationState.valid)
          AND a.expires_at > \(time))
      """, as: Int.self)
    return missing == 0
  }
}
