import SwiftASN1
public import Vocabulary
import X509

/// A legal person, or what acts in its name: an authority, the seal of an agency, a time-stamping unit.
///
/// The name that EN 319 412-3 §4.2.1 asks for: country, organisation, its number in a register, common name. CA/B would
/// have the authority of servers and its issuer go without the number.
public struct Organization: Sendable, Hashable {
  public let state: StateCode
  /// The legal name, 1 to 64 characters.
  public let name: String
  public let identifier: OrganizationIdentifier?
  /// What people know the holder by, such as `Sceau de l'état civil`; 1 to 64 characters.
  public let commonName: String

  /// Throws ``AuthorityError/badName(_:)``.
  public init(
    state: StateCode, name: String, identifier: OrganizationIdentifier?, commonName: String
  ) throws(AuthorityError) {
    guard NameText.isSound(name) else { throw .badName(.organization) }
    guard NameText.isSound(commonName) else { throw .badName(.commonName) }
    self.state = state
    self.name = name
    self.identifier = identifier
    self.commonName = commonName
  }

  var attributes: [RelativeDistinguishedName.Attribute] {
    get throws {
      var attributes: [RelativeDistinguishedName.Attribute] = [
        try .init(type: .RDNAttributeType.countryName, printableString: state.rawValue),
        .init(type: .RDNAttributeType.organizationName, utf8String: name),
      ]
      if let identifier {
        attributes.append(.init(type: Identifiers.organizationIdentifier, utf8String: identifier.text))
      }
      attributes.append(.init(type: .RDNAttributeType.commonName, utf8String: commonName))
      return attributes
    }
  }
}
