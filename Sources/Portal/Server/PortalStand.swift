import Identity

/// Where the portal's server stands, and what it must guard against there.
public struct PortalStand: Sendable {
  /// The address to listen on.
  public var host: String
  public var port: Int
  /// Whether every request comes through a proxy that adds the visitor's address to `X-Forwarded-For`.
  public var isBehindProxy: Bool
  /// Whether an address that sends too many forms is slowed down; false for measurements only.
  public var isFloodGuarded: Bool

  public init(host: String = "127.0.0.1", port: Int = 8080, isBehindProxy: Bool = false, isFloodGuarded: Bool = true) {
    self.host = host
    self.port = port
    self.isBehindProxy = isBehindProxy
    self.isFloodGuarded = isFloodGuarded
  }

  /// What counts the forms of each address; nil where nothing is guarded. A town may stand behind one address: it stops a
  /// flood, not a queue.
  func floodLimiter() -> RateLimiter? { isFloodGuarded ? RateLimiter(Rate(240, every: 12)) : nil }
}
