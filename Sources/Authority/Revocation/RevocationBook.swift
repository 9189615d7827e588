public import Foundation

/// Which certificates of an authority are revoked or suspended, and since when the authority knows.
///
/// A state machine over each certificate: good → on hold → good again, good or on hold → revoked for good. Entries stay
/// after the certificate has expired, so that old signatures can be judged.
public struct RevocationBook: Sendable, Hashable {
  private var entries: [SerialNumber: Entry] = [:]

  private struct Entry: Sendable, Hashable {
    /// Nil for a certificate that was on hold and is good again.
    var revocation: Revocation?
    /// When the authority wrote this down: what a delta list goes by.
    var written: Date
  }

  public init() {}

  /// The revocation that stands, nil for a certificate that is good as far as this book knows.
  public func revocation(of serial: SerialNumber) -> Revocation? { entries[serial]?.revocation }

  /// How many certificates are revoked or on hold.
  public var count: Int { entries.values.count { $0.revocation != nil } }

  /// Revokes or suspends. A hold that becomes final keeps the date of the hold: nothing signed since is good.
  ///
  /// Throws ``AuthorityError/alreadyRevoked(on:)``, also for a hold on what is on hold, and
  /// ``AuthorityError/notAReason`` for ``RevocationReason/removeFromCRL``.
  public mutating func revoke(
    _ serial: SerialNumber, because reason: RevocationReason, on date: Date, invalidSince: Date? = nil
  ) throws(AuthorityError) {
    guard reason != .removeFromCRL else { throw .notAReason }
    var start = date
    if let standing = revocation(of: serial) {
      guard standing.reason == .certificateHold, reason != .certificateHold else {
        throw .alreadyRevoked(on: standing.date)
      }
      start = standing.date
    }
    entries[serial] = Entry(
      revocation: Revocation(on: start, because: reason, invalidSince: invalidSince), written: date)
  }

  /// Ends a suspension. Throws ``AuthorityError/notOnHold``.
  public mutating func release(_ serial: SerialNumber, on date: Date) throws(AuthorityError) {
    guard revocation(of: serial)?.reason == .certificateHold else { throw .notOnHold }
    entries[serial] = Entry(revocation: nil, written: date)
  }

  /// All revocations, by number.
  var revoked: [RevokedCertificate] {
    entries.compactMap { serial, entry in
      entry.revocation.map { RevokedCertificate(serial: serial, revocation: $0) }
    }.sorted { $0.serial < $1.serial }
  }

  /// What changed since a list of this time was made, by number. What is good again is removed, also when it was put on
  /// hold after that list (RFC 5280 §5.2.4).
  func changes(since time: Date) -> [RevokedCertificate] {
    entries.compactMap { serial, entry in
      guard entry.written >= time else { return nil }
      return RevokedCertificate(
        serial: serial, revocation: entry.revocation ?? Revocation(on: entry.written, because: .removeFromCRL))
    }.sorted { $0.serial < $1.serial }
  }
}
