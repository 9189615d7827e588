import Authority
import Keys
import Logging

extension Deployment {
  /// The server of ACME that was set up; nil when none was.
  func server(of desk: AuthorityDesk, sealer: Sealer) throws -> ACMEServer? {
    guard let acme else { return nil }
    guard let resolver = IPAddress(acme.resolver) else {
      throw Refusal("\(acme.resolver) is not the address of a name server: see `toguna authority servers`")
    }
    let suffixes = acme.suffixes.compactMap(ServerName.init(rawValue:))
    guard suffixes.count == acme.suffixes.count else {
      throw Refusal("a name that servers end in is not one of the DNS: see `toguna authority servers`")
    }
    let policy = try ACMEPolicy(
      state: state, base: address + "/acme", suffixes: suffixes, resolver: resolver, resolverPort: acme.resolverPort,
      httpPort: acme.httpPort, reach: acme.reach.probe)
    let logger = Logger(label: "toguna.acme")
    return try ACMEServer(
      policy, authority: try desk.authority(.servers), store: desk.store, register: desk, sealer: sealer
    ) { logger.error("a request of ACME failed", metadata: ["error": "\(type(of: $0))"]) }
  }
}

extension Deployment.ACME.Reach {
  fileprivate var probe: ProbeReach {
    switch self {
    case .public: .publicNetworks
    case .private: .privateNetworks
    case .self: .thisMachine
    }
  }
}
