public import Foundation
public import Identity

/// A dated line of what became of a laureate: coaching, a meeting, a first contract.
public struct FollowUpNote: Sendable, Hashable {
  public let at: Date
  public let by: AgentID
  public let text: String
}
