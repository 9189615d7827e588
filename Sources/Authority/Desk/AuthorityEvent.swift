public import Foundation
import Store

/// A row of the trail: who did what, and when.
public struct AuthorityEvent: Sendable, Hashable {
  public let at: Date
  /// The agent's identifier, or ``AuthorityDesk/machine`` and ``AuthorityDesk/acme`` for what runs by itself.
  public let agent: String
  public let deed: AuthorityDeed
  public let issuer: AuthorityID
  public let request: RequestID?
  public let serial: SerialNumber?

  init(_ row: Row) throws {
    at = try row.get("at")
    agent = try row.get("agent")
    deed = try row.word("deed")
    issuer = try row.word("issuer")
    request = try row.get("request", as: String?.self).flatMap(RequestID.init(rawValue:))
    serial = try row.get("serial", as: [UInt8]?.self).flatMap { SerialNumber(bytes: $0) }
  }
}

extension Row {
  /// A word of a closed list, as the desk wrote it.
  func word<Word: RawRepresentable<String>>(_ column: String) throws(StoreError) -> Word {
    guard let word = Word(rawValue: try get(column)) else {
      throw .unreadable(column: column, wanted: "\(Word.self)")
    }
    return word
  }

  func serial(_ column: String = "serial") throws(StoreError) -> SerialNumber {
    guard let serial = SerialNumber(bytes: try get(column, as: [UInt8].self)) else {
      throw .unreadable(column: column, wanted: "SerialNumber")
    }
    return serial
  }
}
