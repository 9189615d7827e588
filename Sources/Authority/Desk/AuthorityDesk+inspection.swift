import Foundation
import Store
import X509

extension AuthorityDesk {
  /// Certificates that are looked at in one transaction.
  private static let portion = 1_000

  /// Holds the books against themselves: every certificate against its authority, request and trail, every list against
  /// its authority and the revocations.
  ///
  /// - Parameter progress: how many certificates were looked at.
  public func inspect(progress: (Int) -> Void = { _ in }) async throws -> [AuthorityFault] {
    var faults: [AuthorityFault] = []
    var last: [UInt8] = []
    var count = 0
    while true {
      let after = last
      let (portion, end, found) = try await store.readAtLength { try inspectCertificates(after: after, in: $0) }
      faults += found
      count += portion
      progress(count)
      guard let end else { break }
      last = end
    }
    faults += try await store.readAtLength { try inspectRequests(in: $0) }
    faults += try await store.readAtLength { try inspectRevocations(in: $0) }
    for authority in authorities {
      faults += try await store.readAtLength { try inspectLists(of: authority, in: $0) }
    }
    return faults
  }

  /// How many rows were looked at, and the last one's key unless there are no more.
  private func inspectCertificates(
    after last: [UInt8], in transaction: Transaction
  ) throws -> (count: Int, last: [UInt8]?, faults: [AuthorityFault]) {
    let rows = try transaction.rows(
      """
      SELECT c.serial, c.issuer, c.der, c.not_before, c.not_after, c.request, q.state,
        CASE WHEN EXISTS (
          SELECT 1 FROM authority_event e WHERE e.serial = c.serial AND e.deed = \(AuthorityDeed.issue.rawValue)
        ) THEN 1 ELSE 0 END AS is_traced
      FROM authority_certificate c LEFT JOIN authority_request q ON q.id = c.request
      WHERE c.serial > \(last) ORDER BY c.serial LIMIT \(Self.portion)
      """)
    var faults: [AuthorityFault] = []
    for row in rows { faults += try inspect(certificate: row) }
    let end = try rows.count < Self.portion ? nil : rows.last?.get("serial", as: [UInt8].self)
    return (rows.count, end, faults)
  }

  private func inspect(certificate row: Row) throws -> [AuthorityFault] {
    let key: [UInt8] = try row.get("serial")
    guard let certificate = try? IssuedCertificate(der: try row.get("der")), certificate.serial.bytes == key else {
      return [.unreadableCertificate(SerialNumber(bytes: key).map { "\($0)" } ?? "without a number")]
    }
    let serial = certificate.serial
    var faults: [AuthorityFault] = []
    let name: String = try row.get("issuer")
    if let issuer = authorities.first(where: { $0.id.rawValue == name }) {
      if !certificate.isIssued(by: issuer.certificate) { faults.append(.foreignCertificate(serial, issuer.id)) }
    } else {
      faults.append(.unknownIssuer(serial, name))
    }
    if try row.get("not_before") != certificate.notBefore || row.get("not_after") != certificate.notAfter {
      faults.append(.otherPeriod(serial))
    }
    if try !row.get("is_traced", as: Bool.self) { faults.append(.untraced(serial)) }
    if let request = try row.get("request", as: String?.self).flatMap(RequestID.init(rawValue:)),
      try row.get("state", as: String?.self) != RequestState.issued.rawValue
    {
      faults.append(.strayRequest(request))
    }
    return faults
  }

  private func inspectRequests(in transaction: Transaction) throws -> [AuthorityFault] {
    var faults: [AuthorityFault] = []
    for row in try transaction.rows("\(Self.requests) ORDER BY q.id") {
      let name: String = try row.get("id")
      guard let id = RequestID(rawValue: name), let line = try? read(row, in: transaction).line else {
        faults.append(.unreadableRequest(name))
        continue
      }
      if line.approvals.contains(line.askedBy) { faults.append(.ownApproval(id)) }
      guard line.state == .issued else { continue }
      if line.serial == nil { faults.append(.strayRequest(id)) }
      let others = line.approvals.count { $0 != line.askedBy }
      if others < Self.approvals { faults.append(.unapproved(id, approvals: others)) }
    }
    return faults
  }

  /// A row without a reason is a suspension that was ended.
  private func inspectRevocations(in transaction: Transaction) throws -> [AuthorityFault] {
    let rows = try transaction.rows(
      """
      SELECT r.serial, r.issuer, r.reason, r.revoked_on, c.issuer AS own,
        CASE WHEN EXISTS (
          SELECT 1 FROM authority_event e WHERE e.serial = r.serial AND e.deed = \(AuthorityDeed.release.rawValue)
        ) THEN 1 ELSE 0 END AS is_released
      FROM authority_revocation r JOIN authority_certificate c ON c.serial = r.serial ORDER BY r.serial
      """)
    var faults: [AuthorityFault] = []
    for row in rows {
      let serial = try row.serial()
      let reason = try row.get("reason", as: Int?.self)
      let isExplained =
        if let reason {
          try RevocationReason(rawValue: reason) != nil && row.get("revoked_on", as: Date?.self) != nil
        } else {
          try row.get("is_released", as: Bool.self)
        }
      if !isExplained { faults.append(.unexplained(serial)) }
      if try row.get("issuer", as: String.self) != row.get("own", as: String.self) {
        faults.append(.foreignRevocation(serial))
      }
    }
    return faults
  }
}

extension IssuedCertificate {
  /// Whether `authority`'s key signed this certificate in its name.
  fileprivate func isIssued(by authority: IssuedCertificate) -> Bool {
    certificate.issuer == authority.certificate.subject
      && authority.certificate.publicKey.isValidSignature(certificate.signature, for: certificate)
  }
}
