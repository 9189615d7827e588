public import Foundation
public import Store

extension ACMEServer {
  /// Forgets the orders whose time was up before `limit` and that led to no certificate, and returns how many they were.
  /// A proof that another order gave is not touched by it.
  @discardableResult
  public static func forgetOrders(endedBefore limit: Date, in transaction: Transaction) throws -> Int {
    let orders: SQL = """
      SELECT o.id FROM authority_acme_order o
      WHERE o.expires_at < \(limit)
        AND NOT EXISTS (SELECT 1 FROM authority_acme_certificate c WHERE c.order_id = o.id)
      """
    let authorizations: SQL = "SELECT id FROM authority_acme_authorization WHERE order_id IN (\(orders))"
    try transaction.execute("DELETE FROM authority_acme_challenge WHERE authorization_id IN (\(authorizations))")
    try transaction.execute("DELETE FROM authority_acme_authorization WHERE order_id IN (\(orders))")
    return try transaction.execute("DELETE FROM authority_acme_order WHERE id IN (\(orders))")
  }
}
