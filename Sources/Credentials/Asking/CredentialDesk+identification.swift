import Authority
public import Foundation
public import Identity
import Store

extension CredentialDesk {
  private static let mostListed = 100

  /// The request of a citizen who stands at an office; nil for a reference of none that waits for an agent.
  public func waiting(for reference: CredentialReference) async throws -> CredentialID? {
    try await store.read { transaction in
      try transaction.value(
        """
        SELECT id FROM credentials_credential
        WHERE reference = \(reference) AND activated_at IS NULL AND ended_at IS NULL
        """)
    }
  }

  /// The requests that another agent has confirmed and that wait for one more approval, the oldest first.
  public func awaitingApproval(by agent: AgentID) async throws -> [AskingLine] {
    let rows = try await store.read { transaction in
      try transaction.rows(
        """
        SELECT id, reference, request, identified_at FROM credentials_credential
        WHERE identified_at IS NOT NULL AND activated_at IS NULL AND ended_at IS NULL AND identified_by <> \(agent)
        ORDER BY identified_at, id LIMIT \(Self.mostListed)
        """
      ).map { row in
        (
          AskingLine(
            id: try row.get("id"), reference: try row.get("reference"), identifiedAt: try row.get("identified_at")),
          try row.get("request", as: String.self)
        )
      }
    }
    var lines: [AskingLine] = []
    for (line, request) in rows {
      guard let id = RequestID(rawValue: request), try await authority.request(id).state == .waiting else { continue }
      lines.append(line)
    }
    return lines
  }

  /// A request as an agent sees it, with the paper that the first agent saw. The look is logged, and the citizen sees it.
  public func look(
    at id: CredentialID, by reader: AccessReader, at now: Date
  ) async throws -> (credential: Credential, evidence: IdentityEvidence?) {
    let evidence = try await store.write { transaction in
      let row = try row(id, in: transaction)
      try accesses.record(
        .person(row.person), by: reader, for: .motive(.counter), at: now, in: transaction)
      let sealed: [UInt8]? = try transaction.value(
        "SELECT sealed_evidence FROM credentials_credential WHERE id = \(id)", as: [UInt8]?.self
      ).flatMap { $0 }
      return try sealed.map { sealed in
        let plain = try vault.open(sealed, of: row.person, context: id.context("evidence"), in: transaction)
        return try JSONDecoder().decode(IdentityEvidence.self, from: Data(plain))
      }
    }
    return (try await credential(id, at: now), evidence)
  }

  /// An agent's word that the person stood there and the paper is theirs and bears these names. It is the first of the
  /// two approvals.
  ///
  /// - Throws: ``CredentialError/notNow(_:)`` unless the request waits for its first agent; `DeskRefusal`.
  public func identify(
    _ id: CredentialID, by agent: AgentID, with evidence: IdentityEvidence, at now: Date
  ) async throws {
    let credential = try await credential(id, at: now)
    guard credential.state == .asked, credential.certificate == nil, credential.approvals.isEmpty else {
      throw CredentialError.notNow(credential.state.name)
    }
    let plain = [UInt8](try JSONEncoder().encode(evidence))
    try await store.write { transaction in
      let sealed = try vault.seal(plain, for: credential.person, context: id.context("evidence"), in: transaction)
      try transaction.execute(
        """
        UPDATE credentials_credential SET identified_by = \(agent), identified_at = \(now), sealed_evidence = \(sealed)
        WHERE id = \(id) AND ended_at IS NULL
        """)
    }
    _ = try await authority.approve(try await request(of: id), by: agent.rawValue, at: now)
  }

  /// The second agent's approval, with which the certificate is issued and its holder told.
  ///
  /// - Throws: ``CredentialError/notNow(_:)`` unless one agent has seen the person; `DeskRefusal.approvedAlready` for
  ///   that same agent.
  public func approve(_ id: CredentialID, by agent: AgentID, at now: Date) async throws {
    let credential = try await credential(id, at: now)
    guard credential.state == .identified else { throw CredentialError.notNow(credential.state.name) }
    let issued = try await authority.approve(try await request(of: id), by: agent.rawValue, at: now)
    guard issued != nil else { return }
    try await store.write { transaction in
      try notices.tell(.issued, to: credential.person, at: now, in: transaction)
    }
  }

  /// An agent's refusal, which the citizen reads. The key is destroyed.
  public func refuse(_ id: CredentialID, because reason: String, by agent: AgentID, at now: Date) async throws {
    let credential = try await credential(id, at: now)
    guard [.asked, .identified].contains(credential.state.name) else {
      throw CredentialError.notNow(credential.state.name)
    }
    try await authority.refuse(try await request(of: id), because: reason, by: agent.rawValue, at: now)
    try await store.write { transaction in
      try end(id, at: now, in: transaction)
      try notices.tell(.refused, to: credential.person, at: now, in: transaction)
    }
  }

  func request(of id: CredentialID) async throws -> RequestID {
    try await store.read { try row(id, in: $0).request }
  }

  /// Destroys the key and all that would release it.
  func end(_ id: CredentialID, at now: Date, in transaction: Transaction) throws {
    try transaction.execute("DELETE FROM credentials_authorization WHERE credential = \(id)")
    try transaction.execute(
      "UPDATE credentials_credential SET sealed_key = NULL, ended_at = \(now) WHERE id = \(id) AND ended_at IS NULL")
  }
}
