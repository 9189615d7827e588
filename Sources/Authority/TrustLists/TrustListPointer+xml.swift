import Foundation
import Signatures

extension TrustListPointer {
  var xml: XMLElement {
    let qualifiers = [
      XMLElement("TSLType", in: .trust, text: kind.type(of: territory)), operatorName.names("SchemeOperatorName"),
      rules.addresses("SchemeTypeCommunityRules"), XMLElement("SchemeTerritory", in: .trust, text: territory),
      XMLElement("MimeType", in: .trustAdditions, text: TrustList.mediaType),
    ]
    return XMLElement(
      "OtherTSLPointer", in: .trust, [],
      [
        XMLElement(
          "ServiceDigitalIdentities", in: .trust, [],
          signers.map { XMLElement("ServiceDigitalIdentity", in: .trust, [], [.identity(certificate: $0)]) }),
        XMLElement("TSLLocation", in: .trust, text: location),
        XMLElement(
          "AdditionalInformation", in: .trust, [],
          qualifiers.map { XMLElement("OtherInformation", in: .trust, [], [$0]) }),
      ])
  }
}

extension XMLElement {
  static func identity(certificate der: [UInt8]) -> XMLElement {
    XMLElement(
      "DigitalId", in: .trust, [],
      [XMLElement("X509Certificate", in: .trust, text: Base64.padded.text(der))])
  }

  static func identity(key identifier: [UInt8]) -> XMLElement {
    XMLElement(
      "DigitalId", in: .trust, [],
      [XMLElement("X509SKI", in: .trust, text: Base64.padded.text(identifier))])
  }
}
