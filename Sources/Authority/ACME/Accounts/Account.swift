import Foundation
import Store

/// Who asks: a key, and the agency that stands behind it.
struct Account: Sendable, Hashable {
  let id: ResourceID
  let key: AccountKey
  let state: AccountState
  /// As sealed.
  let contacts: [UInt8]
  let agreedAt: Date?
  /// Nil for an account without credentials of an agency.
  let binding: Binding?

  struct Binding: Sendable, Hashable {
    let suffixes: [ServerName]
    let hasEnded: Bool
  }

  /// Whether its agency may have servers of this name; the policy has its own say.
  func mayName(_ name: ServerName) -> Bool {
    guard let binding, !binding.suffixes.isEmpty else { return true }
    return name.isUnder(binding.suffixes)
  }

  static func find(_ id: ResourceID, in transaction: Transaction) throws -> Account? {
    try transaction.row("\(selection) WHERE a.id = \(id)").map(Account.init)
  }

  static func find(with key: AccountKey, in transaction: Transaction) throws -> Account? {
    try transaction.row("\(selection) WHERE a.thumbprint = \(key.thumbprint)").map(Account.init)
  }

  /// Throws unless the account that signed is still what it was when its signature was checked.
  func confirm(in transaction: Transaction) throws {
    let isSame = try transaction.value(
      """
      SELECT COUNT(*) FROM authority_acme_account
      WHERE id = \(id) AND thumbprint = \(key.thumbprint) AND state = \(AccountState.valid)
      """, as: Int.self)
    guard isSame == 1 else { throw Self.isOver }
  }

  /// Throws once the authority has ended the credentials of the account's agency: it may order nothing more, but still
  /// read and revoke what it has.
  func checkMayOrder() throws(ACMEProblem) {
    guard binding?.hasEnded != true else {
      throw ACMEProblem(.unauthorized, "the credentials of the agency have ended")
    }
  }

  static let isOver = ACMEProblem(.unauthorized, "the account is not valid any more")

  private static let selection: SQL = """
    SELECT a.id, a.jwk, a.state, a.contacts, a.agreed_at, a.binding, b.suffixes, b.ended_at
    FROM authority_acme_account a LEFT JOIN authority_acme_binding b ON b.id = a.binding
    """

  private init(_ row: Row) throws {
    id = try row.get("id")
    key = try AccountKey(text: try row.get("jwk"))
    state = try row.get("state")
    contacts = try row.get("contacts")
    agreedAt = try row.get("agreed_at")
    guard try row.get("binding", as: ResourceID?.self) != nil else {
      binding = nil
      return
    }
    binding = Binding(
      suffixes: try row.serverNames("suffixes"), hasEnded: try row.get("ended_at", as: Date?.self) != nil)
  }
}
