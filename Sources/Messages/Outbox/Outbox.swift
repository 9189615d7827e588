public import Foundation
public import Keys
public import Store
public import Vocabulary

/// The texts of the State to phones, written in the transaction of what they tell about.
///
/// ```swift
/// try await store.write { transaction in
///   try dossiers.accept(dossier, by: agent, in: transaction)
///   try outbox.queue(to: phone, text: text, key: "dossier/\(number)/accepted", at: now, in: transaction)
/// }
/// ```
/// The message and its job commit or vanish with the rest, so no text is sent for something that did not happen; the
/// key makes a repeated call harmless. Number and text are sealed; a key must hold nothing personal.
public struct Outbox: Sendable {
  /// The kind of the jobs that ``handler(store:gateway:reports:now:)`` carries out.
  public static let jobKind = "sms"

  /// How long a text is worth delivering when the caller says nothing: three days, in seconds.
  public static let usualLifetime: TimeInterval = 3 * 24 * 3600

  static let table = "messages_message"

  let sealer: Sealer
  private let partLimit: Int

  /// - Parameters:
  ///   - sealer: of this room alone; who loses it loses the queued texts.
  ///   - partLimit: the most parts that one text may cost.
  public init(sealer: Sealer, partLimit: Int = 10) {
    self.sealer = sealer
    self.partLimit = partLimit
  }

  /// Writes a message and the job that sends it.
  ///
  /// - Parameters:
  ///   - text: what the citizen reads, as the language writes it; folding happens on the way out, so that the record
  ///     keeps the canonical spelling.
  ///   - key: unique for ever; a key that was used returns the message it was used for and sends nothing.
  ///   - lifetime: in seconds from `now`; a text that is still here then is not sent.
  /// - Throws: `MessagesError.empty`, `.tooLong`; errors of the store as they are, so that it may try again.
  @discardableResult
  public func queue(
    to phone: PhoneNumber, text: String, key: String, form: SMSForm = .folded,
    lifetime: TimeInterval = usualLifetime, at now: Date, in transaction: Transaction
  ) throws -> MessageID {
    let plan = SMSPlan.plan(text, form)
    guard plan.units > 0 else { throw MessagesError.empty }
    guard plan.parts.count <= partLimit else {
      throw MessagesError.tooLong(parts: plan.parts.count, limit: partLimit)
    }
    if let known = try message(of: key, in: transaction) { return known }
    var random = SystemRandomNumberGenerator()
    let id = MessageID(random: &random)
    let sealed = AddressedText(phone: phone, text: text).sealed(by: sealer, for: id, in: Self.table)
    let expiry = now.addingTimeInterval(lifetime)
    try transaction.execute(
      """
      INSERT INTO messages_message
        (id, message_key, sealed, form, coding, parts, state, queued_at, state_at, expires_at)
      VALUES (\(id), \(key), \(sealed), \(form), \(plan.coding), \(plan.parts.count),
        \(DeliveryState.queued), \(now), \(now), \(expiry))
      """)
    try transaction.enqueue(NewJob(kind: Self.jobKind, key: key, payload: id.bytes))
    return id
  }

  private func message(of key: String, in transaction: Transaction) throws -> MessageID? {
    try transaction.value("SELECT id FROM messages_message WHERE message_key = \(key)")
  }
}
