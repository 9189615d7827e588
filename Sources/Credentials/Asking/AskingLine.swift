public import Foundation

/// A request that an agent has confirmed and another one has to approve, as a list shows it: without a name.
public struct AskingLine: Sendable, Hashable {
  public let id: CredentialID
  public let reference: CredentialReference
  public let identifiedAt: Date
}
