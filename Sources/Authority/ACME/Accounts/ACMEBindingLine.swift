public import Foundation
import Store

/// What is known of an agency's credentials, without their key.
public struct ACMEBindingLine: Sendable, Hashable {
  public let id: String
  public let agency: String
  /// Empty where the policy alone decides.
  public let suffixes: [ServerName]
  public let createdAt: Date
  /// When an account was made by them.
  public let usedAt: Date?
  public let endedAt: Date?

  init(_ row: Row) throws {
    id = try row.get("id")
    agency = try row.get("agency")
    suffixes = try row.serverNames("suffixes")
    createdAt = try row.get("created_at")
    usedAt = try row.get("used_at")
    endedAt = try row.get("ended_at")
  }
}

extension Row {
  /// Names with spaces between them. One that cannot be read throws: an agency that lost its last suffix might name any
  /// server.
  func serverNames(_ column: String) throws(StoreError) -> [ServerName] {
    let parts = try get(column, as: String.self).split(separator: " ")
    let names = parts.compactMap { ServerName(rawValue: String($0)) }
    guard names.count == parts.count else { throw .unreadable(column: column, wanted: "[ServerName]") }
    return names
  }
}
