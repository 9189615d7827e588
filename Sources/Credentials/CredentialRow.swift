import Authority
import Foundation
import Identity
import Store

/// A credential as the store has it.
struct CredentialRow: Sendable {
  let id: CredentialID
  let person: PersonID
  let reference: CredentialReference
  let number: String
  let request: RequestID
  /// Nil once the key is destroyed.
  let sealedKey: [UInt8]?
  let wrong: Int
  let askedAt: Date
  let identifiedBy: String?
  let activatedAt: Date?
  let endedAt: Date?

  static let selection: SQL = """
    SELECT id, person, reference, number, request, sealed_key, wrong, asked_at, identified_by, activated_at, ended_at
    FROM credentials_credential
    """

  init(_ row: Row) throws {
    id = try row.get("id")
    person = try row.get("person")
    reference = try row.get("reference")
    number = try row.get("number")
    guard let request = RequestID(rawValue: try row.get("request")) else {
      throw StoreError.unreadable(column: "request", wanted: "RequestID")
    }
    self.request = request
    sealedKey = try row.get("sealed_key")
    wrong = try row.get("wrong")
    askedAt = try row.get("asked_at")
    identifiedBy = try row.get("identified_by")
    activatedAt = try row.get("activated_at")
    endedAt = try row.get("ended_at")
  }

  /// Whether an agent has seen the person.
  var isIdentified: Bool { identifiedBy != nil }
}
