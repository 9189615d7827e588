import Crypto
public import Foundation
public import Identity
import Keys
import Store
import Territory
import Vocabulary

extension RegistrationDesk {
  /// How many telephones may stand at a door.
  public static let mostScanners = 50
  /// The most characters of a door's name.
  public static let longestDoorName = 60

  /// Opens a door. The code is shown this once.
  public func openDoor(
    named name: String, of edition: EditionID, by agent: AgentID, at now: Date
  ) async throws -> (id: String, code: DoorCode) {
    _ = try plan(edition)
    let (id, code, name) = (Self.newID(), DoorCode(), Folding.normalised(name))
    try await store.write { transaction in
      try transaction.execute(
        """
        INSERT INTO week_passage_door (id, edition, name, code_print, opened_at, opened_by)
        VALUES (\(id), \(edition), \(name), \(Self.print(code)), \(now), \(agent))
        """)
      // Badges that are typed at this door are written down by the server under the door's own name.
      try transaction.execute(
        "INSERT INTO week_passage_scanner (id, door, enrolled_at) VALUES (\(id), \(id), \(now))")
    }
    return (id, code)
  }

  /// Nothing comes through this door any more. What its telephones wrote down before is still taken.
  public func closeDoor(_ id: String, of edition: EditionID, at now: Date) async throws {
    let changed = try await store.write { transaction in
      try transaction.execute(
        "UPDATE week_passage_door SET closed_at = \(now) WHERE id = \(id) AND edition = \(edition) AND closed_at IS NULL"
      )
    }
    guard changed > 0 else { throw RegistrationError.door(.closed) }
  }

  public func doors(of edition: EditionID) async throws -> [Door] {
    try await store.read { transaction in
      try transaction.rows(
        """
        SELECT id, name, opened_at, closed_at FROM week_passage_door
        WHERE edition = \(edition) ORDER BY opened_at, id
        """
      ).map { row in
        let id: String = try row.get("id")
        let tallies = try transaction.rows(
          """
          SELECT s.id AS id, COUNT(p.number) AS taken, COALESCE(MAX(p.number), 0) AS last
          FROM week_passage_scanner s LEFT JOIN week_passage p ON p.scanner = s.id
          WHERE s.door = \(id) GROUP BY s.id
          """
        ).map { (taken: try $0.get("taken", as: Int.self), last: try $0.get("last", as: Int.self)) }
        return Door(
          id: id, edition: edition, name: try row.get("name"), openedAt: try row.get("opened_at"),
          closedAt: try row.get("closed_at"), scanners: tallies.count - 1,
          passages: tallies.reduce(0) { $0 + $1.taken },
          missing: tallies.reduce(0) { $0 + $1.last - $1.taken })
      }
    }
  }

  /// The name of a door, for its page, and whether it is open. Nil for none.
  public func door(_ id: String, of edition: EditionID) async throws -> (name: String, isOpen: Bool)? {
    try await store.read { transaction in
      try transaction.row(
        "SELECT name, closed_at FROM week_passage_door WHERE id = \(id) AND edition = \(edition)"
      ).map { (try $0.get("name"), try $0.get("closed_at", as: Date?.self) == nil) }
    }
  }

  /// Takes up a telephone that shows the door's code: from then on its key speaks for it.
  ///
  /// - Parameter key: SubjectPublicKeyInfo of Ed25519.
  /// - Returns: the telephone's name.
  public func enrol(
    at door: String, of edition: EditionID, code: DoorCode, key: [UInt8], at now: Date
  ) async throws -> String {
    guard let read = try? SubjectPublicKey(der: key), read.algorithm == .ed25519 else {
      throw RegistrationError.door(.badKey)
    }
    let id = Self.newID()
    try await store.write { transaction in
      try show(code, at: door, of: edition, in: transaction)
      let known: Int =
        try transaction.value("SELECT COUNT(*) FROM week_passage_scanner WHERE door = \(door)") ?? 0
      guard known <= Self.mostScanners else {
        throw RegistrationError.door(.tooManyScanners(limit: Self.mostScanners))
      }
      try transaction.execute(
        """
        INSERT INTO week_passage_scanner (id, door, public_key, enrolled_at)
        VALUES (\(id), \(door), \(read.der), \(now))
        """)
    }
    return id
  }

  /// Throws ``DoorFault`` unless the code is that of this door, and the door is open.
  func show(_ code: DoorCode, at door: String, of edition: EditionID, in transaction: Transaction) throws {
    let row = try transaction.row(
      "SELECT code_print, closed_at FROM week_passage_door WHERE id = \(door) AND edition = \(edition)")
    guard let row else { throw RegistrationError.door(.unknownDoor) }
    guard try row.get("code_print", as: [UInt8].self) == Self.print(code) else {
      throw RegistrationError.door(.wrongCode)
    }
    guard try row.get("closed_at", as: Date?.self) == nil else { throw RegistrationError.door(.closed) }
  }

  /// What doors need to check badges by themselves: nothing in it is personal.
  public func control(of id: EditionID) async throws -> DoorControl {
    let (edition, _) = try self.plan(id)
    let keys = try self.keys.publicKeys(of: edition)
    let revoked = try await store.read { transaction in
      try transaction.rows(
        "SELECT serial FROM week_badge WHERE edition = \(id) AND revoked_at IS NOT NULL ORDER BY serial"
      ).map { try $0.get("serial", as: BadgeSerial.self) }
    }
    return DoorControl(
      edition: Int(edition.badgeYear), days: edition.days.map(\.iso), utcOffset: edition.zone.utcOffsetSeconds,
      keys: keys.map { [UInt8]($0.der.suffix(32)) }, revoked: revoked)
  }

  private static func newID() -> String {
    var random = SystemRandomNumberGenerator()
    return Hexadecimal.text(Hexadecimal.random(count: 8, using: &random))
  }

  private static func print(_ code: DoorCode) -> [UInt8] {
    [UInt8](SHA256.hash(data: [UInt8]("week_passage_door/\(code.text)".utf8)))
  }
}
