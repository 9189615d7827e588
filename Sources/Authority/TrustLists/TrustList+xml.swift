import Crypto
import Foundation
package import Signatures

extension TrustList {
  /// TS 119 612 §5.2.1.
  private static let tag = "http://uri.etsi.org/19612/TSLTag"
  /// Of the text, since version 2.3.1.
  private static let version = 6
  /// In days: history is never taken out (§5.3.12).
  private static let historyPeriod = 65_535

  /// The whole list, without a signature (annexes B and C).
  package var xml: XMLElement {
    XMLElement(
      "TrustServiceStatusList", in: .trust, [XMLAttribute("TSLTag", Self.tag)],
      [scheme]
        + (providers.isEmpty
          ? [] : [XMLElement("TrustServiceProviderList", in: .trust, [], providers.map(\.xml))]))
  }

  private var scheme: XMLElement {
    var parts = [
      XMLElement("TSLVersionIdentifier", in: .trust, text: "\(Self.version)"),
      XMLElement("TSLSequenceNumber", in: .trust, text: "\(number)"),
      XMLElement("TSLType", in: .trust, text: kind.type(of: territory)),
      operatorName.names("SchemeOperatorName"), address.xml("SchemeOperatorAddress"), name.names("SchemeName"),
      information.addresses("SchemeInformationURI"),
      XMLElement("StatusDeterminationApproach", in: .trust, text: approach),
      rules.addresses("SchemeTypeCommunityRules"), XMLElement("SchemeTerritory", in: .trust, text: territory),
      XMLElement("PolicyOrLegalNotice", in: .trust, [], notice.elements("TSLLegalNotice")),
      XMLElement("HistoricalInformationPeriod", in: .trust, text: "\(Self.historyPeriod)"),
    ]
    if !pointers.isEmpty {
      parts.append(XMLElement("PointersToOtherTSL", in: .trust, [], pointers.map(\.xml)))
    }
    parts.append(XMLElement("ListIssueDateTime", in: .trust, text: issuedAt.ISO8601Format()))
    parts.append(
      XMLElement(
        "NextUpdate", in: .trust, [],
        nextUpdate.map { [XMLElement("dateTime", in: .trust, text: $0.ISO8601Format())] } ?? []))
    if !locations.isEmpty {
      parts.append(
        XMLElement("DistributionPoints", in: .trust, [], locations.map { XMLElement("URI", in: .trust, text: $0) }))
    }
    return XMLElement("SchemeInformation", in: .trust, [], parts)
  }
}

extension XMLNamespace {
  /// That of trust lists (TS 119 612 annex C); the default one, so that it stands once.
  package static let trust = XMLNamespace(uri: "http://uri.etsi.org/02231/v2#")
  /// That of additions to it.
  package static let trustAdditions = XMLNamespace(prefix: "tslx", uri: "http://uri.etsi.org/02231/v2/additionaltypes#")
}

extension XMLElement {
  var digest: [UInt8] { [UInt8](SHA256.hash(data: canonical)) }
}
