import Foundation
public import Vocabulary

/// What all lists of a State say of the State itself.
public struct TrustScheme: Sendable, Hashable {
  public let state: StateCode
  /// The legal name as it stands in certificates, such as `République du Mali`.
  public let organization: String
  /// The portal's, without a slash at the end.
  public let address: PublicAddress
  public let contact: TrustContact

  public init(state: StateCode, organization: String, address: PublicAddress, contact: TrustContact) {
    self.state = state
    self.organization = organization
    self.address = address
    self.contact = contact
  }

  /// The alliance of the three States: no code of ISO 3166 but that of a group of States (ETSI TS 119 612 §5.1.5 c).
  public static let alliance = "AES"

  func territory(of kind: TrustListKind) -> String { kind == .services ? state.rawValue : Self.alliance }

  /// Where its lists stand. The address ends in `.xml`, as §6.1 wants it.
  public func location(of kind: TrustListKind) -> String {
    "\(address.text)/tsl/\(territory(of: kind).lowercased()).xml"
  }

  var page: TrustText { TrustText([.init("fr", address.text + "/autorite"), .init("en", address.text + "/autorite")]) }

  var postalAddress: TrustAddress {
    TrustAddress(
      posts: ["en", "fr"].map { language in
        TrustAddress.Post(
          language: language, street: contact.street, locality: contact.locality, postalCode: contact.postalCode,
          country: state.rawValue)
      },
      electronic: TrustText(["en", "fr"].flatMap { [.init($0, "mailto:" + contact.mail), .init($0, address.text)] }))
  }

  func rules(of kind: TrustListKind) -> TrustText { Self.rules(of: territory(of: kind)) }

  /// The rules of a territory (annex D.4).
  static func rules(of territory: String) -> TrustText {
    let uri = "http://uri.etsi.org/TrstSvc/TrustedList/schemerules/" + territory
    return TrustText(english: uri, french: uri)
  }

  /// A list of this kind with nothing in it yet.
  func list(_ kind: TrustListKind) -> TrustList {
    TrustList(
      kind: kind, territory: territory(of: kind), number: 1, issuedAt: .init(timeIntervalSince1970: 0), nextUpdate: nil,
      operatorName: operatorName, address: postalAddress, name: name(of: kind), information: page,
      approach: "http://uri.etsi.org/TrstSvc/TrustedList/StatusDetn/\(territory(of: kind))determination",
      rules: rules(of: kind), notice: Self.notice(of: kind), pointers: [], locations: [location(of: kind)],
      providers: [])
  }
}
