public import Vocabulary

/// Who a certificate is asked for, as the desk keeps it until it is issued.
public enum RequestedHolder: Sendable, Hashable, Codable {
  /// `register` is `NTR`, `VAT` or two capital letters of a register of the State's own; `number` is the number there.
  case organization(state: StateCode, name: String, register: String, number: String, commonName: String)
  case person(state: StateCode, givenName: String, surname: String, number: String, title: String?)
  case server(state: StateCode, names: [String])

  /// Throws ``AuthorityError/badName(_:)``.
  var holder: Holder {
    get throws(AuthorityError) {
      switch self {
      case .organization(let state, let name, let register, let number, let commonName):
        let identifier = try OrganizationIdentifier(Self.scheme(register), in: state, reference: number)
        return .organization(
          try Organization(state: state, name: name, identifier: identifier, commonName: commonName))
      case .person(let state, let givenName, let surname, let number, let title):
        return .person(
          try Person(state: state, givenName: givenName, surname: surname, number: number, title: title))
      case .server(let state, let names):
        let sound = names.compactMap(ServerName.init(rawValue:))
        guard sound.count == names.count else { throw .badName(.server) }
        return .server(try Server(state: state, names: sound))
      }
    }
  }

  private static func scheme(_ register: String) -> OrganizationIdentifier.Scheme {
    switch register {
    case "NTR": .tradeRegister
    case "VAT": .taxes
    default: .national(register)
    }
  }

  /// How people call the holder.
  public var name: String {
    switch self {
    case .organization(_, let name, _, _, let commonName): "\(commonName) (\(name))"
    case .person(_, let givenName, let surname, _, _): "\(givenName) \(surname)"
    case .server(_, let names): names.joined(separator: ", ")
    }
  }
}
