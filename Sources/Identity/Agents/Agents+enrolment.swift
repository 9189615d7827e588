public import Foundation
import Keys
public import Store

extension Agents {
  /// Makes an agent and the ticket to enrol with. The ticket is shown once and handed over in person.
  ///
  /// - Throws: `IdentityError.badLogin`, `.loginTaken`; errors of the store.
  public func create(
    login: String, displayName: String, quality: String, at now: Date, in transaction: Transaction
  ) throws -> (agent: AgentID, ticket: EnrolmentTicket) {
    let login = login.lowercased()
    guard Self.isLogin(login) else { throw IdentityError.badLogin }
    guard try agent(login: login, in: transaction) == nil else { throw IdentityError.loginTaken }
    var random = SystemRandomNumberGenerator()
    let id = AgentID(random: &random)
    let ticket = EnrolmentTicket(at: now, random: &random)
    let secret = seal(TOTP(random: &random), of: id)
    try transaction.execute(
      """
      INSERT INTO identity_agent
        (id, login, display_name, quality, totp_secret, totp_step, enrolment_hash, enrolment_expires_at, created_at)
      VALUES (\(id), \(login), \(displayName), \(quality), \(secret), 0, \(ticket.hash), \(ticket.expiresAt), \(now))
      """)
    return (id, ticket)
  }

  /// A new ticket for an agent who lost password or authenticator. Both are void and all sessions end at once.
  public func renew(_ id: AgentID, at now: Date, in transaction: Transaction) throws -> EnrolmentTicket {
    var random = SystemRandomNumberGenerator()
    let ticket = EnrolmentTicket(at: now, random: &random)
    let secret = seal(TOTP(random: &random), of: id)
    let changed = try transaction.execute(
      """
      UPDATE identity_agent
      SET password_hash = NULL, totp_secret = \(secret), totp_step = 0,
        enrolment_hash = \(ticket.hash), enrolment_expires_at = \(ticket.expiresAt)
      WHERE id = \(id) AND left_at IS NULL
      """)
    guard changed == 1 else { throw IdentityError.unknownAgent }
    // Wrong codes of the old authenticator say nothing of the new one.
    try forget(.secondFactor(of: id), in: transaction)
    try endSessions(of: id, in: transaction)
    return ticket
  }

  /// Whom a ticket is for, with the second factor to put into an authenticator; nil for a ticket that is unknown, used
  /// or expired.
  public func enrolment(
    _ ticket: String, at now: Date, in transaction: Transaction
  ) throws -> (agent: Agent, secondFactor: TOTP)? {
    let row = try transaction.row(
      """
      SELECT id, totp_secret FROM identity_agent
      WHERE enrolment_hash = \(EnrolmentTicket.hash(ticket)) AND enrolment_expires_at > \(now) AND left_at IS NULL
      """)
    guard let row else { return nil }
    let id: AgentID = try row.get("id")
    guard let agent = try agent(id, in: transaction) else { return nil }
    return (agent, try secondFactor(row.get("totp_secret"), of: id))
  }

  /// Enrols the ticket's agent with a password of their choice, once the authenticator shows the right code. The ticket
  /// is used up by success alone.
  ///
  /// - Throws: `IdentityError.weakPassword`, `.busy`, `.hashingFailed`; errors of the store.
  public func enrol(
    _ ticket: String, password: String, code: String, at now: Date, store: Store
  ) async throws -> EnrolmentVerdict {
    guard let known = try await store.read({ try enrolment(ticket, at: now, in: $0) }) else { return .noTicket }
    if let weakness = PasswordWeakness.of(password, login: known.agent.login) {
      throw IdentityError.weakPassword(weakness)
    }
    guard let step = known.secondFactor.step(matching: code, at: now, after: 0) else { return .wrongCode }
    let hash = try await passwords.hash(password, cost: cost)
    let id = known.agent.id
    let changed = try await store.write { transaction in
      try transaction.execute(
        """
        UPDATE identity_agent
        SET password_hash = \(hash.line), totp_step = \(step), enrolment_hash = NULL, enrolment_expires_at = NULL
        WHERE id = \(id) AND enrolment_hash = \(EnrolmentTicket.hash(ticket)) AND left_at IS NULL
        """)
    }
    return changed == 1 ? .enrolled(id) : .noTicket
  }

  func secondFactor(_ sealed: [UInt8], of id: AgentID) throws -> TOTP {
    TOTP(secret: try sealer.open(sealed, context: Self.context(id)))
  }

  private func seal(_ totp: TOTP, of id: AgentID) -> [UInt8] {
    sealer.seal(totp.secret, context: Self.context(id))
  }

  private static func context(_ id: AgentID) -> [UInt8] {
    [UInt8]("identity_agent/totp/\(id.rawValue)".utf8)
  }

  private static func isLogin(_ login: String) -> Bool {
    let bytes = login.utf8
    guard (2...64).contains(bytes.count), let first = bytes.first else { return false }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return letters.contains(first)
      && bytes.allSatisfy { letters.contains($0) || digits.contains($0) || ".-_".utf8.contains($0) }
  }
}
