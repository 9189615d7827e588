import Crypto
import Foundation
import Store
import X509

extension AuthorityDesk {
  /// The State's authorities as services of its list, the root first, each with its history.
  ///
  /// A service is a key: it is recognised while a certificate over it is good, and no more when the last of them is
  /// revoked, on hold or over. A change counts from the list that tells it, so nothing is ever said after the fact
  /// (ETSI TS 119 612 §5.5.5); that list is issued with it.
  func services(at time: Date, in transaction: Transaction) throws -> [TrustService] {
    let lines = try transaction.rows(
      "\(CertificateLine.selection) WHERE c.issuer = \(AuthorityUse.root.rawValue) ORDER BY c.issued_at, c.serial"
    ).map(CertificateLine.init)
    var services: [TrustService] = []
    for use in AuthorityUse.allCases {
      let own = lines.filter { $0.profile == use.profile.name }
      var keys: [[UInt8]] = []
      for line in own where !keys.contains(line.key) { keys.append(line.key) }
      for key in keys {
        let ofKey = own.filter { $0.key == key }
        let isGood = ofKey.contains { $0.isGood(at: time) }
        let standings = try standings(of: key, isGood: isGood, at: time, in: transaction)
        let service = TrustService(
          type: use.serviceType, name: TrustScheme.name(of: use), certificates: ofKey.map(\.certificate.der),
          keyIdentifier: ofKey.first?.keyIdentifier, standings: standings, uses: use.serviceUses,
          supplyPoints: responder(of: ofKey).map { [$0.text] } ?? [])
        if let service { services.append(service) }
      }
    }
    return services
  }

  private func responder(of lines: [CertificateLine]) -> PublicAddress? {
    authorities.first { authority in lines.contains { $0.certificate == authority.certificate } }?.publication.responder
  }

  /// The newest first, with the one that begins now if it is another. Empty for what never was good.
  private func standings(
    of key: [UInt8], isGood: Bool, at time: Date, in transaction: Transaction
  ) throws -> [TrustService.Standing] {
    let service = [UInt8](SHA256.hash(data: key))
    var standings = try transaction.rows(
      "SELECT status, since FROM authority_trust_standing WHERE service = \(service) ORDER BY since DESC"
    ).map { TrustService.Standing(TrustServiceStatus(uri: try $0.get("status")), since: try $0.get("since")) }
    let status = isGood ? TrustServiceStatus.recognised : .deprecated
    guard standings.first?.status != status, isGood || !standings.isEmpty else { return standings }
    // Two changes within one second are one.
    let since = standings.first.map { max(time, $0.since.addingTimeInterval(1)) } ?? time
    try transaction.execute(
      """
      INSERT INTO authority_trust_standing (service, status, since)
      VALUES (\(service), \(status.uri), \(since))
      """)
    standings.insert(TrustService.Standing(status, since: since), at: 0)
    return standings
  }
}

extension CertificateLine {
  fileprivate var key: [UInt8] { [UInt8](certificate.certificate.publicKey.subjectPublicKeyInfoBytes) }

  fileprivate var keyIdentifier: [UInt8]? {
    (try? certificate.certificate.extensions.subjectKeyIdentifier).flatMap { [UInt8]($0.keyIdentifier) }
  }

  fileprivate func isGood(at time: Date) -> Bool { revocation == nil && time <= certificate.notAfter }
}
