public import Foundation

extension CertificateAuthority {
  /// The list of all that is revoked within `scope`. `number` must be greater than that of any list of this scope before.
  public func list(
    of book: RevocationBook, scope: ListScope = .complete, number: Int, at thisUpdate: Date, until nextUpdate: Date
  ) throws(AuthorityError) -> RevocationList {
    guard publication.contains(scope) else { throw .badPartitions }
    return try RevocationList(
      entries(book.revoked, in: scope), scope: scope, number: number, base: nil, from: self, at: thisUpdate,
      until: nextUpdate)
  }

  /// The list of what has changed since `base` was made, in its scope (RFC 5280 §5.2.4).
  ///
  /// Throws ``AuthorityError/wrongBase`` unless `base` is a complete list of this authority and scope, and older.
  public func delta(
    to base: RevocationList, of book: RevocationBook, scope: ListScope = .complete, number: Int,
    at thisUpdate: Date, until nextUpdate: Date
  ) throws(AuthorityError) -> RevocationList {
    guard publication.contains(scope) else { throw .badPartitions }
    let address = scope == .complete ? nil : publication.address(of: scope).text
    guard base.base == nil, base.address == address, base.number < number, base.thisUpdate <= thisUpdate,
      base.isIssued(by: certificate)
    else { throw .wrongBase }
    return try RevocationList(
      entries(book.changes(since: base.thisUpdate), in: scope), scope: scope, number: number, base: base.number,
      from: self, at: thisUpdate, until: nextUpdate)
  }

  private func entries(_ all: [RevokedCertificate], in scope: ListScope) -> [RevokedCertificate] {
    scope == .complete ? all : all.filter { publication.scope(of: $0.serial) == scope }
  }
}
