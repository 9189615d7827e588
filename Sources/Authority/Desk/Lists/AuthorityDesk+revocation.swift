public import Foundation
import Store

extension AuthorityDesk {
  /// Revokes a certificate for good, and publishes the lists that say it.
  ///
  /// - Parameters:
  ///   - invalidSince: since when its key is thought to have been in other hands.
  ///   - agent: the identifier of who does it.
  /// - Throws: ``DeskRefusal/unknownCertificate``, ``DeskRefusal/expired(on:)``, ``DeskRefusal/rootIsAway`` and
  ///   ``AuthorityError/alreadyRevoked(on:)``.
  public func revoke(
    _ serial: SerialNumber, because reason: RevocationReason, invalidSince: Date? = nil, by agent: String,
    at time: Date
  ) async throws {
    guard reason != .certificateHold else { return try await suspend(serial, by: agent, at: time) }
    try await store.write { transaction in
      try change(serial, .revoke, by: agent, at: time, in: transaction) { book in
        try book.revoke(serial, because: reason, on: time, writtenAt: time, invalidSince: invalidSince)
      }
    }
  }

  /// Puts a certificate on hold.
  public func suspend(_ serial: SerialNumber, by agent: String, at time: Date) async throws {
    try await store.write { transaction in
      try change(serial, .suspend, by: agent, at: time, in: transaction) { book in
        try book.revoke(serial, because: .certificateHold, on: time, writtenAt: time)
      }
    }
  }

  /// Ends a suspension. Throws ``AuthorityError/notOnHold`` besides.
  public func release(_ serial: SerialNumber, by agent: String, at time: Date) async throws {
    try await store.write { transaction in
      try change(serial, .release, by: agent, at: time, in: transaction) { book in
        try book.release(serial, writtenAt: time)
      }
    }
  }

  /// Lets the book decide over one certificate, writes what it decided and publishes it.
  func change(
    _ serial: SerialNumber, _ deed: AuthorityDeed, by agent: String, at time: Date, in transaction: Transaction,
    deciding decide: (inout RevocationBook) throws -> Void
  ) throws {
    let line = try line(of: serial, in: transaction)
    guard time <= line.certificate.notAfter else { throw DeskRefusal.expired(on: line.certificate.notAfter) }
    var book = RevocationBook()
    if let row = try transaction.row("\(Self.revocations) WHERE serial = \(serial.bytes)") { try book.write(row) }
    try decide(&book)
    let now = book.revocation(of: serial)
    try transaction.execute(
      """
      INSERT INTO authority_revocation (serial, issuer, reason, revoked_on, invalid_since, written_at)
      VALUES (\(serial.bytes), \(line.issuer.rawValue), \(now?.reason.rawValue), \(now?.date), \(now?.invalidSince),
        \(time))
      ON CONFLICT (serial) DO UPDATE SET reason = excluded.reason, revoked_on = excluded.revoked_on,
        invalid_since = excluded.invalid_since, written_at = excluded.written_at
      """)
    try note(deed, by: agent, line.issuer, serial: serial, at: time, in: transaction)
    let authority = try authority(named: line.issuer)
    try publish(authority, Set([.complete, authority.publication.scope(of: serial)]), at: time, in: transaction)
  }

  /// All that an authority ever revoked or suspended.
  func book(of issuer: AuthorityID, in transaction: Transaction) throws -> RevocationBook {
    var book = RevocationBook()
    for row in try transaction.rows("\(Self.revocations) WHERE issuer = \(issuer.rawValue)") { try book.write(row) }
    return book
  }

  private static let revocations: SQL = """
    SELECT serial, reason, revoked_on, invalid_since, written_at FROM authority_revocation
    """
}

extension RevocationBook {
  /// Writes down what stands in the store.
  fileprivate mutating func write(_ row: Row) throws {
    let serial = try row.serial()
    let written: Date = try row.get("written_at")
    if let revocation = try row.revocation {
      try revoke(
        serial, because: revocation.reason, on: revocation.date, writtenAt: written,
        invalidSince: revocation.invalidSince)
    } else {
      try revoke(serial, because: .certificateHold, on: written, writtenAt: written)
      try release(serial, writtenAt: written)
    }
  }
}
