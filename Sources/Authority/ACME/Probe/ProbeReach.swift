/// How near to the authority's own machine a probe may connect. Each case allows those before it.
public enum ProbeReach: Int, Sendable, Hashable, Comparable {
  /// Addresses that the whole internet reaches.
  case publicNetworks
  /// Also those of the State's own network: 10/8, 172.16/12, 192.168/16, 100.64/10, fc00::/7.
  case privateNetworks
  /// Also the machine itself: for tests.
  case thisMachine

  /// Whether a probe may connect to `address`. Link-local, multicast and unspecified addresses, and those that carry
  /// another for a relay, are never allowed.
  public func allows(_ address: IPAddress) -> Bool {
    address.reach.map { $0 <= self } ?? false
  }

  public static func < (left: ProbeReach, right: ProbeReach) -> Bool { left.rawValue < right.rawValue }
}
