public import Foundation
import Keys
import Store

extension AuthorityDesk {
  /// Makes the lists and the responders' certificates that are due, long before their time is up. Without the root's
  /// key on this machine, its list waits. An authority whose key was retired makes none.
  ///
  /// - Parameter isForced: makes all lists anew.
  @discardableResult
  public func publish(at time: Date, isForced: Bool = false) async throws -> PublishedLists {
    try await renewResponders(at: time)
    return try await store.write { transaction in
      var published = PublishedLists()
      for authority in authorities where time < authority.certificate.notAfter {
        let due = try dueScopes(of: authority, at: time, isForced: isForced, in: transaction)
        guard !due.isEmpty, !authority.isSilent else { continue }
        do {
          published.made[authority.use, default: 0] += try publish(authority, due, at: time, in: transaction)
        } catch DeskRefusal.rootIsAway {
          published.rootIsDue = try list(of: root.id, .complete, in: transaction)?.nextUpdate ?? time
        }
      }
      return published
    }
  }

  /// The newest list of the authority that issues for a use, in DER.
  public func list(of use: AuthorityUse, scope: ListScope, isDelta: Bool) async throws -> [UInt8]? {
    try await list(from: try authority(use).id, scope: scope, isDelta: isDelta)
  }

  /// The newest list of an authority, in DER.
  public func list(from issuer: AuthorityID, scope: ListScope, isDelta: Bool) async throws -> [UInt8]? {
    try await store.read { transaction in
      try transaction.value(
        """
        SELECT der FROM authority_list
        WHERE issuer = \(issuer.rawValue) AND scope = \(scope.name) AND is_delta = \(isDelta)
        ORDER BY number DESC LIMIT 1
        """, as: [UInt8].self)
    }
  }

  /// Signs lists of these scopes, each with its delta where there are any, and returns how many.
  ///
  /// A complete list and a delta that are made together bear one number (RFC 5280 §5.2.3). The delta is against the
  /// oldest list that still holds, so that it completes whichever one a reader has kept.
  @discardableResult
  func publish(
    _ authority: CertificateAuthority, _ scopes: Set<ListScope>, at time: Date, in transaction: Transaction
  ) throws -> Int {
    let book = try book(of: authority.id, in: transaction)
    var count = 0
    for scope in authority.publication.scopes where scopes.contains(scope) {
      try forgetLists(of: authority.id, scope, endedAt: time, in: transaction)
      var base = try oldestList(of: authority.id, scope, at: time, in: transaction)
      if authority.publication.hasDeltas, base == nil {
        let first = try sign(authority, book, scope, base: nil, at: time, in: transaction)
        base = first
        count += 1
      }
      let number = try nextNumber(of: authority.id, scope, in: transaction)
      try sign(authority, book, scope, base: nil, number: number, at: time, in: transaction)
      count += 1
      if authority.publication.hasDeltas, let base {
        try sign(authority, book, scope, base: base, number: number, at: time, in: transaction)
        count += 1
      }
    }
    return count
  }

  @discardableResult
  private func sign(
    _ authority: CertificateAuthority, _ book: RevocationBook, _ scope: ListScope, base: RevocationList?,
    number: Int? = nil, at time: Date, in transaction: Transaction
  ) throws -> RevocationList {
    let number = try number ?? nextNumber(of: authority.id, scope, in: transaction)
    let end = time.addingTimeInterval(ListPace.life(of: authority.use))
    let list: RevocationList
    do throws(AuthorityError) {
      if let base {
        list = try authority.delta(to: base, of: book, scope: scope, number: number, at: time, until: end)
      } else {
        list = try authority.list(of: book, scope: scope, number: number, at: time, until: end)
      }
    } catch {
      throw authority.use == .root && error.isLackOfKey ? DeskRefusal.rootIsAway : error
    }
    try transaction.execute(
      """
      INSERT INTO authority_list (issuer, scope, is_delta, number, der, this_update, next_update)
      VALUES (\(authority.id.rawValue), \(scope.name), \(base != nil), \(number), \(list.der), \(list.thisUpdate),
        \(list.nextUpdate))
      """)
    try note(.publish, by: Self.machine, authority.id, at: time, in: transaction)
    return list
  }

  private func dueScopes(
    of authority: CertificateAuthority, at time: Date, isForced: Bool, in transaction: Transaction
  ) throws -> Set<ListScope> {
    Set(
      try authority.publication.scopes.filter { scope in
        guard !isForced, let standing = try list(of: authority.id, scope, in: transaction) else { return true }
        return ListPace.isDue(standing.nextUpdate, of: authority.use, at: time)
      })
  }

  private func list(
    of issuer: AuthorityID, _ scope: ListScope, in transaction: Transaction
  ) throws -> (number: Int, nextUpdate: Date)? {
    try transaction.row(
      """
      SELECT number, next_update FROM authority_list
      WHERE issuer = \(issuer.rawValue) AND scope = \(scope.name) AND is_delta = 0 ORDER BY number DESC LIMIT 1
      """
    ).map { (try $0.get("number"), try $0.get("next_update")) }
  }

  private func nextNumber(of issuer: AuthorityID, _ scope: ListScope, in transaction: Transaction) throws -> Int {
    (try list(of: issuer, scope, in: transaction)?.number ?? 0) + 1
  }

  private func oldestList(
    of issuer: AuthorityID, _ scope: ListScope, at time: Date, in transaction: Transaction
  ) throws -> RevocationList? {
    try transaction.value(
      """
      SELECT der FROM authority_list
      WHERE issuer = \(issuer.rawValue) AND scope = \(scope.name) AND is_delta = 0 AND next_update > \(time)
      ORDER BY number LIMIT 1
      """, as: [UInt8].self
    ).map { try RevocationList(der: $0) }
  }

  /// All but the newest, whose number the next one follows.
  private func forgetLists(
    of issuer: AuthorityID, _ scope: ListScope, endedAt time: Date, in transaction: Transaction
  ) throws {
    guard let newest = try list(of: issuer, scope, in: transaction)?.number else { return }
    try transaction.execute(
      """
      DELETE FROM authority_list
      WHERE issuer = \(issuer.rawValue) AND scope = \(scope.name) AND next_update <= \(time) AND number < \(newest)
      """)
  }
}
