public import Foundation
public import Vocabulary

/// The numbers and the date of an act that is decided and not made yet.
public struct PlannedAct: Sendable, Hashable, Codable {
  public let checkCode: String
  /// The instant of the decision: printed on the act and signed.
  public let decidedAt: Date

  public init(checkCode: CheckCode, decidedAt: Date) {
    self.checkCode = checkCode.rawValue
    self.decidedAt = decidedAt
  }
}
