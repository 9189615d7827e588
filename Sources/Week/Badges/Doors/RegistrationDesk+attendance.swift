import Foundation
public import Identity
import Store

extension RegistrationDesk {
  /// How many came, and the passages that somebody should look at, the latest first.
  public func attendance(
    of id: EditionID
  ) async throws -> (passages: Int, people: [Int: Int], flagged: [FlaggedPassage]) {
    try await store.readAtLength { transaction in
      let rows = try transaction.rows(
        """
        SELECT p.serial AS serial, p.day AS day, p.scanner AS scanner, p.number AS number, p.passed_at AS passed_at,
          b.registration AS registration, b.category AS category, b.revoked_at AS revoked_at, d.name AS door
        FROM week_passage p JOIN week_badge b ON b.serial = p.serial
          JOIN week_passage_scanner s ON s.id = p.scanner JOIN week_passage_door d ON d.id = s.door
        WHERE p.edition = \(id)
        """)
      var known: [Passage: PassageFacts] = [:]
      for row in rows {
        let facts = try PassageFacts(row)
        known[facts.passage] = facts
      }
      let attendance = Attendance([Array(known.keys)])
      var first: [PassageFacts.Key: PassageFacts] = [:]
      var flagged: [FlaggedPassage] = []
      for passage in attendance.passages {
        guard let facts = known[passage] else { continue }
        if let revokedAt = facts.revokedAt, facts.at >= revokedAt {
          flagged.append(facts.flagged(.revoked))
        } else if attendance.repeated.contains(passage), let earlier = first[facts.key] {
          flagged.append(facts.flagged(.repeated(earlier.at, door: earlier.door)))
        }
        if first[facts.key] == nil { first[facts.key] = facts }
      }
      var people: [Int: Set<RegistrationID>] = [:]
      for facts in known.values { people[facts.passage.day, default: []].insert(facts.registration) }
      return (attendance.passages.count, people.mapValues(\.count), flagged.reversed())
    }
  }

  /// The days on which somebody came in with a badge of a registration that was good then.
  public func days(
    of id: RegistrationID, for edition: EditionID, heldBy holder: PersonID
  ) async throws -> Set<Int> {
    try await store.read { transaction in
      _ = try row(id, of: edition, heldBy: holder, in: transaction)
      return try days(of: id, in: transaction)
    }
  }

  func days(of id: RegistrationID, in transaction: Transaction) throws -> Set<Int> {
    let rows = try transaction.rows(
      """
      SELECT p.serial AS serial, p.day AS day, p.scanner AS scanner, p.number AS number, p.passed_at AS passed_at,
        b.registration AS registration, b.category AS category, b.revoked_at AS revoked_at, '' AS door
      FROM week_badge b JOIN week_passage p ON p.serial = b.serial WHERE b.registration = \(id)
      """)
    let facts = try rows.map(PassageFacts.init).filter { facts in facts.revokedAt.map { facts.at < $0 } ?? true }
    let attendance = Attendance([facts.map(\.passage)])
    return Set(attendance.passages.map(\.serial)).reduce(into: []) { $0.formUnion(attendance.days(of: $1)) }
  }
}

/// A passage with what the books know of its badge.
private struct PassageFacts {
  struct Key: Hashable {
    let serial: BadgeSerial
    let day: Int
  }

  let passage: Passage
  let at: Date
  let registration: RegistrationID
  let category: BadgeCategory
  let revokedAt: Date?
  let door: String

  var key: Key { Key(serial: passage.serial, day: passage.day) }

  init(_ row: Row) throws {
    at = try row.get("passed_at")
    passage = Passage(
      serial: try row.get("serial"), day: try row.get("day"), door: try row.get("scanner"),
      number: try row.get("number"), time: Int(at.timeIntervalSince1970))
    registration = try row.get("registration")
    category = try row.get("category")
    revokedAt = try row.get("revoked_at")
    door = try row.get("door")
  }

  func flagged(_ reason: FlaggedPassage.Reason) -> FlaggedPassage {
    FlaggedPassage(
      passage: passage, registration: registration, category: category, door: door, at: at, reason: reason)
  }
}
