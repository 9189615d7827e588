import SwiftASN1
public import Vocabulary
import X509

/// Who a certificate is about: a State's authority or one of its seals.
public struct Subject: Sendable, Hashable {
  public let state: StateCode
  /// The legal name, such as `République du Mali`; 1 to 64 characters (RFC 5280 appendix A.1).
  public let organization: String
  /// The name of the key's holder, such as `Sceau de l'état civil`; 1 to 64 characters.
  public let commonName: String

  public enum Field: String, Sendable, Hashable {
    case organization, commonName
  }

  /// Throws ``SignatureError/badSubject(field:)``.
  public init(state: StateCode, organization: String, commonName: String) throws(SignatureError) {
    guard (1...64).contains(organization.unicodeScalars.count) else { throw .badSubject(field: .organization) }
    guard (1...64).contains(commonName.unicodeScalars.count) else { throw .badSubject(field: .commonName) }
    self.state = state
    self.organization = organization
    self.commonName = commonName
  }

  var distinguishedName: DistinguishedName {
    get throws {
      try DistinguishedName([
        RelativeDistinguishedName.Attribute(type: .RDNAttributeType.countryName, printableString: state.rawValue),
        RelativeDistinguishedName.Attribute(type: .RDNAttributeType.organizationName, utf8String: organization),
        RelativeDistinguishedName.Attribute(type: .RDNAttributeType.commonName, utf8String: commonName),
      ])
    }
  }
}

extension DistinguishedName {
  /// The text of the first attribute of this type.
  func text(of type: ASN1ObjectIdentifier) -> String? {
    for part in self {
      for attribute in part where attribute.type == type {
        return String(attribute.value)
      }
    }
    return nil
  }
}
