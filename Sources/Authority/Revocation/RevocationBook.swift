public import Foundation

/// Which certificates of an authority are revoked or suspended, and since when the authority knows.
///
/// A state machine over each certificate: good → on hold → good again, good or on hold → revoked for good, and that still
/// → compromised. Entries stay after the certificate has expired, so that old signatures can be judged.
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

  /// Revokes or suspends. What takes the place of a hold, or of a revocation less grave, never counts from later than
  /// that: nothing signed since is good.
  ///
  /// - Parameters:
  ///   - date: from when on the certificate is revoked; it may lie before `time`.
  ///   - time: when the authority writes this down: the next delta list has it.
  /// - Throws: ``AuthorityError/alreadyRevoked(on:)``, also for a hold on what is on hold, unless a certificate that is
  ///   revoked for good is found compromised, or so since an earlier time; ``AuthorityError/notAReason`` for
  ///   ``RevocationReason/removeFromCRL``.
  public mutating func revoke(
    _ serial: SerialNumber, because reason: RevocationReason, on date: Date, writtenAt time: Date,
    invalidSince: Date? = nil
  ) throws(AuthorityError) {
    guard reason != .removeFromCRL else { throw .notAReason }
    var revocation = Revocation(on: date, because: reason, invalidSince: invalidSince)
    if let standing = self.revocation(of: serial) {
      let isGraver =
        standing.reason == .certificateHold ? reason != .certificateHold : revocation.outweighs(standing)
      guard isGraver else { throw .alreadyRevoked(on: standing.date) }
      revocation = Revocation(
        on: min(date, standing.date), because: reason,
        invalidSince: [invalidSince, standing.invalidSince].compactMap(\.self).min())
    }
    entries[serial] = Entry(revocation: revocation, written: time)
  }

  /// Ends a suspension. Throws ``AuthorityError/notOnHold``.
  public mutating func release(_ serial: SerialNumber, writtenAt time: Date) throws(AuthorityError) {
    guard revocation(of: serial)?.reason == .certificateHold else { throw .notOnHold }
    entries[serial] = Entry(revocation: nil, written: time)
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
