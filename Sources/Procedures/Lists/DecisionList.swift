import Crypto
public import Foundation
public import Vocabulary

/// Decisions that an agent takes with one act of will, each of them shown before: what was shown, its digest, by whom and
/// when, and what became of each.
public struct DecisionList: Sendable, Hashable {
  /// What becomes of a decision on a list.
  public enum Outcome: Sendable, Hashable {
    /// The agent has not confirmed the list, or the machine stopped before it came to this one.
    case open
    case decided
    /// Left out, for this reason: the name of a case of ``DossierError``.
    case leftOut(String)
  }

  public struct Line: Sendable, Hashable {
    public let number: DossierNumber
    /// Nil where only what became of it is asked.
    public let decision: ListedDecision?
    public let outcome: Outcome
  }

  public let id: String
  /// SHA-256 over the digests of the lines, in their order; each of those is SHA-256 of the line as it was shown.
  public let digest: [UInt8]
  public let preparedAt: Date
  /// When the agent confirmed it; nil before.
  public let decidedAt: Date?
  public let lines: [Line]

  /// As many as one list may hold.
  public static let most = 500
  /// What was shown longer ago is shown again before it is confirmed.
  public static let lasts: TimeInterval = 3_600

  static func digest(of lines: [[UInt8]]) -> [UInt8] { [UInt8](SHA256.hash(data: lines.flatMap(\.self))) }
}

extension DecisionList.Outcome {
  init(column: String?) {
    self =
      switch column {
      case nil: .open
      case "decided": .decided
      case let reason?: .leftOut(reason)
      }
  }
}
