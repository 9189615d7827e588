public import Foundation
public import Store

/// What servers had by ACME stands in the same books.
extension AuthorityDesk: ServerCertificateRegister {
  public func record(_ certificate: IssuedCertificate, at time: Date, in transaction: Transaction) throws {
    try record(
      certificate, try authority(.servers).id, profile: CertificateProfile.server.name, by: Self.acme, at: time,
      in: transaction)
  }

  public func revoke(
    _ serial: SerialNumber, because reason: RevocationReason, on time: Date, in transaction: Transaction
  ) throws {
    try change(serial, .revoke, by: Self.acme, at: time, in: transaction) { book in
      try book.revoke(serial, because: reason, on: time, writtenAt: time)
    }
  }

  public func revocation(of serial: SerialNumber, in transaction: Transaction) throws -> Revocation? {
    try line(of: serial, in: transaction).revocation
  }
}
