import Foundation
import Store

extension ACMEServer {
  /// Shows an authorization to its account, or gives it up (RFC 8555 §7.5, §7.5.2).
  func authorization(_ id: ResourceID, _ message: SignedMessage, by account: Account, at time: Date) async throws
    -> ACMEAnswer
  {
    if !message.isReading {
      let wish = try JSONText.value(AuthorizationRequest.self, from: message.payload)
      guard wish.status == AuthorizationState.deactivated.rawValue else {
        throw ACMEProblem(.malformed, "an authorization can only be deactivated")
      }
      try await store.write { transaction in
        try account.confirm(in: transaction)
        let authorization = try find(id, of: account, at: time, in: transaction)
        let problem = ACMEProblem(.unauthorized, "an authorization was given up")
        guard try authorization.move(.deactivated, because: problem, at: time, in: transaction) else {
          throw ACMEProblem(.malformed, "the authorization is \(authorization.state.rawValue)")
        }
      }
    }
    let authorization = try await store.read { try find(id, of: account, at: time, in: $0) }
    let isAtWork = authorization.state == .pending && authorization.challenges.contains { $0.state == .processing }
    let answer = try ACMEAnswer(json: object(of: authorization))
    return isAtWork ? answer.with("Retry-After", "2") : answer
  }

  /// Shows a challenge to its account; with a payload, the server is ready to be looked at (RFC 8555 §7.5.1). The look
  /// itself is a job, so that no request waits for it and none is lost when the process ends.
  func challenge(_ id: ResourceID, _ message: SignedMessage, by account: Account, at time: Date) async throws
    -> ACMEAnswer
  {
    if !message.isReading {
      _ = try JSONText.value(AnyJSONObject.self, from: message.payload)
      try await store.write { transaction in
        try account.confirm(in: transaction)
        let authorization = try find(challenge: id, of: account, at: time, in: transaction)
        guard authorization.state == .pending,
          let challenge = authorization.challenges.first(where: { $0.id == id }),
          try challenge.move(.taken, at: time, in: transaction)
        else { return }
        try transaction.enqueue(NewJob(kind: Self.jobKind, key: id.rawValue, payload: [UInt8](id.rawValue.utf8)))
      }
    }
    let authorization = try await store.read { try find(challenge: id, of: account, at: time, in: $0) }
    guard let challenge = authorization.challenges.first(where: { $0.id == id }) else {
      throw ACMEProblem.noSuchResource
    }
    let answer = try ACMEAnswer(json: object(of: challenge))
      .linked(to: policy.link(.authorization(authorization.id)), as: "up")
    return challenge.state == .processing ? answer.with("Retry-After", "2") : answer
  }

  private func find(
    _ id: ResourceID, of account: Account, at time: Date, in transaction: Transaction
  ) throws -> Authorization {
    try owned(try Authorization.find(id, at: time, in: transaction), by: account)
  }

  private func find(
    challenge id: ResourceID, of account: Account, at time: Date, in transaction: Transaction
  ) throws -> Authorization {
    try owned(try Authorization.find(challenge: id, at: time, in: transaction), by: account)
  }

  private func owned(_ authorization: Authorization?, by account: Account) throws -> Authorization {
    guard let authorization else { throw ACMEProblem.noSuchResource }
    guard authorization.account == account.id else { throw ACMEProblem.foreignResource }
    return authorization
  }

  /// Once one challenge is met, the others are left out: nobody needs them any more.
  private func object(of authorization: Authorization) throws -> AuthorizationObject {
    let shown =
      authorization.state == .valid
      ? authorization.challenges.filter { $0.state == .valid } : authorization.challenges
    return AuthorizationObject(
      identifier: Identifier(authorization.name), status: authorization.state.rawValue,
      expires: authorization.expiresAt.onTheWire, challenges: try shown.map(object))
  }

  private func object(of challenge: Challenge) throws -> ChallengeObject {
    ChallengeObject(
      type: challenge.kind.rawValue, url: policy.link(.challenge(challenge.id)), status: challenge.state.rawValue,
      token: challenge.token, validated: challenge.validatedAt?.onTheWire,
      error: try challenge.problem.map { try JSONText.value(ACMEProblem.self, from: $0) })
  }
}
