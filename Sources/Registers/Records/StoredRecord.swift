import Foundation
import Identity
import Store

/// The row of a record: what is known of it before anything is opened.
struct StoredRecord: Sendable {
  let number: Int64
  let id: String
  let register: String
  let person: PersonID
  let version: Int

  static let columns: SQL = "r.number, r.id, r.register, r.person, r.version"

  init(number: Int64, id: String, register: String, person: PersonID, version: Int) {
    self.number = number
    self.id = id
    self.register = register
    self.person = person
    self.version = version
  }

  init(_ row: Row) throws(StoreError) {
    self.init(
      number: try row.get("number"), id: try row.get("id"), register: try row.get("register"),
      person: try row.get("person"), version: try row.get("version"))
  }

  /// Where a version stands: it opens nowhere else.
  func context(of version: Int) -> [UInt8] {
    [UInt8]("registers_version/\(id)/\(version)".utf8)
  }
}
