import Foundation
import Signatures

extension TrustProvider {
  var xml: XMLElement {
    XMLElement(
      "TrustServiceProvider", in: .trust, [],
      [
        XMLElement(
          "TSPInformation", in: .trust, [],
          [
            name.names("TSPName"), tradeName.names("TSPTradeName"), address.xml("TSPAddress"),
            information.addresses("TSPInformationURI"),
          ]), XMLElement("TSPServices", in: .trust, [], services.map(\.xml)),
      ])
  }
}

extension TrustService {
  fileprivate var xml: XMLElement {
    let history = standings.dropFirst()
    return XMLElement(
      "TSPService", in: .trust, [],
      [current]
        + (history.isEmpty
          ? [] : [XMLElement("ServiceHistory", in: .trust, [], history.map(instance))]))
  }

  private var current: XMLElement {
    let identities = certificates.map(XMLElement.identity(certificate:)) + keyIdentities
    return XMLElement(
      "ServiceInformation", in: .trust, [],
      described(by: identities, standings[0])
        + (supplyPoints.isEmpty
          ? []
          : [
            XMLElement(
              "ServiceSupplyPoints", in: .trust, [],
              supplyPoints.map { XMLElement("ServiceSupplyPoint", in: .trust, text: $0) })
          ]) + extensions)
  }

  /// The past names the key, and no certificate (§5.6.3).
  private func instance(_ standing: Standing) -> XMLElement {
    XMLElement("ServiceHistoryInstance", in: .trust, [], described(by: keyIdentities, standing) + extensions)
  }

  private var keyIdentities: [XMLElement] { keyIdentifier.map { [.identity(key: $0)] } ?? [] }

  private func described(by identities: [XMLElement], _ standing: Standing) -> [XMLElement] {
    [
      XMLElement("ServiceTypeIdentifier", in: .trust, text: type.uri), name.names("ServiceName"),
      XMLElement("ServiceDigitalIdentity", in: .trust, [], identities),
      XMLElement("ServiceStatus", in: .trust, text: standing.status.uri),
      XMLElement("StatusStartingTime", in: .trust, text: standing.since.ISO8601Format()),
    ]
  }

  private var extensions: [XMLElement] {
    guard !uses.isEmpty else { return [] }
    let sorted = uses.sorted { $0.rawValue < $1.rawValue }
    return [
      XMLElement(
        "ServiceInformationExtensions", in: .trust, [],
        sorted.map { use in
          XMLElement(
            "Extension", in: .trust, [XMLAttribute("Critical", "false")],
            [
              XMLElement(
                "AdditionalServiceInformation", in: .trust, [],
                [XMLElement("URI", in: .trust, [.language("en")], text: use.uri)])
            ])
        })
    ]
  }
}
