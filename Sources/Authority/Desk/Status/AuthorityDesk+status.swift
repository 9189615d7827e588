public import Foundation
import Store

extension AuthorityDesk {
  /// How long an answer about a certificate holds, in seconds; it is signed anew when half of that has passed.
  private static let life: TimeInterval = 12 * 3600
  /// For more certificates than this, answers are signed when they are asked for.
  private static let mostPrepared = 5_000

  /// The whole `OCSPResponse` to a request's bytes, whatever they are, and until when it may be kept; nil for an answer
  /// that is for its asker alone. It comes from memory where it can.
  ///
  /// Throws ``DeskRefusal/noAuthority(_:)`` for an authority that has no responder.
  public func answer(
    to request: [UInt8], about issuer: AuthorityID, at time: Date
  ) async throws -> (der: [UInt8], keptUntil: Date?) {
    guard let question = try? StatusRequest(der: request) else {
      return (StatusRefusal.malformedRequest.der, nil)
    }
    let view = try await currentView(of: issuer, at: time)
    if let prepared = view.answers.answer(to: question, at: time) { return (prepared, view.answers.nextUpdate) }
    let serials = question.certificates.map(\.serial)
    let status = try await status(of: serials, issuedBy: issuer)
    let end = time.addingTimeInterval(Self.life)
    let answer = try view.responder.answer(to: question, at: time, until: end) { status[$0] ?? .unknown }
    return (answer, question.nonce == nil ? end : nil)
  }

  /// What is known of certificates by their numbers, as of now.
  public func status(
    of serials: [SerialNumber], issuedBy issuer: AuthorityID
  ) async throws -> [SerialNumber: CertificateStatus] {
    try await store.read { transaction in
      let rows = try transaction.rows(
        "\(Self.statuses) WHERE c.issuer = \(issuer.rawValue) AND c.serial IN \(list: serials.map(\.bytes))")
      return try Self.statuses(rows)
    }
  }

  private func currentView(of issuer: AuthorityID, at time: Date) async throws -> StatusBoard.View {
    let (standing, isToBeCompared) = board.view(of: issuer, at: time)
    guard isToBeCompared else {
      guard let standing else { throw DeskRefusal.noAuthority(issuer.use) }
      return standing
    }
    do {
      let fresh = try await view(of: issuer, unless: standing, at: time)
      board.keep(fresh, of: issuer, at: time)
      guard let view = fresh ?? standing else { throw DeskRefusal.noAuthority(issuer.use) }
      return view
    } catch {
      board.keep(nil, of: issuer, at: time)
      throw error
    }
  }

  /// A view of what the store holds now; nil when `standing` still is one.
  private func view(
    of issuer: AuthorityID, unless standing: StatusBoard.View?, at time: Date
  ) async throws -> StatusBoard.View? {
    try await store.read { transaction in
      let mark = try mark(of: issuer, in: transaction)
      if let standing, standing.mark == mark,
        standing.answers.nextUpdate.timeIntervalSince(time) > Self.life / 2
      {
        return nil
      }
      guard let responder = try responder(of: issuer, in: transaction) else {
        throw DeskRefusal.noAuthority(issuer.use)
      }
      let rows = try transaction.rows(
        """
        \(Self.statuses)
        WHERE c.issuer = \(issuer.rawValue) AND c.not_after > \(time) ORDER BY c.issued_at DESC
        LIMIT \(Self.mostPrepared)
        """)
      let known = try Self.statuses(rows)
      let answers = try PreparedAnswers(
        for: known.keys, from: responder, at: time, until: time.addingTimeInterval(Self.life)
      ) { known[$0] ?? .unknown }
      return StatusBoard.View(mark: mark, responder: responder, answers: answers)
    }
  }

  private func mark(of issuer: AuthorityID, in transaction: Transaction) throws -> StatusBoard.Mark {
    StatusBoard.Mark(
      certificates: try transaction.value(
        "SELECT COUNT(*) FROM authority_certificate WHERE issuer = \(issuer.rawValue)", as: Int.self) ?? 0,
      written: try transaction.value(
        "SELECT MAX(written_at) FROM authority_revocation WHERE issuer = \(issuer.rawValue)", as: Date.self))
  }

  private static let statuses: SQL = """
    SELECT c.serial, r.reason, r.revoked_on, r.invalid_since
    FROM authority_certificate c LEFT JOIN authority_revocation r ON r.serial = c.serial
    """

  private static func statuses(_ rows: [Row]) throws -> [SerialNumber: CertificateStatus] {
    var known: [SerialNumber: CertificateStatus] = [:]
    for row in rows { known[try row.serial()] = try row.revocation.map { .revoked($0) } ?? .good }
    return known
  }
}
