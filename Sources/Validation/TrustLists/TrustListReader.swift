package import Authority
import Foundation
package import Signatures

/// Reads what a trust list says (ETSI TS 119 612 annexes B and C). Whether it may be believed, ``SignedTrustList`` says.
///
/// Elements are found by their names, so that lists of other versions and operators are read as far as they say what is
/// needed; what must be there and is not, or is of another form, is an error with the element's name.
package enum TrustListReader {
  /// Versions of the format: 5 is that of TS 119 612 v2.1 and v2.2, 6 of those since.
  private static let versions = 5...6

  /// The root of a document of XML.
  package static func root(of bytes: [UInt8]) throws(TrustListFault) -> XMLElement {
    do { return try XMLReader.root(of: bytes) } catch { throw .xml(error) }
  }

  /// The values of a list, unsigned. For what checks the reader itself, and for looking at a list before it is trusted.
  package static func list(unsigned bytes: [UInt8]) throws(TrustListFault) -> TrustList {
    try list(in: try root(of: bytes))
  }

  package static func list(in root: XMLElement) throws(TrustListFault) -> TrustList {
    guard root.isNamed("TrustServiceStatusList", in: .trust) else {
      throw .malformed(element: "TrustServiceStatusList")
    }
    let scheme = try root.part("SchemeInformation")
    let version = try scheme.number("TSLVersionIdentifier")
    guard versions.contains(version) else { throw .version(version) }
    try scheme.refuseCriticalExtensions("SchemeExtensions")
    let territory = try scheme.word("SchemeTerritory")
    guard let kind = TrustListKind(type: try scheme.word("TSLType"), territory: territory) else {
      throw .malformed(element: "TSLType")
    }
    return TrustList(
      kind: kind, territory: territory, number: try scheme.number("TSLSequenceNumber"),
      issuedAt: try scheme.part("ListIssueDateTime").requiredTime, nextUpdate: try nextUpdate(in: scheme),
      operatorName: try scheme.names("SchemeOperatorName"), address: scheme.address("SchemeOperatorAddress"),
      name: try scheme.names("SchemeName"), information: scheme.addresses("SchemeInformationURI"),
      approach: try scheme.word("StatusDeterminationApproach"), rules: scheme.addresses("SchemeTypeCommunityRules"),
      notice: (scheme.optional("PolicyOrLegalNotice")?.elements ?? []).text,
      pointers: try pointers(in: scheme), locations: scheme.addresses("DistributionPoints").versions.map(\.text),
      providers: try providers(in: root))
  }

  private static func nextUpdate(in scheme: XMLElement) throws(TrustListFault) -> Date? {
    try scheme.part("NextUpdate").optional("dateTime")?.requiredTime
  }

  /// Pointers to other forms of a list than XML are passed over.
  private static func pointers(in scheme: XMLElement) throws(TrustListFault) -> [TrustListPointer] {
    guard let all = scheme.optional("PointersToOtherTSL") else { return [] }
    var pointers: [TrustListPointer] = []
    for element in all.elements("OtherTSLPointer", in: .trust) {
      if let pointer = try pointer(element) { pointers.append(pointer) }
    }
    return pointers
  }

  private static func pointer(_ element: XMLElement) throws(TrustListFault) -> TrustListPointer? {
    let additions = element.optional("AdditionalInformation")?.elements("OtherInformation", in: .trust) ?? []
    let qualifiers = XMLElement("OtherInformation", in: .trust, [], additions.flatMap(\.elements))
    guard qualifiers.only("MimeType", in: .trustAdditions)?.text == TrustList.mediaType else { return nil }
    let territory = try qualifiers.word("SchemeTerritory")
    guard let kind = TrustListKind(type: try qualifiers.word("TSLType"), territory: territory) else {
      throw .malformed(element: "TSLType")
    }
    var signers: [[UInt8]] = []
    for identity in element.optional("ServiceDigitalIdentities")?.elements ?? [] {
      signers += try identity.certificates
    }
    return TrustListPointer(
      location: try element.word("TSLLocation"), signers: signers, kind: kind, territory: territory,
      operatorName: try qualifiers.names("SchemeOperatorName"), rules: qualifiers.addresses("SchemeTypeCommunityRules"))
  }

  private static func providers(in root: XMLElement) throws(TrustListFault) -> [TrustProvider] {
    guard let all = root.optional("TrustServiceProviderList") else { return [] }
    var providers: [TrustProvider] = []
    for element in all.elements("TrustServiceProvider", in: .trust) {
      let information = try element.part("TSPInformation")
      try information.refuseCriticalExtensions("TSPInformationExtensions")
      var services: [TrustService] = []
      for service in try element.part("TSPServices").elements("TSPService", in: .trust) {
        services.append(try TrustService(xml: service))
      }
      providers.append(
        TrustProvider(
          name: try information.names("TSPName"),
          tradeName: information.optional("TSPTradeName").map(\.elements.text) ?? TrustText([]),
          address: information.address("TSPAddress"), information: information.addresses("TSPInformationURI"),
          services: services))
    }
    return providers
  }
}
