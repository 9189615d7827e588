import Foundation
import Validation

/// What became of a file that may need a newer proof.
struct RenewalFinding {
  enum Outcome: String, CaseIterable {
    /// Proves for long enough.
    case lasts
    /// Would be renewed, were it not a rehearsal.
    case due
    case renewed
    /// Nothing would prove it for longer: the time-stamping unit itself needs a new certificate.
    case noGain = "no-gain"
    /// One of the State's own acts, which evidence records prove.
    case act
    /// Is not valid, so that nothing can be proven by it any more.
    case invalid
    case unsigned, unreadable

    /// Whether the file weakens and nothing was done.
    var isFailure: Bool {
      switch self {
      case .lasts, .due, .renewed, .act, .unsigned: false
      case .noGain, .invalid, .unreadable: true
      }
    }
  }

  let file: String
  let outcome: Outcome
  let proof: DocumentProof?
  let reason: String

  init(_ file: String, _ outcome: Outcome, _ proof: DocumentProof? = nil, _ reason: String = "") {
    self.file = file
    self.outcome = outcome
    self.proof = proof
    self.reason = reason
  }

  var values: [String: any Sendable] {
    var values: [String: any Sendable] = ["file": file, "outcome": outcome.rawValue]
    values["proof"] = proof?.kind.rawValue
    values["proves_until"] = proof?.life.until.formatted(.iso8601)
    if !reason.isEmpty { values["reason"] = reason }
    return values
  }

  var text: String {
    let until = proof.map { " — proven by a \($0.kind.rawValue) until \($0.life.until.formatted(.iso8601))" } ?? ""
    return "\(file): \(outcome.rawValue)\(until)" + (reason.isEmpty ? "" : ": \(reason)")
  }
}
