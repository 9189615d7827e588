public import Foundation
import Store
import Vocabulary

extension AuthorityDesk {
  /// Keeps a list of another State, whose signature and signer the caller has checked.
  ///
  /// Numbers of one operator only grow: that is checked here, in the transaction that writes. The very same list again
  /// changes nothing. Throws ``TrustListRefusal``.
  public func accept(
    _ list: TrustList, xml: [UInt8], signer: IssuedCertificate, by agent: String, at time: Date
  ) async throws {
    guard let end = list.nextUpdate, let location = list.locations.first else { throw TrustListRefusal.incomplete }
    let series = list.series
    try await store.write { transaction in
      let isOfOwnState = try list.kind == .services && root.named("Liste de confiance").state.rawValue == list.territory
      if try isOfOwnState || isOwn(signer, in: transaction) { throw TrustListRefusal.own }
      if let standing = try acceptedTrustLists(in: transaction, series: series).first {
        guard list.number >= standing.number else { throw TrustListRefusal.older(accepted: standing.number) }
        if list.number == standing.number {
          guard xml == standing.xml else { throw TrustListRefusal.otherOfSameNumber(list.number) }
          return
        }
      }
      try transaction.execute(
        """
        INSERT INTO authority_accepted_list (series, number, kind, territory, operator, location, xml, signer,
          issued_at, next_update, accepted_by, accepted_at)
        VALUES (\(series), \(list.number), \(list.kind.rawValue), \(list.territory),
          \(list.operatorName.text(in: "fr")), \(location), \(xml), \(signer.der), \(list.issuedAt), \(end),
          \(agent), \(time))
        """)
      try note(.accept, by: agent, .root, at: time, in: transaction)
    }
  }

  /// The newest that was accepted of each operator and territory.
  public func acceptedTrustLists() async throws -> [AcceptedTrustList] {
    try await store.read { try acceptedTrustLists(in: $0) }
  }

  func acceptedTrustLists(in transaction: Transaction, series: String? = nil) throws -> [AcceptedTrustList] {
    let chosen: SQL = series.map { "AND series = \($0)" } ?? ""
    return try transaction.rows(
      """
      SELECT * FROM authority_accepted_list a
      WHERE number = (SELECT MAX(number) FROM authority_accepted_list b WHERE b.series = a.series) \(chosen)
      ORDER BY series
      """
    ).map(AcceptedTrustList.init)
  }

  private func isOwn(_ signer: IssuedCertificate, in transaction: Transaction) throws -> Bool {
    try transaction.row("SELECT 1 FROM authority_certificate WHERE der = \(signer.der)") != nil
  }
}

extension TrustList {
  /// Names what one operator numbers: the list of a territory, and each State's own list of lists.
  public var series: String { kind == .services ? territory : "\(territory)/\(operatorName.text(in: "fr"))" }
}
