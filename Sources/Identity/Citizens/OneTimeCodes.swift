public import Foundation
public import Keys
public import Store
public import Vocabulary

/// The proof of holding a telephone: six digits sent to it.
///
/// ```swift
/// let sealed = try await store.write { transaction in
///   let code = try codes.issue(for: phone, source: address, at: now, in: transaction)
///   let text = texts.loginCode(code.display)
///   try outbox.queue(to: phone, text: text, key: "code/\(UUID())", lifetime: 600, at: now, in: transaction)
///   return codes.seal(code.ticket, at: now)
/// }
/// ```
/// Whether the telephone has an account is not looked at, so the answer is the same for all. Only a keyed fingerprint of
/// the code is stored: six digits behind a plain hash are found in a second. A code is tried with the ticket of the
/// browser that asked for it, so a stranger who asks for codes to the same telephone can neither try it nor void it.
public struct OneTimeCodes: Sendable {
  static let hour: TimeInterval = 3600
  static let day: TimeInterval = 24 * 3600

  let sealer: Sealer
  let rules: OneTimeCodeRules

  /// - Parameter sealer: of this room alone, for the fingerprints and the tickets.
  public init(sealer: Sealer, rules: OneTimeCodeRules = OneTimeCodeRules()) {
    self.sealer = sealer
    self.rules = rules
  }

  /// Makes a code. The caller queues the text in the same transaction.
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
    try transaction.execute("DELETE FROM identity_code WHERE issued_at < \(now.addingTimeInterval(-Self.day))")
    let number = String(Int.random(in: 0..<1_000_000, using: &generator))
    let digits = String(repeating: "0", count: 6 - number.utf8.count) + number
    let id = Hexadecimal.text(Hexadecimal.random(count: 16, using: &generator))
    let expiry = now.addingTimeInterval(rules.lifetime)
    try transaction.execute(
      """
      INSERT INTO identity_code (id, phone_print, source_print, code_print, wrong, issued_at, expires_at)
      VALUES (\(id), \(phonePrint), \(sourcePrint), \(blind(id, digits)), 0, \(now), \(expiry))
      """)
    return OneTimeCode(digits: digits, expiresAt: expiry, ticket: LogInTicket(phone: phone, code: id))
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
  ///
  /// - Parameter source: where the try came from; of wrong ones it is kept as a fingerprint for an hour. It need not be
  ///   where the code was asked for: telephones change their address.
  public func check(
    _ typed: String, with ticket: LogInTicket, source: String, at now: Date, in transaction: Transaction
  ) throws -> OneTimeCodeVerdict {
    let sourcePrint = blind("source", source)
    if let end = try endOfTries(of: sourcePrint, at: now, in: transaction) { return .tooManyTries(until: end) }
    let id = ticket.code
    let row = try transaction.row(
      "SELECT code_print, wrong FROM identity_code WHERE id = \(id) AND expires_at > \(now)")
    guard let row else { return .noLiveCode }
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
    try countTry(wrong, of: id, from: sourcePrint, at: now, in: transaction)
    return isVoid ? .noLiveCode : .wrong(attemptsLeft: rules.attempts - wrong)
  }

  private func blind(_ domain: String, _ text: String) -> [UInt8] {
    sealer.fingerprint([UInt8]("identity_code/\(domain)/\(text)".utf8))
  }
}
