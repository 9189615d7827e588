public import Foundation

/// A request for a certificate, as the agents who decide see it.
public struct RequestLine: Sendable, Hashable {
  public let id: RequestID
  public let use: AuthorityUse
  public let state: RequestState
  public let holder: RequestedHolder
  public let limits: String?
  /// The certificate that it renews.
  public let renews: SerialNumber?
  /// The agent's identifier.
  public let askedBy: String
  public let askedAt: Date
  /// Those who approved so far, the first one first.
  public let approvals: [String]
  /// The certificate that it led to.
  public let serial: SerialNumber?
  /// Why it was refused.
  public let refusal: String?
}
