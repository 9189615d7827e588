public import Foundation
import Signatures
import Store
import Vocabulary

extension AuthorityDesk {
  /// Issues the State's list and its list of lists, each when it is due or what it says has changed; gives the numbers
  /// of those that were issued.
  ///
  /// Throws ``DeskRefusal/rootIsAway`` when no certificate to sign with was ever made and the root's key is away.
  @discardableResult
  public func publishTrustLists(
    of scheme: TrustScheme, at time: Date, isForced: Bool = false
  ) async throws -> [TrustListKind: Int] {
    let (signer, certificate) = try await trustSigner(at: time)
    let now = time.wholeSeconds
    return try await store.write { transaction in
      var issued: [TrustListKind: Int] = [:]
      for kind in TrustListKind.allCases {
        var list = scheme.list(kind)
        switch kind {
        case .services: list.providers = [scheme.provider(of: try services(at: now, in: transaction))]
        case .lists: list.pointers = try pointers(of: scheme, signedBy: certificate, in: transaction)
        }
        let standing = try trustList(kind, in: transaction)
        let content = list.contentDigest
        if !isForced, let standing, standing.content == content, standing.signer == certificate,
          !TrustListPace.isDue(standing.nextUpdate, at: now)
        {
          continue
        }
        list.number = (standing?.number ?? 0) + 1
        list.issuedAt = now
        let end = min(now.addingTimeInterval(TrustListPace.life), certificate.notAfter)
        list.nextUpdate = end
        let xml = try XAdES.sign(list.xml, mediaType: TrustList.mediaType, with: signer, at: now).canonical
        try transaction.execute(
          """
          INSERT INTO authority_trust_list (kind, number, xml, content, signer, issued_at, next_update)
          VALUES (\(kind.rawValue), \(list.number), \(xml), \(content), \(certificate.der), \(now), \(end))
          """)
        try note(.publish, by: Self.machine, .root, at: now, in: transaction)
        issued[kind] = list.number
      }
      return issued
    }
  }

  /// The newest list of this kind; nil before the first.
  public func trustList(_ kind: TrustListKind) async throws -> IssuedTrustList? {
    try await store.read { try trustList(kind, in: $0) }
  }

  private func trustList(_ kind: TrustListKind, in transaction: Transaction) throws -> IssuedTrustList? {
    try transaction.row(
      "SELECT * FROM authority_trust_list WHERE kind = \(kind.rawValue) ORDER BY number DESC LIMIT 1"
    ).map(IssuedTrustList.init)
  }

  /// The State's own list, and those that were accepted.
  private func pointers(
    of scheme: TrustScheme, signedBy certificate: IssuedCertificate, in transaction: Transaction
  ) throws -> [TrustListPointer] {
    let own = TrustListPointer(
      location: scheme.location(of: .services), signers: [certificate.der], kind: .services,
      territory: scheme.state.rawValue, operatorName: scheme.operatorName, rules: scheme.rules(of: .services))
    return try [own]
      + acceptedTrustLists(in: transaction).filter { $0.kind == .services }.map { accepted in
        TrustListPointer(
          location: accepted.location, signers: [accepted.signer.der], kind: .services, territory: accepted.territory,
          operatorName: TrustText(english: accepted.operatorName, french: accepted.operatorName),
          rules: TrustScheme.rules(of: accepted.territory))
      }
  }
}

extension TrustScheme {
  fileprivate func provider(of services: [TrustService]) -> TrustProvider {
    let number = (try? OrganizationIdentifier.state(state).text) ?? state.rawValue
    return TrustProvider(
      name: operatorName, tradeName: TrustText(english: number, french: number), address: postalAddress,
      information: page, services: services)
  }
}
