public import Foundation
import Identity
import Keys
import Store

extension RegistrationDesk {
  /// The most passages of one sending.
  public static let largestQueue = 500
  /// How far a telephone's clock may be ahead, in seconds.
  private static let clockLead: TimeInterval = 600

  /// Takes what a telephone wrote down, in whatever order and however often it is sent.
  ///
  /// A passage that is there already is passed over; everything else must be signed by the telephone's key, stand at a number of
  /// its own, and be of a badge of this edition. One that is not spoils the whole sending: nothing of it is kept.
  ///
  /// - Returns: how many were new.
  /// - Throws: ``RegistrationError/door(_:)``.
  @discardableResult
  public func take(
    _ queue: [SignedPassage], from scanner: String, at door: String, of id: EditionID, at now: Date
  ) async throws -> Int {
    let (edition, _) = try self.plan(id)
    guard queue.count <= Self.largestQueue else { throw RegistrationError.door(.tooMany(limit: Self.largestQueue)) }
    return try await store.write { transaction in
      let closedAt = try check(queue, from: scanner, at: door, of: id, in: transaction)
      return try queue.reduce(0) { taken, entry in
        try check(entry.passage, of: edition, closedAt: closedAt, at: now, in: transaction)
        return try taken + (keep(entry.passage, of: edition, at: now, in: transaction) ? 1 : 0)
      }
    }
  }

  /// - Returns: when the door was closed.
  private func check(
    _ queue: [SignedPassage], from scanner: String, at door: String, of edition: EditionID, in transaction: Transaction
  ) throws -> Date? {
    let row = try transaction.row(
      """
      SELECT s.public_key AS public_key, d.closed_at AS closed_at
      FROM week_passage_scanner s JOIN week_passage_door d ON d.id = s.door
      WHERE s.id = \(scanner) AND d.id = \(door) AND d.edition = \(edition)
      """)
    guard let row, let der = try row.get("public_key", as: [UInt8]?.self), let key = try? SubjectPublicKey(der: der)
    else { throw RegistrationError.door(.unknownScanner) }
    for entry in queue {
      let passage = entry.passage
      guard passage.door == scanner, passage.number > 0,
        key.isValidSignature(entry.signature, for: passage.signed(for: edition))
      else { throw RegistrationError.door(.forged(number: passage.number)) }
    }
    return try row.get("closed_at")
  }

  private func check(
    _ passage: Passage, of edition: Edition, closedAt: Date?, at now: Date, in transaction: Transaction
  ) throws {
    let time = Date(timeIntervalSince1970: Double(passage.time))
    if let closedAt, time > closedAt { throw RegistrationError.door(.afterClosing(number: passage.number)) }
    guard time <= now.addingTimeInterval(Self.clockLead) else {
      throw RegistrationError.door(.future(number: passage.number))
    }
    guard edition.days.indices.contains(passage.day - 1), edition.dayNumber(at: time) == passage.day else {
      throw RegistrationError.door(.badDay(number: passage.number))
    }
    let known: Int? = try transaction.value(
      "SELECT 1 FROM week_badge WHERE serial = \(passage.serial) AND edition = \(edition.id)")
    guard known != nil else { throw RegistrationError.door(.unknownBadge(number: passage.number)) }
  }

  /// - Returns: whether it is new.
  private func keep(
    _ passage: Passage, of edition: Edition, at now: Date, in transaction: Transaction
  ) throws -> Bool {
    let time = Date(timeIntervalSince1970: Double(passage.time))
    let row = try transaction.row(
      """
      SELECT serial, day, passed_at FROM week_passage
      WHERE scanner = \(passage.door) AND number = \(passage.number)
      """)
    if let row {
      guard try row.get("serial", as: BadgeSerial.self) == passage.serial, try row.get("day") == passage.day,
        try row.get("passed_at") == time
      else { throw RegistrationError.door(.replayed(number: passage.number)) }
      return false
    }
    try transaction.execute(
      """
      INSERT INTO week_passage (scanner, number, edition, serial, day, passed_at, received_at)
      VALUES (\(passage.door), \(passage.number), \(edition.id), \(passage.serial), \(passage.day), \(time), \(now))
      """)
    return true
  }

  /// Checks a badge that was typed at a door, and writes the passage down.
  ///
  /// - Throws: ``RegistrationError/door(_:)`` for another code.
  public func pass(
    _ token: String, at door: String, of id: EditionID, code: DoorCode, at now: Date
  ) async throws -> PassageVerdict {
    let (edition, _) = try self.plan(id)
    let day = edition.dayNumber(at: now)
    let read = Result<Badge, BadgeFault> { () throws(BadgeFault) in
      let read = try keys.token(reading: token, of: edition)
      try read.check(edition: edition.badgeYear, day: day)
      return read.badge
    }
    return try await store.write { transaction in
      try show(code, at: door, of: id, in: transaction)
      let badge: Badge
      switch read {
      case .failure(let fault): return .refused(fault)
      case .success(let found): badge = found
      }
      let known: Int? = try transaction.value(
        "SELECT 1 FROM week_badge WHERE serial = \(badge.serial) AND edition = \(id) AND revoked_at IS NULL")
      guard known != nil else { return .revoked }
      let before = try transaction.value(
        "SELECT MIN(passed_at) FROM week_passage WHERE serial = \(badge.serial) AND day = \(day)", as: Date?.self)
      let last = try transaction.value("SELECT MAX(number) FROM week_passage WHERE scanner = \(door)", as: Int?.self)
      let passage = Passage(
        serial: badge.serial, day: day, door: door, number: ((last ?? nil) ?? 0) + 1,
        time: Int(now.timeIntervalSince1970))
      _ = try keep(passage, of: edition, at: now, in: transaction)
      if let before, let since = before { return .again(badge, since: since) }
      return .good(badge)
    }
  }
}
