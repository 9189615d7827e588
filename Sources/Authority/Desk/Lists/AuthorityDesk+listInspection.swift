import Foundation
import Store

extension AuthorityDesk {
  /// Lists that ended are forgotten from the first on, so that those which stand follow one another.
  func inspectLists(of authority: CertificateAuthority, in transaction: Transaction) throws -> [AuthorityFault] {
    var faults: [AuthorityFault] = []
    for scope in authority.publication.scopes {
      for isDelta in authority.publication.hasDeltas ? [false, true] : [false] {
        faults += try inspectLists(of: authority, scope, isDelta: isDelta, in: transaction)
      }
    }
    return faults
  }

  private func inspectLists(
    of authority: CertificateAuthority, _ scope: ListScope, isDelta: Bool, in transaction: Transaction
  ) throws -> [AuthorityFault] {
    let name = isDelta ? "\(scope.name) (delta)" : scope.name
    let rows = try transaction.rows(
      """
      SELECT number, der FROM authority_list
      WHERE issuer = \(authority.id.rawValue) AND scope = \(scope.name) AND is_delta = \(isDelta) ORDER BY number
      """)
    guard !rows.isEmpty else { return [.noList(authority.id, scope: name)] }
    var faults: [AuthorityFault] = []
    var expected: Int?
    var newest: RevocationList?
    for row in rows {
      let number: Int = try row.get("number")
      // A list is made alone where deltas have no base that holds, so that their own numbers leave some out.
      if !isDelta, let expected, number > expected {
        faults.append(.listGap(authority.id, scope: name, number: expected))
      }
      expected = number + 1
      newest = try? RevocationList(der: try row.get("der"))
      if newest?.number != number || newest?.isIssued(by: authority.certificate) != true {
        faults.append(.badList(authority.id, scope: name, number: number))
        newest = nil
      }
    }
    guard scope == .complete, !isDelta, let newest else { return faults }
    return faults + (try inspect(newest, of: authority, in: transaction))
  }

  /// Whoever revokes publishes in the same transaction, so that the newest complete list says all that stands.
  private func inspect(
    _ list: RevocationList, of authority: CertificateAuthority, in transaction: Transaction
  ) throws -> [AuthorityFault] {
    let book: RevocationBook
    // What cannot be read of it is told where the revocations are looked at.
    do {
      book = try self.book(of: authority.id, in: transaction)
    } catch StoreError.unreadable, is AuthorityError {
      return []
    }
    func reasons(_ entries: [RevokedCertificate]) -> [SerialNumber: RevocationReason] {
      Dictionary(entries.map { ($0.serial, $0.revocation.reason) }, uniquingKeysWith: { first, _ in first })
    }
    let (said, known) = (reasons(list.revoked), reasons(book.revoked))
    return Set(said.keys).union(known.keys).filter { said[$0] != known[$0] }.sorted()
      .map { .unlisted($0, authority.id) }
  }
}
