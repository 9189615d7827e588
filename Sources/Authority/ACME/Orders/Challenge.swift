import Foundation
import Store

/// One way to show that a name is held (RFC 8555 §7.1.5).
struct Challenge: Sendable, Hashable {
  let id: ResourceID
  let kind: ChallengeKind
  let token: String
  let state: ChallengeState
  let validatedAt: Date?
  /// ``ACMEProblem`` in JSON.
  let problem: [UInt8]?

  init(_ row: Row) throws {
    id = try row.get("id")
    kind = try row.get("kind")
    token = try row.get("token")
    state = try row.get("state")
    validatedAt = try row.get("validated_at")
    problem = try row.get("problem")
  }

  /// Moves a challenge on. Returns false when this cannot happen now.
  func move(
    _ event: ChallengeState.Event, because problem: ACMEProblem? = nil, at time: Date, in transaction: Transaction
  ) throws -> Bool {
    guard let next = state.after(event) else { return false }
    let text = try problem.map(JSONText.bytes)
    let validatedAt = next == .valid ? time : nil
    try transaction.execute(
      """
      UPDATE authority_acme_challenge SET state = \(next), validated_at = \(validatedAt), problem = \(text)
      WHERE id = \(id)
      """)
    return true
  }
}
