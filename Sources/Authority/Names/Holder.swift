import X509

/// Who a certificate is about.
public enum Holder: Sendable, Hashable {
  case organization(Organization)
  case person(Person)
  case server(Server)

  enum Kind: Sendable, Hashable {
    case organization
    /// One that bears its number in a register.
    case registeredOrganization
    case person
    case server
  }

  func isOf(_ kind: Kind) -> Bool {
    switch (self, kind) {
    case (.organization, .organization), (.person, .person), (.server, .server): true
    case (.organization(let organization), .registeredOrganization): organization.identifier != nil
    default: false
    }
  }

  /// The attributes of the subject, from the widest to the narrowest.
  var attributes: [RelativeDistinguishedName.Attribute] {
    get throws {
      switch self {
      case .organization(let organization): try organization.attributes
      case .person(let person): try person.attributes
      case .server(let server): try server.attributes
      }
    }
  }

  /// The names in the DNS: none but for a server.
  var serverNames: [ServerName] {
    if case .server(let server) = self { server.names } else { [] }
  }
}
