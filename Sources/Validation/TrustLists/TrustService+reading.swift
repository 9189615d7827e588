import Authority
import Foundation
import Signatures

extension TrustService {
  /// A `TSPService`, with its history (ETSI TS 119 612 §5.5, §5.6).
  init(xml element: XMLElement) throws(TrustListFault) {
    let information = try element.part("ServiceInformation")
    let identity = try information.part("ServiceDigitalIdentity")
    let history = element.optional("ServiceHistory")?.elements("ServiceHistoryInstance", in: .trust) ?? []
    var standings = [try Standing(xml: information)]
    for instance in history { standings.append(try Standing(xml: instance)) }
    // The newest first, whatever the order in the list.
    standings.sort { $0.since > $1.since }
    guard standings.first == (try Standing(xml: information)) else { throw .malformed(element: "ServiceHistory") }
    let service = TrustService(
      type: TrustServiceType(uri: try information.word("ServiceTypeIdentifier")),
      name: try information.names("ServiceName"), certificates: try identity.certificates,
      keyIdentifier: identity.elements("DigitalId", in: .trust).compactMap { $0.optional("X509SKI")?.octets }.first,
      standings: standings, uses: try Self.uses(in: information),
      supplyPoints: (information.optional("ServiceSupplyPoints")?.elements ?? []).compactMap(\.text))
    guard let service else { throw .malformed(element: "ServiceStatus") }
    self = service
  }

  private static func uses(in information: XMLElement) throws(TrustListFault) -> Set<TrustServiceUse> {
    var uses: Set<TrustServiceUse> = []
    for element in information.optional("ServiceInformationExtensions")?.elements("Extension", in: .trust) ?? [] {
      let additions = element.elements("AdditionalServiceInformation", in: .trust)
      let known = additions.compactMap { $0.optional("URI")?.text.flatMap(TrustServiceUse.init(uri:)) }
      uses.formUnion(known)
      // Read, if it is one of these and nothing else.
      let isKnown = known.count == element.elements.count && !known.isEmpty
      if element.isCritical, !isKnown { throw .criticalExtension }
    }
    return uses
  }
}

extension TrustService.Standing {
  fileprivate init(xml element: XMLElement) throws(TrustListFault) {
    self.init(
      TrustServiceStatus(uri: try element.word("ServiceStatus")),
      since: try element.part("StatusStartingTime").requiredTime)
  }
}
