import Foundation
import Signatures
import Vocabulary

/// The State's certificates, and how to check an act without this site.
struct TrustPage {
  let roots: [Card]
  let seals: [Card]
  let hasAuthorities: Bool

  /// What a certificate says of itself.
  struct Card {
    let name: CertificateName
    let from: Day
    let until: Day
    let fingerprint: CertificateFingerprint
  }
}

extension TrustPage {
  init(_ services: Services) {
    func card(_ name: String, _ from: Date, _ until: Date, _ fingerprint: [UInt8]) -> Card {
      Card(
        name: CertificateName(parsing: name), from: services.moment(from).day, until: services.moment(until).day,
        fingerprint: CertificateFingerprint(bytes: fingerprint))
    }
    hasAuthorities = services.authority != nil
    roots = services.trust.roots.map { card($0.subject, $0.notBefore, $0.notAfter, $0.fingerprint) }
    seals = services.trust.seals.map { card($0.subject, $0.notBefore, $0.notAfter, $0.fingerprint) }
  }
}
