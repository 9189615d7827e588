public import Foundation
public import Keys
public import Store
public import Vocabulary

/// The proof of holding a telephone: six digits sent to it.
///
/// ```swift
/// try await store.write { transaction in
///   let code = try codes.issue(for: phone, source: address, at: now, in: transaction)
///   let text = texts.loginCode(code.display)
///   try outbox.queue(to: phone, text: text, key: "code/\(UUID())", lifetime: 600, at: now, in: transaction)
/// }
/// ```
/// Whether the telephone has an account is not looked at, so the answer is the same for all. Only a keyed fingerprint of
/// the code is stored: six digits behind a plain hash are found in a second. At most one code is live for a telephone.
public struct OneTimeCodes: Sendable {
  private static let window: TimeInterval = 3600

  let sealer: Sealer
  private let rules: OneTimeCodeRules

  /// - Parameter sealer: of this room alone, for the fingerprints.
  public init(sealer: Sealer, rules: OneTimeCodeRules = OneTimeCodeRules()) {
    self.sealer = sealer
    self.rules = rules
  }

  /// Makes a code, which voids the one before. The caller queues the text in the same transaction.
  ///
  /// - Parameter source: where the request came from, such as the client's address; kept as a fingerprint for a day.
  /// - Throws: `IdentityError.tooManyCodes`; errors of the store.
  public func issue(
    for phone: PhoneNumber, source: String, at now: Date, in transaction: Transaction,
    using generator: inout some RandomNumberGenerator
  ) throws -> OneTimeCode {
    let phonePrint = blind("phone", phone.e164)
    let sourcePrint = blind("source", source)
    try checkPace(phonePrint, sourcePrint, at: now, in: transaction)
    try transaction.execute(
      "UPDATE identity_code SET expires_at = 0 WHERE phone_print = \(phonePrint) AND expires_at > \(now)")
    try transaction.execute("DELETE FROM identity_code WHERE issued_at < \(now.addingTimeInterval(-24 * 3600))")
    let number = String(Int.random(in: 0..<1_000_000, using: &generator))
    let digits = String(repeating: "0", count: 6 - number.utf8.count) + number
    let id = Hexadecimal.text(Hexadecimal.random(count: 16, using: &generator))
    let expiry = now.addingTimeInterval(rules.lifetime)
    try transaction.execute(
      """
      INSERT INTO identity_code (id, phone_print, source_print, code_print, wrong, issued_at, expires_at)
      VALUES (\(id), \(phonePrint), \(sourcePrint), \(blind(id, digits)), 0, \(now), \(expiry))
      """)
    return OneTimeCode(digits: digits, expiresAt: expiry)
  }

  /// ``issue(for:source:at:in:using:)`` with the system's random numbers.
  public func issue(
    for phone: PhoneNumber, source: String, at now: Date, in transaction: Transaction
  ) throws -> OneTimeCode {
    var generator = SystemRandomNumberGenerator()
    return try issue(for: phone, source: source, at: now, in: transaction, using: &generator)
  }

  /// Tries a code as it was typed; spaces and hyphens do not count. The verdict has to be committed, whatever it is:
  /// wrong codes are counted.
  public func check(
    _ typed: String, for phone: PhoneNumber, at now: Date, in transaction: Transaction
  ) throws -> OneTimeCodeVerdict {
    let row = try transaction.row(
      """
      SELECT id, code_print, wrong FROM identity_code
      WHERE phone_print = \(blind("phone", phone.e164)) AND expires_at > \(now)
      """)
    guard let row else { return .noLiveCode }
    let id: String = try row.get("id")
    let right: [UInt8] = try row.get("code_print")
    // Both sides are fingerprints: the time that the comparison takes tells nothing of the digits.
    if blind(id, typed.filter { $0 != " " && $0 != "-" && $0 != "\u{A0}" && $0 != "\u{202F}" }) == right {
      try transaction.execute("UPDATE identity_code SET expires_at = 0 WHERE id = \(id)")
      return .accepted
    }
    let wrong = try row.get("wrong", as: Int.self) + 1
    let isVoid = wrong >= rules.attempts
    if isVoid {
      try transaction.execute("UPDATE identity_code SET wrong = \(wrong), expires_at = 0 WHERE id = \(id)")
    } else {
      try transaction.execute("UPDATE identity_code SET wrong = \(wrong) WHERE id = \(id)")
    }
    return isVoid ? .noLiveCode : .wrong(attemptsLeft: rules.attempts - wrong)
  }

  private func checkPace(
    _ phonePrint: [UInt8], _ sourcePrint: [UInt8], at now: Date, in transaction: Transaction
  ) throws {
    let since = now.addingTimeInterval(-Self.window)
    let ofPhone = try transaction.rows(
      """
      SELECT issued_at FROM identity_code WHERE phone_print = \(phonePrint) AND issued_at > \(since)
      ORDER BY issued_at DESC LIMIT \(rules.perPhone)
      """)
    let ofSource = try transaction.rows(
      """
      SELECT issued_at FROM identity_code WHERE source_print = \(sourcePrint) AND issued_at > \(since)
      ORDER BY issued_at DESC LIMIT \(rules.perSource)
      """)
    for (given, limit) in [(ofPhone, rules.perPhone), (ofSource, rules.perSource)] where given.count >= limit {
      // The oldest of those that fill the hour leaves it first.
      let oldest = try given.last?.get("issued_at", as: Date.self) ?? now
      throw IdentityError.tooManyCodes(until: oldest.addingTimeInterval(Self.window))
    }
  }

  private func blind(_ domain: String, _ text: String) -> [UInt8] {
    sealer.fingerprint([UInt8]("identity_code/\(domain)/\(text)".utf8))
  }
}
