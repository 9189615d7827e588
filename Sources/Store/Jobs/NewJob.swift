public import FoundationEssentials

/// Work to be done after the commit, by whichever process is free.
public struct NewJob: Sendable, Hashable {
  public let kind: String
  /// Names the work within its kind: the same (kind, key) is queued once, even after it is done.
  public let key: String
  /// What the handler needs: references rather than personal data, since it stands in clear.
  public let payload: [UInt8]
  /// At once when `nil`.
  public let notBefore: Date?

  public init(kind: String, key: String, payload: [UInt8] = [], notBefore: Date? = nil) {
    self.kind = kind
    self.key = key
    self.payload = payload
    self.notBefore = notBefore
  }
}
