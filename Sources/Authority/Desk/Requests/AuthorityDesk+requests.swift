public import Foundation
import Store

extension AuthorityDesk {
  /// How many agents approve a request, besides the one who brought it.
  public static let approvals = 2

  /// Takes a request for a certificate. Checks at once all that could keep it from being issued.
  ///
  /// - Parameters:
  ///   - csr: PKCS#10 in DER, signed by the key that is to be certified.
  ///   - limits: what the certificate may be used for, in words for people.
  ///   - serial: the certificate that this one takes the place of.
  ///   - agent: who brings it; may not approve it.
  /// - Throws: ``AuthorityError`` for a request that is unsound or not its holder's, and ``DeskRefusal``.
  public func ask(
    for use: AuthorityUse, _ holder: RequestedHolder, csr: [UInt8], limits: String? = nil,
    renewing serial: SerialNumber? = nil, by agent: String, at time: Date
  ) async throws -> RequestID {
    guard let profile = use.holdersProfile else { throw DeskRefusal.notRequested(profile: use.rawValue) }
    let issuer = try authority(use).id
    let bearer = try holder.holder
    guard bearer.isOf(profile.holder) else { throw AuthorityError.wrongHolder(profile: profile.name) }
    _ = try CertificatePolicy.notice(limits: limits)
    try CertificateRequest(der: csr).check(for: bearer)
    let id = RequestID.random()
    let sealed = try RequestContent(csr: csr, holder: holder, limits: limits).sealed(for: id, by: sealer)
    try await store.write { transaction in
      if let serial {
        let renewed = try line(of: serial, in: transaction)
        guard renewed.profile == profile.name else { throw DeskRefusal.renewsAnotherKind }
      }
      try transaction.execute(
        """
        INSERT INTO authority_request (id, profile, state, sealed_content, renews, asked_by, asked_at)
        VALUES (\(id.rawValue), \(profile.name), \(RequestState.waiting.rawValue), \(sealed), \(serial?.bytes),
          \(agent), \(time))
        """)
      try note(.ask, by: agent, issuer, request: id, serial: serial, at: time, in: transaction)
    }
    return id
  }

  /// An agent's approval. Returns the certificate with the second one, nil with the first.
  ///
  /// - Throws: ``DeskRefusal/ownRequest``, ``DeskRefusal/approvedAlready``, ``DeskRefusal/requestIsOver(_:)`` or
  ///   ``DeskRefusal/unknownRequest``; ``AuthorityError`` when it cannot be issued, and the approval is not taken.
  public func approve(_ id: RequestID, by agent: String, at time: Date) async throws -> IssuedCertificate? {
    try await store.write { transaction in
      let (line, content) = try open(id, in: transaction)
      guard line.askedBy != agent else { throw DeskRefusal.ownRequest }
      guard !line.approvals.contains(agent) else { throw DeskRefusal.approvedAlready }
      try transaction.execute(
        "INSERT INTO authority_approval (request, agent, approved_at) VALUES (\(id.rawValue), \(agent), \(time))")
      let issuer = try authority(line.use).id
      try note(.approve, by: agent, issuer, request: id, at: time, in: transaction)
      guard line.approvals.count + 1 >= Self.approvals else { return nil }
      let certificate = try issue(content, for: line.use, at: time)
      try close(id, as: .issued, at: time, in: transaction)
      try record(
        certificate, issuer, profile: line.use.holdersProfile?.name ?? "", request: id, by: agent, at: time,
        in: transaction)
      return certificate
    }
  }

  /// Refuses a request; one agent is enough. `reason` is kept sealed beside it.
  public func refuse(_ id: RequestID, because reason: String, by agent: String, at time: Date) async throws {
    try await store.write { transaction in
      let (line, content) = try open(id, in: transaction)
      var refused = content
      refused.refusal = reason
      let sealed = try refused.sealed(for: id, by: sealer)
      try transaction.execute(
        "UPDATE authority_request SET sealed_content = \(sealed) WHERE id = \(id.rawValue)")
      try close(id, as: .refused, at: time, in: transaction)
      try note(.refuse, by: agent, try authority(line.use).id, request: id, at: time, in: transaction)
    }
  }

  /// Begins an hour before it is issued, for clocks that are slow, and never outlives its issuer.
  private func issue(_ content: RequestContent, for use: AuthorityUse, at time: Date) throws -> IssuedCertificate {
    guard let profile = use.holdersProfile else { throw DeskRefusal.notRequested(profile: use.rawValue) }
    let authority = try authority(use)
    let (from, until) = authority.period(for: profile, at: time)
    return try authority.issue(
      profile, to: try content.holder.holder, for: try CertificateRequest(der: content.csr), limits: content.limits,
      from: from, until: until)
  }

  private func open(_ id: RequestID, in transaction: Transaction) throws -> (RequestLine, RequestContent) {
    guard let row = try transaction.row("\(Self.requests) WHERE q.id = \(id.rawValue)") else {
      throw DeskRefusal.unknownRequest
    }
    let (line, content) = try read(row, in: transaction)
    guard line.state == .waiting else { throw DeskRefusal.requestIsOver(line.state) }
    return (line, content)
  }

  private func close(_ id: RequestID, as state: RequestState, at time: Date, in transaction: Transaction) throws {
    try transaction.execute(
      "UPDATE authority_request SET state = \(state.rawValue), ended_at = \(time) WHERE id = \(id.rawValue)")
  }
}

extension CertificateAuthority {
  /// The longest life that a profile and this authority allow.
  func period(for profile: CertificateProfile, at time: Date) -> (from: Date, until: Date) {
    period(ofDays: profile.days, at: time)
  }

  /// A life of so many days, begun an hour before `time` for clocks that are slow, and ended with this authority.
  func period(ofDays days: Int, at time: Date) -> (from: Date, until: Date) {
    let from = max(time.addingTimeInterval(-3600), certificate.notBefore)
    // The last second counts (RFC 5280 §4.1.2.5).
    return (from, min(from.addingTimeInterval(Double(days) * 86_400 - 1), certificate.notAfter))
  }
}
