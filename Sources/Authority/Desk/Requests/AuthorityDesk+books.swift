import Foundation
import Store

extension AuthorityDesk {
  /// The requests in a state, or all of them, the newest first.
  public func requests(_ state: RequestState? = nil) async throws -> [RequestLine] {
    try await store.read { transaction in
      let rows =
        if let state {
          try transaction.rows("\(Self.requests) WHERE q.state = \(state.rawValue) ORDER BY q.asked_at DESC, q.id")
        } else {
          try transaction.rows("\(Self.requests) ORDER BY q.asked_at DESC, q.id")
        }
      return try rows.map { try read($0, in: transaction).line }
    }
  }

  /// Throws ``DeskRefusal/unknownRequest``.
  public func request(_ id: RequestID) async throws -> RequestLine {
    try await store.read { transaction in
      guard let row = try transaction.row("\(Self.requests) WHERE q.id = \(id.rawValue)") else {
        throw DeskRefusal.unknownRequest
      }
      return try read(row, in: transaction).line
    }
  }

  /// The certificates that the authorities of a use issued, the newest first.
  public func certificates(of use: AuthorityUse) async throws -> [CertificateLine] {
    try await store.read { transaction in
      try transaction.rows(
        "\(CertificateLine.selection) WHERE c.issuer IN \(list: issuers(for: use)) ORDER BY c.issued_at DESC, c.serial"
      ).map(CertificateLine.init)
    }
  }

  /// Throws ``DeskRefusal/unknownCertificate``.
  public func certificate(_ serial: SerialNumber) async throws -> CertificateLine {
    try await store.read { try line(of: serial, in: $0) }
  }

  /// As the store names the authorities of a use.
  func issuers(for use: AuthorityUse) -> [String] {
    authorities.filter { $0.use == use }.map(\.id.rawValue)
  }

  func line(of serial: SerialNumber, in transaction: Transaction) throws -> CertificateLine {
    guard let row = try transaction.row("\(CertificateLine.selection) WHERE c.serial = \(serial.bytes)") else {
      throw DeskRefusal.unknownCertificate
    }
    return try CertificateLine(row)
  }

  /// Writes a certificate into the books. `profile` is the name of what it follows.
  func record(
    _ certificate: IssuedCertificate, _ issuer: AuthorityID, profile: String, request: RequestID? = nil,
    by agent: String, at time: Date, in transaction: Transaction
  ) throws {
    try transaction.execute(
      """
      INSERT INTO authority_certificate (serial, issuer, profile, der, request, not_before, not_after, issued_at)
      VALUES (\(certificate.serial.bytes), \(issuer.rawValue), \(profile), \(certificate.der), \(request?.rawValue),
        \(certificate.notBefore), \(certificate.notAfter), \(time))
      """)
    try note(.issue, by: agent, issuer, request: request, serial: certificate.serial, at: time, in: transaction)
  }

  static let requests: SQL = """
    SELECT q.id, q.profile, q.state, q.sealed_content, q.renews, q.asked_by, q.asked_at, c.serial
    FROM authority_request q LEFT JOIN authority_certificate c ON c.request = q.id
    """

  func read(_ row: Row, in transaction: Transaction) throws -> (line: RequestLine, content: RequestContent) {
    guard let id = RequestID(rawValue: try row.get("id")) else {
      throw StoreError.unreadable(column: "id", wanted: "RequestID")
    }
    guard let use = AuthorityUse(holdersProfile: try row.get("profile")) else {
      throw StoreError.unreadable(column: "profile", wanted: "CertificateProfile")
    }
    let content = try RequestContent(try row.get("sealed_content"), of: id, by: sealer)
    let approvals = try transaction.rows(
      "SELECT agent FROM authority_approval WHERE request = \(id.rawValue) ORDER BY approved_at, agent"
    ).map { try $0.get("agent", as: String.self) }
    let line = RequestLine(
      id: id, use: use, state: try row.word("state"), holder: content.holder, limits: content.limits,
      renews: try row.get("renews", as: [UInt8]?.self).flatMap { SerialNumber(bytes: $0) },
      askedBy: try row.get("asked_by"), askedAt: try row.get("asked_at"), approvals: approvals,
      serial: try row.get("serial", as: [UInt8]?.self).flatMap { SerialNumber(bytes: $0) }, refusal: content.refusal)
    return (line, content)
  }
}
