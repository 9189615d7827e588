import Foundation
import Store

extension OneTimeCodes {
  /// - Throws: `IdentityError.tooManyCodes`, with the instant from which on no ceiling stands in the way.
  func checkPace(
    _ phonePrint: [UInt8], _ sourcePrint: [UInt8], at now: Date, in transaction: Transaction
  ) throws {
    let phone: SQL = "SELECT issued_at FROM identity_code WHERE phone_print = \(phonePrint)"
    let here: SQL = "\(phone) AND source_print = \(sourcePrint)"
    let source: SQL = "SELECT issued_at FROM identity_code WHERE source_print = \(sourcePrint)"
    let ends = [
      try end(of: here, ceiling: rules.perPhoneAndSource.hour, within: Self.hour, at: now, in: transaction),
      try end(of: here, ceiling: rules.perPhoneAndSource.day, within: Self.day, at: now, in: transaction),
      try end(of: phone, ceiling: rules.perPhone.hour, within: Self.hour, at: now, in: transaction),
      try end(of: phone, ceiling: rules.perPhone.day, within: Self.day, at: now, in: transaction),
      try end(of: source, ceiling: rules.perSource, within: Self.hour, at: now, in: transaction),
    ]
    if let end = ends.compactMap(\.self).max() { throw IdentityError.tooManyCodes(until: end) }
  }

  /// Until when a source has no more tries; nil when it has.
  func endOfTries(of sourcePrint: [UInt8], at now: Date, in transaction: Transaction) throws -> Date? {
    let since = now.addingTimeInterval(-Self.hour)
    let last: Date? = try transaction.value(
      """
      SELECT tried_at FROM identity_wrong_code WHERE source_print = \(sourcePrint) AND tried_at > \(since)
      ORDER BY tried_at DESC LIMIT 1 OFFSET \(rules.wrongPerSource - 1)
      """)
    return last?.addingTimeInterval(Self.hour)
  }

  /// Counts the `nth` wrong try of a code.
  func countTry(
    _ nth: Int, of code: String, from sourcePrint: [UInt8], at now: Date, in transaction: Transaction
  ) throws {
    try transaction.execute(
      """
      INSERT INTO identity_wrong_code (code, nth, source_print, tried_at)
      VALUES (\(code), \(nth), \(sourcePrint), \(now))
      """)
    try transaction.execute("DELETE FROM identity_wrong_code WHERE tried_at < \(now.addingTimeInterval(-Self.hour))")
  }

  /// When the oldest of those codes that fill the window leaves it; nil when there is room.
  private func end(
    of codes: SQL, ceiling: Int, within window: TimeInterval, at now: Date, in transaction: Transaction
  ) throws -> Date? {
    let since = now.addingTimeInterval(-window)
    let oldest: Date? = try transaction.value(
      "\(codes) AND issued_at > \(since) ORDER BY issued_at DESC LIMIT 1 OFFSET \(ceiling - 1)")
    return oldest?.addingTimeInterval(window)
  }
}
