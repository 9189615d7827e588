public import Foundation
public import Store

extension ACMEServer {
  /// The kind of the jobs that ``handler(probe:now:)`` carries out.
  public static let jobKind = "acme-challenge"

  /// For the runner of these jobs: a client waits for the outcome, for a minute and a half as a rule.
  public static let retries = RetryPolicy(failures: attempts + 1, firstPause: .seconds(2), longestPause: .seconds(8))

  /// How long what was seen may be gone by, in seconds: CAA records are at most eight hours old when a certificate is
  /// issued (CA/B baseline requirements §3.2.2.8).
  static let proofLasts: TimeInterval = 8 * 3600

  /// How often a server is looked at that cannot be reached.
  static let attempts = 4

  /// Looks whether a server shows what its challenge asks for, for the store's job runner.
  ///
  /// A server that shows something else has failed. One that cannot be reached is tried again a few times, for which
  /// the job throws ``ProbeFailure``.
  public func handler(
    probe: any ChallengeProbe, now: @escaping @Sendable () -> Date = { Date() }
  ) -> JobHandler {
    { job in
      guard let id = ResourceID(rawValue: String(decoding: job.payload, as: UTF8.self)),
        let (authorization, challenge, key) = try await waiting(id, at: now())
      else { return { _ in } }
      var problem: ACMEProblem?
      do throws(ProbeFailure) {
        problem = try await look(at: authorization.name, for: challenge, of: key, with: probe)
        if problem == nil { problem = try await issuanceProblem(of: authorization, by: challenge, with: probe) }
      } catch {
        guard job.attempts >= Self.attempts || !error.isPassing else { throw error }
        problem = error.problem
      }
      let outcome = problem?.about(Identifier(authorization.name))
      let time = now()
      return { try conclude(id, with: outcome, at: time, in: $0) }
    }
  }

  /// What a challenge that was taken waits for; nil when there is nothing left to look at.
  private func waiting(_ id: ResourceID, at time: Date) async throws -> (Authorization, Challenge, AccountKey)? {
    try await store.read { transaction in
      guard let authorization = try Authorization.find(challenge: id, at: time, in: transaction),
        let challenge = authorization.challenges.first(where: { $0.id == id }), challenge.state == .processing,
        let account = try Account.find(authorization.account, in: transaction)
      else { return nil }
      return (authorization, challenge, account.key)
    }
  }

  /// Nil when the challenge is met.
  private func look(
    at name: ServerName, for challenge: Challenge, of key: AccountKey, with probe: any ChallengeProbe
  ) async throws(ProbeFailure) -> ACMEProblem? {
    guard policy.allows(name) else { return ACMEProblem(.rejectedIdentifier, "the policy allows this name no more") }
    let authorization = ChallengeKind.keyAuthorization(challenge.token, key)
    switch challenge.kind {
    case .http:
      let page = ChallengePage(host: name, port: policy.httpPort, token: challenge.token)
      return try await look(at: page, for: authorization, with: probe)
    case .dns:
      let texts = try await probe.texts(of: "_acme-challenge.\(name.rawValue)")
      return ChallengeKind.isShown(authorization, in: texts)
        ? nil : ACMEProblem(.incorrectResponse, "no text of the name is the digest that was expected")
    }
  }

  /// Nil when the name's CAA records let this authority issue for the account.
  private func issuanceProblem(
    of authorization: Authorization, by challenge: Challenge, with probe: any ChallengeProbe
  ) async throws(ProbeFailure) -> ACMEProblem? {
    let wish = IssuanceWish(
      identities: policy.identities, account: policy.link(.account(authorization.account)), method: challenge.kind)
    guard let rule = try await probe.issuanceRule(of: authorization.name), !rule.allows(wish) else { return nil }
    return ACMEProblem(.caa, "the CAA records of the name do not let this authority issue for this account so")
  }

  private func look(
    at page: ChallengePage, for authorization: String, with probe: any ChallengeProbe
  ) async throws(ProbeFailure) -> ACMEProblem? {
    switch try await probe.look(at: page, limit: ChallengeKind.longestPage) {
    case .content(let bytes):
      return ChallengeKind.isShown(authorization, on: bytes)
        ? nil : ACMEProblem(.incorrectResponse, "the page is not the key authorization that was expected")
    case .refusal(let status):
      return ACMEProblem(.incorrectResponse, "the page was answered with status \(status)")
    case .redirection(let location):
      guard let next = page.following(location) else {
        return ACMEProblem(.connection, "only a redirection to https of the same host and path is followed, and once")
      }
      return try await look(at: next, for: authorization, with: probe)
    }
  }

  private func conclude(
    _ id: ResourceID, with problem: ACMEProblem?, at time: Date, in transaction: Transaction
  ) throws {
    guard let authorization = try Authorization.find(challenge: id, at: time, in: transaction),
      let challenge = authorization.challenges.first(where: { $0.id == id }),
      try challenge.move(
        problem == nil ? .proven : .refuted, because: problem, at: time, in: transaction)
    else { return }
    try authorization.move(
      problem == nil ? .proven : .refuted, because: problem, at: time, in: transaction)
    if problem == nil { try authorization.end(by: time.addingTimeInterval(Self.proofLasts), in: transaction) }
  }
}
