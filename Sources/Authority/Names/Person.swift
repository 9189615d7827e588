import SwiftASN1
public import Vocabulary
import X509

/// A natural person who signs (EN 319 412-2 §4.2.4): country, names and a number.
///
/// Certificates are public, so the number is one that the authority draws for this person, never the national one.
public struct Person: Sendable, Hashable {
  public let state: StateCode
  public let givenName: String
  public let surname: String
  /// 1 to 64 letters, digits or `-.:/`; tells two people of one name apart.
  public let number: String
  /// In which quality the person signs (Mali, law 2016-012, article 115), such as `Officier d'état civil`.
  public let title: String?

  /// Throws ``AuthorityError/badName(_:)``. Each name has 1 to 64 characters, and so have both together.
  public init(
    state: StateCode, givenName: String, surname: String, number: String, title: String? = nil
  ) throws(AuthorityError) {
    guard NameText.isSound(givenName) else { throw .badName(.givenName) }
    guard NameText.isSound(surname) else { throw .badName(.surname) }
    guard NameText.isSound("\(givenName) \(surname)") else { throw .badName(.commonName) }
    guard NameText.isNumber(number) else { throw .badName(.number) }
    if let title, !NameText.isSound(title) { throw .badName(.title) }
    self.state = state
    self.givenName = givenName
    self.surname = surname
    self.number = number
    self.title = title
  }

  var attributes: [RelativeDistinguishedName.Attribute] {
    get throws {
      var attributes: [RelativeDistinguishedName.Attribute] = [
        try .init(type: .RDNAttributeType.countryName, printableString: state.rawValue),
        .init(type: .RDNAttributeType.commonName, utf8String: "\(givenName) \(surname)"),
        .init(type: Identifiers.givenName, utf8String: givenName),
        .init(type: Identifiers.surname, utf8String: surname),
        try .init(type: Identifiers.serialNumber, printableString: number),
      ]
      if let title { attributes.append(.init(type: Identifiers.title, utf8String: title)) }
      return attributes
    }
  }
}
