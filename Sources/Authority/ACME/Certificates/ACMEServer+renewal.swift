import Foundation
import Store

extension ACMEServer {
  /// How often a client should ask when to renew, in seconds: six hours.
  static let renewalPause = 21_600

  /// When to renew a certificate (RFC 9773 §4.2): around two thirds of its life, or at once when it is revoked.
  func renewalInfo(_ id: RenewalID) async throws -> ACMEAnswer {
    let window = try await store.read { transaction -> RenewalWindow? in
      guard let certificate = try ServedCertificate.find(id, in: transaction) else { return nil }
      let revocation = try register.revocation(of: certificate.serial, in: transaction)
      return RenewalWindow(from: certificate.notBefore, until: certificate.notAfter, revokedOn: revocation?.date)
    }
    guard let window else { throw ACMEProblem.noSuchResource }
    return try ACMEAnswer(json: RenewalInfo(suggestedWindow: window)).with("Retry-After", "\(Self.renewalPause)")
  }

  /// Throws ``ACMEProblem`` unless an order over `names` may replace a certificate: it is the account's, shares a name
  /// with it and is not replaced by another order (RFC 9773 §5).
  func check(
    _ replaced: RenewalID, for names: [ServerName], by account: Account, at time: Date, in transaction: Transaction
  ) throws {
    guard let certificate = try ServedCertificate.find(replaced, in: transaction) else {
      throw ACMEProblem(.malformed, "replaces names no certificate of this server")
    }
    guard certificate.account == account.id else {
      throw ACMEProblem(.unauthorized, "replaces names a certificate of another account")
    }
    let shared = try transaction.value(
      """
      SELECT COUNT(*) FROM authority_acme_authorization
      WHERE order_id = \(certificate.order) AND server IN \(list: names.map(\.rawValue))
      """, as: Int.self)
    guard shared ?? 0 > 0 else { throw ACMEProblem(.malformed, "replaces names a certificate with other names") }
    let taken = try transaction.value(
      """
      SELECT COUNT(*) FROM authority_acme_order
      WHERE replaces = \(replaced.rawValue)
        AND (state = \(OrderState.valid) OR state <> \(OrderState.invalid) AND expires_at > \(time))
      """, as: Int.self)
    guard taken == 0 else { throw ACMEProblem(.alreadyReplaced, "another order replaces this certificate") }
  }
}

private struct RenewalInfo: Encodable {
  let suggestedWindow: RenewalWindow
}
