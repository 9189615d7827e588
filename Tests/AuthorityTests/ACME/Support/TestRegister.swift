import Foundation
import Store
import Synchronization

@testable import Authority

/// A register that lives as long as a test.
final class TestRegister: ServerCertificateRegister {
  /// Guards what was recorded and revoked.
  private let state = Mutex((issued: [SerialNumber](), book: RevocationBook()))

  var issued: [SerialNumber] { state.withLock { $0.issued } }

  func record(_ certificate: IssuedCertificate, at time: Date, in transaction: Transaction) throws {
    state.withLock { $0.issued.append(certificate.serial) }
  }

  func revoke(
    _ serial: SerialNumber, because reason: RevocationReason, on time: Date, in transaction: Transaction
  ) throws {
    try state.withLock { try $0.book.revoke(serial, because: reason, on: time, writtenAt: time) }
  }

  func revocation(of serial: SerialNumber, in transaction: Transaction) throws -> Revocation? {
    revocation(of: serial)
  }

  func revocation(of serial: SerialNumber) -> Revocation? { state.withLock { $0.book.revocation(of: serial) } }
}
