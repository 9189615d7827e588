public import Foundation
public import Store

/// Where the authority keeps what it issued and revoked, so that its lists and its answers of OCSP say it.
///
/// All is written in the transaction of the server of ACME: a certificate is handed out only if it is recorded.
public protocol ServerCertificateRegister: Sendable {
  /// Records a certificate that was issued for a server.
  func record(_ certificate: IssuedCertificate, at time: Date, in transaction: Transaction) throws

  /// Revokes a certificate. Throws ``AuthorityError/alreadyRevoked(on:)``.
  func revoke(
    _ serial: SerialNumber, because reason: RevocationReason, on time: Date, in transaction: Transaction) throws

  /// Whether and when a certificate was revoked, by whomever.
  func revocation(of serial: SerialNumber, in transaction: Transaction) throws -> Revocation?
}
