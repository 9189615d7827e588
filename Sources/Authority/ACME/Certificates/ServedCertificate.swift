import Foundation
import Store

/// A certificate that an order led to.
struct ServedCertificate: Sendable, Hashable {
  let id: ResourceID
  let order: ResourceID
  let account: ResourceID
  let serial: SerialNumber
  /// PEM, the server's own first (RFC 8555 §9.1).
  let chain: String
  let notBefore: Date
  let notAfter: Date

  static func find(_ id: ResourceID, in transaction: Transaction) throws -> ServedCertificate? {
    try transaction.row("\(selection) WHERE id = \(id)").map(ServedCertificate.init)
  }

  static func find(_ id: RenewalID, in transaction: Transaction) throws -> ServedCertificate? {
    try transaction.row("\(selection) WHERE renewal_id = \(id.rawValue)").map(ServedCertificate.init)
  }

  /// By SHA-256 of the whole certificate: a forged one with a number of ours is not found.
  static func find(fingerprint: [UInt8], in transaction: Transaction) throws -> ServedCertificate? {
    try transaction.row("\(selection) WHERE fingerprint = \(fingerprint)").map(ServedCertificate.init)
  }

  private static let selection: SQL = """
    SELECT id, order_id, account, serial, chain, not_before, not_after FROM authority_acme_certificate
    """

  private init(_ row: Row) throws {
    id = try row.get("id")
    order = try row.get("order_id")
    account = try row.get("account")
    serial = try row.serial()
    chain = try row.get("chain")
    notBefore = try row.get("not_before")
    notAfter = try row.get("not_after")
  }
}
