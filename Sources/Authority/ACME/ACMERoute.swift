/// Every address of the server: what is parsed from a request and written into links is the same.
enum ACMERoute: Sendable, Hashable {
  case directory
  case newNonce
  case newAccount
  case newOrder
  case revokeCertificate
  case keyChange
  case account(ResourceID)
  case orders(of: ResourceID)
  case order(ResourceID)
  case finalize(ResourceID)
  case authorization(ResourceID)
  case challenge(ResourceID)
  case certificate(ResourceID)
  /// By the identifier that RFC 9773 §4.1 gives a certificate.
  case renewalInfo(RenewalID)

  /// Nil for an address that is none of ours.
  init?(path: String) {
    guard path.utf8.count <= 128 else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
    switch parts.count {
    case 1:
      guard let fixed = Self.fixed.first(where: { $0.path == path }) else { return nil }
      self = fixed
    case 2:
      if parts[0] == "renewal-info" {
        guard let id = RenewalID(rawValue: parts[1]) else { return nil }
        self = .renewalInfo(id)
        return
      }
      guard let id = ResourceID(rawValue: parts[1]) else { return nil }
      switch parts[0] {
      case "account": self = .account(id)
      case "order": self = .order(id)
      case "authorization": self = .authorization(id)
      case "challenge": self = .challenge(id)
      case "certificate": self = .certificate(id)
      default: return nil
      }
    case 3:
      guard let id = ResourceID(rawValue: parts[1]) else { return nil }
      switch (parts[0], parts[2]) {
      case ("account", "orders"): self = .orders(of: id)
      case ("order", "finalize"): self = .finalize(id)
      default: return nil
      }
    default: return nil
    }
  }

  var path: String {
    switch self {
    case .directory: "/directory"
    case .newNonce: "/new-nonce"
    case .newAccount: "/new-account"
    case .newOrder: "/new-order"
    case .revokeCertificate: "/revoke-certificate"
    case .keyChange: "/key-change"
    case .account(let id): "/account/\(id.rawValue)"
    case .orders(let id): "/account/\(id.rawValue)/orders"
    case .order(let id): "/order/\(id.rawValue)"
    case .finalize(let id): "/order/\(id.rawValue)/finalize"
    case .authorization(let id): "/authorization/\(id.rawValue)"
    case .challenge(let id): "/challenge/\(id.rawValue)"
    case .certificate(let id): "/certificate/\(id.rawValue)"
    case .renewalInfo(let id): "/renewal-info/\(id.rawValue)"
    }
  }

  /// Whether it is read without a signature; all else is asked by POST.
  var isOpen: Bool {
    switch self {
    case .directory, .newNonce, .renewalInfo: true
    default: false
    }
  }

  private static let fixed: [ACMERoute] = [
    .directory, .newNonce, .newAccount, .newOrder, .revokeCertificate, .keyChange,
  ]
}
